#include "pipeline/environment/terminal_guard.h"

#include <algorithm>

#include "core/shown_text.h"

namespace gongwen::pipeline {
std::string guarded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t next = std::min(text.find(kMarkBegins), text.find(kMarkEnds));
        out += without_commands(text.substr(0, next));
        if (next == std::string_view::npos) break;
        const std::string_view rest = text.substr(next);
        const std::string_view mark = rest.starts_with(kMarkBegins) ? kMarkBegins : kMarkEnds;
        out += mark;
        text = rest.substr(mark.size());
    }
    return out;
}

TerminalGuard::TerminalGuard(std::ostream& stream) : stream_(stream), inner_(stream.rdbuf(this)) {}

TerminalGuard::~TerminalGuard() {
    hand_on();
    stream_.rdbuf(inner_);
}

void TerminalGuard::command(std::ostream& stream, std::string_view text) {
    stream.flush();
    const auto* guard = dynamic_cast<TerminalGuard*>(stream.rdbuf());
    std::streambuf* target = guard ? guard->inner_ : stream.rdbuf();
    target->sputn(text.data(), static_cast<std::streamsize>(text.size()));
}

TerminalGuard::int_type TerminalGuard::overflow(int_type character) {
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    const char one = traits_type::to_char_type(character);
    return xsputn(&one, 1) == 1 ? character : traits_type::eof();
}

std::streamsize TerminalGuard::xsputn(const char* text, std::streamsize count) {
    line_.append(text, static_cast<std::size_t>(count));
    return line_.find('\n') == std::string::npos || hand_on() ? count : 0;
}

int TerminalGuard::sync() { return hand_on() && inner_->pubsync() == 0 ? 0 : -1; }

bool TerminalGuard::hand_on() {
    const std::string safe = guarded(line_);
    line_.clear();
    const auto size = static_cast<std::streamsize>(safe.size());
    return inner_->sputn(safe.data(), size) == size;
}

}  // namespace gongwen::pipeline
