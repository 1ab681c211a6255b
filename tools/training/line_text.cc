#include "tools/training/line_text.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "tools/drawing/random.h"

namespace gongwen::training {
namespace {

using tools::chance;
using tools::index_below;
using tools::pick;

constexpr double kBroken = 0.15;  ///< share of addresses that their line does not hold

char32_t full_width(char32_t c) { return c > U' ' && c < 0x7f ? c - 0x20 + 0xff00 : c; }

}  // namespace

const char* word_of(LineKind kind) {
    switch (kind) {
        case LineKind::Letter:
            return "letters";
        case LineKind::Names:
            return "names";
        case LineKind::Numbers:
            return "numbers";
        case LineKind::People:
            return "people";
        case LineKind::Prose:
            return "prose";
        case LineKind::Words:
            return "words";
        case LineKind::Rare:
            return "rare";
        case LineKind::Latin:
            return "latin";
    }
    return "";
}

LineTextMaker::LineTextMaker(const tools::CorpusWords& words, const tools::NameBook& names,
                             const Alphabet& alphabet, const Lexicon& lexicon, std::uint64_t seed)
    : words_(words),
      alphabet_(alphabet),
      random_(seed),
      filler_(words, names, alphabet, lexicon, random_) {}

std::u32string LineTextMaker::line_of_words() {
    static const std::array<const char32_t*, 6> signs{U"，", U"、", U"。", U"「", U"」", U"；"};
    std::u32string out;
    for (int left = filler_.between(2, 14); left > 0; --left) {
        out += to_utf32(filler_.some_words(1, 1));
        if (chance(random_, 0.2)) out += signs[index_below(random_, signs.size())];
    }
    return out;
}

std::u32string LineTextMaker::random_line() {
    std::u32string out;
    for (int left = filler_.between(3, 16); left > 0; --left) {
        const bool other = chance(random_, 0.12);
        out += pick(random_, other ? alphabet_.others() : alphabet_.han());
    }
    return out;
}

/// Widths of signs, spaces and brackets differ from office to office.
std::u32string LineTextMaker::with_variety(std::u32string text) {
    const bool wide_signs = chance(random_, 0.3);
    const bool wide_digits = chance(random_, 0.12);
    const bool narrow_signs = chance(random_, 0.15);
    for (char32_t& c : text) {
        if (wide_signs && (c == U'(' || c == U')' || c == U':')) c = full_width(c);
        if (wide_digits && is_digit(c)) c = full_width(c);
        if (narrow_signs && (c == U'：' || c == U'，' || c == U'（' || c == U'）'))
            c = fold_width(c);
    }
    return text;
}

std::u32string LineTextMaker::printed_text(LineKind kind) {
    if (kind == LineKind::Words) return line_of_words();
    if (kind == LineKind::Rare && chance(random_, 0.85)) return random_line();
    return with_variety(to_utf32(filler_.filled(pick(random_, words_.list(word_of(kind))))));
}

/// Of an address that is broken over two lines, what stands in one of them.
std::u32string LineTextMaker::one_side(const std::u32string& text) {
    const std::size_t at = 2 + index_below(random_, std::max<std::size_t>(1, text.size() - 3));
    return chance(random_, 0.7) ? text.substr(at) : text.substr(0, at);
}

/// Half of it alone on its line, else behind a label or within a sentence.
std::optional<LineText> LineTextMaker::latin_line(std::size_t longest) {
    std::u32string text =
        with_variety(to_utf32(filler_.filled(pick(random_, words_.list("latin")))));
    if (text.find(U'@') != text.npos && chance(random_, kBroken)) text = one_side(text);
    const auto label = alphabet_.label_of(text);
    if (text.size() > longest || !label) return std::nullopt;
    const bool all_ascii =
        std::all_of(label->begin(), label->end(), [](char32_t c) { return c < 0x7f; });
    if (!all_ascii) return std::nullopt;
    const auto beside = [&](const char* list) {
        return chance(random_, 0.5) ? to_utf32(filler_.filled(pick(random_, words_.list(list))))
                                    : std::u32string{};
    };
    const std::u32string before = beside("before_latin");
    const std::u32string behind = beside("behind_latin");
    return LineText{LineKind::Latin, before + text + behind, *label, before.size(),
                    before.size() + text.size()};
}

LineKind LineTextMaker::any_kind() {
    constexpr std::array<double, std::size(kLineKinds)> kShares{0.21, 0.09, 0.14, 0.09,
                                                                0.05, 0.34, 0.08, 0};
    double rest = tools::unit(random_);
    for (std::size_t i = 0; i < kShares.size(); ++i) {
        if ((rest -= kShares[i]) < 0) return kLineKinds[i];
    }
    return LineKind::Letter;
}

LineText LineTextMaker::make(LineKind kind, std::size_t longest) {
    while (true) {
        if (kind == LineKind::Latin) {
            if (const auto line = latin_line(2 * longest)) return *line;
            continue;
        }
        std::u32string printed = printed_text(kind);
        if (printed.size() > longest) {
            // Lines of running text begin and end anywhere.
            const std::size_t start =
                chance(random_, 0.5) ? 0 : index_below(random_, printed.size() - longest + 1);
            printed = printed.substr(start, longest);
        }
        if (const auto label = alphabet_.label_of(printed))
            return {kind, printed, *label, 0, printed.size()};
    }
}

}  // namespace gongwen::training
