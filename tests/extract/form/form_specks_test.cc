// Specks, ends of rules and points beside a form's figures and days, and days without a year.

#include <catch2/catch.hpp>

#include "core/text.h"
#include "extract/values/field_values.h"
#include "form_sheet.h"

using namespace gongwen;
using namespace gongwen::extract;
using namespace gongwen::test;

namespace {

Reading read_as(FieldKind kind, std::u32string_view text) {
    FieldTemplate field;
    field.kind = kind;
    return read_value(text, field);
}

std::string value_as(FieldKind kind, std::u32string_view text) {
    return std::get<std::string>(read_as(kind, text).value);
}

}  // namespace

TEST_CASE("specks beside figures are none of them, and a person sees it", "[form]") {
    for (const std::u32string_view text : {U"(30", U"30 `", U".30", U"30「", U"30_"}) {
        INFO(to_utf8(text));
        CHECK(value_as(FieldKind::Number, text) == "30");
        CHECK(read_as(FieldKind::Number, text).state == FieldState::Repaired);
        CHECK(read_as(FieldKind::Number, text).most_sure <= 0.5);
    }
    for (const std::u32string_view text : {U"(30)", U"-30", U"30%", U"A.30"}) {
        CHECK(value_as(FieldKind::Number, text) == to_utf8(text));
    }
    CHECK(value_as(FieldKind::Number, U"oo") == "00");
}

TEST_CASE("a speck beside the units of a day is none of its figures", "[form]") {
    for (const std::u32string_view text :
         {U"112年12.月1日", U"：112年12月1日", U"112年12月.1日", U"112.12..01"}) {
        INFO(to_utf8(text));
        CHECK(value_as(FieldKind::Date, text) == "2023-12-01");
        CHECK(read_as(FieldKind::Date, text).most_sure <= 0.5);
    }
    CHECK(read_as(FieldKind::Date, U"112年13.月1日").state == FieldState::Unreadable);
}

TEST_CASE("a day without a year is kept as printed, for a person", "[form]") {
    CHECK(value_as(FieldKind::Date, U"5/16") == "5/16");
    CHECK(value_as(FieldKind::Date, U"5月16日") == "5月16日");
    CHECK(read_as(FieldKind::Date, U"5/16").reason == "incomplete_date");
    CHECK(read_as(FieldKind::Date, U"2/30").state == FieldState::Unreadable);
    CHECK(read_as(FieldKind::Date, U"16/5").state == FieldState::Unreadable);
}

TEST_CASE("a form's value goes on nowhere", "[form]") {
    Sheet sheet;
    sheet.cell({60, 100, 160, 130}, "服務單位");
    sheet.cell({160, 100, 540, 130}, "會計室、");

    const Record record = read(sheet, "[[field]]\nname = \"unit\"\nlabels = [\"服務單位\"]\n");
    CHECK(value_of(record, "unit") == "會計室");
    CHECK(state_of(record, "unit") == "repaired");
}
