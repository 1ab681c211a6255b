#include "made_files.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fmt/format.h>

namespace gongwen::scan {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "gongwen-scan-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

fs::path TemporaryFolder::file(const std::string& name, const std::string& bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path_ / name;
}

fs::path TemporaryFolder::image(const std::string& name, Pix* pix, int format) const {
    if (pixWrite((path_ / name).c_str(), pix, format) != 0) {
        throw std::runtime_error("cannot write " + name);
    }
    return path_ / name;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string pdf_of(const std::vector<std::string>& objects) {
    std::string pdf = "%PDF-1.7\n";
    std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = pdf.size();
    return pdf + table +
           fmt::format("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, start);
}

std::string stream_object(const std::string& dictionary, const std::string& data) {
    return fmt::format("<< {} /Length {} >>\nstream\n{}\nendstream", dictionary, data.size(), data);
}

std::string one_page_pdf(const std::string& page, const std::string& content,
                         const std::vector<std::string>& objects) {
    std::vector<std::string> all = {
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page + " >>", stream_object("", content)};
    all.insert(all.end(), objects.begin(), objects.end());
    return pdf_of(all);
}

std::string pdf_image(Pix* pix) {
    const bool bitonal = pixGetDepth(pix) == 1;
    l_uint8* raster = nullptr;
    std::size_t size = 0;
    if (pixGetRasterData(pix, &raster, &size) != 0) throw std::runtime_error("no raster");
    const std::string data(reinterpret_cast<const char*>(raster), size);
    lept_free(raster);
    return stream_object(
        fmt::format("/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray "
                    "/BitsPerComponent {} {}",
                    pixGetWidth(pix), pixGetHeight(pix), bitonal ? 1 : 8,
                    bitonal ? "/Decode [1 0]" : ""),
        data);
}

}  // namespace gongwen::scan
