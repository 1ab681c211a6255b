// What sort of name it is, by its words: rules about slips and mismatches depend on it.

#pragma once

#include <string>
#include <string_view>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// A name of which there are far more than any list has (companies, schools, hospitals,
/// associations), or an office of a county or city, which finds and renames its offices as it
/// likes. Not the 公所 of towns and districts: all of them are listed.
bool is_open_class(const AuthorityIndex& index, const Institution& institution);

/// 衛生福利部臺中醫院, 國軍高雄總醫院, 草屯療養院: told apart by their places.
bool is_hospital(std::u32string_view name);

/// An office of a county's or city's government.
bool is_local_office(const AuthorityIndex& index, const Institution& institution);

/// 臺中市政府, 苗栗縣議會: one of few, all of them known. `folded`: variants folded.
bool is_county(std::u32string_view folded);

/// The name of a county or city with one of the offices that others have: 新竹縣政府 + 衛生局. Not
/// in the file, but right.
bool is_known_local_office(const AuthorityIndex& index, std::u32string_view written);

/// 各直轄市政府, 行政院所屬各機關: a class of agencies, not the name of one.
bool is_collective(std::u32string_view written);

/// Ends as agencies' names do: 院, 部, 會, 署, 局, 處, 府, 所, 館, 中心, 公司 …
bool ends_like_a_name(std::u32string_view written);

/// The character at `at` belongs to words that are the same in every name, and that no other word
/// replaces: 股份有限公司, 同業公會, 中華民國 (財團 and 社團, 商業 and 工業 do replace one
/// another).
bool in_fixed_words(std::u32string_view folded, std::size_t at);

/// 部, 署, 縣市政府 …: what a name's ending says, as the column `kind` has it.
std::string kind_by_ending(std::string_view name);

}  // namespace gongwen::institutions
