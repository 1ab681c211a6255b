// From the tree of a query to a query of Xapian, and to what a snippet should show of it.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "index/confusables.h"
#include "index/query/query.h"
#include "index/text/phrase_source.h"
#include "index/text/tokens.h"

namespace gongwen::index {

/// Tokens that stand next to one another in the text; what a snippet marks.
struct SoughtPhrase {
    std::vector<Token> tokens;
    bool open_ended = false;           ///< the last token may go on
    bool as_printed = false;           ///< in this spelling only
    const FieldSpec* field = nullptr;  ///< nullptr: anywhere
};

struct BuiltQuery {
    Xapian::Query query;
    std::vector<SoughtPhrase> sought;  ///< of the parts that are not denied
    /// What the query leaves to a PhraseDecider.
    QueryChecks checks;
};

struct BuildOptions {
    bool tolerant = false;           ///< every unquoted word is as with ~
    const Confusables& confusables;  ///< of what a word with ~ may have become
    /// As SearchRequest::due.
    std::function<std::vector<std::string>(const std::string& first, const std::string& last)>
        due{};
    /// As SearchRequest::full_names.
    std::function<std::vector<std::string>(const std::string& short_name)> full_names{};
};

/// `database` expands word* and ~word. Throws Error(Usage) that points at a value no field can
/// have, and for a word* that stands for more words than kMostExpansions.
BuiltQuery build_query(const QueryText& query, const Xapian::Database& database,
                       const BuildOptions& options);

constexpr std::size_t kMostExpansions = 1000;

}  // namespace gongwen::index
