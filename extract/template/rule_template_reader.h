// Reads the rules of a template file. Throws Error(Usage) with file, line and the words that may
// stand there.

#pragma once

#include <string>

#include <toml++/toml.h>

#include "extract/template/template.h"

namespace gongwen::extract {

/// One [[rule]] of a form whose fields are read already.
RuleTemplate read_rule(const toml::table& table, const std::string& file, const Template& form);

CoveringLetterTemplate read_covering_letter(const toml::table& table, const std::string& file,
                                            const Template& form);
AnswerWords read_answer_words(const toml::table& table, const std::string& file);

}  // namespace gongwen::extract
