// Text outside fields, as passages of whole paragraphs.

#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/passage.h"
#include "extract/segment.h"

namespace gongwen::extract {

class BodyText {
  public:
    /// Adds a line; it joins the line before where that one was full and the paragraph goes on.
    void add(std::vector<Passage>& passages, const Segment& segment, const PageMeasure& measure);

    /// Adds a mark that belongs to no paragraph (binding line, page number, stamp). The paragraph
    /// around it goes on.
    void add_alone(std::vector<Passage>& passages, const Segment& segment) const;

    /// Something else stands between.
    void interrupt() { last_.reset(); }

  private:
    bool goes_on(const Segment& segment) const;

    std::optional<Segment> last_;
    std::size_t passage_ = 0;
    PageMeasure last_measure_;
};

}  // namespace gongwen::extract
