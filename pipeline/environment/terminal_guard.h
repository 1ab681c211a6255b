// Whatever is printed on a terminal passes here, so that nothing in it is obeyed that strangers
// wrote (core/shown_text.h).

#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace gongwen::pipeline {

/// Around the words that a search found; the only commands that may be mixed with text.
inline constexpr std::string_view kMarkBegins = "\033[1;31m";
inline constexpr std::string_view kMarkEnds = "\033[0m";

/// `text` (UTF-8) without commands (core/shown_text.h) but those marks.
std::string guarded(std::string_view text);

/// While it lives, what is written to `stream` passes through guarded(), line by line.
class TerminalGuard : public std::streambuf {
  public:
    explicit TerminalGuard(std::ostream& stream);
    ~TerminalGuard() override;
    TerminalGuard(const TerminalGuard&) = delete;
    TerminalGuard& operator=(const TerminalGuard&) = delete;

    /// Writes what the program itself tells the terminal (a picture), guarded stream or not.
    static void command(std::ostream& stream, std::string_view text);

  private:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize count) override;
    int sync() override;
    bool hand_on();

    std::ostream& stream_;
    std::streambuf* inner_;
    std::string line_;
};

}  // namespace gongwen::pipeline
