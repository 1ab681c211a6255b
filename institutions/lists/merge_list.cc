#include "institutions/lists/merge_list.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "institutions/authority/authority_build.h"
#include "institutions/authority/name_classes.h"

namespace gongwen::institutions {
namespace {

using Kind = MergeChange::Kind;

std::string in_words(const std::optional<Date>& date) { return date ? date->iso() : "(no day)"; }

Date day_before(const Date& date) {
    const long wanted = day_number(date) - 1;
    Date day = date;
    // The last day of the month before, or the day before in the same month.
    if (day.day > 1) return {day.year, day.month, day.day - 1};
    day = day.month > 1 ? Date{day.year, day.month - 1, 31} : Date{day.year - 1, 12, 31};
    while (!day.valid() || day_number(day) > wanted) --day.day;
    return day;
}

/// The last day of a name: the day before the next one begins, where the list tells that; else the
/// day it gives as that of abolition.
std::optional<Date> last_day(const ListedInstitution& listed) {
    if (!listed.abolished && listed.successors.empty()) return std::nullopt;
    if (listed.successor_from) return day_before(*listed.successor_from);
    return listed.abolished;
}

class Merger {
  public:
    Merger(std::vector<Institution> file, const InstitutionList& list, const Date& day)
        : source_(fmt::format("{} {} {}", name_of(list.kind), list.file, day.iso())) {
        merge_.rows = std::move(file);
        for (std::size_t i = 0; i < merge_.rows.size(); ++i) note(i);
    }

    void take(const ListedInstitution& listed) {
        const std::size_t before = merge_.changes.size();
        const auto known = by_name_.find(folded_name(listed.name));
        if (known != by_name_.end()) {
            complete(known->second, listed);
        } else {
            add(listed);
        }
        if (merge_.changes.size() == before) ++merge_.unchanged;
    }

    Merge result() { return std::move(merge_); }

  private:
    void note(std::size_t row) {
        by_name_.emplace(folded_name(merge_.rows[row].name), row);
        if (!merge_.rows[row].code.empty()) by_code_[merge_.rows[row].code].push_back(row);
    }

    void tell(Kind kind, const std::string& name, std::string detail,
              const ListedInstitution& listed) {
        merge_.changes.push_back({kind, name, std::move(detail), listed.line});
    }

    void touched(Institution& row) const {
        if (row.source.find(source_) != std::string::npos) return;
        row.source += (row.source.empty() ? "" : " | ") + source_;
    }

    /// The row of that name, made where there is none: a predecessor or successor that the list
    /// only mentions.
    std::size_t row_of(const std::string& name, const std::optional<Date>& from,
                       const ListedInstitution& listed) {
        const auto known = by_name_.find(folded_name(name));
        if (known != by_name_.end()) return known->second;
        Institution row;
        row.name = name;
        row.valid_from = from;
        row.kind = kind_by_ending(name);
        row.source = source_;
        return append(std::move(row), fmt::format("named beside {}", listed.name), listed);
    }

    std::size_t append(Institution row, std::string detail, const ListedInstitution& listed) {
        tell(Kind::Added, row.name, std::move(detail), listed);
        merge_.rows.push_back(std::move(row));
        note(merge_.rows.size() - 1);
        return merge_.rows.size() - 1;
    }

    void add(const ListedInstitution& listed) {
        Institution row;
        row.name = listed.name;
        row.code = listed.code;
        row.address = listed.address;
        row.parent = parent_of(listed);
        row.valid_from = listed.valid_from;
        row.kind = kind_by_ending(listed.name);
        row.source = source_;
        const std::vector<std::size_t> same_code = valid_with_code(listed);
        const std::size_t added = append(std::move(row), "", listed);
        if (listed.abolished || !listed.successors.empty()) end(added, listed, false);
        follow_predecessor(added, listed);
        // The same code under another name: renamed, unless the list says what became of it.
        if (listed.predecessor.empty() && !listed.abolished) {
            for (const std::size_t old : same_code) rename(old, added, listed);
        }
    }

    std::string parent_of(const ListedInstitution& listed) const {
        return listed.parent == listed.name ? std::string() : listed.parent;
    }

    std::vector<std::size_t> valid_with_code(const ListedInstitution& listed) const {
        const auto rows = by_code_.find(listed.code);
        if (listed.code.empty() || rows == by_code_.end()) return {};
        std::vector<std::size_t> valid;
        std::copy_if(rows->second.begin(), rows->second.end(), std::back_inserter(valid),
                     [&](std::size_t row) { return !merge_.rows[row].valid_to; });
        return valid;
    }

    void rename(std::size_t old, std::size_t fresh, const ListedInstitution& listed) {
        Institution& row = merge_.rows[old];
        const std::string& name = merge_.rows[fresh].name;
        if (!listed.valid_from) {
            tell(Kind::Conflict, row.name,
                 fmt::format("{} has its code {}, without a day on which the name changed", name,
                             row.code),
                 listed);
            return;
        }
        row.valid_to = day_before(*listed.valid_from);
        link(row, name);
        touched(row);
        tell(Kind::Renamed, row.name, fmt::format("until {}, then {}", row.valid_to->iso(), name),
             listed);
    }

