// Heads of letters and notices of meetings that are set as tables: labels without a colon in cells
// of their own, values in the next ones.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

constexpr double kType = 11;

/// A table that is written cell by cell.
class TablePage {
  public:
    PageBuilder page;

    /// A cell of the one table; its lines stand below one another from its top left.
    TablePage& cell(const Cell& place, const std::vector<std::string>& lines) {
        const int index = static_cast<int>(page.page.cells.size());
        page.page.cells.push_back(place);
        double top = place.box.top + 4;
        for (const std::string& text : lines) {
            page.print(place.box.left + 6, top, text, kType).cell = index;
            top += kType + 4;
        }
        return *this;
    }

    Record read() const {
        const std::vector<Page> pages{page.page};
        return extract::extract_document(pages, templates()).record;
    }
};

/// Rows of two cells, from `top` on.
TablePage notice(const std::vector<std::pair<std::string, std::vector<std::string>>>& rows,
                 double top = 160) {
    TablePage table;
    int row = 0;
    for (const auto& [label, value] : rows) {
        const double height = 8 + 15 * static_cast<double>(std::max<std::size_t>(value.size(), 1));
        table.cell({{71, top, 171, top + height}, 0, row, 0}, {label});
        table.cell({{171, top, 530, top + height}, 0, row, 1}, value);
        top += height;
        ++row;
    }
    return table;
}

}  // namespace

TEST_CASE("the provincial government's head is a table with heads of rows", "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "臺灣省政府農林廳　函", 18);
    letter.cell({{71, 97, 130, 131}, 0, 0, 0}, {"受文者"})
        .cell({{130, 97, 305, 131}, 0, 0, 1}, {"臺南縣政府"})
        .cell({{305, 97, 352, 131}, 0, 0, 2}, {"速　別"})
        .cell({{352, 97, 392, 131}, 0, 0, 3}, {"最速", "件"})
        .cell({{392, 97, 438, 131}, 0, 0, 4}, {"密　等"})
        .cell({{438, 97, 537, 131}, 0, 0, 5}, {})
        .cell({{71, 131, 130, 206}, 0, 1, 0, 3, 1}, {"行文單", "位"})
        .cell({{130, 131, 305, 206}, 0, 1, 1, 3, 1},
              {"正本：各縣市政府", "副本：行政院農業委員會、本", "廳第二科"})
        .cell({{305, 131, 352, 206}, 0, 1, 2, 3, 1}, {"發文"})
        .cell({{352, 131, 392, 156}, 0, 1, 3}, {"日期"})
        .cell({{392, 131, 537, 156}, 0, 1, 4, 1, 2}, {"中華民國柒拾玖年拾壹月貳日"})
        .cell({{352, 156, 392, 181}, 0, 2, 3}, {"字號"})
        .cell({{392, 156, 537, 181}, 0, 2, 4, 1, 2}, {"七九農務字第四七二一五號"})
        .cell({{352, 181, 392, 206}, 0, 3, 3}, {"附件"})
        .cell({{392, 181, 537, 206}, 0, 3, 4, 1, 2}, {"如說明三"});
    letter.page.body({"主旨：請查報本年二期作稻作災害面積。", "說明：請於文到十日內辦理。"}, 220);

    const Record record = letter.read();
    CHECK(value_of(record, "recipient") == "臺南縣政府");
    CHECK(value_of(record, "speed") == "最速件");
    CHECK(state_of(record, "secrecy") == "blank");
    CHECK(value_of(record, "issue_date") == "1990-11-02");
    CHECK(value_of(record, "document_no") == "七九農務字第四七二一五號");
    CHECK(value_of(record, "attachment") == "如說明三");
    CHECK(value_of(record, "originals") == "[各縣市政府]");
    CHECK(value_of(record, "copies") == "[行政院農業委員會 | 本廳第二科]");
    CHECK(value_of(record, "subject") == "請查報本年二期作稻作災害面積。");
    CHECK(value_of(record, "explanation") == "[請於文到十日內辦理。]");
}

