// Public lists: which list it is, what its rows say, and what a merge changes.

#include <algorithm>

#include <catch2/catch.hpp>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "core/error.h"
#include "institutions/lists/import_list.h"
#include "institutions/lists/merge_list.h"

using namespace gongwen;
using namespace gongwen::institutions;
using Catch::Matchers::Contains;

namespace {

const std::string kCodesHead =
    "機關代碼,機關名稱,機關英文名稱,郵遞區號,機關地址,機關電話,主管機關代碼,主管機關名稱,傳真,"
    "機關生效日期,機關裁撤日期,機關層級,裁撤註記,新機關代碼,新機關名稱,新機關生效日,舊機關代碼,"
    "舊機關名稱\n";

/// A row of the list of agency codes.
struct Code {
    std::string code, name, address, parent, from, abolished, successor, successor_from,
        predecessor;

    std::string line() const {
        return code + "," + name + ",,," + address + ",,," + parent + ",," + from + "," +
               abolished + ",2,,," + successor + "," + successor_from + ",," + predecessor + "\n";
    }
};

InstitutionList codes(const std::vector<Code>& rows) {
    std::string text = kCodesHead;
    for (const Code& row : rows) text += row.line();
    return read_list(text, "codes.csv");
}

const Date kToday{2024, 6, 1};

const Institution* row_named(const Merge& merge, const std::string& name) {
    const auto found = std::find_if(merge.rows.begin(), merge.rows.end(),
                                    [&](const Institution& row) { return row.name == name; });
    return found == merge.rows.end() ? nullptr : &*found;
}

std::vector<std::string> told(const Merge& merge) {
    std::vector<std::string> lines;
    for (const MergeChange& change : merge.changes) {
        lines.push_back(std::string(to_string(change.kind)) + " " + change.name +
                        (change.detail.empty() ? "" : ": " + change.detail));
    }
    return lines;
}

Institution institution(const std::string& name) {
    Institution one;
    one.name = name;
    return one;
}

}  // namespace

TEST_CASE("a list that was published as JSON says the same as one in CSV",
          "[institutions][import]") {
    const InstitutionList list = read_list(
        "\xEF\xBB\xBF[{\"機關代碼\":\"301000000A\",\"機關名稱\":\"內政部\",\"機關地址\":null},"
        " {\"機關代碼\":\"A21010000I\",\"機關名稱\":\"衛生福利部疾病管制署\","
        "\"機關地址\":\"臺北市中正區\"}, {\"機關名稱\":\"\"}]",
        "book.json");

    CHECK(list.kind == ListKind::AddressBook);
    REQUIRE(list.rows.size() == 2);
    CHECK(list.rows[0].name == "內政部");
    CHECK(list.rows[1].code == "A21010000I");
    CHECK(list.rows[1].address == "臺北市中正區");
    REQUIRE(list.bad_rows.size() == 1);
    CHECK(list.bad_rows[0].line == 3);
    CHECK(list.bad_rows[0].reason == "the name is missing; fill it in");

    CHECK_THROWS_WITH(read_list("[{\"機關代碼\":", "torn.json"), Contains("cut off"));
    CHECK_THROWS_WITH(read_list("[1, 2]", "numbers.json"), Contains("no list of objects"));
    CHECK_THROWS_WITH(read_list("[]", "empty.json"), Contains("機關代碼"));
}

TEST_CASE("the end of days is no day of abolition, a mark without a day is told",
          "[institutions][import]") {
    const InstitutionList list =
        codes({{"301000000A", "內政部", "", "行政院", "19490101", "99991231", "", "", ""}});
    REQUIRE(list.rows.size() == 1);
    CHECK_FALSE(list.rows[0].abolished);

    const InstitutionList marked = read_list(
        "機關代碼,機關名稱,機關生效日期,機關裁撤日期,裁撤註記\n"
        "301000000A,甲乙辦公室,20100101,,Y\n301000001A,內政部,20100101,,N\n",
        "codes.csv");
    REQUIRE(marked.rows.size() == 1);
    CHECK(marked.rows[0].name == "內政部");
    REQUIRE(marked.bad_rows.size() == 1);
    CHECK(marked.bad_rows[0].line == 2);
    CHECK_THAT(marked.bad_rows[0].reason, Contains("without a day"));
}

