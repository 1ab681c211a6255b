// Names that more than one slip parts from the right one, and every other mis-writing that the
// domain notes have: each must be told wherever names stand. What is near to a name and right must
// not.

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

struct Misnomer {
    std::string written;
    std::string date;
    std::string expected;  ///< one or more, | between them
};

struct Setting {
    std::string field;
    std::string before;
    std::string behind;
};

const std::array<Setting, 7> kSettings{{{"recipient", "", ""},
                                        {"originals", "財政部、", "、經濟部"},
                                        {"copies", "", "（含附件）"},
                                        {"explanation", "請", "依權責辦理，並副知本部。"},
                                        {"explanation", "本案業經", "函復無意見，爰予備查。"},
                                        {"explanation", "副本抄送", "，請轉知所轄單位。"},
                                        {"explanation", "請轉知「", "」。"}}};

bool is_told(const Misnomer& one, const Setting& setting) {
    const auto names =
        names_in(setting.field, setting.before + one.written + setting.behind, one.date, 1.0);
    return std::any_of(names.begin(), names.end(), [&](const NameFinding& name) {
        const std::string expected = "|" + one.expected + "|";
        const bool told =
            name.verdict == "miswriting" || name.verdict == "obsolete" || name.verdict == "variant";
        return told && expected.find("|" + name.expected + "|") != std::string::npos;
    });
}

}  // namespace

TEST_CASE("every mis-writing of the domain notes is told wherever names stand",
          "[institutions][names]") {
    const std::vector<Misnomer> all{
        {"行政院農業委員會動植物疫檢疫局", "2015-10-12", "行政院農業委員會動植物防疫檢疫局"},
        {"行政院勞工委員會職掌訓練局", "2010-03-02", "行政院勞工委員會職業訓練局"},
        {"日政院環境保護署", "2010-03-02", "行政院環境保護署"},
        {"日政院衛生署", "2010-03-02", "行政院衛生署"},
        {"行政院金融監督管理委員會", "2015-10-12", "金融監督管理委員會"},
        {"金融監管委員會", "2015-10-12", "金融監督管理委員會"},
        {"金融監理委員會", "2015-10-12", "金融監督管理委員會"},
        {"金融監督管理局", "2015-10-12", "金融監督管理委員會"},
        {"行政院大陸委員會", "2019-05-14", "大陸委員會"},
        {"行政院海岸巡防署", "2019-05-14", "海洋委員會海巡署|海洋委員會"},
        {"行政院環保署", "2015-10-12", "行政院環境保護署"},
        {"行政院環保署", "2024-05-14", "環境部|行政院環境保護署"},
        {"行政院衛生福利部", "2015-10-12", "衛生福利部"},
        {"行院衛生福利部", "2015-10-12", "衛生福利部"},
        {"行院農業部", "2024-05-14", "農業部"},
        {"法務部憑證管理中心", "2015-10-12", "內政部憑證管理中心"},
        {"行政院勞動部", "2015-10-12", "勞動部"},
        {"衛生部", "2015-10-12", "衛生福利部"},
        {"衛生福利署", "2015-10-12", "衛生福利部"},
        {"經濟部工業署", "2015-10-12", "經濟部工業局"},
        {"經濟部智慧財產署", "2015-10-12", "經濟部智慧財產局"},
        {"經濟部國貿局", "2015-10-12", "經濟部國際貿易局"},
        {"經濟部國貿局", "2024-05-14", "經濟部國際貿易署|經濟部國際貿易局"},
        {"內政部入出境管理局", "2015-10-12",
         "內政部移民署|內政部警政署入出境管理局|內政部入出國及移民署"},
        {"交通部公路總局", "2024-05-14", "交通部公路局"},
        {"交通部氣象局", "2015-10-12", "交通部中央氣象局"},
        {"交通部氣象署", "2024-05-14", "交通部中央氣象署"},
        {"國家發展部", "2015-10-12", "國家發展委員會"},
        {"國家科學委員會", "2024-05-14", "國家科學及技術委員會"},
        {"數位發展署", "2024-05-14", "數位發展部"},
        {"數位發展委員會", "2024-05-14", "數位發展部"},
        {"財政部關稅總局", "2015-10-12", "財政部關務署"},
        {"財政部臺北市國稅局", "2015-10-12", "財政部臺北國稅局"},
        {"中央健保署", "2015-10-12", "衛生福利部中央健康保險署"},
        {"健康保險署", "2015-10-12", "衛生福利部中央健康保險署"},
        {"勞動部勞工保險署", "2015-10-12", "勞動部勞工保險局"},
        {"公平貿易委員會", "2015-10-12", "公平交易委員會"},
        {"國家通信傳播委員會", "2015-10-12", "國家通訊傳播委員會"},
        {"國軍退除役官兵輔導會", "2015-10-12", "國軍退除役官兵輔導委員會"},
        {"原住民委員會", "2015-10-12", "原住民族委員會"},
        {"桃園縣政府", "2015-10-12", "桃園市政府"},
        {"台北縣政府", "2015-10-12", "新北市政府"},
        {"臺灣臺北地方法院檢察署", "2019-05-14", "臺灣臺北地方檢察署"},
        {"台灣高等法院", "2015-10-12", "臺灣高等法院"},
        {"中華民國銀行公會全國聯合會", "2015-10-12", "中華民國銀行商業同業公會全國聯合會"},
        {"中華民國銀行同業公會全國聯合會", "2015-10-12", "中華民國銀行商業同業公會全國聯合會"},
        {"中華民國證券同業公會", "2015-10-12", "中華民國證券商業同業公會"},
        {"臺灣金融服務業聯合總會", "2015-10-12", "台灣金融服務業聯合總會"},
        {"財團法人中華民國證券櫃台買賣中心", "2015-10-12", "財團法人中華民國證券櫃檯買賣中心"},
        {"法務部行政執行處", "2015-10-12", "法務部行政執行署"},
        {"勞工部", "2015-10-12", "勞動部"},
        {"國立故宮博物館", "2015-10-12", "國立故宮博物院"},
        {"內政部土地測繪中心", "2015-10-12", "內政部國土測繪中心"},
        {"行院勞工委員會職業訓練局", "2010-03-02", "行政院勞工委員會職業訓練局"},
        {"內政部警正署刑事警察局", "2015-10-12", "內政部警政署刑事警察局"},
    };
    for (const Misnomer& one : all) {
        for (const Setting& setting : kSettings) {
            INFO(setting.before << one.written << setting.behind << " " << one.date);
            CHECK(is_told(one, setting));
        }
    }
}

