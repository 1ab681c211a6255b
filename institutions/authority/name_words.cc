#include "institutions/authority/name_words.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "core/error.h"
#include "core/sha256.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_table.h"

namespace gongwen::institutions {
namespace {

namespace fs = std::filesystem;
using View = std::u32string_view;
using Words = std::vector<std::u32string>;

class WordsReader {
  public:
    WordsReader(const fs::path& file, std::string_view text) try
        : file_(file.string()), root_(toml::parse(text, file_)) {
    } catch (const toml::parse_error& wrong) {
        throw Error(ErrorKind::Usage,
                    fmt::format("{}:{}", file.string(), wrong.source().begin.line),
                    std::string(wrong.description()));
    }

    std::u32string characters(const char* table, const char* key) {
        const toml::node& node = value(table, key);
        const auto text = node.value<std::string>();
        if (!text || text->empty()) refuse(node, fmt::format("{}: write characters", key));
        return folded_name(*text);
    }

    Words words(const char* table, const char* key) {
        const toml::node& node = value(table, key);
        const toml::array* const list = node.as_array();
        if (!list) refuse(node, fmt::format("{}: write a list of words", key));
        Words words;
        for (const toml::node& one : *list) {
            const auto word = one.value<std::string>();
            if (!word || word->empty()) refuse(one, fmt::format("{}: no word", key));
            words.push_back(folded_name(*word));
        }
        return words;
    }

    /// A misspelt key would be a rule that nobody applies.
    void refuse_others() const {
        for (const auto& [title, content] : root_) {
            const toml::table* const table = content.as_table();
            const auto known = asked_.find(std::string(title.str()));
            if (!table || known == asked_.end()) {
                refuse(content, fmt::format("unknown table \"{}\"", title.str()));
            }
            for (const auto& [key, ignored] : *table) {
                if (std::count(known->second.begin(), known->second.end(), key.str()) == 0) {
                    refuse(ignored, fmt::format("unknown word \"{}\"", key.str()));
                }
            }
        }
    }

  private:
    [[noreturn]] void refuse(const toml::node& node, const std::string& what) const {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file_, node.source().begin.line), what);
    }

    const toml::node& value(const char* table, const char* key) {
        asked_[table].emplace_back(key);
        const auto found = root_[table][key];
        if (!found) throw Error(ErrorKind::Usage, file_, fmt::format("[{}] lacks {}", table, key));
        return *found.node();
    }

    std::string file_;
    toml::table root_;
    std::map<std::string, std::vector<std::string>> asked_;
};

}  // namespace

NameWords NameWords::load(const fs::path& file) {
    const std::string text = text_of_file(file);
    WordsReader reader(file, text);
    NameWords words;
    words.leads = reader.characters("bounds", "leads");
    words.lead_words = reader.words("bounds", "lead_words");
    words.follows = reader.characters("bounds", "follows");
    words.follow_words = reader.words("bounds", "follow_words");
    std::ranges::sort(words.follow_words);
    words.directly_before = reader.characters("history", "directly_before");
    words.nearby = reader.words("history", "nearby");
    words.undivided = reader.words("names", "undivided");
    words.local_offices = reader.words("names", "local_offices");
    words.bureaus_of_municipalities = reader.words("names", "bureaus_of_municipalities");
    words.bureaus_everywhere = reader.words("names", "bureaus_everywhere");
    words.alike_but_for_a_stroke = reader.words("reading", "alike_but_for_a_stroke");
    words.never_read = reader.characters("reading", "never_read");
    words.often_misread = reader.words("reading", "often_misread");
    reader.refuse_others();
    words.version = sha256_of(text).substr(0, 12);
    return words;
}

bool NameWords::leads_to(View text, std::size_t at) const {
    const View before = text.substr(0, at);
    return (!before.empty() && is_lead(before.back())) ||
           std::any_of(lead_words.begin(), lead_words.end(),
                       [&](View word) { return before.ends_with(word); });
}

bool NameWords::follows_at(View text, std::size_t at) const {
    if (at >= text.size()) return false;
    const auto first = [](View word) { return word.front(); };
    const auto words = std::ranges::equal_range(follow_words, text[at], {}, first);
    return std::ranges::any_of(words, [&](View word) { return text.substr(at).starts_with(word); });
}

std::size_t NameWords::longest_bureau() const {
    std::size_t longest = 0;
    for (const auto* bureaus : {&bureaus_of_municipalities, &bureaus_everywhere}) {
        for (const std::u32string& one : *bureaus) longest = std::max(longest, one.size());
    }
    return longest;
}

bool NameWords::is_often_misread(char32_t printed, char32_t read) const {
    if (never_read.find(printed) != View::npos) return true;
    return std::ranges::any_of(often_misread, [&](View pair) {
        return pair.size() == 2 && pair[0] == printed && pair[1] == read;
    });
}

bool NameWords::differ_by_a_stroke(char32_t a, char32_t b) const {
    return std::any_of(
        alike_but_for_a_stroke.begin(), alike_but_for_a_stroke.end(),
        [&](View group) { return group.find(a) != View::npos && group.find(b) != View::npos; });
}

}  // namespace gongwen::institutions
