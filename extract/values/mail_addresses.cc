#include "extract/values/mail_addresses.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "core/look_alikes.h"
#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// A letter that only usage tells from a digit is for a person to see.
constexpr double kGuessed = 0.8;

/// .example is kept for documents and tests (RFC 2606).
const std::vector<std::u32string> kUsualEndings{
    U".gov.tw",      U".edu.tw",     U".org.tw",    U".com.tw",   U".net.tw",
    U".mil.tw",      U".idv.tw",     U".example",   U"gmail.com", U"hinet.net",
    U"yahoo.com.tw", U"hotmail.com", U"outlook.com"};

/// Domains of ministries, commissions and local governments in front of .gov.tw that have a c, an e
/// or an o, an l, an i or a j (but moi, moj and mol, which only the letter itself tells apart).
constexpr auto kAgencies = std::to_array<View>(
    {U"ey",     U"moe",    U"moea",     U"motc",      U"moenv",       U"moc",     U"ndc",
     U"nstc",   U"fsc",    U"oac",      U"mac",       U"cip",         U"ocac",    U"vac",
     U"pcc",    U"aec",    U"cbc",      U"cec",       U"ftc",         U"ncc",     U"cdc",
     U"cwa",    U"nlsc",   U"coa",      U"epa",       U"customs",     U"ntbca",   U"ntpc",
     U"tycg",   U"kcg",    U"klcg",     U"hccg",      U"chcg",        U"cyhg",    U"taichung",
     U"chiayi", U"tpde",   U"cpami",    U"cga",       U"culture",     U"e-land",  U"archives",
     U"cca",    U"nlma",   U"judicial", U"mohw",      U"moda",        U"bli",     U"bsmi",
     U"tipo",   U"nhi",    U"ida",      U"aphia",     U"immigration", U"freeway", U"forest",
     U"swcb",   U"ardswc", U"trade",    U"hl",        U"pthg",        U"miaoli",  U"nantou",
     U"yunlin", U"tainan", U"taipei",   U"taitung",   U"kinmen",      U"oca",     U"abri",
     U"mjib",   U"dgpa",   U"audit",    U"president", U"tbroc",       U"caa",     U"banking",
     U"exam"});

/// Those of the counties' networks of schools in front of .edu.tw that have one.
constexpr std::array<View, 15> kSchoolNetworks{U"ntpc", U"tyc", U"hcc",  U"hc",   U"mlc",
                                               U"tc",   U"chc", U"ntct", U"ylc",  U"cyc",
                                               U"ptc",  U"ilc", U"hlc",  U"ttct", U"phc"};

/// One letter for all round ones, and one for all thin ones.
std::u32string with_like_letters_alike(View text) {
    std::u32string out(text);
    for (char32_t& c : out) {
        if (View(U"eo").find(c) != View::npos) c = U'c';
        if (View(U"ij1").find(c) != View::npos) c = U'l';
    }
    return out;
}

/// ail.bot.com.tw: a machine for mail that lost its first letter. mailtainan.gov.tw: the point
/// behind it; no agency's own domain begins so.
std::string with_mail_machine(const std::string& domain) {
    constexpr std::string_view kMachine = "mail";
    if (domain.starts_with("ail.")) return 'm' + domain;
    const bool joined = domain.starts_with(kMachine) && domain.ends_with(".gov.tw") &&
                        std::ranges::count(domain, '.') == 2 &&
                        is_latin(char32_t(domain[kMachine.size()]));
    return joined ? std::string(kMachine) + '.' + domain.substr(kMachine.size()) : domain;
}

/// nce.gov.tw, tyog.gov.tw, nima.gov.tw: c, e and o, l and i are taken for each other where the
/// print is small. Nothing where the domain is known, or like none.
std::optional<std::string> with_known_office(std::string_view domain, std::string_view ending,
                                             std::span<const View> offices) {
    if (!domain.ends_with(ending)) return std::nullopt;
    domain.remove_suffix(ending.size());
    const std::size_t begin = domain.rfind('.') + 1;  // 0 where there is no point
    const std::u32string name = to_utf32(domain.substr(begin));
    if (std::ranges::find(offices, View(name)) != offices.end()) return std::nullopt;
    const auto is_like = [&](View known) {
        return with_like_letters_alike(known) == with_like_letters_alike(name);
    };
    const auto office = std::ranges::find_if(offices, is_like);
    const bool is_clear = std::ranges::count_if(offices, is_like) == 1;
    if (!is_clear) return std::nullopt;
    return std::string(domain.substr(0, begin)) + to_utf8(*office) + std::string(ending);
}

