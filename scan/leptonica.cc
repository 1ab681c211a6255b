#include "scan/leptonica.h"

#include "core/error.h"

namespace gongwen::scan {

PixPtr owned(Pix* result) {
    if (result == nullptr) {
        throw Error(ErrorKind::OutOfMemory, "page", "no memory to work on the page's image");
    }
    return PixPtr(result);
}

std::vector<PixelBox> component_boxes(Pix* binary) {
    const BoxaPtr boxes(pixConnCompBB(binary, 8));
    std::vector<PixelBox> found;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        PixelBox box;
        boxaGetBoxGeometry(boxes.get(), i, &box.x, &box.y, &box.width, &box.height);
        found.push_back(box);
    }
    return found;
}

PixPtr clipped(Pix* image, const PixelBox& box) {
    ::Box* rectangle = boxCreate(box.x, box.y, box.width, box.height);
    PixPtr part(pixClipRectangle(image, rectangle, nullptr));
    boxDestroy(&rectangle);
    part = owned(part.release());
    pixSetResolution(part.get(), pixGetXRes(image), pixGetYRes(image));
    return part;
}

Box in_points(const PixelBox& box, double dpi) {
    const double points = pixels_to_points(1, dpi);
    return {box.x * points, box.y * points, box.right() * points, box.bottom() * points};
}

}  // namespace gongwen::scan
