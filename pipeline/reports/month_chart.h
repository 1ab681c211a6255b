// Counts by month as a small picture.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::pipeline {

struct MonthCount {
    std::string month;  ///< 2015-09
    long open = 0;
    long done = 0;  ///< stands on top of `open`
};

/// An inline SVG with a column for each month from the first to the last, those without any
/// included; "" where there is no month at all. `open_label` and `done_label` are its legend.
std::string month_chart(const std::vector<MonthCount>& counts, std::string_view open_label,
                        std::string_view done_label);

}  // namespace gongwen::pipeline
