// The text of a downloaded list, whichever encoding it was saved in.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::institutions {

struct DecodedList {
    std::string text;      ///< UTF-8 without byte order mark
    std::string encoding;  ///< "UTF-8", "UTF-16", "Big5"
};

/// By the byte order mark, or the zero bytes that UTF-16 has for line ends, digits and Latin
/// letters; else UTF-8 where all of it is, else Big5 (code page 950) where all of it is. Throws
/// Error(Usage) with `file` and the line of the first byte that is neither.
DecodedList decode_list(std::string_view bytes, const std::string& file);

}  // namespace gongwen::institutions
