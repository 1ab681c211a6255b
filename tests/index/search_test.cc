// What each query finds among the invented letters of letters.cc: exactly these, no others.

#include <catch2/catch.hpp>

#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Ids = std::set<std::string>;

const std::string kC = "correction";
const std::string kO = "original";
const std::string kA = "announcement";
const std::string kM = "meeting";
const std::string kF = "form";

struct Case {
    std::string query;
    Ids expected;
};

void check(const std::vector<Case>& cases) {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());
    for (const Case& one : cases) {
        INFO("query: " << one.query);
        CHECK(found(*index, one.query) == one.expected);
        CHECK(index->search(one.query, 0, 0).total ==
              static_cast<std::int64_t>(one.expected.size()));
    }
}

}  // namespace

TEST_CASE("Chinese text is found by any run of its characters and by nothing else", "[index]") {
    check({
        {"誤", {kC}},
        {"臺", {kC, kO, kA, kM, kF}},
        {"鱷", {}},
        {"誤植", {kC}},
        {"植誤", {}},
        {"憑證", {kO, kF}},
        {"管理中心", {kO}},
        {"金融監督管理委員會", {kC, kO}},
        {"金融管理監督委員會", {kC, kO}},
        {"監督金融", {}},
        {"金融委員會", {}},
        {"全銜誤植成", {kC}},
        {"有關金融", {}},
        {"會會", {}},
        {"組織與團體憑證", {}},
        {"中華民國", {kC, kO, kA, kM}},
    });
}

TEST_CASE("phrases reach over line ends but not over pages, cells and signs", "[index]") {
    check({
        {"說明及附件", {kC}},
        {"監督委員會", {kC, kO}},
        {"請查照", {kC, kO}},
        {"生效二", {}},
        {"適用之", {kA}},
        {"申請機關臺東", {}},
        {"機關代碼A12", {}},
        {"附件請查照", {}},
        {"\"附件，請查照\"", {kC}},
        {"Plan會議", {kM}},
    });
}

TEST_CASE("a number that a line end cuts is found whole and by its halves", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("cut", "內資字第10423\n01569號函\nABC\nDEF")});
    const auto index = open_for_reading(folder.path());

    CHECK(found(*index, "第1042301569號") == Ids{"cut"});
    CHECK(found(*index, "10423") == Ids{"cut"});
    CHECK(found(*index, "01569號函") == Ids{"cut"});
    CHECK(found(*index, "abc def") == Ids{"cut"});
    CHECK(found(*index, "abcdef").empty());
}

TEST_CASE("upright binding marks do not cut the text beside them", "[index]") {
    const TemporaryFolder folder;
    IndexEntry entry = entry_of("bound", "有關金融監督\n訂\n管理委員會之函");
    entry.record.lines[1].vertical = true;
    fill(folder.path(), {entry});
    const auto index = open_for_reading(folder.path());

    CHECK(found(*index, "金融監督管理委員會") == Ids{"bound"});
    CHECK(found(*index, "訂") == Ids{"bound"});
    CHECK(found(*index, "監督訂").empty());
    CHECK(found(*index, "函訂").empty());
}

TEST_CASE("a letter of two agencies is found by either number", "[index]") {
    const TemporaryFolder folder;
    IndexEntry entry = entry_of("joint", "會銜公告");
    with_field(entry, "document_no", "台內資字第1042301569號、法資字第10400001230號");
    fill(folder.path(), {entry});
    const auto index = open_for_reading(folder.path());

    CHECK(found(*index, "no:1042301569") == Ids{"joint"});
    CHECK(found(*index, "no:法資字第10400001230號") == Ids{"joint"});
    CHECK(found(*index, "no:財資1042301569").empty());
}

TEST_CASE("text without lines is indexed as it is", "[index]") {
    const TemporaryFolder folder;
    IndexEntry entry;
    entry.id = "text";
    entry.record.text = "金融監督\n管理委員會";
    fill(folder.path(), {entry});

    CHECK(found(*open_for_reading(folder.path()), "監督管理") == Ids{"text"});
}

TEST_CASE("width, case and spelling variants do not matter", "[index]") {
    check({
        {"台中市議會", {kM}},
        {"臺中市議會", {kM}},
        {"台灣", {kA}},
        {"ＸＣＡ", {kO}},
        {"xca", {kO}},
        {"1份", {kO}},
        {"１份", {kO}},
        {"中華民國113年5月6日", {kA}},
        {"第１２條", {kA}},
        {"各縣(市)政府", {kC}},
        {"各縣（市）政府", {kC}},
    });
}

TEST_CASE("Latin words and digits are found whole, Chinese and Latin text together", "[index]") {
    check({
        {"ocr", {kM}},
        {"oc", {}},
        {"test plan", {kM}},
        {"plan test", {kM}},
        {"\"Test Plan\"", {kM}},
        {"\"plan test\"", {}},
        {"掃描與OCR品質", {kM}},
        {"掃描與 OCR 品質", {kM}},
        {"\"掃描與 OCR 品質\"", {kM}},
        {"OCR掃描", {}},
        {"scanner-x200", {kM}},
        {"scanner", {kM}},
        {"moi1724@example.gov.tw", {kC}},
        {"moi1724", {kC}},
        {"example", {kC}},
        {"1724", {}},
        {"02-2000-1234", {kC}},
        {"2000-1234", {kC}},
        {"2000-12", {}},
        {"上午10:30", {kM}},
        {"A12", {kF}},
        {"A1", {}},
    });
}

