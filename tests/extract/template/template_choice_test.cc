// Which form a page is of, with a score; and pages that are of none.

#include <catch2/catch.hpp>

#include "extract/review/review.h"
#include "extract/template/template_match.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

extract::Template form(const std::string& id, const std::string& title,
                       const std::vector<std::string>& labels) {
    std::string text = "id = \"" + id + "\"\nversion = 1\n[match]\nall_of = [\"" + title + "\"]\n";
    int number = 0;
    for (const std::string& label : labels) {
        text += "[[field]]\nname = \"f" + std::to_string(++number) + "\"\nlabels = [\"" + label +
                "\"]\n";
    }
    return extract::parse_template(text, id + ".toml");
}

Page page_with(const std::vector<std::string>& lines) {
    PageBuilder builder;
    double top = 60;
    for (const std::string& line : lines) builder.print(60, top += 30, line);
    return builder.page;
}

bool has_review(const Record& record, const std::string& reason) {
    for (const ReviewItem& item : record.review) {
        if (item.reason == reason) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("of two forms with one title the one whose labels are there is chosen", "[template]") {
    const std::vector<extract::Template> forms{
        form("old", "借用申請表", {"借用單位", "借用日期", "保證金額", "歸還日期"}),
        form("new", "借用申請表", {"借用單位", "借用日期", "活動名稱", "參加人數"})};

    const auto choice = extract::choose_form(
        page_with({"借用申請表", "借用單位", "借用日期", "活動名稱", "參加人數"}), forms);

    REQUIRE(choice.form);
    CHECK(choice.form->id == "new");
    CHECK(choice.score == Approx(1));
    REQUIRE(choice.next);
    CHECK(choice.next->id == "old");
    CHECK_FALSE(choice.close());
}

TEST_CASE("a letter that speaks of a form is not the form", "[template]") {
    const std::vector<extract::Template> forms{
        form("loan", "借用申請表", {"借用單位", "借用日期"})};
    const std::vector<std::string> letter{"受文者：範例大學", "發文日期：中華民國113年5月23日",
                                          "發文字號：範字第1130000001號",
                                          "主旨：復貴校借用申請表。", "借用單位請補正借用日期。"};

    CHECK_FALSE(extract::choose_form(page_with(letter), forms).form);

    CHECK(extract::choose_form(page_with({letter[3], letter[4]}), forms).form);
}

TEST_CASE("forms that are equally likely are close", "[template]") {
    const std::vector<extract::Template> forms{form("a", "借用申請表", {"借用單位", "借用日期"}),
                                               form("b", "借用申請表", {"借用單位", "借用日期"})};

    const auto choice =
        extract::choose_form(page_with({"借用申請表", "借用單位", "借用日期"}), forms);

    CHECK(choice.close());
}

TEST_CASE("a form with a garbled title is known by its labels, for a person to see", "[template]") {
    const std::vector<std::string> labels{"借用單位", "借用日期", "活動名稱", "參加人數",
                                          "保證金額", "歸還日期", "聯絡電話", "場地名稱"};
    const std::vector<extract::Template> forms{
        form("hall", "市立文化中心演藝廳場地借用申請表", labels)};
    const auto choice_of = [&](const std::string& title, std::size_t count) {
        std::vector<std::string> lines{title};
        lines.insert(lines.end(), labels.begin(), labels.begin() + static_cast<long>(count));
        return extract::choose_form(page_with(lines), forms);
    };

    const auto garbled = choice_of("巾立文北心演廳　坍她倡用申表", 8);
    REQUIRE(garbled.form);
    CHECK(garbled.by_labels);
    CHECK_FALSE(choice_of("市立文化中心演藝廳場地借用申請表", 8).by_labels);
    CHECK_FALSE(choice_of("巾立文北心演廳　坍她倡用申表", 5).form);
    CHECK_FALSE(choice_of("員工健康檢查報名表", 8).form);
}

TEST_CASE("a long title in a line of its own tells a form whose small labels a copy lost",
          "[template]") {
    std::vector<extract::Template> forms{
        form("service", "伺服器憑證序號", {"機關名稱", "系統名稱", "申請日期", "停用原因"})};
    forms.front().title = "用戶身分確認服務系統申請表";
    const auto choice_of = [&](const std::string& title) {
        return extract::choose_form(
            page_with({title, "也器憑證序號", "機關名稱", "申請日期", "信用原轎"}), forms);
    };

    CHECK(choice_of("內政部用戶身分確認服務系統申請表").form);
    CHECK_FALSE(choice_of("檢送用戶身分確認服務系統申請表一份，請依說明填寫後寄回本部辦理").form);
    CHECK_FALSE(choice_of("內政部用戶身分服務申請書").form);
}

TEST_CASE("a page that only names a form is not of it", "[template]") {
    const std::vector<extract::Template> forms{
        form("a", "借用申請表", {"借用單位", "借用日期", "活動名稱", "參加人數", "連絡電話"})};

    const auto choice =
        extract::choose_form(page_with({"如何填寫借用申請表", "請洽總務處"}), forms);

    CHECK(choice.form == nullptr);
}

TEST_CASE("a document of no known kind is unknown, keeps its text and goes to review",
          "[template]") {
    const std::vector<Page> pages{page_with({"停車證換發須知", "請攜帶行車執照至總務處辦理"})};

    Record record = extract::extract_document(pages, templates()).record;
    extract::review_document(record);

    CHECK(record.kind == "unknown");
    CHECK(record.template_id.empty());
    CHECK(record.text.find("停車證換發須知") != std::string::npos);
    CHECK(has_review(record, "unknown_template"));
}
