#include "ocr/line/latin.h"

#include <algorithm>
#include <span>
#include <string>

#include "core/look_alikes.h"
#include "core/text.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr std::u32string_view kSigns = U"@.-/:_+&#%=~'(),—–";
constexpr std::u32string_view kJoints = U"@.-/:_";
constexpr std::u32string_view kStrokes = U"-=~";
constexpr std::u32string_view kDigitLike = U"@qgoOQIlLi|ZzSU&?";
constexpr std::u32string_view kBehindNumbers = U"年月日號樓巷弄段時分元次份件頁";
constexpr std::size_t kLeastLength = 4;
constexpr std::size_t kMostOfDate = 3;  ///< digits of a year of the Republic
constexpr double kDisputedDigit = 0.9;  ///< of the confidence is left
constexpr double kDisputedName = 0.5;   ///< of 24 disputed names of mailboxes 13 were right
constexpr double kPreference = 0.03;    ///< confidence that the Latin model has in advance
constexpr double kSureFigure = 0.97;    ///< a number of such figures reads alike with either model

bool look_alike(char32_t a, char32_t b) {
    const bool strokes = is_one_of(a, kStrokes) && is_one_of(b, kStrokes);
    return strokes || is_one_of(a, look_alikes_of(b));
}

bool is_ascii_word(char32_t c) { return c < 0x7F && (is_digit(c) || is_latin(c)); }

bool is_domain_sign(char32_t c) {
    return is_digit(c) || (c >= U'a' && c <= U'z') || c == U'.' || c == U'-';
}

std::u32string text_of(const std::vector<ReadSymbol>& symbols) {
    std::u32string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

double confidence_of(const std::vector<ReadSymbol>& symbols) {
    double sum = 0;
    for (const ReadSymbol& symbol : symbols) sum += symbol.confidence;
    return symbols.empty() ? 0 : sum / static_cast<double>(symbols.size());
}

bool is_number(std::u32string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char32_t c) { return is_digit(c) || is_one_of(c, U"-~./:(),"); });
}

/// E-mail:igm57@county.example without what stands in front of the colon. Where the colon was taken
/// for a letter, the label looks like a part of the address.
std::u32string_view without_label(std::u32string_view text) {
    const std::size_t colon = text.find(U':');
    return colon < text.find(U'@') ? text.substr(colon + 1) : text;
}

bool holds_at_sign(std::span<const ReadSymbol> symbols, const SymbolSpan& span) {
    return std::ranges::any_of(symbols.subspan(span.begin, span.end - span.begin),
                               [](const ReadSymbol& symbol) { return symbol.text == U'@'; });
}

/// What stands in front of an @, back to another sign: igm57 in E-mail:igm57@county.example.
SymbolSpan mailbox_name(const std::vector<ReadSymbol>& symbols) {
    const auto at = std::find_if(symbols.begin(), symbols.end(),
                                 [](const ReadSymbol& symbol) { return symbol.text == U'@'; });
    if (at == symbols.end()) return {};
    const auto end = static_cast<std::size_t>(at - symbols.begin());
    std::size_t begin = end;
    while (begin > 0 &&
           (is_ascii_word(symbols[begin - 1].text) || is_one_of(symbols[begin - 1].text, U".-_"))) {
        --begin;
    }
    return {begin, end};
}

/// l and 1 are told apart elsewhere; of l and i neither is a digit.
bool agree(const ReadSymbol& a, const ReadSymbol& b) {
    const bool is_alike = look_alike(a.text, b.text) && (is_digit(a.text) || is_digit(b.text));
    return a.text == b.text || is_alike;
}

/// The number without the letter in front (C261455738: 261455738), which nothing but ink can have
/// put there. What stands behind a number may be a bracket that was taken for a letter.
bool lost_first_letter(std::u32string_view first, std::u32string_view second) {
    return first.size() == second.size() + 1 && is_latin(first.front()) &&
           first.substr(1) == second && is_number(second);
}

/// The same with a digit more at its end, which is ink of the character behind it (B3地: B38).
bool took_ink_behind(std::u32string_view first, std::u32string_view second) {
    return second.size() == first.size() + 1 && second.starts_with(first) &&
           is_digit(second.back());
}

bool is_sure_number(std::span<const ReadSymbol> symbols) {
    return std::all_of(symbols.begin(), symbols.end(), [](const ReadSymbol& symbol) {
        return is_number({&symbol.text, 1}) && symbol.confidence >= kSureFigure;
    });
}

bool worth_a_look(const std::vector<ReadSymbol>& symbols, const SymbolSpan& span) {
    const auto begin = symbols.begin() + static_cast<long>(span.begin);
    const auto end = symbols.begin() + static_cast<long>(span.end);
    if (is_sure_number({begin, end})) return false;
    return span.end - span.begin >= kLeastLength ||
           (span.end - span.begin >= 2 && std::any_of(begin, end, [](const ReadSymbol& symbol) {
                return is_one_of(symbol.text, kJoints);
            }));
}

}  // namespace

