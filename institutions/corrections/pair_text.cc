#include "institutions/corrections/pair_text.h"

#include <optional>

#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment.h"

namespace gongwen::institutions {
namespace {

std::vector<double> confidences(const Passage& passage, Span span) {
    std::vector<double> out;
    for (std::size_t at = span.begin; at < span.end && at < passage.origins.size(); ++at) {
        out.push_back(passage.origins[at].confidence);
    }
    return out;
}

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

/// The one valid name that `text` is by look alone; "" where it is a name already, or there is
/// none.
std::string name_by_look(std::u32string_view printed, const std::vector<double>& confidence,
                         const Authority& authority) {
    const std::u32string text = fold_variants(printed);
    const AuthorityIndex& index = authority.index();
    if (index.by_name(text)) return {};
    std::string best;
    std::size_t fewest = text.size();
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const auto count = misread_count(text, index.folded[i], confidence, authority);
        if (!count || *count > fewest) continue;
        best = *count < fewest ? index.institutions[i].name : std::string();
        fewest = *count;
    }
    return best;
}

bool is_number(char32_t c) {
    return is_digit(c) || std::u32string_view(U"〇○零一二三四五六七八九十百千").find(c) !=
                              std::u32string_view::npos;
}

/// Beside a true slip, look-alikes are noise.
std::u32string without_noise(std::u32string written, std::u32string_view right,
                             const std::vector<double>& confidence, const Authority& authority) {
    const Alignment alignment =
        align(fold_variants(written), fold_variants(right), confidence, authority);
    const bool slip = alignment.structural() > 0;
    const bool close = alignment.cost * 2 < static_cast<double>(right.size());
    if (!slip || !close) return written;
    for (const Edit& edit : alignment.edits) {
        // （星期一） for （星期二）: a number is what the pair is about.
        const bool number = is_number(written[edit.written]) && is_number(right[edit.expected]);
        if (!edit.structural() && !number) written[edit.written] = right[edit.expected];
    }
    return written;
}

/// Without spaces but for those beside Latin words: National Taiwan Museum, 80 dB.
std::u32string text_of(const Passage& passage, Span span) {
    const auto is_latin_or_digit = [&](std::size_t at) {
        return is_latin(passage.text[at]) || is_digit(passage.text[at]);
    };
    std::u32string out;
    for (std::size_t at = span.begin; at < span.end; ++at) {
        const bool inside = at > span.begin && at + 1 < span.end;
        const bool between_words =
            inside && is_latin_or_digit(at - 1) && is_latin_or_digit(at + 1) &&
            (is_latin(passage.text[at - 1]) || is_latin(passage.text[at + 1]));
        if (!is_space(passage.text[at]) || between_words) out += passage.text[at];
    }
    return out;
}

}  // namespace

CorrectionPair pair_text(const Passage& wrong_passage, Span wrong, const Passage& right_passage,
                         Span right, const Authority& authority) {
    const std::u32string right_text = text_of(right_passage, right);
    const std::u32string wrong_text = text_of(wrong_passage, wrong);
    const std::string name = name_by_look(right_text, confidences(right_passage, right), authority);
    CorrectionPair text{to_utf8(wrong_text), name.empty() ? to_utf8(right_text) : name};
    if (!wrong_text.empty() && !right_text.empty()) {
        text.wrong = to_utf8(without_noise(wrong_text, to_utf32(text.right),
                                           confidences(wrong_passage, wrong), authority));
    }
    return text;
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