TEST_CASE("date and number may share a cell", "[letter][table]") {
    TablePage letter = notice({{"受文者", {"雲林縣政府"}},
                               {"發文日期及字號", {"中華民國113年9月10日　範鄉建字第1130010224號"}},
                               {"附件", {"預算書1份"}}});
    letter.page.print(180, 60, "雲林縣範例鄉公所　函", 20);
    letter.page.body({"主旨：檢陳預算書，請鑒核。", "正本：雲林縣政府"}, 330);

    const Record record = letter.read();
    CHECK(value_of(record, "issue_date") == "2024-09-10");
    CHECK(value_of(record, "document_no") == "範鄉建字第1130010224號");
    CHECK(value_of(record, "attachment") == "預算書1份");
}

TEST_CASE("a notice of a meeting may be a table", "[letter][table]") {
    TablePage page = notice({{"開會事由", {"都市更新審議會第12次會議"}},
                             {"時間", {"113年5月7日（星期二）上午9時30分"}},
                             {"地　點", {"本府3樓簡報室"}},
                             {"主持人", {"陳副市長志銘"}},
                             {"出席者", {"都市發展局、工務局、地政局、財政局、", "交通局"}},
                             {"備註", {"請攜帶會議資料。"}}});
    page.page.print(180, 69, "嘉義市政府　開會通知單", 18);
    page.page.print(71, 100, "受文者：如出席者", 12);
    page.page.print(71, 116, "發文日期：中華民國113年4月24日", 12);
    page.page.print(71, 132, "發文字號：府都更字第1131500321號", 12);
    page.page.print(71, 400, "副本：本府秘書處", 12);

    const Record record = page.read();
    CHECK(record.document_type == "開會通知單");
    CHECK(value_of(record, "subject") == "都市更新審議會第12次會議");
    CHECK(value_of(record, "meeting_time") == "113年5月7日（星期二）上午9時30分");
    CHECK(value_of(record, "meeting_place") == "本府3樓簡報室");
    CHECK(value_of(record, "chair") == "陳副市長志銘");
    CHECK(value_of(record, "attendees") == "[都市發展局 | 工務局 | 地政局 | 財政局 | 交通局]");
    CHECK(value_of(record, "remarks") == "[請攜帶會議資料。]");
    CHECK(value_of(record, "copies") == "[本府秘書處]");
}

TEST_CASE("labels beside each other have their values below", "[letter][table]") {
    TablePage page;
    page.page.print(200, 66, "花蓮縣富里鄉公所　函", 18);
    page.cell({{71, 97, 220, 115}, 0, 0, 0}, {"受文者："})
        .cell({{220, 97, 370, 115}, 0, 0, 1}, {"發文日期："})
        .cell({{370, 97, 537, 115}, 0, 0, 2}, {"發文字號："})
        .cell({{71, 115, 220, 135}, 0, 1, 0}, {"花蓮縣政府"})
        .cell({{220, 115, 370, 135}, 0, 1, 1}, {"民國98年2月6日"})
        .cell({{370, 115, 537, 135}, 0, 1, 2}, {"富鄉民字第0980001234號"});
    page.page.body({"主旨：檢送名冊1份，請查照。"}, 160);

    const Record record = page.read();
    CHECK(value_of(record, "recipient") == "花蓮縣政府");
    CHECK(value_of(record, "issue_date") == "2009-02-06");
    CHECK(value_of(record, "document_no") == "富鄉民字第0980001234號");
}

TEST_CASE("a table among the items holds no field of the letter", "[letter][table]") {
    TablePage page;
    page.page.head();
    page.page.body({"主旨：檢送名單1份，請查照。", "說明：名單如下："});
    page.cell({{71, 380, 200, 400}, 0, 0, 0}, {"承辦單位"})
        .cell({{200, 380, 330, 400}, 0, 0, 1}, {"備註"})
        .cell({{330, 380, 530, 400}, 0, 0, 2}, {"列席者"})
        .cell({{71, 400, 200, 420}, 0, 1, 0}, {"戶政科"})
        .cell({{200, 400, 330, 420}, 0, 1, 1}, {"免備文"})
        .cell({{330, 400, 530, 420}, 0, 1, 2}, {"李大同"});

    const Record record = page.read();
    CHECK(state_of(record, "observers") == "absent");
    CHECK(value_of(record, "contact") == "技士王大明");
}