std::vector<SymbolSpan> latin_spans(const std::vector<ReadSymbol>& symbols) {
    std::vector<SymbolSpan> spans;
    for (std::size_t i = 0; i < symbols.size();) {
        SymbolSpan span{i, i};
        while (span.end < symbols.size() && (is_ascii_word(symbols[span.end].text) ||
                                             is_one_of(symbols[span.end].text, kSigns))) {
            ++span.end;
        }
        i = std::max(span.end, i + 1);
        const auto outer = [&](std::size_t at) { return !is_ascii_word(symbols[at].text); };
        while (span.begin < span.end && outer(span.begin)) ++span.begin;
        while (span.end > span.begin && outer(span.end - 1)) --span.end;
        // The end of an address is easily taken for a character (tw: t人), not for a stop.
        const bool address = holds_at_sign(symbols, span);
        const bool one_more = span.end + 1 == symbols.size() && is_han(symbols[span.end].text);
        if (address && one_more) ++span.end;
        // So is its beginning (zjr: 習r), behind the label's colon or where a cell begins.
        const bool first_is_lost =
            span.begin == 1 || (span.begin > 1 && is_one_of(symbols[span.begin - 2].text, U":："));
        if (address && first_is_lost && is_han(symbols[span.begin - 1].text)) --span.begin;
        if (span.begin < span.end && worth_a_look(symbols, span)) spans.push_back(span);
    }
    return spans;
}

std::vector<SymbolSpan> spoilt_numbers(const std::vector<ReadSymbol>& symbols) {
    std::vector<SymbolSpan> spans;
    for (std::size_t i = 0; i < symbols.size();) {
        SymbolSpan span{i, i};
        std::size_t spoilt = 0;
        for (; span.end < symbols.size(); ++span.end) {
            const bool digit_like = is_one_of(symbols[span.end].text, kDigitLike);
            if (!is_digit(symbols[span.end].text) && !digit_like) break;
            spoilt += digit_like;
        }
        i = std::max(span.end, i + 1);
        const bool begins = span.begin == 0 || !is_ascii_word(symbols[span.begin - 1].text);
        const bool counted =
            span.end < symbols.size() && is_one_of(symbols[span.end].text, kBehindNumbers);
        if (spoilt == 0 || !begins || !counted) continue;
        const std::size_t length = span.end - span.begin;
        const bool dated = length <= kMostOfDate && is_one_of(symbols[span.end].text, U"年月日");
        if (2 * spoilt <= length + 1 || dated) spans.push_back(span);
    }
    return spans;
}

void put_look_alike_digits(std::vector<ReadSymbol>& symbols, const SymbolSpan& span) {
    constexpr double kGuessed = 0.6;
    for (std::size_t i = span.begin; i < span.end; ++i) {
        // Round hands have an open 6 and an @ of one shape.
        const char32_t digit = symbols[i].text == U'@' ? U'6' : digit_for(symbols[i].text);
        if (!is_digit(digit) || digit == symbols[i].text) continue;
        symbols[i].text = digit;
        symbols[i].confidence = std::min(symbols[i].confidence, kGuessed);
    }
}

bool ends_in_address(std::u32string_view text) {
    const std::size_t at = text.rfind(U'@');
    if (at == text.npos || at == 0 || at + 1 == text.size()) return false;
    // A small l or a 2 whose top touches a rule is read as a capital.
    return std::all_of(text.begin() + static_cast<long>(at) + 1, text.end(),
                       [](char32_t c) { return is_domain_sign(c) || is_latin(c); });
}

bool is_address_end(const std::vector<ReadSymbol>& symbols) {
    return !symbols.empty() && std::all_of(symbols.begin(), symbols.end(), [](const auto& symbol) {
        return is_domain_sign(symbol.text);
    });
}

bool is_email(std::u32string_view text) {
    const std::size_t at = text.find(U'@');
    if (at == std::u32string_view::npos || at == 0 || text.find(U'@', at + 1) != text.npos) {
        return false;
    }
    const std::u32string_view host = text.substr(at + 1);
    const std::size_t dot = host.find(U'.');
    const auto is_address_sign = [](char32_t c) {
        return is_ascii_word(c) || is_one_of(c, U"@.-_+");
    };
    return dot != host.npos && dot > 0 && is_ascii_word(host.back()) &&
           host.find(U"..") == host.npos && std::all_of(text.begin(), text.end(), is_address_sign);
}

