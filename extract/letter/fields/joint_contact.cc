#include "extract/letter/fields/joint_contact.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/text.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// （電話）: where the bracket stands, and whose label is in it.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    const FieldTemplate* field = nullptr;  ///< nullptr: the unit, which has no field
};

const FieldTemplate* field_with_label(View words, const Template& letter) {
    for (const char* name : {"phone", "fax", "email", "contact", "address"}) {
        const FieldTemplate* field = letter.field(name);
        if (!field) continue;
        for (const std::u32string& label : field->labels) {
            if (fold_variants(label) == words) return field;
        }
    }
    return nullptr;
}

std::optional<Mark> mark_at(View text, std::size_t at, const Template& letter) {
    constexpr std::size_t kLongest = 8;
    if (fold_width(text[at]) != U'(') return std::nullopt;
    for (std::size_t end = at + 1; end < std::min(text.size(), at + kLongest + 2); ++end) {
        if (fold_width(text[end]) != U')') continue;
        const std::u32string words =
            fold_variants(without_spaces(text.substr(at + 1, end - at - 1)));
        if (words == U"承辦單位" || words == U"單位") return Mark{at, end + 1, nullptr};
        const FieldTemplate* field = field_with_label(words, letter);
        return field ? std::optional(Mark{at, end + 1, field}) : std::nullopt;
    }
    return std::nullopt;
}

std::vector<Mark> marks_in(View text, const Template& letter) {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto mark = mark_at(text, at, letter)) {
            marks.push_back(*mark);
            at = mark->end - 1;
        }
    }
    return marks;
}

}  // namespace

bool split_joint_contact(Record& record, const Passage& contact, const Template& letter) {
    const std::vector<Mark> marks = marks_in(contact.text, letter);
    const bool is_joint = marks.size() > 1 || (marks.size() == 1 && marks.front().begin == 0);
    if (!is_joint) return false;
    const FieldTemplate* person = letter.field("contact");
    bool has_person = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : contact.size();
        const std::size_t begin = marks[i].end;
        if (!marks[i].field) {
            record.details.contact_parts["unit"] =
                trimmed(to_utf8(View(contact.text).substr(begin, end - begin)));
            continue;
        }
        Field& field = record.fields[marks[i].field->name];
        const bool is_person = marks[i].field == person;
        if (begin < end && ((is_person && !has_person) || field.text().empty())) {
            field = read_part(contact, begin, end, *marks[i].field);
        }
        has_person = has_person || is_person;
    }
    if (!has_person && person && marks.front().begin > 0) {
        record.fields["contact"] = read_part(contact, 0, marks.front().begin, *person);
    }
    return true;
}

}  // namespace gongwen::extract
