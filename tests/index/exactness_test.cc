// Against plain comparison: what a query finds in many small texts of few characters, where nearly
// every wrong answer that an index of n-grams can give would show.

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/text.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Ids = std::set<std::string>;
using Random = std::mt19937;

const std::vector<std::string> kCharacters{"甲", "乙", "丙", "台", "臺"};
const std::vector<std::string> kOthers{"，", "。", " ", "　", "\n", "\n", "\f", "ab", "7"};

const std::string& any_of(const std::vector<std::string>& choices, Random& random) {
    return choices[random() % choices.size()];
}

std::string random_text(Random& random) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
        text += any_of(random() % 4 == 0 ? kOthers : kCharacters, random);
    }
    return text;
}

std::string random_run(Random& random) {
    std::string run;
    for (std::size_t length = 1 + random() % 5; length > 0; --length) {
        run += any_of(kCharacters, random);
    }
    return run;
}

/// Without spaces and line ends; pages stay apart.
std::u32string printed(const std::string& text) {
    std::u32string out;
    std::ranges::copy_if(to_utf32(text), std::back_inserter(out),
                         [](char32_t c) { return c != U' ' && c != U'　' && c != U'\n'; });
    return out;
}

/// With one spelling of 臺, too.
std::u32string plain(const std::string& text) {
    std::u32string out = printed(text);
    std::ranges::replace(out, U'台', U'臺');
    return out;
}

struct Library {
    TemporaryFolder folder;
    std::vector<std::string> texts;
    std::unique_ptr<SearchIndex> index;

    explicit Library(Random& random) {
        std::vector<IndexEntry> entries;
        for (int i = 0; i < 150; ++i) {
            texts.push_back(random_text(random));
            entries.push_back(entry_of(std::to_string(i), texts.back()));
        }
        fill(folder.path(), entries);
        index = open_for_reading(folder.path());
    }

    using Form = std::u32string (*)(const std::string&);

    Ids holding(const std::string& run, Form form = plain) const {
        Ids ids;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (form(texts[i]).find(form(run)) != std::u32string::npos) {
                ids.insert(std::to_string(i));
            }
        }
        return ids;
    }

    Ids ids_for(const std::string& query) const {
        Ids ids;
        for (const Hit& hit : index->search(query, 0, 1000).hits) ids.insert(hit.id);
        return ids;
    }
};

std::string random_query(Random& random) {
    static const std::vector<std::string> parts{"甲", "乙丙", "ab",  "104",   " ",     " ",   "AND",
                                                "OR", "NOT",  "-",   "(",     ")",     "\"",  "「",
                                                "」", ":",    "：",  "*",     "=",     "…",   "..",
                                                "，", "id:",  "no:", "date:", "主旨:", "\xff"};
    std::string query;
    for (std::size_t length = random() % 9; length > 0; --length) query += any_of(parts, random);
    return query;
}

}  // namespace

TEST_CASE("a run of characters finds the texts that hold it, and no others", "[index]") {
    Random random(1);
    const Library library(random);
    for (int i = 0; i < 300; ++i) {
        const std::string run = random_run(random);
        INFO("run: " << run);
        CHECK(library.ids_for(run) == library.holding(run));
        CHECK(library.ids_for("「" + run + "」") == library.holding(run));
        CHECK(library.ids_for("=" + run) == library.holding(run, printed));
    }
}

TEST_CASE("AND, OR and NOT are those of sets", "[index]") {
    Random random(2);
    const Library library(random);
    const Ids all = library.ids_for("id:*");
    for (int i = 0; i < 60; ++i) {
        const std::string one = random_run(random);
        const std::string other = random_run(random);
        const Ids a = library.holding(one);
        const Ids b = library.holding(other);
        Ids both;
        Ids either;
        Ids first_only;
        Ids neither;
        std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
        std::ranges::set_union(a, b, std::inserter(either, either.end()));
        std::ranges::set_difference(a, b, std::inserter(first_only, first_only.end()));
        std::ranges::set_difference(all, either, std::inserter(neither, neither.end()));

        INFO("runs: " << one << " and " << other);
        CHECK(library.ids_for(one + " " + other) == both);
        CHECK(library.ids_for(one + " OR " + other) == either);
        CHECK(library.ids_for(one + " -" + other) == first_only);
        CHECK(library.ids_for("-(" + one + " OR " + other + ")") == neither);
        CHECK(library.ids_for("NOT " + one + " AND NOT " + other) == neither);
    }
}

TEST_CASE("every snippet of a run marks it as printed", "[index]") {
    Random random(3);
    const Library library(random);
    for (int i = 0; i < 60; ++i) {
        const std::string run = random_run(random);
        INFO("run: " << run);
        for (const Hit& hit : library.index->search(run, 0, 20).hits) {
            const std::size_t begin = hit.snippet.find("\xEE\x80\x80");
            const std::size_t end = hit.snippet.find("\xEE\x80\x81");
            REQUIRE(begin != std::string::npos);
            REQUIRE(end != std::string::npos);
            const std::u32string marked = plain(hit.snippet.substr(begin + 3, end - begin - 3));
            CHECK(marked.find(plain(run)) == 0);
        }
    }
}

TEST_CASE("whatever is typed is answered or explained", "[index]") {
    Random random(4);
    const Library library(random);
    for (int i = 0; i < 3000; ++i) {
        const std::string query = random_query(random);
        INFO("query: " << query);
        ErrorKind outcome = ErrorKind::Usage;
        try {
            library.index->search(query, 0, 1);
        } catch (const Error& error) {
            outcome = error.kind();
        }
        CHECK(outcome == ErrorKind::Usage);
    }
}
