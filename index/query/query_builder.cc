#include "index/query/query_builder.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "core/text.h"
#include "index/index_document.h"
#include "index/query/misreadings.h"
#include "index/query/query_weights.h"
#include "index/query/value_queries.h"
#include "index/text/number_terms.h"
#include "index/text/terms.h"
#include "index/text/tokens.h"

namespace gongwen::index {
namespace {

using Xapian::Query;

/// A bare word with this many digits may be a document number.
constexpr std::size_t kFewestDigits = 5;

/// More than any text can weigh: who types a letter's number wants that letter first, then those
/// that cite it.
constexpr double kOwnNumberWeight = 1000;

class Builder {
  public:
    Builder(const QueryText& text, const Xapian::Database& database, const BuildOptions& options)
        : text_(text), database_(database), options_(options), values_(text, database, options) {}

    BuiltQuery run() {
        const QueryNode root = parse_query(text_);
        Query query = root.type == Type::And ? all_of(root, true) : conjunct(root);
        return {std::move(query), std::move(sought_), std::move(checks_)};
    }

  private:
    using Type = QueryNode::Type;

    Query build(const QueryNode& node) {
        switch (node.type) {
            case Type::And:
                return all_of(node, false);
            case Type::Or:
                return any_of(node);
            case Type::Not:
                return Query(Query::OP_AND_NOT, Query::MatchAll, denied(node));
            default:
                return term(node);
        }
    }

    /// A part on which the whole query depends: the phrases of a text, or of any of several texts,
    /// are left to be checked where it matters.
    Query conjunct(const QueryNode& node) {
        const bool is_choice = node.type == Type::Or && std::ranges::all_of(node.children, is_text);
        if (!is_choice && !is_text(node)) return build(node);
        std::vector<PhraseCheck> checks;
        bool is_sure = true;
        std::vector<Query> choices;
        const std::span<const QueryNode> terms =
            is_choice ? std::span(node.children) : std::span(&node, 1);
        for (const QueryNode& term : terms) choices.push_back(terms_of(term, checks, is_sure));
        if (!is_sure) checks_.wanted.push_back(std::move(checks));
        return {Query::OP_OR, choices.begin(), choices.end()};
    }

    /// Whether a term is looked for in a text alone.
    static bool is_text(const QueryNode& node) {
        if (node.type != Type::Term || node.open_ended) return false;
        if (node.field) return node.field->type == FieldType::Text;
        return node.quoted || node.as_printed || !is_number(node);
    }

    static bool is_number(const QueryNode& node) {
        const auto number = number_of(node.text);
        return number && plain_digits(*number).size() >= kFewestDigits;
    }

    /// The terms of a phrase and of what it may have become; one of `checks` must hold, unless it
    /// `is_sure`. What was misread adds no weight: whatever holds the word itself comes first.
    Query terms_of(const QueryNode& node, std::vector<PhraseCheck>& checks, bool& is_sure) {
        std::vector<Query> queries;
        const auto add_parts = [&](PhraseParts parts, const std::vector<Token>& tokens) {
            is_sure = is_sure && parts.terms_tell_all;
            const bool as_printed = parts.check.spelling == Spelling::AsPrinted;
            checks.push_back(std::move(parts.check));
            queries.push_back(queries.empty() ? parts.terms : unranked(parts.terms));
            sought_.push_back({tokens, false, as_printed, node.field});
        };
        const auto add = [&](const std::vector<Token>& tokens, Spelling spelling) {
            add_parts(phrase_parts(prefix_of(node), tokens, spelling), tokens);
        };
        const std::vector<Token> tokens = tokens_of_value(node);
        const std::vector<std::string> full_names = full_names_of(node);
        if (full_names.empty()) {
            add(tokens, node.as_printed ? Spelling::AsPrinted : Spelling::Any);
        } else {
            add_parts(whole_value_parts(prefix_of(node), tokens), tokens);
        }
        for (const std::string& name : full_names) add(tokens_of(to_utf32(name)), Spelling::Any);
        if (is_tolerant(node, options_)) {
            for (const auto& misread :
                 misreadings(database_, prefix_of(node), tokens, options_.confusables)) {
                add(misread, Spelling::Any);
            }
        }
        return {Query::OP_OR, queries.begin(), queries.end()};
    }

