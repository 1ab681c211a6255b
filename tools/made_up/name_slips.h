// One slip in an institution's name, of a kind that is asked for: by what people are known to do
// (../docs/names.md), so that judging can be measured kind by kind.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/made_up/chance.h"

namespace gongwen::tools {

enum class SlipKind {
    LookAlike,    ///< a character of confusables.csv
    Homophone,    ///< a character that is said alike
    Drop,         ///< a character left out
    WordDrop,     ///< a word of two characters left out
    Echo,         ///< a character twice
    Insertion,    ///< a character that does not belong there
    Swap,         ///< two neighbours
    BlockSwap,    ///< two neighbouring words
    WrongWord,    ///< one character of another word: 署 for 局, 通信 for 通訊
    WrongPhrase,  ///< another word altogether
    WrongParent,  ///< 經濟部移民署
};
const std::vector<SlipKind>& slip_kinds();
/// Those that only a writer makes, and that say which name is meant: what is to be found on scans.
const std::vector<SlipKind>& writers_slip_kinds();
std::string_view to_string(SlipKind kind);
/// Nothing for a word that names no kind.
std::optional<SlipKind> slip_kind(std::string_view word);

/// Pairs of characters that look alike.
using LookAlikes = std::vector<std::pair<char32_t, char32_t>>;
/// Reads confusables.csv; Error(PartMissing).
LookAlikes read_look_alikes(const std::filesystem::path& csv);

/// A name in use on `date` with that slip. Nothing else comes as near to what is written, so that
/// only one reading is possible; nothing where no such name was met in many tries.
std::optional<NameBook::Wrong> slip_of_kind(SlipKind kind, const Date& date,
                                            const LookAlikes& look_alikes, Chance& chance);

}  // namespace gongwen::tools
