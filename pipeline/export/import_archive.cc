#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/transfer.h"
#include "archive/objects/posix_file.h"
#include "archive/side_files.h"
#include "core/error.h"
#include "pipeline/export/bag.h"
#include "pipeline/export/export_archive.h"
#include "pipeline/export/layout.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

[[noreturn]] void refuse(const fs::path& file, const std::string& detail) {
    throw Error(ErrorKind::Unreadable, file.string(), detail);
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) refuse(file, "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

json parsed(const fs::path& file, const std::string& text) {
    json value = json::parse(text, nullptr, false);
    if (!value.is_object()) refuse(file, "holds a line that is no JSON object");
    return value;
}

void require_whole_bag(const fs::path& bag) {
    if (std::error_code none; !fs::is_directory(bag, none)) {
        throw Error(ErrorKind::Usage, bag.string(),
                    "there is no such folder; name one that gongwen export wrote");
    }
    const std::vector<std::string> problems = problems_of_bag(bag);
    if (problems.empty()) return;
    refuse(bag, fmt::format(
                    "is not whole: {}{}; nothing was imported", problems.front(),
                    problems.size() > 1 ? fmt::format(" (and {} more)", problems.size() - 1) : ""));
}

void require_new(const fs::path& folder) {
    std::error_code none;
    if (!fs::exists(folder, none) || fs::is_empty(folder, none)) return;
    throw Error(ErrorKind::Usage, folder.string(),
                "is not empty; an export goes into a new archive, name another with --archive");
}

class Import {
  public:
    Import(const fs::path& bag, const fs::path& folder, const OnFile& on_file)
        : data_(bag / "data"), folder_(folder), on_file_(on_file) {}

    ExportReport run(const std::string& who, const std::string& from) {
        const json about =
            parsed(data_ / bag_layout::kAbout, content_of(data_ / bag_layout::kAbout));
        if (about.value("format", 0) != bag_layout::kFormat) {
            refuse(data_ / bag_layout::kAbout,
                   "is of another format; use the newer gongwen that wrote it");
        }
        put_objects();
        archive::copy_side_files(data_ / bag_layout::side_file_of(""), folder_);
        load_tables(about.value("schema_version", 0), who, from);
        return report_;
    }

  private:
    void step() const {
        if (on_file_) on_file_();
    }

    void put_objects() {
        archive::Archive archive =
            archive::Archive::open(folder_, archive::Access::Write);  // makes the folder
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(data_ / "objects", error)) {
            step();
            archive.objects().put_file(entry.path(), entry.path().stem().string());
            ++report_.objects;
        }
    }

    void load_tables(int schema_version, const std::string& who, const std::string& from) {
        const fs::path part = folder_ / "catalogue.sqlite.new";
        archive::CatalogueLoader loader(part, schema_version);
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::directory_iterator(data_ / "tables")) {
            files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files) load_table(loader, file);
        loader.finish(who, from);
        for (const char* tail : {"-wal", "-shm"}) {
            std::error_code none;
            fs::remove(folder_ / (std::string("catalogue.sqlite") + tail), none);
        }
        fs::rename(part, folder_ / "catalogue.sqlite");
        archive::flush_folder(folder_);
    }

    void load_table(archive::CatalogueLoader& loader, const fs::path& file) {
        const std::string table = file.stem().string();
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);) {
            step();
            json row = parsed(file, line);
            if (table == "document") add_record(row);
            loader.add(table, row);
            ++report_.rows;
        }
    }

    void add_record(json& row) {
        const std::string id = row.value("id", "");
        row["record"] = content_of(data_ / bag_layout::record_of(id));
        ++report_.documents;
    }

    fs::path data_;
    fs::path folder_;
    const OnFile& on_file_;
    ExportReport report_;
};

}  // namespace

ExportReport import_archive(const fs::path& bag, const fs::path& folder, const std::string& who,
                            const OnFile& on_file) {
    require_new(folder);
    require_whole_bag(bag);
    // Made beside the folder, so that a run that is cut short leaves no half archive.
    const fs::path part = fs::path(folder).concat(".part");
    std::error_code error;
    fs::remove_all(part, error);
    if (error) archive::throw_archive_error(part, "removed", error.value());
    const ExportReport report = Import(bag, part, on_file).run(who, bag.filename().string());
    fs::remove(folder, error);  // an empty folder
    fs::rename(part, folder, error);
    if (error) archive::throw_archive_error(folder, "made", error.value());
    return report;
}

}  // namespace gongwen::pipeline
