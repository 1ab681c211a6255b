// Terms of the index and the queries made of them: the one place where prefix and token meet.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "index/text/phrase_source.h"
#include "index/text/tokens.h"

namespace gongwen::index {

/// The term of a whole value: folded, without spaces; an id stays as it is.
std::string exact_term(std::string_view prefix, std::string_view value);

/// The term that every document with a value under `prefix` has.
std::string any_value_term(std::string_view prefix);

/// Posts the terms of running text. `weight` is how often each counts in the ranking.
void post(Xapian::Document& document, std::string_view prefix, const std::vector<Token>& tokens,
          unsigned weight = 1);

/// Under which the terms of the text with this prefix are: those of the whole text, where the
/// field's are among them.
std::string_view term_prefix(std::string_view prefix);

/// What the index knows of a phrase: queries for its parts, and what must hold beside them.
struct PhraseParts {
    Xapian::Query terms;
    PhraseCheck check;
    bool terms_tell_all = false;  ///< what has the terms is sure to have the phrase
};
PhraseParts phrase_parts(std::string_view prefix, const std::vector<Token>& tokens,
                         Spelling spelling = Spelling::Any);
/// The same for tokens that are the whole of one of the field's values.
PhraseParts whole_value_parts(std::string_view prefix, const std::vector<Token>& tokens);

/// Matches where the tokens, of which there must be one, stand next to one another: in any
/// spelling, or only as they are printed.
Xapian::Query phrase_query(std::string_view prefix, const std::vector<Token>& tokens,
                           Spelling spelling = Spelling::Any);
/// The same for a phrase whose last token, a word, stands for each of `last`, which are terms.
Xapian::Query phrase_query(std::string_view prefix, const std::vector<Token>& tokens,
                           const std::vector<std::string>& last);

/// The terms that begin with `start`, at most `most` + 1.
std::vector<std::string> terms_that_begin(const Xapian::Database& database,
                                          const std::string& start, std::size_t most);

}  // namespace gongwen::index
