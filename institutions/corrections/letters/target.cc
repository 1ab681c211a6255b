#include "institutions/corrections/letters/target.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"
#include "institutions/corrections/pair_text.h"
#include "institutions/corrections/tokens/tokens.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using Kind = Token::Kind;
using View = std::u32string_view;

constexpr double kWithoutTarget = 0.7;
constexpr double kWeighed = 0.8;

/// 「乙」更正為「甲」，檢送修正後名冊，請抽換: the papers change, and the pairs tell where. Not so
/// where what is sent is the list of the pairs (檢送勘誤表).
bool swaps_papers(std::span<const NoticeSentence> sentences) {
    return std::ranges::any_of(sentences, [](const NoticeSentence& sentence) {
        return std::ranges::any_of(sentence.tokens, [&](const Token& token) {
            const std::u32string_view word =
                sentence.text.substr(token.outer_begin, token.outer_end - token.outer_begin);
            return token.kind == Kind::Replace && View(U"換毀棄").find(word.back()) != View::npos;
        });
    });
}

/// 說明一「乙」應訂正為「甲」，請抽換原頁: the letter's own page is changed; nothing that it
/// enclosed is, nor is anything sent.
bool is_in_letter_alone(const Correction& correction, std::span<const NoticeSentence> sentences) {
    constexpr WordList kParagraphs = U"主旨 說明 辦法 公告事項 依據 擬辦";
    constexpr WordList kPapers = U"檢送 檢附 隨函 隨文 附件 附表 補送 更換後";
    const auto is_paragraph = [&](const std::string& location) {
        return kParagraphs.any_begins(to_utf32(location));
    };
    const auto names_papers = [&](const NoticeSentence& sentence) {
        return kPapers.any_in(sentence.text);
    };
    return !correction.locations.empty() &&
           std::ranges::all_of(correction.locations, is_paragraph) &&
           std::ranges::none_of(sentences, names_papers);
}

std::string action_of(const Target& target, std::span<const NoticeSentence> sentences) {
    const auto said = [&](Kind kind) {
        return std::any_of(sentences.begin(), sentences.end(),
                           [&](const NoticeSentence& sentence) { return sentence.has(kind); });
    };
    if (target.cancelled && target.correction.pairs.empty()) return "cancel";
    if (!target.correction.pairs.empty()) {
        const bool papers =
            swaps_papers(sentences) && !is_in_letter_alone(target.correction, sentences);
        return papers ? "replace" : "amend";
    }
    if (said(Kind::Replace)) return "replace";
    // 補送…號函漏列之附件: what is missing comes with the notice.
    const bool put_right = said(Kind::Amend) || said(Kind::Wrote) || said(Kind::WroteAs);
    if (said(Kind::Supplement) && !(target.amended && put_right)) return "supplement";
    return "amend";
}

/// 多一「節」字 beside 「藝術節季」 and 「藝術季」: what is too much or missing is told by the
/// whole.
void drop_parts(std::vector<CorrectionPair>& pairs) {
    const auto differ_by = [](const std::string& longer, const std::string& shorter,
                              const std::string& part) {
        const std::size_t at = longer.find(part);
        return at != std::string::npos && longer.size() == shorter.size() + part.size() &&
               std::string(longer).erase(at, part.size()) == shorter;
    };
    const std::vector<CorrectionPair> all = pairs;
    std::erase_if(pairs, [&](const CorrectionPair& part) {
        if (!part.wrong.empty() && !part.right.empty()) return false;
        return std::ranges::any_of(all, [&](const CorrectionPair& whole) {
            if (whole.wrong.empty() || whole.right.empty()) return false;
            return part.right.empty() ? differ_by(whole.wrong, whole.right, part.wrong)
                                      : differ_by(whole.right, whole.wrong, part.right);
        });
    });
}

}  // namespace

void conclude(Target& target, std::span<const NoticeSentence> sentences,
              const std::optional<Date>& issued, const Authority& authority) {
    Correction& correction = target.correction;
    drop_parts(correction.pairs);
    correction.action = action_of(target, sentences);
    if (correction.action == "replace" && correction.locations.empty()) {
        correction.locations = {"附件"};
    }
    const double read = target.sides == 0 ? 1.0 : correction.confidence / target.sides;
    correction.confidence = target.letter != nullptr ? read : read * kWithoutTarget;
    if (target.weighed) correction.confidence *= kWeighed;
    const std::optional<Date> date = date_from_iso(correction.target.date);
    correction.direction_doubtful =
        std::any_of(correction.pairs.begin(), correction.pairs.end(), [&](const auto& pair) {
            return direction_is_doubtful(pair, date ? date : issued, authority);
        });
}

}  // namespace gongwen::institutions
