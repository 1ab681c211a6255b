#include "archive/catalogue/resolve.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "archive/catalogue/number_key.h"
#include "archive/retention/facts.h"
#include "core/text.h"

namespace gongwen::archive {
namespace {

constexpr std::size_t kFewestDigits = 4;
constexpr std::string_view kHexDigits = "0123456789abcdef";

/// The beginning of a hash, perhaps with the number of a document in that file: 7ff1bb8e-2.
struct HashPrefix {
    std::string hex;
    int document = 0;  ///< 0: any
};

std::optional<HashPrefix> parse_hash_prefix(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    const std::size_t hyphen = std::min(text.find('-'), text.size());
    HashPrefix prefix{text.substr(0, hyphen), 0};
    if (prefix.hex.size() < kFewestDigits ||
        prefix.hex.find_first_not_of(kHexDigits) != std::string::npos) {
        return std::nullopt;
    }
    if (hyphen == text.size()) return prefix;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + hyphen + 1, end, prefix.document);
    if (error != std::errc() || stop != end || prefix.document < 1) return std::nullopt;
    return prefix;
}

void add(std::set<std::string>& ids, Query rows) {
    while (rows.next()) ids.insert(rows.text(0));
}

}  // namespace

std::vector<std::string> resolve_document(Database& database, std::string_view typed) {
    const std::string text = trimmed(typed);
    std::set<std::string> ids;
    add(ids, database.query("SELECT id FROM document WHERE id = ?", text));
    if (!ids.empty()) return {ids.begin(), ids.end()};
    if (const auto prefix = parse_hash_prefix(text)) {
        // 'g' follows the last hex digit, so that the index answers.
        add(ids, database.query("SELECT id FROM document WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' "
                                "AND (?2 = 0 OR number = ?2)",
                                prefix->hex, prefix->document));
    }
    const NumberKey number = number_key(text);
    if (!number.digits.empty()) {
        add(ids, database.query("SELECT id FROM document WHERE document_no_digits = ?1 "
                                "AND (?2 OR document_no_key = ?3)",
                                number.digits, int{number.has_digits_only()}, number.key));
    }
    // 收文號 has digits only; an O is a misread 0 there as well.
    if (const std::string key = received_no_key(text); !key.empty()) {
        add(ids, database.query("SELECT document FROM document_facts WHERE received_no_key = ?1 "
                                "AND received_no_key <> ''",
                                key));
    }
    return {ids.begin(), ids.end()};
}

}  // namespace gongwen::archive
