#include "archive/catalogue/number_key.h"

#include "core/document_number.h"

namespace gongwen::archive {

NumberKey number_key(std::string_view document_no) {
    const std::optional<DocumentNumber> number = parse_document_number(document_no);
    if (!number) return {};
    return {number->key(), DocumentNumber{"", number->digits}.key()};
}

}  // namespace gongwen::archive
