// Many matches by date, and documents that the caller names by the day on which they are due.

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/error.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Ids = std::vector<std::string>;

constexpr int kLetters = 2600;  // more than an exact total counts
constexpr int kMonths = 12;

std::string id_of(int number) { return fmt::format("{:016x}-1", number * 7919 % 65'536); }

/// Days from 2001 on, not in the order of filing; every fiftieth letter has none.
std::string day_of(int number) {
    if (number % 50 == 0) return "";
    const int month = number * 37 % (20 * kMonths);
    return fmt::format("{:04}-{:02}-{:02}", 2001 + month / kMonths, month % kMonths + 1,
                       number % 28 + 1);
}

/// Every third one is a notice with the word that is denied.
std::vector<IndexEntry> letters() {
    std::vector<IndexEntry> entries;
    for (int i = 0; i < kLetters; ++i) {
        IndexEntry entry =
            entry_of(id_of(i), i % 3 == 0 ? "檢送申請書，請查照。" : "檢送會議紀錄，請查照。");
        entry.record.kind = "letter";
        entry.record.document_type = i % 2 == 0 ? "函" : "公告";
        if (!day_of(i).empty()) with_field(entry, "issue_date", day_of(i));
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// As the documentation says: newest first, without a date last, then by id.
Ids expected(const std::function<bool(int)>& wanted) {
    std::vector<std::pair<std::string, std::string>> found;
    for (int i = 0; i < kLetters; ++i) {
        if (wanted(i)) found.emplace_back(day_of(i), id_of(i));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    Ids ids;
    for (const auto& [day, id] : found) ids.push_back(id);
    return ids;
}

Ids part_of(const Ids& ids, std::size_t offset, std::size_t limit) {
    const std::size_t begin = std::min(offset, ids.size());
    const std::size_t end = std::min(begin + limit, ids.size());
    return {ids.begin() + static_cast<long>(begin), ids.begin() + static_cast<long>(end)};
}

Ids ids_of(const SearchPage& page) {
    Ids ids;
    for (const Hit& hit : page.hits) ids.push_back(hit.id);
    return ids;
}

SearchRequest newest(const std::string& query, int offset = 0, int limit = 10) {
    SearchRequest request;
    request.query = query;
    request.sort = SortBy::Date;
    request.offset = offset;
    request.limit = limit;
    return request;
}

}  // namespace

TEST_CASE("of many matches the newest come first, on whatever page one looks", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), letters());
    const auto index = open_for_reading(folder.path());
    const Ids all = expected([](int) { return true; });
    const Ids few = expected([](int i) { return i % 3 == 0; });
    const Ids others = expected([](int i) { return i % 3 != 0; });

    for (const int offset : {0, 10, 95, 1000, 2540, 2595, 2700}) {
        INFO(offset);
        const auto begin = static_cast<std::size_t>(offset);
        CHECK(ids_of(index->search(newest("請查照", offset))) == part_of(all, begin, 10));
        CHECK(ids_of(index->search(newest("申請", offset))) == part_of(few, begin, 10));
        CHECK(ids_of(index->search(newest("請查照 -申請書", offset))) ==
              part_of(others, begin, 10));
    }
    CHECK(ids_of(index->search(newest("請查照", 0, 300))) == part_of(all, 0, 300));
    CHECK(ids_of(index->search(newest("請查照", 0, 0))).empty());

    SearchRequest oldest = newest("請查照", 0, kLetters);
    oldest.reverse = true;
    Ids backwards = ids_of(index->search(oldest));
    std::reverse(backwards.begin(), backwards.end());
    CHECK(backwards == all);
}

TEST_CASE("the total and the facets do not depend on the order", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), letters());
    const auto index = open_for_reading(folder.path());

    for (const char* query : {"請查照", "申請", "請查照 -申請書", "kind:函 請查照"}) {
        INFO(query);
        SearchRequest by_date = newest(query);
        by_date.facets = true;
        SearchRequest best = by_date;
        best.sort = SortBy::Relevance;
        const SearchPage one = index->search(by_date);
        const SearchPage other = index->search(best);
        if (other.total <= 2000) CHECK(one.total == other.total);
        CHECK(std::abs(one.total - other.total) <= other.total / 10);
        const auto counted = [](const SearchPage& page) {
            std::int64_t sum = 0;
            for (const FacetValue& value : page.facets.at(1).values) sum += value.count;
            return sum;
        };
        if (one.total <= 2000) CHECK(counted(one) == one.total);
        CHECK(counted(one) >= std::min<std::int64_t>(one.total, 2000));
    }
}

TEST_CASE("due: finds the documents that the caller names", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), letters());
    const auto index = open_for_reading(folder.path());
    std::vector<std::pair<std::string, std::string>> asked;
    SearchRequest request = newest("due:2030 申請");
    request.due = [&](const std::string& first, const std::string& last) {
        asked.emplace_back(first, last);
        return Ids{id_of(3), id_of(4), id_of(6), "ffffffffffffffff-9"};
    };
    const auto found = [&](const std::string& query) {
        request.query = query;
        Ids ids = ids_of(index->search(request));
        std::sort(ids.begin(), ids.end());
        return ids;
    };
    Ids two{id_of(3), id_of(6)};
    std::sort(two.begin(), two.end());

    CHECK(found("due:2030 申請") == two);
    CHECK(found("屆滿:..115 申請") == two);
    CHECK(found("due:* 申請") == two);
    CHECK(found("due:119/1..119/3 -申請") == Ids{id_of(4)});
    CHECK(found("-due:119").size() == 10);
    CHECK(asked == std::vector<std::pair<std::string, std::string>>{{"20300101", "20301231"},
                                                                    {"", "20261231"},
                                                                    {"", ""},
                                                                    {"20300101", "20300331"},
                                                                    {"20300101", "20301231"}});
    request.due = [](const std::string&, const std::string&) { return Ids{}; };
    CHECK(found("due:119").empty());
}

TEST_CASE("a search that cannot know what is due says so", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());

    CHECK_THROWS_WITH(index->search("due:119", 0, 10), Catch::Contains("gongwen search"));
    SearchRequest request = newest("due:119/13");
    request.due = [](const std::string&, const std::string&) { return Ids{}; };
    CHECK_THROWS_WITH(index->search(request), Catch::Contains("a date must stand here"));
    request.query = "due:11*";
    CHECK_THROWS_WITH(index->search(request), Catch::Contains("cannot end in *"));
}
