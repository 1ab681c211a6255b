// Kinds of slips, each with what must stay silent beside it.

#include <algorithm>

#include <catch2/catch.hpp>

#include "institutions/names/alignment/said_alike.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

struct Slip {
    std::string text;
    std::string written;
    std::string expected;
    std::string reason;
    std::string date = "2015-10-12";
    std::string field = "explanation";
};

void check_told(const Slip& slip) {
    INFO(slip.text);
    const auto flagged = flagged_in(slip.field, slip.text, slip.date, 1.0);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].written == slip.written);
    CHECK(flagged[0].expected == slip.expected);
    CHECK(flagged[0].verdict == "miswriting");
    CHECK(flagged[0].reasons == std::vector<std::string>{slip.reason});
}

void check_silent(const std::string& text, const std::string& date = "2015-10-12") {
    INFO(text);
    for (const std::string field : {"explanation", "originals"}) {
        for (const NameFinding& name : flagged_in(field, text, date, 1.0)) {
            FAIL_CHECK(field << ": " << name.written << " " << name.expected);
        }
    }
}

}  // namespace

TEST_CASE("characters that are said alike are known with their tones", "[institutions][slips]") {
    CHECK(said_alike(U'局', U'菊'));
    CHECK(said_alike(U'市', U'事'));
    CHECK_FALSE(said_alike(U'局', U'局'));
    CHECK_FALSE(said_alike(U'元', U'遠'));  // another tone
    CHECK_FALSE(said_alike(U'a', U'b'));
    CHECK_FALSE(said_alike(U'\U00020000', U'\U00020001'));  // no reading is known
    CHECK(said_alike_but_for_tone(U'國', U'果'));
    CHECK(said_alike_but_for_tone(U'縣', U'險'));
    CHECK_FALSE(said_alike_but_for_tone(U'律', U'路'));  // lü, lu
}

TEST_CASE("a character that is said alike is a slip, also in names of which there are many",
          "[institutions][slips]") {
    check_told(
        {"請新北市政府設會局派員出席。", "新北市政府設會局", "新北市政府社會局", "said_alike"});
    check_told({"函轉臺灣花蓮地方法願有關志工之意見。", "臺灣花蓮地方法願", "臺灣花蓮地方法院",
                "said_alike"});
    check_told({"受理單位：合作金庫商業寅行股份有限公司。", "合作金庫商業寅行股份有限公司",
                "合作金庫商業銀行股份有限公司", "said_alike"});
    check_told({"由連江縣正府彙整。", "連江縣正府", "連江縣政府", "said_alike"});
    check_told(
        {"內政部移民屬", "內政部移民屬", "內政部移民署", "said_alike", "2015-10-12", "recipient"});
    // 惠 and 會, 不 and 部, 署 and 屬 are said alike.
    check_silent("內政部移民屬於中央機關。");
    check_silent("請公平交易委員惠予協助。");
    check_silent("社會救助及衛生福利不應偏廢。");
}

TEST_CASE("a character that is said alike but for its tone is a slip outside a company's own name",
          "[institutions][slips]") {
    CHECK(said_alike_but_for_tone(U'元', U'遠'));
    CHECK_FALSE(said_alike_but_for_tone(U'元', U'完'));

    check_told({"函轉財徵部關務署之意見。", "財徵部關務署", "財政部關務署", "substitution"});
    check_told({"請國甲圖書館提供。", "國甲圖書館", "國家圖書館", "substitution"});
    check_told({"由花蓮先政府彙整。", "花蓮先政府", "花蓮縣政府", "substitution"});
    check_told({"臺灣菸酒故份有限公司", "臺灣菸酒故份有限公司", "臺灣菸酒股份有限公司",
                "substitution", "2015-10-12", "recipient"});
    check_silent("請遠大商業銀行股份有限公司惠復。");  // 元大
    check_silent("該地屬於花蓮縣政府管理。");
}

TEST_CASE("a company's word for another of its meaning is a slip where the name is whole",
          "[institutions][slips]") {
    check_told({"台灣糖務股份有限公司", "台灣糖務股份有限公司", "台灣糖業股份有限公司",
                "substitution", "2015-10-12", "recipient"});
    check_silent("北台灣糖務股份有限公司");
    check_silent("台灣糖果股份有限公司");
}

