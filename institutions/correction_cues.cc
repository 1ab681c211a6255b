#include "institutions/correction_cues.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

// Longer words before those they begin with.
constexpr std::array kCueWords{
    CueWord{U"更正後再", Token::Kind::SendAgain}, CueWord{U"更正後重", Token::Kind::SendAgain},
    CueWord{U"補正後再", Token::Kind::SendAgain}, CueWord{U"補正後重", Token::Kind::SendAgain},
    CueWord{U"修正後再", Token::Kind::SendAgain}, CueWord{U"更正後送", Token::Kind::SendAgain},
    CueWord{U"更正後報", Token::Kind::SendAgain}, CueWord{U"補正後報", Token::Kind::SendAgain},
    CueWord{U"更正後函", Token::Kind::SendAgain}, CueWord{U"修正後報", Token::Kind::SendAgain},
    CueWord{U"更正後補", Token::Kind::SendAgain}, CueWord{U"修正後補", Token::Kind::SendAgain},
    CueWord{U"更正後另", Token::Kind::SendAgain}, CueWord{U"更正後檢", Token::Kind::SendAgain},
    CueWord{U"更正再送", Token::Kind::SendAgain}, CueWord{U"修正再送", Token::Kind::SendAgain},
    CueWord{U"退還", Token::Kind::SendAgain},     CueWord{U"退請", Token::Kind::SendAgain},
    CueWord{U"之誤植", Token::Kind::SlipFor},     CueWord{U"之誤繕", Token::Kind::SlipFor},
    CueWord{U"之誤載", Token::Kind::SlipFor},     CueWord{U"之誤寫", Token::Kind::SlipFor},
    CueWord{U"之誤打", Token::Kind::SlipFor},     CueWord{U"之筆誤", Token::Kind::SlipFor},
    CueWord{U"之訛誤", Token::Kind::SlipFor},     CueWord{U"之誤", Token::Kind::SlipFor},
    CueWord{U"的誤植", Token::Kind::SlipFor},     CueWord{U"誤植", Token::Kind::Wrote},
    CueWord{U"誤繕打", Token::Kind::Wrote},       CueWord{U"誤繕", Token::Kind::Wrote},
    CueWord{U"誤載", Token::Kind::Wrote},         CueWord{U"誤寫", Token::Kind::Wrote},
    CueWord{U"誤打", Token::Kind::Wrote},         CueWord{U"誤列", Token::Kind::Wrote},
    CueWord{U"誤算", Token::Kind::Wrote},         CueWord{U"誤登", Token::Kind::Wrote},
    CueWord{U"誤刊", Token::Kind::Wrote},         CueWord{U"誤印", Token::Kind::Wrote},
    CueWord{U"誤書", Token::Kind::Wrote},         CueWord{U"誤記", Token::Kind::Wrote},
    CueWord{U"誤輸", Token::Kind::Wrote},         CueWord{U"誤作", Token::Kind::WroteAs},
    CueWord{U"誤為", Token::Kind::WroteAs},       CueWord{U"錯植", Token::Kind::Wrote},
    CueWord{U"筆誤", Token::Kind::Wrote},         CueWord{U"訛誤", Token::Kind::Wrote},
    CueWord{U"繕打錯誤", Token::Kind::Wrote},     CueWord{U"有誤", Token::Kind::Wrote},
    CueWord{U"應更正為", Token::Kind::ShouldBe},  CueWord{U"更正為", Token::Kind::ShouldBe},
    CueWord{U"修正為", Token::Kind::ShouldBe},    CueWord{U"訂正為", Token::Kind::ShouldBe},
    CueWord{U"改正為", Token::Kind::ShouldBe},    CueWord{U"更改為", Token::Kind::ShouldBe},
    CueWord{U"勘誤為", Token::Kind::ShouldBe},    CueWord{U"應改為", Token::Kind::ShouldBe},
    CueWord{U"改為", Token::Kind::ShouldBe},      CueWord{U"應為", Token::Kind::ShouldBe},
    CueWord{U"應係", Token::Kind::ShouldBe},      CueWord{U"應作", Token::Kind::ShouldBe},
    CueWord{U"正確為", Token::Kind::ShouldBe},    CueWord{U"正確名稱為", Token::Kind::ShouldBe},
    CueWord{U"正確應為", Token::Kind::ShouldBe},  CueWord{U"實為", Token::Kind::ShouldBe},
    CueWord{U"漏植", Token::Kind::Missing},       CueWord{U"漏列", Token::Kind::Missing},
    CueWord{U"漏載", Token::Kind::Missing},       CueWord{U"漏繕", Token::Kind::Missing},
    CueWord{U"漏打", Token::Kind::Missing},       CueWord{U"漏印", Token::Kind::Missing},
    CueWord{U"脫漏", Token::Kind::Missing},       CueWord{U"增列", Token::Kind::Added},
    CueWord{U"補列", Token::Kind::Added},         CueWord{U"補植", Token::Kind::Added},
    CueWord{U"增補", Token::Kind::Added},         CueWord{U"贅植", Token::Kind::Surplus},
    CueWord{U"贅列", Token::Kind::Surplus},       CueWord{U"贅載", Token::Kind::Surplus},
    CueWord{U"贅繕", Token::Kind::Surplus},       CueWord{U"贅打", Token::Kind::Surplus},
    CueWord{U"贅字", Token::Kind::Surplus},       CueWord{U"衍字", Token::Kind::Surplus},
    CueWord{U"刪除", Token::Kind::Strike},        CueWord{U"刪去", Token::Kind::Strike},
    CueWord{U"分別", Token::Kind::Respectively},  CueWord{U"註銷", Token::Kind::Cancel},
    CueWord{U"撤銷", Token::Kind::Cancel},        CueWord{U"撤回", Token::Kind::Cancel},
    CueWord{U"作廢", Token::Kind::Cancel},        CueWord{U"停止適用", Token::Kind::Cancel},
    CueWord{U"抽換", Token::Kind::Replace},       CueWord{U"以本函為準", Token::Kind::Replace},
    CueWord{U"更換", Token::Kind::Replace},       CueWord{U"更正後", Token::Kind::Replace},
    CueWord{U"補送", Token::Kind::Supplement},    CueWord{U"補正", Token::Kind::Supplement},
    CueWord{U"補附", Token::Kind::Supplement},    CueWord{U"更正", Token::Kind::Amend},
    CueWord{U"勘誤", Token::Kind::Amend},         CueWord{U"訂正", Token::Kind::Amend},
    CueWord{U"改正", Token::Kind::Amend},
};

}  // namespace

