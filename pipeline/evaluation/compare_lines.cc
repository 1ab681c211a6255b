#include "pipeline/evaluation/compare_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/text.h"
#include "pipeline/evaluation/alignment.h"

namespace gongwen::pipeline {
namespace {

// A line with more wrong characters than this was not read at all.
constexpr double kLostShare = 0.6;
// Shorter lines also stand inside others and must not take their characters.
constexpr std::size_t kTellingLength = 4;
// Points by which a scan may have moved a mark.
constexpr double kMoved = 14;

bool is_layout(char32_t c) { return is_space(c) || c == U'_' || c == U'＿'; }

/// Width is kept, as records keep what is printed.
std::u32string comparable(const std::string& text) {
    std::u32string out = to_utf32(text);
    std::erase_if(out, is_layout);
    return out;
}

struct ReadCharacter {
    double confidence = 0;
    Box box;
    std::size_t line = 0;  ///< a number that characters of one line share
    bool right = false;
    bool optional = false;  ///< nobody asked for it, and it is no invention either
};

/// What was read on one page.
struct PageReading {
    PageView view;
    std::u32string text;
    std::u32string left;  ///< `text` with kTaken for what lines of the truth have taken
    std::vector<ReadCharacter> characters;
    std::size_t lines = 0;

    void append(const Symbol& symbol) {
        for (const char32_t c : comparable(symbol.text)) {
            text += c;
            characters.push_back({symbol.confidence, symbol.box, lines});
        }
    }
    void append(const Line& line) {
        ++lines;
        if (line.symbols.empty()) return append(Symbol{line.text, line.box, line.confidence});
        for (const Symbol& symbol : line.symbols) append(symbol);
    }
    bool is_extra(std::size_t index) const {
        return left[index] != kTaken && !characters[index].optional;
    }
};
using PageReadings = std::map<int, PageReading>;

PageReadings page_readings(const std::vector<Record>& read) {
    PageReadings pages;
    for (const Record& record : read) {
        for (const PageView& view : record.views) pages[view.page].view = view;
        for (const Line& line : record.lines) pages[line.page].append(line);
    }
    for (auto& [number, page] : pages) page.left = page.text;
    return pages;
}

/// A line of the truth and how it came out.
struct LineResult {
    const Line* truth;
    std::u32string text;
    bool found = false;  ///< has its place already
    long errors = 0;
    std::u32string read{};
    Box box{};

