#include "tools/training/dequantize.h"

#include <cstdint>
#include <cstring>

#include <catch2/catch.hpp>

#include "core/error.h"

namespace gongwen::training {
namespace {

template <typename Value>
void put(std::string& out, Value value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

void put_text(std::string& out, const std::string& text) {
    put(out, static_cast<std::uint32_t>(text.size()));
    out += text;
}

/// One fully connected layer of two outputs and two weights each, as integers.
std::string integer_network(const std::vector<int>& weights, double scale) {
    std::string out;
    put<std::uint8_t>(out, 0);  // the layer's kind follows by name
    put_text(out, "Softmax");
    out += std::string(2, '\0');
    for (const int value : {0, 1, 2, 4}) put<std::int32_t>(out, value);  // flags, sizes
    put_text(out, "Output");
    put<std::uint8_t>(out, 133);  // integers, Adam, doubles
    put<std::int32_t>(out, 2);
    put<std::int32_t>(out, 2);
    put<std::int8_t>(out, 0);
    for (const int weight : weights) put(out, static_cast<std::int8_t>(weight));
    put<std::uint32_t>(out, 2);
    put(out, scale);
    put(out, 2 * scale);
    put_text(out, "[1,1O1c1]");
    put<std::int32_t>(out, 1);  // the network holds integers
    return out + "the rest";
}

double weight_of(const std::string& bytes, const WeightPlace& place, std::size_t index) {
    double value = 0;
    std::memcpy(&value, bytes.data() + place.begin + index * sizeof value, sizeof value);
    return value;
}

}  // namespace

TEST_CASE("each weight is its integer times the scale of its row", "[training]") {
    const FloatNetwork network = dequantized(integer_network({1, -2, 3, 127}, 0.5));

    REQUIRE(network.weights.size() == 1);
    REQUIRE(network.weights[0].count == 4);
    CHECK(weight_of(network.bytes, network.weights[0], 0) == 0.5);
    CHECK(weight_of(network.bytes, network.weights[0], 1) == -1.0);
    CHECK(weight_of(network.bytes, network.weights[0], 2) == 3.0);
    CHECK(weight_of(network.bytes, network.weights[0], 3) == 127.0);
    CHECK(network.bytes.ends_with("the rest"));
}

TEST_CASE("the mean of two networks lies between them, weight by weight", "[training]") {
    const FloatNetwork first = dequantized(integer_network({0, 10, 0, 0}, 1));
    const FloatNetwork second = dequantized(integer_network({10, 0, 0, 5}, 1));

    const std::string mean = averaged(first, second, 0.7);

    CHECK(weight_of(mean, first.weights[0], 0) == Approx(7));
    CHECK(weight_of(mean, first.weights[0], 1) == Approx(3));
    CHECK(weight_of(mean, first.weights[0], 2) == Approx(0));
    CHECK(weight_of(mean, first.weights[0], 3) == Approx(7));
    CHECK(mean.size() == first.bytes.size());
}

TEST_CASE("what is no network, or another one, is refused", "[training]") {
    const FloatNetwork network = dequantized(integer_network({1, 2, 3, 4}, 1));
    FloatNetwork other = network;
    other.bytes += "more";

    CHECK_THROWS_AS(dequantized("no network"), Error);
    CHECK_THROWS_AS(averaged(network, other, 0.5), Error);
}

}  // namespace gongwen::training
