// Measures which names of one filing are told not to agree: made-up filings, a covering letter and
// an application each, in which every name agrees or one place has another's.

#include <algorithm>
#include <array>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/error.h"
#include "institutions/judge.h"
#include "institutions/names/agreement/mismatches.h"
#include "tools/made_up/made_up_filing.h"

namespace {

namespace fs = std::filesystem;
using namespace gongwen;
using namespace gongwen::tools;

struct Options {
    std::uint64_t seed = 1;
    int count = 4000;
    bool list = false;
    double at_least = 0;
    std::string data = GONGWEN_SOURCE_DIR;
};

constexpr std::array kPlaces{Place::Applicant, Place::Seal,   Place::Issuer,  Place::LetterMail,
                             Place::FormMail,  Place::Number, Place::Address, Place::Receiver};
constexpr std::array kRelatives{Kin::Above, Kin::Below, Kin::Unit,    Kin::Former,
                                Kin::Short, Kin::Tail,  Kin::Variant, Kin::Slip};

struct Tally {
    int filings = 0;
    int right = 0;
};

std::vector<Mismatch> told_of(Filing& filing, const institutions::Authority& authority) {
    institutions::judge_record(filing.letter, filing.letter_passages, authority);
    institutions::judge_record(filing.form, filing.form_passages, authority);
    auto told = institutions::find_mismatches(filing.form, &filing.letter, authority);
    for (Mismatch& one : institutions::find_mismatches(filing.letter, nullptr, authority)) {
        told.push_back(std::move(one));
    }
    return told;
}

bool is_at(const Mismatch& told, Place place) {
    return std::find(told.between.begin(), told.between.end(), to_string(place)) !=
           told.between.end();
}

class Figures {
  public:
    explicit Figures(bool list) : list_(list) {}

    void take(const Filing& filing, const std::vector<Mismatch>& told) {
        const bool stranger = filing.kin == Kin::Stranger;
        bool found = false;  // what should be said of the place
        bool wrong = false;  // something else that a person would be asked about
        for (const Mismatch& one : told) {
            const bool here = is_at(one, filing.place);
            found = found || (here && one.verdict == filing.verdict);
            if (one.verdict != "mismatch") continue;
            const bool true_one = stranger && here;
            ++(true_one ? true_ones_ : false_ones_);
            wrong = wrong || !true_one;
        }
        const bool right = (found || filing.verdict.empty()) && !wrong;
        add(by_kin_[std::string(to_string(filing.kin))], right);
        if (stranger) add(by_place_[std::string(to_string(filing.place))], found);
        if (stranger) add(strangers_, found);
        if (!right && list_) print(filing, told);
    }

    void print() const {
        for (const auto& [word, tally] : by_place_) print("stranger at " + word, tally);
        for (const auto& [word, tally] : by_kin_) print(word, tally);
        print("recall", strangers_);
        print("precision", told());
    }

    /// The lower one of recall and precision.
    double worse() const { return std::min(share(strangers_), share(told())); }

  private:
    static void add(Tally& tally, bool right) {
        ++tally.filings;
        tally.right += right ? 1 : 0;
    }

    Tally told() const { return {true_ones_ + false_ones_, true_ones_}; }

    static double share(const Tally& tally) {
        return static_cast<double>(tally.right) / std::max(1, tally.filings);
    }

    static void print(const std::string& title, const Tally& tally) {
        fmt::print("{:<34} {:>5} of {:>5}  {:.3f}\n", title, tally.right, tally.filings,
                   share(tally));
    }

    static void print(const Filing& filing, const std::vector<Mismatch>& told) {
        fmt::print("{}\t{}\t{}\t{}\twanted: {}\n", to_string(filing.kin), to_string(filing.place),
                   filing.own, filing.other, filing.verdict);
        for (const Mismatch& one : told) {
            fmt::print("\t{} {} / {} {}: {}\n", one.between[0], one.values[0], one.between[1],
                       one.values[1], one.verdict);
        }
    }

    bool list_;
    std::map<std::string, Tally> by_place_;
    std::map<std::string, Tally> by_kin_;
    Tally strangers_;
    int true_ones_ = 0;
    int false_ones_ = 0;
};

/// A third each: all agree, one place has a stranger's name, one has a relative's.
Kin kin_of(int number) {
    if (number % 3 == 0) return Kin::Itself;
    if (number % 3 == 1) return Kin::Stranger;
    return kRelatives.at(static_cast<std::size_t>(number / 3) % kRelatives.size());
}

/// Where a name of that kin would show: a domain and a 字 are of full names alone.
Place place_of(Kin kin, Chance& chance) {
    for (;;) {
        const Place place = kPlaces.at(index_below(chance.random, kPlaces.size()));
        const bool by_sign = place == Place::LetterMail || place == Place::FormMail ||
                             place == Place::Number || place == Place::Address;
        const bool has_sign = kin == Kin::Itself || kin == Kin::Stranger ||
                              (place != Place::Address &&
                               (kin == Kin::Above || kin == Kin::Below || kin == Kin::Former));
        if (has_sign || !by_sign) return place;
    }
}

int run(const Options& options) {
    const fs::path source = GONGWEN_SOURCE_DIR;
    CorpusWords words = read_corpus_words(source / "tools" / "wordings" / "held-out.toml");
    const CorpusWords more = read_corpus_words(source / "tools" / "wordings" / "names.toml");
    words.lists.insert(more.lists.begin(), more.lists.end());
    const fs::path lists = fs::path(options.data) / "institutions" / "data";
    const NameBook names = NameBook::load(lists / "institutions.csv");
    const auto authority = institutions::Authority::load(lists);
    const Kinship kinship(authority.institutions());
    Chance chance{words, names, std::mt19937_64(options.seed)};
    Figures figures(options.list);
    for (int i = 0; i < options.count; ++i) {
        const Kin kin = kin_of(i);
        const Place place = place_of(kin, chance);
        Filing filing = made_up_filing(chance, authority, kinship, kin, place);
        figures.take(filing, told_of(filing, authority));
    }
    figures.print();
    return figures.worse() >= options.at_least ? 0 : 2;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Judges whether the names of made-up filings agree."};
    app.footer("Example:\n  judge_filings --seed 7 --count 3000 --list");
    Options options;
    app.add_option("--seed", options.seed, "of the filings");
    app.add_option("--count", options.count, "how many filings");
    app.add_flag("--list", options.list, "every filing of which something else should be said");
    app.add_option("--at-least", options.at_least,
                   "of recall and precision; below it the status is 2");
    app.add_option("--data", options.data, "folder of the program's data");
    CLI11_PARSE(app, argc, argv);
    try {
        return run(options);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == ErrorKind::Usage ? 1 : 3;
    }
}
