// SHA-256 (libsodium), as the archive names files and pages.

#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace gongwen {

/// Takes bytes piece by piece.
class Sha256 {
  public:
    Sha256();
    void add(std::span<const std::byte> bytes);
    void add(std::string_view bytes);
    /// 64 lower-case hex digits; ends the computation.
    std::string hex();

  private:
    alignas(16) unsigned char state_[128];  ///< crypto_hash_sha256_state
};

std::string sha256_of(std::string_view bytes);
/// Reads the file in pieces; throws Error(Unreadable) when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& path);

}  // namespace gongwen
