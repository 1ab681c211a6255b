#include "institutions/names/finding/near_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "core/name_endings.h"
#include "core/text.h"
#include "institutions/names/alignment/branches.h"
#include "institutions/names/alignment/name_bounds.h"
#include "institutions/names/finding/name_votes.h"
#include "institutions/names/slips/wrong_parent.h"
#include "words/usual_words.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr double kMostCost = 2.0;        // with the rules on top
constexpr double kLeastAlike = 0.75;     // share of characters that are right
constexpr double kWrongDate = 0.25;      // a name that was not valid then has to be nearer
constexpr double kFirstOfOffice = 0.35;  // 經濟部礦業局 is nearer to 礦務局 than to 工業局
constexpr double kClearlyBetter = 0.3;  // else two names come equally into question
constexpr std::size_t kSameEnd = 3;     // an office's name at the least
constexpr std::size_t kSlack = 2;       // characters by which a slip changes the length

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 署署查復, 局局及…, 局局確認, but not 部部長, 會會同, 銀行行為.
bool is_rank_twice(const NameWords& words, View text, std::size_t end) {
    constexpr View kOtherWords = U"長同中主";
    if (!is_ending(text.substr(end - 1, 1), Ending::Rank)) return false;
    const bool word = end + 1 < text.size() && is_usual_pair(text[end], text[end + 1]) &&
                      !is_usual_pair(text[end - 1], text[end]);
    return (in(words.follows, text[end]) || word) && !in(kOtherWords, text[end]);
}

/// A known name covers the stretch but for a character, or reaches beyond it. A first character
/// that stands there twice (行行政院衛生署) is a slip all the same, unless it is a word of the
/// sentence (業經經濟部…); a last one only in front of a sign or such a word
/// as 彙整 (…委員會會同…).
bool is_settled(const NameWords& words, View text, std::span<const FoundName> known,
                std::size_t begin, std::size_t end) {
    if (begin + 1 >= end) return true;
    const bool first_twice = text[begin] == text[begin + 1] && !words.is_lead(text[begin]);
    const bool last_twice = text[end - 2] == text[end - 1] &&
                            (end == text.size() || !is_han(text[end]) ||
                             words.follows_at(text, end) || is_rank_twice(words, text, end));
    const bool echo = first_twice || last_twice;
    const auto first = std::partition_point(
        known.begin(), known.end(), [&](const FoundName& name) { return name.end <= begin; });
    const auto last = std::partition_point(first, known.end(),
                                           [&](const FoundName& name) { return name.begin < end; });
    return std::any_of(first, last, [&](const FoundName& name) {
        const bool within = begin <= name.begin && name.end <= end;
        const std::size_t rest = within ? end - begin - name.size() : 0;
        const bool whole = rest == 0 || (rest == 1 && name.how == FoundName::How::Known && !echo);
        return !within || whole;
    });
}

/// Whether so many characters are shared that the rules may pass; far cheaper than aligning.
bool shares_enough(View written, View expected) {
    const std::size_t misread = std::max<std::size_t>(1, expected.size() / 4);
    std::size_t other = 0;
    for (const char32_t c : expected) {
        if (!in(written, c) && ++other > 2 + misread) return false;
    }
    other = 0;
    for (const char32_t c : written) {
        if (!in(expected, c) && ++other > 1 + misread) return false;
    }
    return true;
}

/// 國立屏東科大學 is 屏東科技大學 rather than 屏東大學: characters are left out far more often than
/// strayed in. 橋板地方法院 is 板橋 rather than 橋頭: chance hardly makes a swap of another word.
bool is_rarer_slip(const FoundName& rival, const FoundName& best) {
    const auto has = [](const FoundName& name, Edit::Kind kind) {
        return name.alignment.count(kind) > 0;
    };
    return (has(best, Edit::Kind::Drop) && has(rival, Edit::Kind::Insertion)) ||
           (has(best, Edit::Kind::Swap) && has(rival, Edit::Kind::Substitution));
}

