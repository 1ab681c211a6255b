#include "pipeline/reading/twin_phrases.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "extract/values/add_review.h"

namespace gongwen::pipeline {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr std::size_t kAround = 4;  ///< equal characters on either side
constexpr std::size_t kWhole = 2 * kAround + 1;

/// Two that look alike are believed to differ only if both were read as surely as that.
constexpr double kSure = 0.995;

/// A character with the same words around it as others have.
struct Spot {
    const Passage* passage;
    std::size_t at;  ///< of the character in doubt

    char32_t character() const { return passage->text[at]; }
    double confidence() const { return passage->origins[at].confidence; }
    Text phrase() const { return passage->text.substr(at - kAround, kWhole); }
};

/// 第一條 and 第二條 are no doubt of one another.
bool is_counted(char32_t c) {
    return is_digit(c) || View(U"〇零一二三四五六七八九十百千甲乙丙丁").find(c) != View::npos;
}

bool is_doubted_name(const Record& record, const Text& phrase) {
    const Text middle = phrase.substr(kAround / 2, kAround + 1);
    return std::any_of(record.names.begin(), record.names.end(), [&](const NameFinding& name) {
        return name.verdict != "exact" && to_utf32(name.written).find(middle) != Text::npos;
    });
}

/// The words round each Chinese character, and where they stand.
std::map<Text, std::vector<Spot>> spots_of(std::span<const Passage> passages) {
    std::map<Text, std::vector<Spot>> spots;
    for (const Passage& passage : passages) {
        const Text& text = passage.text;
        for (std::size_t at = kAround; at + kAround < text.size(); ++at) {
            if (!is_han(text[at]) || is_counted(text[at])) continue;
            const Text around = text.substr(at - kAround, kAround) + text.substr(at + 1, kAround);
            if (!std::all_of(around.begin(), around.end(), is_han)) continue;
            spots[around].push_back({&passage, at});
        }
    }
    return spots;
}

/// The value still has it: what was repaired is no doubt any more.
bool stands_in(const Field& field, const Text& phrase) {
    if (field.state != FieldState::Read && field.state != FieldState::Repaired) return false;
    const auto texts = field.list();
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return without_spaces(to_utf32(text)).find(phrase) != Text::npos;
    });
}

void doubt(Record& record, const Spot& spot) {
    const Field* field = record.field(spot.passage->field);
    if (!field || !stands_in(*field, spot.phrase())) return;
    extract::add_review(record, spot.passage->field, "near_phrase");
}

}  // namespace

void doubt_twin_phrases(Record& record, std::span<const Passage> passages,
                        const institutions::Authority& authority) {
    if (!record.corrections.empty()) return;
    for (const auto& [around, spots] : spots_of(passages)) {
        for (const Spot& one : spots) {
            const Spot& other = spots.front();
            if (one.character() == other.character()) continue;
            if (fold_variants(one.phrase()) == fold_variants(other.phrase())) continue;
            if (one.confidence() >= kSure && other.confidence() >= kSure) continue;
            if (!authority.look_alike(one.character(), other.character())) continue;
            if (is_doubted_name(record, one.phrase())) continue;
            if (is_doubted_name(record, other.phrase())) continue;
            doubt(record, one);
            doubt(record, other);
        }
    }
}

}  // namespace gongwen::pipeline
