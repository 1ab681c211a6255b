// Heads as records offices lay them out apart from the handbook: contacts in a column beside the
// letter, labels behind their values, one label for date and number, no labels at all.

#include <algorithm>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

Record read(const PageBuilder& page) {
    return extract::extract_document(std::vector<Page>{page.page}, templates()).record;
}

/// The labelled head of a letter without contacts, from the left edge on.
void print_head(PageBuilder& page, double left) {
    page.print(left, 100, "受文者：南投縣政府", 14);
    page.print(left, 124, "發文日期：中華民國112年5月9日");
    page.print(left, 140, "發文字號：仁鄉建字第1120004321號");
    page.print(left, 156, "附件：預算書1份");
}

/// 主旨 of two lines, 說明 and 正本.
void print_body(PageBuilder& page, double left) {
    page.print(left, 190, "主旨：檢陳村道改善工程預算書1份，請", 16);
    page.print(left + 48, 214, "鑒核。", 16);
    page.print(left, 238, "說明：依契約第3條辦理。", 16);
    page.print(left, 270, "正本：南投縣政府");
}

void check_body(const Record& record) {
    CHECK(value_of(record, "subject") == "檢陳村道改善工程預算書1份，請鑒核。");
    CHECK(value_of(record, "explanation") == "[依契約第3條辦理。]");
    CHECK(value_of(record, "originals") == "[南投縣政府]");
}

/// Contacts below one another, their labels above their values; they reach down beside 主旨. In
/// the page's order each stands behind the letter's line of that height.
void print_side_column(PageBuilder& page, double left, const std::string& colon) {
    page.print(left, 103, "地址" + colon, 9);
    page.print(left, 116, "546南投縣仁愛鄉範", 9);
    page.print(left, 129, "例路27號", 9);
    page.print(left, 146, "承辦人" + colon, 9);
    page.print(left, 159, "林依琳", 9);
    page.print(left, 176, "電話" + colon, 9);
    page.print(left, 189, "(049)280-0000", 9);
    page.print(left, 206, "電子信箱" + colon, 9);
    page.print(left, 219, "yilin@renai.example", 9);
}

void check_side_column(const Record& record) {
    CHECK(value_of(record, "address") == "546南投縣仁愛鄉範例路27號");
    CHECK(value_of(record, "contact") == "林依琳");
    CHECK(value_of(record, "phone") == "(049)280-0000");
    CHECK(value_of(record, "email") == "yilin@renai.example");
}

/// As recognition gives a page with two columns side by side: from the top down.
void sort_by_height(PageBuilder& page) {
    std::stable_sort(page.page.lines.begin(), page.page.lines.end(),
                     [](const Line& a, const Line& b) { return a.box.top < b.box.top; });
}

}  // namespace

TEST_CASE("contacts may stand in a column at the right of the letter", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    print_head(page, 71);
    print_body(page, 71);
    print_side_column(page, 430, "");
    sort_by_height(page);

    const Record record = read(page);
    check_side_column(record);
    check_body(record);
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "attachment") == "預算書1份");
}

TEST_CASE("or at its left", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    print_head(page, 204);
    print_body(page, 204);
    print_side_column(page, 74, "：");
    sort_by_height(page);

    const Record record = read(page);
    check_side_column(record);
    check_body(record);
}

TEST_CASE("labels may stand in brackets behind their values", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 40, "南投縣仁愛鄉公所　函", 20);
    page.print(360, 62, "546南投縣仁愛鄉範例路27號（地址）", 9);
    page.print(420, 72, "技士林依琳（承辦人）", 9);
    page.print(420, 82, "049-2800000（電話）", 9);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "546南投縣仁愛鄉範例路27號");
    CHECK(value_of(record, "contact") == "技士林依琳");
    CHECK(value_of(record, "phone") == "049-2800000");
    check_body(record);
}

TEST_CASE("a lone name in brackets at a line's end is no label", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 40, "南投縣仁愛鄉公所　函", 20);
    page.print(300, 66, "本所已遷新址（地址）", 9);
    print_head(page, 71);
    print_body(page, 71);

    CHECK(state_of(read(page), "address") == "absent");
}

