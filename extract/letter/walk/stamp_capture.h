// A line of a receiving stamp, taken apart into the passages of its date, its number and the words
// around them.

#pragma once

#include <cstddef>
#include <optional>

#include "extract/letter/stamps/receiving_stamp.h"
#include "extract/letter/walk/passage_writer.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

struct StampCapture {
    StampLine stamp;
    std::optional<std::size_t> number_passage;
    std::optional<std::size_t> date_passage;
};

/// `stamp` is what was read of `segment`; every character of it goes into `passages` once.
StampCapture capture_stamp(const StampLine& stamp, const Segment& segment, PassageWriter& passages);

}  // namespace gongwen::extract
