#include "institutions/names/judging/verdict.h"

#include <algorithm>
#include <iterator>

#include "core/name_endings.h"
#include "core/text.h"
#include "institutions/names/judging/history.h"
#include "institutions/names/judging/name_dates.h"
#include "institutions/names/judging/slip_evidence.h"

namespace gongwen::institutions {
namespace {

constexpr std::size_t kContext = 12;  // characters on each side, for people
constexpr double kOneSlip = 1;        // as alignment.cc counts

void add_reason(NameFinding& finding, std::string reason) {
    if (std::find(finding.reasons.begin(), finding.reasons.end(), reason) ==
        finding.reasons.end()) {
        finding.reasons.push_back(std::move(reason));
    }
}

/// The meant institution that fits the date best.
const Institution& best_on(const FoundName& name, const std::optional<Date>& date,
                           const AuthorityIndex& index) {
    const auto fits = std::find_if(
        name.institutions.begin(), name.institutions.end(),
        [&](std::size_t one) { return !date || index.institutions[one].valid_on(*date); });
    return index.institutions[fits != name.institutions.end() ? *fits : name.institutions.front()];
}

bool same_but_for_width(std::u32string_view a, std::u32string_view b) {
    return fold_width(a) == fold_width(b);
}

/// Right by its letters: is it right by its date as well?
void judge_date(NameFinding& finding, const FoundName& name, const Passage& passage,
                const Institution& known, const NameSetting& setting, const Authority& authority) {
    if (!setting.date || known.valid_on(*setting.date)) return;
    const Institution* then = authority.on(known.name, *setting.date);
    const bool ended = known.valid_to && *known.valid_to < *setting.date;
    if (!ended && then == nullptr) {
        if (!setting.historical &&
            is_before_its_time(known, passage, name.begin, name.end, *setting.date)) {
            finding.verdict = "obsolete";
            finding.expected = "";
            finding.reasons = {"date", "not_yet"};
        }
        return;
    }
    const bool has_parent = name.size() > to_utf32(known.name).size();
    if (ended && !has_parent && lacks_parent_today(known, then, passage)) {
        finding.verdict = "short_name";
        finding.expected = then->name;
        return;
    }
    if (setting.historical || is_of_its_time(passage, name.begin, name.end, known) ||
        is_long_over(known, then, passage, *setting.date)) {
        finding.reasons = {"historical"};
        return;
    }
    finding.verdict = "obsolete";
    finding.expected = then != nullptr ? then->name : "";
    finding.reasons = {"date"};
    const bool prefix_only =
        then != nullptr && (known.name.ends_with(then->name) || then->name.ends_with(known.name));
    if (prefix_only) add_reason(finding, "prefix");
}

void judge_known(NameFinding& finding, const FoundName& name, const Passage& passage,
                 const NameSetting& setting, const Authority& authority) {
    const Institution& known = authority.index().institutions[name.institutions.front()];
    const std::u32string listed = to_utf32(known.name);
    // Behind its parent's name, where that was written, too.
    const std::size_t size = std::min(listed.size(), name.size());
    const bool as_listed =
        same_but_for_width(std::u32string_view(passage.text).substr(name.end - size, size), listed);
    finding.expected = known.name;
    finding.verdict = as_listed ? "exact" : "variant";
    if (!as_listed) finding.reasons = {"variant"};
    judge_date(finding, name, passage, known, setting, authority);
}

/// 國家科學委員會, 環境保護署: a name that is over, all but its parent's in front of it.
/// 臺北市政府研究發展考核委員會 is another; only the state has offices called 署.
bool is_former_without_parent(const FoundName& name, const Passage& passage,
                              const Institution& past, const Date& date) {
    constexpr std::size_t kShortest = 6;  // 體委會, 衛生署 are what people say
    const bool of_state = passage.text[name.end - 1] == U'署';
    const bool over =
        past.valid_to && *past.valid_to < date && (past.parent == "行政院" || of_state);
    if (!over || name.size() + (of_state ? 1 : 0) < kShortest) return false;
    const std::u32string_view text = passage.text;
    constexpr Ending kParents = Ending::Rank | Ending::Assembly | Ending::Office | Ending::County;
    if (ends_as(text.substr(0, name.begin), kParents)) return false;
    return fold_variants(to_utf32(past.name))
        .ends_with(fold_variants(text.substr(name.begin, name.size())));
}

/// 原住民委員會 is the end of a name that is over, and is taken for that of today.
const Institution* meant_today(const FoundName& name, const std::string& written,
                               const Passage& passage, const NameSetting& setting,
                               const Authority& authority) {
    if (!setting.date || setting.historical || !authority.find_short(written).empty()) return {};
    const Institution& past = best_on(name, setting.date, authority.index());
    if (past.valid_on(*setting.date)) return {};
    const Institution* then = authority.on(past.name, *setting.date);
    if (then == nullptr || is_of_its_time(passage, name.begin, name.end, past) ||
        is_long_over(past, then, passage, *setting.date)) {
        return {};
    }
    if (is_former_without_parent(name, passage, past, *setting.date)) return then;
    const Alignment slip =
        align(fold_variants(to_utf32(written)), fold_variants(to_utf32(then->name)), {}, authority);
    return slip.cost <= kOneSlip ? then : nullptr;
}

void judge_short(NameFinding& finding, const FoundName& name, const Passage& passage,
                 const NameSetting& setting, const Authority& authority) {
    const Institution* today = meant_today(name, finding.written, passage, setting, authority);
    finding.verdict = today ? "obsolete" : "short_name";
    if (today) finding.reasons = {"date"};
    if (today == nullptr) {
        const Institution& best = best_on(name, setting.date, authority.index());
        if (setting.date && !setting.historical) today = authority.on(best.name, *setting.date);
        if (today == nullptr) today = &best;
    }
    finding.expected = today->name;
}

/// 行政院環保署: who gives the parent's name in full has no short name in mind. By the date the
/// office may have another name: 行政院環保署 in 2024.
void judge_partly_short(NameFinding& finding, const FoundName& name, const NameSetting& setting,
                        const Authority& authority) {
    const Institution& meant = best_on(name, setting.date, authority.index());
    const Institution* then = nullptr;
    if (setting.date && !meant.valid_on(*setting.date)) {
        then = authority.on(meant.name, *setting.date);
    }
    finding.expected = then != nullptr ? then->name : meant.name;
    if (setting.historical) {
        finding.verdict = "short_name";
        return;
    }
    finding.verdict = then != nullptr ? "obsolete" : "miswriting";
    finding.reasons = {then != nullptr ? "date" : "drop"};
}

std::string reason_of(const Edit& edit) {
    switch (edit.kind) {
        case Edit::Kind::Drop:
            return "drop";
        case Edit::Kind::Insertion:
            return "insert";
        case Edit::Kind::Swap:
            return "swap";
        case Edit::Kind::BlockSwap:
            return "block_swap";
        case Edit::Kind::Parent:
            return "parent";
        case Edit::Kind::Rank:
            return "rank";
        case Edit::Kind::Substitution:
            break;
    }
    if (edit.look_alike) return "look_alike";
    if (edit.said_alike) return "said_alike";
    return edit.low_confidence ? "low_confidence" : "substitution";
}

}  // namespace

std::vector<std::string> reasons_of(const Alignment& alignment) {
    std::vector<std::string> reasons;
    for (const Edit& edit : alignment.edits) {
        std::string reason = reason_of(edit);
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) {
            reasons.push_back(std::move(reason));
        }
    }
    return reasons;
}

