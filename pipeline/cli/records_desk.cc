#include "pipeline/cli/records_desk.h"

#include <iostream>

#include "core/error.h"
#include "core/roc_date.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"

namespace gongwen::pipeline::cli {

RecordsDesk::RecordsDesk(Context& context, archive::Access access, const std::string& who)
    : context_(context),
      archive_(context.open(access)),
      ledger_(archive_, access == archive::Access::Write ? decider(who) : "gongwen"),
      authority_(context.authority()),
      titles_(Titles::load(data_folder())) {}

std::string RecordsDesk::document(const std::string& typed) const {
    return the_document(archive_, typed);
}

void RecordsDesk::update_search() {
    try {
        forget_unfinished_rebuild(archive_);
        const auto index = open_index(archive_);
        update_index(archive_, *index, context_.knowledge());
    } catch (const Error& error) {
        std::cerr << "gongwen: the search index could not be updated: " << error.what()
                  << "; run gongwen reindex\n";
        context_.status = kArchiveDamaged;
    }
}

void add_who(CLI::App& command, std::string& who, const char* help) {
    command.add_option("--who", who, std::string(help) + " (default: GONGWEN_USER, then USER)");
}

Date day_typed(const std::string& typed) {
    if (const auto day = parse_date(typed)) return *day;
    throw Error(ErrorKind::Usage, typed, "is no day; write 104/9/23 or 2015-09-23");
}

int year_typed(int typed) {
    constexpr int kFirstGregorian = 1000;
    return typed > 0 && typed < kFirstGregorian ? gregorian_year(typed) : typed;
}

}  // namespace gongwen::pipeline::cli
