// Mistakes in a query: where the message points, and what it says.

#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/text.h"
#include "index/schema.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

struct Mistake {
    std::string query;
    std::size_t at;        ///< code points in front of the place
    std::string expected;  ///< part of the message
};

std::string message_for(const SearchIndex& index, const std::string& query) {
    try {
        index.search(query, 0, 10);
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Usage);
        return error.what();
    }
    return "no error";
}

/// Code points in front of the mark in the last line, without the indent.
std::size_t marked_place(const std::string& message) {
    const std::u32string mark = to_utf32(message.substr(message.rfind('\n') + 1));
    return mark.size() - 1 - 2;
}

}  // namespace

TEST_CASE("a mistake in a query is quoted, pointed at and explained", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());
    const std::vector<Mistake> mistakes{
        {"", 0, "must stand here"},
        {"   ", 3, "must stand here"},
        {"AND 憑證", 0, "must stand here"},
        {"憑證 AND", 6, "must stand here"},
        {"憑證 OR OR 醫療", 6, "must stand here"},
        {"憑證 NOT", 6, "must stand here"},
        {"(憑證 OR 醫療", 0, "not closed"},
        {"憑證 ()", 4, "must stand here"},
        {"憑證) 醫療", 2, "closes nothing"},
        {"憑證 \"醫療", 3, "not closed"},
        {"憑證 「醫療", 3, "add 」"},
        {"\"\"", 0, "nothing between these quotes"},
        {"憑證 *", 3, "no letter, digit or Chinese character"},
        {"憑證 ，", 3, "no letter, digit or Chinese character"},
        {"憑證 - 醫療", 3, "no letter, digit or Chinese character"},
        {"mo*i", 2, "only stand at the end"},
        {"地址:台北", 0, "there is no field \"地址\""},
        {"憑證 author:王", 3, "subject (主旨)"},
        {"subject:", 8, "a value of subject must stand here"},
        {"subject: AND 憑證", 9, "a value of subject must stand here"},
        {"subject:-憑證", 8, "-subject:"},
        {"subject :憑證", 8, "no space may stand between subject and its colon"},
        {"主旨 ：憑證", 3, "no space may stand between 主旨 and its colon"},
        {"憑證 date:昨天", 8, "a date must stand here"},
        {"date:104/13", 5, "a date must stand here"},
        {"date:104/9..上月", 12, "a date must stand here"},
        {"date:104/10..104/9", 5, "ends before it begins"},
        {"kind:=函", 5, "takes none"},
        {"=(憑證 OR 醫療)", 1, "behind = must stand"},
        {"憑證 =ab*", 4, "cannot end in *"},
        {"憑證 = 醫療", 3, "no letter, digit or Chinese character"},
        {"date:..", 5, "a date must stand here"},
        {"date:104*", 5, "cannot end in *"},
        {"no:!!", 3, "a document number must stand here"},
        {"received:台內資", 9, "a document number must stand here"},
    };
    for (const Mistake& mistake : mistakes) {
        INFO("query: " << mistake.query);
        const std::string message = message_for(*index, mistake.query);
        CHECK_THAT(message, Catch::Contains(mistake.expected));
        CHECK_THAT(message, Catch::Contains("\n  " + mistake.query + "\n  "));
        CHECK(marked_place(message) == mistake.at);
    }
}

TEST_CASE("the mark stands below wide characters", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {});
    const auto index = open_for_reading(folder.path());

    const std::string message = message_for(*index, "憑證ab )");

    CHECK_THAT(message, Catch::EndsWith("\n  憑證ab )\n  \u3000\u3000   ^"));
}

TEST_CASE("a query that nests or runs without end is refused", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {});
    const auto index = open_for_reading(folder.path());
    std::string nested;
    for (int i = 0; i < 200; ++i) nested += "(";
    std::string denied;
    for (int i = 0; i < 200; ++i) denied += "NOT ";

    CHECK_THAT(message_for(*index, nested + "憑證"), Catch::Contains("nests too deep"));
    CHECK_THAT(message_for(*index, denied + "憑證"), Catch::Contains("nests too deep"));
    const std::string long_one = message_for(*index, std::string(5000, 'a'));
    CHECK_THAT(long_one, Catch::Contains("longer than 2000 characters"));
    CHECK(long_one.size() < 1000);  // what is shown of it is what is about the place
}

TEST_CASE("a word* for too many words says so", "[index]") {
    const TemporaryFolder folder;
    std::string text;
    for (int i = 0; i < 1100; ++i) text.append("w").append(std::to_string(i)).append(" ");
    fill(folder.path(), {entry_of("many", text)});
    const auto index = open_for_reading(folder.path());

    CHECK_THAT(message_for(*index, "w*"), Catch::Contains("more than 1000 words"));
    CHECK(found(*index, "w10*") == std::set<std::string>{"many"});
}

TEST_CASE("every field and each of its names is in the documentation", "[index]") {
    std::ifstream file(GONGWEN_SOURCE_DIR "/docs/search.md");
    const std::string page((std::istreambuf_iterator<char>(file)), {});
    REQUIRE(!page.empty());
    const auto is_told = [&page](std::string_view name) {
        std::string column = "`";
        column.append(name).append(":`");
        return name.empty() || page.find(column) != std::string::npos;
    };
    for (const FieldSpec& field : kFields) {
        INFO("field: " << field.name);
        CHECK(is_told(field.name));
        CHECK(std::ranges::all_of(field.aliases, is_told));
        CHECK(find_field(field.name) == &field);
    }
}