namespace {

/// `expected` says what is meant.
void judge_slips(NameFinding& finding, const FoundName& name, const Passage& passage,
                 const NameSetting& setting, const Authority& authority) {
    finding.reasons = reasons_of(name.alignment);
    bool slip = false;
    std::vector<std::string> evidence;
    for (const Edit& edit : name.alignment.edits) {
        slip = is_writers_slip(edit, name, passage, setting.times, authority.index(), evidence) ||
               slip;
    }
    for (std::string& reason : evidence) add_reason(finding, std::move(reason));
    finding.verdict = slip ? "miswriting" : "ocr_misread";
    const double sure = 1.0 - name.alignment.cost / static_cast<double>(name.size());
    finding.confidence *= std::clamp(sure, 0.0, 1.0);
}

void judge_near(NameFinding& finding, const FoundName& name, const Passage& passage,
                const NameSetting& setting, const Authority& authority) {
    finding.expected = authority.index().institutions[name.institutions.front()].name;
    judge_slips(finding, name, passage, setting, authority);
}

/// `meant`, whose variants are folded, spelt as `written` wherever both agree (台灣 stays 台灣).
std::string spelt_as(std::u32string_view written, std::u32string_view meant) {
    const auto same = [](char32_t a, char32_t b) { return fold_variant(a) == b; };
    const auto [front, meant_front] =
        std::mismatch(written.begin(), written.end(), meant.begin(), meant.end(), same);
    const auto [back, meant_back] =
        std::mismatch(written.rbegin(), std::make_reverse_iterator(front), meant.rbegin(),
                      std::make_reverse_iterator(meant_front), same);
    std::u32string out(written.begin(), front);
    out.append(meant_front, meant_back.base()).append(back.base(), written.end());
    return to_utf8(out);
}

void judge_unlisted(NameFinding& finding, const FoundName& name, const Passage& passage,
                    const NameSetting& setting, const Authority& authority) {
    if (!name.meant.empty()) finding.expected = spelt_as(to_utf32(finding.written), name.meant);
    judge_slips(finding, name, passage, setting, authority);
}

/// A name that none of ours is: what it resembles is told, and counts as meant only where the
/// letter says so elsewhere.
void judge_unknown(NameFinding& finding, const FoundName& name, const Passage& passage,
                   const NameSetting& setting, const Authority& authority) {
    if (!name.institutions.empty() && !setting.meant_by.empty()) {
        judge_near(finding, name, passage, setting, authority);
        add_reason(finding, setting.meant_by);
        return;
    }
    finding.verdict = "unknown";
    if (name.institutions.empty()) return;
    finding.expected = authority.index().institutions[name.institutions.front()].name;
    finding.reasons = reasons_of(name.alignment);
}

std::string context_of(const Passage& passage, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > kContext ? begin - kContext : 0;
    const std::size_t to = std::min(end + kContext, passage.text.size());
    return to_utf8(std::u32string_view(passage.text).substr(from, to - from));
}

}  // namespace

