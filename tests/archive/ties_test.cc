#include <catch2/catch.hpp>

#include "archive/archive.h"
#include "fixture.h"

using namespace gongwen;
using namespace gongwen::archive;
using namespace gongwen::archive::test;

namespace {

using Ids = std::vector<std::string>;

const std::string kNumber = "台內資字第1042301569號";
const std::string kLetter = hash("aa");
const std::string kNotice = hash("bb");
const std::string kLetterId = document_id(kLetter, 1);
const std::string kNoticeId = document_id(kNotice, 1);

Record the_letter() { return letter(kLetter, kNumber); }
Record the_notice() { return notice(kNotice, "台內資字第1042301700號", target()); }

struct Opened {
    TemporaryFolder folder;
    Archive archive = Archive::open(folder.archive(), Access::Write);
    Catalogue& catalogue = archive.catalogue();

    Ids corrected_by(const std::string& sha256) const {
        return catalogue.document(document_id(sha256, 1))->corrected_by;
    }
    Ids corrects(const std::string& sha256) const {
        return catalogue.document(document_id(sha256, 1))->corrects;
    }
};

}  // namespace

TEST_CASE("a correction is tied to its letter, whichever comes first", "[ties]") {
    const bool letter_first = GENERATE(true, false);
    const Opened opened;

    file_records(opened.catalogue, {letter_first ? the_letter() : the_notice()});
    file_records(opened.catalogue, {letter_first ? the_notice() : the_letter()});

    CHECK(opened.corrected_by(kLetter) == Ids{kNoticeId});
    CHECK(opened.corrects(kNotice) == Ids{kLetterId});
    CHECK(opened.corrects(kLetter).empty());
    CHECK(opened.corrected_by(kNotice).empty());
}

TEST_CASE("the number may be spelt otherwise in the notice", "[ties]") {
    const std::string spelt = GENERATE("臺內資字第1042301569號", "台內資字第 1042301569 號",
                                       "台內資字第１０４２３０１５６９號");
    const Opened opened;

    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {notice(kNotice, "", target(spelt))});

    CHECK(opened.corrected_by(kLetter) == Ids{kNoticeId});
}

TEST_CASE("a new tie changes both documents, for the index to see", "[ties]") {
    const Opened opened;
    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {letter(hash("cc"), "")});
    const std::int64_t change = opened.catalogue.last_change();

    file_records(opened.catalogue, {the_notice()});

    CHECK(changed_after(opened.catalogue, change) == Ids{kLetterId, kNoticeId});
    const AuditEntry entry = opened.catalogue.audit(kLetterId).back();
    CHECK(entry.action == "tie");
    CHECK(entry.new_value == kNoticeId);
}

TEST_CASE("a tie that stays changes nothing", "[ties]") {
    const Opened opened;
    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {the_notice()});
    const std::int64_t change = opened.catalogue.last_change();
    Record reread = the_notice();
    reread.fields["subject"] = field(std::string("更正本部函。"));

    file_records(opened.catalogue, {reread}, "2");

    CHECK(changed_after(opened.catalogue, change) == Ids{kNoticeId});
    CHECK(opened.corrected_by(kLetter) == Ids{kNoticeId});
}

TEST_CASE("a tie goes when the notice is read otherwise", "[ties]") {
    const Opened opened;
    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {the_notice()});
    const std::int64_t change = opened.catalogue.last_change();

    file_records(opened.catalogue, {notice(kNotice, "", target("台內資字第1042301570號"))}, "2");

    CHECK(opened.corrected_by(kLetter).empty());
    CHECK(changed_after(opened.catalogue, change) == Ids{kLetterId, kNoticeId});
    CHECK(opened.catalogue.audit(kLetterId).back().action == "untie");
}

TEST_CASE("a tie goes with the letter and comes back with it", "[ties]") {
    const Opened opened;
    Record first = letter(kLetter, "");
    Record second = the_letter();
    second.document = 2;
    file_records(opened.catalogue, {the_notice()});
    file_records(opened.catalogue, {first, second});
    REQUIRE(opened.corrects(kNotice) == Ids{document_id(kLetter, 2)});

    file_records(opened.catalogue, {first}, "2");
    CHECK(opened.corrects(kNotice).empty());

    file_records(opened.catalogue, {first, second}, "3");
    CHECK(opened.corrects(kNotice) == Ids{document_id(kLetter, 2)});
}

TEST_CASE("a notice with its target's number is not tied to itself", "[ties]") {
    const Opened opened;

    file_records(opened.catalogue, {notice(kNotice, kNumber, target())});

    CHECK(opened.corrects(kNotice).empty());

    file_records(opened.catalogue, {the_letter()});
    CHECK(opened.corrects(kNotice) == Ids{kLetterId});
}

TEST_CASE("where several letters share the number, date and issuer decide", "[ties]") {
    const Opened opened;
    file_records(opened.catalogue, {the_notice()});
    file_records(opened.catalogue, {letter(hash("c1"), kNumber, "2014-09-23")});
    CHECK(opened.corrects(kNotice) == Ids{document_id(hash("c1"), 1)});

    file_records(opened.catalogue, {the_letter()});
    CHECK(opened.corrects(kNotice) == Ids{kLetterId});

    file_records(opened.catalogue, {letter(hash("c2"), kNumber, "2015-09-23", "財政部")});
    CHECK(opened.corrects(kNotice) == Ids{kLetterId});
    CHECK(opened.corrected_by(hash("c2")).empty());
}

TEST_CASE("two scans of one letter are both tied", "[ties]") {
    const Opened opened;

    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {letter(hash("ab"), kNumber)});
    file_records(opened.catalogue, {the_notice()});

    CHECK(opened.corrects(kNotice) == Ids{kLetterId, document_id(hash("ab"), 1)});
}

TEST_CASE("a number without its 字 is tied only where the dates agree", "[ties]") {
    const std::string date = GENERATE("2015-09-23", "2015-09-24", "");
    const Opened opened;

    file_records(opened.catalogue, {the_letter()});
    file_records(opened.catalogue, {notice(kNotice, "", target("1042301569", date))});

    CHECK(opened.corrects(kNotice) == (date == "2015-09-23" ? Ids{kLetterId} : Ids{}));
}

TEST_CASE("letters without a number are never tied", "[ties]") {
    const Opened opened;

    file_records(opened.catalogue, {letter(kLetter, "")});
    file_records(opened.catalogue, {notice(kNotice, "", target(""))});

    CHECK(opened.corrects(kNotice).empty());
}

TEST_CASE("a number that a person corrects is tied anew", "[ties]") {
    const Opened opened;
    file_records(opened.catalogue, {the_notice()});
    file_records(opened.catalogue, {letter(kLetter, "台內資字第1042301589號")});
    REQUIRE(opened.corrects(kNotice).empty());

    opened.catalogue.confirm(kLetterId, "document_no", kNumber, "reviewer");

    CHECK(opened.corrects(kNotice) == Ids{kLetterId});
}

TEST_CASE("letters of one file may correct each other", "[ties]") {
    const Opened opened;
    Record attached = the_letter();
    attached.sha256 = kNotice;
    attached.document = 2;

    file_records(opened.catalogue, {the_notice(), attached});

    CHECK(opened.corrects(kNotice) == Ids{document_id(kNotice, 2)});
}
