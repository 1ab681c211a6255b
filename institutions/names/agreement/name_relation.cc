#include "institutions/names/agreement/name_relation.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;
using Institutions = std::vector<const Institution*>;

constexpr std::size_t kLongestLine = 8;  // of parents

/// The institutions that a name means: in full, else by its short name, else without the parent.
struct Meaning {
    Institutions institutions;
    bool short_name = false;
};

/// 食品藥物管理署: full names without their parent.
Institutions with_tail(const std::string& name, const Authority& authority) {
    const AuthorityIndex& index = authority.index();
    const std::u32string tail = folded_name(name);
    Institutions found;
    for (const NameTrie::Match& match : index.trie.prefixes_of(tail)) {
        const KnownName& known = index.known[match.value];
        if (match.length != tail.size() || known.kind != KnownName::Kind::Tail) continue;
        for (const std::size_t i : known.institutions) found.push_back(&index.institutions[i]);
    }
    return found;
}

Meaning meaning_of(const std::string& name, const Authority& authority) {
    if (const Institution* known = authority.find(name)) return {{known}, false};
    Meaning meaning{authority.find_short(name), true};
    if (meaning.institutions.empty()) meaning.institutions = with_tail(name, authority);
    return meaning;
}

bool contains(const Institutions& list, const Institution* one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// Whether `upper` is above `lower`: by the column parent, through the names of either's time, or
/// because the lower one's full name begins with it.
bool is_above(const Institution& upper, const Institution& lower, const Authority& authority) {
    const Institutions line = authority.through_time(upper.name);
    std::vector<std::string> names{lower.name};
    for (std::size_t i = 0; i < names.size() && i < kLongestLine; ++i) {
        for (const Institution* one : authority.through_time(names[i])) {
            const Institution* parent = one->parent.empty() ? nullptr : authority.find(one->parent);
            if (!parent) continue;
            if (contains(line, parent)) return true;
            if (std::find(names.begin(), names.end(), parent->name) == names.end()) {
                names.push_back(parent->name);
            }
        }
    }
    const std::u32string below = folded_name(lower.name);
    return std::any_of(line.begin(), line.end(), [&](const Institution* one) {
        const std::u32string above = folded_name(one->name);
        return below.size() > above.size() && below.starts_with(above);
    });
}

bool same_line(const Institution& a, const Institution& b, const Authority& authority) {
    return contains(authority.through_time(a.name), &b) ||
           contains(authority.through_time(b.name), &a);
}

bool is_name(const std::string& written, const Meaning& meaning) {
    return !meaning.institutions.empty() || ends_like_a_name(folded_name(written));
}

bool begins_with(const std::string& longer, const std::string& shorter) {
    const std::u32string a = folded_name(longer);
    const std::u32string b = folded_name(shorter);
    return b.size() >= 3 && a.size() > b.size() && a.starts_with(b);
}

/// 彰化縣地方稅務局 under 彰化縣政府, 臺北市殯葬管理處 under 臺北市政府: many offices of counties
/// do without the word 政府. A council or a farmers' association is none.
bool is_office_of_county(const std::string& office, const std::string& government) {
    const std::u32string above = folded_name(government);
    const std::u32string below = folded_name(office);
    constexpr View kGovernment = U"政府";
    if (!above.ends_with(U"縣政府") && !above.ends_with(U"市政府")) return false;
    const View county = View(above).substr(0, above.size() - kGovernment.size());
    return below.size() > county.size() + 2 && below.starts_with(county) &&
           View(U"局處所館隊").find(below.back()) != View::npos;
}

/// 刑事警察局 for 內政部警政署刑事警察局, 某基金會 for 財團法人某基金會.
bool ends_with(const std::string& longer, const std::string& shorter) {
    const std::u32string a = folded_name(longer);
    const std::u32string b = folded_name(shorter);
    return b.size() >= 4 && a.size() > b.size() && a.ends_with(b);
}

}  // namespace

const Institution* known_head(const std::string& name, const Authority& authority) {
    const std::u32string folded = folded_name(name);
    const std::size_t length = parent_length(authority.index(), folded);
    if (length == 0) return nullptr;
    return authority.find(to_utf8(View(folded).substr(0, length)));
}

bool related(const Institution& a, const Institution& b, const Authority& authority) {
    return &a == &b || same_line(a, b, authority) || is_above(a, b, authority) ||
           is_above(b, a, authority);
}

bool related_to_any(const Institution& one, const Institutions& others,
                    const Authority& authority) {
    return std::any_of(others.begin(), others.end(),
                       [&](const Institution* other) { return related(one, *other, authority); });
}

bool differ_in_one(View a, View b) {
    if (a.size() != b.size()) {
        const View longer = a.size() > b.size() ? a : b;
        const View shorter = a.size() > b.size() ? b : a;
        if (longer.size() != shorter.size() + 1) return false;
        const auto at = static_cast<std::size_t>(
            std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin());
        return longer.substr(at + 1) == shorter.substr(at);
    }
    std::size_t differences = 0;
    for (std::size_t i = 0; i < a.size(); ++i) differences += a[i] == b[i] ? 0 : 1;
    return differences <= 1;
}

bool nearly_same(const std::string& a, const std::string& b) {
    std::u32string one = folded_name(a);
    std::u32string other = folded_name(b);
    if (differ_in_one(one, other)) return true;
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

NameRelation relation_of(const std::string& a, const std::string& b, const Authority& authority) {
    if (folded_name(a) == folded_name(b)) return NameRelation::Same;
    const Meaning one = meaning_of(a, authority);
    const Meaning other = meaning_of(b, authority);
    bool above = false;
    for (const Institution* x : one.institutions) {
        for (const Institution* y : other.institutions) {
            if (x == y) return NameRelation::ShortName;
            if (same_line(*x, *y, authority)) {
                return one.short_name || other.short_name ? NameRelation::ShortName
                                                          : NameRelation::FormerName;
            }
            above = above || is_above(*x, *y, authority) || is_above(*y, *x, authority);
        }
    }
    if (ends_with(a, b) || ends_with(b, a)) return NameRelation::ShortName;
    if (above || begins_with(a, b) || begins_with(b, a) || is_office_of_county(a, b) ||
        is_office_of_county(b, a)) {
        return NameRelation::Subordinate;
    }
    if (!one.institutions.empty() && !other.institutions.empty()) return NameRelation::Different;
    // An unknown name is another one where its head is, or where nothing but its kind is shared.
    if (nearly_same(a, b)) return NameRelation::CannotTell;
    const Institution* head_a = one.institutions.empty() ? known_head(a, authority) : nullptr;
    const Institution* head_b = other.institutions.empty() ? known_head(b, authority) : nullptr;
    for (const Institution* head : {head_a, head_b}) {
        if (head) {
            const Institutions& others = head == head_a ? other.institutions : one.institutions;
            if (related_to_any(*head, others, authority)) return NameRelation::Subordinate;
        }
    }
    const bool are_names = (head_a || is_name(a, one)) && (head_b || is_name(b, other));
    return are_names ? NameRelation::Different : NameRelation::CannotTell;
}

}  // namespace gongwen::institutions
