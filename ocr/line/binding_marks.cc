#include "ocr/line/binding_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gongwen::ocr {
namespace {

constexpr std::array<std::string_view, 3> kMarks{"裝", "訂", "線"};
constexpr std::size_t kEnough = 2;

bool is_white(const Symbol& symbol) { return symbol.text == " " || symbol.text == "\u3000"; }

}  // namespace

void tell_binding_marks(std::vector<Symbol>& symbols) {
    std::vector<Symbol*> printed;
    for (Symbol& symbol : symbols) {
        if (!is_white(symbol)) printed.push_back(&symbol);
    }
    if (printed.size() != kMarks.size()) return;
    std::size_t told = 0;
    for (std::size_t i = 0; i < kMarks.size(); ++i) told += printed[i]->text == kMarks[i] ? 1 : 0;
    if (told < kEnough) return;
    for (std::size_t i = 0; i < kMarks.size(); ++i) printed[i]->text = kMarks[i];
}

}  // namespace gongwen::ocr
