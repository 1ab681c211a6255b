// Document numbers as the catalogue compares them.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::archive {

/// Both empty where the text is no document number.
struct NumberKey {
    std::string key;     ///< DocumentNumber::key()
    std::string digits;  ///< the same without the 字

    /// Only digits were given; they fit any 字.
    bool has_digits_only() const { return key == digits; }
};

NumberKey number_key(std::string_view document_no);

}  // namespace gongwen::archive
