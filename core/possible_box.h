// Check boxes of a page that are but possible: the page alone does not tell their frames from
// characters (國, 回), and only a form's template, which knows where boxes stand, makes boxes of
// them. In Page::check_boxes their confidence is half of what it would be worth for a box, below
// that of any that the page told.

#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "core/page.h"

namespace gongwen {

inline constexpr double kLeastTold = 0.5;  ///< confidence of boxes that the page told

inline bool is_told(const CheckBox& box) { return box.confidence >= kLeastTold; }

/// `box` with the confidence that it would have as a box, as one that is but possible.
inline CheckBox possible_check_box(CheckBox box) {
    constexpr double kMost = 0.98;
    box.confidence = kLeastTold * std::min(box.confidence, kMost);
    return box;
}

/// A possible box where something else says that it is one: with its full confidence.
inline CheckBox told_check_box(CheckBox box) {
    box.confidence = std::min(1.0, box.confidence / kLeastTold);
    return box;
}

/// Those of the page that are but possible.
inline std::vector<CheckBox> possible_boxes(const Page& page) {
    std::vector<CheckBox> out;
    std::copy_if(page.check_boxes.begin(), page.check_boxes.end(), std::back_inserter(out),
                 [](const CheckBox& box) { return !is_told(box); });
    return out;
}

/// The pages without what is but possible.
inline std::vector<Page> told_pages(std::span<const Page> pages) {
    std::vector<Page> out(pages.begin(), pages.end());
    for (Page& page : out) {
        std::erase_if(page.check_boxes, [](const CheckBox& box) { return !is_told(box); });
    }
    return out;
}

}  // namespace gongwen
