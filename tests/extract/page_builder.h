// Builds pages for tests as recognition gives them: lines with a box for each character.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/record.h"
#include "extract/extract.h"

namespace gongwen::test {

inline constexpr double kA4Width = 595;
inline constexpr double kA4Height = 842;

/// A line whose characters share `box`: a Chinese character is twice as wide as a Latin one.
Line line_in(const Box& box, std::string_view text, int page = 1, double confidence = 0.9995);

/// A page that is written line by line. Lengths in points; a Chinese character is as wide as the
/// type is high.
/// The pages of a scan that has but one.
inline std::vector<Page> one_page(Page page) { return {std::move(page)}; }

class PageBuilder {
  public:
    explicit PageBuilder(int number = 1);

    /// Prints at (left, top); returns the line for changes.
    Line& print(double left, double top, std::string_view text, double size = 12);

    /// The usual head of a letter down to 附件, with the values given in `changes` by label;
    /// "-" leaves the line out.
    PageBuilder& head(const std::vector<std::pair<std::string, std::string>>& changes = {});

    /// Lines of the body below each other, at the left margin in 16 points.
    PageBuilder& body(const std::vector<std::string>& lines, double top = 320);

    Page page;
};

/// The templates of the repository.
const extract::TemplateLibrary& templates();

/// Field names and values for comparing: lists in [ ], truth values as true and false.
std::string shown(const FieldValue& value);

/// The field's value as `shown` has it, or "(none)".
std::string value_of(const Record& record, std::string_view field);
std::string state_of(const Record& record, std::string_view field);

/// All text of the passages of that field, one a line.
std::string passages_of(const extract::Extraction& extraction, std::string_view field);

}  // namespace gongwen::test
