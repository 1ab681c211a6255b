// Spellings of one character that are no error: the one table for names, labels and search.

#pragma once

namespace gongwen {

/// The spelling that Taiwanese print uses: 內 for 内, 說 for 説, 臺 for 台; any other character is
/// its own. Simplified characters are no variants: some stand for several characters, and who
/// prints one in a letter wrote it wrongly.
char32_t usual_variant(char32_t c);

}  // namespace gongwen
