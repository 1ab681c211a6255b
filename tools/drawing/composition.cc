#include "tools/drawing/composition.h"

#include "core/text.h"
#include "tools/drawing/line_breaker.h"

namespace gongwen::tools {

Writer::Writer(Composition& composition, DrawnDocument& document, Start start)
    : composition_(composition), document_(document) {
    if (start == Start::NewSheet) new_sheet();
}

void Writer::new_sheet() {
    composition_.sheets.emplace_back();
    document_.record.pages.push_back(page());
    y_ = top_;
}

void Writer::paragraph(const MarkedText& text, const ParagraphStyle& style,
                       const std::string& field) {
    const BreakRules rules{style.right - style.left, style.right - style.hanging_left,
                           style.cut_words};
    std::vector<PlacedLine> placed;
    for (const LineSpan& span : break_lines(text.text, measure(text.text, style.text), rules)) {
        if (y_ + style.text.size > bottom_) new_sheet();
        const double left = placed.empty() ? style.left : style.hanging_left;
        const auto line = std::u32string_view(text.text).substr(span.begin, span.end - span.begin);
        placed.push_back({span.begin, span.end, page(), sheet().print(line, left, y_, style.text)});
        y_ += style.pitch;
    }
    note_names(text, placed, field);
}

void Writer::note_names(const MarkedText& text, const std::vector<PlacedLine>& lines,
                        const std::string& field) {
    for (const MarkedName& name : text.names) {
        NameFinding finding;
        finding.written = to_utf8(text.text.substr(name.begin, name.end - name.begin));
        finding.expected = name.expected;
        finding.verdict = name.verdict;
        finding.mention = name.mention;
        finding.field = field;
        for (const PlacedLine& line : lines) {
            const std::size_t begin = std::max(name.begin, line.begin);
            const std::size_t end = std::min(name.end, line.end);
            if (begin >= end) continue;
            if (finding.page == 0) finding.page = line.page;
            if (finding.page != line.page) continue;
            finding.box =
                united(finding.box, {line.drawn.x[begin - line.begin], line.drawn.box.top,
                                     line.drawn.x[end - line.begin], line.drawn.box.bottom});
        }
        document_.record.names.push_back(std::move(finding));
    }
}

}  // namespace gongwen::tools
