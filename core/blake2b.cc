#include "core/blake2b.h"

#include <array>
#include <new>

#include <sodium.h>

namespace gongwen {
namespace {

constexpr std::size_t kBytes = 32;

crypto_generichash_state* state_in(unsigned char* bytes) {
    return std::launder(reinterpret_cast<crypto_generichash_state*>(bytes));
}

/// Chooses the fastest code for this processor.
void make_ready() {
    static const int result = sodium_init();
    static_cast<void>(result);  // where it fails, the plain code works
}

}  // namespace

static_assert(sizeof(crypto_generichash_state) <= 384);

Blake2b::Blake2b() : state_{} {
    make_ready();
    auto* state = new (state_) crypto_generichash_state;
    crypto_generichash_init(state, nullptr, 0, kBytes);
}

void Blake2b::add(std::span<const std::byte> bytes) {
    crypto_generichash_update(state_in(state_),
                              reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

void Blake2b::add(std::string_view bytes) {
    add(std::as_bytes(std::span(bytes.data(), bytes.size())));
}

std::string Blake2b::hex() {
    std::array<unsigned char, kBytes> digest{};
    crypto_generichash_final(state_in(state_), digest.data(), digest.size());
    std::string out(2 * digest.size() + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), digest.data(), digest.size());
    out.pop_back();
    return out;
}

}  // namespace gongwen
