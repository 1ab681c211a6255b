// Names in fields and in sentences: what is right, what is flagged, and what must stay silent.

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "institutions/names/judging/verdict.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

struct Slip {
    std::string written;
    std::string meant;
    std::string date;  ///< on which the meant name was valid
    std::string verdict = "miswriting";
};

/// Found in the official law database and in a real notice.
std::vector<Slip> real_slips() {
    return {
        {"行院政環境保護署", "行政院環境保護署", "2010-03-02"},
        {"立國海洋生物博物館", "國立海洋生物博物館", "2015-10-12"},
        {"行院主計處", "行政院主計處", "2005-03-02"},
        {"行院衛生署", "行政院衛生署", "2005-03-02"},
        {"行院大陸委員會", "行政院大陸委員會", "2005-03-02"},
        {"行院國家科學委員會", "行政院國家科學委員會", "2005-03-02"},
        {"行政人事行政局", "行政院人事行政局", "2005-03-02"},
        {"行政院勞工員會", "行政院勞工委員會", "2005-03-02"},
        {"國軍退除役官兵輔導員會", "國軍退除役官兵輔導委員會", "2015-10-12"},
        {"國軍退除役官兵輔導委會", "國軍退除役官兵輔導委員會", "2015-10-12"},
        {"中央選舉委會", "中央選舉委員會", "2015-10-12"},
        {"中選舉委員會", "中央選舉委員會", "2015-10-12"},
        {"行政院體委員會", "行政院體育委員會", "2010-03-02"},
        {"行政院農委員會", "行政院農業委員會", "2015-10-12"},
        {"行政院公共工委員會", "行政院公共工程委員會", "2015-10-12"},
        {"行政院環境保署", "行政院環境保護署", "2015-10-12"},
        {"經濟部商品檢局", "經濟部商品檢驗局", "1998-03-02"},
        {"國軍退役官兵輔導委員會", "國軍退除役官兵輔導委員會", "2015-10-12"},
        {"行政院農業委員會動植防疫檢疫局", "行政院農業委員會動植物防疫檢疫局", "2015-10-12"},
        {"財團法人中華民國證櫃檯買賣中心", "財團法人中華民國證券櫃檯買賣中心", "2015-10-12"},
        {"中央選緣委員會", "中央選舉委員會", "2015-10-12", "ocr_misread"},
        {"行政院營工委員會", "行政院勞工委員會", "2010-03-02", "ocr_misread"},
        {"行政院勞工委員會織業訓練局", "行政院勞工委員會職業訓練局", "2010-03-02", "ocr_misread"},
        {"國軍退除役官會輔導委員會", "國軍退除役官兵輔導委員會", "2015-10-12"},
        {"行第院勞工委員會", "行政院勞工委員會", "2010-03-02"},
        {"行政部勞工委員會", "行政院勞工委員會", "2010-03-02"},
        {"經濟部礦業局", "經濟部礦務局", "2015-10-12"},
        {"金融管理監督委員會", "金融監督管理委員會", "2015-10-12"},
        {"組織與團體憑證管理中心", "組織及團體憑證管理中心", "2015-10-12"},
        {"國家傳播通訊委員會", "國家通訊傳播委員會", "2015-10-12"},
        {"金融監督委員會", "金融監督管理委員會", "2015-10-12"},
    };
}

}  // namespace

TEST_CASE("a real slip is found where a name stands alone", "[institutions][names]") {
    for (const Slip& slip : real_slips()) {
        INFO(slip.written);
        const auto names = flagged_in("recipient", slip.written, slip.date);
        CHECK(names.size() == 1);
        if (names.size() != 1) continue;
        CHECK(names[0].written == slip.written);
        CHECK(names[0].expected == slip.meant);
        CHECK(names[0].verdict == slip.verdict);
    }
}

TEST_CASE("a real slip is found in a sentence", "[institutions][names]") {
    for (const Slip& slip : real_slips()) {
        const std::string text =
            "有關推動電子化政府一案，請" + slip.written + "依權責辦理，並副知本部。";
        INFO(text);
        const auto names = flagged_in("explanation", text, slip.date);
        CHECK(names.size() == 1);
        if (names.size() != 1) continue;
        CHECK(names[0].written == slip.written);
        CHECK(names[0].expected == slip.meant);
        CHECK(names[0].verdict == slip.verdict);
    }
}

