#include "institutions/names/judging/doubtful_names.h"

#include <algorithm>

#include "core/document_number.h"
#include "institutions/authority/name_classes.h"

namespace gongwen::institutions {
namespace {

/// One institution under any of its names.
bool is_one_of(const Institution& one, const std::vector<const Institution*>& others) {
    return std::find(others.begin(), others.end(), &one) != others.end();
}

/// In another field: nobody is named twice in one list, so that beside a right name in a list
/// stands another's.
bool stands_elsewhere(std::size_t institution, const Passage& passage,
                      std::span<const Passage> passages,
                      std::span<const std::vector<FoundName>> found) {
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].field == passage.field) continue;
        const bool there =
            std::any_of(found[i].begin(), found[i].end(), [&](const FoundName& other) {
                return other.how == FoundName::How::Known &&
                       other.institutions.front() == institution;
            });
        if (there) return true;
    }
    return false;
}

/// 第一國際商業銀行 beside 第一商業銀行: of companies and associations a whole word makes another.
bool has_a_word_more(const FoundName& name, std::size_t institution, const AuthorityIndex& index) {
    return name.size() > index.folded[institution].size() + 1 &&
           is_open_class(index, index.institutions[institution]);
}

}  // namespace

std::string meant_by(const FoundName& name, const Passage& passage,
                     std::span<const Passage> passages,
                     std::span<const std::vector<FoundName>> found, const LetterContext& context,
                     const Authority& authority) {
    if (name.how != FoundName::How::Unknown || name.institutions.empty()) return {};
    const std::size_t institution = name.institutions.front();
    if (stands_elsewhere(institution, passage, passages, found) &&
        !has_a_word_more(name, institution, authority.index())) {
        return "right_elsewhere";
    }
    if (passage.field != "issuer") return {};
    const auto line = authority.through_time(authority.index().institutions[institution].name);
    const auto number = parse_document_number(context.document_no);
    const Institution* owner = number ? authority.by_prefix(number->prefix, context.date) : nullptr;
    if (owner && is_one_of(*owner, line)) return "number_prefix";
    const std::size_t at = context.email.rfind('@');
    if (at == std::string::npos) return {};
    const auto owners = authority.by_domain(context.email.substr(at + 1));
    const bool its_mail = std::any_of(owners.begin(), owners.end(), [&](const Institution* one) {
        return is_one_of(*one, line);
    });
    return its_mail ? "mail_domain" : "";
}

}  // namespace gongwen::institutions
