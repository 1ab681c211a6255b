#include "pipeline/export/export_archive.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/transfer.h"
#include "archive/objects/posix_file.h"
#include "archive/retention/assessment.h"
#include "archive/retention/statements.h"
#include "archive/side_files.h"
#include "core/error.h"
#include "core/record_json.h"
#include "core/sha256.h"
#include "pipeline/export/bag.h"
#include "pipeline/export/layout.h"
#include "pipeline/export/metadata_xml.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string in_line(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

void require_empty(const fs::path& folder) {
    archive::make_folder(folder);
    std::error_code error;
    const bool is_empty = fs::is_empty(folder, error);
    if (error) archive::throw_archive_error(folder, "opened as a folder", error.value());
    if (!is_empty) {
        throw Error(ErrorKind::Usage, folder.string(), "is not empty; name a new folder");
    }
}

/// Of a file type as scan::media_type tells it.
std::string extension_of(const std::string& file_type) {
    if (file_type == "tiff") return ".tif";
    if (file_type == "jpeg") return ".jpg";
    return file_type.empty() ? "" : "." + file_type;
}

class Export {
  public:
    Export(const archive::Archive& archive, const fs::path& folder, const OnFile& on_file)
        : archive_(archive),
          on_file_(on_file),
          bag_(folder),
          snapshot_(archive, folder / "snapshot.sqlite") {}

    ExportReport run() {
        prepare_retention();
        write_objects();
        for (const fs::path& name : archive::side_files(archive_.folder())) {
            const fs::path file = archive_.folder() / name;
            bag_.add_file(bag_layout::side_file_of(name.generic_string()), file,
                          sha256_of_file(file));
        }
        for (const std::string& table : snapshot_.tables()) {
            if (table == "document") {
                write_documents();
            } else {
                write_table(table);
            }
        }
        bag_.add(std::string(bag_layout::kAbout),
                 in_line({{"format", bag_layout::kFormat},
                          {"schema_version", snapshot_.schema_version()}}));
        return report_;
    }

    void finish(const std::string& day) {
        bag_.finish({{"Bag-Software-Agent", "gongwen"},
                     {"Bagging-Date", day},
                     {"External-Description",
                      fmt::format("{} documents, {} files", report_.documents, report_.objects)}});
    }

    std::string today() const { return today_; }

  private:
    void step() const {
        if (on_file_) on_file_();
    }

    void prepare_retention() {
        archive::Ledger ledger(archive_);
        today_ = ledger.today().iso();
        cases_ = archive::all_case_files(ledger.database());
        for (archive::Assessment& one : archive::assess_all(ledger, ledger.today())) {
            std::string id = one.facts.id;
            assessments_.emplace(std::move(id), std::move(one));
        }
    }

    void write_table(const std::string& table) {
        step();
        bag_.add_pieces(bag_layout::table_of(table), [&](const BagWriter::Write& write) {
            snapshot_.each_row(table, [&](const json& row) {
                write(in_line(row));
                ++report_.rows;
            });
        });
    }

    void write_objects() {
        snapshot_.each_row("file", [&](const json& row) {
            const std::string sha256 = row.at("sha256");
            if (!archive_.objects().has(sha256)) return;  // destroyed, never readable, or lost
            step();
            const std::string name =
                bag_layout::object_of(sha256, extension_of(row.at("media_type")));
            if (!bag_.add_file(name, archive_.objects().path_of(sha256), sha256)) return;
            objects_[sha256] = name;
            ++report_.objects;
        });
    }

    /// Each record as a file of its own; the table has the rest of the row.
    void write_documents() {
        bag_.add_pieces(bag_layout::table_of("document"), [&](const BagWriter::Write& write) {
            snapshot_.each_row("document", [&](json row) {
                step();
                const std::string text = row.at("record");
                row.erase("record");
                write(in_line(row));
                write_document(row.at("id"), text);
            });
        });
    }

    void write_document(const std::string& id, const std::string& text) {
        bag_.add(bag_layout::record_of(id), text);
        ++report_.documents;
        ++report_.rows;
        const auto found = assessments_.find(id);
        if (found == assessments_.end()) return;  // destroyed since the snapshot
        const Record record = record_from_json(json::parse(text));
        if (!objects_.contains(record.sha256)) report_.missing.insert(record.sha256);
        const archive::Assessment& one = found->second;
        const auto in_case = one.file_number ? cases_.find(one.file_number->in_case) : cases_.end();
        bag_.add(bag_layout::metadata_of(id),
                 metadata_xml(record, one, objects_[record.sha256],
                              in_case == cases_.end() ? "" : in_case->second.title));
    }

    const archive::Archive& archive_;
    const OnFile& on_file_;
    BagWriter bag_;
    archive::CatalogueSnapshot snapshot_;
    std::string today_;
    std::map<std::string, archive::Assessment> assessments_;
    std::map<archive::CaseNumber, archive::CaseFile> cases_;
    std::map<std::string, std::string> objects_;
    ExportReport report_;
};

}  // namespace

ExportReport export_archive(const archive::Archive& archive, const fs::path& folder,
                            const OnFile& on_file) {
    require_empty(folder);
    Export bag(archive, folder, on_file);
    ExportReport report = bag.run();
    bag.finish(bag.today());
    return report;
}

}  // namespace gongwen::pipeline
