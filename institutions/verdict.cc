#include "institutions/verdict.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/geometry.h"

namespace gongwen::institutions {
namespace {

constexpr std::size_t kContext = 12;     // characters on each side, for people
constexpr std::size_t kHistoryNear = 8;  // how far a word like 改制前 may stand
constexpr double kTyped = 0.9999;        // a text layer, or a person's entry: nobody misread it

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
void judge_date(NameFinding& finding, const Institution& known, const NameSetting& setting,
                const Authority& authority) {
    if (!setting.date || known.valid_on(*setting.date)) return;
    const Institution* then = authority.on(known.name, *setting.date);
    const bool ended = known.valid_to && *known.valid_to < *setting.date;
    if (!ended && then == nullptr) return;  // began later than our list says, no other name known
    if (setting.historical) {
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
    const bool as_listed = same_but_for_width(
        std::u32string_view(passage.text).substr(name.begin, name.size()), to_utf32(known.name));
    finding.expected = known.name;
    finding.verdict = as_listed ? "exact" : "variant";
    if (!as_listed) finding.reasons = {"variant"};
    judge_date(finding, known, setting, authority);
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
        case Edit::Kind::Substitution:
            break;
    }
    if (edit.look_alike) return "look_alike";
    if (edit.low_confidence) return "low_confidence";
    return edit.said_alike ? "said_alike" : "substitution";
}

/// Some name has this character, or it joins words (組織與團體…): writers take words of names for
/// one another. Which other characters a recogniser sees, only its ink tells.
bool is_in_names(char32_t written, const AuthorityIndex& index) {
    constexpr std::u32string_view kJoins = U"及與暨和";
    if (kJoins.find(written) != std::u32string_view::npos) return true;
    return std::any_of(index.folded.begin(), index.folded.end(), [&](const std::u32string& name) {
        return name.find(written) != std::u32string::npos;
    });
}

/// Whether the page itself says that the writer, not OCR, made this slip.
bool is_writers_slip(const Edit& edit, const FoundName& name, const Passage& passage,
                     const AuthorityIndex& index, NameFinding& finding) {
    const std::size_t at = name.begin + edit.written;
    const double confidence = at < passage.origins.size() ? passage.origins[at].confidence : 0;
    if (edit.kind == Edit::Kind::Substitution) {
        if (!edit.low_confidence && confidence >= kTyped) return true;
        return !edit.may_be_ocr() &&
               (edit.said_alike || is_in_names(fold_variant(passage.text[at]), index));
    }
    if (edit.kind != Edit::Kind::Drop && edit.kind != Edit::Kind::Insertion) return true;
    const bool at_end = edit.kind == Edit::Kind::Drop && edit.written >= name.size();
    const bool typed = at > 0 && passage.confidence_of(at - 1, at) >= kTyped;
    // Writers seldom leave out a name's last character, a recogniser does; the sign behind it tells
    // nothing, as it may have been read from the lost character's ink.
    if (at_end && !typed) {
        add_reason(finding, "name_end");
        return false;
    }
    const Geometry geometry = check_geometry(passage, edit, at);
    if (geometry == Geometry::OcrLostIt || geometry == Geometry::OcrMadeItUp) {
        add_reason(finding, "geometry");
        return false;
    }
    // A recogniser that doubts a neighbour may as well have lost one.
    const double around = passage.confidence_of(at > 0 ? at - 1 : 0, at + 1);
    if (around >= kTrustedConfidence) return true;
    add_reason(finding, "low_confidence");
    return false;
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

void judge_near(NameFinding& finding, const FoundName& name, const Passage& passage,
                const Authority& authority) {
    finding.expected = authority.index().institutions[name.institutions.front()].name;
    finding.reasons = reasons_of(name.alignment);
    bool slip = false;
    for (const Edit& edit : name.alignment.edits) {
        slip = is_writers_slip(edit, name, passage, authority.index(), finding) || slip;
    }
    finding.verdict = slip ? "miswriting" : "ocr_misread";
    const double sure = 1.0 - name.alignment.cost / static_cast<double>(name.size());
    finding.confidence *= std::clamp(sure, 0.0, 1.0);
}

std::string context_of(const Passage& passage, std::size_t begin, std::size_t end) {
    const std::size_t from = begin > kContext ? begin - kContext : 0;
    const std::size_t to = std::min(end + kContext, passage.text.size());
    return to_utf8(std::u32string_view(passage.text).substr(from, to - from));
}

bool any_in(std::u32string_view text, std::span<const std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
        return text.find(word) != std::u32string_view::npos;
    });
}

/// The name is part of a longer quotation: 「行政院衛生署醫療機構設置標準」.
bool in_title(std::u32string_view text, std::size_t begin, std::size_t end) {
    constexpr std::u32string_view kOpen = U"「『《〈﹁";
    constexpr std::u32string_view kClose = U"」』》〉﹂";
    const std::size_t open = text.substr(0, begin).find_last_of(kOpen);
    if (open == text.npos) return false;
    if (text.substr(open, begin - open).find_first_of(kClose) != text.npos) return false;
    const std::size_t close = text.find_first_of(kClose, end);
    return close != text.npos && (open + 1 < begin || close > end);
}

}  // namespace

bool is_historical(const Passage& passage, std::size_t begin, std::size_t end) {
    constexpr std::array<std::u32string_view, 18> kHistory{
        U"改制", U"改組", U"改隸", U"改名", U"更名", U"成立", U"裁撤", U"整併", U"升格",
        U"移撥", U"前身", U"現為", U"前稱", U"舊稱", U"原名", U"時任", U"合併", U"現改"};
    const std::u32string_view text = passage.text;
    const std::size_t from = begin > kHistoryNear ? begin - kHistoryNear : 0;
    const bool former = begin > 0 && std::u32string_view(U"前原舊").find(text[begin - 1]) !=
                                         std::u32string_view::npos;
    return former || any_in(text.substr(from, begin - from), kHistory) ||
           any_in(text.substr(end, kHistoryNear), kHistory) || in_title(text, begin, end);
}

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
            finding.verdict = "short_name";
            finding.expected = best_on(name, setting.date, authority.index()).name;
            break;
        case FoundName::How::WrongParent:
            finding.verdict = "obsolete";
            finding.expected = best_on(name, setting.date, authority.index()).name;
            finding.reasons = {"prefix"};
            break;
        case FoundName::How::Near:
            judge_near(finding, name, passage, authority);
            break;
        case FoundName::How::Unknown:
            finding.verdict = "unknown";
            break;
    }
    return finding;
}

bool is_flagged(const NameFinding& finding) {
    return !finding.mention && (finding.verdict == "miswriting" ||
                                finding.verdict == "ocr_misread" || finding.verdict == "obsolete");
}

}  // namespace gongwen::institutions
