// Which part of a form's words belongs to which field, and the passages that come of it.

#pragma once

#include <string>
#include <vector>

#include "core/passage.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_values.h"

namespace gongwen::extract {

class FormClaims {
  public:
    /// Keeps a reference to the pages.
    explicit FormClaims(const std::vector<FormPage>& pages);

    void claim_label(const FoundLabel& label);
    /// What is claimed already stays with its first owner.
    void claim(std::size_t page, const ValuePiece& piece, const std::string& field);

    /// Every word once: a field's pieces in one passage, the rest as labels and body.
    std::vector<Passage> passages();

  private:
    /// Part of a line and what it belongs to.
    struct Claim {
        std::size_t begin;
        std::size_t end;
        std::string field;
    };

    const std::vector<FormPage>& pages_;
    std::vector<std::vector<std::vector<Claim>>> claims_;  ///< by page and word
};

}  // namespace gongwen::extract
