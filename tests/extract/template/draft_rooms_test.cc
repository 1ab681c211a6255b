// Room to write in on an empty form that a draft finds by the words around it, and its reading.

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/numbered_blanks.h"
#include "extract/draft/word_blanks.h"
#include "form_sheet.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// 自|至 for a blank between 自 and 至.
std::string shown(const std::vector<extract::LineBlank>& blanks) {
    std::u32string all;
    for (const extract::LineBlank& blank : blanks) {
        all += (all.empty() ? U"" : U" ") + blank.label + U"|" + blank.unit;
    }
    return to_utf8(all);
}

struct Row {
    std::u32string_view printed;
    const char* blanks;
};

}  // namespace

TEST_CASE("figures to fill in are told by what is counted and the words in front", "[draft]") {
    const auto [printed, blanks] = GENERATE(
        // The mark of a note is no word of the label.
        Row{U"※附件共　　　份，　　　頁。", "附件共|份 份，|頁"},
        // A comma stands between the words of a box and its number.
        Row{U"□需要，　　　晚　□不需要", "需要，|晚"},
        Row{U"收件：　　　年民調字第　　　號", "收件|年 年民調字第|號"},
        Row{U"年　　班　　號", "年|班 班|號"},
        Row{U"保管於第　　　櫃　　　層", "保管於第|櫃 櫃|層"},
        Row{U"校正值　　　　dB，誤差　　　%", "校正值|dB 誤差|%"},
        Row{U"計新臺幣（大寫）　　　　元整", "計新臺幣（大寫）|元整"},
        Row{U"血壓　　　/　　　mmHg", "血壓|/ /|mmHg"},
        Row{U"□鐘點費（　　小時x　　　　元）", "鐘點費（|小時 小時x|元"},
        Row{U"載重　　　　公斤/　　　人", "載重|公斤 公斤/|人"},
        Row{U"月　　日　　時　　分", "月|日 日|時 時|分"},
        Row{U"□布條　　　條　□擴音器　　　具", "布條|條 擴音器|具"},
        Row{U"名次：第　　　名／全班　　　人", "第|名 全班|人"},
        Row{U"體重　　　公斤　BMI：　　　", "體重|公斤"},
        Row{U"評估日期： 民國　　　年　　月　　日", ""},
        // 樓層 has a blank of its own.
        Row{U"段　　　地號　樓層：　　樓", "段|地號 樓層|樓"},
        // Words close behind a unit that is counted again.
        Row{U"大型　　　輛小型　　　輛", "大型|輛 輛小型|輛"},
        // The day of a label: 填表日期.
        Row{U"填表日期：民國　　　年　　月　　日", ""},
        Row{U"脈搏　　　次/分　呼吸　　　次/分", "脈搏|次 呼吸|次"},
        Row{U"計新臺幣　　萬　　仟　　佰　　拾　　元整", "計新臺幣|萬 萬|仟 仟|佰 佰|拾 拾|元整"},
        Row{U"複查科目共　　科，合計　　元", "複查科目共|科 合計|元"},
        Row{U"由　　　分改為　　　分", "由|分 分改為|分"}, Row{U"元=合計　　　元", "合計|元"},
        // 日前 is no unit, and a first comma has nothing that goes on.
        Row{U"甲，　　　頁", ""});
    CAPTURE(to_utf8(printed));

    CHECK(shown(extract::blanks_in(printed)) == blanks);
}

TEST_CASE("what a cell begins with may be counted or named", "[draft]") {
    CHECK(extract::leading_blank(U"年，自　　年　　月　　日起")->unit == U"年");
    CHECK(extract::leading_blank(U"大樓　　樓，編號　　號")->unit == U"大樓");
    CHECK(extract::leading_blank(U"字第　　　號")->unit == U"字第");
    CHECK(extract::leading_blank(U"區　　　段")->kind == extract::FieldKind::Text);
    CHECK(extract::leading_blank(U"月　　日　　時　　分至")->unit == U"月");
    CHECK(extract::leading_blank(U"系(所)　　　年級")->unit == U"系(所)");
    CHECK(extract::leading_blank(U"段　　　小段")->unit == U"段");
    CHECK_FALSE(extract::leading_blank(U"銀行：　　　分行："));
    CHECK_FALSE(extract::leading_blank(U"日：　　　　夜："));
    CHECK_FALSE(extract::leading_blank(U"國小　　國中　　高中"));
    CHECK(extract::is_counted(U"桶（袋）"));
    CHECK(extract::bracketed_label(U"（公）　　　　") == U"（公）");
    CHECK(extract::bracketed_label(U"（公尺）　　　") == U"");
    CHECK(extract::is_counted(U"元"));
    CHECK_FALSE(extract::is_counted(U"桶裝"));
}

TEST_CASE("a remark in brackets goes with the label in front of it", "[draft]") {
    CHECK(shown(extract::word_blanks_in(U"市（縣）　　　　區（鄉鎮）　　　　路（街）", true)) ==
          "市（縣）|區 區（鄉鎮）|路");
}