TEST_CASE("a name that lost its last character is a slip where it stands alone",
          "[institutions][names]") {
    const auto names =
        flagged_in("originals", "國立科學工藝博物、外交部領事事務", "2015-10-12", 1.0);

    REQUIRE(names.size() == 2);
    CHECK(names[0].expected == "國立科學工藝博物館");
    CHECK(names[0].verdict == "miswriting");
    CHECK(names[1].expected == "外交部領事事務局");
    // In a sentence the next word may make another name of it.
    CHECK(flagged_in("explanation", "請外交部領事事務承辦人出席", "2015-10-12").empty());
}

TEST_CASE("where the next name begins tells who lost a name's last character",
          "[institutions][names]") {
    const auto flagged = [](const Passage& passage) {
        const std::vector<Passage> passages{passage};
        std::vector<NameFinding> names = judge(passages, letter_of_2015(), authority()).names;
        std::erase_if(names, [](const NameFinding& name) { return !is_flagged(name); });
        return names;
    };
    const Passage written = printed("originals", "外交部領事事務、財政部關務署");
    Passage lost = printed("originals", "外交部領事事務局、財政部關務署");
    lost.text.erase(7, 1);
    lost.origins.erase(lost.origins.begin() + 7);
    const Passage line_ends = printed("originals", "財政部關務署、外交部領事事務");

    REQUIRE(flagged(written).size() == 1);
    CHECK(flagged(written)[0].verdict == "miswriting");
    for (const Passage& scanned : {lost, line_ends}) {
        REQUIRE(flagged(scanned).size() == 1);
        CHECK(flagged(scanned)[0].verdict == "ocr_misread");
        CHECK(flagged(scanned)[0].reasons == std::vector<std::string>{"drop", "name_end"});
    }
}

TEST_CASE("letters behind a cut name are what its last character was read as",
          "[institutions][names]") {
    Passage passage = printed("explanation", "本計畫由臺南市新化區公所補助，請查照。", 0.99);
    const std::size_t at = passage.text.find(U'所');
    passage.text.replace(at, 1, U"(T");
    passage.origins.insert(passage.origins.begin() + static_cast<std::ptrdiff_t>(at),
                           passage.origins[at]);
    const Box whole = passage.origins[at].box;
    passage.origins[at].box.right = passage.origins[at + 1].box.left = whole.center_x();

    for (const NameFinding& name :
         judge(std::vector{passage}, letter_of_2015(), authority()).names) {
        CHECK(name.verdict != "miswriting");
    }
}

TEST_CASE("words of saying end a name in a sentence", "[institutions][names]") {
    const auto names =
        flagged_in("explanation", "旋據金融監督管理員會表示尚有窒礙，迄未定案。", "2015-10-12");

    REQUIRE(names.size() == 1);
    CHECK(names[0].expected == "金融監督管理委員會");
}

TEST_CASE("a wrong rank of agency is a slip where a name stands alone", "[institutions][names]") {
    const auto names =
        flagged_in("copies", "衛生福利部中央健康保險局、行政院環境保護部", "2019-05-14");

    REQUIRE(names.size() == 2);
    CHECK(names[0].written == "衛生福利部中央健康保險局");
    CHECK(names[0].expected == "衛生福利部中央健康保險署");
    CHECK(names[0].verdict == "miswriting");
    CHECK(names[1].expected == "行政院環境保護署");
}

