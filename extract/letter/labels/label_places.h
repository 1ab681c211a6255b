// Where a letter's labels stand: head, body and tail follow one another, and labels of one part
// begin in one column. It tells a label from the same words in running text, and from dirt in front
// of it.

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

class LabelPlaces {
  public:
    /// Notes where labels begin that are beyond doubt. `first_page` is the letter's, or a part of
    /// it.
    void learn(std::span<const Segment> first_page, const LabelFinder& labels);

    /// A label of `zone` was opened; what follows belongs to that part of the letter.
    void enter(Zone zone, double left);

    /// May a label stand there, in the part of the letter that was reached?
    bool allow(const LabelHit& hit, const Segment& segment) const;

    /// The same of a label one of whose two characters was misread: it must stand in a column, too.
    bool allow_doubtful(const LabelHit& hit, const Segment& segment) const;

    Zone zone() const { return zone_; }

    /// Left edge of the labels of body and tail, in points; none until one was opened.
    std::optional<double> margin() const { return margin_; }

  private:
    bool stands_in_column(double left, double tolerance) const;
    bool at_margin(double left, double size) const;
    double leftmost_column(double size) const;

    /// Labels of one part stand below one another, wherever that is.
    bool stands_with_fellow(Zone zone, double left, double size) const;

    /// Behind another label of the body in one printed row (開會地點：… 主持人：…).
    bool stands_beside_label(const Segment& segment) const;

    struct Margin {
        Zone zone = Zone::Body;
        double left = 0;
        double size = 0;    ///< of the type
        double middle = 0;  ///< of its line's height
    };
    double margin_for(double left) const;

    std::vector<double> columns_;  ///< left edges of labels beyond doubt
    std::vector<Margin> margins_;  ///< the same of body and tail alone
    std::optional<double> margin_;
    Zone zone_ = Zone::Head;
    bool has_body_ = false;        ///< a label of the body was opened
    bool has_body_label_ = false;  ///< the first page has one beyond doubt
};

}  // namespace gongwen::extract