NameFinding to_finding(const FoundName& name, const Passage& passage, const NameSetting& setting,
                       const Authority& authority) {
    NameFinding finding;
    finding.written = to_utf8(std::u32string_view(passage.text).substr(name.begin, name.size()));
    finding.page = passage.page_of(name.begin);
    finding.box = passage.box_of(name.begin, name.end);
    finding.confidence = passage.confidence_of(name.begin, name.end);
    finding.context = context_of(passage, name.begin, name.end);
    switch (name.how) {
        case FoundName::How::Known:
            judge_known(finding, name, passage, setting, authority);
            break;
        case FoundName::How::ShortName:
            judge_short(finding, name, passage, setting, authority);
            break;
        case FoundName::How::PartlyShort:
            judge_partly_short(finding, name, setting, authority);
            break;
        case FoundName::How::WrongParent:
            finding.verdict = "obsolete";
            finding.expected = best_on(name, setting.date, authority.index()).name;
            finding.reasons = {"prefix"};
            break;
        case FoundName::How::Near:
            judge_near(finding, name, passage, setting, authority);
            break;
        case FoundName::How::Unlisted:
            judge_unlisted(finding, name, passage, setting, authority);
            break;
        case FoundName::How::Unknown:
            judge_unknown(finding, name, passage, setting, authority);
            break;
    }
    return finding;
}

bool is_doubtful(const NameFinding& finding) {
    return finding.verdict == "unknown" && !finding.expected.empty() && !finding.mention;
}

bool is_flagged(const NameFinding& finding) {
    return !finding.mention && (finding.verdict == "miswriting" ||
                                finding.verdict == "ocr_misread" || finding.verdict == "obsolete");
}

}  // namespace gongwen::institutions
