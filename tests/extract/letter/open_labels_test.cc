// Heads that are set as tables without rules: labels broken over lines beside their values, labels
// in a row above them.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

/// Letterhead and receiver; head and body are the test's own.
PageBuilder letter() {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(75, 240, "受文者：南投縣政府", 14);
    return page;
}

/// A label of two lines at (left, top) and its value in the middle beside it.
void broken(PageBuilder& page, double left, double top, const std::string& first,
            const std::string& second, const std::string& value) {
    page.print(left, top, first, 11);
    page.print(left + 66, top + 6, value, 11);
    page.print(left, top + 12, second, 11);
}

}  // namespace

TEST_CASE("labels broken over two lines have their values beside them", "[letter][open-labels]") {
    PageBuilder page = letter();
    broken(page, 306, 98, "機關", "地址", "546南投縣仁愛鄉大同村範例路27號");
    broken(page, 306, 125, "承辦", "人", "林依琳");
    broken(page, 306, 152, "聯絡", "電話", "049-2800000分機12");
    broken(page, 306, 179, "電子", "信箱", "yilin@renai.example");
    broken(page, 75, 265, "發文", "日期", "中華民國110年4月8日");
    broken(page, 75, 292, "發文", "字號", "仁鄉建字第1100004321號");
    page.print(75, 320, "速別", 11);
    page.print(141, 320, "最速件", 11);
    page.body({"主旨：檢陳預算書1份，請核定。", "說明：依契約辦理。", "正本：南投縣政府"}, 350);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "546南投縣仁愛鄉大同村範例路27號");
    CHECK(value_of(record, "contact") == "林依琳");
    CHECK(value_of(record, "phone") == "049-2800000分機12");
    CHECK(value_of(record, "email") == "yilin@renai.example");
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
    CHECK(value_of(record, "speed") == "最速件");
    CHECK(value_of(record, "subject") == "檢陳預算書1份，請核定。");
    CHECK(value_of(record, "originals") == "[南投縣政府]");
}

TEST_CASE("a long label may be broken over four lines, and stand empty", "[letter][open-labels]") {
    PageBuilder page = letter();
    broken(page, 75, 260, "發文", "日期", "中華民國110年4月8日");
    broken(page, 75, 287, "發文", "字號", "仁鄉建字第1100004321號");
    page.print(75, 314, "密等及解密", 11);
    page.print(75, 326, "條", 11);
    page.print(75, 338, "件或保密期", 11);
    page.print(75, 350, "限", 11);
    page.print(75, 366, "附件", 11);
    page.print(141, 366, "位置圖及照片各1份", 11);
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"}, 390);

    const Record record = read(page);
    CHECK(state_of(record, "secrecy") == "blank");
    CHECK(value_of(record, "attachment") == "位置圖及照片各1份");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
}

TEST_CASE("labels in a row have their values in the next line", "[letter][open-labels]") {
    PageBuilder page = letter();
    page.print(77, 265, "發文日期", 10);
    page.print(230, 265, "發文字號", 10);
    page.print(400, 265, "速別", 10);
    page.print(470, 265, "附件", 10);
    page.print(77, 282, "中華民國110年4月8日", 11);
    page.print(230, 282, "仁鄉建字第1100004321號", 11);
    page.print(400, 282, "普通件　　　　無", 11);
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"}, 320);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
    CHECK(value_of(record, "speed") == "普通件");
    CHECK(value_of(record, "attachment") == "無");
}

TEST_CASE("a row of labels may have been read as one line", "[letter][open-labels]") {
    PageBuilder page = letter();
    page.print(77, 265, "發文日期　　　　　　　　　　發文字號　　　　　　　　　　　　速別", 10);
    page.print(77, 282, "中華民國110年4月8日　　　　仁鄉建字第1100004321號　　　　速件", 10);
    page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"}, 320);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
    CHECK(value_of(record, "speed") == "速件");
}

TEST_CASE("heads of columns below 說明 are no labels of the letter", "[letter][open-labels]") {
    PageBuilder page;
    page.head({{"聯絡電話", "-"}, {"聯絡人", "-"}, {"傳真", "-"}});
    page.body({"主旨：檢送名單1份，請查照。", "說明：報名者如下："});
    broken(page, 120, 370, "聯絡", "電話", "02-20000007");
    page.print(120, 400, "聯絡人　　電話　　傳真", 12);
    page.print(120, 418, "李小明　　02-20000008　　02-20000009", 12);

    const Record record = read(page);
    CHECK(state_of(record, "phone") == "absent");
    CHECK(state_of(record, "fax") == "absent");
}

TEST_CASE("labels above their values may stand at the foot of the paper", "[letter][open-labels]") {
    PageBuilder page = letter();
    page.print(75, 260, "發文日期：中華民國110年4月8日");
    page.print(75, 277, "發文字號：範建字第1100004321號");
    page.body({"主旨：檢陳預算書1份，請核定。", "說明：依契約辦理。", "正本：南投縣政府", "副本："},
              300);
    page.print(146, 779, "地址", 9);
    page.print(264, 779, "承辦人", 9);
    page.print(343, 779, "電話", 9);
    page.print(410, 779, "傳真", 9);
    page.print(490, 779, "電子郵件", 9);
    page.print(78, 791, "613016嘉義縣朴子市範例里範例南路20", 9);
    page.print(248, 791, "秘書江美雲", 9);
    page.print(325, 791, "05-2970000#401", 9);
    page.print(400, 791, "(05)2510000", 9);
    page.print(470, 791, "office@example.org.tw", 9);
    page.print(150, 803, "號", 9);

    const Record record = read(page);

    CHECK(value_of(record, "address") == "613016嘉義縣朴子市範例里範例南路20號");
    CHECK(value_of(record, "contact") == "秘書江美雲");
    CHECK(value_of(record, "phone") == "05-2970000#401");
    CHECK(value_of(record, "fax") == "(05)2510000");
    CHECK(value_of(record, "email") == "office@example.org.tw");
    CHECK(value_of(record, "copies").empty());
}
