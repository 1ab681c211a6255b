#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

const std::string kFile = hash("aa");
const std::string kId = document_id(kFile, 1);

Record doubtful_letter() {
    Record record = letter(kFile, "台內資字第1042301569號", "2015-09-28");
    record.review = {{"issue_date", "low_confidence"}, {"phone", "low_confidence"}};
    return record;
}

}  // namespace

TEST_CASE("a confirmed value is shown as a person's and leaves the review list", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});
    const std::int64_t change = catalogue.last_change();

    catalogue.confirm(kId, "issue_date", std::string("2015-09-23"), "reviewer");

    const Record record = catalogue.document(kId)->record;
    CHECK(record.text_of("issue_date") == "2015-09-23");
    CHECK(record.field("issue_date")->state == FieldState::Confirmed);
    CHECK(record.field("issue_date")->raw == "2015-09-28");
    CHECK(record.review == std::vector<ReviewItem>{{"phone", "low_confidence"}});
    CHECK(changed_after(catalogue, change) == std::vector<std::string>{kId});
}

TEST_CASE("a confirmed value survives refiling, with the later reading beside it", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});
    catalogue.confirm(kId, "issue_date", std::string("2015-09-23"), "reviewer");
    Record reread = doubtful_letter();
    reread.fields["issue_date"] = field(std::string("2015-09-29"));
    reread.fields["subject"] = field(std::string("更正本部函。"));

    file_records(catalogue, {reread}, "2");

    const Record record = catalogue.document(kId)->record;
    CHECK(record.text_of("issue_date") == "2015-09-23");
    CHECK(record.field("issue_date")->state == FieldState::Confirmed);
    CHECK(record.field("issue_date")->raw == "2015-09-29");
    CHECK(record.text_of("subject") == "更正本部函。");
    CHECK(record.review == std::vector<ReviewItem>{{"phone", "low_confidence"}});
    const auto reading =
        nlohmann::json::parse(ask_sql(folder.catalogue(), "SELECT reading FROM human_value"));
    CHECK(reading.at("value") == "2015-09-29");
}

TEST_CASE("a list, a truth value and a field nobody read can be confirmed", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});
    const std::vector<std::string> originals{"總統府第二局", "行政院"};

    catalogue.confirm(kId, "originals", originals, "reviewer");
    catalogue.confirm(kId, "seal_present", true, "reviewer");
    file_records(catalogue, {doubtful_letter()}, "2");

    const Record record = catalogue.document(kId)->record;
    CHECK(record.field("originals")->list() == originals);
    CHECK(record.field("seal_present")->value == FieldValue(true));
}

TEST_CASE("a confirmed document type is the record's as well", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    file_records(archive.catalogue(), {doubtful_letter()});

    archive.catalogue().confirm(kId, "document_type", std::string("書函"), "reviewer");

    CHECK(archive.catalogue().document(kId)->record.document_type == "書函");
}

TEST_CASE("a second word of a person replaces the first", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});

    catalogue.confirm(kId, "issue_date", std::string("2015-09-22"), "reviewer");
    catalogue.confirm(kId, "issue_date", std::string("2015-09-23"), "second reviewer");

    CHECK(catalogue.document(kId)->record.text_of("issue_date") == "2015-09-23");
    const auto reading =
        nlohmann::json::parse(ask_sql(folder.catalogue(), "SELECT reading FROM human_value"));
    CHECK(reading.at("value") == "2015-09-28");
}

TEST_CASE("the audit trail says who confirmed what, from what", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    file_records(archive.catalogue(), {doubtful_letter()});

    archive.catalogue().confirm(kId, "issue_date", std::string("2015-09-23"), "reviewer");

    const AuditEntry entry = archive.catalogue().audit(kId).back();
    CHECK(entry.who == "reviewer");
    CHECK(entry.action == "confirm");
    CHECK(nlohmann::json::parse(entry.old_value) ==
          nlohmann::json{{"field", "issue_date"}, {"value", "2015-09-28"}});
    const auto said = nlohmann::json::parse(entry.new_value);
    CHECK(said.at("field") == "issue_date");
    CHECK(said.at("value") == "2015-09-23");
    CHECK(said.at("proven").size() == 1);
}

