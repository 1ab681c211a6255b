#include "institutions/corrections/pair_text.h"

#include <algorithm>
#include <optional>

#include "core/look_alikes.h"
#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "institutions/corrections/pairs/candidates.h"
#include "institutions/corrections/tokens/values.h"
#include "institutions/corrections/word_list.h"
#include "institutions/names/alignment/alignment.h"
#include "institutions/names/judging/slip_evidence.h"
#include "institutions/names/slips/slip_limits.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

/// A side of a pair as it was read; no confidence means that every character is sure.
struct Reading {
    std::u32string text;
    std::vector<double> confidence;

    double confidence_at(std::size_t at) const {
        return at < confidence.size() ? confidence[at] : 1;
    }
};

/// How many characters of `text` differ from `name` by misreading alone; nothing where another
/// difference exists.
std::optional<std::size_t> misread_count(std::u32string_view text, std::u32string_view name,
                                         const std::vector<double>& confidence,
                                         const Authority& authority) {
    if (text.size() != name.size()) return {};
    std::size_t count = 0;
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (text[k] == name[k]) continue;
        const bool unsure = k < confidence.size() && confidence[k] < kTrustedConfidence;
        if (!unsure && !authority.look_alike(text[k], name[k])) return {};
        if (++count * 3 > text.size()) return {};
    }
    return count;
}

constexpr std::u32string_view kForm = U"股份有限公司";

/// 臺灣土地銀行 of 臺灣土地銀行股份有限公司: what notices call companies; "" for others.
std::u32string_view without_legal_form(std::u32string_view name) {
    return name.ends_with(kForm) ? name.substr(0, name.size() - kForm.size()) : U"";
}

/// The one valid name that `text` is by look alone; "" where it is a name already, or there is
/// none.
std::string name_by_look(std::u32string_view printed, const std::vector<double>& confidence,
                         const Authority& authority) {
    const std::u32string text = fold_variants(printed);
    const AuthorityIndex& index = authority.index();
    if (index.by_name(text) || index.by_name(text + std::u32string(kForm))) return {};
    std::string best;
    std::size_t fewest = text.size();
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const std::u32string_view name = index.folded[i];
        const std::u32string_view spoken = without_legal_form(name);
        const bool in_full = text.size() == name.size();
        const auto count = misread_count(text, in_full ? name : spoken, confidence, authority);
        if (!count || *count > fewest) continue;
        const std::u32string printed_name = to_utf32(index.institutions[i].name);
        best = *count < fewest ? to_utf8(printed_name.substr(0, text.size())) : std::string();
        fewest = *count;
    }
    return best;
}

bool is_number(char32_t c) {
    return is_digit(c) || std::u32string_view(U"〇○零一二三四五六七八九十百千").find(c) !=
                              std::u32string_view::npos;
}

/// A character read less surely than this, whose twin in the other words looks like it.
constexpr double kTwinDoubted = 0.9;

/// 上午 and 下午: what a pair may be about, however alike the two look.
bool are_told_apart(char32_t a, char32_t b) {
    constexpr WordList kOpposites = U"上下左右前後 大小 內外 男女 甲乙丙丁戊己庚辛";
    return same_series(a, b) || std::ranges::any_of(kOpposites, [&](std::u32string_view words) {
               return words.find(a) != words.npos && words.find(b) != words.npos;
           });
}

bool beside_a_slip(const Alignment& alignment, std::size_t written) {
    return std::any_of(alignment.edits.begin(), alignment.edits.end(), [&](const Edit& edit) {
        return edit.structural() && edit.kind == Edit::Kind::Substitution &&
               (edit.written == written + 1 || edit.written + 1 == written);
    });
}

