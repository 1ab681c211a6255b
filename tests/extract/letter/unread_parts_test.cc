// What a careful clerk sees that something of a letter was not read: labels of which half is left,
// stamps without their number, values that cannot be whole.

#include <algorithm>

#include <catch2/catch.hpp>

#include "extract/review/item_doubts.h"
#include "extract/review/text_doubts.h"
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

bool asks(const Record& record, const std::string& field, const std::string& reason) {
    const ReviewItem item{field, reason};
    return std::ranges::find(record.review, item) != record.review.end();
}

PageBuilder letter(const Changes& head = {}) { return PageBuilder().head(head).body(kBody); }

/// A letter without those contacts, and `line` in their place.
Record with_line(const Changes& head, std::string_view line, double left = 318, double top = 126) {
    PageBuilder page = letter(head);
    page.print(left, top, line, 12);
    return read(page);
}

Record with_stamp(const std::vector<std::string>& lines, double confidence = 0.99) {
    PageBuilder page = letter();
    double top = 730;
    for (const std::string& line : lines) {
        page.print(440, top, line, 10);
        top += 14;
    }
    page.page.lines.back().confidence = confidence;
    return read(page);
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

TEST_CASE("words that hold half of a label ask for its field", "[doubts][unread]") {
    CHECK(asks(with_line({{"保存年限", "-"}}, "保春件限:冰久", 412, 47), "retention",
               "label_not_found"));
    CHECK_FALSE(asks(read(letter({{"保存年限", "-"}})), "retention", "label_not_found"));
    CHECK_FALSE(
        asks(with_line({{"傳真", "-"}}, "統一編號：12345678", 318, 158), "fax", "label_not_found"));
}

TEST_CASE("a file's number behind an unread label asks for it", "[doubts][unread]") {
    const Record record = with_line({{"檔　號", "-"}}, "構上：105/2953/2", 412, 34);
    const bool read_right = value_of(record, "file_no") == "105/2953/2";
    CHECK((read_right || asks(record, "file_no", "label_not_found")));
}

TEST_CASE("a person's name with a colon in it took in the next contacts", "[doubts][unread]") {
    const Record record = read(
        letter({{"聯絡人", "技士王大明聯絡襟活；02-20000000"}, {"聯絡電話", "-"}, {"傳真", "-"}}));
    CHECK(asks(record, "fax", "label_not_found"));
}

TEST_CASE("a stamp's figures that were not read are asked for", "[doubts][stamp][unread]") {
    const Record number = with_stamp({"法務部", "104年10月13日", "收文第?954180S8x號"});
    CHECK(value_of(number, "received_date") == "2015-10-13");
    const Record lost = with_stamp({"法務部收文", "104.10.13", "%必40有全8"}, 0.33);
    CHECK(asks(lost, "received_no", "unreadable"));
    const Record day = with_stamp({"法務部收文", "10,410.:)3"}, 0.42);
    CHECK(asks(day, "received_date", "missing"));
    CHECK(asks(day, "received_no", "unreadable"));
    const Record whole = with_stamp({"法務部收文", "104.10.13"});
    CHECK_FALSE(asks(whole, "received_no", "unreadable"));
    CHECK_FALSE(asks(whole, "received_date", "missing"));
}

TEST_CASE("in a stamp a day's 月 and a number's first 1 tell themselves", "[letter][stamp]") {
    const Record record = with_stamp({"法務部", "104年10朋13日", "收文第」045418088號"});
    CHECK(value_of(record, "received_date") == "2015-10-13");
    CHECK(value_of(record, "received_no") == "1045418088");
    CHECK(asks(record, "received_date", "low_confidence"));
    CHECK(asks(record, "received_no", "low_confidence"));
}

TEST_CASE("a stamp of one line holds number and day side by side", "[letter][stamp]") {
    for (const char* line : {"總收文號1045418088104年10月13日", "總收文號1045418088　104年10月13日",
                             "總收文號1045418088　104年10月131"}) {
        INFO(line);
        const Record record = with_stamp({line});
        CHECK(value_of(record, "received_date") == "2015-10-13");
        CHECK(value_of(record, "received_no") == "1045418088");
    }
}

TEST_CASE("specks behind a stamp's day are none of it", "[letter][stamp]") {
    const Record record = with_stamp({"法務部", "104.10.13.　og", "收文1045418088"});
    CHECK(value_of(record, "received_date") == "2015-10-13");
    CHECK(value_of(record, "received_no") == "1045418088");
}

TEST_CASE("a cited receipt in a sentence is no stamp", "[doubts][stamp]") {
    PageBuilder page = letter();
    page.print(71, 420, "（本所收文第1040018734號）。", 12);
    CHECK_FALSE(asks(read(page), "received_no", "unreadable"));

    const Record record = read(PageBuilder().head().body(
        {"主旨：有關範例一案，請查照。", "說明：",
         "一、復臺端104年6月30日申請書（本所收文第1040018734號）。", "二、依契約辦理。"}));
    CHECK(value_of(record, "explanation") ==
          "[一、復臺端104年6月30日申請書（本所收文第1040018734號）。 | 二、依契約辦理。]");
}

TEST_CASE("a per cent sign that was read as figures is doubted", "[doubts][unread]") {
    CHECK(doubt_of_text(U"累計估驗進度76.496。") == "misread_percent");
    CHECK(doubt_of_text(U"累計進度76.490。") == "misread_percent");
    CHECK(doubt_of_text(U"成長3.1296，高於預期") == "misread_percent");
    for (const std::u32string_view text :
         {U"面積12.496公頃。", U"計96.5。", U"坐標2765.96。", U"長度12.496公尺", U"第4.96節"}) {
        CHECK(doubt_of_text(text) != "misread_percent");
    }
}

TEST_CASE("an item that ends with a comma has lost its end", "[doubts][unread]") {
    CHECK(are_cut_off({U"一、依規定辦理。", U"二、業經審議通、0"}));
    CHECK(are_cut_off({U"一、依規定辦理。", U"二、業經審議通，"}));
    CHECK_FALSE(are_cut_off({U"一、依規定辦理。", U"二、業經審議通過。"}));
}

TEST_CASE("words behind an item's last full stop are a seal's", "[doubts][unread]") {
    CHECK(are_cut_off({U"零售市場管理條例第8條。府宜"}));
    CHECK_FALSE(are_cut_off({U"零售市場管理條例第8條。"}));
}

TEST_CASE("a long label may have lost its colon to a comma", "[doubts][unread]") {
    CHECK(asks(with_line({{"聯絡人", "-"}}, "棠務承辦人，行政助理巷晚受"), "contact",
               "label_not_found"));
}

TEST_CASE("figures of a stamp whose words were misread ask for the receipt", "[doubts][unread]") {
    const auto with_words = [](const char* words, double confidence) {
        PageBuilder page = letter();
        Line& line = page.print(452, 786, words, 10);
        line.confidence = confidence;
        for (Symbol& symbol : line.symbols) symbol.confidence = confidence;
        return read(page);
    };
    CHECK(asks(with_words("以六1119878223", 0.93), "received_no", "label_not_found"));
    CHECK(asks(with_words("呈歡8940和1思6@", 0.3), "received_no", "label_not_found"));
    CHECK_FALSE(asks(with_words("帳號11198782231", 0.93), "received_no", "label_not_found"));
}

TEST_CASE("a receiver misread alike in both places is asked for in both", "[doubts][unread]") {
    PageBuilder page = PageBuilder().head({{"受文者", "範例市立內舖國民小學"}});
    page.body({"主旨：有關範例一案，請查照。", "正本：範例市立內舖國民小學"});
    for (Line& line : page.page.lines) {
        for (Symbol& symbol : line.symbols) {
            if (symbol.text == "舖") symbol.confidence = 0.3;
        }
    }
    const Record record = read(page);
    CHECK(asks(record, "originals", "low_confidence"));
    CHECK(asks(record, "recipient", "low_confidence"));
}

TEST_CASE("the department of a ministry is an office", "[values]") {
    CHECK(agency_end(U"內政部地政司") == 6);
    CHECK(agency_end(U"衛生福利部醫事司") == 8);
    CHECK(agency_end(U"內政部地政司（含附件）") == 6);
    CHECK(agency_end(U"國防部空軍司令") == 3);
    CHECK(agency_end(U"上司") == 0);
}

TEST_CASE("a receiver's name that the list has otherwise is asked for on both sides",
          "[doubts][unread]") {
    PageBuilder page = PageBuilder().head({{"受文者", "研南商業銀行"}});
    page.body({"主旨：有關範例一案，請查照。", "正本：華南商業銀行、法務部、財政部"});
    CHECK(asks(read(page), "recipient", "near_miss"));
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

TEST_CASE("beside a value what a seal lies over was not read", "[doubts][unread]") {
    PageBuilder page = PageBuilder().head({{"letterhead", "內政部　開會通知單"}});
    page.body({"開會事由：研商"});
    Line& covered = page.print(71 + 16 * 8, 322, "座水汕舌行車銜接用地", 14);
    covered.confidence = 0.5;
    for (Symbol& symbol : covered.symbols) symbol.confidence = 0.5;
    CHECK(asks(read(page), "subject", "lost_character"));
}
