// How hits divide, and letters that resemble one another.

#include <catch2/catch.hpp>

#include "core/error.h"
#include "index/writing/index_folder.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Values = std::vector<FacetValue>;

Values values_of(const SearchPage& page, const std::string& name) {
    for (const Facet& facet : page.facets) {
        if (facet.name == name) return facet.values;
    }
    FAIL("no facet " + name);
    return {};
}

SearchRequest counting(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.facets = true;
    request.limit = 1;
    return request;
}

std::vector<std::string> ids_of(const SearchPage& page) {
    std::vector<std::string> ids;
    for (const Hit& hit : page.hits) ids.push_back(hit.id);
    return ids;
}

}  // namespace

TEST_CASE("facets count all that matches, not only the page that is shown", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());

    const SearchPage all = index->search(counting("id:*"));
    CHECK(all.hits.size() == 1);
    CHECK(values_of(all, "agency") == Values{{"內政部", 2}, {"臺中市政府", 1}, {"衛生福利部", 1}});
    CHECK(values_of(all, "kind") == Values{{"函", 2}, {"form", 1}, {"公告", 1}, {"開會通知單", 1}});
    CHECK(values_of(all, "year") == Values{{"2015", 3}, {"2024", 1}});
    CHECK(values_of(all, "retention").empty());
    CHECK(values_of(all, "findings") == Values{{"exact", 1}, {"mention", 1}, {"miswriting", 1}});
    CHECK(values_of(all, "state") == Values{{"confirmed", 1}, {"corrected", 1}, {"unreadable", 1}});

    const SearchPage some = index->search(counting("內政部 date:104/10"));
    CHECK(values_of(some, "agency") == Values{{"內政部", 1}});
    CHECK(values_of(some, "year") == Values{{"2015", 1}});
    CHECK(index->search("id:*", 0, 1).facets.empty());
}

TEST_CASE("a letter leads to those that speak of the same, and not to itself", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(),
         {entry_of("one", "道路交通安全宣導海報請張貼"),
          entry_of("two", "檢送道路交通安全宣導手冊"), entry_of("three", "道路交通安全講習"),
          entry_of("four", "檢送職員名冊"), entry_of("five", "職員訓練")});
    const auto index = open_for_reading(folder.path());
    SearchRequest request;
    request.like = "one";

    CHECK(ids_of(index->search(request)) == std::vector<std::string>{"two", "three"});

    request.query = "講習";
    CHECK(ids_of(index->search(request)) == std::vector<std::string>{"three"});

    request.like = "nowhere";
    CHECK_THROWS_AS(index->search(request), Error);
}

TEST_CASE("a phrase that two letters close with does not alone make them alike", "[index]") {
    const TemporaryFolder folder;
    std::vector<IndexEntry> entries{
        entry_of("one", "修正自然人憑證申請要點，並自即日起生效，請查照轉知所屬機關學校"),
        entry_of("two", "檢送自然人憑證申請要點宣導海報"),
        entry_of("three", "研商自然人憑證申請要點會議"), entry_of("four", "自然人憑證申請要點勘誤"),
        entry_of("closing", "廢止停車場收費基準，並自即日起生效，請查照轉知所屬機關學校")};
    for (int i = 0; i < 30; ++i) {
        entries.push_back(entry_of("other-" + std::to_string(i), "道路交通安全講習"));
    }
    fill(folder.path(), entries);
    SearchRequest request;
    request.like = "one";

    const auto alike = ids_of(open_for_reading(folder.path())->search(request));

    const std::set<std::string> found(alike.begin(), alike.end());
    CHECK(found == std::set<std::string>{"two", "three", "four", "closing"});
}

TEST_CASE("a compact copy finds the same and takes the place of the index at once", "[index]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "index";
    const auto copy = folder.path() / "copy";
    fill(place, conformance_letters());
    const auto reader = open_for_reading(place);
    const std::set<std::string> before = found(*reader, "憑證");

    write_compact(place, copy);
    CHECK(found(*open_for_reading(copy), "憑證") == before);
    replace_index(place, copy);

    CHECK(!std::filesystem::exists(copy));
    CHECK(found(*reader, "憑證") == before);
    fill(place, {entry_of("more", "憑證")});
    CHECK(found(*reader, "憑證").size() == before.size() + 1);
}