    /// What agency:衛生署 means, where the word is typed as it is; a part of a name has none.
    std::vector<std::string> full_names_of(const QueryNode& node) const {
        const bool is_agency = node.field && node.field->name == "agency";
        if (!is_agency || !options_.full_names || node.quoted || node.as_printed) return {};
        return options_.full_names(to_utf8(node.text));
    }

    static std::vector<Token> tokens_of_value(const QueryNode& node) {
        if (!node.field || node.field->name != "file") return tokens_of(node.text);
        return tokens_of(to_utf32(file_number_value(to_utf8(node.text))));
    }

    static std::string_view prefix_of(const QueryNode& node) {
        return node.field ? node.field->prefix : std::string_view();
    }

    Query all_of(const QueryNode& node, bool is_root) {
        std::vector<Query> wanted;
        std::vector<Query> unwanted;
        for (const QueryNode& child : node.children) {
            if (child.type == Type::Not) {
                if (is_root && leave_to_check(child)) continue;
                unwanted.push_back(denied(child));
            } else {
                wanted.push_back(is_root ? conjunct(child) : build(child));
            }
        }
        Query query =
            wanted.empty() ? Query::MatchAll : Query(Query::OP_AND, wanted.begin(), wanted.end());
        if (unwanted.empty()) return query;
        return {Query::OP_AND_NOT, query, Query(Query::OP_OR, unwanted.begin(), unwanted.end())};
    }

    Query any_of(const QueryNode& node) {
        std::vector<Query> children;
        for (const QueryNode& child : node.children) children.push_back(build(child));
        return {Query::OP_OR, children.begin(), children.end()};
    }

    /// Whether what the NOT denies is a phrase that a PhraseDecider tells better than the tree.
    bool leave_to_check(const QueryNode& node) {
        const QueryNode& child = node.children.front();
        if (!is_text(child)) return false;
        const std::size_t kept = sought_.size();
        std::vector<PhraseCheck> checks;
        bool is_sure = true;
        terms_of(child, checks, is_sure);
        sought_.resize(kept);
        if (is_sure) return false;
        std::ranges::move(checks, std::back_inserter(checks_.unwanted));
        return true;
    }

    /// The child of a NOT; nothing in it is for the snippet to show.
    Query denied(const QueryNode& node) {
        const std::size_t kept = sought_.size();
        Query query = build(node.children.front());
        sought_.resize(kept);
        return query;
    }

    Query term(const QueryNode& node) {
        if (!node.field) return anywhere(node);
        return node.field->type == FieldType::Text && !is_any_value(node) ? phrase(node)
                                                                          : values_.of(node);
    }

    /// A bare word that reads as a document number is looked for as one, too.
    Query anywhere(const QueryNode& node) {
        Query text = phrase(node);
        if (node.quoted || node.open_ended || node.as_printed) return text;
        const auto number = number_of(node.text);
        if (!number || plain_digits(*number).size() < kFewestDigits) return text;
        sought_.push_back({tokens_of(to_utf32(number->digits)), false, false, nullptr});
        return {Query::OP_OR, text,
                weighing(kOwnNumberWeight, index::number_query(kNumberPrefix, *number))};
    }

    Query phrase(const QueryNode& node) {
        // 金融* is 金融: behind a Chinese character any other may follow.
        if (node.open_ended) {
            const std::vector<Token> tokens = tokens_of_value(node);
            const bool goes_on = tokens.back().kind == TokenKind::Word;
            if (goes_on) return open_ended_phrase(tokens, node);
        }
        std::vector<PhraseCheck> checks;
        bool is_sure = true;
        const Query terms = terms_of(node, checks, is_sure);
        return is_sure ? terms : Query(Query::OP_AND, terms, stands_in_text(std::move(checks)));
    }

    Query open_ended_phrase(const std::vector<Token>& tokens, const QueryNode& node) {
        sought_.push_back({tokens, true, false, node.field});
        const std::string_view prefix = prefix_of(node);
        const std::string start = std::string(term_prefix(prefix)) + tokens.back().text;
        return phrase_query(prefix, tokens, values_.expansions(start, node));
    }

    const QueryText& text_;
    const Xapian::Database& database_;
    const BuildOptions& options_;
    ValueQueries values_;
    std::vector<SoughtPhrase> sought_;
    QueryChecks checks_;
};

}  // namespace

BuiltQuery build_query(const QueryText& query, const Xapian::Database& database,
                       const BuildOptions& options) {
    return Builder(query, database, options).run();
}

}  // namespace gongwen::index
