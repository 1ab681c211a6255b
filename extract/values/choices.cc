#include "extract/values/choices.h"

#include <algorithm>

#include "core/edit_distance.h"

namespace gongwen::extract {

using View = std::u32string_view;

const std::u32string* misread_choice(View text, const FieldTemplate& field) {
    for (const std::u32string& choice : field.choices) {
        const bool as_long = choice.size() == text.size() && choice.size() >= 2;
        if (as_long && edit_distance(choice, text) == 1) return &choice;
    }
    return nullptr;
}

bool begins_with_choice(View text, const FieldTemplate& field) {
    return std::any_of(field.choices.begin(), field.choices.end(),
                       [&](View choice) { return text.starts_with(choice); });
}

std::u32string without_specks_behind(std::u32string text) {
    while (!text.empty() && View(U"，。、.,·‧-一").find(text.back()) != View::npos) text.pop_back();
    return text;
}

}  // namespace gongwen::extract
