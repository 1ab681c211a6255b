// Disposal by the procedure of 機關檔案保存年限及銷毀辦法 8 to 18: a list, opinions of the units,
// an approval that another person enters, destruction before a witness, and the annotated list and
// each document's skeleton for ever. Every step judges every document anew.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/retention/assessment.h"
#include "archive/retention/ledger.h"

namespace gongwen::archive {

struct DisposalItem {
    std::string document;  ///< id
    std::string skeleton;  ///< JSON, see skeleton_of()
    std::string outcome;   ///< listed, extended, kept, destroyed
    std::string note;      ///< why it was extended or kept
};

struct DisposalOpinion {
    std::string document;  ///< id; "" for the whole list
    std::string unit;
    int years = 0;  ///< to keep longer; 0: agrees
    std::string reason;
    std::string who;
    std::string at;
};

struct DisposalList {
    std::int64_t number = 0;
    std::string title;
    std::string state;  ///< proposed, approved, destroyed, withdrawn
    std::string proposed_by;
    std::string proposed_on;
    std::string approval_no;
    std::string approval_date;
    std::string approved_by;
    std::string method;
    std::string witness;
    std::string destroyed_by;
    std::string destroyed_on;
    std::string note;
    std::vector<DisposalItem> items;  ///< in the order of their 檔號
    std::vector<DisposalOpinion> opinions;
};

/// What stays of a document for ever: 檔號, issuer, number, day, 案由, period and its source,
/// hashes. No field of a form and no name of a person.
nlohmann::json skeleton_of(const Assessment& assessment, const std::string& record_sha256);

/// Lists those of `ids` that may be destroyed today. Returns the list's number. Throws Error(Usage)
/// where one may not (naming what stands in the way), where there is none, or the clock is
/// doubtful.
std::int64_t propose(Ledger& ledger, const std::string& title, const std::vector<std::string>& ids);

/// Moves from `going` to `reasons` (id, why it stays) what would leave a notice without its letter
/// or a letter without its notice.
void keep_torn_ties(Database& database, std::vector<std::string>& going,
                    std::map<std::string, std::string>& reasons);

/// A unit agrees (years 0) or has a document kept longer, with a reason; a document that is kept
/// longer leaves the list and gets its new period.
void give_opinion(Ledger& ledger, std::int64_t list, const DisposalOpinion& opinion);

/// Takes a document off the list (chosen by 史政機關, rights and claims …).
void take_off(Ledger& ledger, std::int64_t list, const std::string& id, const std::string& reason);

/// Enters the approval. Not by the person who proposed, nor by one who set periods, dates or 檔號
/// of a listed document. Documents that may no longer go are kept, with the reason.
void approve(Ledger& ledger, std::int64_t list, const std::string& approval_no,
             const Date& approval_date);

struct Destruction {
    std::vector<std::string> documents;  ///< ids
    std::vector<std::string> objects;    ///< hashes, deleted
    std::vector<std::string> kept;       ///< ids that may no longer go
    /// Pictures of the documents in the archive's folder that could not be removed.
    std::vector<std::filesystem::path> pictures_left;
    /// SQLite's log still holds their text, as somebody is reading: see forget_old_pages().
    bool text_left = false;
};
/// Destroys what is on an approved list: rows, readings, what people typed, pictures cut out for
/// people, and objects that no other document needs. The catalogue first, in one transaction, then
/// the objects; what a crash leaves of them goes when the archive is next opened for writing.
Destruction destroy(Ledger& ledger, std::int64_t list, const std::string& method,
                    const std::string& witness);

/// Ends a list that was not destroyed; its documents are free again.
void withdraw(Ledger& ledger, std::int64_t list, const std::string& reason);

std::vector<DisposalList> disposal_lists(Database& database);
/// Throws Error(Usage) where there is none.
DisposalList disposal_list(Database& database, std::int64_t number);

/// Skeletons of what was destroyed, with list, approval, day, method and witness; by id.
std::vector<nlohmann::json> destroyed_documents(Database& database);

}  // namespace gongwen::archive
