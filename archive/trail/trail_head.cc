#include "archive/trail/trail_head.h"

#include <fstream>
#include <iterator>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/objects/posix_file.h"
#include "core/error.h"

namespace gongwen::archive {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path note_of(const Database& database) { return database.file().parent_path() / kTrailHead; }

std::string note_for(std::int64_t number, const std::string& hash) {
    return json{{"number", number}, {"hash", hash}}.dump() + '\n';
}

std::optional<std::string> noted(const fs::path& file) {
    std::ifstream in(file);
    if (!in) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// The number of an entry that no note can tell of is 0.
std::int64_t number_in(const std::string& note) {
    const json entry = json::parse(note, nullptr, false);
    if (!entry.is_object() || !entry.contains("number")) return 0;
    return entry["number"].is_number_integer() ? entry["number"].get<std::int64_t>() : 0;
}

bool holds(Database& database, const std::string& note) {
    const std::int64_t number = number_in(note);
    Query row = database.query("SELECT hash FROM audit WHERE number = ?", number);
    return row.next() && note == note_for(number, row.text(0));
}

}  // namespace

void note_trail_head(Database& database) {
    Query last = database.query("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
    if (!last.next()) return;
    const std::string note = note_for(last.integer(0), last.text(1));
    const fs::path file = note_of(database);
    const std::optional<std::string> before = noted(file);
    if (note == before || (before && !holds(database, *before))) return;
    try {
        replace_file(file, note);
    } catch (const Error&) {
        // The older note stays.
    }
}

std::string trail_head_problem(Database& database) {
    const std::optional<std::string> note = noted(note_of(database));
    if (!note || holds(database, *note)) return "";
    if (number_in(*note) == 0) {
        return fmt::format(
            "the file {} tells of no entry of the audit trail, as after a loss of power: whether "
            "the "
            "catalogue is the archive's newest cannot be told. Look at the last entries (gongwen "
            "audit), then remove {}",
            kTrailHead, kTrailHead);
    }
    return fmt::format(
        "the audit trail does not hold entry {}, which the file {} tells of: an older or another "
        "catalogue was put in the place of the archive's own; put the newest one back. Where it "
        "was lost, enter anew what was held and decided since, then remove {}",
        number_in(*note), kTrailHead, kTrailHead);
}

}  // namespace gongwen::archive