TEST_CASE("a name that its offices stand behind may lack its last character",
          "[institutions][names]") {
    const auto text =
        flagged_in("explanation", "請行政院農業委員及其所屬機關依權責辦理。", "2010-03-02");
    REQUIRE(text.size() == 1);
    CHECK(text[0].expected == "行政院農業委員會");

    const auto field = flagged_in("recipient", "行政院農業委員及其所屬機關", "2010-03-02");
    REQUIRE(field.size() == 1);
    CHECK(field[0].expected == "行政院農業委員會");
}

TEST_CASE("a short name behind its parent's is right where the document introduced it",
          "[institutions][names]") {
    CHECK(flagged_in("explanation",
                     "行政院環境保護署（以下簡稱環保署）函復，請行政院環保署惠示意見。",
                     "2010-10-12")
              .empty());
    const auto found = flagged_in("explanation", "請行政院環保署惠示意見。", "2010-10-12");
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict == "miswriting");
    CHECK(found[0].written == "行政院環保署");
    CHECK(found[0].expected == "行政院環境保護署");
}

TEST_CASE("what an agency calls itself is told by the day", "[institutions][names]") {
    // 勞工部 is a blend of the commission before and the ministry of today.
    CHECK(flagged_in("copies", "財務部、業務部、總務部", "2015-10-12").empty());
    CHECK(flagged_in("explanation", "越南勞工部來函，請勞工部說明。", "2015-10-12").empty());
    // It took over from a commission of like name, and is none with a wrong rank.
    CHECK(flagged_in("copies", "行政院消費者保護處", "2015-10-12").empty());
    CHECK(flagged_in("explanation", "案經本部產業園區管理局核定。", "2024-10-12").empty());
    CHECK(flagged_in("recipient", "臺灣股份有限公司", "2015-10-12").empty());
    // Every ministry has such commissions.
    CHECK(flagged_in("copies", "經濟部訴願審議委員會", "2019-10-12").empty());
    CHECK(flagged_in("explanation", "由經濟部能源局會同本府辦理。", "2015-10-12").empty());
    CHECK(flagged_in("copies", "法務部研究所、內政部警察局、中央委員會", "2015-10-12").empty());
}

