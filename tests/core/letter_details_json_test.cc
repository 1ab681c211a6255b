#include "core/letter_details_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/record_json.h"

using namespace gongwen;

TEST_CASE("a record's details come back from JSON as they were", "[record]") {
    Record record;
    record.kind = "letter";
    LetterDetails& details = record.details;
    details.item_tree["explanation"] = {{"一、", "甲", {{"（一）", "乙", {}}}}, {"", "丙", {}}};
    details.receivers["originals"] = {{"財政部", "含附件"}, {"法務部", ""}};
    details.attachment_note = "如文";
    details.attachment_files = {"10423018500-1.doc"};
    details.issuers = {"內政部", "法務部"};
    details.document_nos = {"台內資字第1042301850號"};
    details.file_no_parts = {{"year", "104"}};
    details.address_parts = {{"postal_code", "100"}};
    details.secrecy_parts = {{"grade", "密"}};
    details.contact_parts = {{"unit", "資訊室"}};
    details.decision_line = "本案依分層負責規定授權業務主管決行";
    details.page_numbers = {{1, 1, 2}, {2, 2, 0}};
    details.seals = {{1, {10, 20, 30, 40}, "red"}};
    details.blank_pages = {3};
    details.attached_files = {"附件.odt"};
    details.part_of = 1;

    CHECK(record_from_json(to_json_value(record)).details == details);
}

TEST_CASE("details that are not there have no key", "[record]") {
    CHECK_FALSE(to_json_value(Record{}).contains("details"));
    CHECK(letter_details_from_json(nlohmann::json::object()) == LetterDetails{});
}
