#include "ocr/hand/copy_damage.h"

#include <algorithm>
#include <optional>

namespace gongwen::ocr {
namespace {

/// Of several Chinese characters, such of them as stand elsewhere on the page look the same there.
bool is_surely_print(const WrittenRun& run) {
    constexpr double kSame = 0.8;
    if (!run.is_han || run.characters.size() < 2) return false;
    const std::optional<double> likeness = mean_likeness(run.characters);
    return likeness && *likeness >= kSame;
}

/// As if nothing on the page was known to look like it.
WrittenRun by_itself(WrittenRun run) {
    for (RunCharacter& character : run.characters) character.likeness = -1;
    return run;
}

}  // namespace

double copy_damage(const std::vector<WrittenRun>& runs, const PagePrint& print) {
    constexpr double kUsual = -2.5;  // of the upper quarter on clean pages: at most this
    constexpr double kMost = 3.5;
    constexpr std::size_t kFewest = 8;
    std::vector<double> evidence;
    for (const WrittenRun& run : runs) {
        if (!is_surely_print(run)) continue;
        if (const auto one = evidence_of(by_itself(run), print)) evidence.push_back(*one);
    }
    if (evidence.size() < kFewest) return 0;
    const auto upper_quarter = evidence.begin() + static_cast<long>(3 * evidence.size() / 4);
    std::nth_element(evidence.begin(), upper_quarter, evidence.end());
    return std::clamp(*upper_quarter - kUsual, 0.0, kMost);
}

}  // namespace gongwen::ocr
