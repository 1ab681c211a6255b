#include "institutions/corrections/citations/own_word.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/names/agreement/place_names.h"
#include "institutions/names/alignment/alignment.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

/// Units have their own last character, so that one of the agency's in front of it was rather
/// misread than written: less surely read than this.
constexpr double kAgencyDoubted = 0.9;

/// 笑鄉農 of 臺東縣卑南鄉公所 is 卑鄉農: a town's 字 begins with the town's name.
std::u32string by_town(std::u32string word, const std::string& issuer) {
    const std::u32string town = town_in_name(issuer);
    const bool begins_so = word.size() > 1 && !town.empty() && word[1] == town.back();
    if (begins_so && town.find(word[0]) == std::u32string::npos) word[0] = town[0];
    return word;
}

}  // namespace

OwnWord::OwnWord(const std::string& prefix, const std::string& issuer, const Authority& authority)
    : printed_(to_utf32(prefix)),
      word_(by_town(printed_, issuer)),
      issuer_(fold_variants(to_utf32(issuer))),
      authority_(authority) {}

std::string OwnWord::text() const { return to_utf8(word_); }

bool OwnWord::is_meant_by(const std::u32string& read, std::span<const Origin> origins) const {
    if (read == printed_) return false;  // two readings agree
    const auto [other, same] = std::mismatch(word_.begin(), word_.end(), read.begin(), read.end());
    if (other == word_.end()) return false;
    const std::u32string_view behind(other + 1, word_.end());
    // 教一字 and 教字 are two: units are numbered at the end.
    const bool inside = !behind.empty() && *other == U'一';
    if (inside && behind == std::u32string_view(same, read.end())) return true;
    if (same == read.end() || behind != std::u32string_view(same + 1, read.end())) return false;
    if (same_series(*other, *same)) return false;
    const auto differs = static_cast<std::size_t>(same - read.begin());
    const double confidence = differs < origins.size() ? origins[differs].confidence : 1;
    const bool unit = behind.empty();
    return confidence < (unit ? kTrustedConfidence : kAgencyDoubted) ||
           authority_.look_alike(*other, *same) || (!unit && is_of_issuer(*other, *same));
}

/// 鎮 of 東成鎮財字 is of 臺東縣成功鎮公所, 針 is not. Of units this tells nothing: 府社字 of an
/// office whose own letter is 府政字.
bool OwnWord::is_of_issuer(char32_t own, char32_t read) const {
    return issuer_.find(own) != std::u32string::npos && issuer_.find(read) == std::u32string::npos;
}

}  // namespace gongwen::institutions
