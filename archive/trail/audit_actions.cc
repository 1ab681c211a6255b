#include "archive/trail/audit_actions.h"

#include <array>

namespace gongwen::archive {

std::span<const std::string_view> audit_actions() {
    static constexpr std::array kActions = std::to_array<std::string_view>(
        {"receive", "file",        "refile",       "remove",       "fail",        "keep",
         "tie",     "untie",       "confirm",      "skip",         "accept",      "reopen",
         "judge",   "split",       "confirm_name", "dismiss_name", "reopen_name", "schedule",
         "retain",  "case",        "custodian",    "hold",         "release",     "propose",
         "list",    "opinion",     "approve",      "withdraw",     "destroy",     "erase",
         "clock",   "begin_batch", "end_batch",    "import",       "migrate",     "adopt"});
    return kActions;
}

}  // namespace gongwen::archive
