#include "tools/made_up/corpus.h"

#include <array>

#include <fmt/format.h>

#include "tools/drawing/form_design.h"
#include "tools/drawing/sample_maker.h"
#include "tools/made_up/chance.h"
#include "tools/made_up/made_up_design.h"
#include "tools/made_up/made_up_form.h"
#include "tools/made_up/made_up_letter.h"
#include "tools/made_up/made_up_names.h"
#include "tools/made_up/made_up_packet.h"

namespace gongwen::tools {
namespace {

/// How a scan is made; each takes part equally often.
using Handling = void (*)(ScanDescription& scan, Chance& chance);

void flat_bed(ScanDescription& scan, Chance&) { scan.treatment.noise = 4; }

void crooked(ScanDescription& scan, Chance& chance) {
    scan.treatment.skew = uniform(chance.random, -2.2, 2.2);
    scan.treatment.noise = 6;
}

void grey_jpeg(ScanDescription& scan, Chance& chance) {
    scan.format = "jpeg";
    scan.jpeg_quality = chance.between(35, 75);
    scan.treatment.skew = uniform(chance.random, -0.8, 0.8);
    scan.treatment.noise = uniform(chance.random, 2, 6);
    scan.treatment.blur = uniform(chance.random, 0.4, 1.0);
}

void fax(ScanDescription& scan, Chance& chance) {
    scan.treatment.fax = true;
    scan.treatment.skew = uniform(chance.random, -0.8, 0.8);
    scan.treatment.noise = 12;
    scan.treatment.blur = 0.8;
}

void turned(ScanDescription& scan, Chance& chance) {
    scan.treatment.turn = 90 * chance.between(1, 3);
    crooked(scan, chance);
    scan.treatment.skew /= 2;
}

void coarse(ScanDescription& scan, Chance& chance) {
    scan.format = "jpeg";
    scan.dpi = chance.happens(0.5) ? 150 : 200;
    scan.jpeg_quality = 70;
    scan.treatment.noise = 3;
}

void shadowed(ScanDescription& scan, Chance& chance) {
    scan.format = "jpeg";
    scan.jpeg_quality = 70;
    scan.treatment.shadow = uniform(chance.random, 0.15, 0.4);
    scan.treatment.skew = uniform(chance.random, -1, 1);
    scan.treatment.noise = 4;
}

void dirty_lid(ScanDescription& scan, Chance& chance) {
    crooked(scan, chance);
    scan.treatment.borders = true;
    scan.treatment.punch_holes = true;
}

void both_sides(ScanDescription& scan, Chance&) {
    scan.treatment.blank_backs = true;
    scan.treatment.bleed_through = 0.2;
    scan.treatment.noise = 5;
}

void colour_pdf(ScanDescription& scan, Chance& chance) {
    scan.format = "pdf";
    scan.colours = Colours::Colour;
    scan.jpeg_quality = chance.between(50, 80);
    scan.treatment.skew = uniform(chance.random, -0.6, 0.6);
    scan.treatment.noise = 3;
}

void pdf_with_text(ScanDescription& scan, Chance& chance) {
    scan.format = "pdf";
    scan.treatment.noise = 5;
    scan.text_layer = chance.happens(0.5) ? TextLayer::Right : TextLayer::Rubbish;
}

void born_digital(ScanDescription& scan, Chance&) { scan.format = "vector"; }

/// A copy of a copy, shrunk a little, on paper that does not lie flat.
void copy_of_copy(ScanDescription& scan, Chance& chance) {
    scan.treatment.scale = uniform(chance.random, 0.93, 1.02);
    scan.treatment.warp = uniform(chance.random, 1, 2.5);
    scan.treatment.copies = 2;
    scan.treatment.skew = uniform(chance.random, -1.5, 1.5);
    scan.treatment.noise = 5;
}

constexpr std::array<Handling, 12> kHandlings = {
    flat_bed, crooked,   grey_jpeg,  fax,        turned,        coarse,
    shadowed, dirty_lid, both_sides, colour_pdf, pdf_with_text, born_digital};

/// Handling by chance, one of `kHandlings` or, where copies are wanted, a copy of a copy.
Handling any_handling(Chance& chance, bool with_copies) {
    const std::size_t at = index_below(chance.random, kHandlings.size() + (with_copies ? 1 : 0));
    return at < kHandlings.size() ? kHandlings[at] : copy_of_copy;
}

ScanDescription made_up_scan(Chance& chance, bool with_copies) {
    ScanDescription scan;
    scan.colours = chance.happens(0.5) ? Colours::BlackWhite : Colours::Grey;
    scan.seed = chance.random();
    any_handling(chance, with_copies)(scan, chance);
    // A JPEG has shades of grey.
    if (scan.format == "jpeg" && scan.colours == Colours::BlackWhite) scan.colours = Colours::Grey;
    const bool large = scan.colours == Colours::Grey && scan.jpeg_quality == 0;
    if (large && chance.happens(0.7)) scan.jpeg_quality = 85;
    return scan;
}

/// Each design in its turn, and the form of the certificate service.
DocumentDescription form_in_turn(Chance& chance, std::uint64_t index) {
    const std::vector<std::string> names = form_design_names(GONGWEN_FORM_DESIGNS);
    const std::size_t turn = index % (names.size() + 1);
    if (turn == names.size()) return made_up_form(chance);
    return made_up_design(chance, names[turn], find_form_design(GONGWEN_FORM_DESIGNS, names[turn]));
}

std::vector<DocumentDescription> made_up_documents(Chance& chance) {
    const double kind = unit(chance.random);
    if (kind < 0.12) return {made_up_form(chance)};
    if (kind < 0.17) {
        return {made_up_letter(chance, LetterKind::Ordinary), made_up_form(chance)};
    }
    const bool notice = kind < 0.45;
    return {made_up_letter(chance, notice ? LetterKind::Notice : LetterKind::Ordinary)};
}

Chance chance_of(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                 std::uint64_t index) {
    constexpr std::uint64_t kApart = 0x9e3779b97f4a7c15;  // keeps neighbouring streams apart
    return {words, names, std::mt19937_64(seed + kApart * (index + 1))};
}

Description scanned(Chance& chance, std::vector<DocumentDescription> documents, std::string name,
                    bool with_copies = false) {
    Description description;
    description.documents = std::move(documents);
    ScanDescription scan = made_up_scan(chance, with_copies);
    scan.name = std::move(name);
    description.scans.push_back(std::move(scan));
    return description;
}

}  // namespace

void fit_formats(Description& description) {
    const bool one_page = compose(description).sheets.size() == 1;
    for (ScanDescription& scan : description.scans) {
        if (scan.format == "jpeg" && !one_page) scan.format = "pdf";
    }
}

Description made_up(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                    std::uint64_t index) {
    Chance chance = chance_of(words, names, seed, index);
    std::vector<DocumentDescription> documents = made_up_documents(chance);
    return scanned(chance, std::move(documents), fmt::format("corpus-{}-{:04}", seed, index));
}

Description made_up_packets(const CorpusWords& words, const NameBook& names, bool disagreeing,
                            std::uint64_t seed, std::uint64_t index) {
    Chance chance = chance_of(words, names, seed, index);
    std::vector<DocumentDescription> documents = made_up_packet(chance, disagreeing);
    return scanned(chance, std::move(documents), fmt::format("packet-{}-{:04}", seed, index));
}

Description made_up_names(const CorpusWords& words, const NameBook& names,
                          const LookAlikes& look_alikes, const std::vector<SlipKind>& kinds,
                          std::uint64_t seed, std::uint64_t index) {
    constexpr std::uint64_t kRightOnes = 3;
    Chance chance = chance_of(words, names, seed, index);
    const bool with_slip = index % kRightOnes != 0;
    const std::uint64_t turn = index - index / kRightOnes;
    NameLetter made = made_up_name_letter(words, names, look_alikes, seed, with_slip ? turn : index,
                                          with_slip ? kinds : std::vector<SlipKind>{});
    return scanned(chance, {std::move(made.letter)}, fmt::format("names-{}-{:04}", seed, index));
}

Description made_up_forms(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                          std::uint64_t index) {
    Chance chance = chance_of(words, names, seed, index);
    DocumentDescription form = form_in_turn(chance, index);
    return scanned(chance, {std::move(form)}, fmt::format("forms-{}-{:04}", seed, index), true);
}

}  // namespace gongwen::tools
