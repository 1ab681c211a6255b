#include "pipeline/reading/twin_phrases.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document_number.h"
#include "core/name_endings.h"
#include "core/text.h"
#include "extract/values/add_review.h"

namespace gongwen::pipeline {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

constexpr std::size_t kAround = 4;  ///< equal characters on either side
constexpr std::size_t kWhole = 2 * kAround + 1;

/// Two that look alike are believed to differ only if both were read as surely as that.
constexpr double kSure = 0.995;

/// A character with the same words around it as others have.
struct Spot {
    const Passage* passage;
    std::size_t at;  ///< of the character in doubt

    char32_t character() const { return passage->text[at]; }
    double confidence() const { return passage->origins[at].confidence; }
    Text phrase() const { return passage->text.substr(at - kAround, kWhole); }
};

/// 第一條 and 第二條 are no doubt of one another.
bool is_counted(char32_t c) {
    return is_digit(c) || View(U"〇零一二三四五六七八九十百千甲乙丙丁").find(c) != View::npos;
}

bool is_doubted_name(const Record& record, const Text& phrase) {
    const Text middle = phrase.substr(kAround / 2, kAround + 1);
    return std::any_of(record.names.begin(), record.names.end(), [&](const NameFinding& name) {
        return name.verdict != "exact" && to_utf32(name.written).find(middle) != Text::npos;
    });
}

/// The words round each Chinese character, and where they stand.
std::map<Text, std::vector<Spot>> spots_of(std::span<const Passage> passages) {
    std::map<Text, std::vector<Spot>> spots;
    for (const Passage& passage : passages) {
        const Text& text = passage.text;
        for (std::size_t at = kAround; at + kAround < text.size(); ++at) {
            if (!is_han(text[at]) || is_counted(text[at])) continue;
            const Text around = text.substr(at - kAround, kAround) + text.substr(at + 1, kAround);
            if (!std::all_of(around.begin(), around.end(), is_han)) continue;
            spots[around].push_back({&passage, at});
        }
    }
    return spots;
}

/// The value still has it: what was repaired is no doubt any more.
bool stands_in(const Field& field, const Text& phrase) {
    if (field.state != FieldState::Read && field.state != FieldState::Repaired) return false;
    const auto texts = field.list();
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return without_spaces(to_utf32(text)).find(phrase) != Text::npos;
    });
}

void doubt(Record& record, const Spot& spot) {
    const Field* field = record.field(spot.passage->field);
    if (!field || !stands_in(*field, spot.phrase())) return;
    extract::add_review(record, spot.passage->field, "near_phrase");
}

/// Both are believed only if they were read surely, and only what looks alike is taken for one
/// another.
bool may_be_misread(const Spot& one, const Spot& other, const institutions::Authority& authority) {
    if (fold_variant(one.character()) == fold_variant(other.character())) return false;
    if (one.confidence() >= kSure && other.confidence() >= kSure) return false;
    return authority.look_alike(one.character(), other.character());
}

void doubt_both(Record& record, const Spot& one, const Spot& other,
                const institutions::Authority& authority) {
    if (!may_be_misread(one, other, authority)) return;
    if (is_doubted_name(record, one.phrase()) || is_doubted_name(record, other.phrase())) return;
    doubt(record, one);
    doubt(record, other);
}

/// `name` stands at `begin` of `text` but for one character: which one, by its place in the name.
/// Nothing where it stands there whole, or more differs.
std::optional<std::size_t> only_difference(View text, std::size_t begin, View name) {
    std::optional<std::size_t> differing;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (fold_variant(text[begin + i]) == fold_variant(name[i])) continue;
        if (differing) return std::nullopt;
        differing = i;
    }
    return differing;
}

/// Names of the lists of receivers as passages have them: [begin, end) in each.
struct ListedName {
    const Passage* passage;
    std::size_t begin;
    std::size_t end;

    View text() const { return View(passage->text).substr(begin, end - begin); }
};

