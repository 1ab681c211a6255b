#include "pipeline/verify.h"

#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "index/search_index.h"

namespace gongwen::pipeline {
namespace {

void check_objects(const archive::Archive& archive, Verification& out) {
    for (const std::string& sha256 : archive.objects().list()) {
        ++out.objects;
        if (!archive.objects().intact(sha256)) {
            out.problems.push_back(
                fmt::format("object {} does not match its hash: restore it from a backup, or "
                            "ingest the original again",
                            sha256));
        }
    }
}

void check_documents(const archive::Archive& archive, Verification& out) {
    std::set<std::string> missing;
    for (const std::string& id : archive.catalogue().document_ids()) {
        ++out.documents;
        try {
            const auto document = archive.catalogue().document(id);
            if (!document) continue;
            const std::string& sha256 = document->record.sha256;
            if (!archive.objects().has(sha256) && missing.insert(sha256).second) {
                out.problems.push_back(
                    fmt::format("document {} has lost its object {}: restore it from a backup, or "
                                "ingest the original again",
                                id, sha256));
            }
        } catch (const Error& error) {  // the other documents are checked all the same
            out.problems.push_back(fmt::format("document {}: {}", id, error.what()));
        }
    }
}

void check_audit(const archive::Archive& archive, Verification& out) {
    out.audit_entries = archive.catalogue().counts().audit_entries;
    if (const auto broken = archive.catalogue().first_broken_audit_entry(); broken > 0) {
        out.problems.push_back(fmt::format(
            "the audit trail was changed at entry {}: compare with a backup from before", broken));
    }
}

void check_index(const archive::Archive& archive, Verification& out) {
    try {
        const auto index = index::open_for_reading(archive.index_folder());
        if (index->last_change() != archive.catalogue().last_change()) {
            out.problems.push_back("the search index is behind the catalogue: run gongwen reindex");
        }
    } catch (const Error& error) {
        out.problems.push_back(fmt::format("{}: run gongwen reindex --from-scratch", error.what()));
    }
}

}  // namespace

Verification verify(const archive::Archive& archive) {
    Verification out;
    for (const std::string& problem : archive.catalogue().problems()) {
        out.problems.push_back("catalogue: " + problem);
    }
    out.readings = archive.catalogue().counts().readings;
    check_objects(archive, out);
    check_documents(archive, out);
    check_audit(archive, out);
    check_index(archive, out);
    return out;
}

nlohmann::json to_json_value(const Verification& verification) {
    return {{"objects", verification.objects},
            {"documents", verification.documents},
            {"readings", verification.readings},
            {"audit_entries", verification.audit_entries},
            {"problems", verification.problems}};
}

}  // namespace gongwen::pipeline
