// A disk that is full, files that must not grow, a folder that cannot be written: status 3, a plain
// message, and nothing lost.

#include <functional>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "archive/archive.h"
#include "archive/retention/disposal.h"
#include "program.h"
#include "small_disk.h"
#include "temporary_folder.h"

using namespace gongwen;
using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

constexpr const char* kSchedule = R"toml(
id = "sample"
version = 1
title = "範例"
source = "範例"
periods = [10]
transfer_years = 25
[[rule]]
document_type = "函"
period = "10年"
disposition = "destroy"
source = "範例表附註"
)toml";

constexpr int kLetters = 12;

Record letter(const std::string& sha256, int number) {
    Record record;
    record.source = "inbox/" + std::to_string(number) + ".tif";
    record.sha256 = sha256;
    record.pages = {1};
    record.kind = record.template_id = "letter";
    record.template_version = 1;
    record.document_type = "函";
    record.text = "內政部　函\n主旨：檢送第" + std::to_string(number) + "次會議紀錄，請查照。";
    const auto say = [&](const char* name, const std::string& value) {
        Field& field = record.fields[name];
        field.value = field.raw = value;
        field.state = FieldState::Read;
        field.confidence = 0.9;
        field.page = 1;
    };
    say("issuer", "內政部");
    say("document_no", "台內資字第10423000" + std::to_string(number + 10) + "號");
    say("issue_date", "2012-09-23");
    say("subject", "檢送第" + std::to_string(number) + "次會議紀錄，請查照。");
    return record;
}

/// An archive with twelve letters, an approved list of two of them, and an index that lags behind.
class Prepared {
  public:
    Prepared() {
        {
            auto store = archive::Archive::open(archive(), archive::Access::Write);
            for (int i = 0; i < kLetters; ++i) file_letter(store, i);
        }
        run({"retention", "schedule", path("schedule.toml", kSchedule)});
        run({"reindex"});
        run({"dispose", "propose", "--title", "目錄", "--who", "甲", ids_[0], ids_[1]});
        const auto list = run_in(archive(), {"dispose", "show", "1", "--format", "json"});
        const std::string day = list.json_lines().at(0).at("proposed_on");
        run({"dispose", "approve", "1", "--number", "檔徵字第1號", "--date", day, "--who", "乙"});
        auto store = archive::Archive::open(archive(), archive::Access::Write);
        file_letter(store, kLetters);
    }

    const std::string& id(int number) const { return ids_.at(static_cast<std::size_t>(number)); }
    fs::path archive() const { return folder_.path() / "archive"; }
    std::string path(const std::string& name, const std::string& text) const {
        return folder_.write(name, text);
    }

    static Printed run_in(const fs::path& archive, Arguments arguments, const Limits& limits = {}) {
        arguments.insert(arguments.end(), {"--archive", archive.string()});
        return run_gongwen(arguments, "", limits);
    }

  private:
    void file_letter(archive::Archive& store, int number) {
        const std::string scan =
            folder_.write("scan", "scan of letter " + std::to_string(number) + "\n");
        const Record record = letter(store.objects().put_file(scan), number);
        archive::FileState file;
        file.sha256 = record.sha256;
        file.source = record.source;
        file.media_type = "tiff";
        file.pages = 1;
        file.version = "1";
        store.catalogue().file_documents(file, {record});
        ids_.push_back(document_id(record));
    }
    void run(const Arguments& arguments) const {
        const Printed done = run_in(archive(), arguments);
        INFO(done.err);
        REQUIRE(done.status == 0);
    }

    TemporaryFolder folder_;
    std::vector<std::string> ids_;
};

/// Longer than the message that it cannot be kept.
std::string long_query() {
    std::string query = "會議紀錄";
    for (int i = 0; i < 60; ++i) query += " OR 會議紀錄";
    return query;
}

