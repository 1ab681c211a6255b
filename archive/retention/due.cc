#include "archive/retention/due.h"

namespace gongwen::archive {
namespace {

Date years_later(Date day, int years) {
    day.year += years;
    if (!day.valid()) day.day = 28;  // 29 February
    return day;
}

}  // namespace

std::string_view to_string(Trigger trigger) {
    switch (trigger) {
        case Trigger::LatestDocument:
            return "latest-document";
        case Trigger::CaseClosed:
            return "case-closed";
        case Trigger::GivenDay:
            return "given-day";
    }
    return "";
}

std::string_view to_string(Rounding rounding) {
    return rounding == Rounding::Exact ? "exact" : "next-year";
}

Date due_day(const Date& trigger, Rounding rounding, int years) {
    const Date start = rounding == Rounding::Exact ? trigger : Date{trigger.year + 1, 1, 1};
    return years_later(start, years);
}

int transfer_year(const Date& latest_document, int years) {
    return years_later(latest_document, years).year + 1;
}

}  // namespace gongwen::archive
