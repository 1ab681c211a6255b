#include "institutions/names/composed/ending_twice.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/text.h"
#include "institutions/names/alignment/name_bounds.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortest = 5;  // characters, without those too many
constexpr std::size_t kLongest = 30;

// Whose last character, or which altogether, nobody writes twice.
constexpr auto kEndings = std::to_array<View>(
    {U"公所",   U"政府",   U"大學",   U"中學",   U"小學",   U"學校",   U"醫院",   U"法院",
     U"分院",   U"監獄",   U"公司",   U"銀行",   U"委員會", U"協會",   U"公會",   U"工會",
     U"農會",   U"基金會", U"分署",   U"分局",   U"中心",   U"檢察署", U"警察局", U"事務所",
     U"研究所", U"監理所", U"圖書館", U"博物館", U"電臺",   U"總臺",   U"總醫院"});
// Of these the front as well; 臺中中學, 中醫醫院 and 加工工會 are right.
constexpr auto kAlsoInFront =
    std::to_array<View>({U"公所", U"政府", U"公司", U"委員會", U"法院", U"檢察署", U"警察局"});

struct Repeated {
    std::size_t at = 0;
    std::size_t size = 0;
};

/// An ending with the characters [begin, end) of it twice.
struct Misfit {
    Misfit(View ending, std::size_t from, std::size_t to)
        : text(ending.substr(0, to)), length(ending.size()), begin(from), end(to) {
        text += ending.substr(from);
    }

    std::u32string text;
    std::size_t length;  ///< of the ending
    std::size_t begin;
    std::size_t end;
};

std::vector<Misfit> make_misfits() {
    std::vector<Misfit> misfits;
    for (const View ending : kEndings) {
        misfits.emplace_back(ending, ending.size() - 1, ending.size());
        misfits.emplace_back(ending, 0, ending.size());
    }
    for (const View ending : kAlsoInFront) {
        for (std::size_t begin = 0; begin + 1 < ending.size(); ++begin) {
            for (std::size_t end = begin + 1; end < ending.size(); ++end) {
                misfits.emplace_back(ending, begin, end);
            }
        }
    }
    return misfits;
}

std::optional<Repeated> repeated_in(View written) {
    static const std::vector<Misfit> misfits = make_misfits();
    const auto found = std::find_if(misfits.begin(), misfits.end(), [&](const Misfit& misfit) {
        return written.ends_with(misfit.text) &&
               written.size() + misfit.begin >= kShortest + misfit.end;
    });
    if (found == misfits.end()) return {};
    return Repeated{written.size() - found->length + found->begin, found->end - found->begin};
}

/// 公所所於…, 公所所。 but not 公所所在地, 公所所送資料, 協會會於…. An ending that begins few words
/// may have any behind it that stands behind names: 電臺臺邀集, but not 醫院院長.
bool is_over(const NameWords& words, View text, std::size_t end) {
    constexpr View kBeginFewWords = U"臺院府署局館司學";
    constexpr View kOfOffices = U"長同中主首代";      // 院長, 館中
    constexpr View kOfSchools = U"長生員業會報務中";  // 學生, 學業
    if (end == text.size() || !is_han(text[end])) return true;
    if (kBeginFewWords.find(text[end - 1]) != View::npos &&
        (words.follows.find(text[end]) != View::npos || words.follows_at(text, end))) {
        const View other_words = text[end - 1] == U'學' ? kOfSchools : kOfOffices;
        return other_words.find(text[end]) == View::npos;
    }
    // 法院院歷年統計, 公所所年度計畫: a word begins, and none with what stands there twice; 公所所
    // 確認 is what the office confirms.
    constexpr View kOfTime = U"年歷近去今本";
    const bool word = end + 1 < text.size() && is_usual_pair(text[end], text[end + 1]) &&
                      !is_usual_pair(text[end - 1], text[end]);
    const bool may_do = text[end - 1] == U'所' || text[end - 1] == U'會';
    const bool few = !may_do && kBeginFewWords.find(text[end - 1]) != View::npos;
    if (word && (few || (may_do && kOfTime.find(text[end]) != View::npos))) return true;
    return text[end - 1] != U'會' && View(U"於及與和函").find(text[end]) != View::npos;
}

}  // namespace

std::optional<FoundName> with_ending_twice(View text, std::size_t begin, std::size_t end) {
    const View written = text.substr(begin, end - begin);
    const auto repeated = repeated_in(written);
    if (!repeated || !std::all_of(written.begin(), written.end(), is_han)) return {};
    FoundName name{FoundName::How::Unlisted, begin, end};
    name.meant = std::u32string(written).erase(repeated->at, repeated->size);
    name.alignment.cost = static_cast<double>(repeated->size);
    for (std::size_t i = 0; i < repeated->size; ++i) {
        name.alignment.edits.push_back({Edit::Kind::Insertion, repeated->at + i, repeated->at});
    }
    return name;
}

std::vector<FoundName> endings_twice_in(const AuthorityIndex& index, View text) {
    std::vector<FoundName> names;
    std::optional<NameBounds> bounds;
    for (std::size_t end = kShortest + 1; end <= text.size(); ++end) {
        const std::size_t from = end - std::min(end, kLongest);
        const auto repeated = repeated_in(text.substr(from, end - from));
        if (!repeated) continue;
        // 委員委員會, 總總醫院: what stands there twice is no word that follows.
        const bool inside = from + repeated->at + repeated->size < end;
        if (!inside && !is_over(index.words, text, end)) continue;
        if (!bounds) bounds.emplace(index, text);
        for (std::size_t begin = end - kShortest - 1; begin + 1 > from; --begin) {
            if (!is_han(text[begin])) break;
            if (!bounds->led_to(begin)) continue;
            if (auto name = with_ending_twice(text, begin, end)) names.push_back(std::move(*name));
            break;
        }
    }
    return names;
}

}  // namespace gongwen::institutions
