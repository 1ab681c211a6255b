// What the parts of a made-up sample draw from: words, names, a date and one stream of chance.

#pragma once

#include <random>
#include <string>

#include "core/record.h"
#include "core/roc_date.h"
#include "tools/drawing/random.h"
#include "tools/made_up/corpus_words.h"
#include "tools/made_up/name_book.h"

namespace gongwen::tools {

struct Chance {
    const CorpusWords& words;
    const NameBook& names;
    std::mt19937_64 random;

    /// One of a list of the corpus words.
    const std::string& word(const std::string& list) { return pick(random, words.list(list)); }
    bool happens(double probability) { return chance(random, probability); }
    int between(int low, int high) {
        const auto count = static_cast<std::size_t>(high - low) + 1;
        return low + static_cast<int>(index_below(random, count));
    }
    std::string digits(int count);

    Date day_in(int first_year, int last_year);
    /// `date` moved by some days.
    static Date moved(const Date& date, long days);
    /// 中華民國104年9月23日, or without the first words.
    static std::string roc(const Date& date, bool with_republic);

    std::string person();
    std::string address();
    std::string phone();
    std::string email();
    /// A document number of the issuer's own, drawn in the date's year.
    std::string document_number(const std::string& issuer, const Date& date);
};

}  // namespace gongwen::tools