TEST_CASE("a confirmed value outlives a run that did not find its document", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    Record second = letter(kFile, "");
    second.document = 2;
    second.pages = {2};
    file_records(catalogue, {doubtful_letter(), second});
    catalogue.confirm(document_id(kFile, 2), "subject", std::string("主旨"), "reviewer");

    file_records(catalogue, {doubtful_letter()}, "2");
    file_records(catalogue, {doubtful_letter(), second}, "3");

    CHECK(catalogue.document(document_id(kFile, 2))->record.text_of("subject") == "主旨");
}

TEST_CASE("a value confirmed on other pages wins, but goes to review", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {letter(kFile, "")});
    catalogue.confirm(kId, "subject", std::string("主旨"), "reviewer");
    Record split_otherwise = letter(kFile, "");
    split_otherwise.pages = {1, 2};

    file_records(catalogue, {split_otherwise}, "2");

    const Record record = catalogue.document(kId)->record;
    CHECK(record.text_of("subject") == "主旨");
    CHECK(record.review == std::vector<ReviewItem>{{"subject", "pages_changed"}});
}

TEST_CASE("a value for a field that nobody read goes with its document's pages, for review",
          "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    const auto part = [](int number, const std::vector<int>& pages) {
        Record record = letter(kFile, "");
        record.document = number;
        record.pages = pages;
        return record;
    };
    file_records(catalogue, {part(1, {1}), part(2, {2, 3})});
    catalogue.confirm(document_id(kFile, 2), "retention", std::string("永久"), "reviewer");

    file_records(catalogue, {part(1, {1, 2, 3})}, "2");

    CHECK(catalogue.document(kId)->record.text_of("retention") == "永久");
    CHECK(catalogue.document(kId)->record.review ==
          std::vector<ReviewItem>{{"retention", "pages_changed"}});
}

TEST_CASE("a value that another one leaves no room for is in review, until a person decides",
          "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    Record first = letter(kFile, "");
    first.fields["retention"] = field(std::string("10年"));
    first.fields["retention"].page = 1;
    Record second = letter(kFile, "");
    second.document = 2;
    second.pages = {2};
    file_records(catalogue, {first, second});
    catalogue.confirm(document_id(kFile, 2), "retention", std::string("永久"), "reviewer");
    Record joined = first;
    joined.pages = {1, 2};
    const std::vector<ReviewItem> doubt{{"retention", "pages_changed"}};

    file_records(catalogue, {joined}, "2");
    CHECK(catalogue.document(kId)->record.text_of("retention") == "10年");
    CHECK(catalogue.document(kId)->record.review == doubt);

    catalogue.confirm(kId, "retention", std::string("永久"), "reviewer");
    file_records(catalogue, {joined}, "3");
    CHECK(catalogue.document(kId)->record.text_of("retention") == "永久");
    CHECK(catalogue.document(kId)->record.review.empty());
}

TEST_CASE("a document that is not there cannot be confirmed", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);

    try {
        archive.catalogue().confirm(kId, "subject", std::string("主旨"), "reviewer");
        FAIL("it was confirmed");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Usage);
    }
    CHECK(archive.catalogue().audit("").empty());
}

TEST_CASE("what follows in another document is filed and audited with its cause", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});
    const std::int64_t change = catalogue.last_change();
    const auto break_a_rule = [](Record& record) {
        record.rules = {{"one_month_before", "要點三(二)", "broken", "too_late: filed=2015-11-30"}};
        record.review.push_back({"rule.one_month_before", "rule_broken"});
    };

    catalogue.judge_again(kId, "bb-1", "reviewer", break_a_rule);

    const Record record = catalogue.document(kId)->record;
    REQUIRE(record.rules.size() == 1);
    CHECK(record.rules.front().result == "broken");
    CHECK(record.review.size() == 3);
    CHECK(changed_after(catalogue, change) == std::vector<std::string>{kId});
    const AuditEntry last = catalogue.audit(kId).back();
    CHECK(last.action == "judge");
    CHECK(last.who == "reviewer");
    CHECK(nlohmann::json::parse(last.new_value).at("because_of") == "bb-1");
    CHECK(catalogue.first_broken_audit_entry() == 0);
    CHECK(catalogue.problems().empty());
}

TEST_CASE("a judgement that comes out as before changes nothing", "[confirm]") {
    const TemporaryFolder folder;
    const Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
    file_records(catalogue, {doubtful_letter()});
    const std::int64_t change = catalogue.last_change();
    const std::size_t entries = catalogue.audit(kId).size();

    catalogue.judge_again(kId, "bb-1", "reviewer", [](Record&) {});

    CHECK(changed_after(catalogue, change).empty());
    CHECK(catalogue.audit(kId).size() == entries);
}
