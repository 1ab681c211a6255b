// BLAKE2b with 256 bits (RFC 7693; libsodium). Nearly three times as fast as SHA-256: for keys that
// no other program has to compute.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gongwen {

/// Takes bytes piece by piece.
class Blake2b {
  public:
    Blake2b();
    void add(std::span<const std::byte> bytes);
    void add(std::string_view bytes);
    /// 64 lower-case hex digits; ends the computation.
    std::string hex();

  private:
    alignas(64) unsigned char state_[384];  ///< crypto_generichash_state
};

}  // namespace gongwen
