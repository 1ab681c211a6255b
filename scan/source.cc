#include "scan/source.h"

#include <fstream>
#include <string_view>

#include "core/error.h"
#include "scan/image_source.h"
#include "scan/pdf/pdf_source.h"
#include "scan/quiet.h"
#include "scan/tiff_source.h"

namespace gongwen::scan {
namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

// A PDF may begin with a mail header or other rubbish (ISO 32000-1, annex H).
constexpr std::size_t kSniffedBytes = 1024;

std::string first_bytes(const fs::path& file) {
    std::string bytes(kSniffedBytes, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::string type_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "png";
    if (bytes.starts_with("\xff\xd8\xff"sv)) return "jpeg";
    for (const std::string_view mark : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
        if (bytes.starts_with(mark)) return "tiff";
    }
    if (bytes.find("%PDF-") != std::string_view::npos) return "pdf";
    return "";
}

void check_is_readable_file(const fs::path& file) {
    std::error_code problem;
    if (!fs::is_regular_file(file, problem) || !std::ifstream(file)) {
        throw Error(ErrorKind::Unreadable, file.filename(), "no such file, or no right to read it");
    }
    if (fs::file_size(file, problem) == 0) {
        throw Error(ErrorKind::Empty, file.filename(), "the file has no bytes");
    }
}

}  // namespace

std::string media_type(const fs::path& file) { return type_of(first_bytes(file)); }

std::unique_ptr<Source> open(const fs::path& file, const Limits& limits) {
    quiet_decoders();
    check_is_readable_file(file);
    const std::string type = media_type(file);
    if (type == "pdf") return open_pdf(file, limits);
    if (type == "tiff") return open_tiff(file, limits);
    if (!type.empty()) return open_image(file, type, limits);
    throw Error(ErrorKind::Unsupported, file.filename(),
                "neither PDF, TIFF, PNG nor JPEG by its first bytes");
}

}  // namespace gongwen::scan
