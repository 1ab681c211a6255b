// Finds the labels of a letter (受文者：, 主旨：) at the front of what is printed, through spaces,
// misread characters and the dirt of the binding line.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

struct LabelHit {
    const FieldTemplate* field = nullptr;
    std::size_t begin = 0;   ///< of the label, behind noise; characters of the text given
    std::size_t end = 0;     ///< behind the colon and spaces
    std::size_t length = 0;  ///< of the words alone, spaces between them included
    bool has_colon = false;  ///< behind the words, or behind their translation (發文日期 Date：)
    bool alone = false;      ///< nothing stands behind it
    bool gap_behind = false;  ///< a wide space divides it from the value
    bool misread = false;     ///< not letter for letter
    bool bracketed = false;   ///< 【主旨】 in place of a colon
    bool everyday = false;    ///< an exact label (日期), which stands in stamps and lists, too
};

class LabelFinder {
  public:
    explicit LabelFinder(const Template& letter);

    /// The same for a letter with this first page: where its labels have dashes for colons
    /// (主旨－), these are taken for colons; where 主旨 has a number, so may the other parts.
    LabelFinder(const Template& letter, const Page& first_page);

    /// The label at the front. A label without a colon is one only if it is alone, if the colon's
    /// place is empty, or if what follows can only be its value; the caller judges where it stands.
    /// Noise in front is passed only if a colon follows.
    std::optional<LabelHit> at_front(const Segment& segment) const;

    /// A label of two characters one of which was misread, or between which a wide space was taken
    /// for a character (檔和號：); which field it is must be clear among those not in `seen`. A
    /// value with 字第 is a number's.
    std::optional<LabelHit> doubtful_at_front(std::u32string_view text,
                                              const std::vector<std::string>& seen) const;

    /// The field that has `words` for a label, its colon there or not; nullptr for none. For words
    /// that stand alone in a table's cell.
    const FieldTemplate* named(std::u32string_view words) const;

    /// The field with the label that `words` are most like: as long, and half the characters, two
    /// of three, in their places (發文上期, 拓辦人); nullptr for none or several. For words that
    /// stand where a label must be.
    const FieldTemplate* nearly_named(std::u32string_view words) const;

  private:
    enum class Reading {
        Printed,  ///< a label as it should read
        Exact,    ///< the same, but a word too common to be told when a sign of it was misread
        Misread,  ///< as recognition is known to give it
    };
    struct Word {
        const FieldTemplate* field;
        std::u32string folded;
        Reading reading;
    };
    /// Those of `words_` that may stand at `at`, white space passed: by their first character.
    const std::vector<Word>& words_at(std::u32string_view text, std::size_t at) const;
    bool has_dashes(const Page& page) const;
    std::optional<LabelHit> bracketed_at_front(std::u32string_view text) const;
    std::optional<LabelHit> exact_at(const Segment& segment, std::size_t at) const;
    std::optional<LabelHit> similar_at_front(std::u32string_view text) const;
    std::optional<LabelHit> told_at_front(std::u32string_view text) const;
    std::optional<LabelHit> numbered_at_front(const Segment& segment) const;

    std::vector<Word> words_;                                   ///< longest first
    std::unordered_map<char32_t, std::vector<Word>> by_first_;  ///< each list longest first
    bool dashes_ = false;                                       ///< they stand for colons
    bool numbered_ = false;  ///< the letter's parts have numbers (一、主旨：, 二、說明：)
};

}  // namespace gongwen::extract
