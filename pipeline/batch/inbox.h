// A folder that a scanner writes into: waits until files are whole, and puts them away once they
// are filed or have failed.

#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "pipeline/batch/ingest.h"
#include "pipeline/batch/inputs.h"

namespace gongwen::pipeline {

class Inbox {
  public:
    /// `settle`: a file counts as whole when its size and time stood still this long.
    /// Throws Error(Usage) where the folder lies in `archive`: its files would be moved away.
    explicit Inbox(std::filesystem::path folder, std::filesystem::path archive = {},
                   std::chrono::milliseconds settle = std::chrono::seconds(2));

    /// Files that stood still since the last look, in the folder and the folders in it, but for
    /// `archive`, hidden ones and those named done or failed. A folder in it that cannot be listed
    /// is warned of once.
    Inputs settled_files();
    /// Looks until there are some. Throws Error(Interrupted).
    Inputs wait_for_files();
    /// Waits; throws Error(Interrupted).
    static void pause(std::chrono::milliseconds time);
    /// Moves the input to done/ or failed/ (with a .reason.txt beside it), into a folder there
    /// named as the one in which it lay; never overwrites. One that is gone already is no trouble;
    /// one that was written anew since it was given out stays and is given out again. Throws
    /// Error(Unreadable) where it cannot be moved.
    void put_away(const InputReport& report) const;

  private:
    /// What tells a file from another that bears its name later.
    struct Look {
        std::uintmax_t size = 0;
        std::filesystem::file_time_type time;
        friend bool operator==(const Look&, const Look&) = default;
    };
    struct Seen {
        Look look;
        std::chrono::steady_clock::time_point since;
    };
    static std::optional<Look> look_at(const std::filesystem::path& file);
    bool is_looked_into(const std::filesystem::path& folder) const;
    std::vector<std::filesystem::path> files();
    /// What `folder` holds: files go behind `files`, folders behind `folders`.
    void list(const std::filesystem::path& folder, std::vector<std::filesystem::path>& files,
              std::vector<std::filesystem::path>& folders);

    std::filesystem::path folder_;
    std::filesystem::path archive_;
    std::chrono::milliseconds settle_;
    std::map<std::filesystem::path, Seen> seen_;
    std::set<std::filesystem::path> warned_of_;
};

}  // namespace gongwen::pipeline
