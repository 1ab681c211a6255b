// Fills the places of wordings, {agency}, {date}, {mailbox}, with what is made up anew each time,
// and {any other} with a wording of the list of that name.

#pragma once

#include <random>
#include <string>

#include "tools/made_up/corpus_words.h"
#include "tools/made_up/name_book.h"
#include "tools/training/alphabet.h"
#include "tools/training/lexicon.h"

namespace gongwen::training {

class WordingFiller {
  public:
    /// All live as long as the filler, which draws its random numbers from `random`.
    WordingFiller(const tools::CorpusWords& words, const tools::NameBook& names,
                  const Alphabet& alphabet, const Lexicon& lexicon, std::mt19937_64& random);

    std::string filled(const std::string& wording, int depth = 0);
    /// Words of official writing and of everyday writing, by their frequency.
    std::string some_words(int fewest, int most);
    /// Both ends included.
    int between(int low, int high);

  private:
    std::string place(const std::string& name, int depth);
    std::string agency();
    std::string person();
    std::string date();
    std::string number();
    std::string mailbox();
    std::string mailbox_name();
    std::string label_of_host();
    std::string file_name();
    std::string phone();
    std::string postal_code();
    std::string digits(int fewest, int most);
    std::string letters(const char* from, int fewest, int most);
    std::string han(int fewest, int most);

    const tools::CorpusWords& words_;
    const tools::NameBook& names_;
    const Alphabet& alphabet_;
    const Lexicon& lexicon_;
    std::mt19937_64& random_;
};

}  // namespace gongwen::training
