#include "extract/values/given_names.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/template/person_names.h"
#include "extract/values/repair.h"

namespace gongwen::extract {

void mend_given_names(Record& record, const Template& form) {
    constexpr double kByUsage = 0.5;
    if (!form.people) return;
    for (const FieldTemplate& kind : form.fields) {
        const auto found = record.fields.find(kind.name);
        if (kind.kind != FieldKind::Person || found == record.fields.end()) continue;
        Field& field = found->second;
        if (std::holds_alternative<bool>(field.value)) continue;
        std::vector<std::string> names = field.list();
        for (std::string& name : names) {
            if (auto likely = form.people->with_likely_given_name(name)) name = std::move(*likely);
        }
        if (names.empty() || names == field.list()) continue;
        const bool is_list = std::holds_alternative<std::vector<std::string>>(field.value);
        repair(field, is_list ? FieldValue(names) : FieldValue(names.front()), "usual_given_name");
        field.most_sure = std::min(field.most_sure, kByUsage);
    }
}

}  // namespace gongwen::extract
