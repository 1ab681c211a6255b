// What was taken for parts of the form: characters for check boxes, stamps for tables.

#pragma once

#include <vector>

#include "extract/form/form_geometry.h"
#include "extract/form/form_labels.h"
#include "extract/form/stray_frames.h"
#include "extract/template/template.h"

namespace gongwen::extract {

struct Strays {
    std::vector<Box> boxes;  ///< that are characters (stray_boxes.h)
    std::vector<StrayFrame> frames;

    bool empty() const { return boxes.empty() && frames.empty(); }
};

/// Those of the pages, in which `labels` were found.
Strays strays_of(const std::vector<FormPage>& pages, const FormLabels& labels,
                 const FormGeometry& geometry, const Template& form);

/// The pages without them.
std::vector<Page> without_strays(std::vector<Page> pages, const Strays& strays);

/// Tells the pages, which are without them, where they were: values there are in doubt.
void note_strays(std::vector<FormPage>& pages, const Strays& strays);

}  // namespace gongwen::extract