TEST_CASE("behind the words of a box stands what they ask for", "[draft]") {
    const auto [printed, blanks] = GENERATE(
        Row{U"□公文　□網站　□其他　　　　", "其他|"}, Row{U"□倉儲　□其他（　　　　）", "其他（|）"},
        Row{U"□完好　□損壞，說明　　　　　", "說明|"},
        Row{U"□補發（□遺失　□其他　　　　）", "其他|）"},
        Row{U"年　　　月　　　日（星期　　）", "星期|）"},
        Row{U"□自行返家　□家長接送，接送人　　　　關係　　　　", "接送人|關係 關係|"},
        Row{U"更換零件：　　　　，數量　　　，費用　　　元", "數量|，費用"},
        Row{U"□是，　　　　　法院　□否", "是，|法院"},
        Row{U"預納新臺幣　　　元整，收據號碼　　　　", "收據號碼|"},
        Row{U"此致　　　　　法院　　　　庭　公鑒", "此致|法院 法院|庭"},
        Row{U"視力：左　　　右　　　", "左|右 右|"}, Row{U"元整（NT$　　　　）", "NT|）"},
        Row{U"□無　□有：機構　　　　金額　　　　元", "機構|金額"},
        Row{U"□同戶籍地址　　　　　　　　", "同戶籍地址|"},
        Row{U"住宿期間：自　　　　　至　　　　　□未住宿", "住宿期間：自|至 至|未住宿"},
        // Between the words of an address two characters have room; houses and lanes are counted.
        Row{U"路街　　段　　巷　　　號", "路街|段"},
        Row{U"電話：　　　　　轉　　　傳真：　　　　", "轉|傳真"},
        Row{U"□郵局（局號　　　　帳號　　　　　）", "局號|帳號 帳號|）"},
        Row{U"□銀行（　　　　銀行　　　　分行，帳號　　　　　）", "銀行（|銀行 銀行|分行 帳號|）"},
        Row{U"□匯款，戶名　　　　， 帳號　　　　", "戶名|， 帳號|"},
        Row{U"持分　　　　分之　　　　", "分之|"},
        Row{U"□有：(1)金融機構　　　　餘額　　　元", "金融機構|餘額"},
        Row{U"(2)金融機構　　　　餘額　　　元", "金融機構|餘額"},
        Row{U"段　　　　小段　　　地號　　　", "段|小段"},
        // Choices merely stand apart.
        Row{U"□同意　　　　　　　", ""}, Row{U"□是，同意　　　　□否", ""},
        Row{U"□有　　　　□無　　　　", ""});
    CAPTURE(to_utf8(printed));

    CHECK(shown(extract::word_blanks_in(printed, true)) == blanks);
}

TEST_CASE("what a letter is to is a blank where only the kind of institution is printed",
          "[draft]") {
    CHECK(shown(extract::word_blanks_in(U"此致　　　　　調解委員會　　　", false)) ==
          "此致|調解委員會");
    CHECK(extract::word_blanks_in(U"此致　　　　　臺北市政府　　　", false).empty());
}

TEST_CASE("labels without a colon ask for words where their row has other blanks", "[draft]") {
    CHECK(shown(extract::word_blanks_in(
              U"申請部門　　　　　申請日期　　　年　　月　　日 單號　　　　　", false)) ==
          "申請部門|申請日期 單號|");
    CHECK(extract::word_blanks_in(U"貳、 申貸內容　　　　　　", false).empty());
    CHECK(extract::word_blanks_in(U"品名　　　　數量　　　　單價　　　　", false).empty());
}

TEST_CASE("an address goes on in the next line", "[draft]") {
    CHECK(extract::running_rows(
              {U"縣（市）　　　鄉鎮市區　　　里　　　鄰　　　　　", U"路（街）　　　段　　　號"})
              .size() == 1);

    Sheet sheet;
    sheet.cell({60, 100, 140, 150}, "戶籍地址");
    sheet.cell({140, 100, 540, 150});
    sheet.line(150, 106, "大同里12鄰").cell = 1;
    sheet.line(150, 130, "文化路（街）3段").cell = 1;
    const std::string fields = R"([[field]]
name = "road"
labels = ["鄰"]
where = "in-line"
row_head = "戶籍地址"
after = "路"
[[field]]
name = "section"
kind = "number"
labels = ["路（街）"]
where = "in-line"
row_head = "戶籍地址"
after = "段"
)";

    const Record record = read(sheet, fields);

    CHECK(value_of(record, "road") == "文化");
    CHECK(value_of(record, "section") == "3");
}