std::optional<std::string> with_known_agency(std::string_view domain) {
    if (const auto agency = with_known_office(domain, ".gov.tw", kAgencies)) return agency;
    // sijh.ntpe.edu.tw: a school's own name stands in front of its county's; a university has none.
    const bool of_school = std::ranges::count(domain, '.') > 2;
    return of_school ? with_known_office(domain, ".edu.tw", kSchoolNetworks) : std::nullopt;
}

/// What may be a misread of what, as one sign for the whole class.
char32_t class_of(char32_t c) {
    const char32_t folded = fold_variant(c);
    if (View(U",。").find(folded) != View::npos) return U'.';
    const View alike = look_alikes_of(folded);
    return alike.empty() ? folded : alike.front();
}

std::u32string look(View text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool double_v = fold_variant(text[i]) == U'v' && i + 1 < text.size() &&
                              fold_variant(text[i + 1]) == U'v';
        out += double_v ? U'w' : class_of(text[i]);
        i += double_v ? 1 : 0;
    }
    return out;
}

/// Where texts of at most one character's difference in length begin to differ, if they are equal
/// but for one character there.
std::optional<std::size_t> single_difference(View a, View b) {
    const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto at = static_cast<std::size_t>(at_a - a.begin());
    if (at_a == a.end() && at_b == b.end()) return std::nullopt;
    const bool longer_a = a.size() > b.size();
    const bool longer_b = b.size() > a.size();
    const View rest_a = a.substr(std::min(a.size(), at + (longer_b ? 0 : 1)));
    const View rest_b = b.substr(std::min(b.size(), at + (longer_a ? 0 : 1)));
    return rest_a == rest_b ? std::optional(at) : std::nullopt;
}

/// The length of the end of `text` that is a misread of `ending`; 0 if there is none.
std::size_t misread_ending(View text, View ending) {
    const std::u32string wanted = look(ending);
    // vv stands for w, so what is replaced may be longer than the ending.
    for (std::size_t length = ending.size(); length <= ending.size() + 1; ++length) {
        if (length <= text.size() && look(text.substr(text.size() - length)) == wanted)
            return length;
    }
    if (ending.front() != U'.') return 0;
    for (const std::size_t length : {ending.size(), ending.size() - 1, ending.size() + 1}) {
        // Something must stand in front of it, and the dot there may be what is missing.
        if (length >= text.size()) continue;
        const std::u32string found = look(text.substr(text.size() - length));
        const bool shortened = length + 1 == ending.size();
        if (shortened && found.front() == wanted.front()) {
            if (single_difference(found, wanted)) return length;
        } else if (shortened
                       ? View(found) == View(wanted).substr(1)
                       : found.front() == wanted.front() && single_difference(found, wanted)) {
            return length;
        }
    }
    return 0;
}

bool is_small(char32_t c) { return c >= U'a' && c <= U'z'; }

/// A mailbox is named after a person far more often than it begins with a digit before letters:
/// 1in → lin.
std::string with_letter_in_front(const std::string& address) {
    if (address.size() < 2 || !is_small(static_cast<unsigned char>(address[1]))) return address;
    const char first = address[0] == '1' ? 'l' : address[0] == '0' ? 'o' : address[0];
    return first + address.substr(1);
}

const std::vector<std::u32string>& endings_of(const FieldTemplate& field) {
    return field.choices.empty() ? kUsualEndings : field.choices;
}

bool is_letter_or_digit(char32_t c) { return is_small(fold_variant(c)) || is_digit(c); }

/// No address has a space: white as wide as a letter within a mailbox's name is a faint stroke
/// below the line. `address` is the reading without spaces, `raw` with them.
std::string with_underscores(const std::string& raw, const std::string& address) {
    std::u32string text = to_utf32(raw);
    for (std::size_t i = 1; i + 1 < std::min(text.size(), text.find(U'@')); ++i) {
        const bool within = is_letter_or_digit(text[i - 1]) && is_letter_or_digit(text[i + 1]);
        if (is_space(text[i]) && within) text[i] = U'_';
    }
    text = without_spaces(text);
    std::u32string plain = text;
    std::erase(plain, U'_');
    std::u32string given = to_utf32(address);
    std::erase(given, U'_');
    return plain == given ? to_utf8(text) : address;
}

/// An address as it can be, and what tells so.
struct Mended {
    std::string address;
    const char* reason = "";  ///< "" where nothing was to mend
    bool only_usage = false;  ///< a letter that only usage tells from a digit, or an agency's name
};

