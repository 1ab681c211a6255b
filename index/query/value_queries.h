// What a term means in a field that holds values, not running text: exact words, document numbers,
// dates, and whether the field has a value at all.

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "index/query/query.h"
#include "index/query/query_builder.h"
#include "index/text/number_terms.h"

namespace gongwen::index {

/// date:*, number:*: the field has a value, whichever.
bool is_any_value(const QueryNode& node);

/// Whether misreadings count as well: ~word, or every plain word where the caller says so.
bool is_tolerant(const QueryNode& node, const BuildOptions& options);

/// All arguments must outlive it.
class ValueQueries {
  public:
    ValueQueries(const QueryText& text, const Xapian::Database& database,
                 const BuildOptions& options)
        : text_(text), database_(database), options_(options) {}

    /// `node` is a term with a field; of a field of text only `field:*`. Throws Error(Usage) that
    /// points at a value that the field cannot have.
    Xapian::Query of(const QueryNode& node) const;

    /// The terms of the index that begin so. Throws Error(Usage) for more than kMostExpansions.
    std::vector<std::string> expansions(const std::string& start, const QueryNode& node) const;

  private:
    Xapian::Query exact(const QueryNode& node) const;
    Xapian::Query date(const QueryNode& node) const;
    Xapian::Query due(const QueryNode& node) const;
    Xapian::Query number(const QueryNode& node) const;
    Xapian::Query number_query(const QueryNode& node, const DocumentNumber& number) const;
    Xapian::Query numbers_that_begin(const QueryNode& node) const;
    Xapian::Query any_that_begins(const std::string& start, const QueryNode& node) const;
    [[noreturn]] void fail_number(const QueryNode& node) const;

    const QueryText& text_;
    const Xapian::Database& database_;
    const BuildOptions& options_;
};

}  // namespace gongwen::index
