#include "ocr/confidence.h"

#include "core/text.h"

namespace gongwen::ocr {
namespace {

/// The page's characters that have a confidence, and their text.
struct PageText {
    std::u32string text;
    std::vector<Symbol*> symbols;
};

PageText text_of(Page& page) {
    PageText out;
    for (Line& line : page.lines) {
        for (Symbol& symbol : line.symbols) {
            const std::u32string text = to_utf32(symbol.text);
            if (text.empty() || is_space(text.front())) continue;
            out.text += text.front();
            out.symbols.push_back(&symbol);
        }
    }
    return out;
}

void set_mean(Line& line) {
    double sum = 0;
    int count = 0;
    for (const Symbol& symbol : line.symbols) {
        const std::u32string text = to_utf32(symbol.text);
        if (text.empty() || is_space(text.front())) continue;
        sum += symbol.confidence;
        ++count;
    }
    if (count > 0) line.confidence = sum / count;
}

}  // namespace

std::vector<const ProbabilityTable*> CharacterTables::of(std::u32string_view text,
                                                         const WordList& words) const {
    const std::vector<bool> covered = words.covered(text);
    std::vector<const ProbabilityTable*> out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_han(text[i])) {
            out.push_back(words.empty() ? &han : covered[i] ? &in_word : &alone);
        } else {
            out.push_back(is_latin(text[i]) || is_digit(text[i]) ? &latin : &sign);
        }
    }
    return out;
}

void calibrate(Page& page, const CharacterTables& tables, const WordList& words) {
    if (page.source != TextSource::Ocr) return;
    const PageText page_text = text_of(page);
    const std::vector<const ProbabilityTable*> table = tables.of(page_text.text, words);
    for (std::size_t i = 0; i < table.size(); ++i) {
        Symbol& symbol = *page_text.symbols[i];
        symbol.confidence = table[i]->at(symbol.confidence);
    }
    for (Line& line : page.lines) set_mean(line);
}

}  // namespace gongwen::ocr
