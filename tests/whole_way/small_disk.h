// A file system of a few megabytes that a test can fill, or make read-only.

#pragma once

#include <cstdint>

#include "temporary_folder.h"

namespace gongwen {

/// Where this process may not mount, is_there() is false, and a test must do with the limit on the
/// size of files (see Limits in program.h).
class SmallDisk {
  public:
    explicit SmallDisk(int megabytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool is_there() const { return is_mounted_; }
    const std::filesystem::path& path() const { return folder_.path(); }

    /// Takes all room but for so many bytes.
    void fill(std::uintmax_t left) const;
    void make_room() const;
    void make_read_only() const;

  private:
    TemporaryFolder folder_;
    bool is_mounted_ = false;
};

}  // namespace gongwen