TEST_CASE("text that is only close to a name stays silent", "[institutions][names]") {
    const auto text = GENERATE(
        "財團法人法律扶助基金會監督管理委員會", "財政部國庫券", "行政院秘書長", "行政院主計長",
        "最高法院檢察長", "最高法院檢察官", "法務部矯正機關", "經濟部工業區",
        "經本部產業園區管理局", "智慧財產法令", "國防部各軍司令部", "國防部各軍司令旗",
        "國立臺灣文學館", "國家臺灣文學館", "內政部國家公園計畫委員會",
        "中華民國藥師公會全國聯合會", "福建高等法院廈門分院", "總統府第二局", "行政院中央各部會",
        "各直轄市政府", "各縣(市)政府", "各縣市政府", "行政院所屬各機關", "新竹縣政府衛生局",
        "桃園市政府青年事務局", "臺中市政府運動局", "臺北市大安區公所", "國立臺灣大學",
        "台北國際商業銀行股份有限公司", "大眾商業銀行股份有限公司", "中華民國牙醫師公會全國聯合會",
        "財務委員會", "教務委員會", "內政部役政司", "教育部體育司", "經濟部商業司", "中國石油學會",
        "國家永續發展委員會", "國家文化藝術基金會", "嘉義市政府警察局", "臺南市政府財政稅務局",
        "財政部財政史料陳列室", "本部戶政司");
    const auto field = GENERATE("recipient", "explanation");
    const std::string whole = std::string(field) == "recipient"
                                  ? std::string(text)
                                  : "有關本案，請" + std::string(text) + "依權責辦理。";
    INFO(field << ": " << whole);

    for (const NameFinding& name : flagged_in(field, whole, "2015-10-12")) {
        FAIL_CHECK(name.written << " " << name.verdict << " " << name.expected);
    }
}

TEST_CASE("words of a province's office are not mistaken for a ministry's",
          "[institutions][names]") {
    CHECK(flagged_in("explanation", "原由交通處基隆港務局辦理。", "2005-10-12").empty());
    CHECK(flagged_in("explanation", "前由農業委員會漁業處辦理。", "2005-10-12").empty());
}

TEST_CASE("every name of the file is itself on a day it was valid", "[institutions][names]") {
    for (const Institution& one : authority().institutions()) {
        const Date day = one.valid_to     ? *one.valid_to
                         : one.valid_from ? *one.valid_from
                                          : Date{2015, 10, 12};
        const auto names = names_in("recipient", one.name, day.iso());
        INFO(one.name << " on " << day.iso());
        CHECK(names.size() == 1);
        if (names.size() != 1) continue;
        CHECK(names[0].written == one.name);
        CHECK(names[0].expected == one.name);
        CHECK(names[0].verdict == "exact");
    }
}

TEST_CASE("a word of the sentence that is also a name's first character is no slip",
          "[institutions][names]") {
    const auto text = GENERATE("案內圖資業經經濟部水利署提供。", "本案，經經濟部標準檢驗局核定。",
                               "前經經濟部智慧財產局函復在案。");
    INFO(text);
    CHECK(flagged_in("explanation", text, "2015-10-12").empty());
}

TEST_CASE("a valid name in a sentence is never flagged", "[institutions][names]") {
    for (const Institution& one : authority().institutions()) {
        const Date day = one.valid_to     ? *one.valid_to
                         : one.valid_from ? *one.valid_from
                                          : Date{2015, 10, 12};
        const std::string text =
            "檢送資料一份，請" + one.name + "轉知所屬，由" + one.name + "核辦。";
        for (const NameFinding& name : flagged_in("explanation", text, day.iso())) {
            FAIL_CHECK(text << ": " << name.written << " " << name.verdict << " " << name.expected);
        }
    }
}

TEST_CASE("a name of another time is obsolete, and the right one of the day is told",
          "[institutions][names]") {
    struct Old {
        std::string written;
        std::string date;
        std::string expected;
    };
    const std::vector<Old> names{
        {"行政院金融監督管理委員會", "2015-10-12", "金融監督管理委員會"},
        {"金融監督管理委員會", "2010-10-12", "行政院金融監督管理委員會"},
        {"行政院大陸委員會", "2019-01-02", "大陸委員會"},
        {"行政院海岸巡防署", "2019-01-02", "海洋委員會海巡署"},
        {"交通部公路總局", "2023-10-02", "交通部公路局"},
        {"財政部關稅總局", "2014-01-02", "財政部關務署"},
        {"財政部臺北市國稅局", "2014-01-02", "財政部臺北國稅局"},
        {"桃園縣政府", "2015-10-12", "桃園市政府"},
        {"臺北縣政府", "2015-10-12", "新北市政府"},
        {"臺灣臺北地方法院檢察署", "2019-01-02", "臺灣臺北地方檢察署"},
        {"行政院衛生署", "2015-10-12", "衛生福利部"},
    };
    for (const Old& old : names) {
        for (const std::string field : {"recipient", "explanation"}) {
            const std::string text =
                field == "recipient" ? old.written : "請" + old.written + "惠予協助。";
            INFO(text);
            const auto found = flagged_in(field, text, old.date);
            CHECK(found.size() == 1);
            if (found.size() != 1) continue;
            CHECK(found[0].verdict == "obsolete");
            CHECK(found[0].expected == old.expected);
            CHECK(found[0].reasons.front() == "date");
        }
    }
}

