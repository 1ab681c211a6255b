#include "pipeline/reports/month_chart.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {
namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 190;
constexpr double kLeft = 34;
constexpr double kTop = 26;
constexpr double kBottom = 26;
constexpr double kWidestColumn = 34;
constexpr long kMostLabels = 14;
constexpr double kHalfLabel = 18;  ///< of 104/12

/// Months since the year 0; -1 for a text that is none.
long number_of(std::string_view month) {
    int year = 0;
    int number = 0;
    if (month.size() != 7) return -1;
    std::from_chars(month.data(), month.data() + 4, year);
    std::from_chars(month.data() + 5, month.data() + 7, number);
    return number >= 1 && number <= 12 ? year * 12L + number - 1 : -1;
}

/// 104/9 for people.
std::string label_of(long month) {
    return fmt::format("{}/{}", roc_year(static_cast<int>(month / 12)), month % 12 + 1);
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
    return fmt::format(
        "<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" font-size=\"11\" "
        "fill=\"#6b6b6b\">{}</text>\n",
        x, y, anchor, escaped(text));
}

std::string column(double x, double y, double width, double height, std::string_view colour) {
    if (height <= 0) return "";
    return fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", x, y,
        width, height, colour);
}

std::string legend(std::string_view open_label, std::string_view done_label) {
    return column(kLeft, 6, 10, 10, "#b3261e") + text_at(kLeft + 15, 15, "start", open_label) +
           column(kLeft + 90, 6, 10, 10, "#9cc5aa") + text_at(kLeft + 105, 15, "start", done_label);
}

}  // namespace

std::string month_chart(const std::vector<MonthCount>& counts, std::string_view open_label,
                        std::string_view done_label) {
    long first = -1;
    long last = -1;
    long most = 1;
    for (const MonthCount& one : counts) {
        const long month = number_of(one.month);
        if (month < 0) continue;
        first = first < 0 ? month : std::min(first, month);
        last = std::max(last, month);
        most = std::max(most, one.open + one.done);
    }
    if (first < 0) return "";
    const long months = last - first + 1;
    const double step = (kWidth - kLeft) / static_cast<double>(months);
    const double width = std::min(kWidestColumn, step * 0.7);
    const double base = kHeight - kBottom;
    const double scale = (base - kTop) / static_cast<double>(most);
    std::string out = fmt::format(
        "<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\" "
        "style=\"max-width:100%;background:#fff;border:1px solid #dcdcdc;border-radius:.5rem\">\n",
        kWidth, kHeight, "依月份");
    out += legend(open_label, done_label);
    out += fmt::format("<line x1=\"{0}\" y1=\"{1}\" x2=\"{2}\" y2=\"{1}\" stroke=\"#dcdcdc\"/>\n",
                       kLeft, base, kWidth);
    out += text_at(kLeft - 6, base + 4, "end", "0");
    out += text_at(kLeft - 6, kTop + 8, "end", std::to_string(most));
    for (const MonthCount& one : counts) {
        const long month = number_of(one.month);
        if (month < 0) continue;
        const double middle = kLeft + (static_cast<double>(month - first) + 0.5) * step;
        const double open = scale * static_cast<double>(one.open);
        const double done = scale * static_cast<double>(one.done);
        out += column(middle - width / 2, base - open, width, open, "#b3261e");
        out += column(middle - width / 2, base - open - done, width, done, "#9cc5aa");
    }
    const long every = std::max(1L, (months + kMostLabels - 1) / kMostLabels);
    for (long month = first; month <= last; month += every) {
        const double middle = kLeft + (static_cast<double>(month - first) + 0.5) * step;
        const bool at_the_edge = middle + kHalfLabel > kWidth;
        out += text_at(at_the_edge ? kWidth - 2 : middle, kHeight - 9,
                       at_the_edge ? "end" : "middle", label_of(month));
    }
    return out + "</svg>\n";
}

}  // namespace gongwen::pipeline