Mended mended(const std::string& read, const std::string& raw, const FieldTemplate& form) {
    const std::string small = with_small_letters(read);
    const std::string address = with_letter_in_front(with_underscores(raw, small));
    const std::size_t at = address.find('@');
    if (at == std::string::npos) return {read};
    const std::string domain = address.substr(at + 1);
    const std::string ended = with_mail_machine(with_known_ending(domain, endings_of(form)));
    const std::optional<std::string> agency = with_known_agency(ended);
    const std::string known = agency.value_or(ended);
    if (address == read && known == domain) return {read};
    return {address.substr(0, at + 1) + known,
            known == domain ? "misread_character" : "known_domain", address != small || agency};
}

/// Of a list what is read of each: its raw text has all of them.
void mend_list(Field& field, const FieldTemplate& form) {
    std::vector<std::string> addresses = field.list();
    Mended last;
    for (std::string& address : addresses) {
        const Mended one = mended(address, address, form);
        if (one.address == address) continue;
        address = one.address;
        last = {"", one.reason, last.only_usage || one.only_usage};
    }
    if (*last.reason == '\0') return;
    repair(field, std::move(addresses), last.reason);
    if (last.only_usage) field.confidence = std::min(field.confidence, kGuessed);
}

void mend_field(Field& field, const FieldTemplate& form) {
    if (std::holds_alternative<std::vector<std::string>>(field.value)) {
        return mend_list(field, form);
    }
    const Mended one = mended(field.text(), field.raw, form);
    if (*one.reason == '\0') return;
    repair(field, one.address, one.reason);
    if (one.only_usage) field.confidence = std::min(field.confidence, kGuessed);
}

}  // namespace

std::string with_known_ending(std::string_view domain, const std::vector<std::u32string>& endings) {
    const std::u32string text = to_utf32(domain);
    const std::u32string folded = fold_variants(text);
    const auto is_there = [&](View ending) { return View(folded).ends_with(ending); };
    if (std::any_of(endings.begin(), endings.end(), is_there)) return std::string(domain);
    for (const std::u32string& ending : endings) {
        if (const std::size_t length = misread_ending(text, ending)) {
            View front = View(text).substr(0, text.size() - length);
            // No part of a domain ends with a hyphen (RFC 1035, 2.3.1): that was the point.
            if (ending.front() == U'.' && front.ends_with(U'-')) front.remove_suffix(1);
            return to_utf8(front) + to_utf8(ending);
        }
    }
    return std::string(domain);
}

std::string with_small_letters(std::string_view address) {
    constexpr long kSmallLetters = 3;  // fewer say nothing about the rest
    constexpr View kMisread = U"OIZ";  // 0, l and 2
    constexpr View kSameShape = U"SCVWXUKP";
    std::u32string text = to_utf32(address);
    const auto small = std::count_if(text.begin(), text.end(), is_small);
    const auto capitals = std::count_if(text.begin(), text.end(), [&](char32_t c) {
        return c >= U'A' && c <= U'Z' && kMisread.find(c) == View::npos;
    });
    // A lone capital within a word, of a shape that only its size tells (mS2): the small letter.
    const std::size_t lone = text.find_first_of(kSameShape);
    const bool lone_within =
        capitals == 1 && lone != View::npos && lone > 0 && is_small(text[lone - 1]);
    if (small < kSmallLetters || (capitals > 0 && !lone_within)) return std::string(address);
    if (lone_within) text[lone] += U'a' - U'A';
    const std::size_t at = text.find(U'@');
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'I') text[i] = U'l';
        if (text[i] == U'Z') text[i] = U'2';
        if (text[i] == U'O') text[i] = i < at ? U'0' : U'o';
    }
    return to_utf8(text);
}

std::size_t told_by_no_usage(View address) {
    constexpr View kGovernment = U".gov.tw";
    const std::size_t at = address.find(U'@');
    if (at == View::npos) return address.size();
    for (const View ending : kUsualEndings) {
        if (!address.ends_with(ending)) continue;
        const View name = address.substr(0, address.size() - ending.size());
        const std::size_t begin = std::max(name.rfind(U'.') + 1, at + 1);
        const bool known = ending == kGovernment && begin <= name.size() &&
                           std::ranges::find(kAgencies, name.substr(begin)) != kAgencies.end();
        return known ? at : name.size();
    }
    return address.size();
}

void mend_mail_addresses(Record& record, const Template& used) {
    for (const FieldTemplate& field : used.fields) {
        if (field.kind != FieldKind::Email) continue;
        const auto found = record.fields.find(field.name);
        if (found != record.fields.end()) mend_field(found->second, field);
    }
}

}  // namespace gongwen::extract
