// Words in which results of a search are told, on a terminal and on a page.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::pipeline::cli {

/// What stands around the words that were sought.
struct Marks {
    std::string_view begin;
    std::string_view end;
};

/// The index's own marks replaced by `marks`.
std::string with_marks(std::string text, const Marks& marks);

/// 機關, 文別 …
std::string label_of_facet(std::string_view name);
/// 104年, 申請表, 待複核 …
std::string label_of_value(std::string_view facet, const std::string& value);

}  // namespace gongwen::pipeline::cli
