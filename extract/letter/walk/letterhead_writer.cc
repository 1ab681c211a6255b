#include "extract/letter/walk/letterhead_writer.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kWideSpace = U"\u3000";

/// Hardly read, as lines and bars of a logo are.
bool is_hardly_read(const Segment& segment) {
    constexpr double kHardly = 0.8;
    Passage passage;
    append(passage, *segment.line, segment.begin, segment.end);
    return passage.confidence_of(0, passage.size()) < kHardly;
}

/// The length of what stands in front of the name, apart from it, and is a logo: a sign, or a few
/// characters that were hardly read.
std::size_t logo_in_front(const Segment& segment, std::size_t name_end) {
    constexpr std::size_t kLongest = 3;
    constexpr std::size_t kShortestName = 4;
    const View text = segment.text;
    const std::size_t space = text.find(kWideSpace);
    if (space == View::npos || space == 0 || space > kLongest) return 0;
    if (space + 1 + kShortestName > name_end) return 0;
    const bool sign = space == 1 && !is_han(text.front());
    return sign || is_hardly_read(segment.part(0, space)) ? space + 1 : 0;
}

void write_name(LetterWalk& walk, const Segment& name, PassageWriter& passages) {
    const bool goes_on = !walk.issuer_passages.empty() && !walk.letterhead->joint;
    if (name.text.empty()) return;
    if (goes_on) {
        passages.go_on(walk.issuer_passages.front(), name);
    } else {
        walk.issuer_passages.push_back(passages.begin("issuer", name));
    }
}

}  // namespace

void write_letterhead_line(LetterWalk& walk, const LetterheadLine& line, const Segment& segment,
                           PassageWriter& passages) {
    if (line.name_begin > 0) {
        const Segment kind = segment.part(0, line.name_begin);
        // 於 behind a 簽 that stands alone says nothing more.
        if (!kind.text.empty()) {
            const std::size_t passage = passages.begin("document_type", kind);
            if (!walk.type_passage) walk.type_passage = passage;
        }
        write_name(walk, segment.part(line.name_begin, line.name_end), passages);
        const Segment date = segment.part(line.name_end, segment.text.size());
        if (!date.text.empty()) passages.add_mark(date);
        return;
    }
    const std::size_t logo = logo_in_front(segment, line.name_end);
    if (logo > 0) passages.add_mark(segment.part(0, logo));
    write_name(walk, segment.part(logo, line.name_end), passages);
    const Segment kind = segment.part(line.name_end, segment.text.size());
    if (!kind.text.empty()) walk.type_passage = passages.begin("document_type", kind);
}

}  // namespace gongwen::extract
