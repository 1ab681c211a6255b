#include "extract/review/weak_characters.h"

#include <algorithm>

namespace gongwen::extract {

WeakestCharacters weakest_characters(std::span<const Passage> passages) {
    WeakestCharacters weakest;
    for (const Passage& passage : passages) {
        for (const Origin& origin : passage.origins) {
            double& least = weakest.try_emplace(passage.field, 1).first->second;
            least = std::min(least, origin.confidence);
        }
    }
    return weakest;
}

}  // namespace gongwen::extract