std::vector<ListedName> listed_names(std::span<const Passage> passages) {
    constexpr std::size_t kShortest = 5;  // characters; shorter ones are words, too
    constexpr View kDividers = U"、，；,; （(）)";
    std::vector<ListedName> names;
    for (const Passage& passage : passages) {
        if (passage.field != "originals" && passage.field != "copies") continue;
        for (std::size_t begin = 0; begin < passage.text.size();) {
            const std::size_t end =
                std::min(passage.text.find_first_of(kDividers, begin), passage.text.size());
            const ListedName name{&passage, begin, end};
            if (end - begin >= kShortest && std::ranges::all_of(name.text(), is_han)) {
                names.push_back(name);
            }
            begin = end + 1;
        }
    }
    return names;
}

/// 捷實數位有限公司 in the text of a letter that 捷寶數位有限公司 gets a copy of.
void doubt_twin_names(Record& record, std::span<const Passage> passages,
                      const institutions::Authority& authority) {
    for (const ListedName& name : listed_names(passages)) {
        for (const Passage& passage : passages) {
            if (passage.field != "subject" && passage.field != "explanation") continue;
            const Text& text = passage.text;
            for (std::size_t at = 0; at + name.text().size() <= text.size(); ++at) {
                const auto differing = only_difference(text, at, name.text());
                if (!differing) continue;
                const Spot written{&passage, at + *differing};
                const Spot listed{name.passage, name.begin + *differing};
                if (!may_be_misread(written, listed, authority)) continue;
                extract::add_review(record, passage.field, "near_phrase");
                extract::add_review(record, name.passage->field, "near_phrase");
            }
        }
    }
}

/// 野烏北字 of a 野鳥學會: one of the two characters by which a number begins with its office is
/// not in the issuer's name, while one that looks like it is.
bool nearly_names(const Text& office, const Text& issuer,
                  const institutions::Authority& authority) {
    return std::ranges::any_of(office, [&](char32_t c) {
        if (!is_han(c) || is_counted(c) || issuer.find(c) != Text::npos) return false;
        return std::ranges::any_of(issuer, [&](char32_t d) {
            return office.find(d) == Text::npos && authority.look_alike(c, d);
        });
    });
}

/// 杆地測字 of 朴子地政事務所: the number of a public office begins with a character of its name
/// where the second one is of its name; but for those of the levels above it (臺教字 of 教育部).
/// Companies and associations have signs of their own.
bool begins_otherwise(const Text& office, const Text& issuer) {
    constexpr View kAbove = U"台臺院";
    const bool is_public = ends_as(issuer, Ending::Rank | Ending::Office) || issuer.back() == U'隊';
    return is_public && office.size() == 2 && is_han(office[0]) && is_han(office[1]) &&
           kAbove.find(office[0]) == View::npos && issuer.find(office[0]) == Text::npos &&
           issuer.find(office[1]) != Text::npos;
}

/// The issuer is asked for, too, where it was read less surely; alone where it was doubted before
/// and the number was read well.
void doubt_number_by_issuer(Record& record, const institutions::Authority& authority) {
    constexpr std::size_t kOffice = 2;
    const auto number = parse_document_number(record.text_of("document_no"));
    const Text issuer = fold_variants(to_utf32(record.text_of("issuer")));
    if (!number || issuer.empty()) return;
    const Text office = fold_variants(to_utf32(number->prefix)).substr(0, kOffice);
    if (!nearly_names(office, issuer, authority) && !begins_otherwise(office, issuer)) return;
    constexpr double kReadWell = 0.97;
    const bool issuer_is_asked =
        std::ranges::any_of(record.review, [](const ReviewItem& i) { return i.field == "issuer"; });
    if (issuer_is_asked && record.field("document_no")->confidence >= kReadWell) return;
    extract::add_review(record, "document_no", "near_issuer");
    const bool number_is_surer =
        record.field("document_no")->confidence > record.field("issuer")->confidence;
    if (number_is_surer) extract::add_review(record, "issuer", "near_issuer");
}

}  // namespace

void doubt_twin_phrases(Record& record, std::span<const Passage> passages,
                        const institutions::Authority& authority) {
    if (!record.corrections.empty()) return;
    for (const auto& [around, spots] : spots_of(passages)) {
        for (const Spot& one : spots) {
            const Spot& other = spots.front();
            doubt_both(record, one, other, authority);
        }
    }
    doubt_twin_names(record, passages, authority);
    doubt_number_by_issuer(record, authority);
}

}  // namespace gongwen::pipeline
