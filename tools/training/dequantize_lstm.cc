// dequantize_lstm IN OUT: an integer *.lstm component as one that lstmtraining goes on from.
// dequantize_lstm IN OTHER SHARE OUT: the same of the mean of two networks, SHARE of it being
// OTHER.

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/error.h"
#include "tools/training/dequantize.h"

using namespace gongwen;

namespace {

training::FloatNetwork network_in(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string lstm{std::istreambuf_iterator<char>(in), {}};
    return training::dequantized(lstm);
}

void write(const std::string& bytes, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    if (!out.flush()) throw Error(ErrorKind::Usage, file, "cannot write");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3 && argc != 5) {
        std::cerr << "usage: dequantize_lstm IN.lstm [OTHER.lstm SHARE] OUT.lstm\n";
        return 1;
    }
    try {
        const training::FloatNetwork first = network_in(argv[1]);
        const bool mean = argc == 5;
        write(mean ? averaged(first, network_in(argv[2]), std::strtod(argv[3], nullptr))
                   : first.bytes,
              argv[argc - 1]);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}
