#include "pipeline/terminal_guard.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kUnknown = "\xef\xbf\xbd";  // U+FFFD

/// U+2400 and the following picture the control characters.
std::string picture_of(unsigned char control) {
    const unsigned char sign = control == 0x7f ? 0x21 : control;
    return std::string("\xe2\x90") + static_cast<char>(0x80 + sign);
}

/// How many bytes of `rest` are a command written in several bytes: U+0080 to U+009F, the overrides
/// and embeddings of direction U+202A to U+202E, its isolates U+2066 to U+2069. 0 if it is none.
std::size_t long_command(std::string_view rest) {
    const auto byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
    };
    if (byte(0) == 0xc2 && byte(1) >= 0x80 && byte(1) <= 0x9f) return 2;
    if (byte(0) != 0xe2) return 0;
    const bool override_or_embedding = byte(1) == 0x80 && byte(2) >= 0xaa && byte(2) <= 0xae;
    const bool isolate = byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
    return override_or_embedding || isolate ? 3 : 0;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
}

}  // namespace

std::string without_commands(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (const std::size_t bytes = long_command(rest); bytes > 0) {
            out += kUnknown;
            at += bytes;
        } else if (rest.starts_with(kMarkBegins) || rest.starts_with(kMarkEnds)) {
            const std::string_view mark = rest.starts_with(kMarkBegins) ? kMarkBegins : kMarkEnds;
            out += mark;
            at += mark.size();
        } else {
            out += is_control(rest.front()) ? picture_of(static_cast<unsigned char>(rest.front()))
                                            : std::string(1, rest.front());
            ++at;
        }
    }
    return out;
}

std::string name_in_line(std::string_view file_name) {
    std::string out;
    for (const char c : file_name) {
        const bool divides = c == '\n' || c == '\r' || c == '\t';
        out += divides ? picture_of(static_cast<unsigned char>(c)) : std::string(1, c);
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
    const std::string safe = without_commands(line_);
    line_.clear();
    const auto size = static_cast<std::streamsize>(safe.size());
    return inner_->sputn(safe.data(), size) == size;
}

}  // namespace gongwen::pipeline
