// Who made a slip, the writer or the recogniser; and which names out of use stand rightly.

#include <catch2/catch.hpp>

#include "core/record.h"
#include "core/text.h"
#include "institutions/names/judging/verdict.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

using Reasons = std::vector<std::string>;

/// `name` in a list of receivers, everything read with 0.995 but for `doubted`.
NameFinding read_with(std::string_view name, char32_t doubted, double confidence) {
    Passage passage = printed("originals", name, 0.995);
    passage.origins[passage.text.find(doubted)].confidence = confidence;
    const auto names = judge(std::vector{passage}, letter_of_2015(), authority()).names;
    REQUIRE(names.size() == 1);
    return names[0];
}

/// Verdict of the only name in a sentence.
std::string verdict_in(std::string_view sentence, std::string_view iso_date) {
    const auto names = names_in("explanation", sentence, iso_date);
    INFO(sentence);
    REQUIRE(names.size() == 1);
    return names[0].verdict;
}

}  // namespace

TEST_CASE("a look-alike that was surely read was written, one that was doubted was misread",
          "[institutions][evidence]") {
    const NameFinding written = read_with("金融鹽督管理委員會", U'鹽', 0.998);
    CHECK(written.verdict == "miswriting");
    CHECK(written.expected == "金融監督管理委員會");
    CHECK(written.reasons == Reasons{"substitution", "surely_read"});
    CHECK(read_with("中央選緣委員會", U'緣', 0.998).reasons ==
          Reasons{"look_alike", "surely_read"});

    const NameFinding doubted = read_with("金融鹽督管理委員會", U'鹽', 0.93);
    CHECK(doubted.verdict == "ocr_misread");
    CHECK(doubted.reasons == Reasons{"substitution"});
}

TEST_CASE("characters that a stroke tells apart are misread with full confidence",
          "[institutions][evidence]") {
    CHECK(read_with("王道商業銀行股份有限公司", U'王', 0.999).verdict != "miswriting");
    const NameFinding stroke = read_with("主道商業銀行股份有限公司", U'主', 0.999);
    CHECK(stroke.verdict == "ocr_misread");
    CHECK(stroke.expected == "王道商業銀行股份有限公司");
}

TEST_CASE("what the model often makes of a character is its misreading, however sure",
          "[institutions][evidence]") {
    for (const auto& [name, read] :
         {std::pair("桃園縣中靂市公所", U'靂'), std::pair("新北市頁寮區公所", U'頁'),
          std::pair("高雄市蕉雅區公所", U'蕉'),
          // 莿 is no character of the model's alphabet.
          std::pair("雲林縣莉桐鄉公所", U'莉')}) {
        INFO(name);
        CHECK(read_with(name, read, 0.999).verdict == "ocr_misread");
    }
    // The other way round nothing was measured.
    CHECK(read_with("金融鹽督管理委員會", U'鹽', 0.999).verdict == "miswriting");
}

TEST_CASE("in a place's name a writer takes only what looks or sounds alike for the right one",
          "[institutions][evidence]") {
    CHECK(read_with("屏東縣到家鄉公所", U'到', 0.999).verdict == "ocr_misread");
    CHECK(read_with("苗林縣公館鄉公所", U'林', 0.999).verdict == "ocr_misread");
    CHECK(read_with("苗粟縣公館鄉公所", U'粟', 0.999).verdict == "miswriting");
    CHECK(read_with("屏東縣馬家鄉公所", U'馬', 0.999).verdict == "miswriting");
    // Elsewhere writers do take one word for another, and not every look-alike is listed.
    CHECK(read_with("金融鹽督管理委員會", U'鹽', 0.999).verdict == "miswriting");
}

TEST_CASE("what sounds alike and looks alike may be a misreading", "[institutions][evidence]") {
    const NameFinding doubted = read_with("桃轅市政府環境保護局", U'轅', 0.958);
    CHECK(doubted.expected == "桃園市政府環境保護局");
    CHECK(doubted.verdict == "ocr_misread");
    CHECK(read_with("臺中市政府民證局", U'證', 0.4).verdict == "ocr_misread");
    CHECK(read_with("臺中市政府民證局", U'證', 0.998).verdict == "miswriting");
}

TEST_CASE("what only sounds alike was written, though the recogniser doubts it",
          "[institutions][evidence]") {
    const NameFinding doubted = read_with("臺北市政府教玉局", U'玉', 0.7);
    CHECK(doubted.verdict == "miswriting");
    CHECK(doubted.reasons == Reasons{"said_alike"});
    CHECK(read_with("臺北市政府教玉局", U'玉', 0.3).verdict == "ocr_misread");
}

