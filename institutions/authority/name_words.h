// The words of data/name_words.toml: what stands around names in sentences, and what says that a
// name is a former one.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::institutions {

/// All with variants folded.
struct NameWords {
    std::u32string leads;                      ///< single characters in front of a name
    std::vector<std::u32string> lead_words;    ///< longer words in front of one
    std::u32string follows;                    ///< single characters behind a name
    std::vector<std::u32string> follow_words;  ///< longer words behind one, sorted

    std::u32string directly_before;      ///< a former name: 前, 原
    std::vector<std::u32string> nearby;  ///< the same, some characters away: 改制

    std::vector<std::u32string> undivided;  ///< of two characters, between which none can stand

    std::vector<std::u32string> local_offices;  ///< of counties and cities, without these: 民政局

    /// 局 of every direct municipality, and of every county and city, whose rank is no 處.
    std::vector<std::u32string> bureaus_of_municipalities;
    std::vector<std::u32string> bureaus_everywhere;

    std::vector<std::u32string> alike_but_for_a_stroke;  ///< groups of characters
    std::u32string never_read;  ///< characters of names that the recogniser's alphabet lacks
    std::vector<std::u32string> often_misread;  ///< pairs: a character, and what it is read as

    std::string version;  ///< changes whenever the file does

    /// Throws Error(PartMissing) where the file cannot be read, Error(Usage) with file and line for
    /// a word that it cannot use or lacks.
    static NameWords load(const std::filesystem::path& file);

    /// A word that stands in front of names, as the last character of what comes before one.
    bool is_lead(char32_t c) const { return leads.find(c) != std::u32string::npos; }
    /// What ends at `at` stands in front of names.
    bool leads_to(std::u32string_view text, std::size_t at) const;
    /// At this place a word begins that stands behind names and in none: 協商, 補助, 有關 …
    bool follows_at(std::u32string_view text, std::size_t at) const;
    /// In characters.
    std::size_t longest_bureau() const;
    /// 太 and 大.
    bool differ_by_a_stroke(char32_t a, char32_t b) const;
    /// 靂 for 壢, but not 壢 for 靂.
    bool is_often_misread(char32_t printed, char32_t read) const;
};

}  // namespace gongwen::institutions
