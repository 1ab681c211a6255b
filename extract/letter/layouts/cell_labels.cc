#include "extract/letter/layouts/cell_labels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "extract/letter/layouts/label_table.h"

namespace gongwen::extract {
namespace {

/// The top of the zone's first label outside tables, in points; infinite where there is none.
double top_of_zone(Zone zone, const std::vector<Segment>& segments, const LabelFinder& labels) {
    double top = std::numeric_limits<double>::infinity();
    for (const Segment& segment : segments) {
        if (segment.line->cell >= 0) continue;
        const auto hit = labels.at_front(segment);
        const bool in_zone =
            hit && hit->has_colon && !hit->misread && hit->begin == 0 && hit->field->zone == zone;
        if (in_zone) top = std::min(top, segment.box.top);
    }
    return top;
}

}  // namespace

double top_of_body(const std::vector<Segment>& segments, const LabelFinder& labels) {
    return top_of_zone(Zone::Body, segments, labels);
}

std::map<std::size_t, CellPart> cell_parts(const std::vector<Segment>& segments,
                                           const LabelFinder& labels) {
    std::map<std::size_t, CellPart> parts;
    if (segments.empty()) return parts;
    std::set<int> tables;
    for (const Cell& cell : segments.front().page->cells) tables.insert(cell.table);
    const double body = top_of_body(segments, labels);
    double foot = top_of_zone(Zone::Tail, segments, labels);
    if (std::isinf(foot)) foot = body;
    for (const int number : tables) {
        const LabelTable table(segments, labels, number);
        const bool at_foot = (table.top() > foot && table.holds_contacts()) ||
                             (table.top() > body && table.holds_receivers());
        if (table.holds_enough() && (table.top() < body || at_foot)) table.add_parts(parts);
    }
    return parts;
}

}  // namespace gongwen::extract
