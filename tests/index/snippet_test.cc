// What a hit shows: the piece of text with the hits marked, its page, and the line's box.

#include "index/hits/snippet.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

/// The only hit of a query, its marks written as [ and ].
Hit only_hit(const SearchIndex& index, const std::string& query) {
    const SearchPage page = index.search(query, 0, 10);
    INFO("query: " << query);
    REQUIRE(page.hits.size() == 1);
    Hit hit = page.hits.front();
    std::u32string text = to_utf32(hit.snippet);
    std::replace(text.begin(), text.end(), kHitBegin, U'[');
    std::replace(text.begin(), text.end(), kHitEnd, U']');
    hit.snippet = to_utf8(text);
    return hit;
}

class Library {
  public:
    Library() : Library(conformance_letters()) {}
    explicit Library(const std::vector<IndexEntry>& entries) {
        fill(folder_.path(), entries);
        index_ = open_for_reading(folder_.path());
    }
    const SearchIndex& index() const { return *index_; }

  private:
    TemporaryFolder folder_;
    std::unique_ptr<SearchIndex> index_;
};

}  // namespace

TEST_CASE("a snippet marks the hit and names the line it begins in", "[index]") {
    const Library library;

    const Hit hit = only_hit(library.index(), "機關全銜誤植");

    CHECK(hit.snippet ==
          "…一、有關「金融監督管理委員會」之[機關全銜誤植]"
          "成「金融管理監督委員會」。正本：法務部、各縣(市)"
          "政府副本：本部資訊中心");
    CHECK(hit.page == 1);
    CHECK(hit.box == Box{60, 260, 500, 280});
}

TEST_CASE("a hit over a line end is marked whole and stands in the line it begins in", "[index]") {
    const Library library;

    const Hit hit = only_hit(library.index(), "subject:更正 說明及附件");

    CHECK_THAT(hit.snippet, Catch::Contains("之[說明及附件]，請查照"));
    CHECK(hit.box.top == 200);
}

TEST_CASE("a hit on a later page says so", "[index]") {
    const Library library;

    const Hit hit = only_hit(library.index(), "臺灣地區");

    CHECK(hit.snippet == "二、[臺灣地區]適用之。");
    CHECK(hit.page == 2);
    CHECK(hit.box.top == 0);
}

TEST_CASE("a snippet shows the text as printed, however the query is spelled", "[index]") {
    const Library library;

    CHECK_THAT(only_hit(library.index(), "1份").snippet, Catch::Contains("[１份]"));
    CHECK_THAT(only_hit(library.index(), "臺內資 檢送").snippet, Catch::Contains("[台內資]"));
    CHECK_THAT(only_hit(library.index(), "scan*").snippet, Catch::Contains("[Scanner]-X200"));
}

TEST_CASE("the place where most of the query stands together is shown", "[index]") {
    std::string far;
    for (int i = 0; i < 40; ++i) far += "其他文字";
    const Library library({entry_of("one", "甲乙" + far + "甲乙與丙丁並列" + far + "丙丁")});

    const Hit hit = only_hit(library.index(), "甲乙 丙丁");

    CHECK_THAT(hit.snippet, Catch::Contains("[甲乙]與[丙丁]並列"));
}

TEST_CASE("what is denied is not marked", "[index]") {
    const Library library;

    const Hit hit = only_hit(library.index(), "誤植 -鱷魚");

    CHECK_THAT(hit.snippet, Catch::Contains("[誤植]"));
    CHECK_THAT(only_hit(library.index(), "主持人 -誤植").snippet, !Catch::Contains("[誤植]"));
}

TEST_CASE("a hit outside the text shows the subject", "[index]") {
    const Library library;

    CHECK(only_hit(library.index(), "date:104/9").snippet ==
          "檢送「組織及團體憑證管理中心（XCA）作業要點」１份，請查照。");
    CHECK(only_hit(library.index(), "agency:行政院衛生署").snippet ==
          "公告修正「醫療機構設置標準」。");
    CHECK_THAT(only_hit(library.index(), "subject:醫療機構").snippet,
               Catch::Contains("公告修正「[醫療機構]設置標準」。"));
}

TEST_CASE("a document without a subject shows how its text begins", "[index]") {
    const Library library;

    CHECK(only_hit(library.index(), "state:unreadable").snippet == "憑證服務申請單申請機關");
}

TEST_CASE("a document number is marked in the text", "[index]") {
    const Library library;

    CHECK_THAT(only_hit(library.index(), "台內資1042301569").snippet,
               Catch::Contains("第[1042301569]號"));
}

TEST_CASE("a hit carries what the list of results shows", "[index]") {
    const Library library;

    const Hit hit = only_hit(library.index(), "id:original");

    CHECK(hit.id == "original");
    CHECK(hit.kind == "letter");
    CHECK(hit.document_type == "函");
    CHECK(hit.issuer == "內政部");
    CHECK(hit.document_no == "台內資字第1042301569號");
    CHECK(hit.issue_date == "2015-09-23");
    CHECK(hit.corrected_by == std::vector<std::string>{"correction"});
}
