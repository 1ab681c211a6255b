// Things that belong together, directly or over others (union-find).

#pragma once

#include <cstddef>
#include <map>
#include <numeric>
#include <vector>

namespace gongwen::ocr {

class Groups {
  public:
    explicit Groups(std::size_t size) : parents_(size) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
    }

    std::size_t find(std::size_t item) {
        while (parents_[item] != item) {
            parents_[item] = parents_[parents_[item]];
            item = parents_[item];
        }
        return item;
    }

    void unite(std::size_t a, std::size_t b) { parents_[find(a)] = find(b); }

    /// The groups, each with its members in rising order.
    std::vector<std::vector<std::size_t>> members() {
        std::map<std::size_t, std::vector<std::size_t>> by_root;
        for (std::size_t i = 0; i < parents_.size(); ++i) by_root[find(i)].push_back(i);
        std::vector<std::vector<std::size_t>> out;
        out.reserve(by_root.size());
        for (auto& [root, group] : by_root) out.push_back(std::move(group));
        return out;
    }

  private:
    std::vector<std::size_t> parents_;
};

}  // namespace gongwen::ocr
