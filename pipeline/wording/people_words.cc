// The part of people.h that tells single words of records.

#include <array>
#include <utility>

#include "pipeline/wording/doubt_words.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr std::array<Words, 7> kVerdicts{{
    {"exact", "正確"},
    {"variant", "異體字"},
    {"short_name", "簡稱"},
    {"obsolete", "舊名稱"},
    {"ocr_misread", "疑辨識錯誤"},
    {"miswriting", "誤植"},
    {"unknown", "未收錄"},
}};

constexpr std::array<Words, 6> kStates{{
    {"read", "已讀出"},
    {"repaired", "已修復"},
    {"blank", "空白"},
    {"absent", "無此欄"},
    {"unreadable", "無法辨識"},
    {"confirmed", "已確認"},
}};

constexpr std::array<Words, 11> kReasons{{
    {"unreadable", "檔案損毀"},
    {"encrypted", "加密"},
    {"unsupported", "不支援的格式"},
    {"empty", "空檔案"},
    {"too_large", "過大"},
    {"timed_out", "逾時"},
    {"out_of_memory", "記憶體不足"},
    {"engine_crashed", "辨識程式中斷"},
    {"no_space", "磁碟已滿"},
    {"no_permission", "無讀取權限"},
    {"destroyed", "已依核准銷毀，不再收入"},
}};

constexpr std::array<Words, 11> kAdvice{{
    {"unreadable", "請重新掃描，或向來文者重新索取檔案"},
    {"encrypted", "請解除密碼後再送"},
    {"unsupported", "請轉存為 PDF、TIFF、PNG 或 JPEG 後再送"},
    {"empty", "請確認掃描或傳送已完成後再送"},
    {"too_large", "請降低掃描解析度，或分成數檔後再送"},
    {"timed_out", "請以 --retry-failed 重試；仍逾時，請重新掃描"},
    {"out_of_memory", "請降低掃描解析度，或減少 --jobs 後以 --retry-failed 重試"},
    {"engine_crashed", "請以 --retry-failed 重試；仍中斷，請重新掃描並回報"},
    {"no_space", "請清出磁碟空間後再送"},
    {"no_permission", "請檔案所有人或系統管理員開放讀取權限後再送"},
    {"destroyed",
     "請自送件處移除此檔並依規定一併銷毀；銷毀之目錄及核准文號見 gongwen dispose destroyed"},
}};

constexpr std::array<Words, 4> kActions{{
    {"amend", "更正"},
    {"replace", "抽換"},
    {"cancel", "註銷"},
    {"supplement", "補充"},
}};

constexpr std::array<Words, 4> kMismatches{{
    {"mismatch", "不一致"},
    {"former_name", "新舊名稱"},
    {"short_name", "簡稱"},
    {"subordinate", "上下級機關"},
}};

template <std::size_t N>
std::string_view word_for(const std::array<Words, N>& words, std::string_view key) {
    for (const auto& [known, word] : words) {
        if (known == key) return word;
    }
    return key;
}

}  // namespace

std::string_view label_of_mismatch(std::string_view verdict) {
    return word_for(kMismatches, verdict);
}

std::string_view label_of_verdict(std::string_view verdict) { return word_for(kVerdicts, verdict); }
std::string_view label_of_state(FieldState state) { return word_for(kStates, to_string(state)); }
std::string_view advice_on(std::string_view failure_reason) {
    const std::string_view advice = word_for(kAdvice, failure_reason);
    return advice == failure_reason ? "" : advice;
}

std::string_view label_of_reason(std::string_view reason) { return word_for(kReasons, reason); }
std::string_view label_of_action(std::string_view action) { return word_for(kActions, action); }

std::string_view label_of_doubt(std::string_view reason) {
    for (const DoubtWords& doubt : known_doubts()) {
        if (doubt.reason == reason) return doubt.label;
    }
    return reason;
}

}  // namespace gongwen::pipeline
