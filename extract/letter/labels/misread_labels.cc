// Labels that do not stand there letter for letter: misread characters, and words of no list.

#include <algorithm>
#include <utility>

#include "core/edit_distance.h"
#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/labels/told_label.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// The text up to the first colon near the front, without spaces, and where the colon stands.
std::pair<std::u32string, std::size_t> head_of(View text) {
    constexpr std::size_t kLongest = 30;
    for (std::size_t at = 0; at < std::min(text.size(), kLongest); ++at) {
        if (is_colon(text[at]) || text[at] == U'｜')
            return {fold_variants(without_spaces(text.substr(0, at))), at};
    }
    return {{}, View::npos};
}

}  // namespace

const FieldTemplate* LabelFinder::nearly_named(View words) const {
    std::u32string compact = fold_variants(without_spaces(words));
    while (!compact.empty() && is_colon(compact.back())) compact.pop_back();
    if (compact.size() < 2) return nullptr;
    std::size_t most = (compact.size() + 1) / 2;
    const FieldTemplate* found = nullptr;
    for (const Word& word : words_) {
        if (word.reading != Reading::Printed || word.folded.size() != compact.size()) continue;
        std::size_t agreeing = 0;
        for (std::size_t i = 0; i < compact.size(); ++i) {
            agreeing += word.folded[i] == compact[i] ? 1 : 0;
        }
        if (agreeing < most) continue;
        const bool tie = agreeing == most && found && found != word.field;
        found = tie ? nullptr : word.field;
        most = tie ? agreeing + 1 : agreeing;
    }
    return found;
}

/// Labels of three and more characters bear one misread character in three.
std::optional<LabelHit> LabelFinder::similar_at_front(View text) const {
    const auto [head, colon] = head_of(text);
    if (head.size() < 3) return std::nullopt;
    for (const Word& word : words_) {
        if (word.reading != Reading::Printed || word.folded.size() < 3) continue;
        if (edit_distance(head, word.folded) > word.folded.size() / 3) continue;
        LabelHit hit;
        hit.field = word.field;
        hit.misread = true;
        return with_end(text, hit, colon, dashes_);
    }
    return std::nullopt;
}

/// A word that no list has, which its value bears out (told_label.h).
std::optional<LabelHit> LabelFinder::told_at_front(View text) const {
    const auto [head, colon] = head_of(text);
    if (head.empty()) return std::nullopt;
    const std::string_view name = told_field(head, text.substr(colon + 1));
    const auto word =
        std::ranges::find_if(words_, [&](const Word& known) { return known.field->name == name; });
    if (word == words_.end()) return std::nullopt;
    LabelHit hit;
    hit.field = word->field;
    hit.misread = true;
    return with_end(text, hit, colon, dashes_);
}

std::optional<LabelHit> LabelFinder::doubtful_at_front(View text,
                                                       const std::vector<std::string>& seen) const {
    const auto [head, colon] = head_of(text);
    if (head.size() != 2 && head.size() != 3) return std::nullopt;
    const FieldTemplate* found = nullptr;
    const View value = text.substr(std::min(text.size(), colon + 1));
    const bool has_number = value.find(U"字第") != View::npos;
    for (const Word& word : words_) {
        // Behind a misread 字號 stands a number, and nowhere else.
        const bool is_number = word.field->kind == FieldKind::DocumentNumber;
        if (is_number != has_number || word.folded.size() != 2) continue;
        if (word.reading != Reading::Printed && !(is_number && word.reading == Reading::Exact)) {
            continue;
        }
        if (std::find(seen.begin(), seen.end(), word.field->name) != seen.end()) continue;
        const bool first_agrees = word.folded.front() == head.front();
        const bool last_agrees = word.folded.back() == head.back();
        if (head.size() == 2 ? !first_agrees && !last_agrees : !first_agrees || !last_agrees) {
            continue;
        }
        // 回別：速件 may be 速別 or 密別, but speed is one of few words.
        const bool says_so =
            word.field->kind == FieldKind::Choice && could_be_value(*word.field, value);
        if (found && found != word.field && !says_so) return std::nullopt;
        found = word.field;
        if (says_so) break;
    }
    if (!found) return std::nullopt;
    LabelHit hit;
    hit.field = found;
    hit.misread = true;
    return with_end(text, hit, colon, dashes_);
}

}  // namespace gongwen::extract
