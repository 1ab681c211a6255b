// Puts a letter's lines into passages: a field's value, a mark that stands alone, or text outside
// all fields, which is joined to paragraphs.

#pragma once

#include <cstddef>
#include <vector>

#include "core/passage.h"
#include "extract/letter/walk/body_text.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

class PassageWriter {
  public:
    /// Begins a passage of `field` with `segment`; the result is its index.
    std::size_t begin(const char* field, const Segment& segment);

    /// The passage at `index` goes on with `segment`.
    void go_on(std::size_t index, const Segment& segment);

    /// Text outside fields.
    void add_body(const Segment& segment, const PageMeasure& measure);

    /// What belongs to no paragraph (binding line, page number, words of a stamp).
    void add_mark(const Segment& segment);

    const Passage& operator[](std::size_t index) const { return passages_[index]; }

    /// All of them, in the order in which they were begun. Ends the writer's use.
    std::vector<Passage> take();

  private:
    std::vector<Passage> passages_;
    BodyText body_;
};

}  // namespace gongwen::extract
