#include "fixture.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

namespace gongwen::archive::test {

namespace fs = std::filesystem;

namespace {

/// In memory where the system offers it: these tests flush thousands of times, and a process that
/// is killed loses nothing that the system has.
fs::path place_for_tests() {
    std::error_code none;
    const fs::path memory = "/dev/shm";
    return fs::is_directory(memory, none) && ::access(memory.c_str(), W_OK) == 0
               ? memory
               : fs::temp_directory_path();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (place_for_tests() / "gongwen-archive-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code none;
    fs::remove_all(path_, none);
}

fs::path TemporaryFolder::file(const std::string& name, const std::string& content) const {
    std::ofstream(path_ / name, std::ios::binary) << content;
    return path_ / name;
}

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string hash(const std::string& start) { return start + std::string(64 - start.size(), '0'); }

Field field(const FieldValue& value) {
    Field made;
    made.value = value;
    made.raw = made.text();
    made.state = FieldState::Read;
    made.confidence = 0.9;
    made.page = 1;
    made.box = {10, 20, 30, 40};
    return made;
}

Record letter(const std::string& sha256, const std::string& document_no,
              const std::string& issue_date, const std::string& issuer) {
    Record record;
    record.source = "inbox/" + sha256.substr(0, 4) + ".tif";
    record.sha256 = sha256;
    record.pages = {1};
    record.kind = "letter";
    record.template_id = "letter";
    record.template_version = 1;
    record.document_type = "函";
    record.text = issuer + "　函\n發文字號：" + document_no;
    if (!issuer.empty()) record.fields["issuer"] = field(issuer);
    if (!issue_date.empty()) record.fields["issue_date"] = field(issue_date);
    if (!document_no.empty()) record.fields["document_no"] = field(document_no);
    return record;
}

Record notice(const std::string& sha256, const std::string& document_no,
              const LetterReference& target) {
    Record record = letter(sha256, document_no, "2015-10-12");
    Correction correction;
    correction.target = target;
    correction.locations = {"說明", "附件"};
    correction.action = "amend";
    correction.pairs = {{"金融管理監督委員會", "金融監督管理委員會"}};
    correction.confidence = 0.9;
    record.corrections = {correction};
    return record;
}

LetterReference target(const std::string& document_no, const std::string& date,
                       const std::string& issuer) {
    return {issuer, date, document_no, "函"};
}

void file_records(Catalogue& catalogue, const std::vector<Record>& records,
                  const std::string& version) {
    FileState file;
    file.sha256 = records.at(0).sha256;
    file.source = records.at(0).source;
    file.media_type = "tiff";
    file.pages = 1;
    file.version = version;
    catalogue.file_documents(file, records);
}

std::vector<std::string> changed_after(const Catalogue& catalogue, std::int64_t change) {
    std::vector<std::string> ids;
    catalogue.visit_changes(change, [&](const StoredDocument& document) {
        ids.push_back(document.id);
        return true;
    });
    return ids;
}

void run_sql(const fs::path& catalogue, const std::string& sql) {
    SQLite::Database(catalogue, SQLite::OPEN_READWRITE, 1000).exec(sql);
}

std::string ask_sql(const fs::path& catalogue, const std::string& sql) {
    return SQLite::Database(catalogue, SQLite::OPEN_READWRITE, 1000).execAndGet(sql).getString();
}

}  // namespace gongwen::archive::test
