#include "tools/made_up/packet_truth.h"

#include <algorithm>
#include <string>

namespace gongwen::tools {
namespace {

enum class Cell { Typed, Blank, Unreadable };

class Truth {
  public:
    Truth(const PacketPlan& plan, const FormContent& form) : plan_(plan), form_(form) {}

    std::vector<RuleResult> all() const {
        const bool enable = form_.boxes.contains("action_enable");
        const bool disable = form_.boxes.contains("action_disable");
        return {
            result("one_request", enable != disable ? "met" : "broken"),
            result("all_filled", filled(general_fields())),
            result("enable_filled", enable ? filled({"enable_date", "system_summary"}) : "met"),
            result("disable_filled", disable ? filled({"disable_date", "disable_reason"}) : "met"),
            result("seal", form_.seal ? "met" : "broken"),
            result("two_people", two_people()),
            result("allowed_applicant", allowed()),
            result("certificate_issuer", issuer()),
            result("plausible_serial", serial()),
            result("one_month_before", enable ? in_time("enable_date") : "met"),
            result("one_month_before_disable", disable ? in_time("disable_date") : "met"),
            result("one_result", "met")};
    }

  private:
    static RuleResult result(const std::string& rule, const std::string& said) {
        return {rule, "", said, ""};
    }

    static std::vector<std::string> general_fields() {
        std::vector<std::string> fields{"applicant_name", "applicant_address", "system_name",
                                        "certificate_serial"};
        for (const std::string person : {"contact_", "deputy_"}) {
            for (const char* field : {"name", "title", "unit", "email", "phone", "fax"}) {
                fields.push_back(person + field);
            }
        }
        return fields;
    }

    Cell cell(const std::string& field) const {
        const auto found = form_.values.find(field);
        if (found == form_.values.end() || found->second.text.empty()) return Cell::Blank;
        return found->second.ink == "typed" ? Cell::Typed : Cell::Unreadable;
    }

    std::string filled(const std::vector<std::string>& fields) const {
        const auto any = [&](Cell wanted) {
            return std::any_of(fields.begin(), fields.end(),
                               [&](const std::string& field) { return cell(field) == wanted; });
        };
        if (any(Cell::Blank)) return "broken";
        return any(Cell::Unreadable) ? "cannot_tell" : "met";
    }

    std::string two_people() const {
        if (cell("contact_name") != Cell::Typed || cell("deputy_name") != Cell::Typed) {
            return "cannot_tell";
        }
        const bool same = form_.values.at("contact_name").text.utf8() ==
                          form_.values.at("deputy_name").text.utf8();
        return same ? "broken" : "met";
    }

    std::string allowed() const {
        if (cell("applicant_name") != Cell::Typed) return "cannot_tell";
        return plan_.applicant == ApplicantKind::Other ? "broken" : "met";
    }

    std::string issuer() const {
        if (plan_.issuer == NamedIssuer::None) return "cannot_tell";
        if (cell("applicant_name") != Cell::Typed) return "cannot_tell";
        const bool agency = plan_.applicant == ApplicantKind::Agency;
        return agency == (plan_.issuer == NamedIssuer::ForAgencies) ? "met" : "broken";
    }

    std::string serial() const {
        if (cell("certificate_serial") != Cell::Typed) return "cannot_tell";
        return plan_.plausible_serial ? "met" : "broken";
    }

    std::string in_time(const std::string& field) const {
        if (cell(field) != Cell::Typed || !plan_.filed || !plan_.requested) return "cannot_tell";
        return *plan_.requested >= month_later(*plan_.filed) ? "met" : "broken";
    }

    const PacketPlan& plan_;
    const FormContent& form_;
};

}  // namespace

Date month_later(const Date& date) {
    Date later{date.month == 12 ? date.year + 1 : date.year, date.month % 12 + 1, date.day};
    while (!later.valid()) --later.day;
    return later;
}

std::vector<RuleResult> rules_of_packet(const PacketPlan& plan, const FormContent& form) {
    return Truth(plan, form).all();
}

}  // namespace gongwen::tools
