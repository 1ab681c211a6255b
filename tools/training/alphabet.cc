#include "tools/training/alphabet.h"

#include <fstream>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::training {
namespace {

/// A character that the model has under another code.
char32_t kin_of(char32_t c) {
    switch (c) {
        case U'·':
        case U'•':
        case U'・':
        case U'．':
            return U'‧';
        case U'—':
        case U'–':
        case U'─':
            return U'-';
        default:
            return fold_width(c);
    }
}

bool is_ascii_word(char32_t c) { return c > U' ' && c < 0x7f; }

}  // namespace

Alphabet Alphabet::load(const std::filesystem::path& unicharset) {
    std::ifstream in(unicharset);
    std::string line;
    if (!std::getline(in, line)) {
        throw Error(ErrorKind::PartMissing, unicharset.string(), "expected a model's unicharset");
    }
    Alphabet alphabet;
    while (std::getline(in, line)) {
        const std::u32string entry = to_utf32(line.substr(0, line.find(' ')));
        if (entry.size() != 1) continue;
        if (!alphabet.all_.insert(entry[0]).second) continue;
        (is_han(entry[0]) ? alphabet.han_ : alphabet.others_).push_back(entry[0]);
    }
    return alphabet;
}

void Alphabet::stress(std::u32string_view characters, int times) {
    for (const char32_t c : characters) {
        if (!holds(c)) continue;
        std::vector<char32_t>& list = is_han(c) ? han_ : others_;
        list.insert(list.end(), static_cast<std::size_t>(times - 1), c);
    }
}

std::optional<std::u32string> Alphabet::label_of(std::u32string_view printed) const {
    std::u32string label;
    bool space = false;
    for (const char32_t c : printed) {
        if (is_space(c)) {
            space = true;
            continue;
        }
        const char32_t known = all_.count(c) != 0 ? c : kin_of(c);
        if (all_.count(known) == 0) return std::nullopt;
        if (space && !label.empty() && is_ascii_word(c) && is_ascii_word(label.back())) {
            label += U' ';
        }
        space = false;
        label += known;
    }
    if (label.empty()) return std::nullopt;
    return label;
}

}  // namespace gongwen::training
