// The search index made from the catalogue: brought up to date, or made anew.

#pragma once

#include "archive/archive.h"
#include "index/search_index.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

/// What the index keeps of a filed document.
index::IndexEntry index_entry(const archive::StoredDocument& document, const Knowledge& knowledge);

/// The archive's index, for writing. One that knows changes which the catalogue does not, as when
/// an older catalogue was restored, is begun anew: the catalogue will give their numbers once more.
std::unique_ptr<index::SearchIndex> open_index(const archive::Archive& archive);

/// Brings the search index up to what the catalogue holds; resumable. Returns the documents
/// indexed. Where agency: finds letters by the names of other lists than those that count now,
/// which changes no record, it says so in the log: refresh_names().
long update_index(archive::Archive& archive, index::SearchIndex& index, const Knowledge& knowledge);

/// The same, and agency: finds all letters by the names that count now. Indexes every document
/// again where the lists were others.
long refresh_names(archive::Archive& archive, index::SearchIndex& index,
                   const Knowledge& knowledge);

/// Makes a new index beside the archive's, compact, and puts it in its place; searches find the old
/// one until then. Killed or interrupted, the next call goes on with what is there. Returns the
/// documents that this call indexed.
long rebuild_index(archive::Archive& archive, const Knowledge& knowledge);

/// Removes what an interrupted rebuild left: it may hold documents that were destroyed since. Only
/// for a writer of the archive.
void forget_unfinished_rebuild(const archive::Archive& archive);

/// Writes the index anew without the gaps that changes leave; searches go on meanwhile.
void compact_index(archive::Archive& archive);

}  // namespace gongwen::pipeline
