// A form as data: what is printed on the page and where it is filled in. tools/forms holds the
// designs; samples/README.md explains their words. Lengths in points.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tools/drawing/form_line.h"
#include "tools/drawing/sheet.h"

namespace gongwen::tools {

/// A line of pieces; a cell holds one or several.
using FormLine = std::vector<FormPiece>;

struct DesignCell {
    std::vector<FormLine> lines;
    int rows = 1;
    int columns = 1;
    Align align = Align::Left;
    double size = 0;  ///< of the type; 0: the block's
};

struct DesignRow {
    std::vector<DesignCell> cells;
    double height = 0;  ///< 0: the block's
    int repeat = 1;     ///< more than one: the rows of a list
};

/// A line of running text, or a table.
struct DesignBlock {
    FormLine line;
    Align align = Align::Left;
    double size = 12;
    double skip = 0;             ///< left free above it
    double left = 60;            ///< of the line or the table
    std::vector<double> widths;  ///< of the table's columns
    double height = 26;          ///< of the table's rows
    std::vector<DesignRow> rows;
};

/// How a made-up form fills a field.
struct DesignField {
    std::string name;
    std::string make;                ///< person, phone, email, address, date, agency, number, word
    std::vector<std::string> words;  ///< to choose from, for `word`
    double blank = 0.03;             ///< how often it stays empty
};

/// Check boxes that are ticked together: so many of them, at least and at most.
struct DesignChoice {
    std::vector<std::string> boxes;
    int least = 0;
    int most = 1;
};

struct FormDesign {
    std::string template_id;  ///< of the truth; "" where no template knows the form
    std::vector<DesignBlock> blocks;
    std::vector<DesignField> fields;
    std::vector<DesignChoice> choices;

    const DesignField* field(std::string_view name) const;
};

/// Throws Error(Usage) with file and line for a word that has no meaning here.
FormDesign read_form_design(const std::filesystem::path& file);

/// The design of that name in `folder`; Error(Usage) names those there are.
FormDesign find_form_design(const std::filesystem::path& folder, const std::string& name);

/// Names of the designs in `folder`, sorted.
std::vector<std::string> form_design_names(const std::filesystem::path& folder);

}  // namespace gongwen::tools
