// Frames of stamps that were taken for tables: 收文專用 over a value in a line, black on a copy.

#pragma once

#include <cstddef>
#include <vector>

#include "extract/form/form_labels.h"

namespace gongwen::extract {

struct StrayFrame {
    std::size_t page = 0;  ///< index into the form's pages
    int table = 0;
    Box box;
    bool operator==(const StrayFrame&) const = default;
};

/// The tables as small as stamps in which none of the form's labels stands.
std::vector<StrayFrame> stray_frames(const std::vector<FormPage>& pages,
                                     const std::vector<FoundLabel>& labels);

/// The pages with empty cells for those of the frames: what stands there stands outside tables.
std::vector<Page> without_frames(std::vector<Page> pages, const std::vector<StrayFrame>& frames);

}  // namespace gongwen::extract
