// What became of a filed letter: the notices that correct, cancel or renew it, and the notices
// about those; and of a mis-written name in it, whether anybody has corrected it.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"

namespace gongwen::pipeline {

/// A notice about a letter, with what it says of that letter.
struct LaterNotice {
    std::string id;
    std::string issue_date;
    std::string issuer;
    std::string document_no;
    std::vector<Correction> corrections;
    std::vector<LaterNotice> later;  ///< notices about this notice

    /// A later notice, itself in force, cancels it.
    bool cancelled() const;
};

/// By date and id. Letters that correct one another in a circle are followed once around.
std::vector<LaterNotice> notices_about(const archive::Catalogue& catalogue,
                                       const archive::StoredDocument& letter);

/// What is to be done about a finding, by what the notices in force say and people decided:
/// `corrected` (a notice names it, or cancels the whole letter), `dismissed`, `confirmed`, `open`;
/// "" for a finding that is none (a right name, a mention).
std::string_view state_of(const NameFinding& finding, const std::vector<LaterNotice>& notices);
/// Whether an item of review for that reason asks about the finding: name_miswriting of the field
/// that it stands in, or of the running text.
bool is_asked_about(const NameFinding& finding, std::string_view field, std::string_view reason);
/// Takes off record.review what only waits for names that are corrected, as the queue does.
void leave_out_corrected(Record& record, const std::vector<LaterNotice>& notices);
/// 已更正 for corrected, …
std::string_view label_of_finding_state(std::string_view state);

/// 更正, 註銷, 抽換附件 …, with the notices about each notice below it; "" for none.
std::string for_people(const std::vector<LaterNotice>& notices);
nlohmann::json to_json_value(const std::vector<LaterNotice>& notices);

}  // namespace gongwen::pipeline
