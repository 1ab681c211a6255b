#include <catch2/catch.hpp>
#include <dlfcn.h>

#include "ocr/engine.h"

namespace {

const void* object_of(const void* address) {
    Dl_info info{};
    return dladdr(address, &info) != 0 ? info.dli_fbase : nullptr;
}

/// Keeps the linker from leaving the engine out.
[[maybe_unused]] const auto kEngine = &gongwen::ocr::make_tesseract_engine;

}  // namespace

// Without them all reads as well, but much slower: no other test would notice.
TEST_CASE("the program's own definitions come before those of the libraries", "[ocr]") {
    const auto* const name = GENERATE(
        "GOMP_parallel", "GOMP_parallel_sections", "pixWriteMem",
        "_ZN9tesseract13UnicharAmbigs13LoadUniversalERKNS_10UNICHARSETEPS1_",
        "_ZN9tesseract15AddAdaptedClassEPNS_22ADAPT_TEMPLATES_STRUCTEPNS_18ADAPT_CLASS_STRUCTEi");
    CAPTURE(name);
    const void* const found = dlsym(RTLD_DEFAULT, name);
    REQUIRE(found != nullptr);
    const void* const program = object_of(reinterpret_cast<const void*>(&object_of));
    CHECK(program != nullptr);
    CHECK(object_of(found) == program);
}

TEST_CASE("what the program defines in place of Tesseract's is what Tesseract calls", "[ocr]") {
    // The library's own definitions are still there under the same names.
    for (const char* const name :
         {"_ZN9tesseract13UnicharAmbigs13LoadUniversalERKNS_10UNICHARSETEPS1_",
          "_ZN9tesseract15AddAdaptedClassEPNS_22ADAPT_TEMPLATES_STRUCTEPNS_18ADAPT_CLASS_STRUCTEi",
          "_ZN9tesseract18ADAPT_CLASS_STRUCTD1Ev"}) {
        CAPTURE(name);
        CHECK(dlsym(RTLD_NEXT, name) != nullptr);
    }
}
