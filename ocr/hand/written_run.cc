#include "ocr/hand/written_run.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

enum class Sort { Han, Figure, Sign, Other };

Sort sort_of(char32_t c) {
    constexpr std::u32string_view kSigns = U"-,./()#@";
    if (is_han(c)) return Sort::Han;
    if (c < 0x80 && (is_digit(c) || is_latin(c))) return Sort::Figure;
    return kSigns.find(c) != std::u32string_view::npos ? Sort::Sign : Sort::Other;
}

bool is_tall(char32_t c) {
    constexpr std::u32string_view kTallSigns = U"/()#@";
    return is_digit(c) || is_latin(c) || kTallSigns.find(c) != kTallSigns.npos;
}

/// The shapes within `room` that are as high as figures and letters, from left to right; the dot of
/// an i is joined to it.
std::vector<PixelBox> tall_shapes(Pix* text_mask, const PixelBox& room) {
    constexpr double kTall = 0.38;  // of the highest
    const PixPtr ink = crop(text_mask, room);
    if (!ink) return {};
    const BoxaPtr found(pixConnCompBB(ink.get(), 8));
    std::vector<PixelBox> shapes;
    for (int i = 0; i < boxaGetCount(found.get()); ++i) shapes.push_back(box_at(found.get(), i));
    std::sort(shapes.begin(), shapes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    std::vector<PixelBox> joined;
    int highest = 0;
    for (const PixelBox& shape : shapes) {
        const bool is_over = !joined.empty() && overlap_x(joined.back(), shape) >
                                                    std::min(joined.back().w, shape.w) / 2;
        is_over ? joined.back() = united(joined.back(), shape) : joined.emplace_back(shape);
        highest = std::max(highest, joined.back().h);
    }
    std::erase_if(joined, [&](const PixelBox& shape) { return shape.h < kTall * highest; });
    for (PixelBox& shape : joined) {
        shape.x += std::max(0, room.x);
        shape.y += std::max(0, room.y);
    }
    return joined;
}

/// Are these the run's figures: as many, and as high as print's?
bool are_figures(const std::vector<PixelBox>& shapes, std::size_t count, double em) {
    constexpr double kLeastHeight = 0.4;  // of a Chinese character
    return shapes.size() == count && std::ranges::all_of(shapes, [&](const PixelBox& shape) {
               return shape.h >= kLeastHeight * em;
           });
}

/// Is there less ink in the places of so many figures than even ones have? They stand elsewhere.
bool are_astray(const std::vector<PixelBox>& shapes, std::size_t count, double em) {
    constexpr double kLeastHeight = 0.4;  // of a Chinese character
    constexpr double kLeastWidth = 0.35;
    double width = 0;
    for (const PixelBox& shape : shapes) width += shape.h >= kLeastHeight * em ? shape.w : 0;
    return width < kLeastWidth * em * static_cast<double>(count);
}

/// The characters of a run that are as high as figures and letters, and the room of all its ink.
struct TallCharacters {
    std::vector<RunCharacter*> characters;
    PixelBox room;
};

TallCharacters tall_characters(WrittenRun& run) {
    TallCharacters tall;
    for (RunCharacter& character : run.characters) {
        tall.room = united(tall.room, character.ink.box);
        if (is_tall(character.text)) tall.characters.push_back(&character);
    }
    return tall;
}

void measure_anew(const TallCharacters& tall, const std::vector<PixelBox>& shapes, Pix* text_mask) {
    for (std::size_t i = 0; i < tall.characters.size(); ++i) {
        tall.characters[i]->ink = measure_character(text_mask, shapes[i]);
    }
}

/// The shapes in and beside `places` that are as high as the line's other figures.
std::vector<PixelBox> shapes_around(const PixelBox& places, Pix* text_mask, double em,
                                    double height) {
    constexpr double kAstray = 0.9;  // of a character, to a side
    constexpr double kAlike = 0.08;
    const int astray = static_cast<int>(std::lround(kAstray * em));
    PixelBox room = places;
    room.x -= astray;
    room.w += 2 * astray;
    std::vector<PixelBox> shapes = tall_shapes(text_mask, room);
    std::erase_if(shapes, [&](const PixelBox& shape) {
        return std::abs(shape.h - height) > kAlike * height + 1;
    });
    return shapes;
}

PixelBox places_of(const WrittenRun& run, const Line& line, int dpi) {
    PixelBox places;
    for (const RunCharacter& character : run.characters) {
        places = united(places, to_pixels(line.symbols[character.symbol].box, dpi));
    }
    return places;
}

/// Recognition knows the places of figures that stand apart only roughly (101/08/25 with half an em
/// between them, a blank's 9 beside 日): where a run's ink is in as many shapes as it has
/// characters, they are these; else those beside it that are as high as the line's other figures.
void follow_shapes(std::vector<WrittenRun>& runs, const Line& line, int dpi, Pix* text_mask,
                   double em) {
    std::vector<WrittenRun*> astray;
    std::vector<int> heights;
    for (WrittenRun& run : runs) {
        if (run.is_han) continue;
        const TallCharacters tall = tall_characters(run);
        const std::vector<PixelBox> shapes = tall_shapes(text_mask, tall.room);
        if (shapes.size() == tall.characters.size()) measure_anew(tall, shapes, text_mask);
        if (are_astray(shapes, tall.characters.size(), em)) astray.push_back(&run);
        if (!are_figures(shapes, tall.characters.size(), em)) continue;
        for (const PixelBox& shape : shapes) heights.push_back(shape.h);
    }
    if (heights.empty()) return;
    std::sort(heights.begin(), heights.end());
    for (WrittenRun* run : astray) {
        const TallCharacters tall = tall_characters(*run);
        const std::vector<PixelBox> shapes =
            shapes_around(places_of(*run, line, dpi), text_mask, em, heights[heights.size() / 2]);
        if (are_figures(shapes, tall.characters.size(), em)) measure_anew(tall, shapes, text_mask);
    }
}

/// The page's text, and the same without what figures stand on: blanks' underlines that are too
/// short or too rough to be known as rules.
struct Ink {
    Pix* text;
    PixPtr figures;
};

/// Level ink longer than a character is no figure's, neither is its fringe.
Ink ink_of(Pix* text_mask, double em) {
    constexpr double kFringe = 0.04;  // of a character
    const int longest = static_cast<int>(std::ceil(em));
    const int fringe = static_cast<int>(std::ceil(kFringe * em));
    const PixPtr rules(pixOpenCompBrickDwa(nullptr, text_mask, longest, 1));
    const PixPtr with_fringe(pixDilateBrickDwa(nullptr, rules.get(), 1, 2 * fringe + 1));
    return {text_mask, PixPtr(pixSubtract(nullptr, text_mask, with_fringe.get()))};
}

CharacterInk measure_character(const Ink& ink, const PixelBox& place, Sort sort) {
    if (sort == Sort::Figure) {
        const CharacterInk figure = measure_character(ink.figures.get(), place);
        if (figure.box.h > 0) return figure;
    }
    return measure_character(ink.text, place);
}

/// The runs of one line, signs among their characters.
std::vector<WrittenRun> runs_of(const Line& line, int dpi, const Ink& page_ink, double em) {
    constexpr double kGapEm = 0.8;
    std::vector<WrittenRun> runs;
    bool open = false;
    for (std::size_t i = 0; i < line.symbols.size(); ++i) {
        const Symbol& symbol = line.symbols[i];
        const char32_t text = to_utf32(symbol.text).front();
        const Sort sort = sort_of(text);
        if (sort == Sort::Other) open = false;
        if (sort == Sort::Other || symbol.box.empty()) continue;
        const CharacterInk ink = measure_character(page_ink, to_pixels(symbol.box, dpi), sort);
        if (ink.box.h == 0) continue;
        const bool is_han = sort == Sort::Han;
        const bool goes_on = open && runs.back().is_han == is_han &&
                             gap_x(runs.back().characters.back().ink.box, ink.box) <= kGapEm * em;
        if (!goes_on) runs.push_back({0, false, is_han, {}});
        runs.back().characters.push_back({text, symbol.confidence, i, ink, -1});
        open = true;
    }
    follow_shapes(runs, line, dpi, page_ink.figures.get(), em);
    return runs;
}

bool may_be_compared(const CharacterInk& a, const CharacterInk& b) {
    return std::abs(a.box.h - b.box.h) < 0.35 * a.box.h && 2 * a.box.w > b.box.w &&
           2 * b.box.w > a.box.w;
}

}  // namespace

std::vector<WrittenRun> runs_of(const Page& page, Pix* text_mask, double em) {
    const Ink ink = ink_of(text_mask, em);
    std::vector<WrittenRun> runs;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        if (page.lines[i].vertical) continue;
        for (WrittenRun& run : runs_of(page.lines[i], page.dpi, ink, em)) {
            run.line = i;
            run.in_cell = page.lines[i].cell >= 0;
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

void compare_characters(std::vector<WrittenRun>& runs) {
    std::map<char32_t, std::vector<RunCharacter*>> by_text;
    for (WrittenRun& run : runs) {
        for (RunCharacter& character : run.characters)
            by_text[character.text].push_back(&character);
    }
    for (auto& [text, characters] : by_text) {
        for (RunCharacter* one : characters) {
            for (const RunCharacter* other : characters) {
                if (one == other || !may_be_compared(one->ink, other->ink)) continue;
                one->likeness = std::max(one->likeness, likeness(one->ink.shape, other->ink.shape));
            }
        }
    }
}

}  // namespace gongwen::ocr
