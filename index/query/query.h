// A query as people type it, as a tree. The language: docs/search.md.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/schema.h"

namespace gongwen::index {

/// The text of a query, by which mistakes are pointed at.
class QueryText {
  public:
    /// In NFC, every kind of white space a space.
    explicit QueryText(std::string_view utf8);

    const std::u32string& text() const { return text_; }

    /// Throws Error(Usage) with `detail`, the query (of a long one the part about the place), and a
    /// mark below code point `at`.
    [[noreturn]] void fail(std::size_t at, const std::string& detail) const;

  private:
    std::u32string text_;
};

struct QueryNode {
    enum class Type {
        And,   ///< all of `children`
        Or,    ///< any of `children`
        Not,   ///< everything but the one child
        Term,  ///< `text` in `field`
    };
    Type type = Type::Term;
    std::vector<QueryNode> children{};

    const FieldSpec* field = nullptr;  ///< nullptr: anywhere in the document
    std::u32string text{};             ///< as typed, without quotes and final *
    bool quoted = false;
    bool open_ended = false;  ///< word*: every word that begins so
    bool as_printed = false;  ///< =台中: in this spelling only
    bool tolerant = false;    ///< ~鹽督: also where it was misread
    std::size_t at = 0;       ///< where it begins in the query
};

/// Throws Error(Usage) that points at the first mistake.
QueryNode parse_query(const QueryText& query);

}  // namespace gongwen::index
