#include "index/hits/facets.h"

#include <algorithm>

#include "index/schema.h"

namespace gongwen::index {

static_assert(kFacets.size() == 6);

void FacetCounter::operator()(const Xapian::Document& document, double /*weight*/) {
    for (std::size_t facet = 0; facet < kFacets.size(); ++facet) {
        const std::string value = document.get_value(kFacets[facet].slot);
        if (value.empty()) continue;
        if (kFacets[facet].slot == kIssueDateSlot) {
            count_day(value, facet);
            continue;
        }
        std::size_t begin = 0;
        for (std::size_t end = 0; end != value.npos; begin = end + 1) {
            end = value.find(kFacetSeparator, begin);
            ++counts_[facet][value.substr(begin, end - begin)];
        }
    }
}

void FacetCounter::count_day(const std::string& day, std::size_t facet) {
    constexpr std::size_t kYear = 4;
    ++counts_[facet][day.substr(0, kYear)];
}

std::vector<Facet> FacetCounter::facets() const {
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < kFacets.size(); ++i) {
        Facet facet{std::string(kFacets[i].name), {}};
        for (const auto& [value, count] : counts_[i]) facet.values.push_back({value, count});
        std::ranges::sort(facet.values, [](const FacetValue& a, const FacetValue& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
        facets.push_back(std::move(facet));
    }
    return facets;
}

}  // namespace gongwen::index
