// The evaluation as a page for developers: tables, reliability plots, the worst lines with
// pictures.

#pragma once

#include <string>

#include "pipeline/evaluation/evaluation.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

/// A whole page. Cut-outs are asked for by Difference::file.
std::string html(const Evaluation& evaluation, const CutOuts& cut_outs);

}  // namespace gongwen::pipeline
