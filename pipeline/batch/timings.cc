#include "pipeline/batch/timings.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace gongwen::pipeline {
namespace {

using Entry = StepTimes::Entry;

constexpr double kRestWorthTelling = 0.01;  ///< of the whole run

long depth_of(std::string_view path) { return std::count(path.begin(), path.end(), '/'); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class Table {
  public:
    explicit Table(const ReadingStatistics& statistics)
        : steps_(statistics.steps.entries()),
          total_ms_(statistics.steps.total_ms()),
          pages_(statistics.pages_read) {}

    std::string text() {
        text_ = fmt::format("{:<28} {:>9} {:>8} {:>9}\n", "step", "ms", "share", "ms/page");
        for (auto step = steps_.begin(); step != steps_.end();) step = add_with_inner(step);
        add_row("total", 0, total_ms_);
        return std::move(text_);
    }

  private:
    using Steps = std::vector<Entry>::const_iterator;

    /// A step and all that is inside it; returns what comes after them.
    Steps add_with_inner(Steps step) {
        const long depth = depth_of(step->path);
        add_row(name_of(step->path), depth, step->ms);
        double inner_ms = 0;
        auto next = std::next(step);
        const bool has_inner = next != steps_.end() && depth_of(next->path) > depth;
        while (next != steps_.end() && depth_of(next->path) > depth) {
            inner_ms += next->ms;
            next = add_with_inner(next);
        }
        const double rest_ms = step->ms - inner_ms;
        if (has_inner && rest_ms > kRestWorthTelling * total_ms_) {
            add_row("rest", depth + 1, rest_ms);
        }
        return next;
    }

    void add_row(std::string_view name, long depth, double ms) {
        text_ += fmt::format(
            "{:<28} {:>9.0f} {:>6.1f} % {:>9}\n", std::string(2 * depth, ' ').append(name), ms,
            total_ms_ > 0 ? 100 * ms / total_ms_ : 0,
            pages_ > 0 ? fmt::format("{:.1f}", ms / static_cast<double>(pages_)) : "-");
    }

    const std::vector<Entry>& steps_;
    double total_ms_;
    long pages_;
    std::string text_;
};

}  // namespace

std::string timings_table(const ReadingStatistics& statistics) {
    std::string text = Table(statistics).text();
    text += fmt::format("processor time of all processes; {} pages read", statistics.pages_read);
    if (const SlowestPage& slowest = statistics.slowest; slowest.number > 0) {
        text += fmt::format("; the slowest: {}, page {}, {:.0f} ms", slowest.source.string(),
                            slowest.number, slowest.ms);
    }
    return text + "\n";
}

}  // namespace gongwen::pipeline
