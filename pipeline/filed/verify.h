// Checks an archive: objects against their hashes, the catalogue's own integrity, what people
// decided against the audit trail and its chain, objects against files, and the index against the
// catalogue.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"

namespace gongwen::pipeline {

struct VerifyOptions {
    /// Read so many objects, spread evenly over their age; another choice each day, so that daily
    /// runs come round to all. 0: all.
    long sample = 0;
    std::int64_t day = 0;  ///< any number that grows by one a day
};

struct Verification {
    long objects = 0;       ///< in the store
    long objects_read = 0;  ///< of these, compared with their hash
    long documents = 0;
    long unfiled = 0;        ///< originals that were received, and neither filed nor failed
    bool is_filing = false;  ///< another process writes, and may be at them
    long readings = 0;       ///< pages whose recognition is kept
    long audit_entries = 0;
    std::vector<std::string> problems;  ///< each says what is wrong and what to do
    std::vector<std::string> repaired;  ///< what an interrupted run had left, and is in order now
};

Verification verify(const archive::Archive& archive, const VerifyOptions& options = {});

/// Hashes of originals that a batch kept before it was cut short: `gongwen reread` files them.
std::vector<std::string> unfiled_objects(const archive::Archive& archive);

/// What an interrupted run left that needs nobody's decision: objects of destroyed documents, and
/// an index behind the catalogue, or ahead of it.
bool has_unfinished_work(const archive::Archive& archive);
nlohmann::json to_json_value(const Verification& verification);

}  // namespace gongwen::pipeline
