// Who is whose among institutions, told from the rows of institutions.csv alone and not by the
// rules that are measured with it.

#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "institutions/authority/authority.h"

namespace gongwen::tools {

class Kinship {
  public:
    /// `rows` must outlive it.
    explicit Kinship(std::span<const institutions::Institution> rows);

    /// One institution through time, or one above the other. A name that is no row is a unit of the
    /// longest row that it begins with, else of its county, else a stranger to all.
    bool are_related(const std::string& a, const std::string& b) const;

    /// Names of `one` that it had before `day`, where nobody else became part of it.
    std::vector<std::string> former(const institutions::Institution& one, const Date& day) const;
    /// Directly above and below it, by the names of that day.
    std::vector<std::string> above(const institutions::Institution& one, const Date& day) const;
    std::vector<std::string> below(const institutions::Institution& one, const Date& day) const;

  private:
    using Row = std::size_t;
    static constexpr Row kNone = static_cast<Row>(-1);

    Row row_of(const std::string& name) const;
    Row head_of(const std::string& name) const;
    Row line_of(Row row) const;
    bool is_above(Row upper, Row lower) const;

    std::span<const institutions::Institution> rows_;
    std::map<std::string, Row> by_name_;
    std::vector<Row> joined_;  ///< the next row of the same line; itself at the line's end
    std::vector<std::vector<Row>> parents_;  ///< of a line, by its last row: such rows
};

}  // namespace gongwen::tools
