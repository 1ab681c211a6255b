// What a form's template says that the program understands, but that will not read as meant.

#pragma once

#include <string>
#include <vector>

#include "extract/template/template.h"

namespace gongwen::extract {

struct TemplateProblem {
    int line = 0;      ///< of the template's file
    std::string text;  ///< what is wrong and what to write instead
};

/// By line. A template that cannot be loaded at all is refused by parse_template.
std::vector<TemplateProblem> check_template(const Template& form);

}  // namespace gongwen::extract
