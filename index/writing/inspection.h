// Whether an index is as it was written. Xapian's files bear no checksums of their own: after a
// changed byte they go on to answer, but wrongly.

#pragma once

#include <string>

#include <xapian.h>

namespace gongwen::index {

/// The hash of a document's terms, values and data, which kSealSlot holds.
std::string seal_of(const Xapian::Document& document);

/// The first thing that does not fit together, or ""; reads the whole index once.
std::string damage_in(const Xapian::Database& database);

}  // namespace gongwen::index