TEST_CASE("a sign inside a name is a speck on the page", "[institutions][evidence]") {
    const auto names = names_in("originals", "財團法人保險事業發展中」心", "2015-10-12");
    for (const NameFinding& name : names) CHECK(name.verdict != "miswriting");
}

TEST_CASE("letters that were read twice alike count for more", "[institutions][evidence]") {
    const auto verdicts = [](std::size_t times) {
        std::vector<Passage> passages(times, printed("originals", "中央選緣委員會", 0.96));
        const auto names = judge(passages, letter_of_2015(), authority()).names;
        REQUIRE(names.size() == times);
        return names.back();
    };

    CHECK(verdicts(1).verdict == "ocr_misread");
    CHECK(verdicts(2).verdict == "miswriting");
    CHECK(verdicts(2).reasons == Reasons{"look_alike", "read_twice"});
}

TEST_CASE("a name beside a year of its time is no obsolete one", "[institutions][evidence]") {
    const std::string now = "2015-10-12";
    CHECK(verdict_in("本案係民國65年間司法行政部發布。", now) == "exact");
    CHECK(verdict_in("依司法行政部六十五年五月六日令示辦理。", now) == "exact");
    CHECK(verdict_in("依司法行政部（65.5.6）令示辦理。", now) == "exact");
    CHECK(verdict_in("依行政院衛生署101年公告辦理。", now) == "exact");
    CHECK(verdict_in("本計畫前由行政院衛生署於99年核定補助。", now) == "exact");
    CHECK(verdict_in("經費由行政院衛生署（民國101年）補助。", now) == "exact");

    // The year belongs to another clause, or the name was over by then.
    CHECK(verdict_in("自101年起實施，請行政院衛生署辦理。", now) == "obsolete");
    CHECK(verdict_in("依行政院衛生署103年公告辦理。", now) == "obsolete");
    CHECK(verdict_in("由行政院衛生署於103年核定補助。", now) == "obsolete");
    CHECK(verdict_in("請行政院衛生署惠予協助辦理。", now) == "obsolete");
}

TEST_CASE("a name that ended long ago is history in a sentence, not in a list of receivers",
          "[institutions][evidence]") {
    CHECK(verdict_in("有關司法行政部所存卷宗之移交，請查照。", "2015-10-12") == "exact");
    CHECK(flagged_in("recipient", "司法行政部", "2015-10-12").size() == 1);
    CHECK(flagged_in("recipient", "司法行政部", "1976-05-06").empty());
    // What is called much the same today is a slip however long it is over.
    CHECK(verdict_in("請行政院原住民委員會惠予協助。", "2023-10-12") == "obsolete");
}

TEST_CASE("the end of a name that is over, nearly that of today, is obsolete",
          "[institutions][evidence]") {
    const auto flagged = flagged_in("originals", "原住民委員會", "2015-10-12");
    REQUIRE(flagged.size() == 1);
    CHECK(flagged[0].verdict == "obsolete");
    CHECK(flagged[0].expected == "原住民族委員會");

    CHECK(flagged_in("originals", "原住民委員會", "2001-10-12").empty());
    CHECK(flagged_in("originals", "原民會", "2015-10-12").empty());
    CHECK(flagged_in("originals", "衛生署", "2015-10-12").empty());  // said, not mis-written
}

TEST_CASE("a title whose opening mark was lost is a title", "[institutions][evidence]") {
    CHECK(verdict_in("行政院衛生署補助作業要點」業已停止適用。", "2019-10-22") == "exact");
    CHECK(verdict_in("請行政院衛生署補助，並依作業要點」辦理。", "2019-10-22") == "obsolete");
}

TEST_CASE("a day that the letter's number contradicts judges no names",
          "[institutions][evidence]") {
    const auto judged = [](const std::string& number) {
        Record record;
        record.kind = "letter";
        record.fields["issue_date"].value = std::string("1919-11-25");
        record.fields["document_no"].value = number;
        const std::vector passages{printed("issuer", "經濟部能源局")};
        judge_record(record, passages, authority());
        REQUIRE(record.names.size() == 1);
        return record.names[0].verdict;
    };

    CHECK(judged("經能字第0987721599號") == "exact");
    CHECK(judged("經能字第1599號") == "obsolete");
}