    long length() const { return static_cast<long>(text.size()); }
    bool lost() const {
        return static_cast<double>(errors) > kLostShare * static_cast<double>(text.size());
    }
};

std::vector<LineResult> lines_of(const std::vector<Record>& expected) {
    std::vector<LineResult> lines;
    for (const Record& record : expected) {
        for (const Line& line : record.lines) {
            std::u32string text = comparable(line.text);
            if (!text.empty()) lines.push_back({&line, std::move(text)});
        }
    }
    return lines;
}

void take(PageReading& page, const Alignment& place, LineResult& line) {
    line.found = true;
    for (std::size_t i = place.begin; i < place.end; ++i) {
        if (page.left[i] == kTaken) continue;
        line.read += page.text[i];
        line.box = united(line.box, page.characters[i].box);
        page.left[i] = kTaken;
    }
    for (const auto& index : place.same) {
        if (index) page.characters[*index].right = true;
    }
    // Characters that were lost belong into the picture as well.
    const Box& printed = line.truth->box;
    if (line.box.contains(line.box.center_x(), printed.center_y())) {
        line.box = united(line.box, printed);
    }
}

/// Where `line` was read letter for letter: of several places, as names are printed more than once
/// on a page, the one nearest to the truth's; npos for none.
std::size_t nearest_place(const PageReading& page, const LineResult& line) {
    const Box& printed = line.truth->box;
    std::size_t nearest = std::u32string::npos;
    double least = 0;
    for (std::size_t at = page.left.find(line.text); at != std::u32string::npos;
         at = page.left.find(line.text, at + 1)) {
        const Box& box = page.characters[at].box;
        const double away =
            std::hypot(box.left - printed.left, box.center_y() - printed.center_y());
        if (nearest != std::u32string::npos && away >= least) continue;
        nearest = at;
        least = away;
    }
    return nearest;
}

void take_exact(PageReading& page, LineResult& line) {
    const std::size_t begin = nearest_place(page, line);
    if (begin == std::u32string::npos) return;
    Alignment place{0, begin, begin + line.text.size(), {}};
    for (std::size_t i = place.begin; i < place.end; ++i) place.same.emplace_back(i);
    take(page, place, line);
}

/// A lost line takes nothing; what stands in its box is only shown.
void show_lost(const PageReading& page, LineResult& line) {
    line.box = line.truth->box;
    for (std::size_t i = 0; i < page.characters.size(); ++i) {
        const Box& box = page.characters[i].box;
        if (line.box.contains(box.center_x(), box.center_y())) line.read += page.text[i];
    }
}

void take_best(PageReading& page, LineResult& line) {
    const Alignment place = align_within(line.text, page.left);
    line.errors = static_cast<long>(place.errors);
    if (line.lost()) {
        show_lost(page, line);
    } else {
        take(page, place, line);
    }
}

/// Perfect lines take their characters first, then long ones, so that no line takes another's.
void find_places(std::vector<LineResult>& lines, PageReadings& pages) {
    std::vector<LineResult*> order;
    order.reserve(lines.size());
    for (LineResult& line : lines) order.push_back(&line);
    std::stable_sort(order.begin(), order.end(), [](const LineResult* a, const LineResult* b) {
        return a->text.size() > b->text.size();
    });
    for (LineResult* line : order) {
        if (line->text.size() >= kTellingLength) take_exact(pages[line->truth->page], *line);
    }
    for (LineResult* line : order) {
        if (!line->found) take_best(pages[line->truth->page], *line);
    }
}

Box enlarged(const Box& box) {
    return {box.left - kMoved, box.top - kMoved, box.right + kMoved, box.bottom + kMoved};
}

/// Of what no line has taken, each of the words' characters once.
void excuse(const OptionalWords& words, PageReading& page) {
    std::u32string text = comparable(words.text);
    const Box place = enlarged(words.box);
    for (std::size_t i = 0; i < page.characters.size(); ++i) {
        const Box& box = page.characters[i].box;
        const std::size_t found = text.find(page.text[i]);
        if (!page.is_extra(i) || found == std::u32string::npos) continue;
        if (!place.contains(box.center_x(), box.center_y())) continue;
        page.characters[i].optional = true;
        text.erase(found, 1);
    }
}

/// Characters of one line that belong to nothing, side by side.
void list_extra(const std::string& file, int number, const PageReading& page,
                std::vector<Difference>& differences) {
    const ReadCharacter* before = nullptr;
    for (std::size_t i = 0; i < page.characters.size(); ++i) {
        const ReadCharacter& character = page.characters[i];
        if (!page.is_extra(i)) {
            before = nullptr;
            continue;
        }
        if (!before || before->line != character.line) {
            differences.push_back({file, "extra", "", "", number, 0, {}, page.view});
        }
        Difference& extra = differences.back();
        extra.read += to_utf8(page.text[i]);
        extra.box = united(extra.box, character.box);
        ++extra.errors;
        before = &character;
    }
}

void judge_characters(const PageReading& page, Comparison& out) {
    for (std::size_t i = 0; i < page.characters.size(); ++i) {
        const ReadCharacter& character = page.characters[i];
        if (character.optional) continue;
        out.accuracy.extra_characters += page.is_extra(i) ? 1 : 0;
        out.accuracy.character_confidence.add(character.confidence, character.right);
        out.characters.push_back({page.text[i], character.confidence, character.right});
    }
}

void count_line(const LineResult& line, Accuracy& accuracy) {
    ++accuracy.lines;
    accuracy.characters += line.length();
    accuracy.character_errors += line.errors;
    accuracy.lost_lines += line.lost() ? 1 : 0;
}

}  // namespace

void compare_lines(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<OptionalWords>& optional, const std::vector<Record>& read,
                   Comparison& out) {
    std::vector<LineResult> lines = lines_of(expected);
    if (lines.empty()) return;
    PageReadings pages = page_readings(read);
    find_places(lines, pages);
    for (const OptionalWords& words : optional) excuse(words, pages[words.page]);
    for (const auto& [number, page] : pages) judge_characters(page, out);
    for (const LineResult& line : lines) {
        count_line(line, out.accuracy);
        if (line.errors == 0) continue;
        const int page = line.truth->page;
        out.differences.push_back({file, "line", line.truth->text, to_utf8(line.read), page,
                                   line.errors, line.box, pages[page].view});
    }
    for (const auto& [number, page] : pages) list_extra(file, number, page, out.differences);
}

}  // namespace gongwen::pipeline
