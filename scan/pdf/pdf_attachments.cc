#include "scan/pdf/pdf_attachments.h"

#include <set>

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

#include "core/text.h"

namespace gongwen::scan {
namespace {

constexpr std::size_t kMostNames = 1000;
constexpr std::size_t kLongestName = 255;  ///< characters; no file system takes a longer one

class Attachments {
  public:
    void add(QPDFFileSpecObjectHelper file) {
        if (names_.size() >= kMostNames) return;
        QPDFObjectHandle bytes = file.getEmbeddedFileStream();
        if (!bytes.isStream() || !known_.insert(bytes.getObjGen()).second) return;
        names_.push_back(to_utf8(to_utf32(file.getFilename()).substr(0, kLongestName)));
    }

    std::vector<std::string> names() && { return std::move(names_); }

  private:
    std::set<QPDFObjGen> known_;
    std::vector<std::string> names_;
};

void add_of_page(Attachments& attachments, QPDFPageObjectHelper& page) {
    for (QPDFAnnotationObjectHelper& annotation : page.getAnnotations("/FileAttachment")) {
        attachments.add(annotation.getObjectHandle().getKey("/FS"));
    }
}

}  // namespace

std::vector<std::string> files_attached_to(QPDFPageObjectHelper page) {
    Attachments attachments;
    add_of_page(attachments, page);
    return std::move(attachments).names();
}

std::vector<std::string> files_attached_to(QPDF& pdf, QPDFPageObjectHelper page) {
    Attachments attachments;
    for (const auto& [key, file] : QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles()) {
        attachments.add(*file);
    }
    add_of_page(attachments, page);
    return std::move(attachments).names();
}

}  // namespace gongwen::scan
