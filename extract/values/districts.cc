#include "extract/values/districts.h"

#include <algorithm>
#include <array>

#include "core/name_endings.h"
#include "core/numerals.h"
#include "core/text.h"
#include "extract/values/district_table.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_known_place(View name) {
    return std::ranges::any_of(all_districts(), [&](const District& one) {
        return same(one.name, name) || same(one.county->name.substr(0, name.size()), name) ||
               same(one.county->earlier.substr(0, name.size()), name);
    });
}

std::size_t differing_characters(View a, View b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        count += fold_variant(a[i]) == fold_variant(b[i]) ? 0 : 1;
    }
    return count;
}

}  // namespace

std::optional<std::u32string> nearly_district_of(std::string_view address_utf8, View name) {
    constexpr std::size_t kLength = 2;
    static const std::vector<View> offices = [] {
        std::vector<View> all = endings_of(Ending::Branch);
        all.insert(all.end(), {U"地政事務所", U"戶政事務所", U"稽徵所", U"衛生所"});
        return all;
    }();
    const std::u32string address = to_utf32(address_utf8);
    const Beginning begin = beginning_of(address);
    const View printed = View(address).substr(begin.district, kLength);
    if (printed.size() < kLength || !is_known_place(printed)) return std::nullopt;
    for (const View branch : offices) {
        const std::size_t at = name.rfind(branch);
        if (at == View::npos || at < kLength) continue;
        const View place = name.substr(at - kLength, kLength);
        const bool near = (place[0] == printed[0]) != (place[1] == printed[1]);
        if (near && !is_known_place(place)) return std::u32string(place);
    }
    return std::nullopt;
}

bool is_whole_address(std::string_view utf8) {
    const std::u32string address = to_utf32(utf8);
    const Beginning begin = beginning_of(address);
    const std::size_t house = address.find(U'號');
    if (begin.county == nullptr || house == View::npos || !is_numeral(address[house - 1])) {
        return false;
    }
    const View street = View(address).substr(begin.district, house - begin.district);
    return street.find_first_of(U"路街村里巷") != View::npos &&
           street.find_first_of(U"，。；：「") == View::npos;
}

bool lacks_house_sign(std::string_view utf8) {
    const std::u32string address = to_utf32(utf8);
    return !address.empty() && is_digit(address.back()) && address.find(U'號') == View::npos &&
           is_whole_address(std::string(utf8) + "號");
}

std::optional<std::string> with_known_county(std::string_view utf8) {
    std::u32string address = to_utf32(utf8);
    const Beginning begin = beginning_of(address);
    if (begin.code.empty() || begin.county != nullptr) return std::nullopt;
    for (const District& district : all_districts()) {
        const View county = district.county->name;
        const View printed = View(address).substr(begin.district, county.size());
        if (!same(begin.code, district.code) || printed.size() < county.size()) continue;
        const View behind = View(address).substr(begin.district + county.size());
        const bool told = differing(district.name, behind) == 0;
        if (!told || differing_characters(county, printed) != 1) continue;
        address.replace(begin.district, county.size(), county);
        return to_utf8(address);
    }
    return std::nullopt;
}

std::optional<std::string> with_known_district(std::string_view utf8) {
    constexpr std::size_t kShortest = 2;  // one character tells nothing when it is misread
    std::u32string address = to_utf32(utf8);
    const Beginning begin = beginning_of(address);
    if (begin.code.empty() && begin.county == nullptr) return std::nullopt;
    const View printed = View(address).substr(begin.district);
    const District* found = nullptr;
    for (const District& district : all_districts()) {
        if (begin.county != nullptr && begin.county != district.county) continue;
        const std::size_t wrong = differing(district.name, printed);
        if (wrong == 0) return std::nullopt;
        const bool told = begin.code.empty() || same(begin.code, district.code);
        if (wrong != 1 || district.name.size() < kShortest || !told) continue;
        if (found != nullptr) return std::nullopt;
        found = &district;
    }
    if (found == nullptr) return std::nullopt;
    address.replace(begin.district, found->name.size(), found->name);
    return to_utf8(address);
}

void mend_districts(Record& record) {
    // Without a postal code nothing but the list speaks for the district: 基隆市安平區漁會 may as
    // well be a county that was taken for another one.
    constexpr double kByListAlone = 0.5;
    for (auto& [name, field] : record.fields) {
        if (std::holds_alternative<bool>(field.value)) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        std::vector<std::string> texts = field.list();
        bool by_list_alone = false;
        for (std::string& text : texts) {
            if (auto with_county = with_known_county(text)) text = std::move(*with_county);
            if (auto mended = with_known_district(text)) {
                text = std::move(*mended);
                by_list_alone = by_list_alone || beginning_of(to_utf32(text)).code.empty();
            }
        }
        if (texts.empty() || texts == field.list()) continue;
        repair(field, is_list ? FieldValue(texts) : FieldValue(texts.front()),
               by_list_alone ? "listed_district" : "known_district");
        if (by_list_alone) field.most_sure = std::min(field.most_sure, kByListAlone);
    }
}

}  // namespace gongwen::extract
