// Turns a recogniser's network of 8-bit integers back into one of floating point numbers.
// lstmtraining refuses to go on from integers; the models that can be had hold nothing else.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gongwen::training {

/// A matrix of weights in a network's file: `count` doubles from byte `begin` on.
struct WeightPlace {
    std::size_t begin = 0;
    std::size_t count = 0;
    bool operator==(const WeightPlace&) const = default;
};

struct FloatNetwork {
    std::string bytes;
    std::vector<WeightPlace> weights;
};

/// `lstm` is the component that combine_tessdata unpacks as *.lstm. Every weight becomes its
/// integer times the scale of its row, so that both networks read the same. Throws
/// Error(Unreadable) where the bytes are not such a network.
FloatNetwork dequantized(const std::string& lstm);

/// The network half-way (`share` 0.5) between two that were trained from one: each weight is
/// (1 - share) of the first's and `share` of the second's. It reads better than either: what each
/// learned stays, the noise of the last steps goes (Wortsman et al., Model soups, ICML 2022).
/// Throws Error(Unreadable) where the two have not the same layers.
std::string averaged(const FloatNetwork& first, const FloatNetwork& second, double share);

}  // namespace gongwen::training
