// A text as one string of its tokens, made so that a phrase stands in the text where its own image
// is a part of the text's. The index keeps the image of every text in a value slot and looks
// phrases up in it: terms alone tell which documents hold all the pieces, and Xapian's own table of
// positions would be larger than everything else together.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/text/tokens.h"

namespace gongwen::index {

/// Folded, or each token as it is printed.
enum class Spelling { Any, AsPrinted };

/// Adds a text that does not run on from what stands in the image.
void append_text(std::string& image, const std::vector<Token>& tokens,
                 Spelling spelling = Spelling::Any);

/// An image as a value slot holds it: two bytes where UTF-8 takes three.
std::string packed(std::string_view image);

/// What to look for in images.
class PhraseImage {
  public:
    /// `open_ended`: the last token, a word, may go on.
    explicit PhraseImage(const std::vector<Token>& tokens, Spelling spelling = Spelling::Any,
                         bool open_ended = false);

    /// The tokens are a text by themselves: nothing of the same text stands beside them.
    static PhraseImage of_whole_text(const std::vector<Token>& tokens);

    bool stands_in(const std::string& packed_image) const;

  private:
    std::string phrase_;
    bool is_whole_text_ = false;
};

}  // namespace gongwen::index
