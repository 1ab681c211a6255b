// A form's page for tests, drawn cell by cell, and its reading by a template's fields.

#pragma once

#include <string>

#include "core/record.h"
#include "extract/form/form.h"
#include "page_builder.h"

namespace gongwen::test {

/// A page with a table, cell by cell.
class Sheet {
  public:
    Page& page() { return builder_.page; }

    Box cell(const Box& box, const std::string& text = "") {
        const auto index = static_cast<int>(page().cells.size());
        page().cells.push_back({box, 0, 0, 0, 1, 1});
        if (!text.empty()) builder_.print(box.left + 4, box.center_y() - 6, text).cell = index;
        return box;
    }
    Line& line(double left, double top, const std::string& text) {
        return builder_.print(left, top, text);
    }
    void ink(const Box& box) { page().uncovered_ink.push_back({box, 0.1}); }

  private:
    PageBuilder builder_;
};

/// `fields` are the template's [[field]] tables.
inline Record read(Sheet& sheet, const std::string& fields) {
    const extract::Template form = extract::parse_template(
        "id = \"t\"\nversion = 1\n[match]\nall_of = [\"甲乙丙丁\"]\n" + fields, "t.toml");
    extract::Extraction out;
    extract_form(out, {&sheet.page(), 1}, form);
    return out.record;
}

}  // namespace gongwen::test
