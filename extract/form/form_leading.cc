#include "extract/form/form_leading.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/text.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_alone_in_row(const FormPage& page, std::size_t word) {
    const PlacedWords& own = page.words[word];
    return std::none_of(page.words.begin(), page.words.end(), [&](const PlacedWords& other) {
        const double y = other.segment.box.center_y();
        return &other != &own && other.cell == own.cell && y > own.segment.box.top &&
               y < own.segment.box.bottom;
    });
}

/// 111年5月20日, 中華民國 年 月 日: nothing but figures and the words of a date.
bool is_date_alone(View text) {
    const std::u32string words = without_spaces(text);
    const std::size_t year = words.find(U'年');
    const std::size_t month = words.find(U'月');
    const bool dated = year < month && month < words.size() && words.back() == U'日';
    return dated && std::all_of(words.begin(), words.end(), [](char32_t c) {
               return is_digit(c) ||
                      View(U"年月日中華民國○〇一二三四五六七八九十_＿").find(c) != View::npos;
           });
}

/// Where the phrase stands behind figures alone: its begin and end; the same where it does not.
std::pair<std::size_t, std::size_t> behind_figures(View text, const std::u32string& phrase) {
    constexpr std::size_t kMostDigits = 4;
    std::size_t at = 0;
    std::size_t passed = 0;
    while (at < text.size() && passed <= kMostDigits && !is_han(text[at])) {
        passed += is_space(text[at++]) ? 0 : 1;
    }
    return {at, at + length_at_front(text.substr(at), phrase)};
}

/// （112學年度第1學期）: behind the bracket at the front.
std::size_t behind_bracket(View text) {
    return !text.empty() && View(U"（(").find(text.front()) != View::npos ? 1 : 0;
}

}  // namespace

bool has_no_label(const FieldTemplate& field) {
    return field.labels.empty() && field.where == Where::InLine;
}

std::vector<FoundLabel> fronts_of_rows(const FieldTemplate& field,
                                       const std::vector<FormPage>& pages) {
    const std::u32string phrase = fold_variants(field.after);
    std::vector<FoundLabel> fronts;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (std::size_t w = 0; w < pages[p].words.size(); ++w) {
            const PlacedWords& words = pages[p].words[w];
            const View text = words.segment.text;
            auto [begin, end] = behind_figures(text, phrase);
            const bool is_date = phrase.empty() && words.cell < 0 && is_date_alone(text) &&
                                 is_alone_in_row(pages[p], w);
            if (is_date) std::tie(begin, end) = std::pair(text.size() - 1, text.size());
            if (begin == end) continue;
            const std::size_t bracket = behind_bracket(text);
            fronts.push_back(label_in_words(p, pages[p], w, bracket, bracket));
            fronts.back().box = words.segment.part(begin, end).box;
        }
    }
    return fronts;
}

}  // namespace gongwen::extract
