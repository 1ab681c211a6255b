#include "extract/draft/template_draft.h"

#include <map>
#include <span>

#include "core/error.h"
#include "extract/draft/cell_drafter.h"
#include "extract/draft/draft_boxes.h"
#include "extract/draft/draft_names.h"
#include "extract/draft/draft_page.h"
#include "extract/draft/draft_title.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/empty_boxes.h"
#include "extract/draft/line_drafter.h"
#include "extract/draft/place_recorder.h"

namespace gongwen::extract {
namespace {

class Drafter {
  public:
    Drafter(std::span<const Page> pages, const UsualLabels& usual) : usual_(usual) {
        for (const Page& page : pages) pages_.emplace_back(page);
    }

    /// Where the fields of the first page stand, once it is drafted, as far as their words may not
    /// tell.
    std::map<std::string, KnownPlace> places() const {
        std::map<std::string, KnownPlace> places;
        for (const Proposal& field : draft_.fields) {
            const bool is_first = field.page == pages_.front().number();
            if (is_first && !field.label_box.empty()) {
                places.emplace(field.name, KnownPlace{field.label_box, field.box});
            }
        }
        return places;
    }

    std::string draft(const std::string& id) {
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            const DraftPage& page = pages_[i];
            if (i == 0) draft_.title = title_of(page);
            propose_cells(page, usual_, draft_);
            propose_boxes(page, draft_);
            LineDrafter(draft_, usual_).propose_outside_tables(page);
            if (i == 0) draft_.on_first_page = draft_.fields.size();
        }
        if (draft_.fields.empty()) {
            throw Error(ErrorKind::Usage, id,
                        "the form has no cell, line or check box to fill in; scan an empty form, "
                        "upright, at 200 dpi or more");
        }
        tell_signatures(draft_);
        name_fields(draft_, usual_);
        return written(draft_, id);
    }

  private:
    std::vector<DraftPage> pages_;
    const UsualLabels& usual_;
    Draft draft_;
};

}  // namespace

std::string draft_template(std::span<const Page> pages, const UsualLabels& usual,
                           const std::string& id) {
    const std::vector<Page> told = pages_with_empty_boxes(pages);
    Drafter drafter(told, usual);
    const std::string toml = drafter.draft(id);
    return record_places(toml, id, pages, drafter.places());
}

}  // namespace gongwen::extract