/// Beside a true slip, look-alikes are noise: a doubted character becomes that of the other side.
/// A valid name is right in any case, but what was typed is what was written.
void drop_noise(Reading& wrong, Reading& right, bool right_is_name, const Authority& authority) {
    const Alignment alignment =
        align(fold_variants(wrong.text), fold_variants(right.text), wrong.confidence, authority);
    const bool slip = alignment.structural() > 0;
    const bool close = alignment.cost * 2 < static_cast<double>(right.text.size());
    if (!slip || !close) return;
    for (const Edit& edit : alignment.edits) {
        if (edit.structural()) continue;
        // 褓姆 for 保母: the word was another one, unless the character could hardly be read.
        const bool one_word = beside_a_slip(alignment, edit.written) &&
                              wrong.confidence_at(edit.written) >= kTrustedConfidence &&
                              right.confidence_at(edit.expected) >= kTrustedConfidence;
        if (one_word) continue;
        char32_t& written = wrong.text[edit.written];
        char32_t& meant = right.text[edit.expected];
        // （星期一） for （星期二）: a number is what the pair is about.
        if (is_number(written) && is_number(meant)) continue;
        if (are_told_apart(written, meant)) continue;
        const double of_wrong = wrong.confidence_at(edit.written);
        const double of_right = right.confidence_at(edit.expected);
        if (of_wrong < (right_is_name ? kTyped : std::min(of_right, kTwinDoubted))) {
            written = meant;
        } else if (!right_is_name && of_right < std::min(of_wrong, kTwinDoubted)) {
            meant = written;
        }
    }
}

/// A character of a scan that is less sure than this may be another one.
constexpr double kSure = 0.96;

/// Words that it makes with its neighbours.
int words_with(const std::u32string& text, std::size_t at) {
    const bool before = at > 0 && is_usual_pair(text[at - 1], text[at]);
    const bool behind = at + 1 < text.size() && is_usual_pair(text[at], text[at + 1]);
    return (before ? 1 : 0) + (behind ? 1 : 0);
}

/// 渴水溪斷面48號 beside 濁水溪斷面84號: the slip is told elsewhere, and of the one other character
/// that differs one or the other was misread, which need be no look-alike: what was read better, or
/// makes a word, stands on both sides.
void agree_beside_slip(Reading& wrong, Reading& right, const Authority& authority) {
    constexpr double kBetter = 0.01;
    const Alignment alignment =
        align(fold_variants(wrong.text), fold_variants(right.text), wrong.confidence, authority);
    const auto touches = [](const Edit& a, const Edit& b) {
        const std::size_t apart =
            a.written > b.written ? a.written - b.written : b.written - a.written;
        return apart <= std::max(a.length, b.length);
    };
    const Edit* lone = nullptr;
    std::size_t others = 0;
    for (const Edit& edit : alignment.edits) {
        const bool beside = std::ranges::any_of(alignment.edits, [&](const Edit& other) {
            return &other != &edit && touches(edit, other);
        });
        const bool word =
            edit.kind == Edit::Kind::Substitution && !beside && is_han(wrong.text[edit.written]) &&
            is_han(right.text[edit.expected]) &&
            !(is_number(wrong.text[edit.written]) && is_number(right.text[edit.expected])) &&
            !are_told_apart(wrong.text[edit.written], right.text[edit.expected]);
        if (!word) {
            ++others;
        } else if (lone != nullptr) {
            return;
        } else {
            lone = &edit;
        }
    }
    const bool close = alignment.cost * 2 < static_cast<double>(right.text.size());
    if (lone == nullptr || others == 0 || !close) return;
    const double of_wrong = wrong.confidence_at(lone->written);
    const double of_right = right.confidence_at(lone->expected);
    if (std::min(of_wrong, of_right) >= kSure) return;
    const int more_words =
        words_with(wrong.text, lone->written) - words_with(right.text, lone->expected);
    const bool is_wrong =
        of_wrong > of_right + kBetter || (of_wrong >= of_right - kBetter && more_words > 0);
    const bool is_right =
        of_right > of_wrong + kBetter || (of_right >= of_wrong - kBetter && more_words < 0);
    if (is_wrong == is_right) return;
    char32_t& written = wrong.text[lone->written];
    char32_t& meant = right.text[lone->expected];
    (is_wrong ? meant : written) = is_wrong ? written : meant;
}

/// C0F9TO beside C0F9U0: where codes of one length differ elsewhere, too, a letter beside its digit
/// is that digit, as OCR cannot tell them apart. Not in a text layer.
void agree_on_digits(Reading& wrong, Reading& right) {
    if (wrong.text.size() != right.text.size()) return;
    std::vector<std::size_t> alike;
    std::size_t others = 0;
    for (std::size_t at = 0; at < wrong.text.size(); ++at) {
        const char32_t a = wrong.text[at];
        const char32_t b = right.text[at];
        if (a == b) continue;
        const bool digit = is_digit(a) != is_digit(b) && digit_for(a) == digit_for(b);
        const bool printed = wrong.confidence_at(at) == 1 && right.confidence_at(at) == 1;
        if (digit && !printed) {
            alike.push_back(at);
        } else {
            ++others;
        }
    }
    if (others == 0) return;
    for (const std::size_t at : alike) wrong.text[at] = right.text[at] = digit_for(right.text[at]);
}

