#include "core/passage.h"

#include <algorithm>

#include "core/judged_by_ink.h"
#include "core/text.h"

namespace gongwen {
namespace {

/// One origin for each code point of the line's text.
std::vector<Origin> origins_of(const Line& line, std::size_t length) {
    std::vector<Origin> origins;
    for (const Symbol& symbol : line.symbols) {
        const std::size_t count = to_utf32(symbol.text).size();
        origins.insert(origins.end(), count, Origin{line.page, symbol.box, symbol.confidence});
    }
    if (origins.size() != length) {
        origins.assign(length, Origin{line.page, line.box, line.confidence});
    }
    return origins;
}

bool is_word(char32_t c) { return is_latin(c) || is_digit(c); }

}  // namespace

int Passage::page_of(std::size_t begin) const {
    return begin < origins.size() ? origins[begin].page : 0;
}

Box Passage::box_of(std::size_t begin, std::size_t end) const {
    Box box;
    const int page = page_of(begin);
    for (std::size_t i = begin; i < std::min(end, origins.size()); ++i) {
        if (origins[i].page == page) box = united(box, origins[i].box);
    }
    return box;
}

double Passage::confidence_of(std::size_t begin, std::size_t end) const {
    end = std::min(end, origins.size());
    if (begin >= end) return 0;
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += origins[i].confidence;
    return sum / static_cast<double>(end - begin);
}

double Passage::all_right(std::size_t begin, std::size_t end) const {
    end = std::min(end, origins.size());
    if (begin >= end) return 0;
    double product = 1;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_judged_by_ink(origins[i].confidence)) product *= origins[i].confidence;
    }
    return product;
}

double Passage::most_sure(std::size_t begin, std::size_t end) const {
    end = std::min(end, origins.size());
    const bool by_ink = begin < end && std::any_of(origins.begin() + static_cast<long>(begin),
                                                   origins.begin() + static_cast<long>(end),
                                                   [](const Origin& origin) {
                                                       return is_judged_by_ink(origin.confidence);
                                                   });
    return by_ink ? kValueJudgedByInk : 1;
}

void append(Passage& passage, const Line& line, std::size_t begin, std::size_t end) {
    const std::u32string text = to_utf32(line.text);
    const std::vector<Origin> origins = origins_of(line, text.size());
    end = std::min(end, text.size());
    bool first = true;
    for (std::size_t i = begin; i < end; ++i) {
        if (is_space(text[i])) {
            const bool between_words = i > begin && i + 1 < end && is_word(text[i - 1]) &&
                                       is_word(text[i + 1]) && text[i] == U' ';
            if (!between_words) continue;
        } else if (first) {
            std::u32string joined;
            if (!passage.text.empty()) {
                joined = passage.text.back();
                append_line(joined, std::u32string_view(&text[i], 1));
            }
            if (joined.size() == 3) {
                passage.text += U' ';
                passage.origins.push_back(Origin{line.page, {}, 1.0});
            }
            first = false;
        }
        passage.text += text[i];
        passage.origins.push_back(origins[i]);
    }
}

Passage passage_of(std::string field, const std::vector<const Line*>& lines) {
    Passage passage{std::move(field), {}, {}};
    for (const Line* line : lines) append(passage, *line);
    return passage;
}

}  // namespace gongwen
