#include "core/shown_text.h"

namespace gongwen {
namespace {

constexpr std::string_view kUnknown = "\xef\xbf\xbd";  // U+FFFD

bool is_control(unsigned char byte) { return byte < 0x20 || byte == 0x7f; }

/// U+2400 and the following picture the control characters.
std::string picture_of(unsigned char control) {
    const unsigned char sign = control == 0x7f ? 0x21 : control;
    return std::string("\xe2\x90") + static_cast<char>(0x80 + sign);
}

std::string with_signs(std::string_view text, std::string_view kept) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = command_length(text.substr(at));
        if (bytes == 0 || kept.find(text[at]) != std::string_view::npos) {
            out += text[at++];
        } else {
            out += sign_of_command(text.substr(at, bytes));
            at += bytes;
        }
    }
    return out;
}

}  // namespace

/// Those of several bytes: U+0080 to U+009F, the overrides and embeddings of direction U+202A to
/// U+202E, its isolates U+2066 to U+2069.
std::size_t command_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (text.empty()) return 0;
    if (is_control(static_cast<unsigned char>(text.front()))) return 1;
    if (byte(0) == 0xc2 && byte(1) >= 0x80 && byte(1) <= 0x9f) return 2;
    if (byte(0) != 0xe2) return 0;
    const bool override_or_embedding = byte(1) == 0x80 && byte(2) >= 0xaa && byte(2) <= 0xae;
    const bool isolate = byte(1) == 0x81 && byte(2) >= 0xa6 && byte(2) <= 0xa9;
    return override_or_embedding || isolate ? 3 : 0;
}

std::string sign_of_command(std::string_view command) {
    return command.size() == 1 ? picture_of(static_cast<unsigned char>(command.front()))
                               : std::string(kUnknown);
}

std::string without_commands(std::string_view text) { return with_signs(text, "\n\t"); }

std::string name_in_line(std::string_view file_name) { return with_signs(file_name, ""); }

std::string names_in_line(const std::vector<std::string>& file_names) {
    std::string out;
    for (const std::string& name : file_names)
        out += (out.empty() ? "" : "、") + name_in_line(name);
    return out;
}

}  // namespace gongwen
