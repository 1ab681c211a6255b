// Widens a model's alphabet: appends characters to its unicharset and recoder, each with a sequence
// of codes that no other character has. The network keeps its shape; training teaches the
// characters.

#include <fstream>
#include <iostream>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <unicode/ucnv.h>

#include "core/error.h"
#include "core/text.h"
#include "tools/training/alphabet.h"
#include "tools/training/recoder.h"

namespace {

using namespace gongwen;
using namespace gongwen::training;

struct Options {
    std::string component;
    std::string wubi;
    std::string characters;
};

/// The 5,401 usual characters of Big5 (A440 to C67E), by which Taiwan's forms and fonts were made.
std::u32string usual_characters() {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* big5 = ucnv_open("Big5", &status);
    std::u32string all;
    for (int code = 0xA440; U_SUCCESS(status) && code <= 0xC67E; ++code) {
        const int low = code & 0xff;
        if (low < 0x40 || (low > 0x7e && low < 0xa1) || low == 0xff) continue;
        const char bytes[] = {static_cast<char>(code >> 8), static_cast<char>(low)};
        const char* at = bytes;
        UErrorCode ignored = U_ZERO_ERROR;
        const UChar32 c = ucnv_getNextUChar(big5, &at, bytes + sizeof bytes, &ignored);
        if (U_SUCCESS(ignored) && is_han(static_cast<char32_t>(c))) {
            all += static_cast<char32_t>(c);
        }
    }
    ucnv_close(big5);
    return all;
}

/// The file's characters; lines that begin with # are comments.
std::u32string characters_of(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::PartMissing, file, "expected a list of characters");
    std::u32string all;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line[0] != '#') all += without_spaces(to_utf32(line));
    }
    return all;
}

std::vector<std::string> lines_of(const std::string& file) {
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string unicharset_entry(char32_t c, std::size_t id) {
    const bool han = is_han(c);
    return fmt::format("{0} {1} 0,255,0,255,0,0,0,0,0,0 {2} {3} {4} {3} {0}\t# {0} [{5:x} ]{6}",
                       to_utf8(c), han ? 1 : 0, han ? "Han" : "Common", id, han ? 0 : 10,
                       static_cast<std::uint32_t>(c), han ? "x" : "");
}

void write_lines(const std::string& file, const std::vector<std::string>& lines) {
    std::ofstream out(file);
    for (const std::string& line : lines) out << line << '\n';
    if (!out.flush()) throw Error(ErrorKind::Usage, file, "cannot write");
}

void extend(const Options& options) {
    const std::string unicharset = options.component + ".lstm-unicharset";
    const std::string recoder_file = options.component + ".lstm-recoder";
    const Alphabet alphabet = Alphabet::load(unicharset);
    const std::map<char32_t, std::string> wubi = read_wubi(options.wubi);
    Recoder recoder = Recoder::load(recoder_file);
    std::vector<std::string> entries = lines_of(unicharset);
    std::u32string added;
    for (const char32_t c : usual_characters() + characters_of(options.characters)) {
        if (alphabet.holds(c) || added.find(c) != std::u32string::npos) continue;
        // Signs have no Wubi letters; 〇's own say what they look like: an enclosure.
        const auto letters = wubi.find(is_han(c) ? c : U'〇');
        if (letters == wubi.end() || !recoder.add(letters->second)) continue;
        entries.push_back(unicharset_entry(c, entries.size() - 1));
        added += c;
    }
    entries.front() = std::to_string(entries.size() - 1);
    write_lines(unicharset, entries);
    recoder.save(recoder_file);
    std::cerr << added.size() << " characters added\n";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Adds characters to an unpacked model's alphabet (STEM.lstm-unicharset, -recoder)."};
    Options options;
    app.add_option("--model", options.component, "the unpacked model, without .lstm-…")->required();
    app.add_option("--wubi", options.wubi, "Wubi table (SQLite, of ibus-table-wubi)")->required();
    app.add_option("--characters", options.characters, "more characters than Big5's usual ones")
        ->required();
    CLI11_PARSE(app, argc, argv);
    try {
        extend(options);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}
