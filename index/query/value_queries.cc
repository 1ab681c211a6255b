#include "index/query/value_queries.h"

#include <algorithm>

#include "core/text.h"
#include "index/index_document.h"
#include "index/query/closed_values.h"
#include "index/query/document_source.h"
#include "index/query/misreadings.h"
#include "index/query/query_dates.h"
#include "index/query/query_weights.h"
#include "index/text/terms.h"
#include "index/text/tokens.h"

namespace gongwen::index {
namespace {

using Xapian::Query;

bool holds(const std::vector<Token>& tokens, TokenKind kind) {
    return std::ranges::any_of(tokens, [kind](const Token& token) { return token.kind == kind; });
}

Query has_value(const FieldSpec& field) {
    if (field.type == FieldType::Date) return Query(Query::OP_VALUE_GE, slot_of(field), "0");
    return unranked(Query(any_value_term(field.prefix)));
}

}  // namespace

bool is_any_value(const QueryNode& node) { return node.open_ended && node.text.empty(); }

bool is_tolerant(const QueryNode& node, const BuildOptions& options) {
    const bool is_plain = !node.quoted && !node.open_ended && !node.as_printed;
    return node.tolerant || (options.tolerant && is_plain);
}

Query ValueQueries::of(const QueryNode& node) const {
    if (node.field->type == FieldType::Due) return unranked(due(node));
    if (is_any_value(node)) return has_value(*node.field);
    switch (node.field->type) {
        case FieldType::Exact:
        case FieldType::RetentionPeriod:
            return exact(node);
        case FieldType::Number:
            return unranked(number(node));
        case FieldType::Date:
            return unranked(date(node));
        default:
            return has_value(*node.field);
    }
}

Query ValueQueries::exact(const QueryNode& node) const {
    std::string value = known_value(node, text_);
    if (node.field->type == FieldType::RetentionPeriod && !node.open_ended) {
        value = period_value(value);
    }
    const std::string term = exact_term(node.field->prefix, value);
    return unranked(node.open_ended ? any_that_begins(term, node) : Query(term));
}

Query ValueQueries::date(const QueryNode& node) const {
    if (node.open_ended) text_.fail(node.at, "a date cannot end in *; write date:104/9");
    const DateBounds bounds = date_bounds(node, text_);
    const unsigned slot = slot_of(*node.field);
    if (bounds.last.empty()) return Query(Query::OP_VALUE_GE, slot, bounds.first);
    // Not VALUE_LE: a letter without a date is not before any day.
    const std::string first = bounds.first.empty() ? "0" : bounds.first;
    return Query(Query::OP_VALUE_RANGE, slot, first, bounds.last);
}

Query ValueQueries::due(const QueryNode& node) const {
    if (!options_.due) {
        text_.fail(node.at, "due: is known to gongwen search only, which asks the catalogue");
    }
    if (node.open_ended && !node.text.empty()) {
        text_.fail(node.at, "a date cannot end in *; write due:115");
    }
    const DateBounds bounds = node.open_ended ? DateBounds{} : date_bounds(node, text_);
    return documents_with_ids(database_, options_.due(bounds.first, bounds.last));
}

Query ValueQueries::number(const QueryNode& node) const {
    const std::string_view prefix = node.field->prefix;
    if (node.open_ended) return numbers_that_begin(node);
    if (const auto number = number_of(node.text)) return number_query(node, *number);
    const std::vector<Token> word = tokens_of(number_word(node.text));
    if (!holds(word, TokenKind::Character) || word_prefix(prefix).empty()) {
        fail_number(node);
    }
    return phrase_query(word_prefix(prefix), word);
}

Query ValueQueries::number_query(const QueryNode& node, const DocumentNumber& number) const {
    const std::string_view prefix = node.field->prefix;
    Query exact = index::number_query(prefix, number);
    if (!is_tolerant(node, options_)) return exact;
    std::vector<Query> alternatives{exact};
    DocumentNumber misread = number;
    for (const std::string& digits :
         misread_numbers(database_, prefix, number.digits, options_.confusables)) {
        misread.digits = digits;
        alternatives.push_back(index::number_query(prefix, misread));
    }
    return {Query::OP_OR, alternatives.begin(), alternatives.end()};
}

/// 台內資字第10423* or 10423*.
Query ValueQueries::numbers_that_begin(const QueryNode& node) const {
    const std::vector<Token> tokens = tokens_of(node.text);
    if (tokens.empty() || tokens.back().kind != TokenKind::Word) fail_number(node);
    const std::string_view prefix = node.field->prefix;
    Query digits = any_that_begins(exact_term(prefix, tokens.back().text), node);
    const std::u32string before = node.text.substr(0, tokens.back().begin);
    const std::vector<Token> word = tokens_of(number_word(before));
    if (word.empty() || word_prefix(prefix).empty()) return digits;
    return {Query::OP_AND, digits, phrase_query(word_prefix(prefix), word)};
}

void ValueQueries::fail_number(const QueryNode& node) const {
    text_.fail(node.at,
               "a document number must stand here: 台內資字第1042301569號, 台內資1042301569, "
               "1042301569 or 10423*");
}

Query ValueQueries::any_that_begins(const std::string& start, const QueryNode& node) const {
    const std::vector<std::string> terms = expansions(start, node);
    return {Query::OP_SYNONYM, terms.begin(), terms.end()};
}

std::vector<std::string> ValueQueries::expansions(const std::string& start,
                                                  const QueryNode& node) const {
    std::vector<std::string> terms = terms_that_begin(database_, start, kMostExpansions);
    if (terms.size() > kMostExpansions) {
        text_.fail(node.at, "more than " + std::to_string(kMostExpansions) +
                                " words begin like this; type more of the word before the *");
    }
    return terms;
}

}  // namespace gongwen::index
