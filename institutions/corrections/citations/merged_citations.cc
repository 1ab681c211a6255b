#include <string>
#include <unordered_map>

#include "institutions/corrections/citations/citations.h"

namespace gongwen::institutions {
namespace {

void complete(LetterReference& known, const LetterReference& more) {
    if (known.issuer.empty()) known.issuer = more.issuer;
    if (known.date.empty()) known.date = more.date;
    if (known.kind.empty()) known.kind = more.kind;
}

}  // namespace

std::vector<LetterReference> merged(std::span<const CitedLetter> places) {
    std::vector<LetterReference> letters;
    std::unordered_map<std::string, std::size_t> seen;
    for (const CitedLetter& place : places) {
        const auto [at, is_new] = seen.try_emplace(place.key, letters.size());
        if (is_new) {
            letters.push_back(place.reference);
        } else {
            complete(letters[at->second], place.reference);
        }
    }
    return letters;
}

}  // namespace gongwen::institutions