TEST_CASE("an office under another's parent is a slip where it can only be one",
          "[institutions][slips]") {
    check_told({"請經濟部移民署惠復。", "經濟部移民署", "內政部移民署", "parent"});
    check_told({"依法務部水利署第三河川局來函辦理。", "法務部水利署第三河川局",
                "經濟部水利署第三河川局", "parent"});
    check_told({"內政部勞動及職業安全衛生研究所", "內政部勞動及職業安全衛生研究所",
                "勞動部勞動及職業安全衛生研究所", "parent", "2015-10-12", "copies"});
    check_told(
        {"衛生福利部水利署", "衛生福利部水利署", "經濟部水利署", "parent", "2015-10-12", "issuer"});
    check_told({"請行政院印刷廠報價。", "行政院印刷廠", "財政部印刷廠", "parent"});
    check_silent("請內政部秘書處惠復。");        // every ministry may have one
    check_silent("請經濟部憑證管理中心惠復。");  // three are called so
    check_silent("請臺中市政府水利局惠復。");
    check_silent("請財政部、移民署惠復。");
}

TEST_CASE("a parent's name with another word is a slip where the office tells whose it is",
          "[institutions][slips]") {
    check_told({"請行政院農業審議會水土保持局惠復。", "行政院農業審議會水土保持局",
                "行政院農業委員會水土保持局", "rank"});
}

TEST_CASE("a word left out behind the right parent is a slip", "[institutions][slips]") {
    check_told(
        {"副知法務部執行署花蓮分署。", "法務部執行署花蓮分署", "法務部行政執行署花蓮分署", "drop"});
    // A part with a slip of its own explains less.
    check_told({"法務部行政署士林分署", "法務部行政署士林分署", "法務部行政執行署士林分署", "drop",
                "2015-10-12", "body"});
    check_silent("請法務部研究所惠復。");  // too little is left
}

TEST_CASE("a rank may be swapped with the 里 of a town's name", "[institutions][slips]") {
    check_told({"正本：臺東縣太麻鄉里公所", "臺東縣太麻鄉里公所", "臺東縣太麻里鄉公所", "swap",
                "2015-10-12", "originals"});
    check_silent("請水里鄉公所、大里區公所及埔里鎮公所轉知各里辦公處。");
}

TEST_CASE("words may be swapped around a 及", "[institutions][slips]") {
    check_told({"請衛生福利部家庭及社會署協助。", "衛生福利部家庭及社會署",
                "衛生福利部社會及家庭署", "block_swap"});
}

TEST_CASE("the rank of an agency is a slip at the name's end", "[institutions][slips]") {
    check_told(
        {"請臺中市政府建設署派員。", "臺中市政府建設署", "臺中市政府建設局", "substitution"});
    check_told({"請財政部國庫局核復。", "財政部國庫局", "財政部國庫署", "substitution"});
    check_silent("請臺中市政府秘書處派員。");
    check_silent("請經濟部商業司核復。");
}

TEST_CASE("a last character may stand twice in front of a sign", "[institutions][slips]") {
    check_told(
        {"請臺灣臺北地方法院院、法務部惠復。", "臺灣臺北地方法院院", "臺灣臺北地方法院", "insert"});
    check_told({"名冊由花蓮縣議會會彙整。", "花蓮縣議會會", "花蓮縣議會", "insert"});
    check_silent("由中央選舉委員會會同內政部辦理。");
    check_silent("請臺灣臺北地方法院院長出席。");
}

TEST_CASE("governments of counties are few enough for every slip", "[institutions][slips]") {
    check_told({"由竹市議會補助。", "竹市議會", "新竹市議會", "drop"});
    check_told({"復苗縣栗政府來函。", "苗縣栗政府", "苗栗縣政府", "swap"});
    check_told({"向金門縣政建府申請。", "金門縣政建府", "金門縣政府", "insert"});
    check_told({"桃園縣會", "桃園縣會", "桃園縣議會", "drop", "2010-10-12", "recipient"});
    check_silent("由臺中市府補助。");  // what people say
    check_silent("向貴縣政府申請。");
}

