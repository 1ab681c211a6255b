// Latin lines for training: what is cut out of a line, and what its label says.

#include <algorithm>
#include <memory>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "ocr/recogniser.h"
#include "temporary_folder.h"
#include "tools/training/line_page.h"
#include "tools/training/line_text.h"

namespace gongwen::training {
namespace {

const std::string kSource = GONGWEN_SOURCE_DIR;

/// An alphabet of ASCII and a few Chinese characters, as a model's *.lstm-unicharset begins.
std::string small_alphabet() {
    std::string lines = "100\n";
    for (char c = '!'; c <= '~'; ++c) lines += std::string(1, c) + " 0\n";
    for (const char* c : {"電", "子", "信", "箱", "及", "等"}) lines += std::string(c) + " 0\n";
    return lines;
}

class LatinLines {
  public:
    explicit LatinLines(std::uint64_t seed) {
        for (const char* file : {"common.toml", "training.toml"}) {
            const tools::CorpusWords read =
                tools::read_corpus_words(kSource + "/tools/training/wordings/" + file);
            for (const auto& [name, list] : read.lists) words_.lists[name] = list;
        }
        alphabet_ = Alphabet::load(folder_.write("a.lstm-unicharset", small_alphabet()));
        lexicon_ = Lexicon::load(folder_.write("words.txt", "電子\t9\n信箱\t5\n"), alphabet_);
        names_ = tools::NameBook::load(kSource + "/institutions/data/institutions.csv");
        maker_ = std::make_unique<LineTextMaker>(words_, names_, alphabet_, lexicon_, seed);
    }
    LineText next(std::size_t longest) { return maker_->make(LineKind::Latin, longest); }

  private:
    TemporaryFolder folder_;
    tools::CorpusWords words_;
    Alphabet alphabet_;
    Lexicon lexicon_;
    tools::NameBook names_;
    std::unique_ptr<LineTextMaker> maker_;
};

std::u32string without_spaces(std::u32string_view text) {
    std::u32string out;
    for (const char32_t c : text) {
        if (!is_space(c)) out += fold_width(c);
    }
    return out;
}

}  // namespace

TEST_CASE("the label of a Latin line says the part of it that is cut out", "[training]") {
    LatinLines lines(7);
    int addresses = 0;
    int within_text = 0;
    for (int i = 0; i < 300; ++i) {
        const LineText line = lines.next(40);
        REQUIRE(line.begin < line.end);
        REQUIRE(line.end <= line.printed.size());
        const std::u32string cut = line.printed.substr(line.begin, line.end - line.begin);
        CHECK(without_spaces(cut) == without_spaces(line.label));
        CHECK(std::all_of(line.label.begin(), line.label.end(),
                          [](char32_t c) { return c >= U' ' && c < 0x7f; }));
        addresses += line.label.find(U'@') != line.label.npos;
        within_text += cut.size() < line.printed.size();
    }
    CHECK(addresses > 45);
    CHECK(within_text > 150);
}

TEST_CASE("what is cut out of a page's lines reads as its label", "[training]") {
    LatinLines lines(8);
    std::mt19937_64 random(8);
    ocr::Recogniser model(kSource + "/ocr/model", "gongwen_latin");
    std::size_t count = 0;
    std::size_t right = 0;
    while (count < 60) {
        const auto next = [&](std::size_t longest) { return lines.next(longest); };
        for (const LabelledLine& line : lines_of_page(next, {"AR PL UKai TW"}, 1, random)) {
            std::u32string read;
            for (const ocr::Recognised& symbol : model.read(line.picture.get()))
                read += symbol.text;
            ++count;
            right += read == without_spaces(line.label);
        }
    }
    // Some pages are faxed until hardly anything is left; cut at a wrong place, nearly all are
    // wrong.
    CHECK(right * 3 > count * 2);
}

}  // namespace gongwen::training
