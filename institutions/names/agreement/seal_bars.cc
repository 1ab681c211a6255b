#include "institutions/names/agreement/seal_bars.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/agreement/name_relation.h"

namespace gongwen::institutions {
namespace {

bool is_about_seal(const std::string& text) {
    constexpr auto kWords =
        std::to_array<std::string_view>({"印信", "印鑑", "印章", "用印", "蓋", "簽"});
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// What no name holds: the lines of a seal's script are read as such.
bool is_sign(char32_t c) {
    constexpr std::u32string_view kInNames = U"（）()○・·-";
    return !is_han(c) && !is_latin(c) && !is_digit(c) && kInNames.find(c) == kInNames.npos;
}

/// 臺南市政府地政局印 without 印; nothing where it does not end like a stamp.
std::optional<std::u32string> without_word_for_stamp(std::u32string_view text) {
    constexpr auto kWords = std::to_array<std::u32string_view>(
        {U"之印", U"印信", U"關防", U"圖記", U"鈐記", U"之章", U"印", U"章"});
    for (const std::u32string_view word : kWords) {
        if (!text.ends_with(word)) continue;
        text.remove_suffix(word.size());
        if (text.ends_with(U'之')) text.remove_suffix(1);
        return std::u32string(text);
    }
    return {};
}

bool is_known_name(const std::string& text, const Authority& authority) {
    return authority.find(text) != nullptr || !authority.find_short(text).empty() ||
           known_head(text, authority) != nullptr;
}

bool is_name(const std::string& text, const Authority& authority) {
    constexpr std::size_t kShortest = 5;
    const std::u32string name = folded_name(text);
    if (std::ranges::any_of(name, is_sign)) return false;
    return is_known_name(text, authority) || (name.size() >= kShortest && ends_like_a_name(name));
}

Line joined(const std::vector<Line>& lines) {
    Line all = lines.front();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        all.text += lines[i].text;
        all.box = united(all.box, lines[i].box);
        all.confidence = std::min(all.confidence, lines[i].confidence);
    }
    return all;
}

/// Lines of a stamp whose columns run from right to left: 印政, 府 … are its rows. Nothing where
/// the lines are not one below the other, or a row is longer than the one above it.
std::optional<std::u32string> text_of_columns(const std::vector<Line>& rows) {
    constexpr std::size_t kMostColumns = 4;
    std::vector<std::u32string> texts;
    for (const Line& row : rows) {
        const std::u32string text = without_spaces(to_utf32(row.text));
        const double size = row.box.height();
        const bool below = texts.empty() || row.box.top > rows[texts.size() - 1].box.center_y();
        const bool beside = row.box.right < rows.front().box.right + size &&
                            row.box.right > rows.front().box.right - size;
        const bool fits = texts.empty() ? text.size() > 1 && text.size() <= kMostColumns
                                        : text.size() <= texts.back().size();
        if (text.empty() || !below || !beside || !fits) return {};
        texts.push_back(text);
    }
    std::u32string columns;
    for (std::size_t column = 0; column < texts.front().size(); ++column) {
        for (const std::u32string& text : texts) {
            if (column < text.size()) columns += text[text.size() - 1 - column];
        }
    }
    return columns;
}

/// A stamp that was read row by row: its name where it is a known one, as a stamp's strokes are
/// thick, else none. Nothing where the lines are no stamp.
std::optional<std::vector<Line>> stamp_of(const std::vector<Line>& rows,
                                          const Authority& authority) {
    const auto columns = text_of_columns(rows);
    const auto name = columns ? without_word_for_stamp(*columns) : std::nullopt;
    if (!name) return {};
    if (!is_known_name(to_utf8(*name), authority)) return std::vector<Line>{};
    Line stamp = joined(rows);
    stamp.text = to_utf8(*name);
    return std::vector<Line>{std::move(stamp)};
}

std::vector<Line> lines_in_seal(const Record& form, const Field& seal, double sure) {
    std::vector<Line> lines;
    for (const Line& line : form.lines) {
        const bool printed = line.confidence >= sure && !is_about_seal(line.text);
        if (printed && is_in_seal(line.page, line.box, seal)) lines.push_back(line);
    }
    return lines;
}

}  // namespace

bool is_in_seal(int page, const Box& box, const Field& seal) {
    return page == seal.page && !box.empty() && covered_share(box, seal.box) > 0.5;
}

std::vector<Line> bars_of_seal(const Record& form, const Field& seal, double sure,
                               const Authority& authority) {
    std::vector<Line> lines = lines_in_seal(form, seal, sure);
    if (lines.size() > 1) {
        if (auto stamp = stamp_of(lines, authority)) return std::move(*stamp);
        Line all = joined(lines);
        if (is_name(all.text, authority)) return {std::move(all)};
    }
    std::erase_if(lines, [&](const Line& line) { return !is_name(line.text, authority); });
    return lines;
}

std::optional<Line> print_in_seal(const Record& form, const Field& seal) {
    std::vector<Line> lines = lines_in_seal(form, seal, 0);
    if (lines.empty()) return {};
    // The frame of a bar may be taken for a side of the cell: what goes on behind it.
    for (const Line& line : form.lines) {
        const Box& last = lines.back().box;
        const double gap = line.box.left - last.right;
        const bool goes_on = line.page == seal.page && !is_in_seal(line.page, line.box, seal) &&
                             gap > 0 && gap < last.height() && line.box.top < last.center_y() &&
                             last.center_y() < line.box.bottom;
        if (goes_on) lines.push_back(line);
    }
    return joined(lines);
}

bool is_part_of_any(const std::string& name, const std::vector<Line>& bars) {
    const std::u32string part = folded_name(name);
    return std::any_of(bars.begin(), bars.end(), [&](const Line& bar) {
        const std::u32string whole = folded_name(bar.text);
        return whole.size() > part.size() && whole.find(part) != std::u32string::npos;
    });
}

}  // namespace gongwen::institutions
