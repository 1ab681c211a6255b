// Copies of other letters that are enclosed with a letter.

#include "extract/letter/pages/enclosed_letters.h"

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record letter(int document, const std::string& number, const std::string& date,
              const std::string& subject) {
    PageBuilder page(document);
    page.head({{"發文字號", number}, {"發文日期", date}}).body({"主旨：" + subject});
    const std::vector<Page> pages{page.page};
    Record record = extract::extract_document(pages, templates()).record;
    record.document = document;
    return record;
}

}  // namespace

TEST_CASE("a letter that the one before it cites is its enclosure", "[packets]") {
    std::vector<Record> records{
        letter(1, "台內資字第1042301850號", "中華民國104年10月12日",
               "檢送法務部104年9月1日法資字第10400123450號函影本1份，請查照。"),
        letter(2, "法資字第10400123450號", "中華民國104年9月1日", "請提供意見，請查照。"),
        letter(3, "法資字第10400123460號", "中華民國104年9月1日", "請提供意見，請查照。")};

    extract::tie_enclosed_letters(records);

    CHECK(records[0].details.part_of == 0);
    CHECK(records[1].details.part_of == 1);
    CHECK(records[2].details.part_of == 0);
}

TEST_CASE("a younger letter is no enclosure", "[packets]") {
    std::vector<Record> records{
        letter(1, "台內資字第1042301850號", "中華民國104年10月12日",
               "續法資字第10400123450號函辦理，請查照。"),
        letter(2, "法資字第10400123450號", "中華民國104年12月1日", "請提供意見，請查照。")};

    extract::tie_enclosed_letters(records);

    CHECK(records[1].details.part_of == 0);
}
