// Schema version 3: retention. Statement text only; how it is applied: schema.h.

#pragma once

namespace gongwen::archive {

extern const char* const kVersion3;

}  // namespace gongwen::archive
