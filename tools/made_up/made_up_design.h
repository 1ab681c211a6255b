// Makes up what stands in a designed form.

#pragma once

#include "tools/drawing/description.h"
#include "tools/drawing/form_design.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

/// Throws Error(Usage) where the design names no such way to make a value.
DocumentDescription made_up_design(Chance& chance, const std::string& name,
                                   const FormDesign& design);

}  // namespace gongwen::tools
