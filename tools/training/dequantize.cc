#include "tools/training/dequantize.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/error.h"

namespace gongwen::training {
namespace {

using Name = std::string_view;

// Tesseract's kinds of layers in the order of their numbers in old files.
constexpr std::array<Name, 27> kLayers{"Invalid",     "Input",
                                       "Convolve",    "Maxpool",
                                       "Parallel",    "Replicated",
                                       "ParBidiLSTM", "DepParUDLSTM",
                                       "Par2dLSTM",   "Series",
                                       "Reconfig",    "RTLReversed",
                                       "TTBReversed", "XYTranspose",
                                       "LSTM",        "SummLSTM",
                                       "Logistic",    "LinLogistic",
                                       "LinTanh",     "Tanh",
                                       "Relu",        "Linear",
                                       "Softmax",     "SoftmaxNoCTC",
                                       "LSTMSoftmax", "LSTMBinarySoftmax",
                                       "TensorFlow"};

constexpr std::array<Name, 9> kHolders{"Series",      "Parallel",     "Replicated",
                                       "ParBidiLSTM", "DepParUDLSTM", "Par2dLSTM",
                                       "RTLReversed", "TTBReversed",  "XYTranspose"};
constexpr std::array<Name, 8> kFullyConnected{"Softmax",  "SoftmaxNoCTC", "Tanh",        "Relu",
                                              "Logistic", "Linear",       "LinLogistic", "LinTanh"};

constexpr int kLstmGates = 4;  ///< without the fifth, which two-dimensional networks have
constexpr std::int32_t kLayerRates = 64;     ///< flag of a holder: learning rates follow its layers
constexpr std::int32_t kIntegers = 1;        ///< flag of the training: the network holds integers
constexpr std::uint8_t kIntegerWeights = 1;  ///< bits of a matrix's mode byte
constexpr std::uint8_t kDoubles = 128;
constexpr char kDoubleWeights = static_cast<char>(132);  ///< doubles, with Adam's moments to come

template <std::size_t size>
bool holds(const std::array<Name, size>& names, Name name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Reads the file from the front and writes the new one as it goes.
class Converter {
  public:
    explicit Converter(const std::string& in) : in_(in) {}

    FloatNetwork convert() {
        copy_layer();
        copy_counted(1);  // the network's description
        write(read<std::int32_t>() & ~kIntegers);
        out_ += in_.substr(at_);
        return {std::move(out_), std::move(weights_)};
    }

  private:
    std::string_view take(std::size_t count) {
        if (count > in_.size() - at_) fail("it ends too early");
        const std::string_view taken = std::string_view(in_).substr(at_, count);
        at_ += count;
        return taken;
    }
    [[noreturn]] static void fail(const std::string& why) {
        throw Error(ErrorKind::Unreadable, "lstm", why);
    }

    template <typename Value>
    Value read() {
        Value value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }
    template <typename Value>
    void write(Value value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        out_.append(bytes, sizeof value);
    }
    template <typename Value>
    Value copy() {
        const auto value = read<Value>();
        write(value);
        return value;
    }
    void copy_bytes(std::size_t count) { out_ += take(count); }
    void copy_counted(std::size_t size) { copy_bytes(copy<std::uint32_t>() * size); }

    std::string read_kind() {
        const auto number = read<std::uint8_t>();
        if (number == 0) return std::string(take(read<std::uint32_t>()));
        if (number >= kLayers.size()) fail("a layer is of an unknown kind");
        return std::string(kLayers[number]);
    }

    void copy_layer() {
        const std::string kind = read_kind();
        out_ += '\0';
        write(static_cast<std::uint32_t>(kind.size()));
        out_ += kind;
        take(1);  // whether the layer is trained: disabled in a finished model
        out_ += '\0';
        copy_bytes(1);  // whether errors go back through it
        const auto flags = copy<std::int32_t>();
        copy_bytes(3 * sizeof(std::int32_t));  // inputs, outputs, weights
        copy_counted(1);                       // the layer's name
        copy_content(kind, flags);
    }

    void copy_content(const std::string& kind, std::int32_t flags) {
        if (holds(kHolders, kind)) {
            for (auto left = copy<std::uint32_t>(); left > 0; --left) copy_layer();
            if ((flags & kLayerRates) != 0) copy_counted(sizeof(float));
        } else if (kind == "Input") {
            copy_bytes(5 * sizeof(std::int32_t));
        } else if (kind == "Convolve" || kind == "Maxpool" || kind == "Reconfig") {
            copy_bytes(2 * sizeof(std::int32_t));
        } else if (kind == "LSTM" || kind == "SummLSTM") {
            copy_bytes(sizeof(std::int32_t));
            for (int gate = 0; gate < kLstmGates; ++gate) convert_weights();
        } else if (holds(kFullyConnected, kind)) {
            convert_weights();
        } else {
            fail("layers of the kind " + kind + " are not supported");
        }
    }

    void convert_weights() {
        const auto mode = read<std::uint8_t>();
        if ((mode & kIntegerWeights) == 0) fail("the weights are no integers");
        out_ += kDoubleWeights;
        const auto rows = static_cast<std::size_t>(copy<std::int32_t>());
        const auto columns = static_cast<std::size_t>(copy<std::int32_t>());
        take(1);     // value of an empty place
        write(0.0);  // the same as a double
        const std::string_view weights = take(rows * columns);
        weights_.push_back({out_.size(), rows * columns});
        const auto scales = read<std::uint32_t>();
        if (scales < rows) fail("a matrix has too few scales");
        for (std::size_t row = 0; row < scales; ++row) {
            const double scale = (mode & kDoubles) != 0 ? read<double>() : read<float>();
            if (row < rows) write_row(weights.substr(row * columns, columns), scale);
        }
    }

    void write_row(std::string_view weights, double scale) {
        for (const char weight : weights) write(static_cast<signed char>(weight) * scale);
    }

    const std::string& in_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<WeightPlace> weights_;
};

}  // namespace

FloatNetwork dequantized(const std::string& lstm) { return Converter(lstm).convert(); }

std::string averaged(const FloatNetwork& first, const FloatNetwork& second, double share) {
    if (first.weights != second.weights || first.bytes.size() != second.bytes.size()) {
        throw Error(ErrorKind::Unreadable, "lstm", "the two networks have not the same layers");
    }
    std::string out = second.bytes;
    for (const WeightPlace& place : second.weights) {
        for (std::size_t i = 0; i < place.count; ++i) {
            const std::size_t at = place.begin + i * sizeof(double);
            double a = 0;
            double b = 0;
            std::memcpy(&a, first.bytes.data() + at, sizeof a);
            std::memcpy(&b, second.bytes.data() + at, sizeof b);
            const double mean = (1 - share) * a + share * b;
            std::memcpy(out.data() + at, &mean, sizeof mean);
        }
    }
    return out;
}

}  // namespace gongwen::training
