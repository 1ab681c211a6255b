// Lists whose names stand one below another without signs between them.

#include <catch2/catch.hpp>

#include "core/text.h"
#include "institutions/names/judging/verdict.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

/// A list in a column; "" begins a new page.
Passage column_of(const std::vector<std::string>& lines, double confidence = 0.999) {
    constexpr double kSize = 12;
    Passage passage{"originals", {}, {}};
    int page = 1;
    double top = 100;
    for (const std::string& line : lines) {
        if (line.empty()) {
            ++page;
            top = 72;
            continue;
        }
        double left = 107;
        for (const char32_t c : to_utf32(line)) {
            passage.text += c;
            passage.origins.push_back({page, {left, top, left + kSize, top + kSize}, confidence});
            left += kSize;
        }
        top += 18;
    }
    return passage;
}

using Pair = std::pair<std::string, std::string>;

std::vector<Pair> told(const Passage& passage, const char* day = "2010-10-12") {
    std::vector<Pair> slips;
    for (const NameFinding& name : judge(std::vector{passage}, letter_of(day), authority()).names) {
        if (is_flagged(name)) slips.emplace_back(name.written, name.expected);
    }
    return slips;
}

}  // namespace

TEST_CASE("slips are found in a column of names, however long", "[institutions][lists]") {
    const Passage column =
        column_of({"臺北市政府", "行政院農業委員會", "水土保局", "財政部", "經濟部智財產局",
                   "教育部", "內政部警政署", "大同食品股份有限公司", "高雄縣政府", "中央選舉委會",
                   "王大明委員", "法務部"});

    CHECK(told(column) ==
          std::vector<Pair>{{"行政院農業委員會水土保局", "行政院農業委員會水土保持局"},
                            {"經濟部智財產局", "經濟部智慧財產局"},
                            {"中央選舉委會", "中央選舉委員會"}});
}

TEST_CASE("a name that is cut at a line's or a page's end is one name", "[institutions][lists]") {
    const std::string right = "中華民國銀行商業同業公會全國聯合會";
    const auto cut = [&](const char* break_between, const std::string& name) {
        const std::u32string text = to_utf32(name);
        std::vector<std::string> lines{"財政部", to_utf8(text.substr(0, 13))};
        if (break_between[0] == 'p') lines.emplace_back();
        lines.push_back(to_utf8(text.substr(13)));
        lines.emplace_back("教育部");
        return column_of(lines);
    };
    for (const char* where : {"line", "page"}) {
        CAPTURE(where);
        CHECK(told(cut(where, right)).empty());
        CHECK(told(cut(where, "中華民國銀商業同業公會全國聯合會")) ==
              std::vector<Pair>{{"中華民國銀商業同業公會全國聯合會", right}});
    }
}

TEST_CASE("lines that are no names are not taken for names", "[institutions][lists]") {
    CHECK(told(column_of(
                   {"如行文單位及本市各級學校、", "各區公所（均含附件）請依說明二", "之期限辦理"}))
              .empty());
    const Passage wrapped = column_of({"臺灣銀行股份有限公司公庫", "部"});
    const Passage right = printed("subject", "請臺灣銀行股份有限公司查照。");
    for (const NameFinding& name :
         judge(std::vector{right, wrapped}, letter_of("2010-10-12"), authority()).names) {
        INFO(name.written);
        CHECK_FALSE((is_flagged(name) || is_doubtful(name)));
    }
    CHECK(told(column_of({"大同電器商業股份有", "限公司臺中分公司", "東陽商業銀行"})).empty());
}

TEST_CASE("a county's office that is cut behind the county is no other agency",
          "[institutions][lists]") {
    CHECK(told(column_of({"財政部、苗栗縣政府", "環境保護局、內政部"})).empty());
}
