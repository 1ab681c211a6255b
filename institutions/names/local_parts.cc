#include "institutions/names/local_parts.h"

#include <algorithm>
#include <string>

#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/name_bounds.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

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

std::optional<FoundName> with_slip_in_local_part(const Authority& authority, View text,
                                                 std::size_t begin, std::size_t end) {
    const AuthorityIndex& index = authority.index();
    const View written = text.substr(begin, end - begin);
    const View government = written.substr(0, kGovernment);
    const View office = written.substr(government.size());
    if (office.size() < kShortest || office.size() > kLongest) return {};
    if (!is_government(index, government) || is_known_local_office(index, written)) return {};
    auto meant = meant_by(authority, office);
    if (!meant) return {};
    FoundName name{FoundName::How::Unlisted, begin, end};
    name.meant = std::u32string(government) + meant->office;
    for (Edit& edit : meant->alignment.edits) {
        edit.written += kGovernment;
        edit.expected += kGovernment;
    }
    name.alignment = std::move(meant->alignment);
    return name;
}

std::vector<FoundName> local_part_slips_in(const Authority& authority, View text) {
    constexpr View kWord = U"政府";
    constexpr std::size_t kPlace = kGovernment - kWord.size();
    std::vector<FoundName> names;
    std::optional<NameBounds> bounds;
    for (std::size_t at = text.find(kWord, kPlace); at != View::npos;
         at = text.find(kWord, at + 1)) {
        const std::size_t begin = at - kPlace;
        if (!is_government(authority.index(), text.substr(begin, kGovernment))) continue;
        if (!bounds) bounds.emplace(authority.index(), text);
        const std::size_t from = begin + kGovernment;
        for (std::size_t end = from + kShortest; end <= std::min(text.size(), from + kLongest);
             ++end) {
            if (!bounds->parted_behind(end)) continue;
            auto name = with_slip_in_local_part(authority, text, begin, end);
            if (name) names.push_back(std::move(*name));
            if (name || is_known_local_office(authority.index(), text.substr(begin, end - begin))) {
                break;
            }
        }
    }
    return names;
}

}  // namespace gongwen::institutions