TEST_CASE("date and number may share a label", "[letter][layout]") {
    for (const char* label : {"發文日期及字號", "發文日期字號"}) {
        INFO(label);
        PageBuilder page;
        page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
        page.print(71, 100, "受文者：南投縣政府", 14);
        page.print(71, 124, std::string(label) + "：中華民國112年5月9日　仁鄉建字第1120004321號");
        print_body(page, 71);

        const Record record = read(page);
        CHECK(value_of(record, "issue_date") == "2023-05-09");
        CHECK(value_of(record, "document_no") == "仁鄉建字第1120004321號");
        CHECK(record.fields.at("document_no").raw == "仁鄉建字第1120004321號");
    }
}

TEST_CASE("labels without colons stand in a column, their values beside them", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(75, 100, "受文者", 12);
    page.print(161, 100, "南投縣政府", 12);
    page.print(75, 119, "發文日期　中華民國112年5月9日", 12);
    page.print(75, 138, "發文字號　仁鄉建字第1120004321號", 12);
    page.print(75, 157, "附件", 12);
    page.print(161, 157, "預算書1份", 12);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "attachment") == "預算書1份");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1120004321號");
    check_body(record);
}

TEST_CASE("a company's letter may have neither 受文者 nor labels for date and number",
          "[letter][layout]") {
    PageBuilder page;
    page.print(74, 66, "範例電子股份有限公司", 20);
    page.print(74, 90, "營業地址：臺中市梧棲區範例路36號　電話：04-26500000", 9);
    page.print(412, 116, "中華民國113年10月21日");
    page.print(424, 134, "範例管字第1131021號");
    page.print(73, 159, "致：南投縣政府", 14);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "issuer") == "範例電子股份有限公司");
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "issue_date") == "2024-10-21");
    CHECK(value_of(record, "document_no") == "範例管字第1131021號");
    CHECK(value_of(record, "address") == "臺中市梧棲區範例路36號");
    check_body(record);
}

TEST_CASE("主旨 and 正本 alone do not make a page a letter", "[letter][layout]") {
    PageBuilder page;
    page.print(74, 66, "範例電子股份有限公司業務報告", 20);
    print_body(page, 71);

    CHECK(read(page).kind != "letter");
}

TEST_CASE("the issuer may stand in a cell of the head's table", "[letter][layout]") {
    PageBuilder page;
    const auto cell = [&](const Cell& place, const std::string& text, double size) {
        page.page.cells.push_back(place);
        page.print(place.box.left + 6, place.box.top + 5, text, size).cell =
            static_cast<int>(page.page.cells.size()) - 1;
    };
    cell({{71, 60, 300, 110}, 0, 0, 0, 2, 1}, "臺灣省政府農林廳　函", 18);
    cell({{300, 60, 360, 85}, 0, 0, 1}, "速別", 11);
    cell({{360, 60, 540, 85}, 0, 0, 2}, "速件", 11);
    cell({{300, 85, 360, 110}, 0, 1, 1}, "日期", 11);
    cell({{360, 85, 540, 110}, 0, 1, 2}, "中華民國85年10月23日", 11);
    cell({{71, 110, 300, 135}, 0, 2, 0}, "受文者：南投縣政府", 11);
    cell({{300, 110, 360, 135}, 0, 2, 1}, "字號", 11);
    cell({{360, 110, 540, 135}, 0, 2, 2}, "八五農四字第六三九二號", 11);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "issuer") == "臺灣省政府農林廳");
    CHECK(record.document_type == "函");
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "speed") == "速件");
}

TEST_CASE("a mail address may begin the line below its label", "[letter][layout]") {
    PageBuilder page;
    page.print(74, 56, "範例法律事務所　函", 20);
    page.print(74, 80, "地址：臺北市松山區範例路54號9樓　電話：(02)2700-0000　E-mail：", 9);
    page.print(74, 91, "law@range.example", 9);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "臺北市松山區範例路54號9樓");
    CHECK(value_of(record, "email") == "law@range.example");
}

TEST_CASE("a line that a streak cut in two is one value", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(300, 84, "承辦人：書記官古", 9);
    page.print(374, 84, "芝瑜", 9);
    print_head(page, 71);
    page.page.lines[3] = line_in({71, 100, 171, 114}, "受文者：南投縣");
    page.page.lines.insert(page.page.lines.begin() + 4,
                           line_in({173, 100, 243, 114}, "政府警察局"));
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "contact") == "書記官古芝瑜");
    CHECK(value_of(record, "recipient") == "南投縣政府警察局");
}

