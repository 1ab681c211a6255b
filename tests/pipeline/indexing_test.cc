#include "pipeline/filed/indexing.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "institutions/authority/own_lists.h"
#include "pipeline/environment/resources.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

/// The program's knowledge, in which 內政部 has one short name more.
Knowledge knowledge_with(const std::string& short_name, const std::filesystem::path& own) {
    const auto shipped = data_folder() / "institutions" / "data";
    auto rows = institutions::rows_to_merge_into(shipped, own);
    const auto ministry = std::find_if(rows.begin(), rows.end(),
                                       [](const auto& row) { return row.name == "內政部"; });
    REQUIRE(ministry != rows.end());
    ministry->short_names.push_back(short_name);
    std::filesystem::create_directories(own);
    institutions::write_own_list(shipped, own, rows);
    return Knowledge::load(data_folder(), own);
}

void file_letter(archive::Archive& archive) {
    Record record;
    record.sha256 = std::string(64, 'a');
    record.document = record.of = 1;
    record.pages = {1};
    record.kind = "letter";
    record.fields["issuer"].value = std::string("內政部");
    archive::FileState file;
    file.sha256 = record.sha256;
    archive.catalogue().file_documents(file, {record});
}

}  // namespace

TEST_CASE("a letter is found by a name that its agency got since, once names are refreshed",
          "[index]") {
    const TemporaryFolder folder;
    const Knowledge before = Knowledge::load(data_folder());
    const Knowledge after = knowledge_with("甲乙丙會", folder.path() / "own");
    auto archive = archive::Archive::open(folder.path() / "archive", archive::Access::Write);
    file_letter(archive);
    const auto index = open_index(archive);
    const auto found = [&] { return index->search("agency:甲乙丙會", 0, 10).total; };

    update_index(archive, *index, before);
    CHECK(index->names_version() == before.authority.version());
    update_index(archive, *index, after);
    CHECK(index->names_version() == before.authority.version());
    CHECK(found() == 0);

    CHECK(refresh_names(archive, *index, after) == 1);
    CHECK(index->names_version() == after.authority.version());
    CHECK(found() == 1);
    CHECK(refresh_names(archive, *index, after) == 0);
}

TEST_CASE("an index made from scratch knows by which names", "[index]") {
    const TemporaryFolder folder;
    const Knowledge knowledge = Knowledge::load(data_folder());
    auto archive = archive::Archive::open(folder.path() / "archive", archive::Access::Write);
    file_letter(archive);

    rebuild_index(archive, knowledge);

    CHECK(open_index(archive)->names_version() == knowledge.authority.version());
}

TEST_CASE("a form is found by what its template is called", "[index]") {
    const Knowledge knowledge = Knowledge::load(data_folder());
    archive::StoredDocument form;
    form.id = "aaaaaaaaaaaaaaaa-1";
    form.record.kind = "form";
    form.record.template_id = "leave-request";

    CHECK(index_entry(form, knowledge).record.document_type == "請假單");

    form.record.kind = "letter";
    CHECK(index_entry(form, knowledge).record.document_type.empty());
}
