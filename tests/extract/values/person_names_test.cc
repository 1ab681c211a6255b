// People's names that hold a character which no name has.

#include "extract/template/person_names.h"

#include <map>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "extract/review/review.h"
#include "extract/values/given_names.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;

namespace {

constexpr double kSure = 0.99;
constexpr double kFairlySure = 0.93;

std::string doubt(const std::string& value, double confidence = kSure) {
    return std::string(templates().people()->doubt_of(value, confidence));
}

std::u32string_view look_alikes(char32_t c) {
    static const std::map<char32_t, std::u32string_view> known{
        {U'傳', U"傅轉"}, {U'歷', U"厲曆"}, {U'護', U"獲"}, {U'末', U"朱宋"}};
    const auto found = known.find(c);
    return found == known.end() ? std::u32string_view() : found->second;
}

std::string likely(const std::string& value) {
    return templates().people()->with_likely_surname(value, look_alikes).value_or("");
}

const Template& template_of(const std::string& id) {
    for (const Template& form : templates().templates()) {
        if (form.id == id) return form;
    }
    throw std::logic_error("there is no template " + id);
}

std::vector<ReviewItem> review_of(const std::string& form, const std::string& name,
                                  FieldValue value) {
    Record record;
    Field& field = record.fields[name];
    field.value = std::move(value);
    field.state = FieldState::Read;
    field.confidence = kSure;
    review_fields(record, template_of(form));
    return record.review;
}

}  // namespace

TEST_CASE("what a usual character of given names is nearly always read as is put right",
          "[people]") {
    const auto given = [](const std::string& value) {
        return templates().people()->with_likely_given_name(value).value_or("");
    };
    CHECK(given("科長孫士低") == "科長孫士傑");
    CHECK(given("曹碧起") == "曹碧霞");
    CHECK(given("歐陽士低") == "歐陽士傑");
    CHECK(given("科長孫士傑").empty());
    CHECK(given("低志明").empty());  // as a surname it is something else

    Record record;
    record.fields["contact"].value = "科長孫士低";
    record.fields["contact"].raw = "科長孫士低";
    record.fields["contact"].state = FieldState::Read;
    mend_given_names(record, template_of("letter"));
    CHECK(record.text_of("contact") == "科長孫士傑");
    CHECK(record.fields["contact"].raw == "科長孫士低");
    CHECK(record.fields["contact"].reason == "usual_given_name");
    CHECK(record.fields["contact"].most_sure <= 0.5);
}

TEST_CASE("a guest in a list is a surname with title and given name behind", "[people]") {
    const PersonNames& people = *templates().people();
    CHECK(people.doubt_of_guest("洪委員志遠", 0.99).empty());
    CHECK(people.doubt_of_guest("劉分署長邦棟", 0.99).empty());
    CHECK(people.doubt_of_guest("盧委員曉受", 0.9) == "unusual_given_name");
    CHECK(people.doubt_of_guest("社團法人台灣黑熊保育協會", 0.9).empty());
    CHECK(people.doubt_of_guest("本校人事室", 0.9).empty());
}

TEST_CASE("a title of no list stands between surname and given name", "[people]") {
    const PersonNames& people = *templates().people();
    CHECK(people.doubt_of("陳稅務員宥廷", 0.99).empty());
    CHECK(people.doubt_of("王副召集人翊維", 0.99).empty());
    CHECK(people.doubt_of("能稅務員志明", 0.99) == "unusual_surname");
}

TEST_CASE("people's names raise no doubt, with their titles and telephone numbers", "[people]") {
    for (const char* name : {"王小明",
                             "林副委員長信元",
                             "陳副市長志銘",
                             "專員樓美惠",
                             "林源",
                             "歐陽曉薇",
                             "歐陽源",
                             "范姜惠珍",
                             "張簡志宏",
                             "陳林美玉",
                             "陳林美",
                             "科長孫碧霞",
                             "孫碧霞科長",
                             "簡任技正沈崇德",
                             "約聘研究員阮鈺玲",
                             "文書科 王小明",
                             "王小姐",
                             "歐陽先生",
                             "科員歐陽士傑02-20000617",
                             "副研究員胡耀庭(04)20004162分機890",
                             "王主任委員大明",
                             "歐陽局長志明",
                             "王 小 明",
                             "秘書室科員 陳怡君"}) {
        INFO(name);
        CHECK(doubt(name).empty());
        CHECK(doubt(name, kFairlySure).empty());
    }
}

TEST_CASE("usual surnames that look like another, and titles in the midst of a name", "[people]") {
    const auto people = templates().templates().front().people;
    REQUIRE(people);
    for (const char* name :
         {"孟慶文", "助理研究員吉佳玲", "周研發長大明", "偵查正林志明", "國際長王小華"}) {
        INFO(name);
        CHECK(people->doubt_of(name, 0.95).empty());
    }
}

