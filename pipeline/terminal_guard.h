// Names of files and the text layers of PDFs come from strangers and may hold commands for a
// terminal: to move the cursor over what was printed, to change the window's title, to turn the
// direction of writing. On a terminal they are shown as signs (␛, ␇, �) instead of being obeyed, as
// `ls` does it.

#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace gongwen::pipeline {

/// Around the words that a search found; the only commands that may be mixed with text.
inline constexpr std::string_view kMarkBegins = "\033[1;31m";
inline constexpr std::string_view kMarkEnds = "\033[0m";

/// `text` (UTF-8) without commands: control characters other than the line's end and the tabulator,
/// and those of Unicode that turn the direction of writing.
std::string without_commands(std::string_view text);

/// A file's name as a part of one line, on a terminal or in a log: line breaks and tabulators in it
/// are shown as signs (␊), so that no name makes a line of its own.
std::string name_in_line(std::string_view file_name);

/// While it lives, what is written to `stream` passes through without_commands, line by line.
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