/// 及其所屬機關, 暨所屬, 所屬…
bool speaks_of_offices(View behind) {
    constexpr std::size_t kWords = 4;
    const View words = behind.substr(0, kWords);
    const std::size_t at = words.find(U"所屬");
    return at != View::npos &&
           std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at),
                       [](char32_t c) { return in(U"及暨與其", c); });
}

/// 由…派員, 經…認定: between the two stands who does it, which must be an agency.
bool is_who_acts(View text, std::size_t begin, std::size_t end) {
    constexpr auto kActs =
        std::to_array<View>({U"表示", U"認定", U"派員", U"函復", U"函示", U"函釋", U"同意",
                             U"提供", U"核定", U"核准", U"檢出", U"審定", U"裁處", U"查復",
                             U"查獲", U"指派", U"補助", U"列管", U"召開", U"主辦", U"函轉"});
    // 請洽…， and 副知…。: the name alone stands between.
    constexpr auto kAsks = std::to_array<View>(
        {U"請洽", U"逕洽", U"逕向", U"請向", U"函請", U"轉請", U"副知", U"會同", U"函送"});
    const View behind = text.substr(end);
    const View before = text.substr(0, begin);
    const bool ends = behind.empty() || in(U"，,。；;", behind.front());
    if (ends && std::ranges::any_of(kAsks, [&](View ask) { return before.ends_with(ask); }))
        return true;
    return begin > 0 && in(U"由經獲惟", text[begin - 1]) &&
           std::ranges::any_of(kActs, [&](View act) { return behind.starts_with(act); });
}

}  // namespace

double NearNames::cost_of(const FoundName& name) const {
    const Institution& institution = index_.institutions[name.institutions.front()];
    const bool valid = !date_ || institution.valid_on(*date_);
    const std::size_t head = parent_length(index_, index_.folded[name.institutions.front()]);
    const bool other_word = std::any_of(
        name.alignment.edits.begin(), name.alignment.edits.end(), [&](const Edit& edit) {
            return edit.kind == Edit::Kind::Substitution && edit.structural() && head > 0 &&
                   edit.expected == head;
        });
    return name.alignment.cost + (valid ? 0 : kWrongDate) + (other_word ? kFirstOfOffice : 0);
}

std::optional<FoundName> NearNames::choose(std::vector<FoundName> candidates) const {
    if (candidates.empty()) return {};
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const FoundName& a, const FoundName& b) {
                         const double costs = cost_of(a) - cost_of(b);
                         return costs != 0 ? costs < 0 : is_rarer_slip(b, a);
                     });
    const FoundName& best = candidates.front();
    for (const FoundName& other : candidates) {
        const std::size_t a = best.institutions.front();
        const std::size_t b = other.institutions.front();
        const bool rival = a != b && cost_of(other) < cost_of(best) + kClearlyBetter;
        if (rival && !is_rarer_slip(other, best) && !same_through_time(index_, a, b)) return {};
    }
    return best;
}

std::optional<FoundName> NearNames::candidate(const Text& text, const Stretch& at,
                                              std::size_t institution, Rule passes) const {
    const View written = text.folded.substr(at.begin, at.end - at.begin);
    const std::u32string& expected = index_.folded[institution];
    FoundName name{FoundName::How::Near, at.begin, at.end,
                   {institution},        {},       at.place != Place::Text};
    // Another head before the same end, far cheaper to see than to look up.
    const bool other_head = written.front() != expected.front() && written.size() > kSameEnd &&
                            View(expected).ends_with(written.substr(written.size() - kSameEnd));
    if (at.head == Bound::Parted && other_head) {
        if (auto slip = wrong_parent(authority_, written, institution)) {
            name.alignment = std::move(*slip);
            return name;
        }
    }
    if (!shares_enough(written, expected)) return {};
    name.alignment =
        align(written, expected, text.confidence.subspan(at.begin, at.end - at.begin), authority_);
    const double right = 1.0 - name.alignment.cost / static_cast<double>(expected.size());
    if (name.alignment.cost > kMostCost || right < kLeastAlike) return {};
    const bool lacks_last = written.size() < expected.size() && written.back() != expected.back();
    const Candidate candidate{written,
                              institution,
                              name.alignment,
                              at.place,
                              at.head,
                              at.tail,
                              speaks_of_offices(text.folded.substr(at.end)) ||
                                  branch_end(index_, text.folded, at.end) > 0,
                              at.end < text.folded.size() ? text.folded[at.end] : U'\0',
                              lacks_last && is_who_acts(text.folded, at.begin, at.end)};
    if (!passes(authority_, candidate)) return {};
    return name;
}

