// dequantize_lstm IN OUT: an integer *.lstm component as one that lstmtraining goes on from.

#include <fstream>
#include <iostream>
#include <iterator>

#include "core/error.h"
#include "tools/training/dequantize.h"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: dequantize_lstm IN.lstm OUT.lstm\n";
        return 1;
    }
    std::ifstream in(argv[1], std::ios::binary);
    const std::string lstm{std::istreambuf_iterator<char>(in), {}};
    try {
        std::ofstream out(argv[2], std::ios::binary);
        out << gongwen::training::dequantized(lstm);
        if (!out.flush()) throw gongwen::Error(gongwen::ErrorKind::Usage, argv[2], "cannot write");
    } catch (const gongwen::Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}
