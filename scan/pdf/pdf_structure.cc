#include "scan/pdf/pdf_structure.h"

#include <cmath>
#include <exception>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "core/error.h"
#include "scan/pdf/pdf_attachments.h"
#include "scan/pdf/pdf_image_stream.h"
#include "scan/pdf/pdf_page_content.h"

namespace gongwen::scan {

struct PdfStructure::Pages {
    QPDF pdf;  ///< keeps `all` alive
    std::vector<QPDFPageObjectHelper> all;
    bool known = false;
    bool portfolio = false;
};

PdfStructure::PdfStructure(const std::filesystem::path& file) : pages_(std::make_unique<Pages>()) {
    try {
        pages_->pdf.setSuppressWarnings(true);
        pages_->pdf.processFile(file.c_str());
        pages_->all = QPDFPageDocumentHelper(pages_->pdf).getAllPages();
        pages_->portfolio = pages_->pdf.getRoot().hasKey("/Collection");
        pages_->known = true;
    } catch (const QPDFExc& problem) {
        if (problem.getErrorCode() == qpdf_e_password) {
            throw Error(ErrorKind::Encrypted, file.filename(), "the PDF needs a password");
        }
    } catch (const std::exception&) {
        pages_->known = false;
    }
}

PdfStructure::~PdfStructure() = default;

bool PdfStructure::is_known() const { return pages_->known; }

int PdfStructure::page_count() const { return static_cast<int>(pages_->all.size()); }

bool PdfStructure::is_portfolio() const { return pages_->portfolio; }

PdfPageContent PdfStructure::content_of(int number) {
    try {
        return read_page_content(pages_->all.at(static_cast<std::size_t>(number - 1)));
    } catch (const std::exception&) {
        PdfPageContent unknown;
        unknown.paints_other = true;
        return unknown;
    }
}

std::optional<ImageBytes> PdfStructure::bytes_of(const PaintedImage& image) {
    if (image.object == 0) return std::nullopt;
    try {
        return read_image_bytes(pages_->pdf.getObjectByID(image.object, image.generation));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::vector<std::string> PdfStructure::attached_files(int number) {
    try {
        const QPDFPageObjectHelper page = pages_->all.at(static_cast<std::size_t>(number - 1));
        return number == 1 ? files_attached_to(pages_->pdf, page) : files_attached_to(page);
    } catch (const std::exception&) {
        return {};
    }
}

double PdfStructure::user_unit_of(int number) {
    QPDFPageObjectHelper page = pages_->all.at(static_cast<std::size_t>(number - 1));
    QPDFObjectHandle unit = page.getObjectHandle().getKey("/UserUnit");
    const double value = unit.isNumber() ? unit.getNumericValue() : 1;
    return value > 0 && std::isfinite(value) ? value : 1;
}

}  // namespace gongwen::scan
