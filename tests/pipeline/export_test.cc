// The archive as a bag, and back.

#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "archive/retention/assessment.h"
#include "archive/retention/holds.h"
#include "archive/retention/statements.h"
#include "archive/saved_searches.h"
#include "core/error.h"
#include "pipeline/export/bag.h"
#include "pipeline/export/export_archive.h"
#include "pipeline/export/metadata_xml.h"
#include "pipeline/filed/verify.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

Field field(const FieldValue& value) {
    Field made;
    made.value = value;
    made.raw = made.text();
    made.state = FieldState::Read;
    made.confidence = 0.9;
    made.page = 1;
    return made;
}

Record letter(const std::string& sha256, const std::string& document_no) {
    Record record;
    record.source = "inbox/a.tif";
    record.sha256 = sha256;
    record.pages = {1, 2};
    record.kind = "letter";
    record.document_type = "函";
    record.text = "內政部　函";
    record.fields["issuer"] = field("內政部");
    record.fields["recipient"] = field("法務部");
    record.fields["issue_date"] = field("2015-09-23");
    record.fields["document_no"] = field(document_no);
    record.fields["file_no"] = field("104/030501/1/2/12");
    record.fields["retention"] = field("10年");
    record.fields["subject"] = field("主旨有 <角括號> & 符號");
    record.fields["originals"] = field(std::vector<std::string>{"法務部", "財政部"});
    return record;
}

/// Two letters, of which one is held, with what a person said.
archive::Archive filled(const fs::path& folder, const TemporaryFolder& files) {
    archive::Archive archive = archive::Archive::open(folder, archive::Access::Write);
    for (const char* name : {"1", "2"}) {
        const std::string sha256 =
            archive.objects().put_file(files.write(name, std::string("scan ") + name));
        archive::FileState state{sha256, "inbox/a.tif", "tiff", 2, true, "1", {}, {}};
        archive.catalogue().file_documents(
            state, {letter(sha256, std::string("台內資字第104230156") + name + "號")});
    }
    archive::Ledger ledger(archive, "甲");
    archive::HoldRequest hold;
    hold.kind = "audit";
    hold.reason = "審計";
    hold.owner = "主計室";
    hold.documents = {archive.catalogue().document_ids().front()};
    place_hold(ledger, hold);
    say(ledger, hold.documents.front(), archive::said::kPeriod, "20年", "測試");
    describe_case(ledger, {"104", "030501", "1"}, "自然人憑證案", std::nullopt);
    return archive;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("an exported archive is imported with the same answers", "[export]") {
    const TemporaryFolder folder;
    const archive::Archive archive = filled(folder.path() / "archive", folder);
    const fs::path bag = folder.path() / "bag";
    const fs::path again = folder.path() / "again";
    archive::SavedSearches(archive.folder()).save({"更正函", "更正"});
    fs::create_directory(archive.folder() / "institutions");
    std::ofstream(archive.folder() / "institutions" / "institutions.csv") << "甲\n";

    const ExportReport out = export_archive(archive, bag);
    const ExportReport in = import_archive(bag, again, "乙");

    CHECK(out.documents == 2);
    CHECK(out.objects == 2);
    CHECK(in.rows == out.rows);
    CHECK(problems_of_bag(bag).empty());
    const archive::Archive imported = archive::Archive::open(again, archive::Access::Read);
    CHECK(imported.catalogue().document_ids() == archive.catalogue().document_ids());
    for (const std::string& id : archive.catalogue().document_ids()) {
        CHECK(imported.catalogue().document(id)->record ==
              archive.catalogue().document(id)->record);
        CHECK(imported.catalogue().document(id)->filed_at ==
              archive.catalogue().document(id)->filed_at);
    }
    CHECK(archive::SavedSearches(again).find("更正函"));
    CHECK(content_of(again / "institutions" / "institutions.csv") == "甲\n");
    CHECK(imported.objects().list() == archive.objects().list());
    CHECK(imported.catalogue().last_change() == archive.catalogue().last_change());
    CHECK(archive.catalogue().problems() == std::vector<std::string>{});
    CHECK(imported.catalogue().problems() == std::vector<std::string>{});
    CHECK(imported.catalogue().first_broken_audit_entry() == 0);

    const auto before = archive.catalogue().audit("");
    const auto after = imported.catalogue().audit("");
    REQUIRE(after.size() == before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i].hash == before[i].hash);
    CHECK(after.back().action == "import");
    CHECK(after.back().who == "乙");

    archive::Ledger ledger(imported);
    const auto all = archive::assess_all(ledger, {2030, 1, 1});
    CHECK(all.at(0).holds == std::vector<std::int64_t>{1});
    CHECK(all.at(0).period == RetentionPeriod{false, 20});
}

