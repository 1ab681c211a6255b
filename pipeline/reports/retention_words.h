// Retention in words for people.

#pragma once

#include <string>
#include <string_view>

#include "archive/retention/assessment.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

/// 未屆保存年限 for not_due, …
std::string_view label_of_blocker(std::string_view code);
/// 卷內最後文件產生日 …
std::string_view label_of_trigger(archive::Trigger trigger);
/// 區分表 for class, …
std::string_view label_of_basis(std::string_view basis);
/// 已提出 for proposed, …
std::string_view label_of_list_state(std::string_view state);
/// Why a document stays, as a list keeps it (held (1), secret), in words; a person's own words as
/// they are.
std::string note_in_words(std::string_view note);
/// 列入, 延長, 保留, 已銷毀
std::string_view label_of_outcome(std::string_view outcome);

/// Its day, its issuer and its number; without a number, what form it is (請假單).
std::string name_in_words(const archive::Assessment& assessment, const Titles& titles);
/// 10年（區分表：…）, with what it was before an extension; （無） where there is none.
std::string period_in_words(const archive::Assessment& assessment);
/// 起算日, how it is rounded, and the day on which the period is over.
std::string due_in_words(const archive::Assessment& assessment);
/// What stands in the way of destruction; "" where nothing does.
std::string blockers_in_words(const archive::Assessment& assessment);
std::string file_number_in_words(const archive::Assessment& assessment);

}  // namespace gongwen::pipeline
