// Names of files and the text of scans come from strangers and may hold commands for a terminal: to
// move the cursor over what was printed, to change the window's title, to turn the direction of
// writing. In messages they are shown as signs (␛, ␇, �) instead of being obeyed, as `ls` does it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen {

/// How many bytes of the UTF-8 at the front of `text` are a command: a control character (line's
/// end and tabulator, too), or a character that turns the direction of writing. 0: none.
std::size_t command_length(std::string_view text);
/// The sign that is shown in its place.
std::string sign_of_command(std::string_view command);

/// `text` with signs for commands; lines end and tabulators jump as they did.
std::string without_commands(std::string_view text);

/// A file's name as a part of one line: with signs for line breaks and tabulators as well (␊), so
/// that no name makes a line of its own.
std::string name_in_line(std::string_view file_name);
/// The same of several, with 、 between.
std::string names_in_line(const std::vector<std::string>& file_names);

}  // namespace gongwen
