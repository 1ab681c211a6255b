// Which template a page is of.

#pragma once

#include <span>

#include "core/page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// How well a page bears the template's phrases, 0 to 1: every phrase of all_of and one of any_of
/// must be there, with up to one misread character in four. 0: the page is of another kind.
double match_score(const Page& page, const Template& form);

/// A form chosen among all, by the evidence for it.
struct FormChoice {
    const Template* form = nullptr;  ///< nullptr: none of them, as far as the page tells
    double score = 0;                ///< half for the phrases, half for the labels found; 0 to 1
    const Template* next = nullptr;  ///< the second best
    double next_score = 0;

    bool by_labels = false;  ///< its title is garbled: the labels tell, and somebody should look

    /// Another form is nearly as likely: somebody should look.
    bool close() const;
};

/// Forms whose phrases are not there are out; so are those of whose labels too few are there. Of a
/// long phrase more may be misread where nearly all of many labels are there, which a page with the
/// head of a letter (受文者, 發文日期, 發文字號, 主旨) needs anyway, or half of them below the form's
/// long title.
FormChoice choose_form(const Page& page, std::span<const Template> templates);

/// The best template of that kind for a document's first page, or nullptr.
const Template* best_template(const Page& page, std::span<const Template> templates,
                              TemplateKind kind);

}  // namespace gongwen::extract