/// What writes, with its words; "OUT" stands for a new folder on the same disk.
std::vector<Arguments> writing_commands(const Prepared& prepared) {
    return {
        {"review", "correct", prepared.id(5), "subject", "更正主旨", "--who", "丙"},
        {"review", "confirm", prepared.id(5), "issuer", "--who", "丙"},
        {"hold", "add", prepared.id(6), "--kind", "suit", "--reason", "訴訟", "--owner", "法制科",
         "--who", "丙"},
        {"retention", "set", prepared.id(7), "period", "20年", "--reason", "延長", "--who", "丙"},
        {"dispose", "propose", "--title", "第二次", "--who", "甲", prepared.id(8)},
        {"dispose", "destroy", "1", "--method", "刪除", "--witness", "丁", "--who", "甲"},
        {"search", long_query(), "--save", "會議"},
        {"reindex"},
        {"reindex", "--from-scratch"},
        {"backup", "OUT"},
        {"export", "OUT"},
        {"ingest", sample("letters/seed-page1.jpg").string()},
    };
}

std::string words_of(const Arguments& arguments) {
    std::string words;
    for (const std::string& argument : arguments) words += argument + ' ';
    return words;
}

Arguments with_folder(Arguments arguments, const fs::path& out) {
    for (std::string& argument : arguments) {
        if (argument == "OUT") argument = out.string();
    }
    return arguments;
}

/// All letters that are not destroyed are there, whole, and can be found.
void check_nothing_is_lost(const Prepared& prepared, const fs::path& archive) {
    const Printed verified = Prepared::run_in(archive, {"verify"});
    INFO(verified.out << verified.err);
    CHECK(verified.status == 0);
    auto store = archive::Archive::open(archive, archive::Access::Read);
    archive::Ledger ledger(store);
    const bool destroyed = archive::disposal_list(ledger.database(), 1).state == "destroyed";
    for (int i = 0; i <= kLetters; ++i) {
        const bool gone = destroyed && i < 2;
        CHECK(store.catalogue().document(prepared.id(i)).has_value() != gone);
    }
}

bool tells_of_room(const Printed& printed) {
    for (const char* word : {"space", "disk is full", "no_space"}) {
        if (printed.err.find(word) != std::string::npos) return true;
    }
    return false;
}

/// Runs the command where there is no room, then where there is; `limits` may be the lack of it.
void check_command(const Prepared& prepared, const Arguments& command, const fs::path& disk,
                   const std::function<Printed(const Arguments&)>& run_without_room,
                   const std::function<void()>& make_room, bool must_fail) {
    const fs::path archive = disk / "archive";
    const Printed failed = run_without_room(with_folder(command, disk / "out"));
    INFO(failed.out << failed.err);
    if (must_fail || failed.status != 0) {
        CHECK(failed.status == 3);
        CHECK(tells_of_room(failed));
        CHECK_THAT(failed.err, !Contains("report this as a bug"));
    }
    make_room();
    check_nothing_is_lost(prepared, archive);

    const bool is_done = failed.status == 0 && command.front() == "dispose";
    if (is_done) return;
    const Printed again = Prepared::run_in(archive, with_folder(command, disk / "out"));
    INFO(again.out << again.err);
    CHECK((again.status == 0 || again.status == 1));
    check_nothing_is_lost(prepared, archive);
}

}  // namespace

