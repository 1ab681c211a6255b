// The review queue of the catalogue: what is open, what people closed, and how it outlives runs.

#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

using Texts = std::vector<std::string>;

const std::string kFile = hash("aa");
const std::string kId = document_id(kFile, 1);

struct Opened {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();
};

Record letter_on(const std::vector<int>& pages, int number, int of) {
    Record record = letter(kFile, "台內資字第1042301569號");
    record.pages = pages;
    record.document = number;
    record.of = of;
    for (auto& [name, field] : record.fields) field.page = pages.front();
    return record;
}

Record doubtful(const std::vector<ReviewItem>& review) {
    Record record = letter_on({1}, 1, 1);
    record.fields["phone"] = field(std::string("02-20001234"));
    record.fields["phone"].confidence = 0.3;
    record.fields["fax"] = field(std::string("02-20001235"));
    record.fields["fax"].confidence = 0.2;
    record.review = review;
    return record;
}

/// "field reason", in the queue's order; closed ones in brackets.
Texts queue(const Catalogue& catalogue, const ReviewFilter& filter = {}) {
    Texts out;
    for (const QueuedItem& item : catalogue.review_items(filter)) {
        const std::string text = item.field + " " + item.reason;
        out.push_back(item.closed.empty() ? text : "[" + text + " " + item.closed + "]");
    }
    return out;
}

}  // namespace

TEST_CASE("the queue lists what decides most first, then what is least sure", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"text", "name_miswriting"},
                                            {"phone", "low_confidence"},
                                            {"fax", "low_confidence"},
                                            {"issue_date", "missing"},
                                            {"page.2", "doubtful_split"}})});

    CHECK(queue(open.catalogue) == Texts{"page.2 doubtful_split", "issue_date missing",
                                         "fax low_confidence", "phone low_confidence",
                                         "text name_miswriting"});
    CHECK(open.catalogue.review_items({}).front().page == 2);
}

TEST_CASE("the queue can be narrowed and leafed through", "[review]") {
    Opened open;
    file_records(open.catalogue,
                 {doubtful({{"phone", "low_confidence"}, {"fax", "impossible_phone"}})});
    Record other = letter(hash("bb"), "");
    other.review = {{"document_no", "missing"}};
    file_records(open.catalogue, {other});

    CHECK(queue(open.catalogue, {.reason = "impossible_phone"}) == Texts{"fax impossible_phone"});
    CHECK(queue(open.catalogue, {.field = "phone"}) == Texts{"phone low_confidence"});
    CHECK(queue(open.catalogue, {.document = document_id(hash("bb"), 1)}) ==
          Texts{"document_no missing"});
    CHECK(queue(open.catalogue, {.limit = 1, .offset = 1}) == Texts{"fax impossible_phone"});
    const ReviewCounts counts = open.catalogue.review_counts({});
    CHECK(counts.open == 3);
    CHECK(counts.closed == 0);
    CHECK(counts.documents == 2);
    CHECK(counts.open_by_reason.at("missing") == 1);
}

TEST_CASE("a skipped item stays closed when the file is read again, a new reason is open",
          "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"phone", "low_confidence"}})});

    CHECK(open.catalogue.close_review(kId, "phone", "skipped", "看不清楚", "clerk") == 1);
    file_records(open.catalogue,
                 {doubtful({{"phone", "low_confidence"}, {"phone", "impossible_phone"}})}, "2");

    CHECK(queue(open.catalogue) == Texts{"phone impossible_phone"});
    CHECK(open.catalogue.document(kId)->record.review ==
          std::vector<ReviewItem>{{"phone", "impossible_phone"}});
    const std::vector<QueuedItem> all = open.catalogue.review_items({.closed_too = true});
    REQUIRE(all.size() == 2);
    CHECK(all[1].closed == "skipped");
    CHECK(all[1].note == "看不清楚");
    CHECK(all[1].who == "clerk");
    CHECK(open.catalogue.review_counts({}).closed == 1);
}