TEST_CASE("a list tells by its heads which one it is", "[institutions][import]") {
    CHECK(codes({}).kind == ListKind::AgencyCodes);
    CHECK(read_list("機關代碼,機關名稱\n301000000A,內政部\n", "a.csv").kind ==
          ListKind::AddressBook);
    CHECK(read_list("OrgName,OID,TEL,Address,DN,OrgCode\n內政部,2.16,,,,301000000A\n", "o.csv")
              .kind == ListKind::ObjectIdentifiers);

    CHECK_THROWS_WITH(read_list("name,age\nx,1\n", "x.csv"),
                      Contains("x.csv") && Contains("機關代碼"));
    CHECK_THROWS_WITH(read_list("", "empty.csv"), Contains("empty.csv"));
    CHECK_THROWS_WITH(read_list("a,b\n\xA1\x20\n", "other.csv"),
                      Contains("other.csv:2") && Contains("neither UTF-8 nor Big5"));
}

TEST_CASE("byte order mark, quotes, line breaks inside fields and spaces do not matter",
          "[institutions][import]") {
    const auto list = read_list(
        "\xEF\xBB\xBF機關代碼,\"機關名稱\",機關地址\r\n"
        "301000000A,\"內 政 部\",\"臺北市中正區徐州路5號,\n二樓\"\r\n"
        "A21010000I,衛生福利部疾病管制署,\"林森\"\"南\"\"路6號\"\r\n",
        "book.csv");

    REQUIRE(list.rows.size() == 2);
    CHECK(list.rows[0].name == "內政部");
    CHECK(list.rows[0].code == "301000000A");
    CHECK(list.rows[0].address == "臺北市中正區徐州路5號,\n二樓");
    CHECK(list.rows[1].line == 4);
    CHECK(list.rows[1].address == "林森\"南\"路6號");
    CHECK(list.bad_rows.empty());
}

TEST_CASE("a bad row is left out and named by its line", "[institutions][import]") {
    const auto list = codes({{"1", "甲乙局", "", "", "20120230", "", "", "", ""},
                             {"2", "", "", "", "", "", "", "", ""},
                             {"3", "丙丁局", "", "", "20140101", "20130101", "", "", ""},
                             {"4", "戊己局", "", "", "1010101", "", "", "", ""}});
    const auto short_row = read_list("機關代碼,機關名稱\n1\n2,庚辛局\n", "s.csv");

    REQUIRE(list.bad_rows.size() == 3);
    CHECK(list.bad_rows[0].line == 2);
    CHECK_THAT(list.bad_rows[0].reason, Contains("20120230"));
    CHECK_THAT(list.bad_rows[1].reason, Contains("name is missing"));
    CHECK_THAT(list.bad_rows[2].reason, Contains("ends before it begins"));
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].valid_from == Date{2012, 1, 1});
    REQUIRE(short_row.bad_rows.size() == 1);
    CHECK(short_row.bad_rows[0].line == 2);
    CHECK(short_row.rows.size() == 1);
}

TEST_CASE("a name that the file lacks is added with where it came from", "[institutions][import]") {
    const Merge merged = merge(
        {institution("內政部")},
        codes({{"A01", "內政部甲乙署", "臺北市某路1號", "內政部", "20150102", "", "", "", ""}}),
        kToday);

    REQUIRE(merged.rows.size() == 2);
    const Institution& added = merged.rows[1];
    CHECK(added.valid_from == Date{2015, 1, 2});
    CHECK(added.parent == "內政部");
    CHECK(added.kind == "署");
    CHECK(added.code == "A01");
    CHECK(added.source == "機關代碼 codes.csv 2024-06-01");
    CHECK(told(merged) == std::vector<std::string>{"added 內政部甲乙署"});
}

