#include "institutions/names/finding/known_names.h"

#include <algorithm>
#include <limits>

#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/names/alignment/branches.h"

namespace gongwen::institutions {
namespace {

constexpr std::u32string_view kAdministration = U"行政院";

/// 臺南分署: of which agency, only what stands in front can say.
bool is_branch(const AuthorityIndex& index, std::u32string_view text, const FoundName& name) {
    return branch_end(index, text, name.begin) == name.end;
}

/// A candidate of the cover: a word of the trie, or one that the document defined.
struct Word {
    FoundName name;
    KnownName::Kind kind = KnownName::Kind::Name;
};

bool stands_alone(std::u32string_view text, std::size_t begin, std::size_t end) {
    return (begin == 0 || !is_han(text[begin - 1])) && (end == text.size() || !is_han(text[end]));
}

/// 工程會議, 工業局長, 臺北關渡: the short name is the head of another word.
bool goes_on(std::u32string_view text, std::size_t end) {
    constexpr std::u32string_view kOtherWord = U"議理計員場長報商館法學籌係渡稅注心懷閉";
    return end < text.size() && kOtherWord.find(text[end]) != std::u32string_view::npos;
}

/// 本府主計處, 臺南市觀光局: an office of somebody else.
bool belongs_to_another(std::u32string_view text, std::size_t begin) {
    constexpr std::u32string_view kOwners = U"府部院縣市局校署處公廳貴該";
    return begin > 0 && kOwners.find(text[begin - 1]) != std::u32string_view::npos;
}

bool acceptable_short_name(std::u32string_view text, const FoundName& name) {
    if (name.size() <= 2) return stands_alone(text, name.begin, name.end);
    if (name.size() > 3) return true;
    return !goes_on(text, name.end);
}

std::vector<Word> words_in(const AuthorityIndex& index, std::u32string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const NameTrie::Match& match : index.trie.prefixes_of(text.substr(at))) {
            const KnownName& known = index.known[match.value];
            const bool full =
                known.kind == KnownName::Kind::Name || known.kind == KnownName::Kind::Variant;
            words.push_back({{full ? FoundName::How::Known : FoundName::How::ShortName, at,
                              at + match.length, known.institutions},
                             known.kind});
        }
    }
    return words;
}

void add_defined(std::span<const DefinedName> defined, std::u32string_view text,
                 std::vector<Word>& words) {
    for (const auto& [word, institution] : defined) {
        for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
            words.push_back({{FoundName::How::ShortName, at, at + word.size(), {institution}},
                             KnownName::Kind::Tail});
        }
    }
}

/// Longest first; what overlaps a longer one is left out. Within right text that only looks like a
/// name (財政部國庫券) a full name (財政部) still counts, a short one does not.
std::vector<Word> longest_cover(std::vector<Word> words, std::size_t text_size) {
    constexpr std::size_t kFree = std::numeric_limits<std::size_t>::max();
    std::stable_sort(words.begin(), words.end(),
                     [](const Word& a, const Word& b) { return a.name.size() > b.name.size(); });
    std::vector<Word> cover;
    std::vector<std::size_t> taken_by(text_size, kFree);  // place to a word of the cover, the last
    const auto is_free = [&](const Word& word, std::size_t place) {
        if (taken_by[place] == kFree) return true;
        const Word& taken = cover[taken_by[place]];
        return taken.kind == KnownName::Kind::Benign && word.kind == KnownName::Kind::Name &&
               taken.name.contains(word.name);
    };
    for (Word& word : words) {
        bool free = true;
        for (std::size_t at = word.name.begin; free && at < word.name.end; ++at) {
            free = is_free(word, at);
        }
        if (!free) continue;
        std::fill(taken_by.begin() + static_cast<std::ptrdiff_t>(word.name.begin),
                  taken_by.begin() + static_cast<std::ptrdiff_t>(word.name.end), cover.size());
        cover.push_back(std::move(word));
    }
    std::sort(cover.begin(), cover.end(),
              [](const Word& a, const Word& b) { return a.name.begin < b.name.begin; });
    return cover;
}

std::vector<Word> cover_of(const AuthorityIndex& index, std::span<const DefinedName> defined,
                           std::u32string_view text) {
    std::vector<Word> words = words_in(index, text);
    add_defined(defined, text, words);
    std::erase_if(words, [&](const Word& word) {
        return word.kind == KnownName::Kind::ShortName && !acceptable_short_name(text, word.name);
    });
    return longest_cover(std::move(words), text.size());
}

/// An office of that parent, by whatever name the parent went: 林務局 of 行政院農業委員會 is
/// 農業部's.
bool any_is_office_of(const AuthorityIndex& index, const FoundName& name,
                      std::u32string_view parent) {
    const auto known = index.by_name(parent);
    return std::any_of(name.institutions.begin(), name.institutions.end(), [&](std::size_t one) {
        if (index.folded[one].starts_with(parent)) return true;
        const auto own = index.by_name(folded_name(index.institutions[one].parent));
        return known && own && same_through_time(index, *known, *own);
    });
}

