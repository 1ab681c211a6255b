#include "institutions/corrections/citations/cited_issuer.h"

#include <algorithm>

#include "core/name_endings.h"
#include "core/text.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using By = CitedLetter::By;
using View = std::u32string_view;

/// What every receiver may be called: 貴機關.
bool is_any_office(View word) { return word == U"機關" || word == U"機構" || word == U"單位"; }

/// What follows 本, 貴, 鈞: 部, 公司 …
bool is_office(View word) {
    return is_any_office(word) || word == U"總處" ||
           is_ending(word, kEndingCharacters | kEndingWords);
}

/// Words that cite, at the front of `text`.
std::size_t lead_length(View text) {
    constexpr WordList kLeads =
        U"依據 依照 有關 關於 檢送 函轉 兼復 案經 業經 前經 復經 依 復 奉 准 據 續 查 按 經 轉 "
        U"及 與 並 另 接 以 由";
    std::size_t length = 0;
    for (bool again = true; again;) {
        again = false;
        for (const View lead : kLeads) {
            if (!text.substr(length).starts_with(lead)) continue;
            length += lead.size();
            again = true;
            break;
        }
    }
    return length;
}

}  // namespace

std::optional<CitedIssuer> IssuerReader::at(std::size_t end, const CitedLetter* before) const {
    if (auto issuer = pronoun(end, before)) return issuer;
    if (auto issuer = unit_of_pronoun(end)) return issuer;
    if (auto issuer = secretary_general(end)) return issuer;
    return known_name(end);
}

std::optional<CitedIssuer> IssuerReader::pronoun(std::size_t end, const CitedLetter* before) const {
    for (const std::size_t length : {2, 3}) {
        if (end < length || !is_office(text_.substr(end - length + 1, length - 1))) continue;
        const View office = text_.substr(end - length + 1, length - 1);
        const char32_t whose = text_[end - length];
        if (whose == U'本') return CitedIssuer{By::Self, context_.issuer, length};
        // 鈞院 in a copy to a ministry is not the ministry.
        const bool theirs =
            is_any_office(office) || to_utf32(context_.recipient).ends_with(office.back());
        if (whose == U'貴') {
            return CitedIssuer{By::Recipient, theirs ? context_.recipient : std::string(), length};
        }
        const bool superior = whose == U'鈞' || whose == U'大';
        if (superior && theirs) return CitedIssuer{By::Recipient, context_.recipient, length};
        if (whose != U'該') continue;
        const bool same =
            before != nullptr && to_utf32(before->reference.issuer).ends_with(office.back());
        if (same) return CitedIssuer{before->by, before->reference.issuer, length};
        auto named = spoken_of_before(end - length, office.back());
        if (named) named->length = length;
        return named;
    }
    return {};
}

/// 該會: the name spoken of last that is a 會.
std::optional<CitedIssuer> IssuerReader::spoken_of_before(std::size_t end, char32_t office) const {
    for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
        if (name->end > end) continue;
        const Institution& known = authority_.index().institutions[name->institutions.front()];
        if (!to_utf32(known.name).ends_with(office)) continue;
        return CitedIssuer{known.name == context_.issuer ? By::Self : By::Named, known.name, 0};
    }
    return {};
}

/// 本部營建署.
std::optional<CitedIssuer> IssuerReader::unit_of_pronoun(std::size_t end) const {
    constexpr std::size_t kLongest = 14;
    for (std::size_t length = 4; length <= std::min(end, kLongest); ++length) {
        const char32_t whose = text_[end - length];
        if (whose != U'本' && whose != U'貴') continue;
        if (!is_office(text_.substr(end - length + 1, 1))) return {};
        const std::string& above = whose == U'本' ? context_.issuer : context_.recipient;
        const std::string name = above + to_utf8(text_.substr(end - length + 2, length - 2));
        const Institution* known = authority_.find(name);
        if (known == nullptr) return {};
        return CitedIssuer{By::Named, known->name, length};
    }
    return {};
}

/// 行政院秘書長 writes in his own name.
std::optional<CitedIssuer> IssuerReader::secretary_general(std::size_t end) const {
    constexpr View kTitle = U"秘書長";
    constexpr std::size_t kLongest = 12;
    if (!text_.substr(0, end).ends_with(kTitle)) return {};
    const std::size_t stem_end = end - kTitle.size();
    for (std::size_t length = std::min(stem_end, kLongest); length >= 3; --length) {
        const std::string stem = to_utf8(text_.substr(stem_end - length, length));
        const Institution* known = authority_.find(stem);
        if (known == nullptr) continue;
        return CitedIssuer{By::Named, known->name + to_utf8(kTitle), length + kTitle.size()};
    }
    return {};
}

std::optional<CitedIssuer> IssuerReader::known_name(std::size_t end) const {
    for (const FoundName& name : names_) {
        if (name.end != end) continue;
        const Institution& known = authority_.index().institutions[name.institutions.front()];
        const bool self = known.name == context_.issuer;
        return CitedIssuer{self ? By::Self : By::Named, known.name, name.size()};
    }
    return {};
}

std::optional<CitedIssuer> IssuerReader::as_printed(std::size_t end) const {
    constexpr std::size_t kShortest = 5;
    constexpr std::size_t kLongest = 26;
    constexpr View kPronouns = U"本貴該鈞各";
    std::size_t begin = end;
    while (begin > 0 && end - begin <= kLongest && is_han(text_[begin - 1])) --begin;
    begin += lead_length(text_.substr(begin, end - begin));
    const View name = text_.substr(begin, end - begin);
    const bool fits = name.size() >= kShortest && name.size() <= kLongest &&
                      name.find_first_of(kPronouns) == View::npos && ends_as(name, kEndingWords);
    if (!fits) return {};
    return CitedIssuer{By::Named, to_utf8(name), name.size()};
}

}  // namespace gongwen::institutions