TEST_CASE("an asterisk ends a word that goes on", "[index]") {
    check({
        {"scan*", {kM}},
        {"moi*", {kC}},
        {"xyz*", {}},
        {"金融*", {kC, kO}},
        {"攜帶scan*", {kM}},
        {"掃描scan*", {}},
        {"subject:te*", {kM}},
        {"no:10423*", {kC, kO}},
        {"no:台內資字第104230156*", {kO}},
        {"no:府授10423*", {}},
        {"id:corr*", {kC}},
        {"wrong:*", {kO}},
        {"date:*", {kC, kO, kA, kM}},
    });
}

TEST_CASE("an equals sign asks for the spelling as printed", "[index]") {
    check({
        {"=台中", {kM}},
        {"=臺中", {kM}},
        {"=台中市政府", {}},
        {"=臺中市政府", {kM}},
        {"=臺內資", {}},
        {"=台內資", {kC, kO}},
        {"=OCR", {kM}},
        {"=ocr", {}},
        {"=「掃描與 OCR 品質」", {kM}},
        {"=「掃描與 ocr 品質」", {}},
        {"=１份", {kO}},
        {"=1份", {}},
        {"=委員會", {kC, kO}},
        {"to:=台中市議會", {kM}},
        {"to:=臺中市議會", {}},
        {"府授教 -=臺灣", {kM}},
        {"「=」", {}},
    });
}

TEST_CASE("terms are joined by AND, OR, NOT and brackets", "[index]") {
    check({
        {"憑證 管理中心", {kO}},
        {"憑證 AND 管理中心", {kO}},
        {"醫療 OR 憑證", {kA, kO, kF}},
        {"醫療 OR 憑證 管理中心", {kA, kO}},
        {"(醫療 OR 憑證) 管理中心", {kO}},
        {"（醫療 OR 憑證） 管理中心", {kO}},
        {"憑證 -管理中心", {kF}},
        {"憑證 NOT 管理中心", {kF}},
        {"憑證 AND NOT 管理中心", {kF}},
        {"-憑證", {kC, kA, kM}},
        {"－憑證", {kC, kA, kM}},
        {"NOT 憑證 NOT 醫療", {kC, kM}},
        {"-(憑證 OR 醫療)", {kC, kM}},
        {"NOT NOT 憑證", {kO, kF}},
        {"憑證 OR NOT 內政部", {kO, kF, kA, kM}},
        {"-\"管理監督\"", {kA, kM, kF}},
        {"-管理監督", {kA, kM, kF}},
        {"憑證 or 醫療", {kA, kO, kF}},  // in small letters, as people type
        {"「機關全銜」", {kC}},
        {"『機關全銜』", {kC}},
        {"「有關「金融監督管理委員會」之」", {kC}},
        {"“機關全銜”", {kC}},
    });
}

TEST_CASE("fields limit words, phrases and groups", "[index]") {
    check({
        {"subject:更正", {kC}},
        {"主旨:更正", {kC}},
        {"主旨：更正", {kC}},
        {"主旨： 更正", {kC}},
        {"subject:誤植", {}},
        {"subject:「說明及附件」", {kC}},
        {"subject:(更正 OR 檢送)", {kC, kO}},
        {"subject:(更正 -附件)", {}},
        {"subject:(更正 no:1042301850)", {kC}},
        {"-subject:更正 內政部", {kO}},
        {"subject:更正 金融管理", {kC}},
        {"issuer:內政部", {kC, kO}},
        {"發文:內政部", {kC, kO}},
        {"agency:行政院衛生署", {kA}},
        {"機關:衛生福利部", {kA}},
        {"行政院衛生署", {}},
        {"issuer:行政院衛生署", {}},
        {"to:法務部", {kC}},
        {"受文者:臺中市議會", {kM}},
        {"正本:各縣(市)政府", {kC}},
        {"originals:法務部各縣", {}},
        {"副本:資訊中心", {kC}},
        {"name:金融監督管理委員會", {kO}},
        {"名稱:金融管理監督", {kC, kO}},
        {"wrong:金融管理監督委員會", {kO}},
        {"誤植:金融監督管理委員會", {kO}},
        {"verdict:miswriting", {kO}},
        {"verdict:mention", {kC}},
        {"kind:函", {kC, kO}},
        {"kind:letter", {kC, kO, kA, kM}},
        {"文別:開會通知單", {kM}},
        {"kind:開會", {}},
        {"kind:(公告 OR 函) -內政部", {kA}},
        {"template:certificate-service-application", {kF}},
        {"state:corrected", {kO}},
        {"狀態:unreadable", {kF}},
        {"id:meeting", {kM}},
        {"text:誤植", {kC}},
        {"臺東縣政府教育處", {kF}},
        {"SUBJECT:更正", {kC}},
    });
}

