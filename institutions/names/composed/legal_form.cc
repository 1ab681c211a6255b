#include "institutions/names/composed/legal_form.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "institutions/names/alignment/name_bounds.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kForm = U"股份有限公司";
constexpr std::size_t kShortestMark = 2;  // characters in front of the form
constexpr std::size_t kLongestMark = 24;

struct BrokenForm {
    std::u32string text;
    Edit edit;  ///< within the form
};

/// All but the loss of 份 and of the last character, behind which the sentence may go on.
std::vector<BrokenForm> make_broken_forms() {
    std::vector<BrokenForm> forms;
    for (std::size_t at = 0; at + 1 < kForm.size(); ++at) {
        if (kForm[at] != U'份') {
            forms.push_back({std::u32string(kForm).erase(at, 1), {Edit::Kind::Drop, at, at}});
        }
        std::u32string swapped(kForm);
        std::swap(swapped[at], swapped[at + 1]);
        forms.push_back({swapped, {Edit::Kind::Swap, at, at, 2}});
    }
    return forms;
}

const std::vector<BrokenForm>& broken_forms() {
    static const std::vector<BrokenForm> forms = make_broken_forms();
    return forms;
}

/// Where `text` ends with one; not within the right form.
const BrokenForm* broken_form_of(View text) {
    if (text.ends_with(kForm)) return nullptr;
    const auto found = std::ranges::find_if(
        broken_forms(), [&](const BrokenForm& form) { return text.ends_with(form.text); });
    return found == broken_forms().end() ? nullptr : &*found;
}

}  // namespace

std::optional<FoundName> with_broken_form(View text, std::size_t begin, std::size_t end) {
    const View written = text.substr(begin, end - begin);
    const BrokenForm* const form = broken_form_of(written);
    if (form == nullptr || written.size() < form->text.size() + kShortestMark) return {};
    if (!std::ranges::all_of(written, is_han)) return {};
    const std::size_t mark = written.size() - form->text.size();
    FoundName name{FoundName::How::Unlisted, begin, end};
    name.meant = std::u32string(written.substr(0, mark)).append(kForm);
    name.alignment.cost = 1;
    name.alignment.edits = {form->edit};
    name.alignment.edits.front().written += mark;
    name.alignment.edits.front().expected += mark;
    return name;
}

std::vector<FoundName> broken_forms_in(const AuthorityIndex& index, View text) {
    std::vector<FoundName> names;
    std::optional<NameBounds> bounds;
    for (std::size_t end = kForm.size(); end <= text.size(); ++end) {
        if (View(U"公司").find(text[end - 1]) == View::npos) continue;
        const BrokenForm* const form = broken_form_of(text.substr(0, end));
        if (form == nullptr) continue;
        if (!bounds) bounds.emplace(index, text);
        const std::size_t mark = end - form->text.size();
        for (std::size_t size = kShortestMark; size <= std::min(mark, kLongestMark); ++size) {
            if (!is_han(text[mark - size])) break;
            if (!bounds->led_to(mark - size)) continue;
            if (auto name = with_broken_form(text, mark - size, end)) names.push_back(*name);
            break;
        }
    }
    return names;
}

}  // namespace gongwen::institutions