TEST_CASE("a name whose first character is no surname is doubtful", "[people]") {
    for (const char* name :
         {"護勝雄", "了彥廷", "傳添財", "護雄", "科長護勝雄", "護勝雄科長", "護小姐",
          "文書科護勝雄", "護勝雄(04)20004162", "歐場曉薇", "專員毆陽曉薇"}) {
        INFO(name);
        CHECK(doubt(name) == "unusual_surname");
    }
}

TEST_CASE("a name with a character that no given name has is doubtful", "[people]") {
    CHECK(doubt("阮思話") == "unusual_given_name");
    CHECK(doubt("科長魏膀雄") == "unusual_given_name");
    CHECK(doubt("歐陽思話") == "unusual_given_name");
}

TEST_CASE("characters that frequent ones are taken for are doubted, however sure", "[people]") {
    for (const char* name : {"林妍其", "羅宜對", "科員林文同", "技士陳士低", "課長張建圭",
                             "股長黃淑即", "技佐王家駁", "課員林安妮電", "梁碧起"}) {
        INFO(name);
        CHECK(doubt(name) == "unusual_given_name");
    }
}

TEST_CASE("a usual name behind what is nearly a title is doubtful", "[people]") {
    CHECK(doubt("稻核鍾耀庭") == "unusual_title");
    CHECK(doubt("和核核宋筱涵") == "unusual_title");
    CHECK(doubt("研究計畫主持王小明").empty());  // no title that we know, nor nearly one
    CHECK(doubt("典獄長王小明").empty());
    CHECK(doubt("和稽核宋筱涵") == "unusual_title");
    CHECK(doubt("代科長宋筱涵").empty());
    CHECK(doubt("會計室稽核宋筱涵").empty());
}

TEST_CASE("rare characters of a sure reading are believed, those of another are not", "[people]") {
    CHECK(doubt("梁碧塘", 0.995).empty());
    CHECK(doubt("梁碧塘", 0.98) == "unusual_given_name");
    CHECK(doubt("季志明", 0.998).empty());
    CHECK(doubt("視察能承恩") == "unusual_surname");
    CHECK(doubt("書記官印建宏") == "unusual_surname");
    CHECK(doubt("季志明", kFairlySure) == "unusual_surname");
}

TEST_CASE("foreign names, several names and what is no name are not doubted", "[people]") {
    for (const char* value :
         {"", "John Smith", "Smith", "夏曼‧藍波安", "凱撒.巴燕", "笛布斯‧顗賚", "瓦歷斯諾幹",
          "夏本奇伯", "護勝雄、了彥廷", "王小明及護勝雄", "同上", "詳如名冊", "秘書室",
          "總務處文書科", "了", "山田太郎", "02-20001234", "王○明", "王〇明"}) {
        INFO(value);
        CHECK(doubt(value, kFairlySure).empty());
    }
}

TEST_CASE("the one usual surname that looks like an unknown one is offered", "[people]") {
    CHECK(likely("傳添財") == "傅添財");
    CHECK(likely("簡任技正傳添財02-20001234") == "簡任技正傅添財02-20001234");
    CHECK(likely("末志明").empty());  // 朱 or 宋
    CHECK(likely("護勝雄").empty());  // none looks like it
    CHECK(likely("傅添財").empty());  // nothing is wrong
    CHECK(likely("傅添話").empty());  // not with the surname
}

TEST_CASE("fields that hold people's names go to review with such a name", "[people]") {
    CHECK(review_of("letter", "contact", std::string("科長護勝雄")) ==
          std::vector<ReviewItem>{{"contact", "unusual_surname"}});
    CHECK(review_of("letter", "contact", std::string("科長詹勝雄")).empty());
    CHECK(review_of("meeting-reply", "attendee_name",
                    std::vector<std::string>{"卓士傑", "", "了曉薇"}) ==
          std::vector<ReviewItem>{{"attendee_name", "unusual_surname"}});
    CHECK(review_of("letter", "subject", std::string("護勝雄")).empty());
}

TEST_CASE("a foreign name's point is no stray sign", "[people]") {
    CHECK(review_of("leave-request", "deputy", std::string("凱撒.巴燕")).empty());
    CHECK(review_of("leave-request", "deputy", std::string("王'小明")) ==
          std::vector<ReviewItem>{{"deputy", "stray_sign"}});
}

TEST_CASE("a wrong file of names is refused with its line", "[people]") {
    const auto refusal = [](std::string_view toml) {
        try {
            PersonNames::parse(toml, "people.toml");
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(refusal("[surname]\nusual = \"王\"\n[surnames]\n").find("people.toml:3") == 0);
    CHECK(refusal("[given]\nusual = 3\n").find("people.toml:2") == 0);
}