TEST_CASE("a note of a telephone call is a letter of the day of the call", "[letter][table]") {
    TablePage page = notice({{"發話人", {"工務科技士林佳蓉"}},
                             {"時間", {"112年8月3日下午2時15分"}},
                             {"事由", {"詢問路證展延事宜"}},
                             {"通話內容", {"問：可否展延？", "答：得於期滿前申請展延一次。"}},
                             {"備註", {"陳核後附卷。"}}},
                            100);
    page.page.print(180, 69, "雲林縣斗六市公所公務電話紀錄", 18);

    const Record record = page.read();
    CHECK(record.kind == "letter");
    CHECK(record.document_type == "公務電話紀錄");
    CHECK(value_of(record, "issuer") == "雲林縣斗六市公所");
    CHECK(value_of(record, "issue_date") == "2023-08-03");
    CHECK(value_of(record, "subject") == "詢問路證展延事宜");
    CHECK(state_of(record, "meeting_time") == "absent");
}

TEST_CASE("an address whose label was lost stands for itself in the head's table",
          "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "臺南市官田區公所　函", 18);
    letter.cell({{71, 97, 130, 117}, 0, 0, 0}, {"受文者"})
        .cell({{130, 97, 305, 117}, 0, 0, 1}, {"臺南市政府"})
        .cell({{305, 97, 352, 117}, 0, 0, 2}, {})
        .cell({{352, 97, 537, 117}, 0, 0, 3}, {"720臺南市官田區範例路29號"})
        .cell({{71, 117, 130, 137}, 0, 1, 0}, {"發文日期"})
        .cell({{130, 117, 305, 137}, 0, 1, 1}, {"中華民國113年2月2日"})
        .cell({{305, 117, 352, 137}, 0, 1, 2}, {"電話"})
        .cell({{352, 117, 537, 137}, 0, 1, 3}, {"06-5790000"})
        .cell({{71, 137, 130, 157}, 0, 2, 0}, {"發文字號"})
        .cell({{130, 137, 305, 157}, 0, 2, 1}, {"所農字第1130184300號"});
    letter.page.body({"主旨：檢送名冊1份，請查照。"}, 180);

    const Record record = letter.read();
    CHECK(value_of(record, "address") == "720臺南市官田區範例路29號");
    CHECK(value_of(record, "recipient") == "臺南市政府");
    CHECK(value_of(record, "phone") == "06-5790000");
}

TEST_CASE("a label may stand above its value in the same cell", "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "南投縣仁愛鄉公所　函", 18);
    letter.cell({{71, 97, 530, 137}, 0, 0, 0, 1, 2}, {"受文者", "南投縣政府"})
        .cell({{71, 137, 300, 177}, 0, 1, 0}, {"發文日期", "中華民國110年4月8日"})
        .cell({{300, 137, 530, 177}, 0, 1, 1}, {"發文字號", "仁鄉建字第1100004321號"})
        .cell({{71, 177, 300, 217}, 0, 2, 0}, {"速別"})
        .cell({{300, 177, 530, 217}, 0, 2, 1}, {"附件", "位置圖及", "照片各1份"});
    letter.page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"}, 240);

    const Record record = letter.read();
    CHECK(value_of(record, "recipient") == "南投縣政府");
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "document_no") == "仁鄉建字第1100004321號");
    CHECK(state_of(record, "speed") == "blank");
    CHECK(value_of(record, "attachment") == "位置圖及照片各1份");
}

TEST_CASE("in a table of labels a misread one is told by the label it is like and by its value",
          "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "範例景觀設計有限公司　函", 18);
    letter.cell({{71, 97, 300, 137}, 0, 0, 0}, {"受文者", "南投縣政府"})
        .cell({{300, 97, 530, 137}, 0, 0, 1}, {"發文上期", "中華民國110年4月8日"})
        .cell({{71, 137, 300, 177}, 0, 1, 0}, {"發文字號", "範景字第1100004號"})
        .cell({{300, 137, 530, 177}, 0, 1, 1}, {"地赴", "台南市東區範例路12號"})
        .cell({{71, 177, 300, 217}, 0, 2, 0}, {"拓辦人", "組長林依琳"})
        .cell({{300, 177, 530, 217}, 0, 2, 1}, {"電話", "06-2000000"});
    letter.page.body({"主旨：檢送報告書1份，請查照。", "正本：南投縣政府"}, 240);

    const Record record = letter.read();
    CHECK(value_of(record, "issue_date") == "2021-04-08");
    CHECK(value_of(record, "address") == "台南市東區範例路12號");
    CHECK(value_of(record, "contact") == "組長林依琳");
    CHECK(value_of(record, "phone") == "06-2000000");
}

