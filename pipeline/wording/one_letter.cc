#include "pipeline/wording/one_letter.h"

#include <fmt/format.h>

namespace gongwen::pipeline {

bool is_one_letter(const LetterReference& a, const LetterReference& b) {
    return !a.document_no.empty() && a.document_no == b.document_no && a.date == b.date &&
           a.issuer == b.issuer;
}

std::string count_of_scans(std::size_t scans) {
    return scans < 2 ? std::string() : fmt::format("（同一函 {} 份）", scans);
}

}  // namespace gongwen::pipeline
