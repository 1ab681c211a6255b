// Institution names for made-up letters: right on a date, out of use, or mis-written in the ways
// that people mis-write them.

#pragma once

#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/roc_date.h"

namespace gongwen::tools {

class NameBook {
  public:
    /// Reads institutions.csv. Throws Error(PartMissing) when it cannot be read.
    static NameBook load(const std::filesystem::path& csv);

    /// Any name in use on `date`.
    const std::string& in_use(const Date& date, std::mt19937_64& random) const;
    bool is_in_use(const std::string& name, const Date& date) const;

    struct Wrong {
        std::string written;
        std::string expected;
    };
    /// A name that ended before `date`, with the one name that follows it then.
    Wrong out_of_use(const Date& date, std::mt19937_64& random) const;
    /// A name in use with one slip: a character dropped, two or two pairs swapped, a wrong word. It
    /// lies far enough from every other name that only one reading is possible.
    Wrong slip(const Date& date, std::mt19937_64& random) const;

    /// No other name, save those of the same institution through time, lies as near to `written`.
    /// Two edits are as far as anybody would look.
    bool can_only_mean(const std::u32string& written, const std::string& meant) const;
    /// The longest name that `name` begins with is out of use: 桃園縣政府社會局 after 2014.
    bool begins_out_of_use(const std::string& name, const Date& date) const;

  private:
    struct Entry {
        std::string name;
        std::u32string text;
        std::optional<Date> from;
        std::optional<Date> to;
        std::vector<std::string> successors;
    };
    static bool valid_on(const Entry& entry, const Date& date);
    const Entry* find(const std::string& name) const;
    const Entry* successor_on(const Entry& entry, const Date& date) const;
    bool far_from_others(const std::u32string& written, const Entry& meant) const;

    std::vector<Entry> entries_;
    std::vector<std::u32string> short_names_;
};

}  // namespace gongwen::tools
