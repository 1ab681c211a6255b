// Checks an archive: every object against its hash, the catalogue's own integrity, the chain of the
// audit trail, objects against files, and the index against the catalogue.

#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"

namespace gongwen::pipeline {

struct Verification {
    long objects = 0;
    long documents = 0;
    long readings = 0;  ///< pages whose recognition is kept
    long audit_entries = 0;
    std::vector<std::string> problems;  ///< each says what is wrong and what to do
};

Verification verify(const archive::Archive& archive);
nlohmann::json to_json_value(const Verification& verification);

}  // namespace gongwen::pipeline
