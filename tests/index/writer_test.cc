// Writing: replacing, removing, change numbers, crashes, and readers beside a writer.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <thread>

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "core/error.h"
#include "index/writing/index_folder.h"
#include "index/writing/index_parts.h"
#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Ids = std::set<std::string>;

IndexEntry entry_with_change(std::string id, std::string_view text, std::int64_t change) {
    IndexEntry entry = entry_of(std::move(id), text);
    entry.change = change;
    return entry;
}

/// Runs `work` in a process of its own that is killed before the writer it returns is closed.
template <typename Work>
void run_and_kill(Work&& work) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const std::unique_ptr<SearchIndex> writer = work();
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

ErrorKind kind_of_failure(const std::filesystem::path& folder, std::string& message) {
    try {
        open_for_reading(folder)->search("甲", 0, 1);
    } catch (const Error& error) {
        message = error.what();
        return error.kind();
    }
    FAIL("no error");
    return ErrorKind::Usage;
}

}  // namespace

TEST_CASE("an index that lost its head file must be made from scratch", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("one", "甲乙")});

    std::filesystem::remove(folder.path() / "iamglass");

    CHECK_THROWS_WITH(open_for_reading(folder.path()),
                      Catch::Matchers::Contains("reindex --from-scratch"));
    CHECK_THROWS_WITH(open_for_writing(folder.path()),
                      Catch::Matchers::Contains("reindex --from-scratch"));
}

TEST_CASE("an index whose making was killed at any moment is made anew", "[index]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "index";
    for (int moment = 0; moment < 60; ++moment) {
        std::filesystem::remove_all(place);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            open_for_writing(place);
            _exit(0);
        }
        usleep(static_cast<useconds_t>(moment) * 100);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);

        REQUIRE(open_for_writing(place)->last_change() == 0);
    }
}

TEST_CASE("a blank sheet among letters is no damage", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("blank", ""), entry_of("one", "甲乙")});

    CHECK(open_for_reading(folder.path())->damage().empty());
}

TEST_CASE("a document that is applied again is replaced", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("one", "甲乙"), entry_of("two", "甲丙")});

    fill(folder.path(), {entry_of("one", "丁戊")});

    const auto index = open_for_reading(folder.path());
    CHECK(found(*index, "甲") == Ids{"two"});
    CHECK(found(*index, "丁戊") == Ids{"one"});
    CHECK(found(*index, "id:*") == Ids{"one", "two"});
}

namespace {

/// What some searches find, as one text; or that the index says that it is damaged.
std::string answers(const std::filesystem::path& folder) {
    try {
        const auto index = open_for_reading(folder);
        if (!index->damage().empty()) return "damaged";
        std::string out;
        for (const char* query :
             {"甲乙", "丙", "id:*", "subject:丁戊", "date:104", "retention:10"}) {
            SearchRequest request;
            request.query = query;
            request.facets = true;
            const SearchPage page = index->search(request);
            out += std::to_string(page.total);
            for (const Hit& hit : page.hits) out += " " + hit.id + hit.subject + hit.snippet;
            out += "\n";
        }
        return out;
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::ArchiveDamaged);
        return "damaged";
    }
}

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a byte that was changed in the index is found, or nothing reads otherwise", "[index]") {
    const TemporaryFolder folder;
    std::vector<IndexEntry> entries;
    for (int i = 0; i < 40; ++i) {
        IndexEntry entry = entry_of("letter-" + std::to_string(i), "甲乙丙丁戊己庚辛");
        with_field(entry, "subject", "丁戊第" + std::to_string(i) + "件");
        with_field(entry, "issue_date", "2015-09-23");
        with_field(entry, "retention", "10年");
        entries.push_back(entry);
    }
    fill(folder.path(), entries);
    const std::string good = answers(folder.path());
    REQUIRE(good != "damaged");
    constexpr std::size_t kStep = 211;

    std::size_t found = 0;
    for (const char* name : {"postlist.glass", "termlist.glass", "docdata.glass"}) {
        const std::filesystem::path file = folder.path() / name;
        const std::string whole = bytes_of(file);
        for (std::size_t i = 0; i < whole.size(); i += kStep) {
            if (whole[i] == 0) continue;  // mostly room for more
            std::string bad = whole;
            bad[i] = static_cast<char>(bad[i] ^ 4);
            std::ofstream(file, std::ios::binary) << bad;
            const std::string now = answers(folder.path());
            INFO(name << " at " << i);
            CHECK((now == "damaged" || now == good));
            if (now == "damaged") ++found;
        }
        std::ofstream(file, std::ios::binary) << whole;
    }
    CHECK(answers(folder.path()) == good);
    CHECK(found > 20);
}

