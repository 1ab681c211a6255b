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

TEST_CASE("what waits for a person is marked, what is sure is not", "[people]") {
    Record record = purchase();
    record.fields["unit"].confidence = 0.45;
    record.review = {{"unit", "low_confidence"}, {"rule.total", "rule_broken"}};
    const Titles titles = Titles::load(GONGWEN_SOURCE_DIR);

    const std::string text = for_people(record, titles);

    CHECK(text.find("總務處（待審，把握 45 %）\n") != text.npos);
    CHECK(text.find("：98,000\n") != text.npos);
    const std::string items = open_items_for_people(record, titles);
    CHECK(items.find("待審 2 項\n") != items.npos);
    CHECK(items.find("：把握不足（45 %）\n") != items.npos);
    CHECK(items.find("規定：") != items.npos);
    CHECK(items.find("：不符規定\n") != items.npos);

    record.fields["unit"].confidence = 0.97;  // of the whole; one character of it is doubtful
    CHECK(for_people(record, titles).find("總務處（待審）\n") != text.npos);
    CHECK(open_items_for_people(record, titles).find("：個別文字把握不足\n") != text.npos);
}

TEST_CASE("a name that stands wrongly at several places is told once", "[people]") {
    Record record = purchase();
    const auto add = [&](const std::string& written, int page) {
        NameFinding name;
        name.written = written;
        name.expected = "金融監督管理委員會";
        name.verdict = "miswriting";
        name.page = page;
        record.names.push_back(name);
    };
    add("金融管理監督委員會", 1);
    add("金融監督委員會", 1);
    add("金融管理監督委員會", 2);
    add("金融管理監督委員會", 2);

    const std::string text = for_people(record, Titles::load(GONGWEN_SOURCE_DIR));

    CHECK(text.find("誤植：金融管理監督委員會 → 金融監督管理委員會（第 1、2 頁，共 3 處）\n") !=
          text.npos);
    CHECK(text.find("誤植：金融監督委員會 → 金融監督管理委員會（第 1 頁）\n") != text.npos);
    CHECK(text.find("金融管理監督委員會") == text.rfind("金融管理監督委員會"));
}

TEST_CASE("what a person said is marked, also that nothing stands there", "[people]") {
    Record record = purchase();
    record.fields["unit"].state = FieldState::Confirmed;
    record.fields["item_name"].state = FieldState::Confirmed;
    put(record, "total", std::string());
    record.fields["total"].state = FieldState::Confirmed;
    const Titles titles = Titles::load(GONGWEN_SOURCE_DIR);

    const std::string text = for_people(record, titles);

    CHECK(text.find("總務處（人工）\n") != text.npos);
    CHECK(text.find(titles.of_field("purchase-request", "item_name") + "（人工）\n") != text.npos);
    CHECK(text.find(titles.of_field("purchase-request", "total") + "：（人工）\n") != text.npos);
    CHECK(open_items_for_people(record, titles).empty());
}

TEST_CASE("a field without a value that waits for a person has what was read", "[people]") {
    Record record = purchase();
    const auto without_value = [&](const std::string& name, FieldState state, std::string raw) {
        record.fields[name] = {};
        record.fields[name].state = state;
        record.fields[name].raw = std::move(raw);
    };
    without_value("unit", FieldState::Absent, "");
    without_value("total", FieldState::Blank, "98.O");
    const Titles titles = Titles::load(GONGWEN_SOURCE_DIR);
    CHECK(for_people(record, titles).find("98.O") == std::string::npos);
    record.review = {{"unit", "missing"}, {"total", "not_a_number"}};

    const std::string text = for_people(record, titles);

    CHECK(text.find("：〔未讀出〕（待審）\n") != text.npos);
    CHECK(text.find("：〔讀作 98.O〕（待審）\n") != text.npos);
}