TEST_CASE("the last day of a name is still its own", "[institutions][names]") {
    CHECK(flagged_in("recipient", "行政院金融監督管理委員會", "2012-06-30").empty());
    CHECK(flagged_in("recipient", "金融監督管理委員會", "2012-07-01").empty());
    CHECK(flagged_in("recipient", "行政院金融監督管理委員會", "2012-07-01").size() == 1);
}

TEST_CASE("a name in front of a cited letter is judged by that letter's date",
          "[institutions][names]") {
    CHECK(flagged_in("explanation", "依據行政院衛生署101年5月3日衛署醫字第1010012345號函辦理。",
                     "2015-10-12")
              .empty());
    CHECK(flagged_in("explanation", "依據101年5月3日行政院衛生署衛署醫字第1010012345號函辦理。",
                     "2015-10-12")
              .empty());
}

TEST_CASE("a former name in its own history or in a title is right", "[institutions][names]") {
    const auto text =
        GENERATE("原行政院衛生署業務由衛生福利部承接。", "前行政院環境保護署（現為環境部）。",
                 "行政院農業委員會改制為農業部。", "依「行政院衛生署醫療機構設置標準」辦理。",
                 "自112年8月1日起，行政院農業委員會升格為農業部。");
    INFO(text);
    CHECK(flagged_in("explanation", text, "2024-01-02").empty());
}

TEST_CASE("a slip is found wherever it stands in a long text", "[institutions][names]") {
    const std::string sentence = "函請金融管理監督委員會查照。";
    std::u32string before;
    while (before.size() < 4080) before += U"依規定辦理。";
    for (; before.size() < 4110; before += U"。") {
        const auto found =
            flagged_in("explanation", to_utf8(before) + sentence + to_utf8(before), "2024-01-02");
        INFO(before.size());
        REQUIRE(found.size() == 1);
        CHECK(found[0].written == "金融管理監督委員會");
    }
}

TEST_CASE("a wrong parent in front of a name is told", "[institutions][names]") {
    for (const std::string name : {"衛生福利部", "勞動部", "農業部"}) {
        const auto found = flagged_in("recipient", "行政院" + name, "2024-01-02");
        INFO(name);
        REQUIRE(found.size() == 1);
        CHECK(found[0].verdict == "obsolete");
        CHECK(found[0].written == "行政院" + name);
        CHECK(found[0].expected == name);
        CHECK(found[0].reasons == std::vector<std::string>{"prefix"});
    }
    const auto office = flagged_in("recipient", "勞動部中小企業處", "2015-10-12");
    REQUIRE(office.size() == 1);
    CHECK(office[0].verdict == "miswriting");
    CHECK(office[0].expected == "經濟部中小企業處");
    CHECK(flagged_in("recipient", "行政院公共工程委員會", "2024-01-02").empty());
    CHECK(flagged_in("recipient", "行政院、衛生福利部", "2024-01-02").empty());
}

TEST_CASE("a parent's name and its office's behind it are one name", "[institutions][names]") {
    const std::string chain = "行政院勞工委員會勞工保險局";
    for (const std::string field : {"originals", "explanation"}) {
        INFO(field);
        const auto then = names_in(field, chain, "2012-05-07");
        REQUIRE(then.size() == 1);
        CHECK(then[0].written == chain);
        CHECK(then[0].verdict == "exact");
        const auto today = flagged_in(field, chain, "2016-05-09");
        REQUIRE(today.size() == 1);
        CHECK(today[0].written == chain);
        CHECK(today[0].verdict == "obsolete");
        CHECK(today[0].expected == "勞動部勞工保險局");
    }
    CHECK(names_in("originals", "行政院勞工委員會、勞工保險局", "2012-05-07").size() == 2);
}