TEST_CASE("words that banks and associations have in common may be missing",
          "[institutions][names]") {
    struct Slip {
        std::string written;
        std::string expected;
    };
    const std::vector<Slip> slips{
        {"元大商業股份有限公司", "元大商業銀行股份有限公司"},
        {"元大商事銀行股份有限公司", "元大商業銀行股份有限公司"},
        {"台灣區電機電子工業公會", "台灣區電機電子工業同業公會"},
        {"經濟部水利署第一局", "經濟部水利署第一河川局"},
        {"內政部憑證經營中心", "內政部憑證管理中心"},
        {"金融監督經營委員會", "金融監督管理委員會"},
        {"金融監督管理協會銀行局", "金融監督管理委員會銀行局"},
        {"交通部觀光局日月潭國家風景區經營處", "交通部觀光局日月潭國家風景區管理處"},
        {"經濟部中小企業局", "經濟部中小企業處"},
        {"臺灣中小企業股份有限公司", "臺灣中小企業銀行股份有限公司"},
        {"行政院研究創新考核委員會", "行政院研究發展考核委員會"},
    };
    for (const Slip& slip : slips) {
        INFO(slip.written);
        const auto found = flagged_in("recipient", slip.written, "2015-10-12", 1.0);
        CHECK(found.size() == 1);
        if (found.size() != 1) continue;
        CHECK(found[0].expected == slip.expected);
    }
    // Another word of the own name makes another company.
    CHECK(flagged_in("recipient", "台灣國際商業銀行股份有限公司", "2015-10-12", 1.0).empty());
}

TEST_CASE("more names that no single slip explains", "[institutions][misnomers]") {
    struct Slip {
        std::string written;
        std::string meant;
    };
    const std::vector<Slip> slips{
        {"農業部農業糧食署", "農業部農糧署"},
        {"公務人員保障暨培訓協會", "公務人員保障暨培訓委員會"},
        {"客家審議會", "客家委員會"},
        {"中央選舉協會", "中央選舉委員會"},
        {"國立廣播電臺", "國立教育廣播電臺"},
        {"凱基務商業銀行股份有限公司", "凱基商業銀行股份有限公司"},
        {"金融監督管理協會保險局", "金融監督管理委員會保險局"},
        {"中央研發院", "中央研究院"},
        {"財政部國庫數", "財政部國庫署"},
        {"財政部參謀本部", "國防部參謀本部"},
        {"國立公共科技圖書館", "國立公共資訊圖書館"},
        {"財團法人中華民國櫃檯買賣中心", "財團法人中華民國證券櫃檯買賣中心"},
        {"中華民國會計師全國聯合會", "中華民國會計師公會全國聯合會"},
        {"國泰世華關商業銀行股份有限公司", "國泰世華商業銀行股份有限公司"},
        {"臺灣土地金融股份有限公司", "臺灣土地銀行股份有限公司"},
        {"金融監督經營委員會保險局", "金融監督管理委員會保險局"},
    };
    for (const Slip& slip : slips) {
        INFO(slip.written);
        const auto flagged =
            flagged_in("originals", "內政部、" + slip.written + "、法務部", "2024-03-01");
        CHECK(flagged.size() == 1);
        if (!flagged.empty()) CHECK(flagged[0].expected == slip.meant);
    }
    for (const std::string other :
         {"消費者保護協會", "國家發展協會", "海事委員會", "財務委員會", "中華民國教師會全國聯合會",
          "臺灣基隆地方法院檢察官", "原住民族協會", "兆豐票券金融股份有限公司",
          "第一金商業銀行股份有限公司"}) {
        INFO(other);
        CHECK(flagged_in("originals", other, "2024-03-01").empty());
        CHECK(flagged_in("explanation", "請" + other + "惠復。", "2024-03-01").empty());
    }
}

TEST_CASE("a former full name that is today's without the parent's is short for it",
          "[institutions][names]") {
    CHECK(flagged_in("explanation", "請檔案管理局惠復。", "2024-03-01").empty());
    CHECK(flagged_in("recipient", "檔案管理局", "2024-03-01").size() == 1);
}

TEST_CASE("what became of a name on a day makes it a former one", "[institutions][names]") {
    CHECK(flagged_in("explanation", "「行政院農業委員會」自112年8月1日起改制為「農業部」。",
                     "2023-09-01")
              .empty());
}

TEST_CASE("a county's council may lack a character, unless the next word begins there",
          "[institutions][slips]") {
    CHECK(flagged_in("explanation", "檢附花蓮縣會出具之證明文件。", "2024-03-01").size() == 1);
    for (const std::string right : {"由嘉義市會同南投縣辦理。", "請花蓮縣會勘現場。",
                                    "檢附花蓮縣會計師公會名冊。", "請花蓮縣會議室管理人惠復。"}) {
        INFO(right);
        CHECK(flagged_in("explanation", right, "2024-03-01").empty());
    }
}
