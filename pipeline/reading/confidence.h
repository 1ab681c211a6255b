// What confidence is worth: fitted tables for the model in use, one for each kind of character and
// group of fields. Made by `gongwen eval DIR --fit-confidence`; see docs/evaluation.md.

#pragma once

#include <filesystem>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "extract/values/confidence.h"
#include "ocr/confidence.h"

namespace gongwen::pipeline {

struct Confidence {
    std::string fitted_on;  ///< model and scans, for people
    ocr::CharacterTables characters;
    extract::FieldTables fields;

    /// The tables of a file that save() wrote. Where there is no file, raw values go through as
    /// they are. Throws Error(Usage) for a file that holds something else.
    static Confidence load(const std::filesystem::path& file);
    void save(const std::filesystem::path& file) const;
    /// Changes whenever a table does; part of a record's version.
    std::string version() const;
};

nlohmann::ordered_json to_json_value(const Confidence& confidence);

}  // namespace gongwen::pipeline
