#include "index/query/query_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "index/query/loose_operators.h"

namespace gongwen::index {
namespace {

constexpr std::size_t kLongestFieldName = 13;

constexpr std::array<std::pair<std::u32string_view, LexemeKind>, 3> kKeywords{{
    {U"AND", LexemeKind::And},
    {U"OR", LexemeKind::Or},
    {U"NOT", LexemeKind::Not},
}};

LexemeKind keyword(std::u32string_view word) {
    for (const auto& [spelling, kind] : kKeywords) {
        if (word == spelling) return kind;
    }
    return LexemeKind::Word;
}

/// The sign that closes the quotation that `c` opens, or 0.
char32_t closing_quote(char32_t c) {
    switch (c) {
        case U'"':
        case U'＂':
            return c;
        case U'“':
            return U'”';
        case U'「':
            return U'」';
        case U'『':
            return U'』';
        default:
            return 0;
    }
}

std::string names_of_fields() {
    std::string names;
    for (const FieldSpec& field : kFields) {
        names += (names.empty() ? "" : ", ") + std::string(field.name);
        names += " (" + std::string(field.aliases.front()) + ")";
    }
    return names;
}

class Lexer {
  public:
    explicit Lexer(const QueryText& query) : query_(query), text_(query.text()) {}

    std::vector<Lexeme> run() {
        while (skip_spaces()) lexemes_.push_back(next());
        lexemes_.push_back({LexemeKind::End, {}, nullptr, text_.size()});
        return std::move(lexemes_);
    }

  private:
    /// The character `at`, in half width, or 0 behind the end.
    char32_t sign(std::size_t at) const { return at < text_.size() ? fold_width(text_[at]) : 0; }

    bool skip_spaces() {
        while (at_ < text_.size() && text_[at_] == U' ') ++at_;
        return at_ < text_.size();
    }

    bool stands_before_term() const { return at_ + 1 < text_.size() && text_[at_ + 1] != U' '; }

    Lexeme single(LexemeKind kind) { return {kind, {}, nullptr, at_++}; }

    Lexeme next() {
        if (closing_quote(text_[at_]) != 0) return phrase();
        switch (sign(at_)) {
            case U'(':
                return bracket_end(at_, at_) == 0 ? single(LexemeKind::Open) : word();
            case U')':
                return single(LexemeKind::Close);
            case U'-':
                return stands_before_term() ? single(LexemeKind::Not) : word();
            case U'=':
                return stands_before_term() ? single(LexemeKind::AsPrinted) : word();
            case U'~':
                return stands_before_term() ? single(LexemeKind::Tolerant) : word();
            default:
                return word();
        }
    }

    /// 「有關「甲」之乙」 ends at the 」 that belongs to the first 「.
    Lexeme phrase() {
        const std::size_t begin = at_;
        const char32_t open = text_[begin];
        const char32_t close = closing_quote(open);
        int depth = 1;
        for (std::size_t i = begin + 1; i < text_.size(); ++i) {
            if (text_[i] == close) {
                --depth;
            } else if (text_[i] == open) {
                ++depth;
            }
            if (depth > 0) continue;
            at_ = i + 1;
            return {LexemeKind::Phrase, text_.substr(begin + 1, i - begin - 1), nullptr, begin};
        }
        query_.fail(begin, "the quotation that begins here is not closed; add " + to_utf8(close) +
                               " behind its last character");
    }

    Lexeme word() {
        refuse_lone_colon();
        const std::size_t begin = at_;
        while (at_ < text_.size() && !ends_word(begin)) {
            if (is_colon_of_field(begin)) return field(begin);
            const std::size_t behind = sign(at_) == U'(' ? bracket_end(begin, at_) : 0;
            at_ = behind == 0 ? at_ + 1 : behind;
        }
        const std::u32string word = text_.substr(begin, at_ - begin);
        return {keyword(word), word, nullptr, begin};
    }

    /// subject :契約, where the colon is meant for the field's name.
    void refuse_lone_colon() const {
        if (sign(at_) != U':' || lexemes_.empty() || lexemes_.back().kind != LexemeKind::Word)
            return;
        const std::string name = to_utf8(lexemes_.back().text);
        if (!find_field(name)) return;
        query_.fail(at_, "no space may stand between " + name +
                             " and its colon; quote the colon to search for it");
    }

    bool ends_word(std::size_t begin) const {
        const char32_t c = text_[at_];
        if (c == U' ' || closing_quote(c) != 0 || sign(at_) == U')') return true;
        return sign(at_) == U'(' && bracket_end(begin, at_) == 0;
    }

