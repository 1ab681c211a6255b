#include "tools/training/wording_filler.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "core/text.h"
#include "tools/drawing/random.h"

namespace gongwen::training {
namespace {

using tools::chance;
using tools::index_below;
using tools::pick;

constexpr int kDeepest = 4;  ///< places within places

constexpr const char* kSmall = "abcdefghijklmnopqrstuvwxyz";
constexpr const char* kLarge = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr const char* kAny = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

const std::array<const char32_t*, 10> kNumerals{U"一", U"二", U"三", U"四", U"五",
                                                U"六", U"七", U"八", U"九", U"十"};

/// 一〇四: each digit by its numeral.
std::string positional(int year) {
    std::string out;
    for (const char digit : std::to_string(year)) {
        out += digit == '0' ? "〇" : to_utf8(kNumerals[static_cast<std::size_t>(digit - '1')]);
    }
    return out;
}

}  // namespace

WordingFiller::WordingFiller(const tools::CorpusWords& words, const tools::NameBook& names,
                             const Alphabet& alphabet, const Lexicon& lexicon,
                             std::mt19937_64& random)
    : words_(words), names_(names), alphabet_(alphabet), lexicon_(lexicon), random_(random) {}

int WordingFiller::between(int low, int high) {
    const int count = high - low + 1;
    return low + static_cast<int>(index_below(random_, static_cast<std::size_t>(count)));
}

/// The same digit often stands twice and more (2000, 1100033): a reader must not lose one.
std::string WordingFiller::digits(int fewest, int most) {
    std::string out = letters("0123456789", fewest, most);
    for (std::size_t i = 1; i < out.size(); ++i) {
        if (chance(random_, 0.25)) out[i] = out[i - 1];
    }
    return out;
}

std::string WordingFiller::letters(const char* from, int fewest, int most) {
    const std::string all = from;
    std::string out;
    for (int left = between(fewest, most); left > 0; --left) {
        out += all[index_below(random_, all.size())];
    }
    return out;
}

std::string WordingFiller::han(int fewest, int most) {
    std::string out;
    for (int left = between(fewest, most); left > 0; --left) {
        out += to_utf8(pick(random_, alphabet_.han()));
    }
    return out;
}

/// Right, out of use or mis-written: a model that has only seen right names would correct others.
std::string WordingFiller::agency() {
    const Date date{between(1990, 2025), between(1, 12), between(1, 28)};
    std::u32string name = to_utf32(names_.in_use(date, random_));
    if (chance(random_, 0.2) && name.size() > 3) {
        const std::size_t at = index_below(random_, name.size() - 1);
        switch (between(0, 3)) {
            case 0:
                std::swap(name[at], name[at + 1]);
                break;
            case 1:
                name.erase(at, 1);
                break;
            case 2:
                name[at] = pick(random_, alphabet_.han());
                break;
            default:
                name.insert(at, 1, pick(random_, alphabet_.han()));
        }
    }
    return to_utf8(name);
}

std::string WordingFiller::person() {
    const std::string surname =
        chance(random_, 0.9) ? pick(random_, words_.list("surnames")) : han(1, 1);
    std::string given = pick(random_, words_.list("given"));
    if (chance(random_, 0.9)) {
        given += chance(random_, 0.5) ? pick(random_, words_.list("given")) : han(1, 1);
    }
    return surname + given;
}

std::string WordingFiller::date() {
    const int year = between(70, 120);
    const int month = between(1, 12);
    const int day = between(1, 31);
    switch (between(0, 7)) {
        case 7:
            return fmt::format("{}年{}月{}日", positional(year), month, day);
        case 0:
            return fmt::format("{}/{:02}/{:02}", year, month, day);
        case 1:
            return fmt::format("{}.{}.{}", year, month, day);
        case 2:
            return fmt::format("{}{:02}{:02}", year, month, day);
        case 3:
        case 4:
            return fmt::format("中華民國{}年{}月{}日", year, month, day);
        case 5:
            return fmt::format("{}年{:02}月{:02}日", year, month, day);
        default:
            return fmt::format("{}年{}月{}日", year, month, day);
    }
}

std::string WordingFiller::number() {
    const std::string prefix =
        chance(random_, 0.75) ? pick(random_, words_.list("prefixes_of_numbers")) : han(1, 4);
    return fmt::format("{}字第{}{}號", prefix, between(85, 120), digits(6, 9));
}

std::string WordingFiller::mailbox() {
    std::string name = letters(kSmall, 2, 9);
    if (chance(random_, 0.3))
        name += pick(random_, std::vector<std::string>{".", "_", "-"}) + letters(kSmall, 2, 6);
    if (chance(random_, 0.4)) name += digits(1, 4);
    return fmt::format("{}@{}", name, filled(pick(random_, words_.list("domains"))));
}

/// lin.yiting, tcc_lee, a1120456, service: a person's name, initials, a number, an office.
std::string WordingFiller::mailbox_name() {
    const std::vector<std::string>& syllables = words_.list("syllables");
    const std::string sign = pick(random_, std::vector<std::string>{"", "", ".", "_", "-"});
    switch (between(0, 5)) {
        case 0:
            return pick(random_, syllables) + sign + pick(random_, syllables) +
                   (chance(random_, 0.4) ? pick(random_, syllables) : "");
        case 1:
            return letters(kSmall, 1, 3) + sign + pick(random_, syllables);
        case 2:
            return pick(random_, syllables) + sign + letters(kSmall, 1, 2) +
                   (chance(random_, 0.5) ? digits(1, 4) : "");
        case 3:
            return letters(kSmall, 1, 2) + digits(2, 7);
        case 4:
            return pick(random_, words_.list("offices")) +
                   (chance(random_, 0.4) ? digits(1, 4) : "");
        default:
            return letters(kSmall, 3, 9) + (chance(random_, 0.4) ? digits(1, 4) : "");
    }
}

/// A part of a domain: mostly initials, which no word helps to read (hccc, tcreda).
std::string WordingFiller::label_of_host() {
    switch (between(0, 3)) {
        case 0:
            return pick(random_, words_.list("syllables")) +
                   pick(random_, words_.list("syllables"));
        case 1:
            return pick(random_, words_.list("offices"));
        default:
            return letters(kSmall, 2, 7);
    }
}

std::string WordingFiller::file_name() {
    const std::vector<std::string> ends{"pdf", "doc", "docx", "odt", "xls",
                                        "ods", "tif", "jpg",  "zip"};
    const std::string stem =
        chance(random_, 0.5) ? letters(kAny, 4, 16) : digits(6, 12) + "_" + letters(kAny, 3, 8);
    return stem + "." + pick(random_, ends);
}

std::string WordingFiller::phone() {
    const std::string line = digits(4, 4) + (chance(random_, 0.5) ? "-" : "") + digits(4, 4);
    const std::string area = "0" + digits(1, 2);
    const std::string extension =
        chance(random_, 0.4) ? pick(random_, words_.list("extensions")) + digits(2, 5) : "";
    switch (between(0, 2)) {
        case 0:
            return fmt::format("({}){}{}", area, line, extension);
        case 1:
            return fmt::format("（{}）{}{}", area, line, extension);
        default:
            return fmt::format("{}-{}{}", area, line, extension);
    }
}

std::string WordingFiller::postal_code() {
    const int lengths[] = {3, 5, 6};
    const int length = lengths[between(0, 2)];
    return digits(length, length);
}

std::string WordingFiller::place(const std::string& name, int depth) {
    const std::map<std::string, std::function<std::string()>> made_up{
        {"agency", [&] { return agency(); }},
        {"person", [&] { return person(); }},
        {"date", [&] { return date(); }},
        {"number", [&] { return number(); }},
        {"mailbox", [&] { return mailbox(); }},
        {"mailbox_name", [&] { return mailbox_name(); }},
        {"host", [&] { return label_of_host(); }},
        {"file", [&] { return file_name(); }},
        {"phone", [&] { return phone(); }},
        {"postal", [&] { return postal_code(); }},
        {"n", [&] { return std::to_string(between(1, 30)); }},
        {"nn", [&] { return digits(2, 4); }},
        {"digits", [&] { return digits(5, 14); }},
        {"small", [&] { return letters(kSmall, 2, 8); }},
        {"LARGE", [&] { return letters(kLarge, 1, 6); }},
        {"hex", [&] { return letters("0123456789ABCDEF", 8, 20); }},
        {"code", [&] { return letters(kAny, 3, 12); }},
        {"han", [&] { return han(1, 3); }},
        {"word", [&] { return chance(random_, 0.8) ? some_words(1, 2) : han(2, 6); }},
        {"一", [&] { return to_utf8(kNumerals[index_below(random_, kNumerals.size())]); }},
    };
    const auto found = made_up.find(name);
    if (found != made_up.end()) return found->second();
    return filled(pick(random_, words_.list(name)), depth + 1);
}

std::string WordingFiller::filled(const std::string& wording, int depth) {
    std::string out;
    std::size_t at = 0;
    while (at < wording.size()) {
        const std::size_t open = wording.find('{', at);
        const std::size_t close = wording.find('}', std::min(open, wording.size()));
        if (close == wording.npos || depth > kDeepest) return out + wording.substr(at);
        out += wording.substr(at, open - at);
        out += place(wording.substr(open + 1, close - open - 1), depth);
        at = close + 1;
    }
    return out;
}

std::string WordingFiller::some_words(int fewest, int most) {
    std::string out;
    for (int left = between(fewest, most); left > 0; --left) {
        out += chance(random_, 0.3) ? pick(random_, words_.list("official"))
                                    : to_utf8(lexicon_.word(random_));
    }
    return out;
}

}  // namespace gongwen::training