TEST_CASE("a skipped item stays in the list, whatever is decided on other fields", "[review]") {
    Opened opened;
    file_records(opened.catalogue,
                 {doubtful({{"text", "name_miswriting"}, {"phone", "low_confidence"}})});
    opened.catalogue.close_review(kId, "text", "skipped", "原件模糊", "王小明");

    // Judged anew, the text holds no doubtful name any more.
    opened.catalogue.confirm(
        kId, "phone", std::string("02-20001234"), "王小明", [](Record& record) {
            std::erase_if(record.review,
                          [](const ReviewItem& item) { return item.field == "text"; });
        });

    const ReviewFilter all{.document = kId, .closed_too = true};
    CHECK(queue(opened.catalogue, all) == Texts{"[text name_miswriting skipped]"});
    CHECK(opened.catalogue.review_items(all).front().note == "原件模糊");
    CHECK(opened.catalogue.problems().empty());

    SECTION("until a value is given for it") {
        opened.catalogue.confirm(kId, "text", std::string("內文"), "王小明");
        CHECK(queue(opened.catalogue, all).empty());
        CHECK(opened.catalogue.problems().empty());
    }
}

TEST_CASE("a decision without a value is no damage to the record", "[review]") {
    Opened open;
    file_records(open.catalogue,
                 {doubtful({{"phone", "low_confidence"}, {"fax", "impossible_phone"}})});

    open.catalogue.close_review(kId, "phone", "skipped", "", "clerk");
    CHECK(open.catalogue.problems().empty());
    open.catalogue.close_review(kId, "fax", "confirmed", "", "clerk");
    CHECK(open.catalogue.problems().empty());
    open.catalogue.reopen_review(kId, "phone", "clerk");
    CHECK(open.catalogue.problems().empty());
}

TEST_CASE("closing what is not open closes nothing and leaves no trace", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"phone", "low_confidence"}})});
    const auto before = open.catalogue.audit("").size();

    CHECK(open.catalogue.close_review(kId, "fax", "skipped", "", "clerk") == 0);

    CHECK(open.catalogue.audit("").size() == before);
}

TEST_CASE("a skipped item can be opened again", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"phone", "low_confidence"}})});
    open.catalogue.close_review(kId, "phone", "skipped", "", "clerk");

    CHECK(open.catalogue.reopen_review(kId, "phone", "second clerk") == 1);

    CHECK(queue(open.catalogue) == Texts{"phone low_confidence"});
    CHECK(open.catalogue.document(kId)->record.review.size() == 1);
    const AuditEntry entry = open.catalogue.audit(kId).back();
    CHECK(entry.action == "reopen");
    CHECK(entry.who == "second clerk");
    file_records(open.catalogue, {doubtful({{"phone", "low_confidence"}})}, "2");
    CHECK(queue(open.catalogue) == Texts{"phone low_confidence"});
}

TEST_CASE("opening a corrected field again brings the program's reading back", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"phone", "low_confidence"}})});
    open.catalogue.confirm(kId, "phone", std::string("02-99999999"), "clerk");
    REQUIRE(queue(open.catalogue).empty());

    CHECK(open.catalogue.reopen_review(kId, "phone", "clerk") == 1);

    const Record record = open.catalogue.document(kId)->record;
    CHECK(record.text_of("phone") == "02-20001234");
    CHECK(record.field("phone")->state == FieldState::Read);
    CHECK(queue(open.catalogue) == Texts{"phone reopened"});
    CHECK_FALSE(open.catalogue.human_value(kId, "phone"));
    const auto audit = nlohmann::json::parse(open.catalogue.audit(kId).back().old_value);
    CHECK(audit == nlohmann::json{{"field", "phone"}, {"value", "02-99999999"}});
}

TEST_CASE("what follows from a value is judged anew when a person gives it", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({{"issuer", "low_confidence"}})});
    const Settle settle = [](Record& record) {
        record.review.push_back({"issuer", "name_miswriting"});
        record.review.push_back({"rule.one", "rule_broken"});
        record.citations = {{record.text_of("issuer"), "", "", ""}};
    };

    open.catalogue.confirm(kId, "issuer", std::string("財政部"), "clerk", settle);

    const Record record = open.catalogue.document(kId)->record;
    CHECK(record.citations.at(0).issuer == "財政部");
    CHECK(queue(open.catalogue) == Texts{"rule.one rule_broken"});  // of the field a person judged
}

TEST_CASE("a run settles records of which a person has spoken, and no others", "[review]") {
    Opened open;
    file_records(open.catalogue, {doubtful({})});
    open.catalogue.confirm(kId, "issuer", std::string("財政部"), "clerk");
    FileState file;
    file.sha256 = kFile;
    file.source = "inbox/aa00.tif";
    file.version = std::string("2");
    Texts settled;
    const Settle settle = [&](Record& record) { settled.push_back(record.text_of("issuer")); };

    open.catalogue.file_documents(file, {doubtful({}), letter_on({2}, 2, 2)}, settle);

    CHECK(settled == Texts{"財政部"});
}

