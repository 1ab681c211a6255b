// What a form is known by among others of its kind, as a letter is by its number.

#pragma once

#include <span>
#include <string>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::pipeline {

/// All "" where the form does not say so, or has no template any more.
struct FormHead {
    std::string title;      ///< 請假單
    std::string applicant;  ///< its first institution, else its first person
    std::string date;       ///< its first day, ISO 8601
};
FormHead head_of_form(const Record& form, std::span<const extract::Template> templates);

/// 請假單 王小明 2015-09-23
std::string in_one_line(const FormHead& head);

}  // namespace gongwen::pipeline
