#include "index/text/running_text.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "core/text.h"

namespace gongwen::index {
namespace {

std::vector<PrintedLine> lines_of_text(const std::string& text) {
    std::vector<PrintedLine> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back({nfc(line), 0, {}, false});
    return lines;
}

bool runs_on(const Line& line, const Line& before) {
    return line.page == before.page && line.cell == before.cell && !line.vertical &&
           !before.vertical;
}

}  // namespace

std::vector<PrintedLine> printed_lines(const Record& record) {
    if (record.lines.empty()) return lines_of_text(record.text);
    std::vector<const Line*> order;
    for (const Line& line : record.lines) order.push_back(&line);
    std::ranges::stable_sort(
        order, {}, [](const Line* line) { return std::pair(line->page, line->vertical); });

    std::vector<PrintedLine> lines;
    const Line* before = nullptr;
    for (const Line* line : order) {
        const bool apart = before && !runs_on(*line, *before);
        lines.push_back({nfc(line->text), line->page, line->box, apart});
        before = line;
    }
    return lines;
}

std::size_t RunningText::line_at(std::size_t position) const {
    const auto behind = std::ranges::upper_bound(starts, position, {}, &Start::begin);
    return behind == starts.begin() ? 0 : std::prev(behind)->line;
}

std::vector<RunningText> running_texts(const std::vector<PrintedLine>& lines) {
    std::vector<RunningText> texts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (texts.empty() || lines[i].apart) texts.emplace_back();
        const std::u32string line = to_utf32(trimmed(lines[i].text));
        if (line.empty()) continue;
        RunningText& running = texts.back();
        append_line(running.text, line);
        running.starts.push_back({running.text.size() - line.size(), i});
    }
    return texts;
}

}  // namespace gongwen::index