TEST_CASE("a file is divided as a person says, and what was confirmed stays on its pages",
          "[review]") {
    Opened open;
    file_records(open.catalogue, {letter_on({1, 2}, 1, 2), letter_on({3}, 2, 2)});
    open.catalogue.confirm(document_id(kFile, 1), "issuer", std::string("財政部"), "clerk");
    open.catalogue.confirm(document_id(kFile, 2), "issuer", std::string("法務部"), "clerk");
    FileState file;
    file.sha256 = kFile;
    file.source = "inbox/aa00.tif";

    open.catalogue.decide_split(file, {1, 2, 3},
                                {letter_on({1}, 1, 3), letter_on({2}, 2, 3), letter_on({3}, 3, 3)},
                                "clerk");

    const auto issuer = [&](int number) {
        return open.catalogue.document(document_id(kFile, number))->record.text_of("issuer");
    };
    CHECK(issuer(1) == "財政部");
    CHECK(issuer(2) == "內政部");
    CHECK(issuer(3) == "法務部");
    CHECK(queue(open.catalogue) == Texts{"issuer pages_changed"});
    CHECK(open.catalogue.decided_split(kFile) == std::vector<int>{1, 2, 3});
    const std::vector<AuditEntry> entries = open.catalogue.audit(kFile);
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [](const AuditEntry& one) { return one.action == "split"; });
    REQUIRE(entry != entries.end());
    CHECK(entry->who == "clerk");
    CHECK(nlohmann::json::parse(entry->old_value) == nlohmann::json{{"starts", {1, 3}}});
}

TEST_CASE("joining documents takes no value of the second into the first", "[review]") {
    Opened open;
    file_records(open.catalogue, {letter_on({1}, 1, 2), letter_on({2}, 2, 2)});
    open.catalogue.confirm(document_id(kFile, 2), "issuer", std::string("法務部"), "clerk");
    FileState file;
    file.sha256 = kFile;

    open.catalogue.decide_split(file, {1}, {letter_on({1, 2}, 1, 1)}, "clerk");
    CHECK(open.catalogue.document(kId)->record.text_of("issuer") == "內政部");

    open.catalogue.decide_split(file, {1, 2}, {letter_on({1}, 1, 2), letter_on({2}, 2, 2)},
                                "clerk");
    CHECK(open.catalogue.document(document_id(kFile, 2))->record.text_of("issuer") == "法務部");
}

TEST_CASE("a value on a page that became another document's goes with its page, for review",
          "[review]") {
    Opened open;
    Record whole = letter_on({1, 2}, 1, 1);
    whole.fields["received_no"] = field(std::string("10400163225"));
    whole.fields["received_no"].page = 2;
    file_records(open.catalogue, {whole});
    open.catalogue.confirm(kId, "received_no", std::string("10400163226"), "clerk");
    FileState file;
    file.sha256 = kFile;

    open.catalogue.decide_split(file, {1, 2}, {letter_on({1}, 1, 2), letter_on({2}, 2, 2)},
                                "clerk");

    CHECK(open.catalogue.document(document_id(kFile, 2))->record.text_of("received_no") ==
          "10400163226");
    CHECK(open.catalogue.document(kId)->record.field("received_no") == nullptr);
    CHECK(queue(open.catalogue) == Texts{"received_no pages_changed"});
}

TEST_CASE("a decision on a document that is not there is refused", "[review]") {
    Opened open;

    CHECK_THROWS_AS(open.catalogue.close_review(kId, "phone", "skipped", "", "clerk"), Error);
    CHECK_THROWS_AS(open.catalogue.reopen_review(kId, "phone", "clerk"), Error);
    CHECK(open.catalogue.audit("").empty());
}

TEST_CASE("the items of a document that is gone are gone", "[review]") {
    Opened open;
    Record second = letter_on({2}, 2, 2);
    second.review = {{"issuer", "missing"}};
    file_records(open.catalogue, {letter_on({1}, 1, 2), second});

    file_records(open.catalogue, {letter_on({1}, 1, 1)}, "2");

    CHECK(queue(open.catalogue).empty());
}