TEST_CASE("short names mean the institution of the day", "[institutions][names]") {
    struct Short {
        std::string text;
        std::string written;
        std::string date;
        std::string expected;
    };
    const std::vector<Short> names{
        {"請金管會惠示意見。", "金管會", "2010-10-12", "行政院金融監督管理委員會"},
        {"請金管會惠示意見。", "金管會", "2015-10-12", "金融監督管理委員會"},
        {"請刑事警察局惠示意見。", "刑事警察局", "2015-10-12", "內政部警政署刑事警察局"},
        {"請動植物防疫檢疫局協助。", "動植物防疫檢疫局", "2015-10-12",
         "行政院農業委員會動植物防疫檢疫局"},
    };
    for (const Short& one : names) {
        INFO(one.text);
        const auto found = names_in("explanation", one.text, one.date);
        REQUIRE(found.size() == 1);
        CHECK(found[0].verdict == "short_name");
        CHECK(found[0].written == one.written);
        CHECK(found[0].expected == one.expected);
    }
}

TEST_CASE("a former name is obsolete without its parent's, too", "[institutions][names]") {
    const auto found = flagged_in("originals", "科技部、國家科學委員會、文化部", "2015-10-12");
    REQUIRE(found.size() == 1);
    CHECK(found[0].written == "國家科學委員會");
    CHECK(found[0].verdict == "obsolete");
    CHECK(found[0].expected == "科技部");

    CHECK(flagged_in("explanation", "請國家科學委員會協助。", "2012-10-12").empty());
    CHECK(flagged_in("explanation", "前國家科學委員會補助之計畫。", "2015-10-12").empty());
    CHECK(flagged_in("explanation", "請衛生署協助。", "2015-10-12").empty());
}

TEST_CASE("a name of later times is obsolete where one predecessor is all but called so",
          "[institutions][names]") {
    const auto found = flagged_in("recipient", "經濟部國際貿易署", "2015-10-12");
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict == "obsolete");
    CHECK(found[0].expected == "經濟部國際貿易局");
}

TEST_CASE("a document's own short name means what it says", "[institutions][names]") {
    const auto found =
        names_in("explanation", "函請國家通訊傳播委員會（以下簡稱通委會）辦理，請通委會惠復。",
                 "2015-10-12");

    REQUIRE(found.size() >= 2);
    CHECK(found.back().written == "通委會");
    CHECK(found.back().verdict == "short_name");
    CHECK(found.back().expected == "國家通訊傳播委員會");
}

TEST_CASE("a short name inside another word is none", "[institutions][names]") {
    const auto text =
        GENERATE("召開工程會議。", "中央行政機關辦理。", "貨物加工處理情形。", "本府主計處核定。",
                 "臺北關渡平原。", "本市觀光局辦理。", "高雄關係企業。");
    INFO(text);
    for (const NameFinding& name : names_in("explanation", text, "2015-10-12")) {
        FAIL_CHECK(name.written << " " << name.verdict << " " << name.expected);
    }
}

TEST_CASE("台 for 臺 is a variant, not an error", "[institutions][names]") {
    const auto found = names_in("recipient", "台北市政府", "2015-10-12");
    REQUIRE(found.size() == 1);
    CHECK(found[0].verdict == "variant");
    CHECK(found[0].expected == "臺北市政府");
    CHECK(flagged_in("recipient", "台北市政府", "2015-10-12").empty());

    CHECK(names_in("recipient", "台灣電力股份有限公司", "2015-10-12")[0].verdict == "exact");
    CHECK(names_in("recipient", "臺灣電力股份有限公司", "2015-10-12")[0].verdict == "variant");
}

