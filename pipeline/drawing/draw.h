// Pictures for people: what was read, drawn on the page, and pieces of pages for reports. Touches
// foreign bytes, so it runs in workers.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "core/page.h"
#include "scan/source.h"

namespace gongwen::pipeline {

/// A frame drawn on a page, with a short ASCII label.
struct Overlay {
    Box box;
    std::string label;
    std::string colour;  ///< "field", "good", "bad", "doubtful"
};

nlohmann::json to_json_value(const std::vector<Overlay>& overlays);
std::vector<Overlay> overlays_from_json(const nlohmann::json& value);

/// Draws lines, cells, check boxes and the overlays on the upright page; writes a PNG. `notes`
/// (ASCII) are listed beside the page.
void draw_reading(const scan::RawPage& raw, const Page& page, const std::vector<Overlay>& overlays,
                  const std::vector<std::string>& notes, const std::filesystem::path& out);

/// The pieces of the upright page around `boxes`, each as a base64 PNG of some 150 dpi.
std::vector<std::string> cut_out(const scan::RawPage& raw, int rotation, double skew,
                                 const std::vector<Box>& boxes);

}  // namespace gongwen::pipeline
