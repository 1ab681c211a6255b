// Text outside fields, as passages of whole paragraphs.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "core/passage.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

class BodyText {
  public:
    /// Adds a line; it joins the line before where that one was full and the paragraph goes on. In
    /// a cell that is the line before in the cell, whatever was read of its neighbours in between.
    void add(std::vector<Passage>& passages, const Segment& segment, const PageMeasure& measure);

    /// Adds a mark that belongs to no paragraph (binding line, page number, stamp). The paragraph
    /// around it goes on.
    void add_alone(std::vector<Passage>& passages, const Segment& segment) const;

    /// Something else stands between.
    void interrupt() { outside_.reset(); }

  private:
    struct Paragraph {
        Segment last;
        std::size_t passage = 0;
        PageMeasure measure{};
    };
    static bool goes_on(const Paragraph& paragraph, const Segment& segment);

    std::optional<Paragraph> outside_;
    const Page* page_ = nullptr;
    std::map<int, std::optional<Paragraph>> in_cells_;  ///< of this page
};

}  // namespace gongwen::extract
