// The same letter scanned several times: what would be said of every scan is said once.

#pragma once

#include <cstddef>
#include <string>

#include "core/record.h"

namespace gongwen::pipeline {

/// The same number, date and issuer. Letters without a number are never known to be one.
bool is_one_letter(const LetterReference& a, const LetterReference& b);

/// （同一函 5 份）; "" for a single one.
std::string count_of_scans(std::size_t scans);

}  // namespace gongwen::pipeline
