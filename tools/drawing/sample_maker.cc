#include "tools/drawing/sample_maker.h"

#include <fstream>

#include <fmt/format.h>

#include "core/error.h"
#include "tools/drawing/fonts.h"
#include "tools/drawing/form_design_layout.h"
#include "tools/drawing/form_layout.h"
#include "tools/drawing/letter_layout.h"
#include "tools/drawing/output.h"
#include "tools/drawing/stamps.h"
#include "tools/drawing/truth.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

void draw_document(Composition& composition, const DocumentDescription& document) {
    if (document.kind == "form" && !document.form.design.empty()) {
        draw_form_design(composition, document,
                         find_form_design(GONGWEN_FORM_DESIGNS, document.form.design));
    } else if (document.kind == "form") {
        draw_form(composition, document);
    } else if (document.kind == "letter") {
        draw_letter(composition, document);
    } else if (document.kind == "attachment") {
        draw_loose_pages(composition, document);
    } else {
        throw Error(ErrorKind::Usage, document.kind,
                    "a document is a letter, a form or an attachment");
    }
}

void draw(Composition& composition, const DocumentDescription& document) {
    const Look& look = document.look;
    for (const std::string& font : {look.font, look.typed_font, look.stamp_font}) {
        require_font(font);
    }
    if (document.separator.empty()) return draw_document(composition, document);
    draw_separator(composition.sheets.emplace_back(), document.separator, look.font);
    const auto sheet = static_cast<int>(composition.sheets.size());
    draw_document(composition, document);
    std::vector<int>& pages = composition.documents.back().record.pages;
    pages.insert(pages.begin(), sheet);
}

void require_pages(const ScanDescription& scan, std::size_t sheets) {
    for (const int page : scan.pages) {
        if (page >= 1 && static_cast<std::size_t>(page) <= sheets) continue;
        throw Error(ErrorKind::Usage, scan.name,
                    fmt::format("there is no page {} among {} sheets", page, sheets));
    }
}

void write_text(const fs::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text;
    if (!out.flush()) throw Error(ErrorKind::NoSpace, file.string(), "cannot be written");
}

}  // namespace

Composition compose(const Description& description) {
    Composition composition;
    for (const DocumentDescription& document : description.documents) draw(composition, document);
    return composition;
}

std::vector<fs::path> make_samples(const Description& description, const fs::path& folder,
                                   const std::string& only) {
    const Composition composition = compose(description);
    fs::create_directories(folder);
    std::vector<fs::path> made;
    for (const ScanDescription& scan : description.scans) {
        if (scan.name.find(only) == std::string::npos) continue;
        require_pages(scan, composition.sheets.size());
        const fs::path file = folder / output_name(scan);
        write_output(file, composition.sheets, scan);
        write_text(folder / (scan.name + ".expected.json"), expected_json(composition, scan));
        made.push_back(file);
    }
    return made;
}

}  // namespace gongwen::tools
