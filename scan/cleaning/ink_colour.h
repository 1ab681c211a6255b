// What colour the ink of a pixel has, on this page's paper.

#pragma once

#include <array>
#include <string_view>

#include "core/pix.h"

namespace gongwen::scan {

enum class InkColour { None, Red, Blue, Purple };
inline constexpr std::array kSealColours = {InkColour::Red, InkColour::Blue, InkColour::Purple};

/// "red", "blue", "purple", as Seal::colour has it.
std::string_view to_string(InkColour colour);

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
};

/// Sees pixels as if the page were printed on white paper.
class PaperWhite {
  public:
    /// Takes the paper's tint from the bright parts of a 32-bit page.
    explicit PaperWhite(Pix* colour);
    Rgb operator()(l_uint32 pixel) const {
        return {red_[pixel >> 24], green_[pixel >> 16 & 0xff], blue_[pixel >> 8 & 0xff]};
    }

  private:
    std::array<int, 256> red_{};
    std::array<int, 256> green_{};
    std::array<int, 256> blue_{};
};

/// None for gray, black, white and the colours that seals do not have. `least_tint` is how far the
/// strongest and the weakest channel must be apart.
InkColour ink_colour(const Rgb& pixel, int least_tint);

}  // namespace gongwen::scan
