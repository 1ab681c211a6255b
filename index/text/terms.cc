#include "index/text/terms.h"

#include <algorithm>

#include "core/text.h"
#include "index/schema.h"
#include "index/text/phrase_source.h"

namespace gongwen::index {
namespace {

/// Xapian's limit is 245 bytes, prefix included.
constexpr std::size_t kLongestValue = 200;

std::string prefixed(std::string_view prefix, std::string_view text) {
    std::string term(prefix);
    term += text;
    return term;
}

std::string printed_term(std::string_view prefix, std::string_view printed) {
    return prefixed(prefix, kPrinted) += printed;
}

/// Whether the token is in a term together with the one behind it.
bool begins_pair(const std::vector<Token>& tokens, std::size_t i) {
    return i + 1 < tokens.size() && pairs(tokens[i], tokens[i + 1]);
}

bool ends_pair(const std::vector<Token>& tokens, std::size_t i) {
    return i > 0 && begins_pair(tokens, i - 1);
}

std::string pair_at(const std::vector<Token>& tokens, std::size_t i) {
    return tokens[i].text + tokens[i + 1].text;
}

/// Of the whole text every character is a term; of a field only those that begin no pair, as any
/// other begins the term of its pair.
bool is_posted_alone(std::string_view prefix, const std::vector<Token>& tokens, std::size_t i) {
    if (tokens[i].kind == TokenKind::Word) return true;
    return tokens[i].kind == TokenKind::Character && (prefix.empty() || !begins_pair(tokens, i));
}

/// What is printed as it is folded has none: there are too many.
bool has_printed_term(const Token& token) {
    return !token.printed.empty() && token.printed != token.text;
}

void post_token(Xapian::Document& document, std::string_view prefix,
                const std::vector<Token>& tokens, std::size_t i, unsigned weight) {
    const Token& token = tokens[i];
    if (is_posted_alone(prefix, tokens, i)) document.add_term(prefixed(prefix, token.text), weight);
    if (has_printed_term(token)) document.add_term(printed_term(prefix, token.printed), 0);
    for (const std::string& half : token.halves) {
        document.add_term(prefixed(prefix, half), weight);
    }
    if (begins_pair(tokens, i)) {
        document.add_term(prefixed(prefix, pair_at(tokens, i)), weight);
    }
}

Xapian::Query character_query(std::string_view prefix, const std::string& character) {
    if (prefix.empty()) return Xapian::Query(character);
    return {Xapian::Query::OP_WILDCARD, prefixed(prefix, character)};
}

/// Queries that every document with the phrase matches; signs are left to the text itself.
std::vector<Xapian::Query> pieces_of(std::string_view text_prefix, const std::vector<Token>& tokens,
                                     Spelling spelling) {
    const std::string_view prefix = term_prefix(text_prefix);
    std::vector<Xapian::Query> pieces;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (spelling == Spelling::AsPrinted && has_printed_term(token)) {
            pieces.emplace_back(printed_term(prefix, token.printed));
        }
        if (begins_pair(tokens, i)) {
            pieces.emplace_back(prefixed(prefix, pair_at(tokens, i)));
        } else if (token.kind == TokenKind::Word) {
            pieces.emplace_back(prefixed(prefix, token.text));
        } else if (token.kind == TokenKind::Character && !ends_pair(tokens, i)) {
            pieces.push_back(character_query(prefix, token.text));
        }
    }
    return pieces;
}

/// Whether a document that has the pieces is sure to have the phrase.
bool pieces_tell_all(std::string_view prefix, const std::vector<Token>& tokens, Spelling spelling) {
    if (is_part_of_text(prefix) || tokens.front().kind == TokenKind::Sign) return false;
    const auto has_other_spelling = [](const Token& token) { return !token.printed.empty(); };
    if (spelling == Spelling::AsPrinted && std::ranges::any_of(tokens, has_other_spelling)) {
        return tokens.size() == 1 && has_printed_term(tokens.front());
    }
    return tokens.size() == 1 || (tokens.size() == 2 && pairs(tokens[0], tokens[1]));
}

/// Without queries, as for signs alone: every document.
Xapian::Query all_of(const std::vector<Xapian::Query>& queries) {
    if (queries.empty()) return Xapian::Query::MatchAll;
    if (queries.size() == 1) return queries.front();
    return {Xapian::Query::OP_AND, queries.begin(), queries.end()};
}

}  // namespace

std::string exact_term(std::string_view prefix, std::string_view value) {
    if (prefix == kIdPrefix) return prefixed(prefix, value);
    std::u32string folded = fold_variants(without_spaces(to_utf32(nfc(value))));
    std::string text = to_utf8(folded);
    while (text.size() > kLongestValue) {
        folded.pop_back();
        text = to_utf8(folded);
    }
    return prefixed(prefix, text);
}

std::string any_value_term(std::string_view prefix) { return prefixed(prefix, kAnyValue); }

std::string_view term_prefix(std::string_view prefix) {
    return is_part_of_text(prefix) ? std::string_view() : prefix;
}

void post(Xapian::Document& document, std::string_view prefix, const std::vector<Token>& tokens,
          unsigned weight) {
    if (tokens.empty()) return;
    document.add_boolean_term(any_value_term(prefix));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        post_token(document, prefix, tokens, i, weight);
    }
}

PhraseParts phrase_parts(std::string_view prefix, const std::vector<Token>& tokens,
                         Spelling spelling) {
    return {all_of(pieces_of(prefix, tokens, spelling)),
            {std::string(prefix), PhraseImage(tokens, spelling), spelling},
            pieces_tell_all(prefix, tokens, spelling)};
}

PhraseParts whole_value_parts(std::string_view prefix, const std::vector<Token>& tokens) {
    return {all_of(pieces_of(prefix, tokens, Spelling::Any)),
            {std::string(prefix), PhraseImage::of_whole_text(tokens), Spelling::Any},
            false};
}

Xapian::Query phrase_query(std::string_view prefix, const std::vector<Token>& tokens,
                           Spelling spelling) {
    PhraseParts parts = phrase_parts(prefix, tokens, spelling);
    if (parts.terms_tell_all) return parts.terms;
    return {Xapian::Query::OP_AND, parts.terms, stands_in_text({std::move(parts.check)})};
}

Xapian::Query phrase_query(std::string_view prefix, const std::vector<Token>& tokens,
                           const std::vector<std::string>& last) {
    Xapian::Query any_last(Xapian::Query::OP_SYNONYM, last.begin(), last.end());
    if (tokens.size() == 1 && !is_part_of_text(prefix)) return any_last;
    const std::vector<Token> before(tokens.begin(), tokens.end() - 1);
    std::vector<Xapian::Query> parts = pieces_of(prefix, before, Spelling::Any);
    parts.push_back(any_last);
    parts.push_back(stands_in_text({PhraseCheck{
        std::string(prefix), PhraseImage(tokens, Spelling::Any, true), Spelling::Any}}));
    return all_of(parts);
}

std::vector<std::string> terms_that_begin(const Xapian::Database& database,
                                          const std::string& start, std::size_t most) {
    std::vector<std::string> terms;
    const auto end = database.allterms_end(start);
    for (auto term = database.allterms_begin(start); term != end && terms.size() <= most; ++term) {
        terms.push_back(*term);
    }
    return terms;
}

}  // namespace gongwen::index
