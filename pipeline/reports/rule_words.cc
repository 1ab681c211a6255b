#include "pipeline/reports/rule_words.h"

#include <algorithm>
#include <map>

namespace gongwen::pipeline {
namespace {

using Words = std::map<std::string_view, std::string_view>;

const Words kResults{{"met", "符合"}, {"broken", "不符"}, {"cannot_tell", "無法判定"}};

const Words kDecisions{
    {"agreed", "同意"}, {"refused", "不同意"}, {"returned", "退請補正"}, {"unclear", "答復不明"}};

const Words kReasons{{"not_applicable", "未勾選"},
                     {"empty", "未填"},
                     {"chosen", "勾選項數"},
                     {"absent", "查無欄位"},
                     {"unreadable", "無法辨識"},
                     {"doubtful", "辨識結果可疑"},
                     {"no_filing_date", "查無申請函或收文日期"},
                     {"in_time", "期限內提出"},
                     {"too_late", "提出過遲"},
                     {"close_to_limit", "接近期限而日期辨識可疑"},
                     {"implausible", "日期相隔過久，疑辨識錯誤"},
                     {"allowed", "得申請"},
                     {"not_allowed", "不得申請"},
                     {"unknown_kind", "無法由名稱判定機構種類"},
                     {"doubtful_kind", "要點未明定"},
                     {"no_issuer_named", "文件未載明憑證管理中心"},
                     {"several_issuers", "文件載有數個憑證管理中心"},
                     {"issuer_fits", "憑證管理中心相符"},
                     {"wrong_issuer", "憑證管理中心不符"},
                     {"odd_form", "格式不符"},
                     {"same", "相同"},
                     {"nearly_same", "僅一字之差，疑辨識錯誤"}};

const Words kKeys{{"filed", "提出"}, {"requested", "申請日"}, {"earliest", "最早"},
                  {"kind", "種類"},  {"basis", "依據"},       {"issuer", "憑證管理中心"},
                  {"number", "共"}};

const Words kValues{{"agency", "政府機關(構)"},
                    {"financial", "受金管會監督之金融服務業"},
                    {"other", "其他"},
                    {"doubtful", "未明定"},
                    {"covering_letter.issue_date", "申請函發文日期"},
                    {"covering_letter.received_date", "申請函收文日期"}};

std::string_view word_for(const Words& words, std::string_view key) {
    const auto found = words.find(key);
    return found == words.end() ? key : found->second;
}

/// "filed=2015-11-20" or the name of a field.
std::string detail_for_people(std::string_view detail, std::string_view template_id,
                              const Titles& titles) {
    const std::size_t equals = detail.find('=');
    if (equals == std::string_view::npos) {
        const std::string_view known = word_for(kValues, detail);
        return known == detail ? titles.of_field(template_id, detail) : std::string(known);
    }
    return std::string(word_for(kKeys, detail.substr(0, equals))) + " " +
           std::string(word_for(kValues, detail.substr(equals + 1)));
}

}  // namespace

std::string_view label_of_result(std::string_view result) { return word_for(kResults, result); }

std::string_view label_of_decision(std::string_view decision) {
    return word_for(kDecisions, decision);
}

std::string reason_for_people(std::string_view reason, std::string_view template_id,
                              const Titles& titles) {
    const std::size_t colon = reason.find(": ");
    std::string out(word_for(kReasons, reason.substr(0, colon)));
    if (colon == std::string_view::npos) return out;
    std::string_view details = reason.substr(colon + 2);
    std::string separator = "：";
    while (!details.empty()) {
        const std::size_t end = std::min(details.find(", "), details.size());
        out += separator + detail_for_people(details.substr(0, end), template_id, titles);
        details.remove_prefix(std::min(end + 2, details.size()));
        separator = "，";
    }
    return out;
}

}  // namespace gongwen::pipeline
