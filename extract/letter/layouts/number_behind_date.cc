#include "extract/letter/layouts/number_behind_date.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_number(View text) {
    const std::u32string number = without_spaces(text);
    return number.find(U"字第") != number.npos && parse_document_number(to_utf8(number));
}

bool begins_with_date(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    return hit && hit->has_colon && hit->field->name == "issue_date";
}

/// 中華民國113年4月25日 at the front, without a label.
bool is_bare_date(View front, const DateMatch& date) {
    const std::u32string era = without_spaces(front.substr(0, date.begin));
    return era.empty() || era == U"中華民國" || era == U"民國";
}

/// The date alone, its label in the cell in front (發文日期及字號).
bool is_date_in_cell(const Segment& segment) {
    const std::vector<DateMatch> dates = find_dates(segment.text);
    return segment.line->cell >= 0 && !dates.empty() && is_bare_date(segment.text, dates.front());
}

/// Where the number begins behind a date, labelled or not.
std::optional<std::size_t> start_of_number(const Segment& segment, const LabelFinder& labels) {
    const std::vector<DateMatch> dates = find_dates(segment.text);
    if (dates.empty()) return std::nullopt;
    const bool dated =
        begins_with_date(segment, labels) || is_bare_date(segment.text, dates.front());
    if (!dated) return std::nullopt;
    const std::size_t at = skip_spaces(segment.text, dates.front().end);
    return is_number(View(segment.text).substr(at)) ? std::optional(at) : std::nullopt;
}

}  // namespace

std::vector<Segment> split_numbers_from_dates(std::vector<Segment> segments,
                                              const LabelFinder& labels) {
    std::vector<Segment> out;
    for (Segment& segment : segments) {
        if (const auto at = start_of_number(segment, labels)) {
            out.push_back(segment.part(0, *at));
            out.push_back(segment.part(*at, segment.text.size()));
        } else {
            out.push_back(std::move(segment));
        }
    }
    return out;
}

std::map<std::size_t, CellPart> number_behind_date(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels,
                                                   const Template& letter) {
    const FieldTemplate* number = letter.field("document_no");
    std::map<std::size_t, CellPart> parts;
    const bool labelled = std::ranges::any_of(segments, [&](const Segment& segment) {
        const auto hit = labels.at_front(segment);
        return hit && hit->has_colon && hit->field == number;
    });
    if (!number || labelled) return parts;
    for (std::size_t i = 1; i < segments.size() && parts.empty(); ++i) {
        const bool same_line = segments[i].line == segments[i - 1].line;
        if (!same_line || !is_number(segments[i].text)) continue;
        if (begins_with_date(segments[i - 1], labels) || is_date_in_cell(segments[i - 1])) {
            parts[i] = {number, i - 1, 0};
        }
    }
    return parts;
}

}  // namespace gongwen::extract