/// The stroke of 」 behind a character, told by its shape however surely it was read: 45人1」. Not
/// in a text layer, which holds what somebody typed.
bool is_stroke_of_mark(const Reading& side) {
    constexpr std::u32string_view kStrokes = U"1lI|丨";
    const std::size_t last = side.text.size() - 1;
    return kStrokes.find(side.text[last]) != std::u32string_view::npos &&
           is_han(side.text[last - 1]) && side.confidence_at(last) < 1;
}

/// A mark that was taken for a character (災害防救法和” for 災害防救法”): hardly read, and without
/// it both sides end alike; of a stroke it is enough that they are then of one length.
void drop_stray_end(Reading& side, const Reading& other) {
    const std::size_t size = side.text.size();
    if (size < 2 || other.text.empty() || side.text.back() == other.text.back()) return;
    const bool stroke = is_stroke_of_mark(side);
    const bool doubted = side.confidence_at(size - 1) < kTrustedConfidence || stroke;
    const bool same_end = side.text[size - 2] == other.text.back();
    const bool same_length = size - 1 == other.text.size() && is_han(other.text.back());
    if (!doubted || !(same_end || (stroke && same_length))) return;
    side.text.pop_back();
    if (side.confidence.size() == size) side.confidence.pop_back();
}

/// 新臺幣53萬兀 beside 新臺幣35萬元: a unit that no value has is the other side's.
void mend_unit(Reading& side, const Reading& other) {
    const auto is_value = [](const std::u32string& text) {
        const auto value = value_at(text, 0);
        return value && value->end == text.size();
    };
    const bool same_length = side.text.size() == other.text.size() && !side.text.empty();
    if (!same_length || side.text.back() == other.text.back() || is_number(side.text.back()))
        return;
    Reading mended = side;
    mended.text.back() = other.text.back();
    const bool unit_alone = is_value(other.text) && !is_value(side.text) && is_value(mended.text);
    if (unit_alone) side = std::move(mended);
}

/// Without spaces but for those beside Latin words: National Taiwan Museum, 80 dB.
Reading reading_of(const Passage& passage, Span span) {
    const auto is_latin_or_digit = [&](std::size_t at) {
        return is_latin(passage.text[at]) || is_digit(passage.text[at]);
    };
    Reading out;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const bool inside = at > span.begin && at + 1 < span.end;
        const bool between_words =
            inside && is_latin_or_digit(at - 1) && is_latin_or_digit(at + 1) &&
            (is_latin(passage.text[at - 1]) || is_latin(passage.text[at + 1]));
        if (is_space(passage.text[at]) && !between_words) continue;
        out.text += passage.text[at];
        out.confidence.push_back(at < passage.origins.size() ? passage.origins[at].confidence : 1);
    }
    return out;
}

}  // namespace

CorrectionPair pair_text(const Passage& wrong_passage, Span wrong, const Passage& right_passage,
                         Span right, const Authority& authority) {
    Reading read_wrong = reading_of(wrong_passage, wrong);
    Reading read_right = reading_of(right_passage, right);
    drop_stray_end(read_wrong, read_right);
    drop_stray_end(read_right, read_wrong);
    mend_unit(read_wrong, read_right);
    mend_unit(read_right, read_wrong);
    agree_on_digits(read_wrong, read_right);
    const std::string name = name_by_look(read_right.text, read_right.confidence, authority);
    if (!name.empty()) read_right = {to_utf32(name), {}};
    if (!read_wrong.text.empty() && !read_right.text.empty()) {
        const bool is_name = !name.empty() || authority.find(to_utf8(read_right.text)) != nullptr;
        drop_noise(read_wrong, read_right, is_name, authority);
        if (!is_name) agree_beside_slip(read_wrong, read_right, authority);
    }
    return {to_utf8(read_wrong.text), to_utf8(read_right.text)};
}

bool direction_is_doubtful(const CorrectionPair& pair, const std::optional<Date>& date,
                           const Authority& authority) {
    const auto valid = [&](const std::string& name) {
        const Institution* known = name.empty() ? nullptr : authority.find(name);
        return known != nullptr && (!date || known->valid_on(*date));
    };
    return !pair.right.empty() && valid(pair.wrong) && !valid(pair.right);
}

}  // namespace gongwen::institutions
