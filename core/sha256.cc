#include "core/sha256.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <new>
#include <vector>

#include <sodium.h>

#include "core/error.h"

namespace gongwen {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

crypto_hash_sha256_state* state_in(unsigned char* bytes) {
    return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes));
}

}  // namespace

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

Sha256::Sha256() : state_{} {
    auto* state = new (state_) crypto_hash_sha256_state;
    crypto_hash_sha256_init(state);
}

void Sha256::add(std::span<const std::byte> bytes) {
    crypto_hash_sha256_update(state_in(state_),
                              reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

void Sha256::add(std::string_view bytes) {
    add(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

std::string Sha256::hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(state_in(state_), digest.data());
    std::string out(2 * digest.size() + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), digest.data(), digest.size());
    out.pop_back();
    return out;
}

std::string sha256_of(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

std::string sha256_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw Error(kind_of_reading_error(errno), path.string(), "cannot be opened for reading");
    }
    Sha256 hash;
    std::vector<char> piece(kPiece);
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) ||
           file.gcount() > 0) {
        hash.add(std::string_view(piece.data(), static_cast<std::size_t>(file.gcount())));
    }
    if (file.bad()) throw Error(ErrorKind::Unreadable, path.string(), "reading it failed half-way");
    return hash.hex();
}

}  // namespace gongwen
