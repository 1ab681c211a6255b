#include "index/text/tokens.h"

#include <algorithm>
#include <set>

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "core/text.h"

namespace gongwen::index {
namespace {

/// Longer runs of letters are no words; Xapian's terms hold 245 bytes.
constexpr std::size_t kLongestWord = 48;

/// Signs that printers, keyboards and recognition use for one another.
char32_t fold_sign(char32_t c) {
    constexpr std::u32string_view kQuotes = U"“”„‟＂「」『』﹁﹂﹃﹄";
    constexpr std::u32string_view kDashes = U"－‐‑‒–—―−﹣";
    constexpr std::u32string_view kDots = U"‧•・∙⋅";
    if (kQuotes.find(c) != kQuotes.npos) return U'"';
    if (kDashes.find(c) != kDashes.npos) return U'-';
    if (kDots.find(c) != kDots.npos) return U'·';
    return c;
}

/// Nearly all characters of a letter, for which the tables of ICU need not be asked.
bool is_common_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

char32_t fold(char32_t c) {
    if (is_common_han(c)) return fold_variant(c);
    const char32_t folded = fold_variant(fold_sign(c));
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(folded)));
}

/// Scripts whose texts have no spaces between words.
bool is_written_without_spaces(char32_t c) {
    if (is_han(c)) return true;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_BOPOMOFO:
        case USCRIPT_HANGUL:
            return u_isalpha(static_cast<UChar32>(c)) != 0;
        default:
            return false;
    }
}

bool takes_no_place(char32_t c) {
    if (is_common_han(c)) return false;
    return is_space(c) || u_iscntrl(static_cast<UChar32>(c)) != 0 ||
           u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
}

TokenKind kind_of(char32_t folded) {
    if (is_common_han(folded) || is_written_without_spaces(folded)) return TokenKind::Character;
    return u_isalnum(static_cast<UChar32>(folded)) != 0 ? TokenKind::Word : TokenKind::Sign;
}

std::size_t end_of_word(std::u32string_view text, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < text.size() && !takes_no_place(text[end]) &&
           kind_of(fold(text[end])) == TokenKind::Word) {
        ++end;
    }
    return end;
}

/// Characters of which one is folded to the other.
bool has_other_spelling(char32_t c) {
    static const std::set<char32_t> characters = [] {
        std::set<char32_t> found{U'〇', U'○'};
        for (char32_t variant = 0x3400; variant <= 0x9FFF; ++variant) {
            const char32_t folded = fold_variant(variant);
            if (folded != variant) found.insert({variant, folded});
        }
        return found;
    }();
    return characters.contains(c);
}

std::string printed_form(TokenKind kind, std::u32string_view text) {
    const bool is_kept = kind == TokenKind::Word ||
                         (kind == TokenKind::Character && has_other_spelling(text.front()));
    return is_kept ? to_utf8(text.substr(0, kLongestWord)) : std::string();
}

std::string folded_word(std::u32string_view text) {
    std::u32string word(text.substr(0, kLongestWord));
    std::ranges::transform(word, word.begin(), fold);
    return to_utf8(word);
}

}  // namespace

std::vector<Token> tokens_of(std::u32string_view text) {
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < text.size();) {
        if (takes_no_place(text[i])) {
            ++i;
            continue;
        }
        const TokenKind kind = kind_of(fold(text[i]));
        const std::size_t end = kind == TokenKind::Word ? end_of_word(text, i) : i + 1;
        const std::u32string_view piece = text.substr(i, end - i);
        tokens.push_back({kind, folded_word(piece), i, end, printed_form(kind, piece)});
        i = end;
    }
    return tokens;
}

std::vector<Token> tokens_of(const RunningText& text) {
    std::vector<Token> tokens = tokens_of(text.text);
    auto token = tokens.begin();
    for (const RunningText::Start& start : text.starts) {
        while (token != tokens.end() && token->end <= start.begin) ++token;
        if (token == tokens.end() || token->begin >= start.begin) continue;
        const std::u32string_view whole(text.text);
        token->halves.push_back(
            folded_word(whole.substr(token->begin, start.begin - token->begin)));
        token->halves.push_back(folded_word(whole.substr(start.begin, token->end - start.begin)));
    }
    return tokens;
}

bool pairs(const Token& first, const Token& second) {
    return first.kind == TokenKind::Character && second.kind == TokenKind::Character;
}

}  // namespace gongwen::index
