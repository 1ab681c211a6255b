// Fields of which every value is known: what findings on names and states of a document are called,
// in the record's words and in those of people. Another word is a slip, and no answer to it.

#pragma once

#include <string>

#include "index/query/query.h"

namespace gongwen::index {

/// The record's word for the value that `node` asks for: miswriting for 誤植. The typed text where
/// the field's values are open. Throws Error(Usage) that names the words which may stand there.
std::string known_value(const QueryNode& node, const QueryText& query);

}  // namespace gongwen::index
