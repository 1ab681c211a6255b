// What each schema version adds to the one before. Statement texts only, none of them ever changed
// again; how they are applied: schema.h.

#pragma once

namespace gongwen::archive {

extern const char* const kVersion1;  ///< files, readings, documents, the audit trail
extern const char* const kVersion2;  ///< review
extern const char* const kVersion3;  ///< retention
extern const char* const kVersion4;  ///< decisions on names, runs of reports
extern const char* const kVersion5;  ///< seals
extern const char* const kVersion6;  ///< facts that were wrong are made anew
extern const char* const kVersion7;  ///< pages of statements

}  // namespace gongwen::archive
