// What a person's name may be whose surname is none that people have: the one usual surname that
// looks like it. A person decides; nothing is changed by it.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/record.h"
#include "extract/template/person_names.h"
#include "index/confusables.h"

namespace gongwen::pipeline {

class LikelyNames {
  public:
    /// From the templates' names/people.toml and institutions/data/confusables.csv.
    static LikelyNames load(const std::filesystem::path& data_folder);
    /// Without `people` it knows nothing.
    LikelyNames(std::shared_ptr<const extract::PersonNames> people, index::Confusables look_alikes);

    /// The field's value with that surname; of a list, each of its names of which that can be said.
    std::vector<std::string> of(const Record& record, const std::string& field) const;

  private:
    std::shared_ptr<const extract::PersonNames> people_;
    index::Confusables look_alikes_;
};

}  // namespace gongwen::pipeline
