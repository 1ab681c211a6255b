// Right names of every sort on one day, for letters full of names.

#pragma once

#include <string>

#include "core/roc_date.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

class NameSource {
  public:
    NameSource(Chance& chance, const Date& date) : chance_(chance), date_(date) {}

    /// One of the book.
    std::string listed();
    /// 財政部關務署臺北關, under a parent in use.
    std::string unit_of_listed();
    /// A company, a school, a county's office: in no list of ours.
    std::string unlisted();
    std::string any();

  private:
    std::string one_of(const std::string& list);
    /// "" where a county of that name did not exist on the day.
    std::string filled_from_lists(std::string text);

    Chance& chance_;
    Date date_;
};

}  // namespace gongwen::tools
