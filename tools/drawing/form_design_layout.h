// Draws a form that tools/forms describes, blank or filled in.

#pragma once

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"
#include "tools/drawing/form_design.h"

namespace gongwen::tools {

/// Adds the form's page and its truth.
void draw_form_design(Composition& composition, const DocumentDescription& form,
                      const FormDesign& design);

}  // namespace gongwen::tools
