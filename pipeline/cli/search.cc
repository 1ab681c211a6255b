// gongwen search: what is in the archive.

#include <iostream>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "archive/retention/assessment.h"
#include "archive/saved_searches.h"
#include "core/error.h"
#include "core/simplified.h"
#include "index/query/loose_operators.h"
#include "index/search_index.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/report_options.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/cli/search_hints.h"
#include "pipeline/cli/search_output.h"
#include "pipeline/environment/resources.h"

namespace gongwen::pipeline::cli {
namespace {

struct SearchCall {
    std::vector<std::string> words;
    bool json = false;
    ReportFormat format = ReportFormat::Text;
    index::SearchRequest request;
    std::string sort;  ///< "" where the call does not say
    std::optional<std::string> save;
    std::optional<std::string> saved;
    std::optional<std::string> remove;
    bool list = false;
};

/// Fewer hits than there are filings must not look like an answer.
void warn_where_index_lags(const index::SearchIndex& index, const archive::Catalogue& catalogue) {
    if (index.last_change() == catalogue.last_change()) return;
    std::cerr << "※ 有較新的歸檔資料尚未編入索引，查詢結果可能不全"
                 "（批次進行中或曾中斷；gongwen reindex 可立即補齊）\n";
}

/// What was taken as an operator may have been meant as a word.
void tell_loose_operators(const std::string& query) {
    for (const std::string& word : index::loose_operators(query)) {
        std::cerr << fmt::format("※ 查詢中的 {0} 作運算符號解；要找這個字，請加引號：\"{0}\"\n",
                                 word);
    }
}

index::SortBy sort_named(const std::string& name) {
    if (name == "date") return index::SortBy::Date;
    if (name == "number") return index::SortBy::Number;
    return index::SortBy::Relevance;
}

/// What was saved, narrowed by the words of the call; its options stand where it names them.
void take_saved(const archive::Archive& archive, SearchCall& call) {
    const auto saved = archive::SavedSearches(archive.folder()).find(*call.saved);
    if (!saved) {
        throw Error(ErrorKind::Usage, *call.saved,
                    "no search is saved under this name; gongwen search --list-saved names them");
    }
    std::string& query = call.request.query;
    if (query.empty()) {
        query = saved->query;
    } else if (!saved->query.empty()) {
        query = fmt::format("({}) {}", saved->query, query);
    }
    if (call.request.like.empty()) call.request.like = saved->like;
    if (call.sort.empty()) call.sort = saved->sort;
    call.request.reverse = call.request.reverse || saved->reverse;
    call.request.tolerant = call.request.tolerant || saved->tolerant;
}

void print_saved(const archive::Archive& archive) {
    for (const archive::SavedSearch& search : archive::SavedSearches(archive.folder()).all()) {
        std::cout << fmt::format("{}\t{}{}{}{}{}\n", search.name, search.query,
                                 search.like.empty() ? "" : " --like " + search.like,
                                 search.sort.empty() ? "" : " --sort " + search.sort,
                                 search.reverse ? " --reverse" : "",
                                 search.tolerant ? " --tolerant" : "");
    }
}

void remove_saved(const archive::Archive& archive, const std::string& name) {
    if (archive::SavedSearches(archive.folder()).remove(name)) return;
    throw Error(ErrorKind::Usage, name, "no search is saved under this name");
}

/// Periods are judged when they are asked for, as a schedule or a hold may have come since.
std::vector<std::string> due_between(const archive::Archive& archive, const std::string& first,
                                     const std::string& last) {
    archive::Ledger ledger(archive);
    std::vector<std::string> ids;
    archive::visit_assessments(ledger, ledger.today(), [&](archive::Assessment& one) {
        if (!one.due) return;
        const Date& due = *one.due;
        const std::string day = fmt::format("{:04}{:02}{:02}", due.year, due.month, due.day);
        if (first <= day && (last.empty() || day <= last)) ids.push_back(one.facts.id);
    });
    return ids;
}

/// The authority file is opened where a query names an agency; few do.
class FullNames {
  public:
    explicit FullNames(Context& context) : context_(context) {}

    std::vector<std::string> operator()(const std::string& short_name) {
        if (!authority_)
            authority_ = std::make_shared<institutions::Authority>(context_.authority());
        std::vector<std::string> names;
        if (authority_->find(short_name)) return names;
        for (const auto* one : authority_->find_short(short_name)) names.push_back(one->name);
        return names;
    }