TEST_CASE("a removed document is found no more", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("one", "甲乙"), entry_of("two", "甲丙")});

    const auto writer = open_for_writing(folder.path());
    writer->remove("one");
    writer->remove("never there");
    writer->commit();

    CHECK(found(*open_for_reading(folder.path()), "甲") == Ids{"two"});
}

TEST_CASE("the change number is the highest that was committed", "[index]") {
    const TemporaryFolder folder;
    {
        const auto writer = open_for_writing(folder.path());
        CHECK(writer->last_change() == 0);
        writer->apply(entry_with_change("one", "甲", 7));
        writer->apply(entry_with_change("two", "甲", 5));
        CHECK(writer->last_change() == 0);
        writer->commit();
        CHECK(writer->last_change() == 7);
    }

    const auto writer = open_for_writing(folder.path());
    CHECK(writer->last_change() == 7);
    writer->apply(entry_with_change("two", "乙", 6));
    writer->commit();
    CHECK(open_for_reading(folder.path())->last_change() == 7);
}

TEST_CASE("a removal moves the change number on, too", "[index]") {
    const TemporaryFolder folder;
    const auto writer = open_for_writing(folder.path());
    writer->apply(entry_with_change("one", "甲", 3));
    writer->remove("one");
    writer->advance_to(4);
    writer->advance_to(2);
    CHECK(writer->last_change() == 0);
    writer->commit();

    CHECK(open_for_reading(folder.path())->last_change() == 4);
}

TEST_CASE("readers see what was committed, and only that", "[index]") {
    const TemporaryFolder folder;
    const auto writer = open_for_writing(folder.path());
    const auto reader = open_for_reading(folder.path());
    writer->apply(entry_of("one", "甲"));

    CHECK(found(*reader, "甲").empty());
    CHECK(found(*writer, "甲") == Ids{"one"});
    writer->commit();
    CHECK(found(*reader, "甲") == Ids{"one"});
}

TEST_CASE("a reader sees an index that was rebuilt in its place", "[index]") {
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("old", "甲")});
    const auto reader = open_for_reading(folder.path());
    CHECK(found(*reader, "甲") == Ids{"old"});

    std::filesystem::remove_all(folder.path());
    fill(folder.path(), {entry_of("new", "甲")});

    CHECK(found(*reader, "甲") == Ids{"new"});
}

TEST_CASE("an index takes the place of another, also where a file system cannot exchange them",
          "[index]") {
    const int failure = GENERATE(0, EINVAL, ENOSYS, ENOTSUP);
    const TemporaryFolder folder;
    const auto place = folder.path() / "index";
    const auto by = folder.path() / "new";
    fill(place, {entry_of("old", "甲")});
    fill(by, {entry_of("new", "甲")});

    replace_index(place, by, [&](const auto& one, const auto& other) {
        return failure == 0 ? exchange_paths(one, other) : failure;
    });

    CHECK(found(*open_for_reading(place), "甲") == Ids{"new"});
    const auto left = std::filesystem::directory_iterator(folder.path());
    CHECK(std::distance(begin(left), end(left)) == 1);
}

TEST_CASE("an index that may not be replaced stays", "[index]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "index";
    const auto by = folder.path() / "new";
    fill(place, {entry_of("old", "甲")});
    fill(by, {entry_of("new", "甲")});

    CHECK_THROWS_AS(replace_index(place, by, [](const auto&, const auto&) { return EACCES; }),
                    Error);

    CHECK(found(*open_for_reading(place), "甲") == Ids{"old"});
}

TEST_CASE("which lists agency: is from is noted with a commit", "[index]") {
    const TemporaryFolder folder;
    const auto place = folder.path() / "index";
    {
        const auto writer = open_for_writing(place);
        CHECK(writer->names_version().empty());
        writer->note_names_version("lists of 115");
        writer->commit();
    }

    CHECK(open_for_reading(place)->names_version() == "lists of 115");
}

