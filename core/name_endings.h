// How names of offices, schools, companies and other bodies end: the one table for all who ask. Who
// needs a part of it asks by kind. What ends otherwise than the names it goes with (the 字 of a
// number, what is said of offices within) has lists of its own.

#pragma once

#include <string_view>
#include <vector>

namespace gongwen {

/// Kinds of endings; several are joined by |.
enum class Ending : unsigned {
    Rank = 1U << 0,      ///< one character, of offices that others are below: 部 院 府 署 局
    Assembly = 1U << 1,  ///< 會: of the state (委員會) or of anybody (協會)
    Office = 1U << 2,    ///< one character, of offices mostly below others: 處 所 館
    Plant = 1U << 3,  ///< one character, of what an office or anybody runs: 校 隊 廠 站 庫 …
    Unit = 1U << 4,   ///< one character, of parts of an office: 科 課 室 組 股
    County = 1U << 5,       ///< 縣 市
    Town = 1U << 6,         ///< 鄉 鎮 區 里 村
    Temple = 1U << 7,       ///< 宮 寺 廟
    Department = 1U << 15,  ///< 司 廳, with which other words end, too (上司)
    // Words, which are surer than their last characters.
    PublicOffice = 1U << 8,  ///< 政府 公所 委員會 議會 中心 圖書館 …
    Court = 1U << 9,         ///< 法院 檢察署 監獄
    School = 1U << 10,       ///< 大學 學校 國小 …
    Hospital = 1U << 11,     ///< 醫院
    Company = 1U << 12,      ///< 公司 銀行 合作社 農場
    Association = 1U << 13,  ///< 協會 公會 基金會 聯盟 …
    Branch = 1U << 14,  ///< 分局 分署 辦事處 工作站 …: names in front of which the office stands
};
constexpr Ending operator|(Ending a, Ending b) {
    return static_cast<Ending>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// All that are words.
inline constexpr Ending kEndingWords = Ending::PublicOffice | Ending::Court | Ending::School |
                                       Ending::Hospital | Ending::Company | Ending::Association |
                                       Ending::Branch;

/// What offices of all levels and what they run end with, in one character.
inline constexpr Ending kEndingCharacters =
    Ending::Rank | Ending::Assembly | Ending::Office | Ending::Department | Ending::Plant;

/// The name ends so. Characters are compared as they are: names are folded by the caller, or not.
bool ends_as(std::u32string_view name, Ending kinds);
/// The word is such an ending and nothing else: 局, 公司 (behind 本 or 貴).
bool is_ending(std::u32string_view word, Ending kinds);
/// One kind after the other.
std::vector<std::u32string_view> endings_of(Ending kinds);

}  // namespace gongwen
