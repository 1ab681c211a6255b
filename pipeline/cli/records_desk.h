// An archive open for retention, and what its commands share.

#pragma once

#include <string>

#include "archive/archive.h"
#include "archive/retention/ledger.h"
#include "institutions/authority/authority.h"
#include "pipeline/cli/commands.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline::cli {

class RecordsDesk {
  public:
    /// `who`: as in review_desk.h; for reading it is not asked for.
    RecordsDesk(Context& context, archive::Access access, const std::string& who = {});

    archive::Archive& archive() { return archive_; }
    archive::Ledger& ledger() { return ledger_; }
    const institutions::Authority& authority() const { return authority_; }
    const Titles& titles() const { return titles_; }

    /// The id of the document that is meant; throws Error(Usage).
    std::string document(const std::string& typed) const;
    /// Search forgets what was destroyed. What was done stands when it cannot.
    void update_search();

  private:
    Context& context_;
    archive::Archive archive_;
    archive::Ledger ledger_;
    institutions::Authority authority_;
    Titles titles_;
};

/// --who NAME
void add_who(CLI::App& command, std::string& who, const char* help);

/// The day that a person typed; throws Error(Usage).
Date day_typed(const std::string& typed);

/// A year of the Republic (below 1000) or a Gregorian one.
int year_typed(int typed);

}  // namespace gongwen::pipeline::cli