TEST_CASE("what people wrote stays; the list fills gaps and tells where it differs",
          "[institutions][import]") {
    Institution local = institution("甲乙局");
    local.short_names = {"甲局"};
    local.valid_from = Date{2010, 1, 1};
    local.parent = "丙丁部";
    local.note = "our own";

    const Merge merged = merge(
        {local, institution("只在本地的單位")},
        codes({{"A01", "甲乙局", "臺北市某路1號", "戊己部", "20110101", "", "", "", ""}}), kToday);

    const Institution* row = row_named(merged, "甲乙局");
    REQUIRE(row != nullptr);
    CHECK(row->short_names == std::vector<std::string>{"甲局"});
    CHECK(row->valid_from == Date{2010, 1, 1});
    CHECK(row->parent == "丙丁部");
    CHECK(row->note == "our own");
    CHECK(row->code == "A01");
    CHECK(row->address == "臺北市某路1號");
    CHECK(row_named(merged, "只在本地的單位") != nullptr);
    CHECK(told(merged) ==
          std::vector<std::string>{"completed 甲乙局: code, address",
                                   "conflict 甲乙局: parent 丙丁部, by the list 戊己部; begins on "
                                   "2010-01-01, by the list on 2011-01-01"});
}

TEST_CASE("an abolished agency ends, a renamed one is followed by its new name",
          "[institutions][import]") {
    const auto list = codes({{"A01", "甲乙局", "", "", "", "20130722", "", "", ""},
                             {"A02", "丙丁署", "", "", "", "20130722", "丙丁部", "20130723", ""},
                             {"A03", "丙丁部", "", "", "20130723", "", "", "", "丙丁署"}});
    const Merge merged = merge({institution("甲乙局"), institution("丙丁署")}, list, kToday);

    CHECK(row_named(merged, "甲乙局")->valid_to == Date{2013, 7, 22});
    CHECK(row_named(merged, "丙丁署")->valid_to == Date{2013, 7, 22});
    CHECK(row_named(merged, "丙丁署")->successors == std::vector<std::string>{"丙丁部"});
    CHECK(row_named(merged, "丙丁部")->valid_from == Date{2013, 7, 23});
    const auto lines = told(merged);
    CHECK(std::count(lines.begin(), lines.end(), "ended 甲乙局: until 2013-07-22") == 1);
    CHECK(std::count(lines.begin(), lines.end(), "renamed 丙丁署: until 2013-07-22, then 丙丁部") ==
          1);
}

TEST_CASE("a known code under a new name renames, on the day before the new one begins",
          "[institutions][import]") {
    Institution old = institution("甲乙局");
    old.code = "A01";

    const Merge merged =
        merge({old}, codes({{"A01", "甲乙署", "", "", "20230915", "", "", "", ""}}), kToday);

    CHECK(row_named(merged, "甲乙局")->valid_to == Date{2023, 9, 14});
    CHECK(row_named(merged, "甲乙局")->successors == std::vector<std::string>{"甲乙署"});

    const Merge unknown_day =
        merge({old}, codes({{"A01", "甲乙署", "", "", "", "", "", "", ""}}), kToday);
    CHECK_FALSE(row_named(unknown_day, "甲乙局")->valid_to);
    CHECK(told(unknown_day).back().starts_with("conflict 甲乙局"));
}

TEST_CASE("the day before the first of March is the last of February", "[institutions][import]") {
    Institution old = institution("甲乙局");
    old.code = "A01";
    const auto last_day = [&](const std::string& from) {
        const Merge merged =
            merge({old}, codes({{"A01", "甲乙署", "", "", from, "", "", "", ""}}), kToday);
        return row_named(merged, "甲乙局")->valid_to;
    };

    CHECK(last_day("20240301") == Date{2024, 2, 29});
    CHECK(last_day("20230301") == Date{2023, 2, 28});
    CHECK(last_day("20240101") == Date{2023, 12, 31});
}

