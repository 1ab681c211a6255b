// How people in Taiwan are called: the surnames and the characters of given names, as
// templates/names/people.toml lists them. A name that was misread with confidence mostly holds a
// character that no name has (護勝雄 for 詹勝雄).

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::extract {

class PersonNames {
  public:
    /// Throws Error(Usage) with file and line where the text is wrong.
    static PersonNames parse(std::string_view toml, const std::string& file);

    /// unusual_surname, unusual_given_name, unusual_title (稻核 for 稽核), or "".
    /// `value` is one name as fields have it, perhaps with unit and title around it and a telephone
    /// number behind (科長孫碧霞02-20001234). Nothing is doubted in foreign and indigenous names,
    /// in several names at once, and in what is no name at all (同上, 秘書室). `confidence`: rare
    /// characters of a sure reading are believed.
    std::string_view doubt_of(std::string_view value, double confidence) const;

    /// The same of one name in a list that holds offices, too: only 王委員大明, a surname with
    /// title and given name behind, is taken for a person.
    std::string_view doubt_of_guest(std::string_view value, double confidence) const;

    /// The characters that look like the given one, without itself.
    using LookAlikes = std::function<std::u32string_view(char32_t)>;
    /// `value` with a usual surname for its unknown one; nothing unless exactly one looks like it.
    std::optional<std::string> with_likely_surname(std::string_view value,
                                                   const LookAlikes& look_alikes) const;

    /// `value` with the characters of its given name that recognition takes usual ones for (低 for
    /// 傑) put right; nothing where there is none, or something else is doubtful. One name with its
    /// surname in front.
    std::optional<std::string> with_likely_given_name(std::string_view value) const;

  private:
    using View = std::u32string_view;
    using Characters = std::set<char32_t>;

    /// One way to read a value.
    struct Split {
        View front;  ///< unit and title
        View surname;
        View given;  ///< "" in 王小姐
    };

    std::vector<Split> splits_of(View titled) const;
    void add_split(std::vector<Split>& splits, View name, std::size_t begin) const;
    void add_titled(std::vector<Split>& splits, View name) const;
    void add_titled_by_end(std::vector<Split>& splits, View name) const;
    std::string_view doubt_of(const Split& split, double confidence) const;
    std::string_view doubt_of(const std::vector<Split>& splits, double confidence) const;
    bool is_surname(View surname, double confidence) const;
    bool is_given(View given, double confidence) const;
    bool is_compound(View surname) const;
    /// One character of a frequent one was misread (歐場).
    bool is_nearly_compound(View surname) const;
    /// A usual name behind what is nearly a title.
    bool has_misread_title(View titled) const;
    bool is_nearly_title(View front) const;
    /// One more character in front of a title (和稽核).
    bool has_stray_character(View front) const;
    View without_title_behind(View name) const;
    std::size_t title_at_end(View text) const;
    bool ends_prefix(View prefix) const;

    Characters surnames_;
    Characters seldom_surnames_;
    std::vector<std::u32string> compounds_;
    std::vector<std::u32string> rare_compounds_;
    Characters given_;
    Characters never_given_;
    Characters never_last_;
    std::map<char32_t, char32_t> misread_given_;  ///< what is read, and what was meant
    std::vector<std::u32string> address_;
    std::vector<std::u32string> titles_;
    Characters before_titles_;
    Characters title_ends_;
    Characters unit_ends_;
    std::vector<std::u32string> not_names_;
};

}  // namespace gongwen::extract