std::vector<FoundName> NearNames::candidates(const Text& text, const Stretch& at,
                                             Rule passes) const {
    std::vector<FoundName> found;
    std::uint32_t last = static_cast<std::uint32_t>(index_.folded.size());
    for (const NameVote& vote : names_voted_for(index_, text.folded, at.begin, at.end)) {
        const std::size_t length = index_.folded[vote.institution].size();
        const std::size_t written = at.end - at.begin;
        if (vote.institution == last || written > length + kSlack || length > written + kSlack) {
            continue;
        }
        last = vote.institution;
        auto one = candidate(text, at, vote.institution, passes);
        if (one) found.push_back(std::move(*one));
    }
    return found;
}

std::optional<FoundName> NearNames::whole(View folded, std::span<const double> confidence,
                                          std::size_t begin, std::size_t end, Place place) const {
    auto found = choose(candidates({folded, confidence}, {begin, end, place}, is_slip));
    return found ? found : misnamed(folded, begin, end, place);
}

std::optional<FoundName> NearNames::resembling(View folded, std::span<const double> confidence,
                                               std::size_t begin, std::size_t end) const {
    std::vector<FoundName> found =
        candidates({folded, confidence}, {begin, end, Place::Item}, may_be_meant);
    std::erase_if(found, [&](const FoundName& name) {
        return date_ && !index_.institutions[name.institutions.front()].valid_on(*date_);
    });
    auto best = choose(std::move(found));
    if (best) best->how = FoundName::How::Unknown;
    return best;
}

std::vector<FoundName> NearNames::in_text(View folded, std::span<const double> confidence,
                                          std::span<const FoundName> known) const {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<FoundName>> by_place;
    const NameBounds bounds(index_, folded);
    for (const NameVote& vote : names_voted_for(index_, folded)) {
        const View expected = index_.folded[vote.institution];
        const std::size_t length = expected.size();
        if (length < kShortestNear) continue;
        const auto lowest = static_cast<std::size_t>(std::max(0, vote.begin - 2));
        for (std::size_t begin = lowest; begin <= lowest + 2 * kSlack; ++begin) {
            if (begin >= folded.size() || !is_han(folded[begin])) continue;
            const Bound head = bounds.head(begin, expected);
            if (head == Bound::No) continue;
            for (std::size_t end = begin + length - kSlack; end <= begin + length + kSlack; ++end) {
                if (end > folded.size() || !is_han(folded[end - 1])) continue;
                const Bound tail = bounds.tail(end, expected);
                if (tail == Bound::No || (head == Bound::Likely && tail == Bound::Likely)) continue;
                if (is_settled(index_.words, folded, known, begin, end)) continue;
                const Stretch stretch{begin, end, Place::Text, head, tail};
                auto found = candidate({folded, confidence}, stretch, vote.institution);
                if (found) by_place[{begin, end}].push_back(std::move(*found));
            }
        }
    }
    std::vector<FoundName> names;
    for (auto& [place, candidates] : by_place) {
        if (auto best = choose(std::move(candidates))) names.push_back(std::move(*best));
    }
    add_misnamed(bounds, folded, known, names);
    return names;
}

}  // namespace gongwen::institutions
