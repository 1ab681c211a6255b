// Draws lines of text for training, or for measuring, with their labels.

#include <iostream>

#include <CLI/CLI.hpp>

#include "core/error.h"
#include "ocr/line/line_image.h"
#include "tools/training/line_file.h"
#include "tools/training/line_page.h"
#include "tools/training/line_picture.h"
#include "tools/training/line_text.h"

namespace {

using namespace gongwen;
using namespace gongwen::training;

constexpr std::size_t kLinesAFile = 100;
constexpr std::size_t kLongest = 40;
constexpr int kStress =
    5;  ///< how much likelier the characters are that the model has yet to learn

struct Options {
    std::vector<std::string> words;
    std::string institutions = GONGWEN_INSTITUTIONS_CSV;
    std::string alphabet;
    std::vector<std::string> fonts;
    std::string lexicon;
    std::string kind;
    std::string known;
    std::string out;
    std::size_t count = 100;
    bool pages = false;
    double width = ocr::kTunedWidth;
    std::uint64_t seed = 1;
};

tools::CorpusWords read_words(const std::vector<std::string>& files) {
    tools::CorpusWords all;
    for (const std::string& file : files) {
        for (auto& [name, list] : tools::read_corpus_words(file).lists) all.lists[name] = list;
    }
    return all;
}

/// What was added to the alphabet that the model began with.
std::u32string yet_to_learn(const Alphabet& alphabet, const std::string& known) {
    std::u32string added;
    if (known.empty()) return added;
    const Alphabet first = Alphabet::load(known);
    for (const auto* list : {&alphabet.han(), &alphabet.others()}) {
        for (const char32_t c : *list) {
            if (!first.holds(c)) added += c;
        }
    }
    return added;
}

LineKind kind_of(const Options& options, LineTextMaker& texts) {
    for (const LineKind kind : kLineKinds) {
        if (options.kind == word_of(kind)) return kind;
    }
    return texts.any_kind();
}

/// One line on a strip of paper, or all those of a page.
std::vector<LabelledLine> next_lines(const Options& options, const NextText& next_text,
                                     std::mt19937_64& random) {
    if (options.pages) return lines_of_page(next_text, options.fonts, options.width, random);
    const LineText text = next_text(kLongest);
    std::vector<LabelledLine> one;
    const std::u32string labelled = text.printed.substr(text.begin, text.end - text.begin);
    if (PixPtr picture = line_picture(labelled, options.fonts, options.width, random))
        one.push_back({std::move(picture), text.label});
    return one;
}

/// Hands lines on to files of kLinesAFile.
class LineFiles {
  public:
    explicit LineFiles(std::string stem) : stem_(std::move(stem)) {}

    void add(LabelledLine line) {
        lines_.push_back(std::move(line));
        ++count_;
        if (lines_.size() == kLinesAFile) write();
    }
    void write() {
        if (lines_.empty()) return;
        char number[8];
        std::snprintf(number, sizeof number, "-%03zu", file_++);
        write_lines(stem_ + number, lines_);
        lines_.clear();
    }
    std::size_t count() const { return count_; }

  private:
    std::string stem_;
    std::vector<LabelledLine> lines_;
    std::size_t count_ = 0;
    std::size_t file_ = 0;
};

void draw(const Options& options) {
    const tools::CorpusWords words = read_words(options.words);
    const tools::NameBook names = tools::NameBook::load(options.institutions);
    Alphabet alphabet = Alphabet::load(options.alphabet);
    alphabet.stress(yet_to_learn(alphabet, options.known), kStress);
    const Lexicon lexicon = Lexicon::load(options.lexicon, alphabet);
    LineTextMaker texts(words, names, alphabet, lexicon, options.seed);
    const NextText next_text = [&](std::size_t longest) {
        return texts.make(kind_of(options, texts), longest);
    };
    std::mt19937_64 random(options.seed ^ 0x9e3779b97f4a7c15U);
    LineFiles files(options.out);
    while (files.count() < options.count) {
        for (LabelledLine& line : next_lines(options, next_text, random)) {
            if (files.count() < options.count) files.add(std::move(line));
        }
    }
    files.write();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws lines of text with their labels, 100 to a file: OUT-000.tif and .box."};
    Options options;
    app.add_option("--words", options.words, "wordings (TOML); later files replace lists")
        ->required();
    app.add_option("--institutions", options.institutions, "names of institutions (CSV)");
    app.add_option("--alphabet", options.alphabet, "the model's *.lstm-unicharset")->required();
    app.add_option("--lexicon", options.lexicon, "words with their frequencies, as in rime-essay")
        ->required();
    app.add_option("--fonts", options.fonts, "font families, one is drawn for each line")
        ->delimiter(',')
        ->required();
    app.add_option("--kind", options.kind, "only lines of this kind, instead of a mixture")
        ->check(CLI::IsMember(
            {"letters", "names", "numbers", "people", "prose", "words", "rare", "latin"}));
    app.add_option(
        "--known", options.known,
        "the first model's *.lstm-unicharset: characters beyond it are drawn more often");
    app.add_flag("--pages", options.pages,
                 "whole pages of lines, scanned, cleaned and cut as the reader does it");
    app.add_option("--width", options.width,
                   "of the images, as a share of the natural one: what the model reads");
    app.add_option("--count", options.count, "how many lines");
    app.add_option("--seed", options.seed, "the same seed draws the same lines");
    app.add_option("--out", options.out, "where, and how the files' names begin")->required();
    CLI11_PARSE(app, argc, argv);
    setMsgSeverity(L_SEVERITY_ERROR);
    try {
        draw(options);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}
