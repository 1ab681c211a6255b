#include "institutions/names/agreement/own_marks.h"

#include <algorithm>

#include "core/name_endings.h"
#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/agreement/name_relation.h"
#include "institutions/names/agreement/place_names.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;
using Institutions = std::vector<const Institution*>;

/// 臺北市政府 of 臺北市中山地政事務所, which may have its mail there; nullptr for others.
const Institution* county_of(const std::string& name, const Authority& authority) {
    constexpr std::size_t kCounty = 3;
    return authority.find(to_utf8(folded_name(name).substr(0, kCounty) + U"政府"));
}

/// Surely no relation to any of them, by whatever name.
bool is_stranger(const std::string& name, const Institutions& owners, const Authority& authority) {
    const Institution* county = county_of(name, authority);
    if (county != nullptr && related_to_any(*county, owners, authority)) return false;
    return std::all_of(owners.begin(), owners.end(), [&](const Institution* owner) {
        return relation_of(name, owner->name, authority) == NameRelation::Different;
    });
}

/// moi for mof: one misread letter makes another ministry of it.
bool is_nearly_its_own(const Institution& one, const std::string& domain,
                       const Authority& authority) {
    const std::u32string wanted = folded_name(domain);
    for (const Institution* same : authority.through_time(one.name)) {
        for (const std::string& own : authority.domains_of(same->name)) {
            const std::u32string usual = folded_name(own);
            const std::size_t length = std::min(wanted.size(), usual.size());
            if (differ_in_one(View(wanted).substr(wanted.size() - length), usual)) return true;
        }
    }
    return false;
}

/// Beginnings of the 字 of its numbers, through time.
std::vector<std::u32string> own_words(const Institution& one, const Authority& authority) {
    std::vector<std::u32string> words;
    for (const Institution* name : authority.through_time(one.name)) {
        for (const std::string& own : authority.prefixes_of(name->name)) {
            words.push_back(folded_name(own));
        }
    }
    return words;
}

/// 台肉 for 台內: OCR explains it.
bool is_misread(View word, const std::vector<std::u32string>& own, const Authority& authority) {
    return std::any_of(own.begin(), own.end(), [&](const std::u32string& usual) {
        if (usual.size() < 2 || word.size() < usual.size()) return false;
        std::size_t misread = 0;
        for (std::size_t i = 0; i < usual.size(); ++i) {
            if (usual[i] == word[i]) continue;
            if (!authority.look_alike(usual[i], word[i])) return false;
            ++misread;
        }
        return misread <= 1;
    });
}

/// Long enough to tell another's letter of one whose own 字 is not known, and not begun with one
/// of the name's own characters, as most are. 台內 is no 字 of 臺南市政府: those of counties begin
/// with 府 or with what tells them apart from one another.
bool tells_alone(View head, const std::string& name) {
    constexpr std::size_t kFewest = 2;
    const std::u32string written = folded_name(name);
    const bool government = written.ends_with(U"縣政府") || written.ends_with(U"市政府");
    if (government && head.size() >= kFewest && folded_name(to_utf8(head)).front() == U'臺') {
        return written.find(head[1]) == std::u32string::npos;
    }
    return head.size() >= kFewest &&
           !is_ending(head.substr(0, 1), Ending::Rank | Ending::Assembly) &&
           written.find(head.front()) == std::u32string::npos;
}

}  // namespace

bool has_domain_of_another(const std::string& name, const std::string& domain, bool surely_read,
                           const Authority& authority) {
    const Institutions owners = authority.by_domain(domain);
    if (owners.empty() || !is_stranger(name, owners, authority)) return false;
    const Institution* one = authority.find(name);
    return surely_read || one == nullptr || !is_nearly_its_own(*one, domain, authority);
}

bool has_word_of_another(const std::string& name, const std::string& word,
                         const Authority& authority) {
    const std::u32string written = folded_name(word);
    const auto& prefixes = authority.index().prefixes;
    const auto found = std::find_if(prefixes.begin(), prefixes.end(), [&](const auto& prefix) {
        return written.starts_with(prefix.first);
    });
    if (found == prefixes.end()) return false;
    Institutions owners;
    for (const std::size_t owner : found->second) {
        owners.push_back(&authority.index().institutions[owner]);
    }
    if (!is_stranger(name, owners, authority)) return false;
    const Institution* one = authority.find(name);
    const auto own = one ? own_words(*one, authority) : std::vector<std::u32string>();
    return own.empty() ? tells_alone(found->first, name) : !is_misread(written, own, authority);
}

}  // namespace gongwen::institutions
