#include "index/query/misreadings.h"

#include <algorithm>
#include <utility>

#include "core/text.h"
#include "index/text/terms.h"

namespace gongwen::index {
namespace {

constexpr std::size_t kShortestWord = 4;
constexpr std::size_t kFewCharacters = 3;
constexpr int kMostInWord = 2;

/// Words of the index that look like one word, found letter by letter: no further than some word
/// begins so.
class WordSearch {
  public:
    WordSearch(const Xapian::Database& database, std::string_view prefix,
               const Confusables& confusables)
        : database_(database), prefix_(prefix), confusables_(confusables) {}

    std::vector<std::string> run(const std::string& word) {
        word_ = to_utf32(word);
        if (word_.size() >= kShortestWord) grow({}, 0, 0);
        return std::move(found_);
    }

  private:
    static bool is_letter_for_digit(char32_t a, char32_t b) { return is_digit(a) != is_digit(b); }

    bool begins_term(const std::string& start) const {
        return database_.allterms_begin(start) != database_.allterms_end(start);
    }

    /// `slips`: letters that differ, but for those that stand for digits; `changes`: all of them.
    void grow(const std::u32string& start, int slips, int changes) {
        if (found_.size() == kMostMisreadings) return;
        const std::string term = prefix_ + to_utf8(start);
        if (!start.empty() && !begins_term(term)) return;
        if (start.size() == word_.size()) {
            if (changes > 0 && database_.term_exists(term)) found_.push_back(to_utf8(start));
            return;
        }
        const char32_t own = word_[start.size()];
        grow(start + own, slips, changes);
        for (const char32_t other : confusables_.of(own)) {
            const int slip = is_letter_for_digit(own, other) ? 0 : 1;
            if (slips + slip <= kMostInWord) grow(start + other, slips + slip, changes + 1);
        }
    }

    const Xapian::Database& database_;
    std::string prefix_;
    const Confusables& confusables_;
    std::u32string word_;
    std::vector<std::string> found_;
};

class PhraseSearch {
  public:
    PhraseSearch(const Xapian::Database& database, std::string_view prefix,
                 const std::vector<Token>& tokens, const Confusables& confusables)
        : database_(database),
          prefix_(term_prefix(prefix)),
          tokens_(tokens),
          confusables_(confusables) {
        const auto characters = std::ranges::count(tokens, TokenKind::Character, &Token::kind);
        const auto count = static_cast<std::size_t>(characters);
        most_ = count < 2 ? 0 : count <= kFewCharacters ? 1 : 2;
    }

    std::vector<std::vector<Token>> run() {
        grow(0, 0, false);
        return std::move(found_);
    }

  private:
    void grow(std::size_t at, int slips, bool differs) {
        if (found_.size() == kMostMisreadings) return;
        if (at == tokens_.size()) {
            if (differs) found_.push_back(phrase_);
            return;
        }
        const Token& own = tokens_[at];
        go_on(own, slips, differs);
        if (own.kind == TokenKind::Word) {
            for (const std::string& word : words_like(own.text)) {
                go_on(with_text(own, word), slips, true);
            }
        } else if (own.kind == TokenKind::Character && slips < most_) {
            for (const char32_t other : confusables_.of(to_utf32(own.text).front())) {
                if (is_han(other)) go_on(with_text(own, to_utf8(other)), slips + 1, true);
            }
        }
    }

    /// With this token next, if the index holds it together with the one before.
    void go_on(Token token, int slips, bool differs) {
        const bool in_pair = !phrase_.empty() && pairs(phrase_.back(), token);
        if (in_pair && !database_.term_exists(prefix_ + phrase_.back().text + token.text)) return;
        phrase_.push_back(std::move(token));
        grow(phrase_.size(), slips, differs);
        phrase_.pop_back();
    }

    static Token with_text(Token token, std::string text) {
        token.text = std::move(text);
        token.printed.clear();
        return token;
    }

    std::vector<std::string> words_like(const std::string& word) const {
        return WordSearch(database_, prefix_, confusables_).run(word);
    }

    const Xapian::Database& database_;
    std::string prefix_;
    const std::vector<Token>& tokens_;
    const Confusables& confusables_;
    int most_ = 0;
    std::vector<Token> phrase_;
    std::vector<std::vector<Token>> found_;
};

}  // namespace

std::vector<std::vector<Token>> misreadings(const Xapian::Database& database,
                                            std::string_view prefix,
                                            const std::vector<Token>& tokens,
                                            const Confusables& confusables) {
    return PhraseSearch(database, prefix, tokens, confusables).run();
}

std::vector<std::string> misread_numbers(const Xapian::Database& database, std::string_view prefix,
                                         const std::string& digits,
                                         const Confusables& confusables) {
    return WordSearch(database, prefix, confusables).run(digits);
}

}  // namespace gongwen::index
