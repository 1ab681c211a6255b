#include "index/terms.h"

#include <algorithm>

#include "core/text.h"
#include "index/schema.h"

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

void post_token(Xapian::Document& document, std::string_view prefix,
                const std::vector<Token>& tokens, std::size_t i, Xapian::termpos position,
                unsigned weight) {
    const Token& token = tokens[i];
    document.add_posting(prefixed(prefix, token.text), position, weight);
    if (!token.printed.empty()) {
        document.add_posting(printed_term(prefix, token.printed), position, 0);
    }
    for (const std::string& half : token.halves) {
        document.add_posting(prefixed(prefix, half), position, weight);
    }
    if (i + 1 < tokens.size() && pairs(token, tokens[i + 1])) {
        document.add_posting(prefixed(prefix, token.text + tokens[i + 1].text), position, weight);
    }
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

void post(Xapian::Document& document, std::string_view prefix, const std::vector<Token>& tokens,
          Xapian::termpos& position, unsigned weight) {
    if (tokens.empty()) return;
    document.add_boolean_term(any_value_term(prefix));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        post_token(document, prefix, tokens, i, position++, weight);
    }
    position += kPositionGap;
}

Xapian::Query phrase_query(std::string_view prefix, std::span<const Token> tokens,
                           Spelling spelling) {
    const auto counts_as_printed = [spelling](const Token& token) {
        return spelling == Spelling::AsPrinted && !token.printed.empty();
    };
    std::vector<Xapian::Query> terms;
    bool is_held_by_pair = false;  // by the term before it
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool is_last = i + 1 == tokens.size();
        const bool begins_pair = !is_last && pairs(tokens[i], tokens[i + 1]);
        if (counts_as_printed(tokens[i])) {
            terms.emplace_back(printed_term(prefix, tokens[i].printed));
        } else if (begins_pair) {
            terms.emplace_back(prefixed(prefix, tokens[i].text + tokens[i + 1].text));
        } else if (!is_last || !is_held_by_pair) {
            terms.emplace_back(prefixed(prefix, tokens[i].text));
        }
        is_held_by_pair = begins_pair && !counts_as_printed(tokens[i]);
    }
    if (terms.size() == 1) return terms.front();
    return {Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
            static_cast<Xapian::termcount>(terms.size())};
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
