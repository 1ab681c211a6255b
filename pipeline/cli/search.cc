// gongwen search and gongwen show: what is in the archive.

#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "core/page_json.h"
#include "core/record_json.h"
#include "index/search_index.h"
#include "pipeline/cli/commands.h"
#include "pipeline/following.h"
#include "pipeline/people.h"

namespace gongwen::pipeline::cli {
namespace {

using nlohmann::json;

// The index marks hits with these two private characters.
constexpr std::string_view kMarkBegin = "\xEE\x80\x80";
constexpr std::string_view kMarkEnd = "\xEE\x80\x81";

struct Marks {
    std::string_view begin;
    std::string_view end;
};

Marks marks_for_standard_output() {
    return isatty(STDOUT_FILENO) == 1 ? Marks{"\033[1;31m", "\033[0m"} : Marks{"【", "】"};
}

std::string with_marks(std::string text, const Marks& marks) {
    for (const auto& [from, to] : {std::pair{kMarkBegin, marks.begin}, {kMarkEnd, marks.end}}) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

json hit_to_json(const index::Hit& hit) {
    json out = {{"id", hit.id},
                {"score", hit.score},
                {"kind", hit.kind},
                {"document_type", hit.document_type},
                {"issuer", hit.issuer},
                {"subject", hit.subject},
                {"document_no", hit.document_no},
                {"issue_date", hit.issue_date},
                {"snippet", with_marks(hit.snippet, {"<mark>", "</mark>"})},
                {"corrected_by", hit.corrected_by}};
    if (hit.page > 0) {
        out["page"] = hit.page;
        if (!hit.box.empty()) out["box"] = to_json_value(hit.box);
    }
    return out;
}

/// Two more spaces in front of every line.
std::string indented(const std::string& lines) {
    std::string out;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        out += "  " + lines.substr(begin, end - begin);
        begin = end;
    }
    return out;
}

void print_hit(const index::Hit& hit, const Marks& marks, const archive::Catalogue& catalogue) {
    std::cout << fmt::format("{}  {} {} {} {}\n", hit.id, hit.issue_date, hit.issuer,
                             hit.document_type, hit.document_no);
    if (!hit.subject.empty()) std::cout << "    主旨：" << hit.subject << '\n';
    if (!hit.snippet.empty()) {
        const std::string place = hit.page > 0 ? fmt::format("第 {} 頁：", hit.page) : "";
        std::cout << "    " << place << with_marks(hit.snippet, marks) << '\n';
    }
    if (hit.corrected_by.empty()) return;
    if (const auto letter = catalogue.document(hit.id)) {
        std::cout << indented(for_people(notices_about(catalogue, *letter)));
    }
}

struct SearchCall {
    std::vector<std::string> words;
    bool json = false;
    int limit = 10;
    int offset = 0;
};

/// Fewer hits than there are filings must not look like an answer.
void warn_where_index_lags(const index::SearchIndex& index, const archive::Catalogue& catalogue) {
    if (index.last_change() == catalogue.last_change()) return;
    std::cerr << "※ 有較新的歸檔資料尚未編入索引，查詢結果可能不全"
                 "（批次進行中或曾中斷；gongwen reindex 可立即補齊）\n";
}

void search(const SearchCall& call, Context& context) {
    std::string query;
    for (const std::string& word : call.words) query += (query.empty() ? "" : " ") + word;
    archive::Archive archive = context.open(archive::Access::Read);
    const auto index = index::open_for_reading(archive.index_folder());
    const index::SearchPage page = index->search(query, call.offset, call.limit);
    warn_where_index_lags(*index, archive.catalogue());
    if (call.json) {
        for (const index::Hit& hit : page.hits) std::cout << in_one_line(hit_to_json(hit)) << '\n';
        return;
    }
    const Marks marks = marks_for_standard_output();
    for (const index::Hit& hit : page.hits) print_hit(hit, marks, archive.catalogue());
    std::cout << fmt::format("共 {} 件\n", page.total);
}

json document_to_json(const archive::StoredDocument& document,
                      const std::vector<LaterNotice>& notices) {
    json out = to_json_value(document.record);
    out["id"] = document.id;
    out["filed_at"] = document.filed_at;
    out["corrected_by"] = document.corrected_by;
    out["corrects"] = document.corrects;
    out["notices"] = to_json_value(notices);
    for (std::size_t i = 0; i < document.record.names.size(); ++i) {
        const std::string_view state = state_of(document.record.names[i], notices);
        if (!state.empty()) out["names"][i]["state"] = state;
    }
    return out;
}

/// What became of the doubted names, where something did.
void print_states(const Record& record, const std::vector<LaterNotice>& notices) {
    for (const NameFinding& finding : record.names) {
        const std::string_view state = state_of(finding, notices);
        if (state.empty() || state == "open") continue;
        std::cout << fmt::format("  {}：{}（第 {} 頁）\n", label_of_finding_state(state),
                                 finding.written, finding.page);
    }
}

void print_document(const archive::StoredDocument& document,
                    const std::vector<LaterNotice>& notices) {
    std::cout << for_people(document.record);
    print_states(document.record, notices);
    std::cout << for_people(notices);
    for (const std::string& id : document.corrects) std::cout << "  ※ 更正對象 " << id << '\n';
    std::cout << '\n';
}

void show(const std::string& typed, bool as_json, Context& context) {
    archive::Archive archive = context.open(archive::Access::Read);
    const std::vector<std::string> ids = archive.catalogue().resolve(typed);
    if (ids.empty()) {
        throw Error(
            ErrorKind::Usage, typed,
            "no document of this archive; give a document id, the beginning of its hash, or "
            "its 發文字號; what was destroyed is listed by gongwen dispose destroyed");
    }
    for (const std::string& id : ids) {
        const auto document = archive.catalogue().document(id);
        if (!document) throw Error(ErrorKind::ArchiveDamaged, id, "is listed but not there");
        const std::vector<LaterNotice> notices = notices_about(archive.catalogue(), *document);
        if (as_json) {
            std::cout << in_one_line(document_to_json(*document, notices)) << '\n';
        } else {
            print_document(*document, notices);
        }
    }
}

/// The option that a word names, among those of the command and of the program.
const CLI::Option* option_named(const std::string& word, const CLI::App& command) {
    const std::string name = word.substr(0, word.find('='));
    for (const CLI::App* app : {&command, command.get_parent()}) {
        if (const CLI::Option* option = app->get_option_no_throw(name)) return option;
    }
    return nullptr;
}

/// How many words the option at the front takes, with itself; 0 where there is none.
std::size_t words_of_option(const std::string& word, const CLI::App& command) {
    if (!word.starts_with("-")) return 0;
    const CLI::Option* option = option_named(word, command);
    if (option == nullptr) return word.starts_with("--") ? 1 : 0;  // a slip, for the parser to tell
    const bool needs_value = option->get_items_expected_max() > 0;
    return needs_value && word.find('=') == std::string::npos ? 2 : 1;
}

}  // namespace

std::vector<std::string> with_query_words_apart(std::vector<std::string> words,
                                                const CLI::App& app) {
    const CLI::App& command = *app.get_subcommand("search");
    std::vector<std::string> options;
    std::vector<std::string> query;
    bool is_search = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_search && words[i] == "--") {
            query.insert(query.end(), words.begin() + static_cast<long>(i) + 1, words.end());
            break;
        }
        const std::size_t taken = words_of_option(words[i], command);
        if (taken > 0 || !is_search) {
            if (taken == 0 && words[i] != "search") return words;  // another command
            is_search = is_search || taken == 0;
            options.push_back(words[i]);
            if (taken == 2 && i + 1 < words.size()) options.push_back(words[++i]);
        } else {
            query.push_back(words[i]);
        }
    }
    if (query.empty()) return words;
    options.emplace_back("--");
    options.insert(options.end(), query.begin(), query.end());
    return options;
}

