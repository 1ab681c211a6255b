// Makes up the text of lines: wordings of official letters with their places filled, names right
// and mis-written, numbers, words of written Chinese, and characters at random, so that rare ones
// are not forgotten. Latin text is for the Latin model: mail and web addresses, numbers, names of
// files, as they stand within a line of a letter.

#pragma once

#include <optional>
#include <random>
#include <string>

#include "tools/made_up/corpus_words.h"
#include "tools/made_up/name_book.h"
#include "tools/training/alphabet.h"
#include "tools/training/lexicon.h"
#include "tools/training/wording_filler.h"

namespace gongwen::training {

/// What a line is made of; errors are measured for each kind apart.
enum class LineKind { Letter, Names, Numbers, People, Prose, Words, Rare, Latin };

inline constexpr LineKind kLineKinds[] = {LineKind::Letter, LineKind::Names, LineKind::Numbers,
                                          LineKind::People, LineKind::Prose, LineKind::Words,
                                          LineKind::Rare,   LineKind::Latin};
const char* word_of(LineKind kind);

struct LineText {
    LineKind kind = LineKind::Letter;
    std::u32string printed;
    std::u32string label;  ///< what the model is to answer
    /// The characters of `printed` that the label is for, [begin, end): what the reader cuts out.
    std::size_t begin = 0;
    std::size_t end = 0;
};

class LineTextMaker {
  public:
    /// `words` holds a list for each kind, and for every {place} that is not made up here.
    LineTextMaker(const tools::CorpusWords& words, const tools::NameBook& names,
                  const Alphabet& alphabet, const Lexicon& lexicon, std::uint64_t seed);

    /// A line of at most `longest` characters.
    LineText make(LineKind kind, std::size_t longest);
    /// Kinds in the shares that training wants; Latin text has a training of its own.
    LineKind any_kind();
    // The filler refers to the random numbers of its maker.
    LineTextMaker(const LineTextMaker&) = delete;
    LineTextMaker& operator=(const LineTextMaker&) = delete;

  private:
    std::u32string printed_text(LineKind kind);
    std::u32string line_of_words();
    std::u32string random_line();
    std::u32string one_side(const std::u32string& text);
    std::optional<LineText> latin_line(std::size_t longest);
    std::u32string with_variety(std::u32string text);

    const tools::CorpusWords& words_;
    const Alphabet& alphabet_;
    std::mt19937_64 random_;
    WordingFiller filler_;
};

}  // namespace gongwen::training
