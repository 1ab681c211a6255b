#include "archive/retention/disposal.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/integrity.h"
#include "archive/catalogue/stored_json.h"
#include "archive/cut_out_folder.h"
#include "archive/retention/disposal_rows.h"
#include "archive/retention/erase.h"
#include "archive/retention/proven_rows.h"
#include "archive/retention/statements.h"
#include "archive/retention/trusted_day.h"
#include "archive/trail/audit_log.h"
#include "core/error.h"
#include "core/sha256.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

std::string words_of(const std::vector<Blocker>& blockers) {
    std::string out;
    for (const Blocker& blocker : blockers) {
        out += out.empty() ? "" : ", ";
        out += blocker.code;
        if (!blocker.detail.empty()) out += fmt::format(" ({})", blocker.detail);
    }
    return out;
}

void require(const std::string& value, const char* option, const char* what) {
    if (trimmed(value).empty()) throw Error(ErrorKind::Usage, option, what);
}

/// Those of `ids` that are there, as they are judged now.
std::map<std::string, Assessment> judged(Ledger& ledger, const Date& today,
                                         const std::set<std::string>& ids) {
    std::map<std::string, Assessment> now;
    visit_assessments(ledger, today, [&](Assessment& one) {
        if (ids.contains(one.facts.id)) now.emplace(one.facts.id, one);
    });
    return now;
}

/// Ties let documents go only together: what stays must not need what goes.
void refuse_torn_ties(Database& database, const std::vector<std::string>& ids) {
    Query ties = database.query("SELECT DISTINCT correcting, corrected FROM tie");
    const auto goes = [&](const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    while (ties.next()) {
        if (goes(ties.text(0)) != goes(ties.text(1))) {
            throw Error(ErrorKind::Usage, goes(ties.text(0)) ? ties.text(0) : ties.text(1),
                        fmt::format("goes only together with {}: one corrects the other; put both "
                                    "on one list",
                                    goes(ties.text(0)) ? ties.text(1) : ties.text(0)));
        }
    }
}

/// What still may go of the listed items: judged anew, but for their being listed here. Ties that
/// would be torn keep their documents.
std::map<std::string, std::string> reasons_to_keep(Ledger& ledger, const DisposalList& list,
                                                   const Date& today) {
    std::set<std::string> listed;
    for (const DisposalItem& item : list.items) listed.insert(item.document);
    const std::map<std::string, Assessment> now = judged(ledger, today, listed);
    std::map<std::string, std::string> reasons;
    std::vector<std::string> going;
    for (const DisposalItem& item : list.items) {
        if (item.outcome != "listed") continue;
        const auto found = now.find(item.document);
        if (found == now.end()) {
            reasons[item.document] = "is no document of the archive any more";
            continue;
        }
        std::vector<Blocker> blockers = found->second.blockers;
        std::erase_if(blockers, [&](const Blocker& blocker) {
            return blocker.code == "listed" && blocker.detail == std::to_string(list.number);
        });
        if (!blockers.empty()) {
            reasons[item.document] = words_of(blockers);
        } else if (record_hash(ledger.database(), item.document) != record_hash_of(item)) {
            reasons[item.document] = "was read or corrected anew since it was listed";
        } else {
            going.push_back(item.document);
        }
    }
    keep_torn_ties(ledger.database(), going, reasons);
    return reasons;
}

void keep_items(Ledger& ledger, DisposalList& list,
                const std::map<std::string, std::string>& reasons) {
    for (DisposalItem& item : list.items) {
        const auto reason = reasons.find(item.document);
        if (item.outcome != "listed" || reason == reasons.end()) continue;
        set_outcome(ledger, list.number, item.document, {"keep", "kept", reason->second});
        item.outcome = "kept";
    }
}

DisposalList list_in_state(Database& database, std::int64_t number, std::string_view state) {
    DisposalList list = disposal_list(database, number);
    if (list.state != state) {
        throw Error(ErrorKind::Usage, fmt::format("list {}", number),
                    fmt::format("is {}, not {}", list.state, state));
    }
    return list;
}

void require_item(const DisposalList& list, const std::string& id) {
    const bool there = std::any_of(
        list.items.begin(), list.items.end(),
        [&](const DisposalItem& item) { return item.document == id && item.outcome == "listed"; });
    if (!there) {
        throw Error(ErrorKind::Usage, id, fmt::format("does not stand on list {}", list.number));
    }
}

/// Whether the period of the document runs from a day on which that person closed its case.
bool has_closed_case_of(Ledger& ledger, const DisposalItem& item) {
    const auto skeleton = nlohmann::json::parse(item.skeleton);
    if (skeleton.at("trigger") != to_string(Trigger::CaseClosed)) return false;
    const auto number = parse_file_number(skeleton.at("file_no").get<std::string>());
    return number && has_closed(ledger, number->in_case, ledger.who());
}

void refuse_judge_in_own_cause(Ledger& ledger, const DisposalList& list) {
    if (same_person(list.proposed_by, ledger.who())) {
        throw Error(ErrorKind::Usage, ledger.who(),
                    fmt::format("proposed list {}; another person approves it", list.number));
    }
    for (const DisposalItem& item : list.items) {
        if (item.outcome != "listed") continue;
        if (has_spoken_of(ledger, item.document, ledger.who()) ||
            has_closed_case_of(ledger, item)) {
            throw Error(ErrorKind::Usage, ledger.who(),
                        fmt::format("set the period, a date or the 檔號 of {}; another person "
                                    "approves its destruction",
                                    item.document));
        }
    }
}

}  // namespace