  private:
    Context& context_;
    std::shared_ptr<institutions::Authority> authority_;
};

index::Confusables confusables() {
    return index::Confusables::load(data_folder() / "institutions" / "data" / "confusables.csv");
}

/// Who types simplified characters means what is printed in traditional ones.
void search_in_traditional(index::SearchPage& page, index::SearchRequest& request,
                           const index::SearchIndex& index) {
    const std::optional<std::string> query = in_traditional(request.query);
    if (!query) return;
    index::SearchRequest other = request;
    other.query = *query;
    index::SearchPage found = index.search(other);
    if (found.total == 0) return;
    page = std::move(found);
    request.query = *query;
    std::cerr << fmt::format("※ 已改以「{}」查詢\n", *query);
}

void tell_hints(const std::vector<std::string>& queries) {
    if (!queries.empty()) std::cout << fmt::format("試試：{}\n", fmt::join(queries, "、"));
}

void search(SearchCall call, Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    if (call.list) return print_saved(archive);
    if (call.remove) return remove_saved(archive, *call.remove);
    index::SearchRequest& request = call.request;
    for (const std::string& word : call.words) {
        request.query += (request.query.empty() ? "" : " ") + word;
    }
    if (call.saved) take_saved(archive, call);
    if (request.query.empty() && request.like.empty()) {
        throw Error(ErrorKind::Usage, "search",
                    "what to search for must be said: QUERY, --like ID or "
                    "--saved NAME");
    }
    if (!request.like.empty()) request.like = the_document(archive, request.like);
    request.sort = sort_named(call.sort);
    if (request.reverse && request.sort == index::SortBy::Relevance) {
        throw Error(ErrorKind::Usage, "--reverse",
                    "say which order to turn round: --sort date or --sort number");
    }
    const ReportFormat format = call.json ? ReportFormat::Json : call.format;
    request.facets = request.facets || format == ReportFormat::Html;
    request.due = [&](const std::string& first, const std::string& last) {
        return due_between(archive, first, last);
    };
    request.full_names = FullNames(context);

    const auto index = index::open_for_reading(archive.index_folder(), confusables());
    index::SearchPage page = index->search(request);
    if (page.total == 0) search_in_traditional(page, request, *index);
    // Only what was answered is worth keeping.
    if (call.save) {
        archive::SavedSearches(archive.folder())
            .save({*call.save, request.query, call.sort, request.reverse, request.tolerant,
                   request.like});
    }
    tell_loose_operators(request.query);
    warn_where_index_lags(*index, archive.catalogue());
    const bool for_people = format == ReportFormat::Text && !request.query.empty();
    const bool found_none = page.total == 0 && for_people && request.offset == 0;
    print_page(page, format, request.query, archive.catalogue());
    if (found_none) tell_hints(queries_that_find(request, *index));
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

void add_search_options(CLI::App& command, SearchCall& call) {
    constexpr int kMost = 1'000'000'000;
    index::SearchRequest& request = call.request;
    command.add_option("QUERY", call.words, "Words, \"phrases\", field:value, AND OR NOT");
    command.add_flag("--json", call.json, "One JSON hit a line, as --format json");
    add_format(command, call.format);
    command.add_option("--limit", request.limit, "At most so many hits")
        ->check(CLI::Range(0, kMost))
        ->capture_default_str();
    command.add_option("--offset", request.offset, "Leave out so many hits first")
        ->check(CLI::Range(0, kMost));
    command
        .add_option("--sort", call.sort,
                    "relevance, date (newest first) or number (by 字, then digits)")
        ->check(CLI::IsMember({"relevance", "date", "number"}));
    command.add_flag("--reverse", request.reverse, "The other way round (with date or number)");
    command.add_flag("--tolerant", request.tolerant,
                     "Also find words that were misread, behind the others; for one word: ~WORD");
    command.add_flag("--facets", request.facets,
                     "Also count the hits by agency, kind, year, retention, findings and state");
    command.add_option("--like", request.like,
                       "Only documents that resemble this one (id, or 發文字號), most alike first");
}

void add_saved_options(CLI::App& command, SearchCall& call) {
    command.add_option("--save", call.save, "Keep this search in the archive under a name");
    command.add_option("--saved", call.saved, "Search as kept under this name; a QUERY narrows it");
    command.add_flag("--list-saved", call.list, "List the kept searches");
    command.add_option("--delete-saved", call.remove, "Forget the search of this name");
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
        "          gongwen search wrong:* --facets --sort date\n"
        "          gongwen search --like 台內資字第1042301569號\n"
        "          gongwen search --save 未更正 'wrong:* -state:corrected'\n"
        "          gongwen search --saved 未更正 date:104 --format csv\n"
        "The query language is described in docs/search.md.");
    add_search_options(*command, *call);
    add_saved_options(*command, *call);
    command->callback([call, &context] { search(*call, context); });
}

}  // namespace gongwen::pipeline::cli
