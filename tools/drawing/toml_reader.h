// Reads a TOML tree into values, and names file and line where a word has no meaning.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "core/error.h"

namespace gongwen::tools {

[[noreturn]] inline void refuse(const toml::node& node, const std::string& what) {
    const toml::source_region& where = node.source();
    throw Error(ErrorKind::Usage,
                fmt::format("{}:{}", where.path ? *where.path : "", where.begin.line), what);
}

/// What to do with a key of a table.
using Readers = std::map<std::string_view, std::function<void(const toml::node&)>>;

inline void read_table(const toml::node& node, const Readers& readers) {
    const toml::table* table = node.as_table();
    if (!table) refuse(node, "a table is expected here");
    for (const auto& [key, value] : *table) {
        const auto reader = readers.find(key.str());
        if (reader == readers.end()) {
            std::string known;
            for (const auto& [word, ignored] : readers) known += fmt::format(" {}", word);
            refuse(value, fmt::format("unknown word \"{}\"; known are{}", key.str(), known));
        }
        reader->second(value);
    }
}

template <typename T>
T value_of(const toml::node& node) {
    const auto value = node.value<T>();
    if (!value) refuse(node, "a value of another type is expected here");
    return *value;
}

template <typename T>
std::function<void(const toml::node&)> into(T& target) {
    return [&target](const toml::node& node) { target = value_of<T>(node); };
}

/// Each element of an array through `read`.
template <typename T, typename Read>
std::vector<T> list_of(const toml::node& node, Read read) {
    const toml::array* array = node.as_array();
    if (!array) refuse(node, "a list is expected here");
    std::vector<T> out;
    for (const toml::node& element : *array) out.push_back(read(element));
    return out;
}

inline std::function<void(const toml::node&)> into(std::vector<std::string>& target) {
    return [&target](const toml::node& node) {
        target = list_of<std::string>(node, value_of<std::string>);
    };
}

template <typename Map, typename Read>
std::function<void(const toml::node&)> into_map(Map& target, Read read) {
    return [&target, read](const toml::node& node) {
        const toml::table* table = node.as_table();
        if (!table) refuse(node, "a table is expected here");
        for (const auto& [key, value] : *table) target[std::string(key.str())] = read(value);
    };
}

/// Throws Error(Usage) with file and line where the file is no TOML.
inline toml::table parse_toml(const std::string& file) {
    try {
        return toml::parse_file(file);
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file, error.source().begin.line),
                    std::string(error.description()));
    }
}

}  // namespace gongwen::tools
