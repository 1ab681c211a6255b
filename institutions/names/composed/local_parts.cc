#include "institutions/names/composed/local_parts.h"

#include <algorithm>
#include <string>

#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/name_bounds.h"
#include "institutions/names/composed/town_offices.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kCounty = 3;      // 彰化縣
constexpr std::size_t kGovernment = 5;  // 彰化縣政府
constexpr std::size_t kShortest = 2;    // 衛局
constexpr std::size_t kLongest = 8;

bool ends_like_an_office(View office) { return office.ends_with(U'局') || office.ends_with(U'處'); }

bool is_government(const AuthorityIndex& index, View name) {
    if (!is_county(name) || !name.ends_with(U"政府")) return false;
    const auto known = index.by_name(name);
    return known && index.institutions[*known].kind == "縣市政府";
}

bool stands_twice(View written, std::size_t at) {
    return (at > 0 && written[at] == written[at - 1]) ||
           (at + 1 < written.size() && written[at] == written[at + 1]);
}

/// 警局 is what people say; of other offices nobody leaves out a character.
bool is_slip(View written, const Alignment& alignment) {
    if (alignment.edits.size() != 1) return false;
    const Edit& edit = alignment.edits.front();
    switch (edit.kind) {
        case Edit::Kind::Drop:
            return written != U"警局" && ends_like_an_office(written);
        case Edit::Kind::Insertion:
            return stands_twice(written, edit.written);
        case Edit::Kind::Swap:
            return true;
        case Edit::Kind::Substitution:
            return edit.said_alike;
        default:
            return false;
    }
}

/// Counties have as 處 what cities have as 局.
std::vector<std::u32string> known_offices(const AuthorityIndex& index) {
    std::vector<std::u32string> offices(index.units.begin(), index.units.end());
    for (const std::u32string& bureau : index.words.local_offices) {
        offices.push_back(bureau);
        offices.push_back(bureau);
        offices.back().back() = U'處';
    }
    return offices;
}

struct Meant {
    std::u32string office;
    Alignment alignment;
};

/// What one slip makes `written` of; nothing where several offices come into question.
std::optional<Meant> meant_by(const Authority& authority, View written) {
    const AuthorityIndex& index = authority.index();
    std::optional<Meant> meant;
    bool several = false;
    const auto compare = [&](const std::u32string& office) {
        const bool near =
            office.size() <= written.size() + 1 && written.size() <= office.size() + 1;
        if (!near || !ends_like_an_office(office)) return;
        Alignment alignment = align(written, office, {}, authority);
        if (!is_slip(written, alignment)) return;
        several = several || (meant && meant->office != office);
        if (!meant) meant = Meant{office, std::move(alignment)};
    };
    for (const std::u32string& office : known_offices(index)) {
        if (office == written) return {};
        compare(office);
    }
    return several ? std::nullopt : meant;
}

}  // namespace

namespace {

/// A county's name with its government, and where in the text the office's own begins.
struct Government {
    std::u32string name;
    std::size_t size = 0;     ///< of what stands for it in the text
    std::vector<Edit> edits;  ///< of a slip in it
};

/// 雲林縣政府, also 雲林縣政 in front of an office; 雲林縣府 is what people say. Without a name
/// where none stands there.
Government government_in(const AuthorityIndex& index, View written) {
    if (written.size() <= kCounty) return {};
    const std::u32string name = std::u32string(written.substr(0, kCounty)).append(U"政府");
    if (!is_government(index, name)) return {};
    const View rest = written.substr(kCounty);
    const std::size_t at = kCounty;
    if (rest.starts_with(U"政府")) return {name, kGovernment, {}};
    if (rest.starts_with(U"政")) return {name, at + 1, {{Edit::Kind::Drop, at + 1, at + 1}}};
    return {};
}

/// 彰化縣察局: offices of every county that have its name, not its government's, in front.
std::optional<Meant> bureau_meant_by(const Authority& authority, View written) {
    std::optional<Meant> meant;
    for (const std::u32string& bureau : authority.index().words.bureaus_everywhere) {
        const bool near =
            bureau.size() <= written.size() + 1 && written.size() <= bureau.size() + 1;
        if (!near || written == bureau) continue;
        Alignment alignment = align(written, bureau, {}, authority);
        if (!is_slip(written, alignment)) continue;
        if (meant) return {};
        meant = Meant{bureau, std::move(alignment)};
    }
    return meant;
}

/// One slip in the office's name or one in its government's, not both.
std::optional<Meant> office_meant_by(const Authority& authority, const Government& government,
                                     View office) {
    if (government.edits.empty()) return meant_by(authority, office);
    const std::u32string right = government.name + std::u32string(office);
    if (!is_known_local_office(authority.index(), right)) return {};
    return Meant{std::u32string(office), {1, government.edits}};
}

FoundName named(std::size_t begin, std::size_t end, const std::u32string& head, Meant meant,
                std::size_t shift) {
    FoundName name{FoundName::How::Unlisted, begin, end};
    name.meant = head + meant.office;
    for (Edit& edit : meant.alignment.edits) {
        edit.written += shift;
        edit.expected += shift;
    }
    name.alignment = std::move(meant.alignment);
    return name;
}

}  // namespace

std::optional<FoundName> with_slip_in_local_part(const Authority& authority, View text,
                                                 std::size_t begin, std::size_t end) {
    const AuthorityIndex& index = authority.index();
    const View written = text.substr(begin, end - begin);
    if (is_known_local_office(index, written) || index.by_name(written)) return {};
    const Government government = government_in(index, written);
    if (government.name.empty()) {
        const std::u32string county(written.substr(0, kCounty));
        if (written.size() < kCounty + kShortest || !is_government(index, county + U"政府"))
            return {};
        auto meant = bureau_meant_by(authority, written.substr(kCounty));
        if (!meant) return with_slip_in_town_office(authority, text, begin, end);
        return named(begin, end, county, std::move(*meant), kCounty);
    }
    const View office = written.substr(std::min(written.size(), government.size));
    if (office.size() < kShortest || office.size() > kLongest) return {};
    auto meant = office_meant_by(authority, government, office);
    if (!meant) return {};
    const std::size_t shift = government.edits.empty() ? kGovernment : 0;
    return named(begin, end, government.name, std::move(*meant), shift);
}

std::vector<FoundName> local_part_slips_in(const Authority& authority, View text) {
    constexpr View kOfCounties = U"縣市";
    std::vector<FoundName> names;
    std::optional<NameBounds> bounds;
    const AuthorityIndex& index = authority.index();
    for (std::size_t at = text.find_first_of(kOfCounties, kCounty - 1); at != View::npos;
         at = text.find_first_of(kOfCounties, at + 1)) {
        const std::size_t begin = at + 1 - kCounty;
        if (!is_government(index, std::u32string(text.substr(begin, kCounty)) + U"政府")) continue;
        if (!bounds) bounds.emplace(index, text);
        const std::size_t longest = std::min(text.size(), begin + kGovernment + kLongest);
        for (std::size_t end = at + 1 + kShortest; end <= longest; ++end) {
            if (!bounds->parted_behind_rank(end)) continue;
            auto name = with_slip_in_local_part(authority, text, begin, end);
            if (name) names.push_back(std::move(*name));
            if (name || is_known_local_office(index, text.substr(begin, end - begin))) break;
        }
    }
    return names;
}

}  // namespace gongwen::institutions
