// What ends one input, and not the batch.

#pragma once

#include <functional>
#include <optional>

#include "pipeline/batch/file_reader.h"

namespace gongwen::pipeline {

/// The one place that catches what escapes an input: the batch goes on. What is wrong with the
/// archive itself, or concerns every input, is thrown on. Nothing where `step` ran to its end.
std::optional<ReadFailure> failure_of(const std::function<void()>& step);

}  // namespace gongwen::pipeline
