#include "ocr/word_list.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "core/sha256.h"
#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 4;
constexpr unsigned kBits = 16;

/// The word as one number; rarer characters, beyond the basic plane, are in no word of the list.
std::optional<std::uint64_t> packed(std::u32string_view word) {
    if (word.size() < kShortest || word.size() > kLongest) return std::nullopt;
    std::uint64_t out = 0;
    for (const char32_t c : word) {
        if (!is_han(c) || c > 0xFFFF) return std::nullopt;
        out = (out << kBits) | c;
    }
    return out;
}

}  // namespace

void WordList::add(const std::filesystem::path& file, double least) {
    std::ifstream in(file);
    std::string line;
    while (std::getline(in, line)) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#')) continue;
        if (tab != line.npos && std::atof(line.c_str() + tab + 1) < least) continue;
        if (const auto word = packed(to_utf32(line.substr(0, tab)))) words_.push_back(*word);
    }
    std::ranges::sort(words_);
    words_.erase(std::ranges::unique(words_).begin(), words_.end());
    words_.shrink_to_fit();
}

bool WordList::holds(std::u32string_view word) const {
    const auto wanted = packed(word);
    return wanted && std::ranges::binary_search(words_, *wanted);
}

std::vector<bool> WordList::covered(std::u32string_view text) const {
    std::vector<bool> covered(text.size());
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t length = kLongest; length >= kShortest; --length) {
            if (begin + length > text.size() || !holds(text.substr(begin, length))) continue;
            std::fill_n(covered.begin() + static_cast<long>(begin), length, true);
            break;
        }
    }
    return covered;
}

std::string WordList::version() const {
    const std::string_view bytes(reinterpret_cast<const char*>(words_.data()),
                                 words_.size() * sizeof(words_.front()));
    constexpr std::size_t kDigits = 12;
    return "words " + sha256_of(bytes).substr(0, kDigits);
}

}  // namespace gongwen::ocr
