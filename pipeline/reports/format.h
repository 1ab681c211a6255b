// The shapes of a report, and what HTML pages have in common.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"

namespace gongwen::pipeline {

enum class ReportFormat {
    Text,
    Csv,
    Json,
    Html,
    Excel,  ///< Csv behind a byte order mark, to be opened in Excel
};

/// How a report is written in each format.
struct ReportWriters {
    std::function<std::string()> text;
    std::function<std::string()> csv;
    std::function<std::string()> json;
    std::function<std::string()> html;
};
/// The report in that format; the other writers are not called.
std::string printed(ReportFormat format, const ReportWriters& writers);

/// Escapes text for HTML.
std::string escaped(std::string_view text);

/// `text` as HTML with the characters that differ from `other` set in <mark>.
std::string with_differences(std::string_view text, std::string_view other);

/// A whole page that needs nothing beside itself: style inside, pictures as data.
/// `language` is the page's own; `style` comes after the common one.
std::string html_page(std::string_view title, std::string_view body,
                      std::string_view language = "zh-Hant", std::string_view style = "");
/// The same in parts, for a body that is written as it is made.
std::string html_page_begin(std::string_view title, std::string_view language,
                            std::string_view style);
std::string_view html_page_end();

/// <img> of a base64 PNG with a description, or "" when there is none.
std::string image(std::string_view base64_png, std::string_view description);

/// A piece of a page.
struct CutOutRequest {
    std::string file;  ///< as the one who cuts knows it: by hash in an archive, by path elsewhere
    int page = 0;
    int rotation = 0;
    double skew = 0;
    Box box;
    Box marked{};  ///< within `box`, what the piece is about; empty for all of it
};
/// Base64 PNGs for the pieces, "" where the page cannot be decoded any more.
using CutOuts = std::function<std::vector<std::string>(const std::vector<CutOutRequest>&)>;

}  // namespace gongwen::pipeline