TEST_CASE("a bag holds originals, records and 詮釋資料 under known names", "[export]") {
    const TemporaryFolder folder;
    const archive::Archive archive = filled(folder.path() / "archive", folder);
    const fs::path bag = folder.path() / "bag";
    export_archive(archive, bag);
    const std::string id = archive.catalogue().document_ids().front();

    CHECK_THAT(content_of(bag / "bagit.txt"), Contains("BagIt-Version: 1.0"));
    CHECK_THAT(content_of(bag / "bag-info.txt"), Contains("Payload-Oxum: "));
    CHECK(fs::exists(bag / "data" / "records" / (id + ".json")));
    const std::string xml = content_of(bag / "data" / "metadata" / (id + ".xml"));
    for (const char* expected :
         {"<主要發文者>內政部</主要發文者>", "<受文者>法務部</受文者>", "<本別>正本</本別>",
          "<案由>主旨有 &lt;角括號&gt; &amp; 符號</案由>", "<年度號>0104</年度號>",
          "<分類號>030501</分類號>", "<案次號>1</案次號>", "<卷次號>2</卷次號>",
          "<目次號>12</目次號>", "<文件產生日期>104/09/23</文件產生日期>",
          "<保存年限>20年</保存年限>", "<案名>自然人憑證案</案名>", "<數量>2</數量>"}) {
        INFO(xml);
        CHECK_THAT(xml, Contains(expected));
    }
    CHECK_THAT(xml,
               Contains("objects/" + archive.catalogue().document(id)->record.sha256 + ".tif"));
}

TEST_CASE("originals that an archive has lost are named, and the rest is exported", "[export]") {
    const TemporaryFolder folder;
    const archive::Archive archive = filled(folder.path() / "archive", folder);
    const std::vector<std::string> objects = archive.objects().list();
    REQUIRE(objects.size() == 2);
    fs::remove(archive.objects().path_of(objects[0]));
    const fs::path damaged = archive.objects().path_of(objects[1]);
    fs::permissions(damaged, fs::perms::owner_write, fs::perm_options::add);
    std::ofstream(damaged, std::ios::app) << "x";

    const ExportReport report = export_archive(archive, folder.path() / "bag");
    CHECK(report.missing == std::set<std::string>(objects.begin(), objects.end()));
    CHECK(report.documents == 2);
    CHECK(report.objects == 0);
    CHECK(problems_of_bag(folder.path() / "bag").empty());
}

TEST_CASE("a bag that is not whole is not imported, and says what is wrong", "[export]") {
    const TemporaryFolder folder;
    const archive::Archive archive = filled(folder.path() / "archive", folder);
    const fs::path bag = folder.path() / "bag";
    export_archive(archive, bag);
    const std::string id = archive.catalogue().document_ids().front();
    const fs::path record = bag / "data" / "records" / (id + ".json");
    const auto said = [&] {
        try {
            import_archive(bag, folder.path() / "again", "乙");
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };

    SECTION("one byte more") {
        std::ofstream(record, std::ios::app) << " ";
        CHECK_THAT(said(), Contains(id) && Contains("was changed"));
    }
    SECTION("a file less") {
        fs::remove(record);
        CHECK_THAT(said(), Contains("is missing"));
    }
    SECTION("a file more") {
        std::ofstream(bag / "data" / "extra") << "x";
        CHECK_THAT(said(), Contains("extra is not listed"));
    }
    SECTION("another manifest") {
        std::ofstream(bag / "manifest-sha256.txt", std::ios::app) << "\n";
        CHECK_THAT(said(), Contains("manifest-sha256.txt was changed"));
    }
    SECTION("no bag at all") {
        fs::remove(bag / "bagit.txt");
        CHECK_THAT(said(), Contains("is no bag"));
    }
    CHECK_FALSE(fs::exists(folder.path() / "again"));
}

TEST_CASE("export and import write into new folders only", "[export]") {
    const TemporaryFolder folder;
    const archive::Archive archive = filled(folder.path() / "archive", folder);
    fs::create_directory(folder.path() / "full");
    std::ofstream(folder.path() / "full" / "x") << "x";
    const fs::path bag = folder.path() / "bag";
    export_archive(archive, bag);

    CHECK_THROWS_WITH(export_archive(archive, folder.path() / "full"), Contains("not empty"));
    CHECK_THROWS_WITH(export_archive(archive, bag), Contains("not empty"));
    CHECK_THROWS_WITH(import_archive(folder.path() / "nowhere", folder.path() / "again", "乙"),
                      Contains("no such folder"));
    CHECK_THROWS_WITH(import_archive(bag, folder.path() / "archive", "乙"), Contains("not empty"));
}

TEST_CASE("a sample of objects comes round to all of them day by day", "[verify]") {
    const TemporaryFolder folder;
    const archive::Archive archive =
        archive::Archive::open(folder.path() / "archive", archive::Access::Write);
    for (int i = 0; i < 10; ++i) {
        const std::string number = std::to_string(i);
        archive.objects().put_file(folder.write(number, "scan " + number));
    }
    long read = 0;
    for (std::int64_t day = 20'000; day < 20'004; ++day) {
        const Verification found = verify(archive, {3, day});
        CHECK(found.objects == 10);
        CHECK(found.objects_read <= 3);
        read += found.objects_read;
    }
    CHECK(read == 10);
    CHECK(verify(archive).objects_read == 10);
}