TEST_CASE("the lists of receivers may stand in front of 主旨", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    print_head(page, 71);
    page.print(71, 172, "正本：臺中市政府、彰化縣政府");
    page.print(71, 186, "副本：本所民政課");
    page.print(71, 210, "主旨：檢陳會報紀錄1份，請鑒核。", 16);
    page.print(71, 234, "說明：會議已召開。", 16);

    const Record record = read(page);
    CHECK(value_of(record, "originals") == "[臺中市政府 | 彰化縣政府]");
    CHECK(value_of(record, "copies") == "[本所民政課]");
    CHECK(value_of(record, "subject") == "檢陳會報紀錄1份，請鑒核。");
    CHECK(value_of(record, "explanation") == "[會議已召開。]");
}

TEST_CASE("the head may be one paragraph whose values end with signs", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(71, 100, "受文者：南投縣政府", 14);
    page.print(71, 124,
               "發文日期：中華民國112年5月9日；發文字號：仁鄉建字第1120004321號；附件：清冊1份", 9);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2023-05-09");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1120004321號");
    CHECK(value_of(record, "attachment") == "清冊1份");
}

TEST_CASE("a letterhead with 主旨 and 正本 is a letter's though no label of its head was read",
          "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　函", 20);
    page.print(71, 124, "茲廚#中華民國112年5月9日");
    print_body(page, 71);

    const Record record = read(page);
    CHECK(record.kind == "letter");
    CHECK(value_of(record, "issuer") == "南投縣仁愛鄉公所");
    check_body(record);
    CHECK(std::ranges::find(record.review, ReviewItem{"recipient", "missing"}) !=
          record.review.end());
}

TEST_CASE("聯絡人及電話 ends the part above though its colon was lost", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "南投縣仁愛鄉公所　開會通知單", 20);
    print_head(page, 71);
    page.print(71, 190, "開會事由：研商步道修復", 16);
    page.print(71, 214, "主　持　人：劉鄉長守禮", 16);
    page.print(71, 238, "聯絡人及電話技士穆天佑　049-2800000分機612", 16);
    page.print(71, 262, "出　席　者：南投縣政府", 16);

    const Record record = read(page);
    CHECK(value_of(record, "chair") == "劉鄉長守禮");
    CHECK(value_of(record, "phone") == "049-2800000分機612");
    CHECK(value_of(record, "attendees") == "[南投縣政府]");
}

TEST_CASE("a letter's date may stand below its end", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 66, "範例國際法律事務所　函", 20);
    page.print(71, 100, "受文者：南投縣政府", 14);
    page.print(71, 140, "發文字號：（113）範律字第0709號");
    print_body(page, 71);
    page.print(71, 290, "律師　麥嘉琪", 16);
    page.print(180, 330, "中　華　民　國　一　一　三　年　七　月　九　日", 12);

    const Record record = read(page);
    CHECK(value_of(record, "issue_date") == "2024-07-09");
    CHECK(value_of(record, "originals") == "[南投縣政府]");
}

TEST_CASE("labels may stand in brackets in front of their values", "[letter][layout]") {
    for (const auto& [open, close] :
         std::vector<std::pair<std::string, std::string>>{{"【", "】"}, {"（", "）"}}) {
        INFO(open);
        const auto label = [&](const std::string& words) { return open + words + close; };
        PageBuilder page;
        page.print(200, 40, "南投縣仁愛鄉公所　函", 20);
        page.print(300, 66, label("地址") + "546南投縣仁愛鄉範例路27號", 9);
        page.print(300, 78, label("電話") + "049-2800000", 9);
        page.print(71, 100, label("受文者") + "南投縣政府", 14);
        page.print(71, 124, label("發文日期") + "中華民國112年5月9日");
        page.print(71, 140, label("發文字號") + "仁鄉建字第1120004321號");
        page.print(71, 190, label("主旨") + "檢陳預算書1份，請鑒核。", 16);
        page.print(71, 238, label("說明") + "依契約第3條辦理。", 16);
        page.print(71, 270, label("正本") + "南投縣政府");

        const Record record = read(page);
        CHECK(value_of(record, "address") == "546南投縣仁愛鄉範例路27號");
        CHECK(value_of(record, "phone") == "049-2800000");
        CHECK(value_of(record, "recipient") == "南投縣政府");
        CHECK(value_of(record, "document_no") == "仁鄉建字第1120004321號");
        CHECK(value_of(record, "subject") == "檢陳預算書1份，請鑒核。");
        CHECK(value_of(record, "originals") == "[南投縣政府]");
    }
}

