// Confidence against the share of what is right, as a picture.

#pragma once

#include <string>
#include <string_view>

#include "pipeline/evaluation/calibration.h"

namespace gongwen::pipeline {

/// An inline SVG; both axes are stretched towards 1, so that 0.99 and 0.999 lie apart. The diagonal
/// is confidence that comes true; below it the reader is too sure. A dot's area grows with what its
/// bin holds.
std::string reliability_plot(std::string_view title, const Calibration& calibration);

}  // namespace gongwen::pipeline
