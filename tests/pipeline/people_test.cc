// Records as people read them in a terminal.

#include "pipeline/wording/people.h"

#include <catch2/catch.hpp>

#include "pipeline/wording/titles.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

using List = std::vector<std::string>;

void put(Record& record, const std::string& name, FieldValue value) {
    Field& field = record.fields[name];
    field.value = std::move(value);
    field.state = FieldState::Read;
}

Record purchase() {
    Record record;
    record.kind = "form";
    record.template_id = "purchase-request";
    put(record, "unit", std::string("總務處"));
    put(record, "item_name", List{"電腦", "印表機"});
    put(record, "item_quantity", List{"3", "1"});
    put(record, "item_amount", List{"90,000", ""});
    put(record, "total", std::string("98,000"));
    return record;
}

}  // namespace

TEST_CASE("a form's list is told row by row, as it stands on the form", "[people]") {
    const std::string text = for_people(purchase(), Titles::load(GONGWEN_SOURCE_DIR));
    const std::size_t first = text.find("第 1 列　");
    const std::size_t second = text.find("第 2 列　");
    REQUIRE(first != text.npos);
    REQUIRE(second != text.npos);
    CHECK(text.substr(first, second - first).find("：電腦　") != text.npos);
    CHECK(text.substr(first, second - first).find("：3　") != text.npos);
    CHECK(text.substr(first, second - first).find("：90,000\n") != text.npos);
    CHECK(text.substr(second).find("：印表機　") != text.npos);
    CHECK(text.find("第 3 列") == text.npos);
    CHECK(text.find("總務處") < first);
    CHECK(text.find("98,000") > second);
}

TEST_CASE("what was repaired in a list is told behind its rows", "[people]") {
    Record record = purchase();
    Field& amount = record.fields["item_amount"];
    amount.state = FieldState::Repaired;
    amount.raw = "9O,000";
    const std::string text = for_people(record, Titles::load(GONGWEN_SOURCE_DIR));
    CHECK(text.find("〔原讀作 9O,000〕") > text.find("第 2 列"));
}

TEST_CASE("the files that a PDF carries are told with the record", "[people]") {
    Record record = purchase();
    record.details.attached_files = {"名冊.xlsx", "圖.png"};
    const std::string text = for_people(record, Titles::load(GONGWEN_SOURCE_DIR));
    CHECK(text.find("  檔內夾帶（未讀取）：名冊.xlsx、圖.png\n") != text.npos);
}