TEST_CASE("the heading of the mail that brought a letter is no part of it", "[letter][layout]") {
    PageBuilder page;
    page.print(74, 20, "寄件者：　林依琳 <yilin@renai.example>", 9);
    page.print(74, 31, "寄件日期：2023/05/10 (週三) 09:05", 9);
    page.print(74, 42, "收件者：　業務承辦名單", 9);
    page.print(74, 53, "主旨：　預算書", 9);
    page.print(200, 68, "南投縣仁愛鄉公所　函", 20);
    page.print(300, 89, "電話：049-2800000", 9);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "phone") == "049-2800000");
    CHECK(value_of(record, "issuer") == "南投縣仁愛鄉公所");
    check_body(record);
}

TEST_CASE("a stroke may stand for the colon", "[letter][layout]") {
    PageBuilder page;
    page.print(200, 40, "南投縣仁愛鄉公所　函", 20);
    page.print(150, 66, "地址／546南投縣仁愛鄉範例路27號　聯絡人／林依琳", 9);
    page.print(150, 78, "電話／049-2800000　傳真／049-2800001", 9);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "address") == "546南投縣仁愛鄉範例路27號");
    CHECK(value_of(record, "contact") == "林依琳");
    CHECK(value_of(record, "phone") == "049-2800000");
    CHECK(value_of(record, "fax") == "049-2800001");
}

TEST_CASE("院區 belongs to a hospital's name, and what is none is no misread 書",
          "[letter][layout]") {
    PageBuilder page;
    page.print(140, 66, "臺北市立聯合醫院範例院區函", 20);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);
    CHECK(value_of(record, "issuer") == "臺北市立聯合醫院範例院區");
    CHECK(record.document_type == "函");
}

TEST_CASE("an association's name stands above date and number, the kind below them",
          "[extract][letter]") {
    PageBuilder page;
    page.print(180, 60, "松濤社區管理委員會", 22);
    page.print(380, 96, "發文日期：113年10月4日");
    page.print(380, 112, "發文字號：松字第1131004002號");
    page.print(260, 140, "公告", 32);
    page.print(57, 200, "主旨：113年度第二次區分所有權人會議。", 16);
    page.print(57, 224, "說明：請住戶踴躍出席會議。", 16);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "松濤社區管理委員會");
    CHECK(value_of(record, "document_type") == "公告");
    CHECK(value_of(record, "issue_date") == "2024-10-04");
    CHECK(value_of(record, "document_no") == "松字第1131004002號");
}

TEST_CASE("a page whose title is a kind with a number beside it is a notice", "[extract][letter]") {
    PageBuilder page;
    page.print(260, 90, "公告", 32);
    page.print(370, 104, "松字第1131011001號", 12);
    page.print(57, 150, "防火門施工注意事項：", 16);
    page.print(57, 180, "1) 請將防火門旁淨空。", 16);

    const Record record = read(page);

    CHECK(value_of(record, "document_type") == "公告");
    CHECK(value_of(record, "document_no") == "松字第1131011001號");
}

TEST_CASE("a long title may break within its kind", "[letter][head]") {
    PageBuilder page;
    page.print(73, 43, "範例醫療財團法人臺東範例紀念醫院　書", 20);
    page.print(290, 66, "函", 20);
    page.head({{"letterhead", "-"}})
        .body({"主旨：檢送課程表1份，請查照。", "說明：依年度計畫辦理。"});
    const Record record =
        extract::extract_document(std::vector<Page>{page.page}, templates()).record;
    CHECK(record.document_type == "書函");
    CHECK(value_of(record, "issuer") == "範例醫療財團法人臺東範例紀念醫院");
}

TEST_CASE("the legal person above a name in larger type belongs to it", "[letter][head]") {
    PageBuilder page;
    page.print(190, 40, "彰化範例教醫療財團法人", 14);
    page.print(160, 62, "二林範例教醫院　函", 22);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "彰化範例教醫療財團法人二林範例教醫院");
    CHECK(record.document_type == "函");
}

