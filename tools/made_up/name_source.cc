#include "tools/made_up/name_source.h"

#include <algorithm>
#include <vector>

namespace gongwen::tools {
namespace {

constexpr int kTries = 200;

}  // namespace

std::string NameSource::listed() { return chance_.names.in_use(date_, chance_.random); }

std::string NameSource::any() {
    const double sort = unit(chance_.random);
    return sort < 0.45 ? listed() : sort < 0.7 ? unit_of_listed() : unlisted();
}

std::string NameSource::unit_of_listed() {
    for (int i = 0; i < kTries; ++i) {
        const std::string& row = chance_.word("name_tails");
        const std::size_t colon = row.find("：");
        const std::string parent = row.substr(0, colon);
        if (!chance_.names.is_in_use(parent, date_)) continue;
        std::string name = parent + one_of(row.substr(colon + std::string("：").size()));
        if (!chance_.names.begins_out_of_use(name, date_)) return name;
    }
    return listed();
}

std::string NameSource::unlisted() {
    for (int i = 0; i < kTries; ++i) {
        std::string name = filled_from_lists(chance_.word("name_unlisted"));
        if (name.empty() || chance_.names.begins_out_of_use(name, date_)) continue;
        return name;
    }
    return listed();
}

std::string NameSource::one_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < list.size();) {
        const std::size_t end = std::min(list.find("、", at), list.size());
        parts.push_back(list.substr(at, end - at));
        at = end + std::string("、").size();
    }
    return pick(chance_.random, parts);
}

std::string NameSource::filled_from_lists(std::string text) {
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{')) {
        const std::size_t close = text.find('}', open);
        const std::string list = text.substr(open + 1, close - open - 1);
        const std::string& word = chance_.word(list);
        if (list == "city" && !chance_.names.is_in_use(word + "政府", date_)) return {};
        text.replace(open, close + 1 - open, word);
    }
    return text;
}

}  // namespace gongwen::tools