TEST_CASE("a crash before the commit leaves the change number where it was", "[index]") {
    const TemporaryFolder folder;
    {
        const auto writer = open_for_writing(folder.path());
        writer->apply(entry_with_change("one", "甲", 3));
        writer->commit();
    }

    SECTION("after a few changes nothing of them is there") {
        run_and_kill([&] {
            auto writer = open_for_writing(folder.path());
            writer->apply(entry_with_change("two", "甲", 4));
            return writer;
        });
        CHECK(found(*open_for_reading(folder.path()), "甲") == Ids{"one"});
    }
    SECTION("after very many they are merely to be done again") {
        run_and_kill([&] {
            auto writer = open_for_writing(folder.path());
            for (int i = 0; i < 400; ++i) {
                writer->apply(entry_with_change("more" + std::to_string(i), "乙", 4 + i));
            }
            return writer;
        });
        CHECK(open_for_reading(folder.path())->search("乙", 0, 1).total >= 300);
    }
    CHECK(open_for_reading(folder.path())->last_change() == 3);
    CHECK(open_for_writing(folder.path())->last_change() == 3);
}

TEST_CASE("two readers search while a writer commits", "[index]") {
    constexpr int kRounds = 60;
    const TemporaryFolder folder;
    fill(folder.path(), {entry_of("start", "甲乙丙")});
    std::atomic<bool> is_done = false;
    std::atomic<int> failures = 0;

    const auto read = [&] {
        const auto reader = open_for_reading(folder.path());
        std::int64_t seen = 1;
        while (!is_done) {
            try {
                const SearchPage page = reader->search("甲乙", 0, 20);
                if (page.total < seen || page.hits.empty()) ++failures;
                seen = page.total;
            } catch (const std::exception&) {
                ++failures;
            }
        }
    };
    std::thread first(read);
    std::thread second(read);
    const auto writer = open_for_writing(folder.path());
    for (int i = 0; i < kRounds; ++i) {
        writer->apply(entry_of("more" + std::to_string(i), "甲乙丁"));
        writer->commit();
    }
    is_done = true;
    first.join();
    second.join();

    CHECK(failures == 0);
    CHECK(open_for_reading(folder.path())->search("甲乙", 0, 0).total == kRounds + 1);
}

TEST_CASE("a second writer is told who writes", "[index]") {
    const TemporaryFolder folder;
    const auto writer = open_for_writing(folder.path());

    try {
        open_for_writing(folder.path());
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::ArchiveDamaged);
        CHECK_THAT(error.what(), Catch::Contains("process " + std::to_string(getpid())));
    }
}

TEST_CASE("an index that is missing or damaged asks to be rebuilt", "[index]") {
    const TemporaryFolder folder;
    std::string message;

    SECTION("missing") {
        CHECK(kind_of_failure(folder.path() / "none", message) == ErrorKind::ArchiveDamaged);
        CHECK_THAT(message, Catch::Contains("there is no search index; run gongwen reindex"));
    }
    SECTION("damaged") {
        fill(folder.path(), {entry_of("one", "甲")});
        std::ofstream(folder.path() / "iamglass", std::ios::trunc) << "no index";
        CHECK(kind_of_failure(folder.path(), message) == ErrorKind::ArchiveDamaged);
    }
    SECTION("tables cut off") {
        fill(folder.path(), {entry_of("one", "甲")});
        std::ofstream(folder.path() / "postlist.glass", std::ios::trunc) << "";
        CHECK(kind_of_failure(folder.path(), message) == ErrorKind::ArchiveDamaged);
    }
    CHECK_THAT(message, Catch::Contains("run gongwen reindex"));
}