TEST_CASE("dates are asked for by the years of the Republic or by Gregorian years", "[index]") {
    check({
        {"date:104", {kC, kO, kM}},
        {"date:2015", {kC, kO, kM}},
        {"日期:113", {kA}},
        {"date:104/9", {kO}},
        {"date:104年9月", {kO}},
        {"date:2015-09", {kO}},
        {"date:104/9/23", {kO}},
        {"date:104.9.23", {kO}},
        {"date:2015-09-23", {kO}},
        {"date:2015-09-24", {}},
        {"date:104/9..104/10", {kC, kO}},
        {"date:2015-09-01..2015-10-31", {kC, kO}},
        {"date:104/9/23..2015-10-12", {kC, kO}},
        {"date:104/9/24..104/10/11", {}},
        {"date:104/9..", {kC, kO, kA}},
        {"date:..104/9", {kO, kM}},
        {"date:..103", {}},
        {"date:１０４／９", {kO}},
        {"date:\"104 年 9 月\"", {kO}},
        {"-date:104", {kA, kF}},
        {"date:(104/9 OR 113)", {kO, kA}},
        {"內政部 date:104/10", {kC}},
        {"received-date:104/10/13", {kC}},
        {"收文日期:104/9", {}},
    });
}

TEST_CASE("document numbers are found however they are typed", "[index]") {
    check({
        {"no:台內資字第1042301569號", {kO}},
        {"no:臺內資字第1042301569號", {kO}},
        {"no:台內資字第１０４２３０１５６９號", {kO}},
        {"no:\"台內資字第 1042301569 號\"", {kO}},
        {"文號:台內資1042301569", {kO}},
        {"no:1042301569", {kO}},
        {"no:內資1042301569", {kO}},
        {"no:府授教1042301569", {}},
        {"no:104230156", {}},
        {"no:台內資", {kC, kO}},
        {"no:台內資字第", {kC, kO}},
        {"no:1131660123A", {kA}},
        {"no:1131660123a", {kA}},
        {"no:1131660123", {kA}},
        {"no:1131660123B", {}},
        {"no:10400174010", {kC}},
        {"received:10400174010", {kC}},
        {"收文號:10400174010", {kC}},
        {"received:1042301850", {}},
        {"cites:1042301569", {kC}},
        {"引用:台內資字第1042301569號", {kC}},
        {"cites:1042301850", {}},
        {"1042301569", {kC, kO}},
        {"台內資字第1042301569號", {kC, kO}},
        {"台內資1042301569", {kO}},
        {"10400174010", {kC}},
        {"no:(1042301569 OR 1040012345)", {kO, kM}},
        {"-no:台內資", {kA, kM, kF}},
    });
}

TEST_CASE("a letter's number finds that letter before those that cite it", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());

    for (const char* query : {"1042301569", "台內資字第1042301569號"}) {
        const auto hits = index->search(query, 0, 10).hits;
        REQUIRE(hits.size() == 2);
        CHECK(hits[0].id == kO);
        CHECK(hits[1].id == kC);
    }
}

TEST_CASE("a short name of an agency means that agency and those below it", "[index]") {
    const TemporaryFolder folder;
    const auto from = [](std::string id, const std::string& issuer,
                         std::vector<std::string> names) {
        IndexEntry entry = entry_of(std::move(id), issuer + "　函");
        with_field(entry, "issuer", issuer);
        entry.agency_names = std::move(names);
        return entry;
    };
    fill(
        folder.path(),
        {from("department", "行政院衛生署", {"行政院衛生署", "衛生署", "衛生福利部", "衛福部"}),
         from("bureau", "衛生福利部疾病管制署", {"行政院衛生署疾病管制局", "衛生福利部疾病管制署"}),
         from("other", "勞動部職業安全衛生署", {"勞動部職業安全衛生署"}),
         from("printed_short", "衛生署", {})});
    const auto index = open_for_reading(folder.path());
    const auto ids = [&index](const std::string& query) {
        SearchRequest request;
        request.query = query;
        request.full_names = [](const std::string& name) {
            if (name == "衛生署") return std::vector<std::string>{"行政院衛生署"};
            if (name == "衛福部") return std::vector<std::string>{"衛生福利部"};
            return std::vector<std::string>{};
        };
        Ids found;
        for (const Hit& hit : index->search(request).hits) found.insert(hit.id);
        return found;
    };

    CHECK(ids("agency:衛生署") == Ids{"department", "bureau", "printed_short"});
    CHECK(ids("agency:衛福部") == Ids{"department", "bureau"});
    CHECK(ids("-agency:衛生署") == Ids{"other"});
    CHECK(ids("agency:(衛福部 OR 職業安全)") == Ids{"department", "bureau", "other"});
    // A part of a name, and what is quoted, is found wherever it stands.
    CHECK(ids("agency:安全衛生署") == Ids{"other"});
    CHECK(ids("agency:「衛生署」") == Ids{"department", "bureau", "other", "printed_short"});
    CHECK(ids("issuer:衛生署") == Ids{"department", "other", "printed_short"});
}
