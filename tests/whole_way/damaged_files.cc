#include "damaged_files.h"

#include <fstream>
#include <iterator>
#include <string>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/pix.h"

namespace gongwen {
namespace {

void write(const std::filesystem::path& target, const std::string& bytes) {
    std::ofstream(target, std::ios::binary) << bytes;
}

std::string big_endian(std::uint32_t value) {
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
}

void add_blank_page(QPDF& pdf) {
    pdf.addPage(pdf.makeIndirectObject(QPDFObjectHandle::parse(
                    "<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> >>")),
                false);
}

}  // namespace

void write_truncated(const std::filesystem::path& source, const std::filesystem::path& target) {
    std::ifstream in(source, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    bytes.resize(bytes.size() / 2);
    write(target, bytes);
}

void write_encrypted_pdf(const std::filesystem::path& target) {
    QPDF pdf;
    pdf.emptyPDF();
    add_blank_page(pdf);
    QPDFWriter writer(pdf, target.c_str());
    writer.setR6EncryptionParameters("secret", "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
}

void write_pdf_without_pages(const std::filesystem::path& target) {
    QPDF pdf;
    pdf.emptyPDF();
    QPDFWriter writer(pdf, target.c_str());
    writer.write();
}

void write_pdf_with_attachment(const std::string& name, const std::filesystem::path& target) {
    QPDF pdf;
    pdf.emptyPDF();
    add_blank_page(pdf);
    const auto bytes = QPDFEFStreamObjectHelper::createEFStream(pdf, "words");
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        name, QPDFFileSpecObjectHelper::createFileSpec(pdf, name, bytes));
    QPDFWriter writer(pdf, target.c_str());
    writer.write();
}

void write_looping_pdf(const std::filesystem::path& target) {
    write(target,
          "%PDF-1.4\n"
          "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
          "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
          "3 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>\nendobj\n"
          "trailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n");
}

void write_enormous_png(const std::filesystem::path& target) {
    const std::string header =
        big_endian(40'000) + big_endian(40'000) + std::string("\x08\0\0\0\0", 5);
    // A right signature and header; its check sum and pixels do not matter any more.
    write(target, std::string("\x89PNG\r\n\x1a\n") + big_endian(13) + "IHDR" + header +
                      big_endian(0) + big_endian(100) + "IDAT" + std::string(100, '\0'));
}

void write_noise(const std::filesystem::path& target) {
    const PixPtr page(pixCreate(1240, 1754, 8));
    pixSetResolution(page.get(), 150, 150);
    std::uint32_t state = 1;
    for (int y = 0; y < 1754; ++y) {
        for (int x = 0; x < 1240; ++x) {
            state = state * 1664525 + 1013904223;
            pixSetPixel(page.get(), x, y, 200 + (state >> 27));
        }
    }
    const std::string extension = target.extension();
    const int format = extension == ".png"   ? IFF_PNG
                       : extension == ".jpg" ? IFF_JFIF_JPEG
                                             : IFF_TIFF_LZW;
    pixWrite(target.c_str(), page.get(), format);
}

}  // namespace gongwen
