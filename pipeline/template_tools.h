// What `gongwen template draw` and `draft` do with a scan.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/page.h"
#include "extract/template.h"

namespace gongwen::pipeline {

/// The pages of one file, read in workers. Throws Error with the file's failure.
std::vector<Page> pages_of(const std::filesystem::path& scan);

struct TemplateDrawing {
    std::filesystem::path out;
    int page = 0;      ///< of the scan, on which the form stands
    double score = 0;  ///< of the form for that page, 0 where it would not be chosen
    std::vector<std::string> not_found;  ///< fields whose label is not on the page
};

/// Draws the page with every label, value and check box where it was found, with the names of the
/// fields, and lists what was not found beside it. Throws Error(Usage) where the form is on no
/// page.
TemplateDrawing draw_template(const std::filesystem::path& scan, const extract::Template& form,
                              const std::filesystem::path& out);

}  // namespace gongwen::pipeline
