// Look-alikes in values that must keep a pattern.

#include "extract/values/pattern_repair.h"

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::extract;

TEST_CASE("look-alikes become what the pattern wants", "[pattern]") {
    const std::string hex = "[0-9A-F]+";
    CHECK(matching_look_alike("OC4DBFFOD9", hex) == "0C4DBFF0D9");
    CHECK(matching_look_alike("E98137EFAQE67E97", hex) == "E98137EFA0E67E97");
    CHECK(matching_look_alike("C019C33BI443E", hex) == "C019C33B1443E");
    CHECK(matching_look_alike("AI2345678O", "[A-Z][0-9]{9}") == "A123456780");
    CHECK(matching_look_alike("1O年", "([0-9]{1,2})年") == "10年");
}

TEST_CASE("a pattern is no reason to guess", "[pattern]") {
    CHECK_FALSE(matching_look_alike("A123456789", "[A-Z][0-9]{9}"));
    // 0 may be O or Q, and one digit is missing.
    CHECK_FALSE(matching_look_alike("0123456789", "[A-Z][0-9]{9}"));
    CHECK_FALSE(matching_look_alike("A12345678", "[A-Z][0-9]{9}"));
    CHECK_FALSE(matching_look_alike("OOOO", "[0-9]+"));
    CHECK_FALSE(matching_look_alike("", "[0-9]+"));
    CHECK_FALSE(matching_look_alike("王大明", "[0-9]+"));
}

TEST_CASE("a field mended by its pattern keeps its raw reading", "[pattern]") {
    const Template form = parse_template(R"(
id = "numbers"
version = 1
kind = "form"
[match]
all_of = ["申請表"]
[[field]]
name = "serial"
kind = "text"
labels = ["序號"]
pattern = "[0-9]+"
)",
                                         "numbers.toml");
    Record record;
    record.fields["serial"] = Field{.value = std::string("12O4"),
                                    .raw = "12O4",
                                    .state = FieldState::Read,
                                    .confidence = 0.99,
                                    .page = 1,
                                    .box = {}};

    mend_by_patterns(record, form);

    CHECK(record.text_of("serial") == "1204");
    CHECK(record.fields["serial"].raw == "12O4");
    CHECK(record.fields["serial"].state == FieldState::Repaired);
    CHECK(record.fields["serial"].reason == "misread_character");
}
