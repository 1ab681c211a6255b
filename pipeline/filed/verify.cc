#include "pipeline/filed/verify.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/retention/facts.h"
#include "archive/retention/ledger.h"
#include "archive/saved_searches.h"
#include "core/error.h"
#include "index/search_index.h"

namespace gongwen::pipeline {
namespace {

std::string object_problem(const std::string& sha256) {
    return fmt::format(
        "object {} does not match its hash: restore it from a backup, or ingest the original "
        "again",
        sha256);
}

/// Oldest first, so that a sample is spread over their age.
std::vector<std::string> by_age(const archive::ObjectStore& objects) {
    std::vector<std::pair<std::filesystem::file_time_type, std::string>> aged;
    for (const std::string& sha256 : objects.list()) {
        std::error_code none;
        aged.emplace_back(std::filesystem::last_write_time(objects.path_of(sha256), none), sha256);
    }
    std::sort(aged.begin(), aged.end());
    std::vector<std::string> hashes;
    hashes.reserve(aged.size());
    for (const auto& [time, sha256] : aged) hashes.push_back(sha256);
    return hashes;
}

void check_objects(const archive::Archive& archive, const VerifyOptions& options,
                   Verification& out) {
    const std::vector<std::string> hashes = by_age(archive.objects());
    const auto count = static_cast<std::int64_t>(hashes.size());
    const std::int64_t step =
        options.sample > 0
            ? std::max<std::int64_t>(1, (count + options.sample - 1) / options.sample)
            : 1;
    out.objects = count;
    for (std::int64_t i = options.day % step; i < count; i += step) {
        ++out.objects_read;
        const std::string& sha256 = hashes[static_cast<std::size_t>(i)];
        if (!archive.objects().intact(sha256)) out.problems.push_back(object_problem(sha256));
    }
}

void check_destroyed(const archive::Archive& archive, Verification& out) {
    for (const std::string& sha256 : archive.objects().list()) {
        const auto file = archive.catalogue().file(sha256);
        if (file && !file->destroyed.empty()) {
            out.problems.push_back(fmt::format(
                "object {} is there, though {}: run gongwen verify without --check-only", sha256,
                file->destroyed));
        }
    }
}

/// Whether its original is there. What a record says is compared with the rows that follow from it
/// by the catalogue itself, so the records are not read here.
void check_documents(const archive::Archive& archive, Verification& out) {
    std::set<std::string> missing;
    archive::Ledger ledger(archive);
    archive::visit_facts(ledger.database(), [&](const archive::DocumentFacts& one) {
        ++out.documents;
        if (archive.objects().has(one.sha256) || !missing.insert(one.sha256).second) return;
        out.problems.push_back(
            fmt::format("document {} has lost its object {}: restore it from a backup, or "
                        "ingest the original again",
                        one.id, one.sha256));
    });
}

void check_audit(const archive::Archive& archive, Verification& out) {
    out.audit_entries = archive.catalogue().counts().audit_entries;
    if (const auto broken = archive.catalogue().first_broken_audit_entry(); broken > 0) {
        out.problems.push_back(fmt::format(
            "the audit trail was changed at entry {}: compare with a backup from before", broken));
    }
}

/// So many documents are looked up in the index, evenly spread.
constexpr std::size_t kLookedUp = 1000;

void check_entries(const archive::Archive& archive, const index::SearchIndex& index,
                   Verification& out) {
    const auto is_found = [&](const std::string& id) {
        return index.search("id:" + id, 0, 1).total > 0;
    };
    const std::vector<std::string> ids = archive.catalogue().document_ids();
    const std::size_t step = std::max<std::size_t>(1, ids.size() / kLookedUp);
    for (std::size_t i = 0; i < ids.size(); i += step) {
        if (is_found(ids[i])) continue;
        out.problems.push_back(fmt::format(
            "document {} is not in the search index: run gongwen reindex --from-scratch", ids[i]));
        return;
    }
    for (const std::string& id : archive.catalogue().removed_after(0)) {
        if (!is_found(id)) continue;
        out.problems.push_back(
            fmt::format("document {} is gone, but still in the search index: run gongwen reindex "
                        "--from-scratch",
                        id));
        return;
    }
}

void check_index(const archive::Archive& archive, Verification& out) {
    try {
        const auto index = index::open_for_reading(archive.index_folder());
        if (const std::string damage = index->damage(); !damage.empty()) {
            out.problems.push_back(fmt::format(
                "the search index is damaged, {}: run gongwen reindex --from-scratch", damage));
            return;
        }
        const auto known = index->last_change();
        const auto last = archive.catalogue().last_change();
        if (known > last) {
            out.problems.emplace_back(
                "the search index knows changes that the catalogue does not: run gongwen reindex");
        } else if (known < last) {
            out.problems.push_back("the search index is behind the catalogue: run gongwen reindex");
        } else {
            check_entries(archive, *index, out);
        }
    } catch (const Error& error) {
        out.problems.emplace_back(error.what());  // and what to do
    }
}

}  // namespace

std::vector<std::string> unfiled_objects(const archive::Archive& archive) {
    std::vector<std::string> hashes = archive.objects().list();
    std::erase_if(hashes, [&](const std::string& sha256) {
        const auto file = archive.catalogue().file(sha256);
        return file && (file->filed || file->failure || !file->destroyed.empty());
    });
    return hashes;
}

Verification verify(const archive::Archive& archive, const VerifyOptions& options) {
    Verification out;
    for (const std::string& problem : archive.catalogue().problems()) {
        out.problems.push_back("catalogue: " + problem);
    }
    out.readings = archive.catalogue().counts().readings;
    check_objects(archive, options, out);
    check_destroyed(archive, out);
    check_documents(archive, out);
    out.unfiled = static_cast<long>(unfiled_objects(archive).size());
    out.is_filing = archive.access() == archive::Access::Read && !archive.written_since().empty();
    check_audit(archive, out);
    check_index(archive, out);
    for (std::string& problem : archive::SavedSearches(archive.folder()).problems()) {
        out.problems.push_back(std::move(problem));
    }
    return out;
}

nlohmann::json to_json_value(const Verification& verification) {
    return {{"objects", verification.objects},
            {"objects_read", verification.objects_read},
            {"documents", verification.documents},
            {"unfiled", verification.unfiled},
            {"is_filing", verification.is_filing},
            {"readings", verification.readings},
            {"audit_entries", verification.audit_entries},
            {"repaired", verification.repaired},
            {"problems", verification.problems}};
}

bool has_unfinished_work(const archive::Archive& archive) {
    if (!archive.catalogue().objects_to_remove().empty()) return true;
    try {
        const auto index = index::open_for_reading(archive.index_folder());
        return index->last_change() != archive.catalogue().last_change();
    } catch (const Error&) {
        return false;  // missing or damaged: a person decides
    }
}

}  // namespace gongwen::pipeline
