// Words of a made-up letter that depend on who sends it, and wordings with their places filled.

#pragma once

#include <map>
#include <string>

#include "tools/made_up/name_book.h"

namespace gongwen::tools {

/// Puts the values into {places}; a place without a value is an error of the words.
std::string filled(const std::string& wording, const std::map<std::string, std::string>& values);

/// A mark of MarkedText for a name that is wrong.
std::string marked(const NameBook::Wrong& name, const std::string& verdict, bool mention);

/// 本部, 本會, 本府 … by the end of the name.
std::string self_of(const std::string& issuer);

/// Who signs for a sender, by the end of its name.
std::string head_of(const std::string& issuer);

}  // namespace gongwen::tools
