// Text of a description, in which institution names worth judging are marked:
// {{written|expected|verdict}} or {{written|expected|verdict|mention}}.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::tools {

/// Where a marked name stands in the plain text, and what a reader should think of it.
struct MarkedName {
    std::size_t begin = 0;  ///< code points
    std::size_t end = 0;
    std::string expected;
    std::string verdict;   ///< the words of a record: miswriting, obsolete, variant, …
    bool mention = false;  ///< only quoted, in a notice that corrects it
};

struct MarkedText {
    std::u32string text;  ///< as printed, without the marks
    std::vector<MarkedName> names;

    std::string utf8() const;
    bool empty() const { return text.empty(); }
    MarkedText& append(const MarkedText& other);
};

/// Throws Error(Usage) when a mark is not closed or lacks a part.
MarkedText parse_marked(std::string_view utf8);

}  // namespace gongwen::tools
