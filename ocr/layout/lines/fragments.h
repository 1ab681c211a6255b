// Pieces of ink put together to (parts of) printed lines.

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "ocr/layout/groups.h"
#include "ocr/layout/lines/blobs.h"

namespace gongwen::ocr {

/// What stands side by side although it is no line: a title, and lines of small print beside it.
enum class Beside { Nothing, SmallPrint, Title };

/// (A part of) a line: its box and the pieces it is made of.
struct Fragment {
    PixelBox box;
    std::vector<Component> parts;
    bool vertical = false;
    Beside beside = Beside::Nothing;

    void add(Component part);
    void add(Fragment other);
};

/// What keeps lines apart and together besides the white between them.
struct LineContext {
    double em = 0;                     ///< pixels
    std::vector<PixelBox> barriers;    ///< check boxes, upright rules: no line goes across
    std::vector<PixelBox> underlines;  ///< blanks: a line goes on behind one
};

/// The same pieces as two: those in front of `pieces[at]`, and it with those behind. `pieces` are
/// in order from the left, both sides hold one.
std::pair<Fragment, Fragment> parted(const std::vector<const Component*>& pieces, std::size_t at);

/// The fragment's pieces from left to right.
std::vector<const Component*> from_left(const Fragment& fragment);

/// Does a barrier stand between the two?
bool blocked(const PixelBox& a, const PixelBox& b, const std::vector<PixelBox>& barriers);

/// Joins every two fragments for which `together` holds, until there are none.
template <typename Together>
void join(std::vector<Fragment>& fragments, const Together& together) {
    Groups groups(fragments.size());
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        for (std::size_t j = i + 1; j < fragments.size(); ++j) {
            if (together(fragments[i], fragments[j])) groups.unite(i, j);
        }
    }
    std::vector<Fragment> joined;
    for (const auto& members : groups.members()) {
        Fragment whole;
        for (const std::size_t member : members) whole.add(std::move(fragments[member]));
        joined.push_back(std::move(whole));
    }
    fragments = std::move(joined);
}

}  // namespace gongwen::ocr
