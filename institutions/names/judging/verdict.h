// What we think of a found name: docs/names.md has the procedure.

#pragma once

#include <optional>

#include "core/passage.h"
#include "core/record.h"
#include "institutions/authority/authority.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// What a name is judged by.
struct NameSetting {
    std::optional<Date> date;  ///< of the act the name belongs to
    bool historical = false;   ///< the text says that it is a former name, or quotes a title
    std::size_t times = 1;     ///< at how many places of the letter these letters were read
    /// Of an unknown name that resembles one of ours: what else in the letter says that this one is
    /// meant (right_elsewhere, number_prefix, mail_domain); "" where nothing does.
    std::string meant_by{};
};

NameFinding to_finding(const FoundName& name, const Passage& passage, const NameSetting& setting,
                       const Authority& authority);

/// drop, insert, swap, block_swap, parent, rank, look_alike, low_confidence, said_alike,
/// substitution; each once.
std::vector<std::string> reasons_of(const Alignment& alignment);

/// An unknown name that resembles one of ours: it may be right.
bool is_doubtful(const NameFinding& finding);

/// A finding that a clerk should look at.
bool is_flagged(const NameFinding& finding);

}  // namespace gongwen::institutions