bool is_defined(std::span<const DefinedName> defined, std::u32string_view word) {
    return std::any_of(defined.begin(), defined.end(),
                       [&](const DefinedName& one) { return one.word == word; });
}

/// 行政院 + 環保署 is neither a full name nor a short one, unless the document introduced 環保署;
/// 行政院 + 衛生福利部 has a parent too many; 本府 + 主計處 is somebody else's office.
bool join_parent(const AuthorityIndex& index, std::span<const DefinedName> defined,
                 std::u32string_view text, const FoundName& parent, FoundName& name) {
    const std::u32string_view head = text.substr(parent.begin, parent.size());
    if (name.how == FoundName::How::ShortName) {
        if (!any_is_office_of(index, name, head)) return false;
        if (!is_defined(defined, text.substr(name.begin, name.size()))) {
            name.how = FoundName::How::PartlyShort;
        }
        name.begin = parent.begin;
        return true;
    }
    const Institution& child = index.institutions[name.institutions.front()];
    // 行政院勞工委員會 + 勞工保險局: its parent of then, which its own name does not have.
    const bool of_parent = head != kAdministration && name.how == FoundName::How::Known &&
                           child.parent == index.institutions[parent.institutions.front()].name;
    if (of_parent && !index.folded[name.institutions.front()].starts_with(head)) {
        name.begin = parent.begin;
        return true;
    }
    if (head != kAdministration || child.parent != "行政院") return false;
    if (index.folded[name.institutions.front()].starts_with(head)) return false;
    name.begin = parent.begin;
    name.how = FoundName::How::WrongParent;
    return true;
}

/// 行院農業部: 行政院, and mis-written, in front of a name that has no 行政院.
bool has_misspelt_administration(const AuthorityIndex& index, std::u32string_view text,
                                 const FoundName& name) {
    constexpr std::u32string_view kMisspelt = U"行院";
    if (name.how != FoundName::How::Known || !text.substr(0, name.begin).ends_with(kMisspelt)) {
        return false;
    }
    const std::size_t before = name.begin - kMisspelt.size();
    const bool part_of_word =
        before > 0 && std::u32string_view(U"執銀發").find(text[before - 1]) != text.npos;
    const std::u32string& own = index.folded[name.institutions.front()];
    return !part_of_word && index.institutions[name.institutions.front()].parent == "行政院" &&
           !own.starts_with(kAdministration) &&
           !index.by_name(std::u32string(kAdministration) + own);
}

}  // namespace

std::vector<FoundName> known_names(const AuthorityIndex& index,
                                   std::span<const DefinedName> defined,
                                   std::u32string_view folded) {
    std::vector<FoundName> names;
    for (Word& word : cover_of(index, defined, folded)) {
        if (word.kind == KnownName::Kind::Benign) continue;
        FoundName& name = word.name;
        const bool adjacent = !names.empty() && names.back().end == name.begin &&
                              names.back().how == FoundName::How::Known;
        if (adjacent && join_parent(index, defined, folded, names.back(), name)) {
            names.pop_back();
        }
        if (has_misspelt_administration(index, folded, name)) {
            name.begin -= 2;
            name.how = FoundName::How::WrongParent;
        }
        const bool anothers = name.how == FoundName::How::ShortName && name.size() <= 3 &&
                              belongs_to_another(folded, name.begin);
        const bool any_agencys = name.how == FoundName::How::ShortName &&
                                 is_branch(index, folded, name) &&
                                 !is_defined(defined, folded.substr(name.begin, name.size()));
        if (!anothers && !any_agencys) names.push_back(std::move(name));
    }
    return names;
}

std::vector<FoundName> benign_phrases(const AuthorityIndex& index, std::u32string_view folded) {
    std::vector<FoundName> phrases;
    for (Word& word : words_in(index, folded)) {
        if (word.kind == KnownName::Kind::Benign) phrases.push_back(std::move(word.name));
    }
    return phrases;
}

std::vector<DefinedName> defined_names(const AuthorityIndex& index, std::u32string_view folded) {
    constexpr std::u32string_view kSaid = U"以下簡稱";
    std::vector<DefinedName> defined;
    if (folded.find(kSaid) == folded.npos) return defined;
    const std::vector<FoundName> names = known_names(index, {}, folded);
    for (std::size_t at = folded.find(kSaid); at != folded.npos; at = folded.find(kSaid, at + 1)) {
        std::size_t begin = at + kSaid.size();
        while (begin < folded.size() && (folded[begin] == U'為' || !is_han(folded[begin]))) ++begin;
        std::size_t end = begin;
        while (end < folded.size() && is_han(folded[end])) ++end;
        const std::u32string word(folded.substr(begin, end - begin));
        const auto owner = std::find_if(names.begin(), names.end(), [&](const FoundName& name) {
            return name.how == FoundName::How::Known && name.end + 1 == at;
        });
        const bool speaks_of_itself = word.starts_with(U'本') || word.starts_with(U'該');
        if (owner != names.end() && word.size() >= 2 && word.size() <= 12 && !speaks_of_itself) {
            defined.push_back({word, owner->institutions.front()});
        }
    }
    return defined;
}

}  // namespace gongwen::institutions
