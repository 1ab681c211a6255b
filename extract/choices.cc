#include "extract/choices.h"

#include <algorithm>

namespace gongwen::extract {

using View = std::u32string_view;

const std::u32string* misread_choice(View text, const FieldTemplate& field) {
    for (const std::u32string& choice : field.choices) {
        if (choice.size() != text.size() || choice.size() < 2) continue;
        std::size_t differing = 0;
        for (std::size_t i = 0; i < choice.size(); ++i) differing += choice[i] == text[i] ? 0 : 1;
        if (differing == 1) return &choice;
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