TEST_CASE("a name that no list has is not the end or the beginning of one that we know",
          "[institutions][slips]") {
    check_silent("成員包括東陽商業銀行股份有限公司代表2人。");
    check_silent("復臺中市選舉委員會來函。");
    check_silent("另委由國聯商業銀行股份有限公司辦理。");
    check_silent("請中華民國信託商業同業公會全國聯合會彙整。");
    check_silent("請高雄市政府青年局派員。");
    check_silent("請臺南市政府智慧科技發展局派員。");
}

TEST_CASE("words of sentences stand in front of names and behind them", "[institutions][slips]") {
    const std::string written = "彰化商業銀行股份有根公司";
    const auto text =
        GENERATE_COPY("有關" + written + "函詢志工保險。", "現職為" + written + "專員。",
                      "得標廠商" + written + "未依約履行。", "經費由" + written + "補助。",
                      "檢送與" + written + "研商之紀錄。", "轉知" + written + "修正要點。");
    INFO(text);
    const auto flagged = flagged_in("explanation", text, "2015-10-12", 1.0);
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].expected == "彰化商業銀行股份有限公司");
}

TEST_CASE("a cell that holds nothing but a name is judged as an item", "[institutions][slips]") {
    check_told({"中央印廠", "中央印廠", "中央印製廠", "drop", "2015-10-12", "body"});
    CHECK(flagged_in("body", "參訓人數", "2015-10-12", 1.0).empty());
}

TEST_CASE("on a scan a character that no name has was misread, unless it is said alike",
          "[institutions][slips]") {
    const auto verdict_of = [](const std::string& name, double confidence) {
        const auto flagged = flagged_in("originals", name, "2010-10-12", confidence);
        return flagged.size() == 1 ? flagged[0].verdict : "";
    };
    CHECK(verdict_of("行政院農業委員會家冀衛生試驗所", 0.96) == "ocr_misread");
    CHECK(verdict_of("行政院農業委員會家冀衛生試驗所", 1.0) == "miswriting");  // a text layer
    CHECK(verdict_of("行政院農業委員會家觸衛生試驗所", 0.96) == "miswriting");
    CHECK(verdict_of("行政院農業委員會家政衛生試驗所", 0.96) == "miswriting");
}

TEST_CASE("figures beside a name, which are narrow, do not make its characters stand apart",
          "[institutions][slips]") {
    const auto judged = [](double confidence) {
        Passage passage = printed(
            "explanation", "依國家發委員會113年2月1日發社字第1130000123號函辦理。", confidence);
        double left = 60;
        for (std::size_t i = 0; i < passage.size(); ++i) {
            const double width = passage.text[i] < 0x80 ? 6 : 12;
            passage.origins[i].box.left = left;
            passage.origins[i].box.right = left += width;
        }
        for (const NameFinding& name :
             judge(std::vector{passage}, letter_of("2024-05-06"), authority()).names) {
            if (name.expected == "國家發展委員會") return name.verdict;
        }
        return std::string();
    };
    CHECK(judged(0.97) == "miswriting");
    CHECK(judged(1.0) == "miswriting");
}

TEST_CASE("boxes that spread over a lost character tell that OCR lost it",
          "[institutions][slips]") {
    const std::string text = "請臺北市政府工務局、內政部警政署警察廣電臺及法務部派員出席會議。";
    Passage passage = printed("explanation", text);
    const auto verdict_of = [](const Passage& one) {
        for (const NameFinding& name :
             judge(std::vector{one}, letter_of_2015(), authority()).names) {
            if (name.expected == "內政部警政署警察廣播電臺") return name.verdict;
        }
        return std::string();
    };
    CHECK(verdict_of(passage) == "miswriting");

    // Six characters around the place stand a sixth of an advance further apart each.
    const std::size_t lost = passage.text.find(U"電臺");
    for (std::size_t i = lost - 3; i < passage.size(); ++i) {
        const double moved = 12.0 / 6 * std::min(6.0, static_cast<double>(i - (lost - 3)) + 1);
        passage.origins[i].box.left += moved;
        passage.origins[i].box.right += moved;
    }
    CHECK(verdict_of(passage) == "ocr_misread");
}
