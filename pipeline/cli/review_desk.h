// An archive open for a person's decisions, and what the commands of `gongwen review` share.

#pragma once

#include <string>
#include <vector>

#include "archive/archive.h"
#include "pipeline/cli/commands.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline::cli {

/// Whom the audit trail names: who was said, else GONGWEN_USER, USER or the name of the account.
std::string decider(const std::string& said);

/// The one document that is meant; throws Error(Usage) where none or several are.
std::string the_document(const archive::Archive& archive, const std::string& typed);
Record record_of(const archive::Archive& archive, const std::string& id);

/// The program as the commands of this archive must call it.
std::string program_for(const Context& context);

/// Adds confirm, correct, skip, reopen, template and split.
void add_decisions(CLI::App& review, Context& context);

/// Adds dismiss and decisions: what people decide on doubted names.
void add_name_decisions(CLI::App& review, Context& context);

class Desk {
  public:
    /// `who` as it was said; else GONGWEN_USER, USER or the name of the account decides.
    Desk(Context& context, const std::string& who);

    archive::Archive& archive() { return archive_; }
    archive::Catalogue& catalogue() { return archive_.catalogue(); }
    const Knowledge& knowledge() const { return knowledge_; }
    const std::string& who() const { return who_; }

    /// Judges anew what follows from a decision on the document; of use until the next call.
    archive::Settle settle(const Record& record);
    /// Search follows. What was decided is safe when it cannot.
    void update_search();

  private:
    Context& context_;
    std::string who_;
    Knowledge knowledge_;
    archive::Archive archive_;
    std::vector<Page> pages_;
};

/// Where `typed` is a doubted name of the document: says that it is a mistake indeed, or takes back
/// what was decided on it. False where it is none.
bool confirm_name(Desk& desk, const std::string& id, const Record& record, const std::string& typed,
                  const std::string& reason);
bool reopen_name(Desk& desk, const std::string& id, const Record& record, const std::string& typed);

}  // namespace gongwen::pipeline::cli
