#include "extract/letter/letterhead_writer.h"

#include <algorithm>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// The length of what stands in front of the name, apart from it: a sign and a wide space.
std::size_t logo_in_front(View text) {
    constexpr View kWideSpace = U"\u3000";
    const bool is_apart = text.size() > 2 && text.substr(1).starts_with(kWideSpace);
    return is_apart && !is_han(text.front()) ? 2 : 0;
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
        return;
    }
    const std::size_t logo = std::min(logo_in_front(segment.text), line.name_end);
    if (logo > 0) passages.add_mark(segment.part(0, logo));
    write_name(walk, segment.part(logo, line.name_end), passages);
    const Segment kind = segment.part(line.name_end, segment.text.size());
    if (!kind.text.empty()) walk.type_passage = passages.begin("document_type", kind);
}

}  // namespace gongwen::extract
