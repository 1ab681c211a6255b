// A step of the build. Writes which characters follow one another in words, as lines of a C++
// string (usual_words.cc): from the words and frequencies of Debian's rime-essay (© its authors,
// LGPL-3) and from the names of institutions.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include "core/csv.h"
#include "core/error.h"
#include "core/text.h"

namespace {

using namespace gongwen;

constexpr std::size_t kLongestWord = 4;  ///< longer ones are phrases and sayings
/// Rarer words are those of poems and classics; among them a misreading finds company.
constexpr double kLeastFrequency = 200;

using Followers = std::map<char32_t, std::set<char32_t>>;

void add(Followers& pairs, const std::u32string& word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (!is_han(word[i - 1]) || !is_han(word[i])) continue;
        pairs[fold_variant(word[i - 1])].insert(fold_variant(word[i]));
    }
}

/// The words are few, their pairs frequent: a pair counts by all the words that hold it.
void add_words(Followers& pairs, const std::string& file) {
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::PartMissing, file, "expected a list of words");
    std::map<std::u32string, double> frequencies;
    std::string line;
    while (std::getline(in, line)) {
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) continue;
        const std::u32string word = to_utf32(line.substr(0, tab));
        if (word.size() > kLongestWord) continue;
        for (std::size_t i = 1; i < word.size(); ++i) {
            frequencies[word.substr(i - 1, 2)] += std::atof(line.c_str() + tab + 1);
        }
    }
    for (const auto& [pair, frequency] : frequencies) {
        if (frequency >= kLeastFrequency) add(pairs, pair);
    }
}

void add_names(Followers& pairs, const std::string& file) {
    const std::vector<CsvRow> rows = read_csv(file);
    for (std::size_t i = 1; i < rows.size(); ++i) add(pairs, to_utf32(rows[i].front()));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: make_usual_pairs LEXICON INSTITUTIONS.csv OUT\n";
        return 2;
    }
    try {
        Followers pairs;
        add_words(pairs, argv[1]);
        add_names(pairs, argv[2]);
        std::filesystem::create_directories(std::filesystem::path(argv[3]).parent_path());
        std::ofstream out(argv[3]);
        for (const auto& [first, followers] : pairs) {
            std::u32string line(1, first);
            line.append(followers.begin(), followers.end());
            out << '"' << to_utf8(line) << "\\n\"\n";
        }
        out.close();
        if (!out) throw std::runtime_error(std::string(argv[3]) + ": cannot be written");
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return 0;
}
