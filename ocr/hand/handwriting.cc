#include "ocr/hand/handwriting.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/judged_by_ink.h"
#include "ocr/confidence.h"
#include "ocr/hand/copy_damage.h"
#include "ocr/hand/run_evidence.h"

namespace gongwen::ocr {
namespace {

/// A run and the evidence that a hand wrote it, as evidence_of() gives it.
struct JudgedRun {
    WrittenRun run;
    double evidence = 0;
    double beyond_damage = 0;  ///< of that, what the damage of the page's print does not explain
};

// Who fills in one blank by hand fills in others, too, and the whole of a date: where more is
// written, less evidence is enough.
constexpr double kSurelyWritten = 2;
constexpr std::ptrdiff_t kSeveral = 2;  // other runs that surely are
constexpr std::ptrdiff_t kMany = 6;
constexpr double kProbablyWritten = 1;  // figures beside it on the line
/// The evidence that a run needs.
struct Limit {
    double among_written;
    double alone;
};
struct Limits {
    Limit written;
    Limit perhaps;  ///< between the two a person is asked
};
constexpr Limits kFigures{{1, 1.5}, {-1.2, -1.2}};
constexpr Limits kOneFigure{{1, 2}, {-2, -1.5}};
constexpr double kBesideWritten = -0.25;  // figures beside others that a hand wrote
constexpr double kAmongMany = 0.8;        // so much less for one figure where nearly all is written
constexpr Limits kHan{{1.5, 2}, {-0.8, 0}};
constexpr Limits kOneHan{{2, 4}, {0.5, 2}};
// What many characters say together is sure: a hand shows, and values that are typed in another
// font than the labels, or lost more on a copy, stay print.
constexpr Limits kLongHan{{1.8, 2}, {0.5, 1.2}};
constexpr std::size_t kLong = 7;  // characters
// So is what is read more surely than most print: brush-like types look like a hand among others.
constexpr Limits kSureHan{{3, 3.5}, {0.5, 1.2}};
constexpr double kSure = 0.985;  // mean confidence
constexpr double kReadsWell = 0.95;
constexpr double kOfDamage = 0.8;
constexpr Limits kSmall{{1, 1.5}, {-1, 0}};
constexpr double kSureTitle = 0.97;

double mean_confidence(const WrittenRun& run) {
    double sum = 0;
    for (const RunCharacter& character : run.characters) sum += character.confidence;
    return sum / static_cast<double>(run.characters.size());
}

const Limits& limits_of(const WrittenRun& run) {
    const std::size_t size = run.characters.size();
    if (run.is_han && size == 1) return kOneHan;
    if (run.is_han && mean_confidence(run) >= kSure) return kSureHan;
    if (run.is_han) return size >= kLong ? kLongHan : kHan;
    if (is_in_small_letters(run)) return kSmall;
    return size == 1 ? kOneFigure : kFigures;
}

enum class Writing { Print, Perhaps, Hand };

/// Large Chinese characters in the uppermost part of a page, outside tables and surely read: 令 and
/// 書函 beside the names of their issuers. A pen writes large, too, but further down, and what it
/// writes is not read as surely.
bool is_title(const WrittenRun& run, const Page& page, double em) {
    constexpr double kTop = 0.2;  // of the page
    constexpr double kLarger = 1.3;
    if (!run.is_han || run.in_cell || mean_confidence(run) < kSureTitle) return false;
    const bool large = std::ranges::all_of(run.characters, [&](const RunCharacter& character) {
        return character.ink.box.h >= kLarger * em;
    });
    return large && page.lines[run.line].box.center_y() < kTop * page.height;
}

/// `is_blank`: a pen may be expected there.
Writing writing_of(const JudgedRun& one, const std::vector<JudgedRun>& runs, bool is_blank) {
    const auto sure = std::count_if(runs.begin(), runs.end(), [&](const JudgedRun& other) {
        return &other != &one && other.beyond_damage >= kSurelyWritten &&
               other.run.characters.size() > 1;
    });
    const bool is_beside =
        !one.run.is_han && std::any_of(runs.begin(), runs.end(), [&](const JudgedRun& other) {
            return &other != &one && !other.run.is_han && other.run.line == one.run.line &&
                   other.evidence >= kProbablyWritten;
        });
    const bool among = is_beside || sure >= kSeveral;
    const Limits& limits = limits_of(one.run);
    double written = among ? limits.written.among_written : limits.written.alone;
    if (is_beside) written = kBesideWritten;
    // The rougher a copy, the further its print is from it; what reads well there, a person is
    // asked.
    const bool reads_well = one.run.is_han && mean_confidence(one.run) >= kReadsWell;
    if (reads_well) written += kOfDamage * (one.evidence - one.beyond_damage);
    double perhaps = among ? limits.perhaps.among_written : limits.perhaps.alone;
    if (&limits == &kOneFigure && sure >= kMany) perhaps -= kAmongMany;
    if (one.beyond_damage >= written) return Writing::Hand;
    // Damage may excuse ink that else were a hand's, but does not make it print.
    const bool may_be = is_blank || sure > 0 || one.evidence >= written;
    return may_be && one.evidence >= perhaps ? Writing::Perhaps : Writing::Print;
}

/// On a copy of copies the print itself is rough. How much further it is from clean print than on
/// other pages, in evidence: told by the better quarter of the page's Chinese runs, which are
/// labels even where a hand filled in the rest.
double roughness(const std::vector<JudgedRun>& runs) {
    constexpr double kUsual = -5;
    constexpr double kMost = 3;
    std::vector<double> print;
    for (const JudgedRun& one : runs) {
        if (one.run.is_han && one.run.characters.size() > 1) print.push_back(one.evidence);
    }
    if (print.empty()) return 0;
    const auto quarter = print.begin() + static_cast<long>(print.size() / 4);
    std::nth_element(print.begin(), quarter, print.end());
    return std::clamp(*quarter - kUsual, 0.0, kMost);
}

void doubt(Line& line, const WrittenRun& run, Writing writing) {
    for (const RunCharacter& character : run.characters) {
        double& confidence = line.symbols[character.symbol].confidence;
        if (confidence <= kJudgedByInk) continue;
        confidence = writing == Writing::Hand ? kJudgedByInk : kPerhapsWritten;
    }
    line.confidence = ocr::mean_confidence(line);
}

}  // namespace

void doubt_handwriting(Page& page, Pix* text_mask, double em) {
    std::vector<WrittenRun> found = runs_of(page, text_mask, em);
    compare_characters(found);
    const PagePrint print = print_of(found, em);
    std::vector<JudgedRun> runs;
    for (const WrittenRun& run : found) {
        const auto evidence = evidence_of(run, print_beside(run, found, print));
        if (evidence) runs.push_back({run, *evidence, *evidence});
    }
    const double rough = roughness(runs);
    const double damage = std::max(0.0, copy_damage(found, print) - rough);
    for (JudgedRun& one : runs) {
        one.evidence -= rough;
        one.beyond_damage = one.evidence - (one.run.is_han ? damage : 0);
    }
    for (const JudgedRun& one : runs) {
        if (is_title(one.run, page, em)) continue;
        const bool is_blank = page.cells.empty() || page.lines[one.run.line].cell >= 0;
        const Writing writing = writing_of(one, runs, is_blank);
        if (writing != Writing::Print) doubt(page.lines[one.run.line], one.run, writing);
    }
}

}  // namespace gongwen::ocr
