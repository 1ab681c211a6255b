#include "pipeline/reading/unknown_issuer.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "extract/review/character_evidence.h"
#include "extract/values/add_review.h"

namespace gongwen::pipeline {
namespace {

/// So sure must a name be that the authority file does not know.
constexpr double kSureName = 0.9;
constexpr std::size_t kShortName = 4;  ///< 國防部, 交通部

/// The own name of a company or a temple makes no words.
bool has_own_name(const std::string& issuer) {
    static constexpr std::array<const char*, 9> kEnds{"公司", "事務所", "管理委員會", "宮",  "廟",
                                                      "寺",   "工程行", "企業社",     "商行"};
    return std::ranges::any_of(kEnds, [&](const char* end) { return issuer.ends_with(end); });
}

/// The unit that writes a 簽 is in no list, and has a short name: 秘書室, 企劃科.
bool is_unit_of_note(const Record& record, const std::string& issuer) {
    static constexpr std::array<const char*, 7> kEnds{"室", "科", "課", "組", "股", "處", "中心"};
    const bool is_note = record.document_type == "簽" || record.document_type == "便簽";
    return is_note &&
           std::ranges::any_of(kEnds, [&](const char* end) { return issuer.ends_with(end); });
}

}  // namespace

void doubt_unknown_issuer(Record& record, std::span<const Passage> passages) {
    const Field* issuer = record.field("issuer");
    if (!issuer || issuer->text().empty() || issuer->state == FieldState::Confirmed) return;
    const bool is_short =
        to_utf32(issuer->text()).size() <= kShortName && !is_unit_of_note(record, issuer->text());
    const auto printed = std::ranges::find(passages, "issuer", &Passage::field);
    const bool told_by_words = printed != passages.end() && !has_own_name(issuer->text());
    const bool is_university = issuer->text().ends_with("大學");
    const bool sure = issuer->confidence >= kSureName &&
                      (!told_by_words || extract::surely_right(*printed) >= kSureName);
    if (sure && (!is_short || is_university)) return;
    const bool known = std::any_of(record.names.begin(), record.names.end(), [](const auto& name) {
        return name.field == "issuer" && name.verdict != "unknown";
    });
    if (!known) extract::add_review(record, "issuer", "unknown_name");
}

}  // namespace gongwen::pipeline
