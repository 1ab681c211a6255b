// A bag (RFC 8493): a folder of payload files with a list of their checksums.

#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongwen::pipeline {

/// Writes a bag into a folder that is there and empty.
class BagWriter {
  public:
    explicit BagWriter(std::filesystem::path folder);

    /// `name`: relative to data/, with slashes. Throws Error: NoSpace, ArchiveDamaged.
    void add(const std::string& name, std::string_view content);
    /// The same for content that comes piece by piece.
    using Write = std::function<void(std::string_view)>;
    void add_pieces(const std::string& name, const std::function<void(const Write&)>& produce);
    /// Copies a file. False where its hash is not `sha256`; the bag is without it then.
    bool add_file(const std::string& name, const std::filesystem::path& file,
                  const std::string& sha256);
    /// Writes bagit.txt, bag-info.txt and the manifests. Nothing may be added afterwards.
    void finish(const std::vector<std::pair<std::string, std::string>>& info);

  private:
    void add_tag_file(const std::string& name, std::string_view content);

    std::filesystem::path folder_;
    std::map<std::string, std::string> payload_;  ///< path in the bag → hash
    std::map<std::string, std::string> tags_;
    std::uintmax_t bytes_ = 0;
};

/// Every way in which the folder is not a whole bag: files that are missing, changed, or not
/// listed. Empty when all is well.
std::vector<std::string> problems_of_bag(const std::filesystem::path& folder);

}  // namespace gongwen::pipeline
