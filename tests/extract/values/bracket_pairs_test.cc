#include "extract/values/bracket_pairs.h"

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::extract;

TEST_CASE("brackets of one pair have one width", "[brackets]") {
    CHECK(with_brackets_in_pairs("如說明三（403720000A_1.odt、2.pdf)") ==
          "如說明三（403720000A_1.odt、2.pdf）");
    CHECK(with_brackets_in_pairs("管理處(含附件1份）") == "管理處（含附件1份）");
    CHECK(with_brackets_in_pairs("（02)2000-7555") == "(02)2000-7555");
    CHECK(with_brackets_in_pairs("甲（乙(丙）丁）") == "甲（乙（丙）丁）");
}

TEST_CASE("pairs that agree, and single brackets, stay", "[brackets]") {
    for (const char* text : {"各縣(市)政府", "各縣（市）政府", "(02)2000-1111", "1）甲、2）乙",
                             "未完（", "）", "", "(一（二"}) {
        CHECK(with_brackets_in_pairs(text) == text);
    }
}

TEST_CASE("every value of a record but a person's", "[brackets]") {
    Record record;
    record.fields["originals"].value = std::vector<std::string>{"內政部", "法務部(紙本）"};
    record.fields["fax"].value = std::string("（02)20001111");
    record.fields["subject"].value = std::string("甲（乙)");
    record.fields["subject"].state = FieldState::Confirmed;

    pair_brackets(record);

    CHECK(record.fields["originals"].list() ==
          std::vector<std::string>{"內政部", "法務部（紙本）"});
    CHECK(record.text_of("fax") == "(02)20001111");
    CHECK(record.text_of("subject") == "甲（乙)");
}