std::optional<CueWord> cue_word(View text) {
    const auto* const found =
        std::find_if(kCueWords.begin(), kCueWords.end(),
                     [&](const CueWord& cue) { return text.starts_with(cue.word); });
    return found == kCueWords.end() ? std::nullopt : std::optional(*found);
}

std::size_t size_of_cue_to_quote(View text) {
    constexpr std::array<View, 10> kActs{U"更正", U"修正", U"訂正", U"改正", U"校正",
                                         U"更改", U"勘誤", U"正名", U"正確", U"改"};
    constexpr std::array<View, 8> kInto{U"成", U"作",   U"列",   U"植",
                                        U"載", U"如下", U"如次", U"如右"};
    constexpr std::size_t kWords = 8;  // 更正主旨為, 更正後之正確名稱為
    for (const View act : kActs) {
        if (!text.starts_with(act)) continue;
        const View rest = text.substr(act.size());
        for (const View into : kInto) {
            if (rest.starts_with(into)) return act.size() + into.size();
        }
        std::size_t end = 0;
        while (end < rest.size() && end <= kWords && is_han(rest[end]) && rest[end] != U'為') ++end;
        if (end < rest.size() && rest[end] == U'為') return act.size() + end + 1;
    }
    return 0;
}

bool is_other_business(View text, std::size_t begin, std::size_t end) {
    constexpr std::array<View, 12> kBehind{U"登記", U"編定", U"戶籍", U"土地", U"申報",   U"缺失",
                                           U"處分", U"教育", U"測量", U"地籍", U"錯誤登", U"申請"};
    constexpr std::array<View, 8> kBefore{U"申請", U"限期", U"申報", U"聲請",
                                          U"得為", U"逕為", U"命其", U"如需"};
    const auto follows = [&](View word) { return text.substr(end).starts_with(word); };
    // 令訂正發布 is 令修正發布: a new version of the rules.
    const View word = text.substr(begin, end - begin);
    const bool is_issued = follows(U"發布") || follows(U"公布");
    if ((word == U"訂正" || word == U"改正") && is_issued) return true;
    const auto precedes = [&](View lead) { return text.substr(0, begin).ends_with(lead); };
    return std::any_of(kBehind.begin(), kBehind.end(), follows) ||
           std::any_of(kBefore.begin(), kBefore.end(), precedes);
}

bool is_enclosure_before(View text, std::size_t at) {
    constexpr std::array<View, 6> kEnclosures{U"附件", U"附表", U"附錄", U"附圖", U"原表", U"原件"};
    const View before = text.substr(0, at);
    return std::any_of(kEnclosures.begin(), kEnclosures.end(),
                       [&](View word) { return before.ends_with(word); });
}

}  // namespace gongwen::institutions
