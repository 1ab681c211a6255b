#include "extract/letter/walk/stamp_capture.h"

namespace gongwen::extract {
namespace {

/// Takes a line from left to right.
class Taker {
  public:
    Taker(const Segment& segment, PassageWriter& passages)
        : segment_(segment), passages_(passages) {}

    /// The words in front of the part, then the part itself.
    std::size_t take(const char* field, std::size_t begin, std::size_t end) {
        take_words(begin);
        at_ = end;
        return passages_.begin(field, segment_.part(begin, end));
    }

    void take_words(std::size_t end) {
        const Segment words = segment_.part(at_, end);
        if (!words.text.empty()) passages_.add_mark(words);
    }

  private:
    const Segment& segment_;
    PassageWriter& passages_;
    std::size_t at_ = 0;
};

}  // namespace

StampCapture capture_stamp(const StampLine& stamp, const Segment& segment,
                           PassageWriter& passages) {
    StampCapture capture{stamp, {}, {}};
    Taker line(segment, passages);
    const auto take_number = [&] {
        if (stamp.number.empty()) return;
        capture.number_passage = line.take("received_no", stamp.number_begin, stamp.number_end);
    };
    const bool number_first = stamp.number_begin < stamp.date_begin;
    if (number_first) take_number();
    if (stamp.date) {
        capture.date_passage = line.take("received_date", stamp.date_begin, stamp.date_end);
    }
    if (!number_first) take_number();
    line.take_words(segment.text.size());
    return capture;
}

}  // namespace gongwen::extract