TEST_CASE("a date or a blank over the end of a line is one", "[draft]") {
    const auto rows = extract::running_rows(
        {U"茲同意子弟就讀貴校，參加　　　年　　　月", U"日前往　　　　之活動，並遵守紀律。",
         U"參加貴單位辦理之「　　　", U"」，茲切結到職日為民國　　　　", U"年　　　月　　　日。",
         U"當事人間因買賣事件發生爭議，在　　　　", U"聲請調解，並願出席。", U"申請人　　　　",
         U"年　　　月　　　日"});

    REQUIRE(rows.size() == 5);
    CHECK(shown(extract::blanks_in(rows[0])) == "參加|");
    CHECK(shown(extract::blanks_in(rows[1])) == "茲切結到職日為民國|");
    CHECK(shown(extract::word_blanks_in(rows[1], false)) == "加貴單位辦理之「|」");
    const auto words = extract::word_blanks_in(rows[2], false);
    CHECK(shown(words) == "在|聲請調解");
    CHECK(words[0].sign == U"，");
}

TEST_CASE("room at the front of a line belongs to the end of the one before", "[draft]") {
    const auto rows = extract::running_rows(
        {U"□轉介校外", U"　　　　機構", U"計新臺幣　　　萬　　　仟", U"佰　　　元整",
         U"聲請人願任職於貴公司，擔任", U"　　　　　職務。", U"　　　　　　具狀人：　　　"});

    REQUIRE(rows.size() == 4);
    CHECK(shown(extract::word_blanks_in(rows[0], true)) == "轉介校外|機構");
    CHECK(shown(extract::blanks_in(rows[1])) == "計新臺幣|萬 萬|仟 仟|佰 佰|元整");
    CHECK(shown(extract::word_blanks_in(rows[2], false)) == "擔任|職務");
    CHECK(rows[3] == U"具狀人：　　　");
}

TEST_CASE("a name between the front of its cell and its unit is read", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "攝影機");
    sheet.cell({140, 100, 500, 130});
    sheet.line(150, 109, "綜合大樓3樓，編號012號").cell = 1;

    const Record record = read(sheet, R"([[field]]
name = "building"
labels = ["攝影機"]
after = "大樓"
[[field]]
name = "floor"
kind = "number"
labels = ["大樓"]
where = "in-line"
row_head = "攝影機"
after = "樓"
)");

    CHECK(value_of(record, "building") == "綜合");
    CHECK(value_of(record, "floor") == "3");
}

TEST_CASE("a value ends where the words behind it stand, not with its cell", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 140}, "營業地址");
    sheet.cell({140, 100, 500, 140});
    sheet.line(150, 104, "新北市（縣）板橋區").cell = 1;
    sheet.line(150, 122, "中山路（街）103號").cell = 1;

    const Record record = read(sheet, R"([[field]]
name = "city"
labels = ["營業地址"]
after = "市"
[[field]]
name = "district"
labels = ["市（縣）"]
where = "in-line"
row_head = "營業地址"
after = "區"
)");

    CHECK(value_of(record, "city") == "新北");
    CHECK(value_of(record, "district") == "板橋");
}

TEST_CASE("words between the brackets behind a box are read", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 500, 130});
    sheet.line(80, 109, "其他（展售）").cell = 0;

    const Record record = read(sheet, R"([[field]]
name = "other"
labels = ["其他（"]
where = "in-line"
after = "）"
)");

    CHECK(value_of(record, "other") == "展售");
}

TEST_CASE("numbers have room for words behind them, and perhaps for a count", "[draft]") {
    CHECK(shown(extract::numbered_blanks_in(U"1.　　　　　　　份 2.　　　　　　　份")) ==
          "1.|份 1.|份 2.|份 2.|份");
    CHECK(shown(extract::numbered_blanks_in(U"1.　　　　　　2.　　　　　")) == "1.| 2.|");
    CHECK(shown(extract::numbered_blanks_in(U"1.申請書　　　　　份")) == "");
}

TEST_CASE("words and their count behind one number are read apart", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 140, 130}, "附繳證件");
    sheet.cell({140, 100, 540, 130});
    sheet.line(150, 109, "1.測量成果圖　2份").cell = 1;
    sheet.line(300, 109, "2.　　　　份").cell = 1;

    const Record record = read(sheet, R"([[field]]
name = "first"
labels = ["1."]
where = "in-line"
row_head = "附繳證件"
after = "份"
[[field]]
name = "copies"
kind = "number"
labels = ["1."]
where = "in-line"
row_head = "附繳證件"
after = "份"
[[field]]
name = "second"
labels = ["2."]
where = "in-line"
row_head = "附繳證件"
after = "份"
)");

    CHECK(value_of(record, "first") == "測量成果圖");
    CHECK(value_of(record, "copies") == "2");
    CHECK(state_of(record, "second") == "blank");
}

TEST_CASE("a blank in brackets may begin with what is counted", "[draft]") {
    CHECK(extract::words_behind_leading_blank(U"（　　　學年度第　　　學期）") == U"學年度第");

    Sheet sheet;
    sheet.line(200, 100, "（112學年度第1學期）");
    CHECK(value_of(read(sheet, R"([[field]]
name = "year"
kind = "number"
where = "in-line"
after = "學年度第"
)"),
                   "year") == "112");
}
