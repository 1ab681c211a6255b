// The model's recoder: which sequence of the network's codes spells each character. Giving a new
// character an unused sequence widens the alphabet without changing the network's shape.
//
// The sequences of Chinese characters follow the Wubi 86 input method: its four letters, each from
// a range of codes of its own, then a number where two characters share their letters. A new
// character that gets its own Wubi letters is spelt by shapes that the network knows already.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gongwen::training {

using CodeSequence = std::vector<std::int32_t>;

class Recoder {
  public:
    /// Reads a *.lstm-recoder component. Throws Error(Unreadable) where it is damaged.
    static Recoder load(const std::filesystem::path& file);
    /// Throws Error(Usage) when the file cannot be written.
    void save(const std::filesystem::path& file) const;

    /// By the characters' places in the unicharset.
    const std::vector<CodeSequence>& sequences() const { return sequences_; }

    /// A free sequence for these Wubi letters (a to y, two to four), now taken; nothing where all
    /// that they could stand for are in use.
    std::optional<CodeSequence> add(const std::string& wubi);

  private:
    std::vector<std::uint8_t> self_normalized_;
    std::vector<CodeSequence> sequences_;
    std::set<CodeSequence> taken_;
};

/// Wubi letters by character, the longest spelling of each, from a table of the Debian package
/// ibus-table-wubi. Throws Error(PartMissing) when it cannot be read.
std::map<char32_t, std::string> read_wubi(const std::filesystem::path& table);

}  // namespace gongwen::training