TEST_CASE("the same list a second time changes nothing", "[institutions][import]") {
    const auto list = codes(
        {{"A01", "甲乙局", "某路1號", "丙部", "20010101", "20130722", "丁戊署", "20130723", ""},
         {"A02", "丁戊署", "", "丙部", "20130723", "", "", "", "甲乙局"}});
    const Merge once = merge({institution("甲乙局")}, list, kToday);

    const Merge twice = merge(once.rows, list, kToday);

    CHECK(told(twice).empty());
    CHECK(twice.unchanged == 2);
}

namespace {

std::string as(const char* encoding, const std::string& utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(utf8.size() * 4 + 4, '\0');
    UConverter* converter = ucnv_open(encoding, &error);
    const int32_t size =
        ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()),
                        text.getBuffer(), text.length(), &error);
    ucnv_close(converter);
    REQUIRE(U_SUCCESS(error));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace

TEST_CASE("a list says the same in every encoding that offices save", "[institutions][import]") {
    const std::string text =
        "機關代碼,機關名稱,機關地址\r\n301000000A,內政部,\"徐州路5號,\n二樓\"\r\n";
    struct Saved {
        std::string bytes;
        const char* encoding;
    };
    const std::vector<Saved> all{{text, "UTF-8"},
                                 {"\xEF\xBB\xBF" + text, "UTF-8"},
                                 {as("windows-950-2000", text), "Big5"},
                                 {"\xFF\xFE" + as("UTF-16LE", text), "UTF-16"},
                                 {"\xFE\xFF" + as("UTF-16BE", text), "UTF-16"},
                                 {as("UTF-16LE", text), "UTF-16"},
                                 {as("UTF-16BE", text), "UTF-16"}};
    for (const Saved& saved : all) {
        const InstitutionList list = read_list(saved.bytes, "book.csv");
        CAPTURE(saved.encoding);
        CHECK(list.encoding == saved.encoding);
        REQUIRE(list.rows.size() == 1);
        CHECK(list.rows[0].name == "內政部");
        CHECK(list.rows[0].address == "徐州路5號,\n二樓");
    }
    CHECK_THROWS_WITH(read_list("\xEF\xBB\xBF機關代碼,機關名稱\n1,\xBE\xF7\n", "torn.csv"),
                      Contains("torn.csv:2") && Contains("download it again"));
}

TEST_CASE("columns may stand in any order, be missing, or below a title",
          "[institutions][import]") {
    const InstitutionList list = read_list(
        "行政院所屬中央及地方機關代碼（更新日期：113/06/01）\n\n"
        "機關名稱, 機關裁撤日期 ,備註,機關代碼,機關生效日期\n"
        "丙丁署,102/07/22,,a21010000i,88.7.1\n",
        "codes.csv");

    CHECK(list.kind == ListKind::AgencyCodes);
    REQUIRE(list.rows.size() == 1);
    CHECK(list.rows[0].line == 4);
    CHECK(list.rows[0].code == "A21010000I");
    CHECK(list.rows[0].valid_from == Date{1999, 7, 1});
    CHECK(list.rows[0].abolished == Date{2013, 7, 22});
    CHECK_THROWS_WITH(read_list("機關名稱,地址\n內政部,\n", "x.csv"),
                      Contains("it names 機關名稱, 地址"));
}

