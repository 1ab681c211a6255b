// Check boxes of a page that are characters of a value: 圓, 農 and 國 on a dark copy.

#pragma once

#include <vector>

#include "extract/form/form_geometry.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The page's boxes that stand where the form has a value and none of its boxes (where it knows the
/// places of all its boxes: anywhere else), and whose ink was read as a character that is no frame.
/// None where the page cannot be compared with the empty
/// form.
std::vector<Box> stray_boxes(const FormGeometry& geometry, const Template& form);

/// The pages without these.
std::vector<Page> without_boxes(std::vector<Page> pages, const std::vector<Box>& strays);

}  // namespace gongwen::extract
