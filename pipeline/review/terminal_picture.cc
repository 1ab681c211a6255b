#include "pipeline/review/terminal_picture.h"

#include <fmt/format.h>

namespace gongwen::pipeline {
namespace {

// The most that kitty takes in one piece.
constexpr std::size_t kKittyPiece = 4096;

std::string kitty_picture(std::string_view png) {
    std::string out;
    for (std::size_t at = 0; at < png.size(); at += kKittyPiece) {
        const bool more = at + kKittyPiece < png.size();
        out += fmt::format("\033_G{}m={};{}\033\\", at == 0 ? "f=100,a=T," : "", more ? 1 : 0,
                           png.substr(at, kKittyPiece));
    }
    return out + "\n";
}

}  // namespace

PictureProtocol picture_protocol(const std::function<std::string(const char* variable)>& variable) {
    const std::string term = variable("TERM");
    if (!variable("TMUX").empty() || term.starts_with("screen") || term.starts_with("tmux")) {
        return PictureProtocol::None;
    }
    const std::string program = variable("TERM_PROGRAM");
    if (!variable("KITTY_WINDOW_ID").empty() || term == "xterm-kitty" || term == "xterm-ghostty" ||
        program == "ghostty") {
        return PictureProtocol::Kitty;
    }
    if (program == "iTerm.app" || program == "WezTerm" || program == "mintty" ||
        variable("LC_TERMINAL") == "iTerm2") {
        return PictureProtocol::Iterm;
    }
    return PictureProtocol::None;
}

std::string inline_picture(PictureProtocol protocol, std::string_view base64_png) {
    if (base64_png.empty()) return "";
    switch (protocol) {
        case PictureProtocol::Kitty:
            return kitty_picture(base64_png);
        case PictureProtocol::Iterm:
            return fmt::format("\033]1337;File=inline=1;preserveAspectRatio=1:{}\a\n", base64_png);
        case PictureProtocol::None:
            break;
    }
    return "";
}

}  // namespace gongwen::pipeline
