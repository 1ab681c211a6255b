// Which letters a notice puts right, replaces or makes void: named in a sentence with the act, in
// another one, or not at all.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/letters/target.h"
#include "institutions/corrections/sentences/notice_sentence.h"

namespace gongwen::institutions {

class NoticeTargets {
  public:
    /// `sentences` and `context` must outlive it; their pairs may still change.
    NoticeTargets(const std::vector<NoticeSentence>& sentences, const LetterContext& context)
        : sentences_(sentences), context_(context) {}

    /// Looks for them: sentence by sentence, then where letter and act stand apart.
    void find();

    bool empty() const { return targets_.empty(); }
    std::vector<Target>& all() { return targets_; }
    const std::vector<Target>& all() const { return targets_; }

    /// Something of a letter that is named, or of one of ours, is put right.
    bool any_amended() const;
    bool amends_ours() const;

    /// The target that the letter is, new where it was none; nullptr for a letter nobody names.
    Target& of(const CitedLetter* letter);
    /// The letters that a sentence's pairs are about: those it names itself, else all.
    std::vector<Target*> of_sentence(const NoticeSentence& sentence);
    /// 公告更正「…」勘誤表 … 依據：本局…號公告: where no other letter of ours is named.
    const CitedLetter* only_letter_of_ours() const;

  private:
    void find_in(const NoticeSentence& sentence);
    void find_void_by_later();
    void find_meant();
    void find_own_fault();
    bool is_corrected(const NoticeSentence& sentence, const CitedLetter& letter) const;
    bool is_ours(const CitedLetter& letter) const;

    const std::vector<NoticeSentence>& sentences_;
    const LetterContext& context_;
    std::vector<Target> targets_;
};

/// The places (說明三, 附件) that `text` names, added to those of the target.
void add_locations(Target& target, std::u32string_view text);

}  // namespace gongwen::institutions
