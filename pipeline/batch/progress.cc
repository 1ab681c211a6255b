#include "pipeline/batch/progress.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace gongwen::pipeline {
namespace {

constexpr int kBarWidth = 24;
constexpr std::chrono::milliseconds kRedraw{100};

std::string bar(long done, long total) {
    const long filled = total > 0 ? std::min<long>(kBarWidth, kBarWidth * done / total) : 0;
    return "[" + std::string(filled, '=') + std::string(kBarWidth - filled, ' ') + "]";
}

}  // namespace

std::string progress_line(long done, long total, const std::string& unit, long pages,
                          double seconds) {
    std::string line =
        fmt::format("{} {}/{} {}, {} pages", bar(done, total), done, total, unit, pages);
    if (seconds > 0 && pages > 0) {
        line += fmt::format(", {:.1f} pages/s", static_cast<double>(pages) / seconds);
    }
    if (seconds > 0 && done > 0 && done < total) {
        const auto left = static_cast<long>(seconds * static_cast<double>(total - done) /
                                            static_cast<double>(done));
        line += fmt::format(", about {}:{:02} left", left / 60, left % 60);
    }
    return line;
}

Progress::Progress(long total, std::string unit)
    : terminal_(isatty(STDERR_FILENO) == 1), total_(total), unit_(std::move(unit)) {}

Progress::~Progress() {
    if (terminal_) std::fputs("\r\033[K", stderr);
}

void Progress::show(long done, long pages) {
    const auto now = Clock::now();
    if (!terminal_ || now - last_ < kRedraw) return;
    last_ = now;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    const std::string line = progress_line(done, total_, unit_, pages, seconds);
    std::fprintf(stderr, "\r\033[K%s", line.c_str());
    std::fflush(stderr);
}

}  // namespace gongwen::pipeline