TEST_CASE("a branch stands below the office it belongs to", "[letter][head]") {
    PageBuilder page;
    page.print(71, 40, "經濟部水利署", 14);
    page.print(180, 60, "第五河川分署　函", 21);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);

    CHECK(value_of(record, "issuer") == "經濟部水利署第五河川分署");
    CHECK(record.details.issuers.size() == 1);
}

TEST_CASE("in a line of contacts a number ends before the next one's sign", "[letter][head]") {
    PageBuilder page;
    page.print(160, 40, "範例建築師事務所　函", 22);
    page.print(71, 66,
               "承辦人：專員凌淑媛　電話：03-3350000　傳真：03-3350001/　電子郵件：k3012@chh-", 9);
    page.print(279, 79, "arch.example.tw", 9);
    print_head(page, 71);
    print_body(page, 71);

    const Record record = read(page);

    CHECK(value_of(record, "contact") == "專員凌淑媛");
    CHECK(value_of(record, "fax") == "03-3350001");
    CHECK(value_of(record, "email") == "k3012@chh-arch.example.tw");
}

TEST_CASE("the kind of a joint letter may stand behind its second issuer", "[letter][head]") {
    PageBuilder page;
    page.print(187, 40, "財政部關務署高雄關", 18);
    page.print(187, 65, "教　育　部　書函", 18);
    page.print(187, 91, "交　通　部", 18);
    page.print(71, 130, "受文者：南投縣政府", 14);
    page.print(71, 150, "發文日期：中華民國112年5月9日");
    page.print(71, 166, "發文字號：高普進字第1122569289號");
    print_body(page, 71);

    const Record record = read(page);

    CHECK(record.document_type == "書函");
    CHECK(record.details.issuers ==
          std::vector<std::string>{"財政部關務署高雄關", "教育部", "交通部"});
}

TEST_CASE("the kind may stand in larger type beside the name", "[letter][layout]") {
    PageBuilder page;
    page.print(120, 57, "台灣範例股份有限公司第九區管理處", 16);
    page.print(486, 54, "書函", 21);
    page.print(71, 140, "受文者：吉安鄉範例村辦公處", 12);
    page.body({"主旨：本處辦理淨水場改善，請協助廣播周知，請查照。"}, 200);
    const Record record = extract::extract_document(one_page(page.page), templates()).record;
    CHECK(value_of(record, "issuer") == "台灣範例股份有限公司第九區管理處");
    CHECK(record.document_type == "書函");
}

TEST_CASE("the kind of a joint letter stands between its issuers", "[letter][layout]") {
    PageBuilder page;
    page.print(230, 86, "國　防　部", 16);
    page.print(326, 100, "令", 18);
    page.print(228, 112, "環　境　部", 16);
    page.print(78, 154, "發文日期：中華民國113年6月27日", 12);
    page.print(78, 171, "發文字號：國規委會字第1130165342號", 12);
    // In type as large as that of the head.
    page.print(78, 256, "修正「營區雨水貯留設施補助作業要點」第三點、第五點，", 16);
    page.print(78, 282, "並自即日生效。", 16);
    const Record record = extract::extract_document(one_page(page.page), templates()).record;
    CHECK(value_of(record, "issuer") == "國防部、環境部");
    CHECK(record.document_type == "令");
}

TEST_CASE("a logo in large type is not the sender whose kind stands below its name", "[letter]") {
    PageBuilder page;
    page.print(52, 57, "山海", 28);
    page.print(52, 90, "董事長", 9);
    page.print(160, 45, "財團法人範例教育基金會", 17);
    page.print(160, 66, "函", 16);
    page.print(52, 110, "常務董事", 9);
    page.print(160, 120, "受文者：範例縣範例國民小學", 12);
    page.print(160, 140, "發文日期：中華民國113年3月18日", 12);
    page.print(160, 160, "發文字號：範教字第1130318001號", 12);
    page.print(160, 190, "主旨：核定補助計畫經費，請查照。", 14);
    page.print(160, 220, "正本：範例縣範例國民小學", 12);

    const Record record = read(page);
    CHECK(value_of(record, "issuer") == "財團法人範例教育基金會");
    CHECK(record.document_type == "函");
}
