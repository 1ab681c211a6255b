// Turns a recogniser's network of 8-bit integers back into one of floating point numbers.
// lstmtraining refuses to go on from integers; the models that can be had hold nothing else.

#pragma once

#include <string>

namespace gongwen::training {

/// `lstm` is the component that combine_tessdata unpacks as *.lstm. Every weight becomes its
/// integer times the scale of its row, so that both networks read the same. Throws
/// Error(Unreadable) where the bytes are not such a network.
std::string dequantized(const std::string& lstm);

}  // namespace gongwen::training
