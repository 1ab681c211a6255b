// How Tesseract keeps the line that it is about to read: not packed.
//
// Tesseract writes each line's image as a PNG in memory and reads it again before its network sees
// it (ccstruct/imagedata.cpp, SetPixInternal): a twentieth of the engine's time, spent on packing
// what lives for some milliseconds. Here such an image becomes Leptonica's own serialisation, a
// copy of its pixels that pixReadMem reads as well. The program's own definition comes before the
// library's, as in one_thread.cc; the program itself writes pictures with pixWriteMemPng, which is
// not touched. Formats other than PNG go to Leptonica.

#include <cstddef>

#include <dlfcn.h>

#include "ocr/leptonica.h"

namespace {

using WriteMem = l_ok (*)(l_uint8** data, std::size_t* size, Pix* image, l_int32 format);

l_ok write_packed(l_uint8** data, std::size_t* size, Pix* image, l_int32 format) {
    static const auto leptonica = reinterpret_cast<WriteMem>(dlsym(RTLD_NEXT, "pixWriteMem"));
    constexpr l_ok kFailed = 1;
    return leptonica != nullptr ? leptonica(data, size, image, format) : kFailed;
}

}  // namespace

extern "C" {

// NOLINTNEXTLINE(readability-identifier-naming): the library's name
[[gnu::visibility("default")]] l_ok pixWriteMem(l_uint8** data, std::size_t* size, Pix* image,
                                                l_int32 format) {
    if (format != IFF_PNG) return write_packed(data, size, image, format);
    l_uint32* words = nullptr;
    const l_ok failed = pixSerializeToMemory(image, &words, size);
    *data = reinterpret_cast<l_uint8*>(words);
    return failed;
}

}  // extern "C"
