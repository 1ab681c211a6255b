// Measures how names are judged where reading is no question: made-up letters full of names, their
// true lines through extraction and judging. With and without a slip in each letter.

#include <algorithm>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"
#include "core/text.h"
#include "institutions/names/judging/verdict.h"
#include "pipeline/reading/process_document.h"
#include "tools/drawing/sample_maker.h"
#include "tools/drawing/true_page.h"
#include "tools/made_up/made_up_names.h"

namespace {

namespace fs = std::filesystem;
using namespace gongwen;
using namespace gongwen::tools;

struct Options {
    std::uint64_t seed = 1;
    std::uint64_t first = 0;
    std::uint64_t count = 100;
    bool show = false;
    bool slips = false;
    bool list = false;
    std::string data = GONGWEN_SOURCE_DIR;
};

struct Material {
    CorpusWords words;
    NameBook names;
    LookAlikes look_alikes;
    pipeline::Knowledge knowledge;
};

Material material_of(const fs::path& data) {
    const fs::path wordings = fs::path(GONGWEN_SOURCE_DIR) / "tools" / "wordings";
    CorpusWords words = read_corpus_words(wordings / "held-out.toml");
    const CorpusWords more = read_corpus_words(wordings / "names.toml");
    words.lists.insert(more.lists.begin(), more.lists.end());
    const fs::path lists = data / "institutions" / "data";
    return {std::move(words), NameBook::load(lists / "institutions.csv"),
            read_look_alikes(lists / "confusables.csv"), pipeline::Knowledge::load(data)};
}

struct Judged {
    int pages = 0;
    std::vector<NameFinding> flagged;
    std::vector<NameFinding> doubtful;  ///< unknown, but near to a known one: in review
};

Judged judged(const NameLetter& made, const Material& material, bool show) {
    Description description;
    description.documents = {made.letter};
    const Composition composition = compose(description);
    std::vector<Page> pages;
    for (const Sheet& sheet : composition.sheets) {
        pages.push_back(true_page(sheet, static_cast<int>(pages.size()) + 1));
    }
    if (show) {
        for (const Page& page : pages) {
            for (const Line& line : page.lines) fmt::print("{}\n", line.text);
        }
    }
    Judged judged{static_cast<int>(pages.size()), {}, {}};
    for (const Record& record : process_document({"made-up", ""}, pages, material.knowledge)) {
        if (show) {
            for (const auto& [name, field] : record.fields) {
                fmt::print("{}: {}\n", name, fmt::join(field.list(), " | "));
            }
        }
        for (const NameFinding& name : record.names) {
            if (institutions::is_flagged(name)) judged.flagged.push_back(name);
            if (institutions::is_doubtful(name)) judged.doubtful.push_back(name);
        }
    }
    return judged;
}

/// What stands around the slip, as the letter has it.
std::string surroundings(const DocumentDescription& letter, const std::string& written) {
    std::vector<MarkedText> texts;
    for (const Section& section : letter.sections) {
        texts.push_back(section.text);
        texts.insert(texts.end(), section.items.begin(), section.items.end());
    }
    for (const Attachment& attachment : letter.attachments) {
        texts.insert(texts.end(), attachment.items.begin(), attachment.items.end());
    }
    constexpr std::size_t kAround = 6;
    const std::u32string wanted = to_utf32(written);
    for (const MarkedText& text : texts) {
        const std::size_t at = text.text.find(wanted);
        if (at == std::u32string::npos) continue;
        const std::size_t from = at > kAround ? at - kAround : 0;
        return to_utf8(text.text.substr(from, at - from + wanted.size() + kAround));
    }
    return "";
}

struct Tally {
    int slips = 0;
    int found = 0;    ///< with the name that was meant
    int doubted = 0;  ///< told, but as another name's slip
    int asked = 0;    ///< in review as unknown, near to the name that was meant
};

class Figures {
  public:
    explicit Figures(bool list) : list_(list) {}

