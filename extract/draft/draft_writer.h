// The file of a template that was proposed from an empty form.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extract/template/template.h"

namespace gongwen::extract {

/// A field as it will be written, with what to look at.
struct Proposal {
    std::string name;
    FieldKind kind = FieldKind::Text;
    std::u32string label;
    Where where = Where::RightOfLabel;
    std::u32string row_head;
    std::string rows;
    std::vector<std::u32string> choices{};
    std::u32string before{};  ///< printed in front of the value
    std::u32string after{};   ///< printed behind it
    std::string pattern{};    ///< of its values
    std::u32string title{};   ///< where the label alone would be no title
    int page = 0;             ///< of the scan
    long row_top = 0;         ///< equal for labels side by side in a table
    Box label_box{};          ///< in points; empty where the label's own words tell
    Box box{};                ///< of the check box or the value's cell
    std::string doubt;
};

struct DraftHeading {
    std::u32string words;
    std::string doubt;
};

struct Draft {
    std::u32string title;
    std::vector<Proposal> fields;   ///< at least one
    std::size_t on_first_page = 0;  ///< of the fields, which stand in the order of the pages
    std::vector<DraftHeading> headings;
};

/// In TOML; a line with a doubt has it behind a "# ?".
std::string written(const Draft& draft, const std::string& id);

}  // namespace gongwen::extract
