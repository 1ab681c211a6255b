#include "extract/letter/walk/passage_writer.h"

#include <utility>

namespace gongwen::extract {

std::size_t PassageWriter::begin(const char* field, const Segment& segment) {
    Passage passage{field, {}, {}};
    append(passage, *segment.line, segment.begin, segment.end);
    body_.interrupt();
    passages_.push_back(std::move(passage));
    return passages_.size() - 1;
}

void PassageWriter::go_on(std::size_t index, const Segment& segment) {
    append(passages_[index], *segment.line, segment.begin, segment.end);
}

void PassageWriter::add_body(const Segment& segment, const PageMeasure& measure) {
    body_.add(passages_, segment, measure);
}

void PassageWriter::add_mark(const Segment& segment) { body_.add_alone(passages_, segment); }

std::vector<Passage> PassageWriter::take() { return std::move(passages_); }

}  // namespace gongwen::extract