TEST_CASE("檔號 and 保存年限 may be a table of their own", "[letter][table]") {
    TablePage letter;
    letter.cell({{400, 40, 450, 60}, 0, 0, 0}, {"檔號"})
        .cell({{450, 40, 530, 60}, 0, 0, 1}, {"110/060399/2"})
        .cell({{400, 60, 450, 80}, 0, 1, 0}, {"保存年限"})
        .cell({{450, 60, 530, 80}, 0, 1, 1}, {"5年"});
    letter.page.head({{"檔號", "-"}, {"保存年限", "-"}});
    letter.page.body({"主旨：檢陳預算書1份，請核定。", "正本：南投縣政府"});

    const Record record = letter.read();
    CHECK(value_of(record, "file_no") == "110/060399/2");
    CHECK(value_of(record, "retention") == "5年");
}

TEST_CASE("the cells of a table below the items are no part of the last one", "[letter][table]") {
    TablePage letter;
    letter.page.head().body({"主旨：檢送財產清冊，請查照。", "說明：",
                             "一、依本校財產管理要點辦理。", "二、報廢財產如下表。"});
    int row = 0;
    for (const std::string item : {"品名", "滅火器"}) {
        const double top = 392 + 20 * row;
        letter.cell({{130, top, 230, top + 20}, 0, row, 0}, {item});
        letter.cell({{230, top, 330, top + 20}, 0, row, 1}, {row == 0 ? "數量" : "12"});
        ++row;
    }
    letter.page.print(71, 440, "三、請於文到10日內點收。", 14);
    letter.page.print(71, 470, "正本：臺東縣政府", 12);

    const Record record = letter.read();
    CHECK(value_of(record, "explanation") ==
          "[一、依本校財產管理要點辦理。 | 二、報廢財產如下表。 | 三、請於文到10日內點收。]");
    CHECK(value_of(record, "originals") == "[臺東縣政府]");
}

TEST_CASE("the head of rows beside an empty 副本 is no receiver", "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "雲林縣政府　函", 18);
    letter.cell({{71, 97, 130, 131}, 0, 0, 0}, {"受文者"})
        .cell({{130, 97, 305, 131}, 0, 0, 1}, {"臺南縣政府"})
        .cell({{305, 97, 352, 200}, 0, 0, 2, 3, 1}, {"發文"})
        .cell({{352, 97, 392, 131}, 0, 0, 3}, {"日期"})
        .cell({{392, 97, 537, 131}, 0, 0, 4}, {"中華民國90年1月13日"})
        .cell({{71, 131, 130, 200}, 0, 1, 0, 2, 1}, {"行文單", "位"})
        .cell({{130, 131, 305, 166}, 0, 1, 1}, {"正本：南投縣政府"})
        .cell({{352, 131, 392, 166}, 0, 1, 3}, {"字號"})
        .cell({{392, 131, 537, 166}, 0, 1, 4}, {"府城都二字第9031429號"})
        .cell({{130, 166, 305, 200}, 0, 2, 1}, {"副本："})
        .cell({{352, 166, 392, 200}, 0, 2, 3}, {"附件"})
        .cell({{392, 166, 537, 200}, 0, 2, 4}, {"計畫書1份"});
    letter.page.body({"主旨：檢送修正計畫書，請查照。", "說明：依會議決議辦理。"}, 220);

    const Record record = letter.read();
    CHECK(value_of(record, "originals") == "[南投縣政府]");
    CHECK(value_of(record, "copies").empty());
    CHECK(value_of(record, "issue_date") == "2001-01-13");
}

