// What people decide on doubted names: a confirmed finding is a mistake indeed; a dismissed one is
// none, in its document or in the whole archive, which so learns what is right though it looks
// wrong.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::archive {

struct NameDecision {
    std::string document;  ///< id, of the document it was said of
    std::string written;   ///< the name as the document has it
    std::string how;       ///< confirmed, dismissed
    /// Of a dismissed one: it holds for every document of the archive, also for those to come.
    bool everywhere = false;
    std::string reason;
    std::string who;
    std::string verdict{};  ///< of the finding, filled by the catalogue
    std::string at{};       ///< filled by the catalogue
    bool operator==(const NameDecision&) const = default;
};

/// Throws Error as the catalogue does. Every call is one transaction with its audit entries; the
/// documents concerned get a new change number, and what they were in review for by that finding
/// is off the list.
class NameDecisions {
  public:
    virtual ~NameDecisions() = default;

    /// Error(Usage) where the document has no doubted name written so. Returns the ids of the
    /// documents in which it changed something, sorted.
    virtual std::vector<std::string> decide_name(const NameDecision& decision) = 0;
    /// Takes back what was decided on that name in that document and, if it was dismissed
    /// everywhere, in all. Returns the documents where it is in review again; none: nobody had
    /// decided anything.
    virtual std::vector<std::string> reopen_name(std::string_view id, std::string_view written,
                                                 std::string_view who) = 0;
    /// In the order in which they were made.
    virtual std::vector<NameDecision> name_decisions() const = 0;
};

}  // namespace gongwen::archive
