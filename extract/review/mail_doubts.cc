#include "extract/review/mail_doubts.h"

#include <algorithm>
#include <array>

#include <unicode/uloc.h>

#include "core/look_alikes.h"
#include "core/text.h"
#include "extract/values/possible_values.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Small and capital letters in one part of an address: l and I, O and o were taken for each other.
bool mixes_cases(View text) {
    const auto has = [&](char32_t from, char32_t to) {
        return std::any_of(text.begin(), text.end(),
                           [&](char32_t c) { return c >= from && c <= to; });
    };
    return has(U'a', U'z') && has(U'A', U'Z');
}

/// A 1 in front of letters, where a word of the mailbox begins: wm_1iao@….
bool is_one_for_letter(View name, std::size_t at) {
    constexpr View kParting = U"_-.";
    return name[at] == U'1' && at > 0 && at + 2 < name.size() &&
           kParting.find(name[at - 1]) != View::npos && is_latin(name[at + 1]) &&
           is_latin(name[at + 2]);
}

/// mmcjqa93q@…, sy1i614@…: a letter that looks like a digit, behind one; a 1 between letters.
bool has_letter_like_digit(View address) {
    const View name = address.substr(0, address.find(U'@'));
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (is_digit(name[i - 1]) && is_latin(name[i]) && digit_for(name[i]) != name[i])
            return true;
        const bool between = i > 1 && is_latin(name[i - 2]) && is_latin(name[i - 1]) &&
                             i + 1 < name.size() && is_latin(name[i + 1]);
        if ((name[i] == U'1' && between) || is_one_for_letter(name, i)) return true;
    }
    return false;
}

/// A04417@…: behind the capitals of a mailbox counted so (AB1234) O and 0 cannot be told apart.
bool has_zero_behind_capital(View address) {
    const std::size_t end = std::min(address.find(U'@'), address.size());
    const View name = address.substr(0, end);
    const View domain = address.substr(end);
    const auto is_small = [](char32_t c) { return c >= U'a' && c <= U'z'; };
    if (std::ranges::none_of(domain, is_small)) return false;
    for (std::size_t i = 1; i < name.size(); ++i) {
        const bool behind_capital = name[i - 1] >= U'A' && name[i - 1] <= U'Z';
        if (behind_capital && View(U"0O").find(name[i]) != View::npos) return true;
    }
    return false;
}

/// 0712155@….gov.tw: mailboxes of agencies begin with a letter, a thin one is lost in front.
bool lacks_first_letter(View address) {
    const View name = address.substr(0, address.find(U'@'));
    return address.ends_with(U".gov.tw") && std::ranges::all_of(name, is_digit);
}

/// kal927@…, k10727@…: where a mailbox is a code of few letters and a count, l and 1 between them
/// cannot be told apart.
bool has_one_in_front_of_count(View address) {
    constexpr std::size_t kLetters = 3;  // at most
    constexpr std::size_t kCount = 3;    // digits at least
    const View name = address.substr(0, address.find(U'@'));
    const auto at = static_cast<std::size_t>(std::ranges::find_if(name, is_digit) - name.begin());
    const View count = name.substr(at);
    if (at == 0 || at > kLetters || !std::ranges::all_of(count, is_digit)) return false;
    return (count.size() >= kCount && name[at - 1] == U'l') ||
           (count.size() > kCount && count.front() == U'1');
}

/// te.edu.tw: the schools of a county share a domain of two letters and more, which are known.
bool is_of_unknown_county(View address) {
    constexpr std::array<View, 9> kTwoLetters{U"tp", U"tc", U"tn", U"kh", U"hc",
                                              U"cy", U"kl", U"km", U"ty"};
    constexpr View kSchools = U".edu.tw";
    if (!address.ends_with(kSchools)) return false;
    const View front = address.substr(0, address.size() - kSchools.size());
    const View county = front.substr(front.find_last_of(U"@.") + 1);
    return county.size() == 2 && std::ranges::find(kTwoLetters, county) == kTwoLetters.end();
}

/// exdmple, gov.lw: no country's code (ISO 3166) nor one of the domains that mailboxes have.
bool has_unknown_top_domain(View address) {
    constexpr auto kGeneric =
        std::to_array<View>({U"com", U"net", U"org", U"edu", U"gov", U"mil", U"int", U"info",
                             U"biz", U"name", U"asia", U"taipei", U"eu", U"uk", U"example"});
    const std::u32string last = fold_variants(address.substr(address.rfind(U'.') + 1));
    if (std::ranges::find(kGeneric, View(last)) != kGeneric.end()) return false;
    const char* const* country = uloc_getISOCountries();
    for (; *country != nullptr; ++country) {
        if (fold_variants(to_utf32(*country)) == last) return false;
    }
    return true;
}

}  // namespace

std::string_view doubt_of_email(const std::string& text) {
    if (!is_possible_email(text)) return "not_an_email";
    const std::u32string address = to_utf32(text);
    const std::size_t at = address.find(U'@');
    if (mixes_cases(View(address).substr(0, at)) || mixes_cases(View(address).substr(at))) {
        return "mixed_case";
    }
    if (has_zero_behind_capital(address) || has_one_in_front_of_count(address)) {
        return "letter_like_digit";
    }
    if (is_of_unknown_county(address) || has_unknown_top_domain(address)) return "unlike_pattern";
    if (lacks_first_letter(address)) return "unlike_pattern";
    return has_letter_like_digit(address) ? "letter_like_digit" : "";
}

}  // namespace gongwen::extract
