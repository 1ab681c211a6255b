#include "tools/search_bench/query_mix.h"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "core/record.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "tools/drawing/random.h"
#include "tools/search_bench/texts.h"

namespace gongwen::tools {
namespace {

using archive::StoredDocument;
using index::SearchRequest;
using index::SortBy;

class Drawer {
  public:
    Drawer(const archive::Archive& archive, std::uint64_t seed)
        : catalogue_(archive.catalogue()), ids_(catalogue_.document_ids()), random_(seed) {}

    int between(int low, int high) {
        return low +
               static_cast<int>(index_below(random_, static_cast<std::size_t>(high - low) + 1));
    }
    std::mt19937_64& random() { return random_; }

    /// The next letter that words are taken from.
    void next_letter() {
        letter_ = catalogue_.document(pick(random_, ids_)).value_or(StoredDocument{});
    }

    std::string field(const char* name) const { return letter_.record.text_of(name); }
    const StoredDocument& letter() const { return letter_; }

    /// Some Chinese characters of the text that stand together; "" where it has none.
    std::string run_of(const std::string& text, int shortest, int longest) {
        const std::vector<std::u32string> runs = chinese_runs(text, shortest);
        if (runs.empty()) return "";
        const std::u32string& run = pick(random_, runs);
        const int most = std::min(longest, static_cast<int>(run.size()));
        const auto length = static_cast<std::size_t>(between(shortest, most));
        return to_utf8(run.substr(index_below(random_, run.size() - length + 1), length));
    }

    std::string subject_words(int shortest = 3, int longest = 8) {
        const std::string words = run_of(field("subject"), shortest, longest);
        return words.empty() ? text_words(shortest, longest) : words;
    }
    std::string text_words(int shortest = 2, int longest = 4) {
        return run_of(letter_.record.text, shortest, longest);
    }
    /// The year of issue, as the Republic counts.
    int year() const {
        const std::string date = field("issue_date");
        return date.empty() ? 104 : roc_year(std::stoi(date.substr(0, 4)));
    }

  private:
    static std::vector<std::u32string> chinese_runs(const std::string& text, int shortest) {
        std::vector<std::u32string> runs(1);
        for (const char32_t c : to_utf32(text)) {
            if (is_han(c)) {
                runs.back() += c;
            } else if (!runs.back().empty()) {
                runs.emplace_back();
            }
        }
        std::erase_if(runs, [shortest](const std::u32string& run) {
            return run.size() < static_cast<std::size_t>(shortest);
        });
        return runs;
    }

    const archive::Catalogue& catalogue_;
    std::vector<std::string> ids_;
    std::mt19937_64 random_;
    StoredDocument letter_;
};

struct Kind {
    const char* name;
    int share;  ///< of a hundred
    std::function<SearchRequest(Drawer&)> make;
};

SearchRequest asking(std::string query) {
    SearchRequest request;
    request.query = std::move(query);
    request.facets = true;
    return request;
}

SearchRequest by_date(SearchRequest request) {
    request.sort = SortBy::Date;
    return request;
}

SearchRequest tolerant(SearchRequest request) {
    request.tolerant = true;
    return request;
}

SearchRequest like(const Drawer& drawer) {
    SearchRequest request = asking("");
    request.like = drawer.letter().id;
    return request;
}

std::string digits_of(const std::string& number) {
    const std::size_t begin = number.find_first_of("0123456789");
    if (begin == number.npos) return "1040012345";
    return number.substr(begin, number.find_first_not_of("0123456789", begin) - begin);
}

const std::vector<Kind>& kinds() {
    static const std::vector<Kind> all{
        {"words of a subject", 20, [](Drawer& d) { return asking(d.subject_words()); }},
        {"two words", 12,
         [](Drawer& d) { return asking(d.subject_words(2, 4) + " " + d.text_words()); }},
        {"a word of two characters", 8, [](Drawer& d) { return asking(d.text_words(2, 2)); }},
        {"a single character", 2, [](Drawer& d) { return asking(d.text_words(1, 1)); }},
        {"a document number", 10, [](Drawer& d) { return asking("no:" + d.field("document_no")); }},
        {"digits of a number", 4,
         [](Drawer& d) { return asking(digits_of(d.field("document_no"))); }},
        {"beginning of a number", 2,
         [](Drawer& d) {
             return asking("no:" + digits_of(d.field("document_no")).substr(0, 6) + "*");
         }},
        {"an agency", 6, [](Drawer& d) { return asking("agency:" + d.field("issuer")); }},
        {"an agency in a year", 8,
         [](Drawer& d) {
             return asking(fmt::format("agency:{} date:{}", d.field("issuer"), d.year()));
         }},
        {"words in a range of dates", 8,
         [](Drawer& d) {
             return asking(
                 fmt::format("{} date:{}..{}", d.subject_words(2, 5), d.year() - 1, d.year()));
         }},
        {"kind and words", 4,
         [](Drawer& d) {
             return asking("kind:" + d.letter().record.document_type + " " + d.text_words());
         }},
        {"a word without another", 4,
         [](Drawer& d) { return asking(d.subject_words(2, 3) + " -" + d.text_words()); }},
        {"one of two words", 3,
         [](Drawer& d) { return asking(d.subject_words(3, 5) + " OR " + d.text_words(3, 5)); }},
        {"mis-written names in a year", 2,
         [](Drawer& d) { return asking(fmt::format("wrong:* date:{}", d.year())); }},
        {"a year alone", 1, [](Drawer& d) { return asking(fmt::format("date:{}", d.year())); }},
        {"newest first", 3, [](Drawer& d) { return by_date(asking(d.subject_words(2, 4))); }},
        {"misread words", 2, [](Drawer& d) { return tolerant(asking(d.subject_words(3, 6))); }},
        {"more like this", 1, [](Drawer& d) { return like(d); }},
    };
    return all;
}

const Kind& kind_by_share(int share) {
    for (const Kind& kind : kinds()) {
        if (share < kind.share) return kind;
        share -= kind.share;
    }
    return kinds().front();
}

}  // namespace

std::vector<MixedQuery> query_mix(const archive::Archive& archive, std::uint64_t seed, int count) {
    constexpr int kHundred = 100;
    Drawer drawer(archive, seed);
    std::vector<MixedQuery> queries;
    for (int i = 0; i < count; ++i) {
        drawer.next_letter();
        // A number coprime to a hundred, so that any row of queries holds all kinds.
        const Kind& kind = kind_by_share(i * 37 % kHundred);
        SearchRequest request = kind.make(drawer);
        queries.push_back({kind.name, std::move(request)});
    }
    return queries;
}

std::vector<std::string> runs_to_compare(const archive::Archive& archive, std::uint64_t seed,
                                         int count) {
    constexpr std::array<int, 7> kLengths{1, 2, 3, 4, 5, 7, 10};
    Drawer drawer(archive, seed);
    std::vector<std::string> runs;
    for (std::size_t i = 0; static_cast<int>(runs.size()) < count; ++i) {
        drawer.next_letter();
        const int length = kLengths[i % kLengths.size()];
        const std::string text = text_of(drawer.letter()).text;
        const std::string run = drawer.run_of(text, length, length);
        if (run.empty()) continue;
        runs.push_back(run);
        const std::u32string characters = to_utf32(run);
        const std::size_t half = characters.size() / 2;
        if (half > 0) runs.push_back(to_utf8(characters.substr(half) + characters.substr(0, half)));
    }
    return runs;
}

}  // namespace gongwen::tools