TEST_CASE("on a full disk every command that writes ends with status 3 and loses nothing",
          "[whole][disk]") {
    const Prepared prepared;
    constexpr int kMegabytes = 24;
    if (const SmallDisk probe(kMegabytes); !probe.is_there()) {
        WARN("this user may not mount: only the limit on the size of files is tried");
        return;
    }

    for (const Arguments& command : writing_commands(prepared)) {
        for (const std::uintmax_t left : {0U, 32'768U}) {
            if (left > 0 && command.front() == "ingest") continue;  // reads a page for seconds
            const SmallDisk disk(kMegabytes);
            fs::copy(prepared.archive(), disk.path() / "archive", fs::copy_options::recursive);
            disk.fill(left);
            INFO(words_of(command) << "with " << left << " bytes left");
            check_command(
                prepared, command, disk.path(),
                [&](const Arguments& arguments) {
                    return Prepared::run_in(disk.path() / "archive", arguments);
                },
                [&] { disk.make_room(); }, left == 0);
        }
    }
}

TEST_CASE(
    "where files must not grow, every command that writes ends with status 3 and loses nothing",
    "[whole][disk]") {
    const Prepared prepared;

    for (const Arguments& command : writing_commands(prepared)) {
        const TemporaryFolder disk;
        fs::copy(prepared.archive(), disk.path() / "archive", fs::copy_options::recursive);
        const long most = command.front() == "search" ? 512 : 12'288;
        INFO(words_of(command));
        check_command(
            prepared, command, disk.path(),
            [&](const Arguments& arguments) {
                return Prepared::run_in(disk.path() / "archive", arguments, {most, false, ""});
            },
            [] {}, true);
    }
}

TEST_CASE("what cannot be printed ends with status 3", "[whole][disk]") {
    const Prepared prepared;
    const Limits full{-1, false, "/dev/full"};

    for (const Arguments& command :
         std::vector<Arguments>{{"show", prepared.id(3)},
                                {"search", "會議紀錄", "--json"},
                                {"review", "list"},
                                {"retention", "due"},
                                {"report", "names"},
                                {"audit"},
                                {"verify"},
                                {"read", sample("letters/seed-page1.jpg").string(), "--json"}}) {
        const Printed printed = Prepared::run_in(prepared.archive(), command, full);
        INFO(words_of(command) << printed.err);
        CHECK(printed.status == 3);
        CHECK_THAT(printed.err, Contains("could not be written"));
    }
}

TEST_CASE(
    "an archive that cannot be written ends a command that writes with status 3, and can be read",
    "[whole][disk]") {
    const Prepared prepared;
    REQUIRE(Prepared::run_in(prepared.archive(), {"reindex"}).status == 0);
    constexpr int kMegabytes = 24;
    const SmallDisk disk(kMegabytes);
    const bool as_nobody = !disk.is_there() && geteuid() == 0;
    const fs::path archive = disk.path() / "archive";
    fs::copy(prepared.archive(), archive, fs::copy_options::recursive);
    constexpr int kNotReached = 127;
    if (as_nobody &&
        Prepared::run_in(archive, {"--version"}, {-1, true, ""}).status == kNotReached) {
        WARN("this user may not mount, and no other reaches the program: not tried");
        return;
    }
    if (disk.is_there()) {
        disk.make_read_only();
    } else {
        fs::permissions(disk.path(),
                        fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
        for (const auto& entry : fs::recursive_directory_iterator(archive)) {
            fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::remove);
        }
        fs::permissions(archive, fs::perms::owner_write, fs::perm_options::remove);
    }
    const TemporaryFolder elsewhere;

    for (const Arguments& command : writing_commands(prepared)) {
        if (command.front() == "backup" || command.front() == "export") continue;
        const Printed refused = Prepared::run_in(archive, command, {-1, as_nobody, ""});
        INFO(words_of(command) << refused.out << refused.err);
        CHECK(refused.status == 3);
        CHECK_THAT(refused.err, !Contains("report this as a bug"));
    }
    if (!disk.is_there()) return;  // SQLite wants to write beside what it reads
    CHECK(Prepared::run_in(archive, {"show", prepared.id(3)}).status == 0);
    CHECK(Prepared::run_in(archive, {"search", "會議紀錄"}).status == 0);
    CHECK(Prepared::run_in(archive, {"backup", (elsewhere.path() / "copy").string()}).status == 0);
    const Printed verified = Prepared::run_in(archive, {"verify"});
    INFO(verified.out << verified.err);
    CHECK(verified.status == 0);
}
