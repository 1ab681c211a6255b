// Archives to test with, and letters to put into them.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace gongwen::archive::test {

/// A new folder that goes away with its owner.
class TemporaryFolder {
  public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path archive() const { return path_ / "archive"; }
    std::filesystem::path catalogue() const { return archive() / "catalogue.sqlite"; }
    /// Writes a file beside the archive.
    std::filesystem::path file(const std::string& name, const std::string& content) const;

  private:
    std::filesystem::path path_;
};

std::string read_file(const std::filesystem::path& path);

/// 64 hex digits that begin with `start`, the rest filled up.
std::string hash(const std::string& start);

Field field(const FieldValue& value);

/// A letter in the file `sha256`; no field where a text is empty.
Record letter(const std::string& sha256, const std::string& document_no,
              const std::string& issue_date = "2015-09-23", const std::string& issuer = "內政部");
/// The same, with a correction of another letter.
Record notice(const std::string& sha256, const std::string& document_no,
              const LetterReference& target);
/// The letter of the seed's correction: 台內資字第1042301569號 of 2015-09-23.
LetterReference target(const std::string& document_no = "台內資字第1042301569號",
                       const std::string& date = "2015-09-23",
                       const std::string& issuer = "內政部");

/// Files the records, all of one file.
void file_records(Catalogue& catalogue, const std::vector<Record>& records,
                  const std::string& version = "1");

/// Ids in the order of their changes.
std::vector<std::string> changed_after(const Catalogue& catalogue, std::int64_t change);

/// Statements from outside the program.
void run_sql(const std::filesystem::path& catalogue, const std::string& sql);
/// The first column of the first row.
std::string ask_sql(const std::filesystem::path& catalogue, const std::string& sql);

}  // namespace gongwen::archive::test
