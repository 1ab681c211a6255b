#include "tools/search_bench/compare.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "core/text.h"
#include "tools/search_bench/measure.h"
#include "tools/search_bench/query_mix.h"
#include "tools/search_bench/rivals.h"
#include "tools/search_bench/texts.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;
using Ids = std::set<std::string>;

constexpr int kFirstPage = 10;
constexpr int kAll = 10'000'000;
constexpr double kMilliseconds = 1000;

struct Searcher {
    std::string name;
    FindRun search;
};

struct Answers {
    std::vector<double> times;
    long wrong = 0;    ///< queries
    long surplus = 0;  ///< hits
    long missing = 0;  ///< hits
};

std::vector<std::string> ids_of(const index::SearchPage& page) {
    std::vector<std::string> ids;
    for (const index::Hit& hit : page.hits) ids.push_back(hit.id);
    return ids;
}

std::vector<FiledText> all_texts(const archive::Archive& archive) {
    std::vector<FiledText> texts;
    each_text(archive, [&](const FiledText& text) {
        texts.push_back(text);
        // A line that a letter is printed in, and the spaces of its layout, are no part of it.
        std::string& plain = texts.back().text;
        plain = to_utf8(without_spaces(to_utf32(plain)));
        return true;
    });
    return texts;
}

Ids holding(const std::vector<FiledText>& texts, const std::string& run) {
    Ids ids;
    for (const FiledText& text : texts) {
        if (text.text.find(run) != std::string::npos) ids.insert(text.id);
    }
    return ids;
}

long difference(const Ids& a, const Ids& b) {
    std::vector<std::string> only_a;
    std::ranges::set_difference(a, b, std::back_inserter(only_a));
    return static_cast<long>(only_a.size());
}

void ask(const Searcher& searcher, const std::string& run, const Ids& truth, Answers& answers) {
    const double begin = wall_seconds();
    searcher.search(run, kFirstPage);
    answers.times.push_back((wall_seconds() - begin) * kMilliseconds);
    const std::vector<std::string> found = searcher.search(run, kAll);
    const Ids ids(found.begin(), found.end());
    const long surplus = difference(ids, truth);
    const long missing = difference(truth, ids);
    answers.surplus += surplus;
    answers.missing += missing;
    answers.wrong += surplus + missing > 0 ? 1 : 0;
}

}  // namespace

void compare_answers(const fs::path& archive_folder, const fs::path& folder, std::uint64_t seed,
                     int count) {
    const auto archive = archive::Archive::open(archive_folder, archive::Access::Read);
    const auto ours = index::open_for_reading(archive.index_folder());
    const std::vector<Searcher> searchers{
        {"gongwen", [&](const std::string& run,
                        int limit) { return ids_of(ours->search("「" + run + "」", 0, limit)); }},
        {"Xapian QueryParser", plain_xapian_search(folder / "xapian", Quoting::None)},
        {"Xapian QueryParser, quoted", plain_xapian_search(folder / "xapian", Quoting::Phrase)},
        {"SQLite FTS5 trigram", sqlite_fts5_search(folder / "fts5")}};
    const std::vector<FiledText> texts = all_texts(archive);
    std::vector<Answers> answers(searchers.size());
    const std::vector<std::string> runs = runs_to_compare(archive, seed, count);
    for (const std::string& run : runs) {
        const Ids truth = holding(texts, run);
        for (std::size_t i = 0; i < searchers.size(); ++i) {
            ask(searchers[i], run, truth, answers[i]);
        }
    }
    std::cout << fmt::format("{:<28} {:>8} {:>8} {:>8} {:>8} {:>8}\n", "", "median", "95 %",
                             "wrong", "surplus", "missing");
    for (std::size_t i = 0; i < searchers.size(); ++i) {
        std::cout << fmt::format("{:<28} {:>8.1f} {:>8.1f} {:>8} {:>8} {:>8}\n", searchers[i].name,
                                 percentile(answers[i].times, 0.5),
                                 percentile(answers[i].times, 0.95), answers[i].wrong,
                                 answers[i].surplus, answers[i].missing);
    }
    std::cout << fmt::format("{} runs in {} texts\n", runs.size(), texts.size());
}

}  // namespace gongwen::tools