TEST_CASE("the subject counts more than the text, then the date decides, then the id", "[index]") {
    const TemporaryFolder folder;
    IndexEntry in_text = entry_of("in-text", "公文管理系統之說明");
    with_field(in_text, "subject", "其他事項一則");
    IndexEntry in_subject = entry_of("in-subject", "其他事項一則一二");
    with_field(in_subject, "subject", "公文管理系統");
    std::vector<IndexEntry> entries{in_text, in_subject};
    for (const auto& [id, date] : {std::pair("b", "2015-01-01"),
                                   {"a", "2015-01-01"},
                                   {"c", "2016-01-01"},
                                   {"d", "2014-01-01"}}) {
        entries.push_back(entry_of(id, "同樣內容"));
        with_field(entries.back(), "issue_date", date);
    }
    fill(folder.path(), entries);
    const auto index = open_for_reading(folder.path());
    const auto order = [&](std::string_view query) {
        std::string ids;
        for (const Hit& hit : index->search(query, 0, 10).hits) ids += hit.id + " ";
        return ids;
    };

    CHECK(order("公文管理系統") == "in-subject in-text ");
    CHECK(order("同樣內容") == "c a b d ");
    CHECK(order("date:2014..2016") == "c a b d ");
}

TEST_CASE("pages of results follow one another and agree on the total", "[index]") {
    const TemporaryFolder folder;
    std::vector<IndexEntry> entries;
    for (int i = 100; i < 125; ++i) entries.push_back(entry_of(std::to_string(i), "同樣內容"));
    fill(folder.path(), entries);
    const auto index = open_for_reading(folder.path());

    const SearchPage first = index->search("同樣", 0, 10);
    const SearchPage last = index->search("同樣", 20, 10);
    const SearchPage behind = index->search("同樣", 30, 10);

    CHECK(first.total == 25);
    CHECK(first.hits.front().id == "100");
    CHECK(last.total == 25);
    CHECK(last.hits.size() == 5);
    CHECK(last.hits.front().id == "120");
    CHECK(behind.total == 25);
    CHECK(behind.hits.empty());
}

TEST_CASE("an index made in parts is one index", "[index]") {
    const TemporaryFolder folder;
    const auto parts_folder = folder.path() / "parts";
    const auto joined = folder.path() / "joined";
    {
        IndexParts parts(parts_folder, 2);
        for (int i = 0; i < 5; ++i) {
            IndexEntry entry =
                entry_of("id" + std::to_string(i), "甲字第" + std::to_string(i) + "號");
            entry.change = i + 1;
            parts.apply(entry);
        }
        parts.advance_to(8);
        parts.commit();
        CHECK(parts.last_change() == 8);
        parts.join(joined);
    }
    const auto index = open_for_reading(joined);

    CHECK(found(*index, "甲字") == Ids{"id0", "id1", "id2", "id3", "id4"});
    CHECK(found(*index, "甲字第3號") == Ids{"id3"});
    CHECK(index->last_change() == 8);
    CHECK(index->damage().empty());
}

TEST_CASE("an index of nothing made in parts can be searched", "[index]") {
    const TemporaryFolder folder;
    IndexParts parts(folder.path() / "parts");
    parts.advance_to(3);
    parts.commit();
    parts.join(folder.path() / "joined");
    const auto index = open_for_reading(folder.path() / "joined");

    CHECK(found(*index, "甲").empty());
    CHECK(index->last_change() == 3);
}

TEST_CASE("parts that were left are gone on with, and hold no document twice", "[index]") {
    const TemporaryFolder folder;
    const auto parts_folder = folder.path() / "parts";
    const auto put = [](IndexParts& parts, const std::string& id, const std::string& text,
                        int change) {
        IndexEntry entry = entry_of(id, text);
        entry.change = change;
        parts.apply(entry);
    };
    {
        IndexParts parts(parts_folder, 2);
        put(parts, "changed", "甲舊", 1);
        put(parts, "gone", "甲", 2);
        put(parts, "kept", "甲", 3);
        parts.start_commit();
        put(parts, "cut", "甲舊", 4);  // may be written, without its number
    }
    {
        IndexParts parts(parts_folder, 2);
        CHECK(parts.last_change() == 3);
        parts.remove("gone");
        put(parts, "cut", "甲新", 5);
        put(parts, "changed", "甲新", 6);
        parts.commit();
        CHECK(parts.last_change() == 6);
        parts.join(folder.path() / "joined");
    }
    const auto index = open_for_reading(folder.path() / "joined");

    CHECK(found(*index, "甲") == Ids{"changed", "cut", "kept"});
    CHECK(found(*index, "甲新") == Ids{"changed", "cut"});
    CHECK(found(*index, "甲舊").empty());
    CHECK(index->last_change() == 6);
}
