#include "pipeline/filed/following.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/document_number.h"
#include "core/record_json.h"
#include "core/text.h"
#include "pipeline/wording/one_letter.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using archive::StoredDocument;
using nlohmann::json;

std::u32string folded(std::string_view text) {
    return fold_variants(without_spaces(to_utf32(text)));
}

/// Whether a correction of a notice that is tied to the letter speaks of it: by number, and where
/// that tells nothing, by being the only one.
bool is_about(const Correction& correction, const Record& letter) {
    const auto target = parse_document_number(correction.target.document_no);
    const auto number = parse_document_number(letter.text_of("document_no"));
    return target && number && target->digits == number->digits;
}

std::vector<Correction> corrections_about(const Record& notice, const Record& letter) {
    std::vector<Correction> about;
    std::copy_if(notice.corrections.begin(), notice.corrections.end(), std::back_inserter(about),
                 [&](const Correction& correction) { return is_about(correction, letter); });
    return about;
}

class Follower {
  public:
    explicit Follower(const archive::Catalogue& catalogue) : catalogue_(catalogue) {}

    std::vector<LaterNotice> about(const StoredDocument& letter) {
        std::vector<LaterNotice> notices;
        for (const std::string& id : letter.corrected_by) {
            const auto notice = catalogue_.document(id);
            if (!notice || !on_the_way_.insert(id).second) continue;
            const Record& record = notice->record;
            notices.push_back({id, record.text_of("issue_date"), record.text_of("issuer"),
                               record.text_of("document_no"),
                               corrections_about(record, letter.record), about(*notice)});
            on_the_way_.erase(id);
        }
        std::stable_sort(notices.begin(), notices.end(),
                         [](const auto& a, const auto& b) { return a.issue_date < b.issue_date; });
        return notices;
    }

  private:
    const archive::Catalogue& catalogue_;
    std::set<std::string> on_the_way_;  ///< from the letter to here
};

bool has_action(const LaterNotice& notice, std::string_view action) {
    return std::any_of(notice.corrections.begin(), notice.corrections.end(),
                       [&](const Correction& one) { return one.action == action; });
}

bool names(const LaterNotice& notice, const NameFinding& finding) {
    const std::u32string written = folded(finding.written);
    for (const Correction& correction : notice.corrections) {
        for (const CorrectionPair& pair : correction.pairs) {
            if (folded(pair.wrong) == written) return true;
        }
    }
    return false;
}

/// 已被更正, as people say it of the letter.
std::string_view fate_by(const LaterNotice& notice) {
    if (has_action(notice, "cancel")) return "已被註銷";
    if (has_action(notice, "replace")) return "附件已抽換";
    const bool only_supplement = has_action(notice, "supplement") && !has_action(notice, "amend");
    return only_supplement ? "已被補充" : "已被更正";
}

std::string pairs_in_words(const LaterNotice& notice) {
    std::string out;
    for (const Correction& correction : notice.corrections) {
        for (const CorrectionPair& pair : correction.pairs) {
            out += fmt::format("；「{}」應為「{}」", pair.wrong, pair.right);
        }
    }
    return out;
}

/// Scans of one notice that say the same.
bool is_said_alike(const LaterNotice& a, const LaterNotice& b) {
    return is_one_letter({a.issuer, a.issue_date, a.document_no, ""},
                         {b.issuer, b.issue_date, b.document_no, ""}) &&
           fate_by(a) == fate_by(b) && pairs_in_words(a) == pairs_in_words(b);
}

void print(const std::vector<LaterNotice>& notices, int depth, std::string& out) {
    for (auto notice = notices.begin(); notice != notices.end(); ++notice) {
        const auto is_alike = [&](const LaterNotice& other) {
            return is_said_alike(*notice, other);
        };
        if (std::any_of(notices.begin(), notice, is_alike)) continue;
        out += fmt::format("{:{}}※ {}{}，見 {}", "", 2 + 4 * depth, depth > 0 ? "該函" : "",
                           fate_by(*notice), notice->id);
        for (const std::string& part : {notice->issue_date, notice->issuer, notice->document_no}) {
            if (!part.empty()) out += " " + part;
        }
        const auto scans = std::count_if(notice, notices.end(), is_alike);
        out += count_of_scans(static_cast<std::size_t>(scans)) + pairs_in_words(*notice) + '\n';
        print(notice->later, depth + 1, out);
    }
}

}  // namespace

bool LaterNotice::cancelled() const {
    return std::any_of(later.begin(), later.end(), [](const LaterNotice& notice) {
        return has_action(notice, "cancel") && !notice.cancelled();
    });
}

std::vector<LaterNotice> notices_about(const archive::Catalogue& catalogue,
                                       const StoredDocument& letter) {
    return Follower(catalogue).about(letter);
}

std::string_view state_of(const NameFinding& finding, const std::vector<LaterNotice>& notices) {
    const bool doubted = finding.verdict == "miswriting" || finding.verdict == "obsolete" ||
                         finding.verdict == "ocr_misread";
    if (!doubted || finding.mention) return "";
    const bool corrected =
        std::any_of(notices.begin(), notices.end(), [&](const LaterNotice& notice) {
            return !notice.cancelled() && (names(notice, finding) || has_action(notice, "cancel"));
        });
    if (corrected) return "corrected";
    if (finding.decision == "dismissed") return "dismissed";
    return finding.decision == "confirmed" ? "confirmed" : "open";
}

bool is_asked_about(const NameFinding& name, std::string_view field, std::string_view reason) {
    const bool same_place = name.field == field || (name.field.empty() && field == "text");
    return same_place && !name.mention && name.decision.empty() && reason == "name_" + name.verdict;
}

void leave_out_corrected(Record& record, const std::vector<LaterNotice>& notices) {
    std::erase_if(record.review, [&](const ReviewItem& item) {
        bool any = false;
        for (const NameFinding& name : record.names) {
            if (!is_asked_about(name, item.field, item.reason)) continue;
            if (state_of(name, notices) != "corrected") return false;
            any = true;
        }
        return any;
    });
}

std::string_view label_of_finding_state(std::string_view state) {
    if (state == "corrected") return "已更正";
    if (state == "dismissed") return "非誤植";
    if (state == "confirmed") return "已確認，未更正";
    return state == "open" ? "未更正" : "";
}

std::string for_people(const std::vector<LaterNotice>& notices) {
    std::string out;
    print(notices, 0, out);
    return out;
}

json to_json_value(const std::vector<LaterNotice>& notices) {
    json out = json::array();
    for (const LaterNotice& notice : notices) {
        json corrections = json::array();
        for (const Correction& one : notice.corrections) {
            corrections.push_back(gongwen::to_json_value(one));
        }
        out.push_back({{"id", notice.id},
                       {"issue_date", notice.issue_date},
                       {"issuer", notice.issuer},
                       {"document_no", notice.document_no},
                       {"corrections", corrections},
                       {"cancelled", notice.cancelled()},
                       {"later", to_json_value(notice.later)}});
    }
    return out;
}

}  // namespace gongwen::pipeline