void add_search(CLI::App& app, Context& context) {
    auto call = std::make_shared<SearchCall>();
    CLI::App* command = app.add_subcommand("search", "Search the archive");
    command->footer(
        "Examples: gongwen search 自然人憑證\n"
        "          gongwen search 'agency:內政部 date:104/9..104/10 NOT 作廢'\n"
        "          gongwen search no:1042301569\n"
        "The query language is described in docs/search.md.");
    command->add_option("QUERY", call->words, "Words, \"phrases\", field:value, AND OR NOT")
        ->required();
    command->add_flag("--json", call->json, "One JSON hit a line");
    command->add_option("--limit", call->limit, "At most so many hits")
        ->check(CLI::Range(0, 1'000'000'000))
        ->capture_default_str();
    command->add_option("--offset", call->offset, "Leave out so many hits first")
        ->check(CLI::Range(0, 1'000'000'000));
    command->callback([call, &context] { search(*call, context); });
}

void add_show(CLI::App& app, Context& context) {
    struct Call {
        std::string id;
        bool json = false;
    };
    auto call = std::make_shared<Call>();
    CLI::App* command = app.add_subcommand("show", "Show one record");
    command->footer("Example: gongwen show 台內資字第1042301569號");
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command->add_flag("--json", call->json, "The record as JSON");
    command->callback([call, &context] { show(call->id, call->json, context); });
}

}  // namespace gongwen::pipeline::cli
