// The letter with which the project began, its rules and its form, as different machines would scan
// them. What is expected was written from the description of the sample, not from a reading.

#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "program.h"

using namespace gongwen;

namespace {

nlohmann::json truth_of(const std::string& name) {
    std::ifstream in(sample("letters/" + name + ".expected.json"));
    return nlohmann::json::parse(in);
}

bool holds_nothing(const nlohmann::json& value) {
    return value.empty() || value == "" || value == false;
}

/// Every field that the truth states has exactly that value; one that it states as empty is empty.
void check_fields(const nlohmann::json& record, const nlohmann::json& truth) {
    for (const auto& [name, field] : truth.at("fields").items()) {
        const nlohmann::json& expected = field.at("value");
        const nlohmann::json read =
            record.at("fields").contains(name) ? record["fields"][name].at("value") : "";
        CAPTURE(name, expected.dump(), read.dump());
        CHECK((read == expected || (holds_nothing(read) && holds_nothing(expected))));
    }
}

std::vector<nlohmann::json> read(const std::string& file) {
    const Printed printed = run_gongwen({"read", sample("letters/" + file), "--json"});
    INFO(printed.err);
    REQUIRE(printed.status == 0);
    return printed.json_lines();
}

void check_correction(const nlohmann::json& letter) {
    REQUIRE(letter.at("corrections").size() == 1);
    const nlohmann::json& correction = letter.at("corrections").front();
    CHECK(correction.at("action") == "amend");
    CHECK(correction.at("target").at("document_no") == "台內資字第1042301569號");
    CHECK(correction.at("target").at("date") == "2015-09-23");
    CHECK(correction.at("target").at("issuer") == "內政部");
    REQUIRE(correction.at("pairs").size() == 1);
    CHECK(correction.at("pairs").front().at("wrong") == "金融管理監督委員會");
    CHECK(correction.at("pairs").front().at("right") == "金融監督管理委員會");
}

/// Names that are said to be wrong where they stand.
std::set<std::string> flagged_names(const nlohmann::json& record) {
    std::set<std::string> flagged;
    for (const auto& name : record.at("names")) {
        const std::string verdict = name.at("verdict");
        const bool is_flag = verdict == "miswriting" || verdict == "obsolete";
        if (is_flag && !name.at("mention")) flagged.insert(name.at("written"));
    }
    return flagged;
}

/// The rules of the seed hold one real slip (組織與團體… for 組織及團體…); nothing else may be
/// flagged.
void check_no_name_is_flagged_wrongly(const nlohmann::json& record) {
    const std::set<std::string> real_slips{"組織與團體憑證管理中心"};
    for (const std::string& name : flagged_names(record)) {
        INFO(name);
        CHECK(real_slips.contains(name));
    }
}

}  // namespace

TEST_CASE("an ordinary scan of the seed letter gives every field exactly", "[whole][seed]") {
    const auto truth = truth_of("seed-scan");
    const auto records = read("seed-scan.pdf");

    REQUIRE(records.size() == truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        CHECK(records[i].at("kind") == truth[i].at("kind"));
        CHECK(records[i].at("pages") == truth[i].at("pages"));
        check_fields(records[i], truth[i]);
        check_no_name_is_flagged_wrongly(records[i]);
    }
    check_correction(records.front());
}

TEST_CASE("a filled form gives every cell and every check box", "[whole][form]") {
    std::ifstream in(sample("forms/enable.expected.json"));
    const auto truth = nlohmann::json::parse(in);
    const Printed printed = run_gongwen({"read", sample("forms/enable.pdf"), "--json"});
    REQUIRE(printed.status == 0);
    const auto records = printed.json_lines();

    REQUIRE(records.size() == truth.size());
    for (std::size_t i = 0; i < truth.size(); ++i) {
        if (truth[i].at("kind") == "form") check_fields(records[i], truth[i]);
    }
}

TEST_CASE("the correction is read from a fax and from a page that lies wrongly", "[whole][seed]") {
    const std::string file =
        GENERATE("seed-fax.tif", "seed-upside-down.tif", "seed-sideways.tif", "seed-page1.jpg");
    CAPTURE(file);

    const auto records = read(file);

    check_correction(records.front());
    for (const auto& record : records) check_no_name_is_flagged_wrongly(record);
}
