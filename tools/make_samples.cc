// The command line of the sample maker.

#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/error.h"
#include "core/pix.h"
#include "tools/drawing/sample_maker.h"
#include "tools/made_up/corpus.h"

namespace {

namespace fs = std::filesystem;
using gongwen::tools::Description;

struct Options {
    std::vector<std::string> descriptions;
    std::string out = ".";
    std::string only;
    std::uint64_t seed = 0;
    std::uint64_t count = 10;
    std::uint64_t packets = 0;
    std::uint64_t names = 0;
    std::string words = GONGWEN_CORPUS_WORDS;
    std::vector<std::string> slips;
    bool held_out = false;
    bool forms = false;
    bool disagreeing = false;
    std::vector<std::string> fonts;
    std::string institutions = GONGWEN_INSTITUTIONS_CSV;
};

void make(const Description& description, const Options& options) {
    for (const fs::path& file :
         gongwen::tools::make_samples(description, options.out, options.only)) {
        std::cout << file.string() << "\n";
    }
}

gongwen::tools::CorpusWords words_for(const Options& options) {
    auto words = gongwen::tools::read_corpus_words(options.held_out ? GONGWEN_HELD_OUT_WORDS
                                                                    : options.words);
    const auto packets = gongwen::tools::read_corpus_words(
        options.held_out ? GONGWEN_HELD_OUT_PACKET_WORDS : GONGWEN_PACKET_WORDS);
    words.lists.insert(packets.lists.begin(), packets.lists.end());
    const auto names = gongwen::tools::read_corpus_words(GONGWEN_NAME_WORDS);
    words.lists.insert(names.lists.begin(), names.lists.end());
    if (!options.fonts.empty()) words.lists["fonts"] = options.fonts;
    return words;
}

using MakeUp =
    std::function<Description(const gongwen::tools::CorpusWords&, const gongwen::tools::NameBook&,
                              std::uint64_t, std::uint64_t)>;

/// The kinds that `--slip` names; without it those that only a writer makes.
std::vector<gongwen::tools::SlipKind> slip_kinds_of(const Options& options) {
    if (options.slips.empty()) return gongwen::tools::writers_slip_kinds();
    std::vector<gongwen::tools::SlipKind> kinds;
    for (const std::string& word : options.slips) {
        const auto kind = gongwen::tools::slip_kind(word);
        if (!kind) {
            std::string known;
            for (const auto one : gongwen::tools::slip_kinds()) {
                known += (known.empty() ? "" : ", ") + std::string(gongwen::tools::to_string(one));
            }
            throw gongwen::Error(gongwen::ErrorKind::Usage, word,
                                 "is no kind of slip; use one of " + known);
        }
        kinds.push_back(*kind);
    }
    return kinds;
}

MakeUp names_made_up(const Options& options) {
    return [look_alikes = gongwen::tools::read_look_alikes(GONGWEN_CONFUSABLES_CSV),
            kinds = slip_kinds_of(options)](const auto& words, const auto& names,
                                            std::uint64_t seed, std::uint64_t index) {
        return gongwen::tools::made_up_names(words, names, look_alikes, kinds, seed, index);
    };
}

MakeUp packets_made_up(const Options& options) {
    return [disagreeing = options.disagreeing](const auto& words, const auto& names,
                                               std::uint64_t seed, std::uint64_t index) {
        return gongwen::tools::made_up_packets(words, names, disagreeing, seed, index);
    };
}

void make_corpus(const Options& options, std::uint64_t seed, const MakeUp& make_up) {
    const auto words = words_for(options);
    const auto names = gongwen::tools::NameBook::load(options.institutions);
    for (std::uint64_t i = 0; i < options.count; ++i) {
        auto sample = make_up(words, names, seed, i);
        gongwen::tools::fit_formats(sample);
        make(sample, options);
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws sample letters and forms with their expected records."};
    app.footer(
        "Examples:\n"
        "  make_samples samples/letters/*.toml --out samples/letters\n"
        "  make_samples --corpus 7 --count 50 --out /tmp/corpus\n"
        "  make_samples --corpus 7 --count 50 --held-out --out /tmp/blind\n"
        "  make_samples --names 7 --count 50 --held-out --out /tmp/names\n"
        "  make_samples --packets 7 --count 50 --out /tmp/packets");
    Options options;
    app.add_option("DESCRIPTION", options.descriptions, "what to draw (TOML)")
        ->check(CLI::ExistingFile);
    app.add_option("--out", options.out, "folder for the samples");
    app.add_option("--only", options.only, "make only the scans whose name contains this");
    const CLI::Option* corpus =
        app.add_option("--corpus", options.seed, "make up letters and forms from this seed");
    CLI::Option* packets = app.add_option("--packets", options.packets,
                                          "make up applications with their letters from this seed");
    CLI::Option* letters =
        app.add_option("--names", options.names, "make up letters full of names from this seed");
    app.add_option("--slip", options.slips,
                   "of --names: this kind of slip (look-alike, drop, …) instead of those that only "
                   "a writer makes")
        ->needs(letters);
    app.add_flag("--disagreeing", options.disagreeing,
                 "of --packets: the covering letter is another agency's than the form's applicant")
        ->needs(packets);
    app.add_option("--count", options.count, "how many to make up");
    app.add_flag("--forms", options.forms, "forms alone, each design as often");
    CLI::Option* words =
        app.add_option("--words", options.words, "what the corpus is put together from (TOML)");
    app.add_flag("--held-out", options.held_out,
                 "wordings and fonts that development never looks at, for a blind test")
        ->excludes(words);
    app.add_option("--fonts", options.fonts, "set the corpus in these fonts instead (A,B,…)")
        ->delimiter(',');
    app.add_option("--institutions", options.institutions, "the institutions' names (CSV)");
    CLI11_PARSE(app, argc, argv);
    setMsgSeverity(L_SEVERITY_ERROR);
    try {
        if (!*corpus && !*packets && !*letters && options.descriptions.empty()) {
            std::cerr << "name a description, or a corpus to make up (see --help)\n";
            return 1;
        }
        for (const std::string& file : options.descriptions) {
            make(gongwen::tools::read_description(file), options);
        }
        const MakeUp made_up =
            options.forms ? gongwen::tools::made_up_forms : gongwen::tools::made_up;
        if (*letters) make_corpus(options, options.names, names_made_up(options));
        if (*corpus) make_corpus(options, options.seed, made_up);
        if (*packets) make_corpus(options, options.packets, packets_made_up(options));
    } catch (const gongwen::Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == gongwen::ErrorKind::Usage ? 1 : 3;
    }
    return 0;
}
