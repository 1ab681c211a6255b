// Pictures inside a terminal that can show them, by the protocols of kitty and of iTerm2.

#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gongwen::pipeline {

enum class PictureProtocol { None, Kitty, Iterm };

/// What the environment says of the terminal; `variable` gives a variable's value or "". Inside
/// tmux or screen, which pass no pictures on, None. The caller knows whether it writes to a
/// terminal at all.
PictureProtocol picture_protocol(const std::function<std::string(const char* variable)>& variable);

/// The bytes that show the picture, and a line break.
std::string inline_picture(PictureProtocol protocol, std::string_view base64_png);

}  // namespace gongwen::pipeline
