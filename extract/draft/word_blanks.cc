#include "extract/draft/word_blanks.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/template/label_text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLeastRoom = 3;  // characters of a word
constexpr View kParting = U" ，、；。,;.：:（）()□";

struct Part {
    std::u32string words;
    std::size_t room = 0;  ///< characters that fill the room behind the words
};

std::vector<Part> parts_of(View row) {
    std::vector<Part> parts;
    bool is_inside = false;  // of words
    for (const char32_t c : row) {
        if (c == U'\u3000') {
            if (!parts.empty()) ++parts.back().room;
            is_inside = false;
        } else {
            if (!is_inside || c == kBoxSign) parts.emplace_back();
            parts.back().words += c;
            is_inside = true;
        }
    }
    return parts;
}

/// What names places and persons, printed behind the name.
constexpr std::array<View, 30> kNamed{
    U"先生", U"小姐", U"女士", U"同學", U"老師", U"區",   U"鄉", U"鎮",   U"市",   U"縣",
    U"村",   U"里",   U"路",   U"街",   U"段",   U"巷",   U"弄", U"大樓", U"車站", U"站",
    U"銀行", U"分行", U"分局", U"公所", U"公司", U"學校", U"科", U"系",   U"社區", U"大廈"};

bool is_named(View behind) {
    return std::any_of(kNamed.begin(), kNamed.end(), [&](View word) {
        if (!behind.starts_with(word)) return false;
        const View rest = behind.substr(word.size());
        return rest.empty() || kParting.find(rest.front()) != View::npos;
    });
}

/// 自, 於: something must follow. 事由 and 原因 are labels.
bool leads_on(View words) {
    constexpr std::array<View, 8> kNouns{U"事由", U"理由", U"緣由", U"自由",
                                         U"原因", U"簽到", U"報到", U"方向"};
    return View(U"自由從至到於在因向與經託派赴往").find(words.back()) != View::npos &&
           std::none_of(kNouns.begin(), kNouns.end(),
                        [&](View noun) { return words.ends_with(noun); });
}

/// The last words in front of the room, back to a sign; empty where they are no label.
std::u32string label_of(View words) {
    const std::size_t at = words.find_last_of(kParting);
    View label = at == View::npos ? words : words.substr(at + 1);
    if (label.size() > kLongestLabel / 2) label = label.substr(label.size() - kLongestLabel / 2);
    const bool fits = !label.empty() && std::all_of(label.begin(), label.end(), is_han);
    return fits ? std::u32string(label) : std::u32string();
}

/// Enough of what follows the room to find where the value ends.
std::u32string end_of(View words) {
    constexpr std::size_t kEnough = 6;
    const std::size_t at = words.find_first_of(kParting, 1);
    return std::u32string(words.substr(0, std::min(at, kEnough)));
}

bool is_sentence(const std::vector<Part>& parts) {
    constexpr long kFewest = 10;  // Chinese characters
    long han = 0;
    bool has_comma = false;
    for (const Part& part : parts) {
        han += std::count_if(part.words.begin(), part.words.end(), is_han);
        has_comma = has_comma || part.words.find_first_of(U"，。；") != View::npos;
    }
    return has_comma && han >= kFewest;
}

/// What is counted or a date is no word.
bool is_figure(View behind, View row) {
    const std::vector<LineBlank> blanks = blanks_in(row);
    const bool is_calendar = behind.find_first_of(U"年月日時分") == 0 &&
                             behind.find_first_not_of(U"年月日時分起止至內") != 1;
    return is_calendar || std::any_of(blanks.begin(), blanks.end(), [&](const LineBlank& blank) {
               return !blank.unit.empty() && behind.starts_with(blank.unit);
           });
}

}  // namespace

std::vector<LineBlank> word_blanks_in(View row, bool in_cell) {
    const std::vector<Part> parts = parts_of(row);
    const bool sentence = is_sentence(parts);
    std::vector<LineBlank> blanks;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].room < kLeastRoom || is_label_colon(parts[i].words.back())) continue;
        std::u32string label = label_of(parts[i].words);
        const bool is_last = i + 1 == parts.size();
        if (parts.size() == 1) continue;  // a label
        const View behind = is_last ? View() : View(parts[i + 1].words);
        const bool to_box = !is_last && behind.front() == kBoxSign;
        if (label.empty() || to_box || (is_last && !in_cell) || is_figure(behind, row)) continue;
        const bool leads = leads_on(parts[i].words);
        // 立書人 ____（以下簡稱甲方）
        const bool is_party = behind.starts_with(U"（以下") || behind.starts_with(U"(以下");
        const bool goes_on = ((sentence && !is_last) || is_party) && label.size() > 1;
        if (!leads && !goes_on && !is_named(behind)) continue;
        blanks.push_back({std::move(label), end_of(behind), FieldKind::Text});
    }
    return blanks;
}

std::u32string words_behind_leading_blank(View row) {
    const std::vector<Part> parts = parts_of(row);
    if (parts.empty()) return {};
    for (const View unit : {View(U"學年度"), View(U"年度")}) {
        if (View(parts.front().words).starts_with(unit)) return end_of(parts.front().words);
    }
    return {};
}

bool is_date_alone(View row) {
    std::u32string words = without_spaces(row);
    return words == U"年月日";
}

}  // namespace gongwen::extract
