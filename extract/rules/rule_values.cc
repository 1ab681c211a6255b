// Rules about the shape of values: "pattern" and "different".

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "core/pattern.h"
#include "core/text.h"
#include "extract/lines/comparing.h"
#include "extract/rules/rule_checks.h"

namespace gongwen::extract {
namespace {

// Below this a value that breaks a rule by one character may be misread.
constexpr double kSureText = 0.9;

bool is_sure(const Field& field) {
    return field.state == FieldState::Confirmed || field.confidence >= kSureText;
}

/// In capitals, half width, without spaces.
std::string normal(const std::string& value) {
    std::string out = to_utf8(fold_width(without_spaces(to_utf32(value))));
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

/// With the letters that recognition puts in the place of digits as these digits.
std::string with_digits(std::string value) {
    constexpr std::string_view kLetters = "OQILSZG";
    constexpr std::string_view kDigits = "0011526";
    for (char& c : value) {
        if (const std::size_t at = kLetters.find(c); at != std::string_view::npos) c = kDigits[at];
    }
    return value;
}

std::u32string name_of(const Field& field) { return for_comparing(field.text()); }

/// They differ in one character of the same place.
bool nearly_same(const std::u32string& a, const std::u32string& b) {
    if (a.size() != b.size() || a.size() < 2) return false;
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] == b[i] ? 0 : 1;
    return differing == 1;
}

Outcome compare(const std::string& one, const Field& a, const std::string& other, const Field& b) {
    const std::string both = one + ", " + other;
    if (name_of(a) == name_of(b)) return broken("same: " + both);
    if (nearly_same(name_of(a), name_of(b)) && !(is_sure(a) && is_sure(b))) {
        return cannot_tell("nearly_same: " + both);
    }
    return met();
}

}  // namespace

Outcome check_pattern(const Record& form, const RuleTemplate& rule) {
    for (const std::string& name : rule.fields) {
        const Usable field = usable(form, name);
        // A misread character hardly makes an odd value fit, so a value that fits as it was read
        // need not be right to the last character.
        const Field* read = form.field(name);
        const bool stated = read && read->state != FieldState::Unreadable;
        if (stated && matches(normal(read->text()), rule.expression)) continue;
        if (!field.field) return cannot_tell(field.trouble);
        const bool misread = field.field->state != FieldState::Confirmed &&
                             matches(with_digits(normal(field.field->text())), rule.expression);
        if (misread || !is_sure(*field.field)) return cannot_tell("doubtful: " + name);
        return broken("odd_form: " + name);
    }
    return met();
}

Outcome check_different(const Record& form, const RuleTemplate& rule) {
    std::vector<Usable> found;
    for (const std::string& name : rule.fields) {
        found.push_back(usable(form, name));
        if (!found.back().field) return cannot_tell(found.back().trouble);
    }
    Outcome all = met();
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = i + 1; j < found.size(); ++j) {
            Outcome outcome =
                compare(rule.fields[i], *found[i].field, rule.fields[j], *found[j].field);
            if (outcome.result == "broken") return outcome;
            if (all.result == "met") all = std::move(outcome);
        }
    }
    return all;
}

}  // namespace gongwen::extract