    /// Position behind a bracket that belongs to the word, as in 各縣(市)政府 or 臺教師（二）字; 0
    /// for one that opens a group. Such brackets hold plain text and are glued to it on a side.
    std::size_t bracket_end(std::size_t word_begin, std::size_t open) const {
        std::size_t close = open + 1;
        while (close < text_.size() && is_plain(close)) ++close;
        if (sign(close) != U')' || close == open + 1) return 0;
        const std::u32string_view before(text_.data() + word_begin, open - word_begin);
        const bool glued_before = !before.empty() && keyword(before) == LexemeKind::Word;
        const bool glued_behind =
            close + 1 < text_.size() && (is_han(text_[close + 1]) || is_digit(text_[close + 1]));
        return glued_before || glued_behind ? close + 1 : 0;
    }

    bool is_plain(std::size_t at) const {
        const char32_t c = sign(at);
        return c != U' ' && c != U'(' && c != U')' && c != U':' && closing_quote(text_[at]) == 0;
    }

    /// A colon behind letters names a field; 10:30 and http:// hold plain ones.
    bool is_colon_of_field(std::size_t begin) const {
        if (sign(at_) != U':' || at_ == begin || at_ - begin > kLongestFieldName) return false;
        if (sign(at_ + 1) == U'/') return false;
        const std::u32string_view name(text_.data() + begin, at_ - begin);
        return std::ranges::all_of(name, [](char32_t c) {
            return is_latin(c) || is_han(c) || fold_width(c) == U'-' || c == U'_';
        });
    }

    Lexeme field(std::size_t begin) {
        const std::string name = to_utf8(text_.substr(begin, at_ - begin));
        const FieldSpec* found = find_field(name);
        if (!found) {
            query_.fail(begin, "there is no field \"" + name + "\"; before a colon may stand " +
                                   names_of_fields() + "; quote the text to search for the colon");
        }
        ++at_;
        return {LexemeKind::Field, {}, found, begin};
    }

    const QueryText& query_;
    const std::u32string& text_;
    std::size_t at_ = 0;
    std::vector<Lexeme> lexemes_;
};

bool ends_operand(const Lexeme& lexeme) {
    return lexeme.kind == LexemeKind::Word || lexeme.kind == LexemeKind::Phrase ||
           lexeme.kind == LexemeKind::Close;
}

/// What an operator in small letters would be; Word for every other lexeme.
LexemeKind loose_keyword(const Lexeme& lexeme) {
    if (lexeme.kind != LexemeKind::Word) return LexemeKind::Word;
    std::u32string capitals = fold_width(lexeme.text);
    for (char32_t& c : capitals) {
        if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    }
    return keyword(capitals);
}

/// Whether the place, between what stands in front and behind, is one for this operator.
bool has_place(LexemeKind kind, const Lexeme* before, const Lexeme& behind) {
    if (!begins_operand(behind)) return false;
    const bool is_behind_operand = before && ends_operand(*before);
    if (kind != LexemeKind::Not) return is_behind_operand;
    // In front of a field's value, =word or ~word it is the word itself that is sought.
    return !before || is_behind_operand || before->kind == LexemeKind::Open ||
           before->kind == LexemeKind::And || before->kind == LexemeKind::Or;
}

}  // namespace

bool begins_operand(const Lexeme& lexeme) {
    switch (lexeme.kind) {
        case LexemeKind::Word:
        case LexemeKind::Phrase:
        case LexemeKind::Field:
        case LexemeKind::Open:
        case LexemeKind::Not:
        case LexemeKind::AsPrinted:
        case LexemeKind::Tolerant:
            return true;
        default:
            return false;
    }
}

std::vector<Lexeme> lex(const QueryText& query) {
    std::vector<Lexeme> lexemes = Lexer(query).run();
    for (std::size_t i = 0; i + 1 < lexemes.size(); ++i) {
        const LexemeKind kind = loose_keyword(lexemes[i]);
        if (kind == LexemeKind::Word) continue;
        if (!has_place(kind, i > 0 ? &lexemes[i - 1] : nullptr, lexemes[i + 1])) continue;
        lexemes[i].kind = kind;
        lexemes[i].is_loose = true;
    }
    return lexemes;
}

std::vector<std::string> loose_operators(std::string_view query) {
    std::vector<std::string> words;
    for (const Lexeme& lexeme : lex(QueryText(query))) {
        if (lexeme.is_loose) words.push_back(to_utf8(lexeme.text));
    }
    return words;
}

}  // namespace gongwen::index
