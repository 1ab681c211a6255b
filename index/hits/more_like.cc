#include "index/hits/more_like.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/text.h"
#include "index/index_document.h"

namespace gongwen::index {
namespace {

constexpr std::size_t kMarks = 16;              ///< words that stand for the document
constexpr Xapian::termcount kCandidates = 100;  ///< of which they are chosen

/// Words and pairs of the whole text. A number names one letter, or a telephone.
class WordsOfText : public Xapian::ExpandDecider {
  public:
    explicit WordsOfText(const Xapian::Database& database) : database_(database) {}

    bool operator()(const std::string& term) const override {
        const std::u32string text = to_utf32(term);
        if (text.size() < 2) return false;
        const bool is_pair = is_han(text.front());
        const bool is_word = std::ranges::all_of(
            text, [](char32_t c) { return is_latin(c) && !(c >= U'A' && c <= U'Z'); });
        return (is_pair || is_word) && database_.get_termfreq(term) > 1;
    }

  private:
    const Xapian::Database& database_;
};

/// The best of the candidates, but of pairs that share a character only one: 並自, 自即, 即日 and
/// 日生 are one phrase, which must not stand for the document alone.
std::vector<std::string> marks_among(const Xapian::ESet& candidates) {
    std::vector<std::string> marks;
    std::set<char32_t> told;
    for (auto word = candidates.begin(); word != candidates.end() && marks.size() < kMarks;
         ++word) {
        const std::u32string text = to_utf32(*word);
        const bool is_pair = is_han(text.front());
        if (is_pair && std::ranges::any_of(text, [&](char32_t c) { return told.contains(c); })) {
            continue;
        }
        if (is_pair) told.insert(text.begin(), text.end());
        marks.push_back(*word);
    }
    return marks;
}

Xapian::docid number_of(const Xapian::Database& database, std::string_view id) {
    const std::string term = id_term(id);
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) {
        throw Error(ErrorKind::Usage, std::string(id), "is no document of the search index");
    }
    return *found;
}

}  // namespace

Xapian::Query more_like(const Xapian::Database& database, std::string_view id) {
    Xapian::RSet wanted;
    wanted.add_document(number_of(database, id));
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query::MatchAll);
    // Weighs how often a word stands in the document, not only how rare it is elsewhere.
    enquire.set_expansion_scheme("bo1");
    const WordsOfText decider(database);
    const std::vector<std::string> words =
        marks_among(enquire.get_eset(kCandidates, wanted, &decider));
    const Xapian::Query any(Xapian::Query::OP_OR, words.begin(), words.end());
    return {Xapian::Query::OP_AND_NOT, any, Xapian::Query(id_term(id))};
}

}  // namespace gongwen::index
