#include "pipeline/filed/indexing.h"

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "core/sha256.h"
#include "extract/template/template.h"
#include "index/writing/index_folder.h"
#include "index/writing/index_parts.h"
#include "pipeline/environment/interrupts.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

/// So many documents at most are indexed again after a kill. Small batches cost time in a large
/// index: 300 in place of 2,000 took 9 % more of 200,000 documents.
constexpr int kBatch = 2000;

constexpr std::string_view kNew = "index.new-";
constexpr std::string_view kCompact = "index.compact";

/// Where the new index grows: another folder for other knowledge, as what it holds would differ.
fs::path new_folder(const archive::Archive& archive, const Knowledge& knowledge) {
    constexpr std::size_t kDigits = 8;
    const std::string version = sha256_of(knowledge.version()).substr(0, kDigits);
    return archive.folder() / (std::string(kNew) + version);
}

/// What earlier calls left, `kept` excepted.
void remove_left_over(const archive::Archive& archive, const fs::path& kept) {
    for (const fs::directory_entry& entry : fs::directory_iterator(archive.folder())) {
        const std::string name = entry.path().filename();
        const bool is_left_over = name.starts_with(kNew) || name.starts_with(kCompact);
        if (entry.path() == kept || !is_left_over) continue;
        fs::remove_all(entry.path());
    }
}

/// One that cannot be gone on with is begun anew.
index::IndexParts open_parts(const fs::path& folder) {
    try {
        return index::IndexParts(folder);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::ArchiveDamaged || !fs::exists(folder)) throw;
    }
    fs::remove_all(folder);
    return index::IndexParts(folder);
}

/// The kind of a form is what its template is called: 請假單.
std::string form_kind(const Record& form, const Knowledge& knowledge) {
    for (const extract::Template& one : knowledge.templates.templates()) {
        if (one.id == form.template_id) return one.title;
    }
    return {};
}

}  // namespace

index::IndexEntry index_entry(const archive::StoredDocument& document, const Knowledge& knowledge) {
    index::IndexEntry entry{
        document.id, document.change, document.record, document.corrected_by, {}};
    if (document.record.kind == "form") {
        entry.record.document_type = form_kind(document.record, knowledge);
    }
    const std::string issuer = document.record.text_of("issuer");
    for (const auto* name : knowledge.authority.through_time(issuer)) {
        entry.agency_names.push_back(name->name);
        for (const std::string& short_name : name->short_names) {
            entry.agency_names.push_back(short_name);
        }
    }
    return entry;
}

namespace {

bool has_names_of(const index::SearchIndex& index, const Knowledge& knowledge) {
    return index.names_version() == knowledge.authority.version();
}

/// Indexes what changed after `from`.
long index_changes(const archive::Archive& archive, std::int64_t from, index::IndexWriter& index,
                   const Knowledge& knowledge) {
    const archive::Catalogue& catalogue = archive.catalogue();
    const auto last = catalogue.last_change();
    if (from == last) return 0;
    long indexed = 0;
    for (const std::string& id : catalogue.removed_after(from)) index.remove(id);
    catalogue.visit_changes(from, [&](const archive::StoredDocument& document) {
        index.apply(index_entry(document, knowledge));
        if (++indexed % kBatch == 0) index.start_commit();
        return !interrupted();
    });
    if (!interrupted()) index.advance_to(last);
    index.commit();
    return indexed;
}

}  // namespace

std::unique_ptr<index::SearchIndex> open_index(const archive::Archive& archive) {
    const fs::path folder = archive.index_folder();
    auto index = index::open_for_writing(folder);
    if (index->last_change() <= archive.catalogue().last_change()) return index;
    index.reset();
    forget_unfinished_rebuild(archive);
    fs::remove_all(folder);
    return index::open_for_writing(folder);
}

long update_index(archive::Archive& archive, index::SearchIndex& index,
                  const Knowledge& knowledge) {
    const std::int64_t from = index.last_change();
    if (from == 0) {
        index.note_names_version(knowledge.authority.version());
    } else if (!has_names_of(index, knowledge)) {
        spdlog::warn(
            "agency: still finds letters by the names of an older list of institutions; gongwen "
            "reindex brings them up to date");
    }
    return index_changes(archive, from, index, knowledge);
}

long refresh_names(archive::Archive& archive, index::SearchIndex& index,
                   const Knowledge& knowledge) {
    if (has_names_of(index, knowledge) || index.last_change() == 0) {
        return update_index(archive, index, knowledge);
    }
    const long indexed = index_changes(archive, 0, index, knowledge);
    if (interrupted()) return indexed;
    index.note_names_version(knowledge.authority.version());
    index.commit();
    return indexed;
}

long rebuild_index(archive::Archive& archive, const Knowledge& knowledge) {
    const fs::path folder = new_folder(archive, knowledge);
    remove_left_over(archive, folder);
    index::IndexParts parts = open_parts(folder);
    const long indexed = index_changes(archive, parts.last_change(), parts, knowledge);
    if (interrupted()) return indexed;
    parts.join(archive.folder() / kCompact);
    {
        const auto joined = index::open_for_writing(archive.folder() / kCompact);
        joined->note_names_version(knowledge.authority.version());
        joined->commit();
    }
    index::replace_index(archive.index_folder(), archive.folder() / kCompact);
    fs::remove_all(folder);
    return indexed;
}

void forget_unfinished_rebuild(const archive::Archive& archive) { remove_left_over(archive, {}); }

void compact_index(archive::Archive& archive) {
    forget_unfinished_rebuild(archive);
    index::write_compact(archive.index_folder(), archive.folder() / kCompact);
    index::replace_index(archive.index_folder(), archive.folder() / kCompact);
}

}  // namespace gongwen::pipeline
