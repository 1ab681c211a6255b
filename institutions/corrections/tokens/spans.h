// Stretches of a notice's text, and pairs of them: what was wrong and what is right.

#pragma once

#include <cstddef>
#include <vector>

namespace gongwen::institutions {

/// Code points [begin, end) of a passage; an empty one says that nothing stands there.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return end <= begin; }
    std::size_t size() const { return empty() ? 0 : end - begin; }
    bool operator==(const Span&) const = default;
};

struct PairSpan {
    Span wrong;
    Span right;
    bool operator==(const PairSpan&) const = default;
};

/// Code points [begin, end) of one of the passages.
struct TextPart {
    std::size_t passage = 0;
    Span span;
};

/// A pair whose sides stand in several sentences or are put together from several lines, from top
/// to bottom.
struct SpreadPair {
    std::vector<TextPart> wrong;
    std::vector<TextPart> right;
};

}  // namespace gongwen::institutions
