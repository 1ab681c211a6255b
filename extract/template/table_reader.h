// Reads one table of a template file and refuses what it does not understand, with file, line and
// the words that may stand there. For the files that read templates only.

#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "core/error.h"
#include "core/text.h"
#include "extract/template/template.h"

namespace gongwen::extract {

template <typename Value>
using Words = std::vector<std::pair<std::string_view, Value>>;

/// did you mean "labels"? For the word of `words` that is like what was written; "" where none is.
std::string meant_of(std::string_view written, const std::vector<std::string_view>& words);

/// One table of the file; refuses with the line on which it goes wrong.
class TableReader {
  public:
    TableReader(const toml::table& table, std::string file, std::string what)
        : table_(table), file_(std::move(file)), what_(std::move(what)) {}

    int line() const { return static_cast<int>(table_.source().begin.line); }

    [[noreturn]] void refuse(const toml::source_region& at, const std::string& detail) const {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file_, at.begin.line),
                    what_.empty() ? detail : fmt::format("{}: {}", what_, detail));
    }
    [[noreturn]] void refuse(const std::string& detail) const { refuse(table_.source(), detail); }

    void allow_only(const std::vector<std::string_view>& words) const {
        for (const auto& [key, node] : table_) {
            if (std::find(words.begin(), words.end(), key.str()) != words.end()) continue;
            refuse(key.source(), fmt::format("unknown word \"{}\"; {}use {}", key.str(),
                                             meant_of(key.str(), words), fmt::join(words, ", ")));
        }
    }

    std::string text(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return {};
        if (!node->is_string()) refuse(node->source(), fmt::format("{} must be a text", key));
        return *node->value<std::string>();
    }

    std::string required_text(std::string_view key) const {
        std::string value = text(key);
        if (value.empty()) refuse(fmt::format("{} is missing", key));
        return value;
    }

    bool flag(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return false;
        if (!node->is_boolean()) {
            refuse(node->source(), fmt::format("{} must be true or false", key));
        }
        return *node->value<bool>();
    }

    int positive(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) refuse(fmt::format("{} is missing", key));
        if (!node->is_integer() || *node->value<int>() < 1) {
            refuse(node->source(), fmt::format("{} must be a whole number from 1", key));
        }
        return *node->value<int>();
    }

    std::optional<double> share(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return std::nullopt;
        const auto value = node->is_number() ? node->value<double>() : std::nullopt;
        if (!value || *value < 0 || *value > 1) {
            refuse(node->source(), fmt::format("{} must be a number from 0 to 1", key));
        }
        return *value;
    }

    /// [left, top, right, bottom], if it is there.
    std::optional<Box> box(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return std::nullopt;
        std::vector<double> sides;
        if (const toml::array* array = node->as_array()) {
            for (const toml::node& side : *array) {
                if (side.is_number()) sides.push_back(*side.value<double>());
            }
        }
        const bool whole = sides.size() == 4 && node->as_array()->size() == 4;
        if (!whole || sides[2] <= sides[0] || sides[3] <= sides[1]) {
            refuse(node->source(), fmt::format("{} must be [left, top, right, bottom]", key));
        }
        return Box{sides[0], sides[1], sides[2], sides[3]};
    }

    std::vector<std::string> texts(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (!node) return {};
        const toml::array* array = node->as_array();
        if (!array)
            refuse(node->source(),
                   fmt::format("{} must be a list of texts: {} = [\"…\", \"…\"]", key, key));
        std::vector<std::string> out;
        for (const toml::node& element : *array) {
            if (!element.is_string()) {
                refuse(element.source(), fmt::format("{} must be a list of texts", key));
            }
            out.push_back(*element.value<std::string>());
        }
        return out;
    }

    std::vector<std::u32string> phrases(std::string_view key) const {
        std::vector<std::u32string> out;
        for (const std::string& text : texts(key)) {
            out.push_back(without_spaces(to_utf32(text)));
            if (out.back().empty()) refuse(fmt::format("{} holds an empty text", key));
        }
        return out;
    }

    template <typename Value>
    Value word(std::string_view key, const Words<Value>& words, Value fallback) const {
        const std::string written = text(key);
        if (written.empty()) return fallback;
        for (const auto& [known, value] : words) {
            if (known == written) return value;
        }
        std::vector<std::string_view> known_words;
        for (const auto& [known, value] : words) known_words.push_back(known);
        refuse(table_.get(key)->source(),
               fmt::format("unknown {} \"{}\"; {}use {}", key, written,
                           meant_of(written, known_words), fmt::join(known_words, ", ")));
    }

    /// Each table of [[key]].
    template <typename Read>
    void each(std::string_view key, const Read& read) const {
        const toml::node* node = table_.get(key);
        if (!node) return;
        const toml::array* array = node->as_array();
        if (!array) refuse(node->source(), fmt::format("write [[{}]] for each", key));
        for (const toml::node& element : *array) {
            if (!element.is_table()) {
                refuse(element.source(), fmt::format("write [[{}]] for each", key));
            }
            read(*element.as_table());
        }
    }

    /// The one table [key], if it is there.
    template <typename Read>
    void table(std::string_view key, const Read& read) const {
        const toml::node* node = table_.get(key);
        if (!node) return;
        if (!node->is_table()) refuse(node->source(), fmt::format("write [{}]", key));
        read(*node->as_table());
    }

    const toml::node* get(std::string_view key) const { return table_.get(key); }

  private:
    const toml::table& table_;
    std::string file_;
    std::string what_;
};

/// field "name", for messages.
inline std::string titled(std::string_view what, const toml::table& table, std::string_view key) {
    const auto name = table.get(key) ? table.get(key)->value<std::string>() : std::nullopt;
    return name ? fmt::format("{} \"{}\"", what, *name) : std::string(what);
}

/// The kind of field that stands there; text where nothing does.
FieldKind kind_from(const TableReader& reader, std::string_view key);

/// Throws Error(Usage) with file and line, and what to write there, where the text is no TOML.
toml::table parse_toml(std::string_view text, const std::string& file);

}  // namespace gongwen::extract
