// Chance from a seed, the same on every machine: the standard distributions may differ between
// libraries, so the few that are needed are written out.

#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace gongwen::tools {

/// In [0, 1).
inline double unit(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11U) * 0x1.0p-53;
}

inline double uniform(std::mt19937_64& random, double low, double high) {
    return low + (high - low) * unit(random);
}

/// Below `count`, which is at least 1.
inline std::size_t index_below(std::mt19937_64& random, std::size_t count) {
    return static_cast<std::size_t>(unit(random) * static_cast<double>(count));
}

inline bool chance(std::mt19937_64& random, double probability) {
    return unit(random) < probability;
}

template <typename T>
const T& pick(std::mt19937_64& random, const std::vector<T>& from) {
    return from[index_below(random, from.size())];
}

/// Close to a normal distribution with mean 0 and deviation 1: the sum of twelve uniform ones.
inline double normal(std::mt19937_64& random) {
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += unit(random);
    return sum;
}

}  // namespace gongwen::tools