TEST_CASE("the forms that Unicode has of a character are variants, not errors",
          "[institutions][names]") {
    const auto [written, expected] = GENERATE(table<std::string, std::string>({
        {"内政部", "內政部"},
        {"敎育部", "教育部"},
        {"衞生福利部", "衛生福利部"},
        {"财政部", ""},  // a simplified character is none
    }));
    const auto found = names_in("recipient", written, "2015-10-12");

    for (const NameFinding& name : found) {
        CHECK((name.verdict == "variant") == !expected.empty());
        if (!expected.empty()) CHECK(name.expected == expected);
    }
    if (!expected.empty()) CHECK(found.size() == 1);
}

TEST_CASE("a character that OCR doubted is its own misreading", "[institutions][names]") {
    Passage passage = printed("recipient", "國家發屋委員會");
    passage.origins[3].confidence = 0.4;

    const auto names = judge(std::vector{passage}, letter_of_2015(), authority()).names;

    REQUIRE(names.size() == 1);
    CHECK(names[0].expected == "國家發展委員會");
    CHECK(names[0].verdict == "ocr_misread");
    CHECK(names[0].reasons == std::vector<std::string>{"low_confidence"});
}

TEST_CASE("a look-alike in a text layer was typed, not misread", "[institutions][names]") {
    const auto names = flagged_in("recipient", "中央選緣委員會", "2015-10-12", 1.0);

    REQUIRE(names.size() == 1);
    CHECK(names[0].verdict == "miswriting");
}

TEST_CASE("a gap as wide as a character says that OCR lost it", "[institutions][names]") {
    Passage passage = printed("recipient", "中選舉委員會");
    for (std::size_t i = 1; i < passage.origins.size(); ++i) {
        passage.origins[i].box.left += 12;
        passage.origins[i].box.right += 12;
    }

    const auto names = judge(std::vector{passage}, letter_of_2015(), authority()).names;

    REQUIRE(names.size() == 1);
    CHECK(names[0].expected == "中央選舉委員會");
    CHECK(names[0].verdict == "ocr_misread");
    CHECK(names[0].reasons == std::vector<std::string>{"drop", "geometry"});
}

TEST_CASE("an unknown name in a name field is unknown, and nothing more", "[institutions][names]") {
    const auto names = names_in("recipient", "臺北市私立甲乙托嬰中心", "2015-10-12");

    REQUIRE(names.size() == 1);
    CHECK(names[0].written == "臺北市私立甲乙托嬰中心");
    CHECK(names[0].verdict == "unknown");
    CHECK(names[0].expected.empty());
}

TEST_CASE("a form without a date is judged by spelling alone", "[institutions][names]") {
    LetterContext form;
    form.is_form = true;
    const auto names_of = [&](std::string_view text) {
        return judge(std::vector{printed("applicant_name", text)}, form, authority()).names;
    };

    CHECK(names_of("行政院金融監督管理委員會")[0].verdict == "exact");
    CHECK(names_of("國軍退除役官兵輔導員會")[0].verdict == "miswriting");
}

TEST_CASE("names of a long text are those of its sentences", "[institutions][names]") {
    const std::string sentence =
        "二、請行政院環保署、臺北市政府教育處及財政部國庫署惠予轉知，金融管理監督委員會並請查照。";
    const auto once = names_in("explanation", sentence, "2015-10-12");
    REQUIRE(once.size() == 4);
    constexpr std::size_t kTimes = 500;
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += sentence;

    const auto names = names_in("explanation", text, "2015-10-12");

    REQUIRE(names.size() == kTimes * once.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        INFO(i);
        REQUIRE(names[i].written == once[i % once.size()].written);
        REQUIRE(names[i].verdict == once[i % once.size()].verdict);
    }
}

TEST_CASE("a word for what the name is parts it from the sentence", "[institutions][names]") {
    const auto [text, expected] = GENERATE(
        std::pair("案內合作學校國立臺灣師範學大已函復同意。", "國立臺灣師範大學"),
        std::pair("貸款銀行臺灣中小企銀行股份有限公司函復。", "臺灣中小企業銀行股份有限公司"));
    const auto names = flagged_in("explanation", text, "2024-05-06");

    REQUIRE(names.size() == 1);
    CHECK(names[0].verdict == "miswriting");
    CHECK(names[0].expected == expected);
}
