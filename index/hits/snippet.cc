#include "index/hits/snippet.h"

#include <algorithm>
#include <set>

#include "core/text.h"
#include "index/text/tokens.h"

namespace gongwen::index {
namespace {

// In characters.
constexpr std::size_t kLead = 16;    ///< in front of the first hit
constexpr std::size_t kLength = 60;  ///< of a snippet
constexpr std::size_t kSpread = 44;  ///< within which hits are shown together

/// Where a phrase stands in a text, in code points.
struct Occurrence {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t phrase = 0;
};

bool matches(const Token& token, const Token& wanted, bool open_ended) {
    const auto same = [&](const std::string& text) {
        return open_ended ? text.starts_with(wanted.text) : text == wanted.text;
    };
    return same(token.text) || std::ranges::any_of(token.halves, same);
}

bool stands_at(const SoughtPhrase& phrase, const std::vector<Token>& tokens, std::size_t at) {
    const std::size_t count = phrase.tokens.size();
    if (count == 0 || at + count > tokens.size()) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const bool open_ended = phrase.open_ended && i + 1 == count;
        if (!matches(tokens[at + i], phrase.tokens[i], open_ended)) return false;
        if (phrase.as_printed && tokens[at + i].printed != phrase.tokens[i].printed) return false;
    }
    return true;
}

/// In the order of the text.
std::vector<Occurrence> occurrences(const std::vector<Token>& tokens,
                                    const std::vector<SoughtPhrase>& sought) {
    std::vector<Occurrence> found;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (std::size_t phrase = 0; phrase < sought.size(); ++phrase) {
            if (!stands_at(sought[phrase], tokens, at)) continue;
            const Token& last = tokens[at + sought[phrase].tokens.size() - 1];
            found.push_back({tokens[at].begin, last.end, phrase});
        }
    }
    return found;
}

/// How many different phrases stand close behind the occurrence, itself included.
std::size_t company(const std::vector<Occurrence>& found, std::size_t first) {
    std::set<std::size_t> phrases;
    for (std::size_t i = first; i < found.size(); ++i) {
        if (found[i].begin > found[first].begin + kSpread) break;
        phrases.insert(found[i].phrase);
    }
    return phrases.size();
}

/// The first place with most company.
struct Place {
    std::size_t company = 0;
    std::size_t text = 0;   ///< index of the running text
    std::size_t begin = 0;  ///< of the first hit
    std::size_t end = 0;
    std::vector<Occurrence> found{};  ///< all of that text
};

Place best_place(const std::vector<RunningText>& texts, const std::vector<SoughtPhrase>& sought) {
    Place best;
    if (sought.empty()) return best;
    for (std::size_t t = 0; t < texts.size(); ++t) {
        const std::vector<Occurrence> found = occurrences(tokens_of(texts[t]), sought);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const std::size_t here = company(found, i);
            if (here > best.company) best = {here, t, found[i].begin, found[i].end, found};
        }
    }
    return best;
}

bool is_within_word(std::u32string_view text, std::size_t at) {
    const auto is_word = [](char32_t c) { return is_latin(c) || is_digit(c); };
    return at > 0 && at < text.size() && is_word(text[at - 1]) && is_word(text[at]);
}

/// Cuts [begin, end) out of the text, the hits marked, … where text was left out.
std::string cut(std::u32string_view text, std::size_t begin, std::size_t end,
                const std::vector<Occurrence>& found) {
    std::u32string piece;
    if (begin > 0) piece += U'…';
    std::size_t marked_until = begin;
    for (const Occurrence& hit : found) {
        if (hit.begin < marked_until || hit.end > end) continue;
        piece += text.substr(marked_until, hit.begin - marked_until);
        // Phrases that overlap or touch are one mark.
        std::size_t hit_end = hit.end;
        for (const Occurrence& other : found) {
            if (other.begin >= hit.begin && other.begin <= hit_end && other.end <= end) {
                hit_end = std::max(hit_end, other.end);
            }
        }
        piece += kHitBegin;
        piece += text.substr(hit.begin, hit_end - hit.begin);
        piece += kHitEnd;
        marked_until = hit_end;
    }
    piece += text.substr(marked_until, end - marked_until);
    if (end < text.size()) piece += U'…';
    return to_utf8(piece);
}

std::string piece_around(std::u32string_view text, const Place& place) {
    std::size_t begin = place.begin > kLead ? place.begin - kLead : 0;
    while (is_within_word(text, begin)) --begin;
    std::size_t end = std::min(text.size(), std::max(begin + kLength, place.end));
    while (is_within_word(text, end)) ++end;
    return cut(text, begin, end, place.found);
}

Snippet from_subject(const StoredDocument& document, const std::vector<SoughtPhrase>& sought) {
    const std::u32string subject = to_utf32(nfc(document.hit.subject));
    const std::vector<Occurrence> found = occurrences(tokens_of(subject), sought);
    const Place place =
        found.empty() ? Place{} : Place{1, 0, found.front().begin, found.front().end, found};
    return {piece_around(subject, place), document.hit.page, document.hit.box};
}

Snippet from_text(const StoredDocument& document, const RunningText& text, const Place& place) {
    Snippet snippet{piece_around(text.text, place), 0, {}};
    const std::size_t line = text.line_at(place.begin);
    if (line < document.lines.size()) {
        snippet.page = document.lines[line].page;
        snippet.box = document.lines[line].box;
    }
    return snippet;
}

}  // namespace

Snippet snippet_of(const StoredDocument& document, const std::vector<SoughtPhrase>& sought) {
    std::vector<SoughtPhrase> in_text;
    std::ranges::copy_if(sought, std::back_inserter(in_text), [](const SoughtPhrase& phrase) {
        return !phrase.field || phrase.field->name != "subject";
    });
    const std::vector<RunningText> texts = running_texts(document.lines);
    const Place place = best_place(texts, in_text);
    if (place.company > 0) return from_text(document, texts[place.text], place);
    if (document.hit.subject.empty() && !texts.empty()) {
        return from_text(document, texts.front(), Place{});
    }
    return from_subject(document, sought);
}

}  // namespace gongwen::index
