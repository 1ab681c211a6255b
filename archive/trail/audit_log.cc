#include "archive/trail/audit_log.h"

#include <nlohmann/json.hpp>

#include "core/sha256.h"

namespace gongwen::archive {
namespace {

constexpr std::string_view kColumns =
    "SELECT number, at, who, action, subject, old_value, new_value, hash FROM audit ";

std::string hash_of(const std::string& previous, const AuditEntry& entry) {
    // Keys in a fixed (alphabetical) order, no spaces: the same bytes for ever.
    const nlohmann::json canonical = {
        {"action", entry.action}, {"at", entry.at},         {"new", entry.new_value},
        {"number", entry.number}, {"old", entry.old_value}, {"subject", entry.subject},
        {"who", entry.who},
    };
    return sha256_of(previous +
                     canonical.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

AuditEntry entry_in(const Query& row) {
    return {row.integer(0), row.text(1), row.text(2), row.text(3),
            row.text(4),    row.text(5), row.text(6), row.text(7)};
}

std::string select(std::string_view rest) { return std::string(kColumns).append(rest); }

}  // namespace

std::int64_t AuditLog::append(const AuditEvent& event) {
    Query last = database_.query("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
    const bool has_last = last.next();
    AuditEntry entry;
    entry.number = has_last ? last.integer(0) + 1 : 1;
    entry.at = now_();
    entry.who = event.who;
    entry.action = event.action;
    entry.subject = event.subject;
    entry.old_value = event.old_value;
    entry.new_value = event.new_value;
    entry.hash = hash_of(has_last ? last.text(1) : std::string(), entry);
    database_.run("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entry.number, entry.at,
                  entry.who, entry.action, entry.subject, entry.old_value, entry.new_value,
                  entry.hash);
    database_.run("UPDATE counter SET value = ? WHERE name = 'audit'", entry.number);
    return entry.number;
}

std::vector<AuditEntry> AuditLog::entries(std::string_view subject) const {
    Query rows = subject.empty()
                     ? database_.query(select("ORDER BY number"))
                     : database_.query(select("WHERE subject = ? ORDER BY number"), subject);
    std::vector<AuditEntry> entries;
    while (rows.next()) entries.push_back(entry_in(rows));
    return entries;
}

std::int64_t AuditLog::first_broken() const {
    Query rows = database_.query(select("ORDER BY number"));
    std::int64_t number = 0;
    std::string previous;
    while (rows.next()) {
        const AuditEntry entry = entry_in(rows);
        if (entry.number != ++number || entry.hash != hash_of(previous, entry)) return entry.number;
        previous = entry.hash;
    }
    Query counter = database_.query("SELECT value FROM counter WHERE name = 'audit'");
    const bool whole = counter.next() && counter.integer(0) == number;
    return whole ? 0 : number + 1;
}

}  // namespace gongwen::archive
