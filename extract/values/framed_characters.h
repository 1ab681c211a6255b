// □□□□ printed for a character each: what recognition makes of the frames.

#pragma once

#include <algorithm>
#include <string_view>

namespace gongwen::extract {

/// An empty frame, or one with a character in it, is read as one of these.
inline bool is_read_frame(char32_t c) {
    return std::u32string_view(U"□口囗田回囡囝囟").find(c) != std::u32string_view::npos;
}

/// A row of frames, whose characters nobody read: four signs and more, most of them frames.
inline bool is_row_of_frames(std::u32string_view text) {
    constexpr std::size_t kFewest = 4;
    const auto frames = static_cast<std::size_t>(std::ranges::count_if(text, is_read_frame));
    return text.size() >= kFewest && 2 * frames > text.size();
}

}  // namespace gongwen::extract
