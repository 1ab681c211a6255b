// Offices with another's rank or cut down to their first characters, towns, and names that were not
// in use on the day.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

struct Told {
    std::string sentence;
    std::string written;
    std::string verdict;
    std::string expected;
};

constexpr auto kDay = "2024-04-22";

void check_told(const Told& told, const std::string& date = kDay) {
    INFO(told.sentence);
    for (const NameFinding& name : names_in("explanation", told.sentence, date)) {
        if (name.written != told.written) continue;
        CHECK(name.verdict == told.verdict);
        CHECK(name.expected == told.expected);
        return;
    }
    FAIL_CHECK("not found");
}

void check_not_flagged(const std::string& sentence, const std::string& date = kDay) {
    for (const NameFinding& name : names_in("explanation", sentence, date)) {
        INFO(sentence << ": " << name.written << " " << name.verdict);
        CHECK_FALSE((name.verdict == "miswriting" || name.verdict == "ocr_misread" ||
                     name.verdict == "obsolete"));
    }
}

}  // namespace

TEST_CASE("a town's rank that it does not have is a slip", "[institutions][towns]") {
    check_told({"請南投縣埔里鄉公所派員。", "南投縣埔里鄉公所", "miswriting", "南投縣埔里鎮公所"});
    check_told({"請高雄市鳳山區公署派員。", "高雄市鳳山區公署", "miswriting", "高雄市鳳山區公所"});
    check_told({"請屏東縣恆春市公所派員。", "屏東縣恆春市公所", "miswriting", "屏東縣恆春鎮公所"});
    check_told({"請臺北縣板橋市公所派員。", "臺北縣板橋市公所", "obsolete", "新北市板橋區公所"});
    check_told({"請彰化縣員林鎮公所派員。", "彰化縣員林鎮公所", "obsolete", "彰化縣員林市公所"});
    check_not_flagged("請彰化縣員林鎮公所派員。", "2014-03-01");
}

TEST_CASE("a character of a town's name is a slip, another county's town is none",
          "[institutions][towns]") {
    check_told({"請雲林縣虎委鎮公所派員。", "雲林縣虎委鎮公所", "miswriting", "雲林縣虎尾鎮公所"});
    check_told({"請宜蘭縣羅東鎮工所函復。", "宜蘭縣羅東鎮工所", "miswriting", "宜蘭縣羅東鎮公所"});
    check_not_flagged("請臺南市中壢區公所派員。");  // a wrong county rather than 中西區
    check_not_flagged("請臺北市北區公所派員。");    // not 北投區
    check_not_flagged("請新北市板橋區衛生所派員。");
    check_not_flagged("請屏東縣恆春鎮民代表會派員。");
}

TEST_CASE("an institute that is no agency's, and first characters for words, are slips",
          "[institutions][slips]") {
    check_told({"請內政部移民所查明。", "內政部移民所", "miswriting", "內政部移民署"});
    check_told({"檢送經濟部國貿署意見。", "經濟部國貿署", "miswriting", "經濟部國際貿易署"});
    check_told({"農業部林業署來函。", "農業部林業署", "miswriting", "農業部林業及自然保育署"});
    check_told({"請經濟部標準檢驗處查明。", "經濟部標準檢驗處", "miswriting", "經濟部標準檢驗局"});
    check_not_flagged("請內政部警政署刑事警察處查明。");
    check_told({"請學務部青年發展署查明。", "學務部青年發展署", "miswriting", "教育部青年發展署"});
    check_not_flagged("請該部青年發展署查明。");
    check_not_flagged("請內政部建築研究所查明。");
    check_not_flagged("請內政部移民科查明。");
    check_told({"請財政部彰化醫院查明。", "財政部彰化醫院", "miswriting", "衛生福利部彰化醫院"});
}

TEST_CASE("a doubled character is a slip in a name of three, too", "[institutions][slips]") {
    check_told({"依勞動動部113年2月1日函辦理。", "勞動動部", "miswriting", "勞動部"});
    check_not_flagged("請勞動部動員所屬。");
}

TEST_CASE("a slip in a name that stands without its parent's is told", "[institutions][slips]") {
    check_told({"請國民健署惠復。", "國民健署", "miswriting", "衛生福利部國民健康署"});
    check_told({"請土國管理署惠復。", "土國管理署", "miswriting", "內政部國土管理署"});
    check_not_flagged("請國民健康署惠復。");
    check_not_flagged("請林業及自然保育署惠復。");
}

TEST_CASE("a county's name with a slip is told in front of its office", "[institutions][slips]") {
    check_told({"雲林縣政俯建設處派員會同。", "雲林縣政俯", "miswriting", "雲林縣政府"});
    check_not_flagged("雲林縣政府建設處派員會同。");
}

TEST_CASE("a former office behind the new parent's name is obsolete", "[institutions][dates]") {
    check_told({"請農業部林務局提供。", "農業部林務局", "obsolete", "農業部林業及自然保育署"});
    check_told({"請林務局提供。", "林務局", "short_name", "農業部林業及自然保育署"});
}

TEST_CASE("a name before the institution was founded is told, unless it is planned",
          "[institutions][dates]") {
    check_told({"請數位發展部協助。", "數位發展部", "obsolete", ""}, "2021-05-01");
    check_not_flagged("請數位發展部協助。", "2022-07-01");
    check_not_flagged("行政院將成立數位發展部。", "2021-05-01");
    check_not_flagged("檢送數位發展部組織法草案。", "2021-05-01");
    check_not_flagged("請數位發展部協助。", "2023-05-01");
}

TEST_CASE("a later sentence that tells of the change makes the former name right",
          "[institutions][dates]") {
    check_not_flagged(
        "本案原係交通部公路總局辦理，該局業於112年9月15日改制為交通部公路局，請查照。");
    check_not_flagged("案由內政部營建署主政，惟該署嗣於112年9月20日更名。");
    check_told({"請交通部公路總局辦理，並請該局於期限內函復。", "交通部公路總局", "obsolete",
                "交通部公路局"});
}

TEST_CASE("every name without its parent's is known, however many names there are",
          "[institutions][authority]") {
    // Short names and phrases are in the trie before the tails are looked for.
    for (const char* tail : {"國民健康署", "林業及自然保育署", "刑事警察局", "國土管理署"}) {
        INFO(tail);
        CHECK(names_in("recipient", tail, kDay).at(0).verdict == "short_name");
    }
}

TEST_CASE("a wrong character within 委員會, an attached hospital, a company without its limit",
          "[institutions][slips]") {
    check_told({"請僑務會員會協助。", "僑務會員會", "miswriting", "僑務委員會"});
    // On a scan read less surely it may be OCR's.
    check_told({"轉至國立臺灣大學醫學院附屬醫院治療。", "國立臺灣大學醫學院附屬醫院", "ocr_misread",
                "國立臺灣大學醫學院附設醫院"});
    check_told(
        {"請台灣電力股份公司查照。", "台灣電力股份公司", "miswriting", "台灣電力股份有限公司"});
    check_not_flagged("請財務委員會及國立臺灣師範大學附屬高級中學協助，農會會員會議延期。");
    check_not_flagged("轉至中國醫藥大學附設醫院治療，由台灣電力公司付款。");
}

TEST_CASE("a former name of the year that was told before stands rightly",
          "[institutions][dates]") {
    const std::string before = "依內政部營建署110年4月30日營署建管字第1100031234號函，";
    check_not_flagged(before + "並請參照經濟部工業局同年函辦理。");
    check_told({before + "並請參照經濟部工業局所訂規定辦理。", "經濟部工業局", "obsolete",
                "經濟部產業發展署"});
}