    void take(const NameLetter& made, const Judged& judged, std::uint64_t number) {
        pages_ += judged.pages;
        number_ = number;
        bool found = false;
        bool doubted = false;
        for (const NameFinding& name : judged.flagged) {
            const bool here = made.slip && overlap(name.written, made.slip->name.written);
            found = found || (here && name.expected == made.slip->name.expected);
            doubted = doubted || here;
            if (here) continue;
            ++false_;
            tell("false", name);
        }
        bool asked = false;
        for (const NameFinding& name : judged.doubtful) {
            const bool here = made.slip && overlap(name.written, made.slip->name.written);
            asked = asked || (here && name.expected == made.slip->name.expected);
            if (here) continue;
            ++asked_in_vain_;
            tell("asked", name);
        }
        if (!made.slip) return;
        for (Tally* tally : {&by_kind_[std::string(to_string(made.slip->kind))],
                             &by_place_[made.slip->place], &all_}) {
            ++tally->slips;
            tally->found += found ? 1 : 0;
            tally->doubted += doubted && !found ? 1 : 0;
            tally->asked += asked && !found && !doubted ? 1 : 0;
        }
        if (!found && list_) {
            fmt::print("missed\t{}\t{}\t{}\t{}\t{}\n", to_string(made.slip->kind), made.slip->place,
                       made.slip->name.written, made.slip->name.expected,
                       surroundings(made.letter, made.slip->name.written));
            for (const NameFinding& name : judged.flagged) tell("  instead", name);
        }
    }

    void print() const {
        for (const auto& [title, tallies] : {std::pair("kind", &by_kind_), {"place", &by_place_}}) {
            if (tallies->empty()) continue;
            fmt::print("{:<14} {:>6} {:>6} {:>8} {:>6} {:>7}\n", title, "slips", "found", "doubted",
                       "asked", "recall");
            for (const auto& [word, tally] : *tallies) print(word, tally);
            print("all", all_);
        }
        const auto on_a_hundred = [&](int count) { return 100.0 * count / std::max(1, pages_); };
        fmt::print("{} pages, {} false findings: {:.2f} a hundred pages\n", pages_, false_,
                   on_a_hundred(false_));
        fmt::print("{} right names asked about: {:.2f} a hundred pages\n", asked_in_vain_,
                   on_a_hundred(asked_in_vain_));
    }

  private:
    static bool overlap(const std::string& a, const std::string& b) {
        return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
    }

    static void print(const std::string& word, const Tally& tally) {
        fmt::print("{:<14} {:>6} {:>6} {:>8} {:>6} {:>7.3f}\n", word, tally.slips, tally.found,
                   tally.doubted, tally.asked, static_cast<double>(tally.found) / tally.slips);
    }

    void tell(const char* what, const NameFinding& name) const {
        if (!list_) return;
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\tletter {}\n", what, name.verdict, name.field,
                   name.written, name.expected, name.context, number_);
    }

    bool list_;
    std::uint64_t number_ = 0;  ///< of the letter
    int pages_ = 0;
    int false_ = 0;
    int asked_in_vain_ = 0;
    Tally all_;
    std::map<std::string, Tally> by_kind_;
    std::map<std::string, Tally> by_place_;
};

void run(const Options& options) {
    const Material material = material_of(options.data);
    const std::vector<SlipKind> kinds = options.slips ? slip_kinds() : std::vector<SlipKind>{};
    Figures figures(options.list);
    for (std::uint64_t i = options.first; i < options.first + options.count; ++i) {
        const NameLetter made = made_up_name_letter(material.words, material.names,
                                                    material.look_alikes, options.seed, i, kinds);
        figures.take(made, judged(made, material, options.show), i);
    }
    figures.print();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Judges the names of made-up letters by their true lines."};
    app.footer(
        "Examples:\n"
        "  judge_names --seed 7 --count 500            right names alone: what is told is false\n"
        "  judge_names --seed 7 --count 700 --slips --list");
    Options options;
    app.add_option("--seed", options.seed, "of the letters");
    app.add_option("--first", options.first, "number of the first letter");
    app.add_flag("--show", options.show, "what is printed on the pages");
    app.add_option("--count", options.count, "how many letters; each has one to four pages");
    app.add_flag("--slips", options.slips,
                 "one mis-written name in each, kinds and places in turn");
    app.add_flag("--list", options.list, "every miss and every false finding");
    app.add_option("--data", options.data, "folder of the program's data");
    CLI11_PARSE(app, argc, argv);
    try {
        run(options);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == ErrorKind::Usage ? 1 : 3;
    }
    return 0;
}
