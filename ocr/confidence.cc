#include "ocr/confidence.h"

#include "core/judged_by_ink.h"
#include "core/text.h"

namespace gongwen::ocr {
namespace {

void calibrate(Line& line, const CharacterTables& tables) {
    for (Symbol& symbol : line.symbols) {
        const std::u32string text = to_utf32(symbol.text);
        if (text.empty() || is_space(text.front())) continue;
        if (is_judged_by_ink(symbol.confidence)) continue;
        symbol.confidence = tables.of(text.front()).at(symbol.confidence);
    }
    line.confidence = mean_confidence(line);
}

}  // namespace

const ProbabilityTable& CharacterTables::of(char32_t character) const {
    if (is_han(character)) return han;
    return is_latin(character) || is_digit(character) ? word : sign;
}

double mean_confidence(const Line& line) {
    double sum = 0;
    int count = 0;
    for (const Symbol& symbol : line.symbols) {
        const std::u32string text = to_utf32(symbol.text);
        if (text.empty() || is_space(text.front())) continue;
        sum += symbol.confidence;
        ++count;
    }
    return count > 0 ? sum / count : line.confidence;
}

void calibrate(Page& page, const CharacterTables& tables) {
    if (page.source != TextSource::Ocr) return;
    for (Line& line : page.lines) calibrate(line, tables);
}

}  // namespace gongwen::ocr
