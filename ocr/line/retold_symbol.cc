#include "ocr/line/retold_symbol.h"

#include <string>

namespace gongwen::ocr {

void retell(Line& line, std::size_t at, std::string_view text) {
    std::size_t place = 0;  // of the symbol in the line's text: between symbols stand only gaps
    for (std::size_t i = 0; i <= at && place != std::string::npos; ++i) {
        if (i > 0) place += line.symbols[i - 1].text.size();
        place = line.text.find(line.symbols[i].text, place);
    }
    std::string& told = line.symbols[at].text;
    if (place != std::string::npos) line.text.replace(place, told.size(), text);
    told = text;
}

}  // namespace gongwen::ocr
