#include <catch2/catch.hpp>

#include "core/blake2b.h"
#include "core/sha256.h"

using namespace gongwen;

TEST_CASE("hashes are those of the standards", "[core]") {
    // FIPS 180-4, example of one block.
    CHECK(sha256_of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // As `b2sum --length 256` computes them.
    CHECK(Blake2b().hex() == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    Blake2b hash;
    hash.add("a");
    hash.add("bc");
    CHECK(hash.hex() == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