TEST_CASE("days are read in every form that the lists have", "[institutions][import]") {
    const auto from = [](const std::string& day) {
        const auto list = codes({{"1", "甲乙局", "", "", day, "", "", "", ""}});
        REQUIRE(list.bad_rows.empty());
        return list.rows[0].valid_from;
    };
    for (const char* day :
         {"20120701", "1010701", "01010701", "101/07/01", "101.7.1", "2012-07-01", "2012/7/1",
          "民國101年7月1日", "2012-07-01T00:00:00", "20120701 00:00"}) {
        CAPTURE(day);
        CHECK(from(day) == Date{2012, 7, 1});
    }
    CHECK_FALSE(from("00000000"));
    CHECK_FALSE(from("9991231"));
    CHECK_FALSE(from(" "));
}

TEST_CASE("what a spreadsheet or an office's own characters spoilt is told with what to do",
          "[institutions][import]") {
    const auto reason = [](const Code& row) {
        const auto list = codes({row});
        REQUIRE(list.bad_rows.size() == 1);
        return list.bad_rows[0].reason;
    };
    CHECK_THAT(reason({"3.01E+09", "甲乙局", "", "", "", "", "", "", ""}), Contains("spreadsheet"));
    CHECK_THAT(reason({"1", "甲\uE123局", "", "", "", "", "", "", ""}), Contains("造字"));
    CHECK_THAT(reason({"1", "甲乙局", "", "", "去年", "", "", "", ""}), Contains("write 20120701"));
}

TEST_CASE("a quotation mark that is not closed spoils its own line alone",
          "[institutions][import]") {
    const auto list = read_list(
        "機關代碼,機關名稱\n1,甲乙局\n2,\"丙丁局\n3,戊己局\n4,\"庚辛局\"\n5,\"壬癸局\n", "q.csv");

    std::vector<std::string> names;
    for (const ListedInstitution& row : list.rows) names.push_back(row.name);
    CHECK(names == std::vector<std::string>{"甲乙局", "戊己局", "庚辛局"});
    REQUIRE(list.bad_rows.size() == 2);
    CHECK(list.bad_rows[0].line == 3);
    CHECK(list.bad_rows[1].line == 6);
    CHECK_THAT(list.bad_rows[0].reason, Contains("not closed"));
}

TEST_CASE("an abolished agency may have several successors, in one row or in several",
          "[institutions][import]") {
    const std::vector<std::string> both{"丙丁署", "戊己署"};
    const auto in_one =
        codes({{"A01", "甲乙局", "", "", "", "20130722", "丙丁署；戊己署", "", ""}});
    CHECK(in_one.rows[0].successors == both);
    CHECK(row_named(merge({}, in_one, kToday), "甲乙局")->successors == both);

    const auto in_two =
        codes({{"A01", "甲乙局", "", "", "", "20130722", "丙丁署", "20130723", ""},
               {"A01", "甲乙局", "", "", "", "20130722", "戊己署", "20130723", ""}});
    const Merge merged = merge({}, in_two, kToday);
    CHECK(row_named(merged, "甲乙局")->successors == both);
    CHECK(row_named(merged, "戊己署")->valid_from == Date{2013, 7, 23});
    CHECK(row_named(merged, "甲乙局")->valid_to == Date{2013, 7, 22});
}

TEST_CASE("rows that contradict one another are told, a row that stands twice is not",
          "[institutions][import]") {
    const Merge twice = merge({},
                              codes({{"A01", "甲乙局", "", "", "20010101", "", "", "", ""},
                                     {"A01", "甲乙局", "", "", "20010101", "", "", "", ""}}),
                              kToday);
    CHECK(told(twice) == std::vector<std::string>{"added 甲乙局"});
    CHECK(twice.unchanged == 1);

    const Merge differ = merge({},
                               codes({{"A01", "甲乙局", "", "", "", "20130722", "", "", ""},
                                      {"A02", "甲乙局", "", "", "", "20140101", "", "", ""}}),
                               kToday);
    CHECK(told(differ) == std::vector<std::string>{
                              "added 甲乙局", "conflict 甲乙局: code A01, by the list A02",
                              "conflict 甲乙局: ends on 2013-07-22, by the list on 2014-01-01"});
    CHECK(differ.changes.back().line == 3);
}
