// Names in an exported bag, below data/.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::pipeline::bag_layout {

inline constexpr std::string_view kAbout = "export.json";
inline constexpr int kFormat = 1;  ///< raised when older programs could not read the bag

inline std::string object_of(const std::string& sha256, const std::string& extension) {
    return "objects/" + sha256 + extension;
}
inline std::string record_of(const std::string& id) { return "records/" + id + ".json"; }
inline std::string metadata_of(const std::string& id) { return "metadata/" + id + ".xml"; }
/// `file`: relative to the archive's folder.
inline std::string side_file_of(const std::string& file) { return "archive/" + file; }
inline std::string table_of(const std::string& table) { return "tables/" + table + ".jsonl"; }

}  // namespace gongwen::pipeline::bag_layout
