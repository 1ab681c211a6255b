#include "ocr/hand/handwriting.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/judged_by_ink.h"
#include "ocr/confidence.h"
#include "ocr/hand/run_evidence.h"

namespace gongwen::ocr {
namespace {

/// A run and the evidence that a hand wrote it, as evidence_of() gives it.
struct JudgedRun {
    WrittenRun run;
    double evidence = 0;
};

// Who fills in one blank by hand fills in others, too, and the whole of a date: where more is
// written, less evidence is enough.
constexpr double kSurelyWritten = 2;
constexpr std::ptrdiff_t kSeveral = 2;  // other runs that surely are
constexpr double kProbablyWritten = 1;  // figures beside it on the line
/// The evidence that a run needs.
struct Limits {
    double among_written;
    double alone;
};
constexpr Limits kFigures{-0.25, 1.25};
constexpr Limits kOneFigure{-0.25, 2};
constexpr Limits kHan{0.5, 2};
// What many characters say together is sure: a hand shows, and values that are typed in another
// font than the labels, or lost more on a copy, stay print.
constexpr Limits kLongHan{1.8, 2};
constexpr std::size_t kLong = 7;  // characters
// So is what is read more surely than most print: brush-like types look like a hand among others.
constexpr Limits kSureHan{1.4, 2};
constexpr double kSure = 0.985;  // mean confidence
constexpr Limits kSmall{0.25, 1.5};

double mean_confidence(const WrittenRun& run) {
    double sum = 0;
    for (const RunCharacter& character : run.characters) sum += character.confidence;
    return sum / static_cast<double>(run.characters.size());
}

const Limits& limits_of(const WrittenRun& run) {
    if (run.is_han && run.characters.size() > 1 && mean_confidence(run) >= kSure) return kSureHan;
    if (run.is_han) return run.characters.size() >= kLong ? kLongHan : kHan;
    if (is_in_small_letters(run)) return kSmall;
    return run.characters.size() == 1 ? kOneFigure : kFigures;
}

bool is_among_written(const JudgedRun& one, const std::vector<JudgedRun>& runs) {
    const auto sure = std::count_if(runs.begin(), runs.end(), [&](const JudgedRun& other) {
        return &other != &one && other.evidence >= kSurelyWritten &&
               other.run.characters.size() > 1;
    });
    const bool is_beside = std::any_of(runs.begin(), runs.end(), [&](const JudgedRun& other) {
        return &other != &one && !other.run.is_han && other.run.line == one.run.line &&
               other.evidence >= kProbablyWritten;
    });
    return sure >= kSeveral || (is_beside && !one.run.is_han);
}

bool is_written(const JudgedRun& one, const std::vector<JudgedRun>& runs) {
    const Limits& limits = limits_of(one.run);
    return one.evidence >= (is_among_written(one, runs) ? limits.among_written : limits.alone);
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

void doubt(Line& line, const WrittenRun& run) {
    for (const RunCharacter& character : run.characters) {
        double& confidence = line.symbols[character.symbol].confidence;
        confidence = std::min(confidence, kJudgedByInk);
    }
}

}  // namespace

void doubt_handwriting(Page& page, Pix* text_mask, double em) {
    std::vector<WrittenRun> found = runs_of(page, text_mask, em);
    compare_characters(found);
    const PagePrint print = print_of(found, em);
    std::vector<JudgedRun> runs;
    for (WrittenRun& run : found) {
        const auto evidence = evidence_of(run, print);
        if (evidence) runs.push_back({std::move(run), *evidence});
    }
    const double rough = roughness(runs);
    for (JudgedRun& one : runs) one.evidence -= rough;
    for (const JudgedRun& one : runs) {
        if (!is_written(one, runs)) continue;
        Line& line = page.lines[one.run.line];
        doubt(line, one.run);
        line.confidence = mean_confidence(line);
    }
}

}  // namespace gongwen::ocr
