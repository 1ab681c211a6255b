// Owners and short forms for what this folder asks of Leptonica. Leptonica's ::Box stays in here:
// it is not the Box of core.

#pragma once

#include <memory>
#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

struct LeptonicaDeleter {
    void operator()(::Box* box) const { boxDestroy(&box); }
    void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
    void operator()(Pixa* images) const { pixaDestroy(&images); }
    void operator()(l_int32* numbers) const { lept_free(numbers); }
};
using BoxPtr = std::unique_ptr<::Box, LeptonicaDeleter>;
using BoxaPtr = std::unique_ptr<Boxa, LeptonicaDeleter>;
using PixaPtr = std::unique_ptr<Pixa, LeptonicaDeleter>;

inline BoxPtr to_leptonica(const PixelBox& box) {
    return BoxPtr(boxCreate(box.x, box.y, box.w, box.h));
}

/// A copy of the part of `image` within `box`, which must lie on it.
inline PixPtr crop(Pix* image, const PixelBox& box) {
    return PixPtr(pixClipRectangle(image, to_leptonica(box).get(), nullptr));
}

/// How many bits each byte has, made once: Leptonica makes it for every call that hands it none.
inline l_int32* bits_of_bytes() {
    static const std::unique_ptr<l_int32, LeptonicaDeleter> table(makePixelSumTab8());
    return table.get();
}

/// A 1-bit image without a dark pixel.
inline bool is_white(Pix* binary) {
    l_int32 white = 1;
    pixZero(binary, &white);
    return white != 0;
}

/// Dark pixels of a 1-bit image.
inline int ink_of(Pix* binary) {
    l_int32 count = 0;
    pixCountPixels(binary, &count, bits_of_bytes());
    return count;
}
/// Those within `box`.
inline int ink_in(Pix* binary, const PixelBox& box) {
    l_int32 count = 0;
    pixCountPixelsInRect(binary, to_leptonica(box).get(), &count, bits_of_bytes());
    return count;
}

/// Takes the numbers.
inline std::vector<int> counts_of(Numa* numbers) {
    std::vector<int> counts;
    for (int i = 0; i < numaGetCount(numbers); ++i) {
        l_int32 value = 0;
        numaGetIValue(numbers, i, &value);
        counts.push_back(value);
    }
    numaDestroy(&numbers);
    return counts;
}
/// Dark pixels of each row or column of a 1-bit image.
inline std::vector<int> ink_per_row(Pix* binary) {
    return counts_of(pixCountPixelsByRow(binary, bits_of_bytes()));
}
inline std::vector<int> ink_per_column(Pix* binary) {
    return counts_of(pixCountPixelsByColumn(binary));
}

inline PixelBox box_at(Boxa* boxes, int index) {
    PixelBox box;
    boxaGetBoxGeometry(boxes, index, &box.x, &box.y, &box.w, &box.h);
    return box;
}

/// A connected component: where it stands, and its shape (1 bit, the size of its box).
struct Component {
    PixelBox box;
    PixPtr shape;
};

inline std::vector<Component> components_of(Pix* binary) {
    Pixa* shapes = nullptr;
    const BoxaPtr boxes(pixConnComp(binary, &shapes, 8));
    const PixaPtr owned(shapes);
    std::vector<Component> out;
    const int count = boxes ? boxaGetCount(boxes.get()) : 0;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        out.push_back({box_at(boxes.get(), i), PixPtr(pixaGetPix(shapes, i, L_CLONE))});
    }
    return out;
}

}  // namespace gongwen::ocr