std::int64_t propose(Ledger& ledger, const std::string& title,
                     const std::vector<std::string>& ids) {
    require(title, "--title", "give the list a title");
    if (ids.empty()) throw Error(ErrorKind::Usage, "dispose propose", "there is nothing to list");
    Database& database = ledger.database();
    Transaction transaction(database);
    require_proven_decisions(database);
    const Date today = trusted_day(ledger);
    const std::map<std::string, Assessment> all = judged(ledger, today, {ids.begin(), ids.end()});
    for (const std::string& id : ids) {
        const auto found = all.find(id);
        if (found == all.end()) throw Error(ErrorKind::Usage, id, "no such document");
        if (!found->second.blockers.empty()) {
            throw Error(ErrorKind::Usage, id,
                        "may not be disposed of: " + words_of(found->second.blockers));
        }
    }
    refuse_torn_ties(database, ids);
    const std::int64_t number = add_list(ledger, title, today);
    for (const std::string& id : ids) {
        const std::string hash = record_hash(database, id);
        add_item(ledger, number, id, hash, to_text(skeleton_of(all.at(id), hash)));
    }
    note_clock(ledger);
    transaction.commit();
    return number;
}

void give_opinion(Ledger& ledger, std::int64_t number, const DisposalOpinion& opinion) {
    require(opinion.unit, "--unit", "say whose opinion it is");
    if (opinion.years < 0) throw Error(ErrorKind::Usage, "--extend", "must be a number of years");
    if (opinion.years > 0) require(opinion.reason, "--reason", "say why it must be kept longer");
    Transaction transaction(ledger.database());
    const DisposalList list = list_in_state(ledger.database(), number, "proposed");
    if (!opinion.document.empty()) require_item(list, opinion.document);
    add_opinion(ledger, number, opinion);
    for (const DisposalItem& item : list.items) {
        const bool meant = opinion.document.empty() || item.document == opinion.document;
        if (opinion.years == 0 || !meant || item.outcome != "listed") continue;
        extend(ledger, item.document, opinion.years, opinion.unit + "：" + opinion.reason);
        set_outcome(ledger, number, item.document,
                    {"keep", "extended",
                     fmt::format("{}：延長{}年，{}", opinion.unit, opinion.years, opinion.reason)});
    }
    transaction.commit();
}

