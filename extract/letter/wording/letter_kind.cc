#include "extract/letter/wording/letter_kind.h"

#include <algorithm>

#include "core/text.h"
#include "extract/values/agency_name.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;
using Kind = LetterKind;

constexpr std::size_t kShortestName = 3;

/// The kind at the line's end, longest word first; misread words only behind an agency's name.
std::optional<Kind> kind_at_end(View text, const Template& letter) {
    std::optional<Kind> best;
    std::size_t best_length = 0;
    const auto consider = [&](View word, const DocumentType& type, bool misread) {
        const std::size_t at = word_at_end(text, word);
        if (at == View::npos || word.size() <= best_length) return;
        const std::size_t name_end = trimmed_end(text, at);
        const bool divided = name_end < at;
        if (misread && !divided && agency_end(text.substr(0, name_end)) != name_end) return;
        best = Kind{name_end, type.name, trimmed(to_utf8(text.substr(at))), misread};
        best_length = word.size();
    };
    for (const DocumentType& type : letter.document_types) {
        consider(to_utf32(type.name), type, false);
    }
    for (const DocumentType& type : letter.document_types) {
        for (const std::u32string& word : type.misreads) consider(word, type, true);
    }
    return best;
}

/// 內政部晝函: the first character of 書函 was misread. A sign there (「函) is dirt.
void mend_two_characters(Kind& kind, View text, const Template& letter) {
    const View name = text.substr(0, kind.name_end);
    const std::size_t end = agency_end(name);
    const std::u32string between = without_spaces(name.substr(end));
    if (kind.type != "函" || end == 0 || between.size() != 1) return;
    if (!is_han(between.front())) {
        if (is_punctuation(between.front())) kind.name_end = end;
        return;
    }
    if (!has_type(letter, "書函")) return;
    kind = {end, "書函", trimmed(to_utf8(text.substr(end))), true};
}

/// Long kinds bear a misread character: 開會通加單; those of three behind a whole name,
/// 警察局獎懲全.
std::optional<Kind> similar_kind(View text, const Template& letter) {
    for (const DocumentType& type : letter.document_types) {
        const std::u32string name = to_utf32(type.name);
        if (name.size() < 3) continue;
        std::size_t at = text.size();
        std::size_t differing = 0;
        for (std::size_t i = name.size(); i-- > 0 && at > 0;) {
            at = trimmed_end(text, at);
            if (at == 0) break;
            --at;
            differing += name[i] == text[at] ? 0 : 1;
        }
        const std::size_t name_end = trimmed_end(text, at);
        const bool told = name.size() > 3 || agency_end(text.substr(0, name_end)) == name_end;
        if (differing == 1 && told && name_end >= kShortestName) {
            return Kind{name_end, type.name, trimmed(to_utf8(text.substr(at))), true};
        }
    }
    return std::nullopt;
}

/// 司法院書了: the second character of 書函 was misread, behind an agency's name.
std::optional<Kind> half_read_kind(View text, const Template& letter) {
    const std::size_t last = trimmed_end(text, text.size());
    if (!has_type(letter, "書函") || last < 2) return std::nullopt;
    const std::size_t first = trimmed_end(text, last - 1);
    if (first == 0 || text[first - 1] != U'書') return std::nullopt;
    const std::size_t name_end = trimmed_end(text, first - 1);
    if (name_end < kShortestName || agency_end(text.substr(0, name_end)) != name_end) {
        return std::nullopt;
    }
    return Kind{name_end, "書函", trimmed(to_utf8(text.substr(first - 1, last - first + 1))), true};
}

/// 輔仁大學（函）: the kind in brackets.
std::optional<Kind> bracketed_kind(View text, const Template& letter) {
    const std::size_t end = trimmed_end(text, text.size());
    if (end == 0 || fold_width(text[end - 1]) != U')') return std::nullopt;
    std::optional<Kind> kind = kind_at_end(text.substr(0, end - 1), letter);
    if (!kind || kind->name_end == 0) return std::nullopt;
    const char32_t opening = fold_width(text[kind->name_end - 1]);
    if (opening != U'(') return std::nullopt;
    kind->name_end = trimmed_end(text, kind->name_end - 1);
    return kind;
}

}  // namespace

std::size_t trimmed_end(View text, std::size_t end) {
    while (end > 0 && is_space(text[end - 1])) --end;
    return end;
}

bool has_type(const Template& letter, std::string_view name) {
    return std::any_of(letter.document_types.begin(), letter.document_types.end(),
                       [&](const DocumentType& type) { return type.name == name; });
}

std::optional<LetterKind> kind_of(View text, const Template& letter) {
    if (auto kind = bracketed_kind(text, letter)) return kind;
    if (auto kind = kind_at_end(text, letter)) {
        mend_two_characters(*kind, text, letter);
        return kind;
    }
    if (auto kind = half_read_kind(text, letter)) return kind;
    return similar_kind(text, letter);
}

std::optional<LetterKind> whole_kind(View text, const Template& letter) {
    View word = text;
    const auto is_bracket = [](char32_t c) {
        return fold_width(c) == U'(' || fold_width(c) == U')' || is_space(c);
    };
    while (!word.empty() && is_bracket(word.front())) word.remove_prefix(1);
    while (!word.empty() && is_bracket(word.back())) word.remove_suffix(1);
    const std::optional<Kind> kind = kind_at_end(word, letter);
    return kind && kind->name_end == 0 ? kind : std::nullopt;
}

std::optional<LetterKind> kind_over_lines(View above, View below, const Template& letter) {
    const std::u32string rest = without_spaces(below);
    for (const DocumentType& type : letter.document_types) {
        const std::u32string word = to_utf32(type.name);
        if (rest.empty() || rest.size() >= word.size() || !View(word).ends_with(rest)) continue;
        const View front = View(word).substr(0, word.size() - rest.size());
        const std::size_t at = word_at_end(above, front);
        if (at == View::npos) continue;
        const std::size_t name_end = trimmed_end(above, at);
        const bool divided = name_end < at || agency_end(above.substr(0, name_end)) == name_end;
        if (divided && name_end >= kShortestName) {
            return Kind{name_end, type.name, trimmed(to_utf8(above.substr(at))), false};
        }
    }
    return std::nullopt;
}

}  // namespace gongwen::extract