bool is_better_latin(const std::vector<ReadSymbol>& first, const std::vector<ReadSymbol>& second) {
    if (second.empty()) return false;
    const std::u32string a = text_of(first);
    const std::u32string b = text_of(second);
    if (!std::all_of(b.begin(), b.end(), [](char32_t c) { return c < 0x7F; })) return false;
    const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > std::max<std::size_t>(2, a.size() / 4)) return false;
    const bool is_address = is_email(without_label(b));
    if (is_email(without_label(a)) != is_address) return is_address;
    if (is_number(a) && (!is_number(b) || difference > 0)) return false;
    if (lost_first_letter(a, b) || took_ink_behind(a, b)) return false;
    return confidence_of(second) + kPreference >= confidence_of(first);
}

bool doubt_behind_at(std::vector<ReadSymbol>& address, const std::vector<ReadSymbol>& again) {
    std::u32string longer = text_of(again);
    const std::size_t at = longer.find(U'@');
    if (at == longer.npos || at + 2 >= longer.size()) return false;
    longer.erase(at + 1, 1);
    if (longer != text_of(address)) return false;
    address[at + 1].confidence = std::min(address[at + 1].confidence, kDisputedName);
    return true;
}

void put_back_behind_at(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second) {
    constexpr int kWhite = 1;  // pixels; the end of the ring touches it
    const auto at_in = [](const std::vector<ReadSymbol>& symbols) {
        return static_cast<std::size_t>(std::ranges::find(symbols, U'@', &ReadSymbol::text) -
                                        symbols.begin());
    };
    const std::size_t at = at_in(first);
    const std::size_t place = at_in(second) + 1;
    if (at + 2 >= first.size() || place >= second.size()) return;
    const ReadSymbol& letter = first[at + 1];
    const ReadSymbol& next = first[at + 2];
    const bool own_ink = letter.begin - first[at].end >= kWhite &&
                         2 * (letter.end - letter.begin) > next.end - next.begin;
    const bool lost = letter.text != second[place].text && next.text == second[place].text;
    if (!own_ink || !lost || !is_latin(letter.text)) return;
    ReadSymbol back = letter;
    back.begin = second[place - 1].end;
    back.end = std::max(back.begin + 1, second[place].begin);
    second.insert(second.begin() + static_cast<long>(place), back);
}

void trim_signs(std::vector<ReadSymbol>& symbols) {
    const auto is_word = [](const ReadSymbol& symbol) { return is_ascii_word(symbol.text); };
    symbols.erase(std::find_if(symbols.rbegin(), symbols.rend(), is_word).base(), symbols.end());
    symbols.erase(symbols.begin(), std::find_if(symbols.begin(), symbols.end(), is_word));
}

void mend_dashes(std::vector<ReadSymbol>& symbols) {
    for (std::size_t i = 1; i + 1 < symbols.size(); ++i) {
        if (is_one_of(symbols[i].text, U"一—–－ー") && is_ascii_word(symbols[i - 1].text) &&
            is_ascii_word(symbols[i + 1].text)) {
            symbols[i].text = U'-';
        }
    }
}

void settle_lookalikes(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second) {
    if (first.size() != second.size()) return;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const bool alike = look_alike(first[i].text, second[i].text);
        // A double stroke is never read as one, but a thick hyphen is read as two.
        const bool hyphen = first[i].text == U'-' && alike;
        if (hyphen || (alike && first[i].confidence > second[i].confidence)) {
            second[i].text = first[i].text;
        }
        // Two digits that are not alike: the surer one, with doubt.
        if (first[i].text == second[i].text || alike || !is_digit(first[i].text) ||
            !is_digit(second[i].text)) {
            continue;
        }
        if (first[i].confidence > second[i].confidence) second[i].text = first[i].text;
        second[i].confidence = kDisputedDigit * std::max(first[i].confidence, second[i].confidence);
    }
}

void doubt_disputed_address(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second) {
    const SymbolSpan name = mailbox_name(second);
    const std::span b = std::span(second).subspan(name.begin, name.end - name.begin);
    const SymbolSpan first_name = mailbox_name(first);
    const std::span a =
        std::span(first).subspan(first_name.begin, first_name.end - first_name.begin);
    if (a.empty()) return;
    const auto front =
        std::mismatch(a.begin(), a.end(), b.begin(), b.end(), agree).second - b.begin();
    if (a.size() == b.size() && front == std::ssize(b)) return;
    const auto back =
        std::mismatch(a.rbegin(), a.rend() - front, b.rbegin(), b.rend() - front, agree).second -
        b.rbegin();
    const auto end = std::ssize(b) - back;
    // Of letters that only `first` has: the one before them.
    const auto begin = front == end && front > 0 ? front - 1 : front;
    for (ReadSymbol& disputed :
         b.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin))) {
        disputed.confidence = std::min(disputed.confidence, kDisputedName);
    }
}

}  // namespace gongwen::ocr
