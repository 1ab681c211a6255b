// The four shapes of a report, and what HTML pages have in common.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"

namespace gongwen::pipeline {

enum class ReportFormat { Text, Csv, Json, Html };

/// Escapes text for HTML.
std::string escaped(std::string_view text);

/// `text` as HTML with the characters that differ from `other` set in <mark>.
std::string with_differences(std::string_view text, std::string_view other);

/// A whole page that needs nothing beside itself: style inside, pictures as data.
std::string html_page(std::string_view title, std::string_view body);

/// <img> of a base64 PNG with a description, or "" when there is none.
std::string image(std::string_view base64_png, std::string_view description);

/// A piece of a filed page.
struct CutOutRequest {
    std::string sha256;
    int page = 0;
    int rotation = 0;
    double skew = 0;
    Box box;
};
/// Base64 PNGs for the pieces, "" where the page cannot be decoded any more.
using CutOuts = std::function<std::vector<std::string>(const std::vector<CutOutRequest>&)>;

}  // namespace gongwen::pipeline
