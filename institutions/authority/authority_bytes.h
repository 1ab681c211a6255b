// The index of the authority file as bytes, for its compiled form.

#pragma once

#include "institutions/authority/authority_index.h"
#include "institutions/authority/byte_stream.h"

namespace gongwen::institutions {

void put_index(ByteWriter& out, const AuthorityIndex& index);

/// Throws std::out_of_range where the bytes end too early or too late. They must be those that
/// put_index wrote: what they say is not checked.
AuthorityIndex get_index(ByteReader& in);

}  // namespace gongwen::institutions
