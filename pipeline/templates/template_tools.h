// What `gongwen template draw`, `draft` and `place` do with a scan.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/page.h"
#include "extract/template/template.h"

namespace gongwen::pipeline {

/// The pages of one file, read in workers. Throws Error with the file's failure.
std::vector<Page> pages_of(const std::filesystem::path& scan);

/// The template's file with the places of its fields, as the scan of an empty form has them.
std::string place_template(const std::filesystem::path& scan, const std::filesystem::path& file);

struct TemplateDrawing {
    std::filesystem::path out;
    int page = 0;      ///< of the scan, on which the form stands
    double score = 0;  ///< of the form for that page, 0 where it would not be chosen
    std::vector<std::string> not_found;  ///< fields whose label is not on the page
    std::vector<std::string> by_place;   ///< fields whose label was not read, only its place known
};

/// Draws the page with every label, value and check box where it was found, with the names of the
/// fields, and where the template's places have the values; lists what was not found beside it.
/// Throws Error(Usage) where the form is on no page.
TemplateDrawing draw_template(const std::filesystem::path& scan, const extract::Template& form,
                              const std::filesystem::path& out);

}  // namespace gongwen::pipeline
