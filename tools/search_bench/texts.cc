#include "tools/search_bench/texts.h"

#include "core/text.h"
#include "index/text/running_text.h"

namespace gongwen::tools {

FiledText text_of(const archive::StoredDocument& document) {
    std::u32string text;
    for (const index::RunningText& running :
         index::running_texts(index::printed_lines(document.record))) {
        if (!text.empty()) text += U'\n';
        text += running.text;
    }
    return {document.id, to_utf8(fold_variants(text)),
            static_cast<std::int64_t>(document.record.text.size())};
}

void each_text(const archive::Archive& archive,
               const std::function<bool(const FiledText&)>& visit) {
    archive.catalogue().visit_changes(
        0, [&](const archive::StoredDocument& document) { return visit(text_of(document)); });
}

}  // namespace gongwen::tools
