#include "institutions/names/agreement/elsewhere.h"

#include "institutions/authority/authority_index.h"
#include "institutions/names/agreement/place_names.h"

namespace gongwen::institutions {
namespace {

/// Of two in one county. 員林市 was 員林鎮.
bool is_in_another_town(const std::string& name, const std::string& address,
                        const Authority& authority) {
    const std::u32string own = town_in_name(name);
    const std::u32string there = town_in_address(address);
    if (own.empty() || there.empty()) return false;
    const bool same = there.starts_with(own.substr(0, own.size() - 1));
    return !same && !is_misread(own, there, authority);
}

}  // namespace

bool is_misread(std::u32string_view a, std::u32string_view b, const Authority& authority) {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if (a[i] != b[i] && !authority.look_alike(a[i], b[i])) return false;
    }
    return a.size() == b.size();
}

bool is_elsewhere(const std::string& name, const std::string& address, const Authority& authority) {
    const std::u32string own = place_in_name(name);
    const std::u32string there = place_in_address(address);
    if (own.empty() || there.empty()) return false;
    if (own == there) return is_in_another_town(name, address, authority);
    if (same_place(own, there)) return false;
    const auto& places = authority.index().places;
    const bool known = places.contains(own.substr(0, 2)) && places.contains(there.substr(0, 2));
    return known && !is_misread(own, there, authority);
}

}  // namespace gongwen::institutions
