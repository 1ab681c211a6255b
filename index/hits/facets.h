// How the hits of a search divide by agency, kind, year and so on.

#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "index/search_index.h"

namespace gongwen::index {

/// Counts the values of every document that matches; give it to an Enquire before the search.
class FacetCounter : public Xapian::MatchSpy {
  public:
    void operator()(const Xapian::Document& document, double weight) override;

    /// In the order of kFacets; in each the most frequent value first, then by value.
    std::vector<Facet> facets() const;

  private:
    void count_day(const std::string& day, std::size_t facet);

    std::array<std::unordered_map<std::string, std::int64_t>, 6> counts_;
};

}  // namespace gongwen::index