TEST_CASE("a table of contacts at the foot tells them, other tables there do not",
          "[letter][table]") {
    const auto print_letter = [](PageBuilder& page) {
        page.print(200, 66, "範例市政府　函", 20);
        page.print(71, 100, "受文者：內政部", 14);
        page.print(71, 124, "發文日期：中華民國112年5月9日");
        page.print(71, 140, "發文字號：範府行字第1120004321號");
        page.print(71, 190, "主旨：檢送紀錄1份，請查照。", 16);
        page.print(71, 260, "正本：內政部");
    };
    TablePage contacts = notice({{"承辦單位", {"秘書處"}},
                                 {"承辦人員", {"林依琳"}},
                                 {"電話", {"(02)2000-0000"}},
                                 {"信箱", {"yilin@example.gov.tw"}}},
                                400);
    print_letter(contacts.page);
    const Record record = contacts.read();
    CHECK(value_of(record, "phone") == "(02)2000-0000");
    CHECK(value_of(record, "email") == "yilin@example.gov.tw");
    CHECK(value_of(record, "contact") == "林依琳");
    CHECK(value_of(record, "originals") == "[內政部]");

    TablePage below;
    below.cell({{71, 770, 240, 785}, 0, 0, 0}, {"地址"})
        .cell({{240, 770, 330, 785}, 0, 0, 1}, {"聯絡人"})
        .cell({{330, 770, 530, 785}, 0, 0, 2}, {"電話"})
        .cell({{71, 785, 240, 805}, 0, 1, 0}, {"540南投縣南投市範例路12號"})
        .cell({{240, 785, 330, 805}, 0, 1, 1}, {"林依琳"})
        .cell({{330, 785, 530, 805}, 0, 1, 2}, {"049-2000000"});
    print_letter(below.page);
    const Record under = below.read();
    CHECK(value_of(under, "address") == "540南投縣南投市範例路12號");
    CHECK(value_of(under, "contact") == "林依琳");
    CHECK(value_of(under, "phone") == "049-2000000");

    below.page.page.lines[1].text = "聯終人";
    below.page.page.lines[1].symbols[1].text = "終";
    CHECK(value_of(below.read(), "contact") == "林依琳");

    TablePage fees = notice({{"承辦人員", {"林依琳"}},
                             {"電話", {"(02)2000-0000"}},
                             {"附件", {"收據"}},
                             {"速別", {"普通件"}}},
                            400);
    print_letter(fees.page);
    CHECK(value_of(fees.read(), "phone").empty());
}

TEST_CASE("正本 and 副本 may be a table below the body", "[letter][table]") {
    const auto print_letter = [](PageBuilder& page) {
        page.print(200, 66, "範例縣政府　函", 20);
        page.print(71, 100, "受文者：內政部", 14);
        page.print(71, 124, "發文日期：中華民國88年5月1日");
        page.print(71, 140, "發文字號：（88）府建行二字第203976號");
        page.print(71, 190, "主旨：檢送紀錄1份，請查照。", 16);
        page.print(71, 220, "說明：依消防法第9條規定辦理。", 16);
    };
    TablePage receivers = notice({{"正本", {"內政部、交通部公路局、苗栗縣政府環境保", "護局"}},
                                  {"副本", {"彰化縣田中鎮公所"}}},
                                 260);
    print_letter(receivers.page);
    const Record record = receivers.read();
    CHECK(value_of(record, "originals") == "[內政部 | 交通部公路局 | 苗栗縣政府環境保護局]");
    CHECK(value_of(record, "copies") == "[彰化縣田中鎮公所]");

    TablePage counts = notice({{"正本", {"1份"}}, {"影本", {"2份"}}, {"副本", {"1份"}}}, 260);
    print_letter(counts.page);
    CHECK(value_of(counts.read(), "copies").empty());
}

TEST_CASE("a list of receivers may be a table with its label above the names", "[letter][table]") {
    TablePage letter;
    letter.page.print(200, 66, "範例市政府　函", 20);
    letter.page.print(71, 100, "受文者：範例大學", 14);
    letter.page.print(71, 124, "發文日期：中華民國112年5月9日");
    letter.page.print(71, 140, "發文字號：範府行字第1120004321號");
    letter.page.print(71, 190, "主旨：檢送紀錄1份，請查照。", 16);
    letter.cell({{71, 260, 530, 278}, 0, 0, 0, 1, 2}, {"正本"})
        .cell({{71, 278, 300, 296}, 0, 1, 0}, {"範例大學"})
        .cell({{300, 278, 530, 296}, 0, 1, 1}, {"東海大學"})
        .cell({{71, 296, 300, 314}, 0, 2, 0}, {"臺灣銀行股份有限公司"})
        .cell({{300, 296, 530, 314}, 0, 2, 1}, {})
        .cell({{71, 320, 530, 338}, 1, 0, 0}, {"副本"})
        .cell({{71, 338, 530, 356}, 1, 1, 0}, {"嘉義市政府"});

    const Record record = letter.read();

    CHECK(value_of(record, "originals") == "[範例大學 | 東海大學 | 臺灣銀行股份有限公司]");
    CHECK(value_of(record, "copies") == "[嘉義市政府]");
}
