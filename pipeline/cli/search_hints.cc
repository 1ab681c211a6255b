#include "pipeline/cli/search_hints.h"

#include <algorithm>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::pipeline::cli {
namespace {

constexpr std::size_t kMostHints = 3;

bool is_number(std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> words_of(const std::string& query) {
    std::vector<std::string> words(1);
    for (const char c : query) {
        if (c != ' ') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// 0220001234 as 02-20001234, 02-2000-1234 …: area codes have two to four digits, the last four
/// may stand by themselves.
std::vector<std::string> with_hyphens(const std::string& digits) {
    constexpr std::size_t kLast = 4;
    constexpr std::size_t kShortest = 7;
    if (digits.size() < kShortest) return {};
    const auto last_apart = [](const std::string& number) {
        return number.substr(0, number.size() - kLast) + "-" + number.substr(number.size() - kLast);
    };
    std::vector<std::string> out;
    if (digits.front() != '0') return {last_apart(digits)};
    for (std::size_t area = 2; area <= 4 && digits.size() > area + kLast; ++area) {
        const std::string code = digits.substr(0, area) + "-";
        out.push_back(code + digits.substr(area));
        out.push_back(code + last_apart(digits.substr(area)));
    }
    return out;
}

/// Where a query is one plain word.
std::vector<std::string> other_forms(const std::string& word) {
    std::vector<std::string> out;
    if (is_number(word)) {
        out.push_back(word + "*");
        for (std::string& phone : with_hyphens(word)) out.push_back(std::move(phone));
    }
    if (has_digit(word)) out.push_back("date:" + word);
    if (!is_number(word)) out.push_back("agency:" + word);
    out.push_back("~" + word);
    return out;
}

std::vector<std::string> other_queries(const std::string& query) {
    const std::vector<std::string> words = words_of(query);
    if (words.empty() || query.find_first_of("\"()-*~=") == 0) return {};
    if (words.size() == 1) {
        const std::size_t colon = query.find(':');
        if (colon == std::string::npos) return other_forms(query);
        std::vector<std::string> out{query.substr(colon + 1)};
        for (std::string& form : other_forms(out.front())) out.push_back(std::move(form));
        return out;
    }
    std::string any;
    for (const std::string& word : words) {
        const bool is_plain = word.find_first_of("\"():*~=") == std::string::npos &&
                              word.front() != '-' && word != "AND" && word != "OR" && word != "NOT";
        if (!is_plain) return {};
        any += (any.empty() ? "" : " OR ") + word;
    }
    return {any};
}

bool finds(const std::string& query, index::SearchRequest request,
           const index::SearchIndex& index) {
    request.query = query;
    request.offset = 0;
    request.limit = 1;
    request.facets = false;
    try {
        return index.search(request).total > 0;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Usage) throw;
        return false;  // no day, say
    }
}

}  // namespace

std::vector<std::string> queries_that_find(const index::SearchRequest& request,
                                           const index::SearchIndex& index) {
    std::vector<std::string> found;
    for (std::string& query : other_queries(trimmed(request.query))) {
        if (found.size() == kMostHints) break;
        const bool is_new =
            query != request.query && std::find(found.begin(), found.end(), query) == found.end();
        if (is_new && finds(query, request, index)) found.push_back(std::move(query));
    }
    return found;
}

}  // namespace gongwen::pipeline::cli
