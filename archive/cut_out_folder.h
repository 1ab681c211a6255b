// Pictures that were cut out of documents for people to look at (`gongwen review show`), in the
// archive's folder. They are working copies, named by the document's id, and go with it.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "archive/catalogue/catalogue.h"

namespace gongwen::archive {

std::filesystem::path cut_out_folder(const std::filesystem::path& archive);

/// Removes the pictures of documents that the catalogue does not hold (any more); what bears no
/// document's id stays. Returns those that could not be removed.
std::vector<std::filesystem::path> remove_orphaned_cut_outs(const std::filesystem::path& archive,
                                                            const Catalogue& catalogue);

}  // namespace gongwen::archive
