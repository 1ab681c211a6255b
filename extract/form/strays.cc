#include "extract/form/strays.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/form/stray_boxes.h"
#include "extract/template/grid.h"

namespace gongwen::extract {
namespace {

/// Wherever a label of the form may stand.
std::vector<FoundLabel> all_labels(const FormLabels& labels, const Template& form) {
    std::vector<FoundLabel> all;
    for (const FieldTemplate& field : form.fields) {
        std::ranges::copy(
            stands_by_label(field) ? labels.find_words(field) : labels.candidates(field),
            std::back_inserter(all));
    }
    for (const std::u32string& words : form.headings) {
        if (auto heading = labels.find_heading(words)) all.push_back(std::move(*heading));
    }
    return all;
}

}  // namespace

Strays strays_of(const std::vector<FormPage>& pages, const FormLabels& labels,
                 const FormGeometry& geometry, const Template& form) {
    return {stray_boxes(geometry, form), stray_frames(pages, all_labels(labels, form))};
}

std::vector<Page> without_strays(std::vector<Page> pages, const Strays& strays) {
    return without_frames(without_boxes(std::move(pages), strays.boxes), strays.frames);
}

void note_strays(std::vector<FormPage>& pages, const Strays& strays) {
    for (FormPage& page : pages) page.stray_boxes = strays.boxes;
    for (const StrayFrame& frame : strays.frames) {
        pages[frame.page].stray_frames.push_back(frame.box);
    }
}

}  // namespace gongwen::extract
