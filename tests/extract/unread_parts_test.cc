// What a careful clerk sees that something of a letter was not read: labels of which half is left,
// stamps without their number, values that cannot be whole.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/values/agency_name.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;
using Changes = std::vector<std::pair<std::string, std::string>>;

namespace {

const std::vector<std::string> kBody{"主旨：有關範例一案，請查照。", "說明：依契約辦理。",
                                     "正本：法務部"};

Record read(const PageBuilder& page) {
    const std::vector<Page> pages{page.page};
    return extract_document(pages, templates()).record;
}

/// Company paper: the name and its contacts at the foot, `kind` alone at the top.
PageBuilder paper(const std::string& kind) {
    PageBuilder page = PageBuilder().head({{"letterhead", "-"},
                                           {"地址", "-"},
                                           {"聯絡人", "-"},
                                           {"聯絡電話", "-"},
                                           {"傳真", "-"},
                                           {"電子信箱", "-"}});
    std::erase_if(page.page.lines, [](const Line& line) { return line.text == "-"; });
    page.body(kBody);
    page.print(286, 66, kind, 24);
    page.print(217, 758, "範例工程顧問有限公司", 16);
    page.print(150, 782, "地址：600嘉義市東區範例路12號　電話：(05)222-0000", 9);
    return page;
}

}  // namespace

TEST_CASE("the department of a ministry is an office", "[values]") {
    CHECK(agency_end(U"內政部地政司") == 6);
    CHECK(agency_end(U"衛生福利部醫事司") == 8);
    CHECK(agency_end(U"內政部地政司（含附件）") == 6);
    CHECK(agency_end(U"國防部空軍司令") == 3);
    CHECK(agency_end(U"上司") == 0);
}

TEST_CASE("company paper has its sender at the foot", "[letter][foot]") {
    const Record record = read(paper("函"));
    CHECK(value_of(record, "issuer") == "範例工程顧問有限公司");
    CHECK(value_of(record, "document_type") == "函");
    CHECK(value_of(record, "address") == "600嘉義市東區範例路12號");
    const Record misread = read(paper("承"));
    CHECK(value_of(misread, "issuer") == "範例工程顧問有限公司");
    CHECK(value_of(misread, "document_type") == "函");
}