    static bool link(Institution& row, const std::string& successor) {
        const bool known = std::any_of(
            row.successors.begin(), row.successors.end(),
            [&](const std::string& name) { return folded_name(name) == folded_name(successor); });
        if (!known) row.successors.push_back(successor);
        return !known;
    }

    void follow_predecessor(std::size_t row, const ListedInstitution& listed) {
        if (listed.predecessor.empty() ||
            folded_name(listed.predecessor) == folded_name(listed.name)) {
            return;
        }
        const std::size_t old = row_of(listed.predecessor, std::nullopt, listed);
        const std::string name = merge_.rows[row].name;
        Institution& before = merge_.rows[old];
        if (!before.successors.empty() && before.valid_to) return;  // its end is known already
        const bool linked = link(before, name);
        if (!before.valid_to && listed.valid_from) {
            const Date last = day_before(*listed.valid_from);
            if (before.valid_from && last < *before.valid_from) return;
            before.valid_to = last;
            tell(Kind::Renamed, before.name, fmt::format("until {}, then {}", last.iso(), name),
                 listed);
        } else if (linked) {
            tell(Kind::Completed, before.name, "successor " + name, listed);
        }
        touched(before);
    }

    /// As the file has them, each with a row of its own.
    std::vector<std::string> successors_of(const ListedInstitution& listed) {
        std::vector<std::string> names;
        for (const std::string& name : listed.successors) {
            if (folded_name(name) == folded_name(listed.name)) continue;
            names.push_back(merge_.rows[row_of(name, listed.successor_from, listed)].name);
        }
        return names;
    }

    /// The list says that the name is over.
    void end(std::size_t at, const ListedInstitution& listed, bool tells) {
        const auto last = last_day(listed);
        const std::vector<std::string> names = successors_of(listed);
        const std::string then = fmt::format("{}", fmt::join(names, "、"));
        Institution& row = merge_.rows[at];  // after row_of, which may make one
        bool linked = false;
        for (const std::string& name : names) linked = link(row, name) || linked;
        if (!row.valid_to && last) {
            if (row.valid_from && *last < *row.valid_from) {
                tell(Kind::Conflict, row.name,
                     fmt::format("would end on {}, before it begins on {}", last->iso(),
                                 row.valid_from->iso()),
                     listed);
                return;
            }
            row.valid_to = last;
            touched(row);
            if (tells) {
                tell(then.empty() ? Kind::Ended : Kind::Renamed, row.name,
                     "until " + last->iso() + (then.empty() ? "" : ", then " + then), listed);
            }
        } else if (linked) {
            touched(row);
            if (tells) tell(Kind::Completed, row.name, "successor " + then, listed);
        }
        if (row.valid_to && last && *row.valid_to != *last) {
            tell(Kind::Conflict, row.name,
                 fmt::format("ends on {}, by the list on {}", in_words(row.valid_to),
                             in_words(last)),
                 listed);
        }
    }

    void complete(std::size_t at, const ListedInstitution& listed) {
        std::vector<std::string> filled;
        std::vector<std::string> differs;
        {
            Institution& row = merge_.rows[at];
            fill(row.code, listed.code, "code", filled, differs);
            fill(row.address, listed.address, "address", filled, differs);
            fill(row.parent, parent_of(listed), "parent", filled, differs);
            if (!row.valid_from && listed.valid_from &&
                (!row.valid_to || *listed.valid_from <= *row.valid_to)) {
                row.valid_from = listed.valid_from;
                filled.emplace_back("valid_from");
            } else if (row.valid_from && listed.valid_from &&
                       *row.valid_from != *listed.valid_from) {
                differs.push_back(fmt::format("begins on {}, by the list on {}",
                                              in_words(row.valid_from),
                                              in_words(listed.valid_from)));
            }
            if (!filled.empty()) {
                touched(row);
                tell(Kind::Completed, row.name, fmt::format("{}", fmt::join(filled, ", ")), listed);
            }
            if (!differs.empty()) {
                tell(Kind::Conflict, row.name, fmt::format("{}", fmt::join(differs, "; ")), listed);
            }
        }
        if (listed.abolished || !listed.successors.empty()) end(at, listed, true);
        follow_predecessor(at, listed);
    }

    static void fill(std::string& ours, const std::string& theirs, const char* column,
                     std::vector<std::string>& filled, std::vector<std::string>& differs) {
        if (theirs.empty() || folded_name(ours) == folded_name(theirs)) return;
        if (ours.empty()) {
            ours = theirs;
            filled.emplace_back(column);
        } else {
            differs.push_back(fmt::format("{} {}, by the list {}", column, ours, theirs));
        }
    }

    std::string source_;
    Merge merge_;
    std::unordered_map<std::u32string, std::size_t> by_name_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_code_;
};

}  // namespace

std::string_view to_string(Kind kind) {
    switch (kind) {
        case Kind::Added:
            return "added";
        case Kind::Completed:
            return "completed";
        case Kind::Ended:
            return "ended";
        case Kind::Renamed:
            return "renamed";
        case Kind::Conflict:
            return "conflict";
    }
    return "";
}

Merge merge(std::vector<Institution> file, const InstitutionList& list, const Date& day) {
    Merger merger(std::move(file), list, day);
    for (const ListedInstitution& listed : list.rows) merger.take(listed);
    return merger.result();
}

}  // namespace gongwen::institutions
