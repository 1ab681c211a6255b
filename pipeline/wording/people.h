// Records in words for people: states, verdicts and doubts in Traditional Chinese.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

/// 誤植 for miswriting, …
std::string_view label_of_verdict(std::string_view verdict);
/// 未讀出 for unreadable, …
std::string_view label_of_state(FieldState state);
/// 加密 for encrypted, …
std::string_view label_of_reason(std::string_view failure_reason);
/// What a clerk can do about it; "" for a reason that is not known.
std::string_view advice_on(std::string_view failure_reason);
/// 更正 for amend, …
std::string_view label_of_action(std::string_view action);

/// 不一致 for mismatch, 上下級機關 for subordinate, …
std::string_view label_of_mismatch(std::string_view verdict);

/// 把握不足 for low_confidence, …: why something is for review.
std::string_view label_of_doubt(std::string_view review_reason);

/// The same of a value that was read so surely. Of low confidence: how low; a long value with one
/// doubtful character may be sure as a whole, then that single characters are meant.
std::string doubt_in_words(std::string_view review_reason, double confidence);

/// Where something stands, by the page of each place: 第 1 頁; 第 1、2 頁，共 3 處.
std::string pages_in_words(const std::vector<int>& places);

/// A line for what `remark` says of names ("" says nothing), with the places of which it says the
/// same behind it.
std::string told_once(const std::vector<NameFinding>& names,
                      const std::function<std::string(const NameFinding&)>& remark);

/// A field's value in one line: 是, 否, list items joined by 、.
std::string value_in_words(const FieldValue& value);
/// The same; 〔無法判定〕 of a truth value that nobody could tell: a box not found is not empty.
std::string value_in_words(const Field& field);

/// The record as a page of text, for a terminal. What is for review is marked 待審, what a person
/// said 人工; a field without a value that is for review has what was read.
std::string for_people(const Record& record, const Titles& titles);

/// What of the record waits for a person and why, an item a line; "" where nothing does.
std::string open_items_for_people(const Record& record, const Titles& titles);

}  // namespace gongwen::pipeline
