#include "institutions/corrections/sides/side_weights.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "core/text.h"
#include "institutions/corrections/sides/role_cues.h"
#include "institutions/corrections/sides/side_words.h"
#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/tokens/cue_finder.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kReach = 10;     // from a word in front to the side that it speaks of
constexpr std::size_t kFarBehind = 9;  // from a side to the word behind it that calls it wrong

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

struct FoundWord {
    std::size_t size = 0;  ///< 0: none
    int weight = 0;
};

/// The longest of the table's words that stands there.
FoundWord word_at(View words, std::size_t at, std::span<const WeightedWords> table) {
    const View here = words.substr(at);
    FoundWord longest;
    for (const WeightedWords& row : table) {
        if (at > 0 && in(row.not_before, words[at - 1])) continue;
        for (const View word : row.words) {
            const bool other = word.size() < here.size() && in(row.not_behind, here[word.size()]);
            if (word.size() > longest.size && here.starts_with(word) && !other) {
                longest = {word.size(), row.weight};
            }
        }
    }
    return longest;
}

struct Said {
    int strong = 0;
    int weak = 0;
    int weight() const { return strong != 0 ? strong : weak; }
};

/// By the last word that says something; a 係 or 以 at the end adds nothing to another one.
Said said_in(View words, std::size_t from, std::span<const WeightedWords> table) {
    Said said;
    for (std::size_t at = from; at < words.size(); ++at) {
        const FoundWord word = word_at(words, at, table);
        if (word.size == 0) continue;
        (std::abs(word.weight) > 1 ? said.strong : said.weak) = word.weight;
        at += word.size - 1;
    }
    return said;
}

/// 前函將其混淆而稱, 函附表格顯示為: what the letter says is wrong, the more so where it is said
/// to say it.
int weight_of_letter(View words) {
    if (!speaks_of_the_letter(words)) return 0;
    return std::ranges::any_of(words, [](char32_t c) { return writes(c) || in(U"及於", c); }) ? -2
                                                                                              : -1;
}

int weight_of_lead(View before) {
    const View words = last_clause(before);
    const std::size_t from = words.size() - std::min(words.size(), kReach);
    const Said near = said_in(words, from, words_before_side());
    if (near.strong != 0) return near.strong;
    // 分別繕為: what it was written as.
    const bool written = words.size() > 1 && leads_into(words.back()) &&
                         writes(words[words.size() - 2]) && words[words.size() - 2] != U'稱';
    const int source = said_in(words, 0, sources_before_side()).weight();
    if (written && near.weak == 0 && source == 0) return -2;
    if (const int letter = weight_of_letter(words); letter != 0) return letter;
    return source != 0 ? source : near.weak;
}

/// 與契約不同, 核與戶籍資料…有異: what it does not agree with holds.
bool disagrees(View tail) {
    constexpr WordList kDiffers = U"不符 不同 不合 不一 未符 有異 有別 有出入 歧異";
    const std::size_t with = tail.find_first_of(U"與和");
    return with != View::npos && with <= 1 && kDiffers.any_in(tail);
}

/// The first word of the clause behind a side that says something of it, not where the clause
/// leads into the next side.
int weight_of_clause_behind(View tail, bool leads_on) {
    constexpr std::size_t kNear = 3;
    for (std::size_t at = 0; at < tail.size() && at <= kFarBehind; ++at) {
        const FoundWord word = word_at(tail, at, words_behind_side());
        if (word.size > 0 && (at <= kNear || !leads_on)) return word.weight;
    }
    return 0;
}

/// ，查係沿用舊標準; ，純屬作業疏失: the next clause, that has no side, says why.
int weight_of_next_clause(View tail, View behind, bool goes_on) {
    if (tail.size() + 1 >= behind.size()) return 0;
    const View rest = behind.substr(tail.size() + 1);
    const View next = first_clause(rest);
    const bool whole = next.size() < rest.size() || !goes_on;
    if (!whole) return 0;
    constexpr WordList kWhy = U"係 查係 乃 屬 純屬 顯 誤 本 因";
    const bool why = kWhy.any_begins(next);
    return why && next.find_first_of(U"誤錯舊疏") != View::npos ? -2 : 0;
}

int weight_of_tail(View behind, bool goes_on) {
    constexpr std::size_t kNear = 3;
    if (const Role label = label_behind(behind); label != Role::None) {
        return label == Role::Wrong ? -3 : 3;
    }
    const View tail = first_clause(behind);
    if (disagrees(tail)) return -2;
    // 將「R」打成「W」
    const bool leads_on = goes_on && tail.size() == behind.size();
    const bool taken = tail.size() > 1 && tail.size() <= kNear && leads_into(tail.back()) &&
                       std::all_of(tail.begin(), tail.end() - 1, writes);
    if (taken) return tail.back() == U'成' ? 2 : 0;
    if (const int weight = weight_of_clause_behind(tail, leads_on); weight != 0) return weight;
    return tail.starts_with(U"非") && tail.size() > 1 ? -2 : 0;
}

}  // namespace

int weight_of_label(View label) { return weight_of_lead(label); }

int weight_of_side(View before, View behind, bool goes_on) {
    // 「W」部分，係「R」誤植: what it should have been.
    const bool is = !before.empty() && in(U"係為是乃", before.back());
    if (is && behind.size() > 1 && behind[0] == U'誤' && writes(behind[1])) return 2;
    const int beside = weight_of_lead(before) + weight_of_tail(behind, goes_on);
    if (std::abs(beside) > 1) return beside;
    const int next = weight_of_next_clause(first_clause(behind), behind, goes_on);
    return next != 0 ? next : beside;
}

bool says_exchanged(View words) {
    constexpr WordList kWords =
        U"互換 對調 互為誤 顛倒 相反 倒置 互調 易位 填反 寫反 植反 列反 印反 標反 記反 打反 "
        U"放反 弄反";
    return kWords.any_in(words);
}

}  // namespace gongwen::institutions
