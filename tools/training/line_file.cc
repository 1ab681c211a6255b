#include "tools/training/line_file.h"

#include <fstream>

#include "core/error.h"
#include "core/text.h"
#include "ocr/leptonica.h"

namespace gongwen::training {
namespace {

constexpr const char* kWord = "WordStr ";

void write_label(std::ofstream& boxes, const LabelledLine& line, std::size_t page) {
    const int width = pixGetWidth(line.picture.get());
    const int height = pixGetHeight(line.picture.get());
    boxes << kWord << "0 0 " << width << ' ' << height << ' ' << page << " #" << to_utf8(line.label)
          << '\n'
          << "\t " << width << " 0 " << width + 1 << ' ' << height << ' ' << page << '\n';
}

}  // namespace

void write_lines(const std::filesystem::path& stem, const std::vector<LabelledLine>& lines) {
    const std::string pictures = stem.string() + ".tif";
    const ocr::PixaPtr pages(pixaCreate(static_cast<l_int32>(lines.size())));
    std::ofstream boxes(stem.string() + ".box");
    for (std::size_t page = 0; page < lines.size(); ++page) {
        pixaAddPix(pages.get(), lines[page].picture.get(), L_CLONE);
        write_label(boxes, lines[page], page);
    }
    if (pixaWriteMultipageTiff(pictures.c_str(), pages.get()) != 0 || !boxes.flush()) {
        throw Error(ErrorKind::Usage, pictures, "cannot write the training lines");
    }
}

std::vector<LabelledLine> read_lines(const std::filesystem::path& stem) {
    const std::string pictures = stem.string() + ".tif";
    const ocr::PixaPtr pages(pixaReadMultipageTiff(pictures.c_str()));
    std::ifstream boxes(stem.string() + ".box");
    if (!pages || !boxes) throw Error(ErrorKind::Unreadable, pictures, "expected training lines");
    std::vector<LabelledLine> lines;
    for (std::string row; std::getline(boxes, row);) {
        if (row.rfind(kWord, 0) != 0) continue;
        const auto page = static_cast<l_int32>(lines.size());
        PixPtr picture(pixaGetPix(pages.get(), page, L_COPY));
        if (!picture) throw Error(ErrorKind::Unreadable, pictures, "fewer pages than labels");
        lines.push_back({std::move(picture), to_utf32(row.substr(row.find('#') + 1))});
    }
    return lines;
}

}  // namespace gongwen::training