void take_off(Ledger& ledger, std::int64_t number, const std::string& id,
              const std::string& reason) {
    require(reason, "--reason", "say why it leaves the list");
    Transaction transaction(ledger.database());
    const DisposalList list = disposal_list(ledger.database(), number);
    if (list.state != "proposed" && list.state != "approved") {
        throw Error(ErrorKind::Usage, fmt::format("list {}", number), "is " + list.state);
    }
    require_item(list, id);
    set_outcome(ledger, number, id, {"keep", "kept", reason});
    transaction.commit();
}

void approve(Ledger& ledger, std::int64_t number, const std::string& approval_no,
             const Date& approval_date) {
    require(approval_no, "--number", "give the number of the approval: 檔徵字第…號");
    Transaction transaction(ledger.database());
    DisposalList list = list_in_state(ledger.database(), number, "proposed");
    refuse_judge_in_own_cause(ledger, list);
    require_proven_decisions(ledger.database());
    const Date today = trusted_day(ledger);
    if (approval_date.iso() < list.proposed_on || today < approval_date) {
        throw Error(ErrorKind::Usage, approval_date.iso(),
                    fmt::format("must lie between the list's day {} and today {}", list.proposed_on,
                                today.iso()));
    }
    keep_items(ledger, list, reasons_to_keep(ledger, list, today));
    change_list(ledger, number,
                {"approve",
                 {{"state", "approved"},
                  {"approval_no", approval_no},
                  {"approval_date", approval_date.iso()},
                  {"approved_by", ledger.who()}}});
    note_clock(ledger);
    transaction.commit();
}

Destruction destroy(Ledger& ledger, std::int64_t number, const std::string& method,
                    const std::string& witness) {
    require(method, "--method", "say how: 刪除, 消磁, 碎紙 …");
    require(witness, "--witness", "say who watches (監銷)");
    if (same_person(witness, ledger.who())) {
        throw Error(ErrorKind::Usage, witness, "cannot be the witness of their own act");
    }
    Database& database = ledger.database();
    Destruction out;
    {
        Transaction transaction(database);
        DisposalList list = list_in_state(database, number, "approved");
        require_proven_catalogue(database);
        const Date today = trusted_day(ledger);
        const auto reasons = reasons_to_keep(ledger, list, today);
        keep_items(ledger, list, reasons);
        for (const auto& [id, reason] : reasons) out.kept.push_back(id);
        change_list(ledger, number,
                    {"destroy",
                     {{"state", "destroyed"},
                      {"method", method},
                      {"witness", witness},
                      {"destroyed_by", ledger.who()},
                      {"destroyed_on", today.iso()}}});
        for (const DisposalItem& item : list.items) {
            if (item.outcome == "listed") out.documents.push_back(item.document);
        }
        erase_documents(ledger, number, list, out.documents);
        note_clock(ledger);
        transaction.commit();
    }
    out.text_left = !forget_old_pages(database);
    out.pictures_left =
        remove_orphaned_cut_outs(ledger.archive().folder(), ledger.archive().catalogue());
    out.objects = remove_destroyed(ledger.archive().catalogue(), ledger.archive().objects());
    return out;
}

void withdraw(Ledger& ledger, std::int64_t number, const std::string& reason) {
    require(reason, "--reason", "say why the list is withdrawn");
    Transaction transaction(ledger.database());
    const DisposalList list = disposal_list(ledger.database(), number);
    if (list.state != "proposed" && list.state != "approved") {
        throw Error(ErrorKind::Usage, fmt::format("list {}", number), "is " + list.state);
    }
    change_list(ledger, number, {"withdraw", {{"state", "withdrawn"}, {"note", reason}}});
    transaction.commit();
}

}  // namespace gongwen::archive
