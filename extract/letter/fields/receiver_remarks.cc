#include "extract/letter/fields/receiver_remarks.h"

#include <vector>

#include "core/text.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// What 含 is taken for; none of them makes a word with 附件.
constexpr View kMisreads = U"合舍舎念吟令今貪函";

/// At the front of a remark, behind 不 or 均.
bool begins_remark(View text, std::size_t at) {
    if (at > 0 && View(U"不均皆").find(text[at - 1]) != View::npos) --at;
    return at > 0 && fold_width(text[at - 1]) == U'(';
}

}  // namespace

std::string with_usual_remark(std::string_view utf8) {
    constexpr View kEnclosures = U"附件";
    std::u32string text = to_utf32(utf8);
    const std::size_t at = text.find(kEnclosures);
    const bool misread = at != View::npos && at > 0 && kMisreads.find(text[at - 1]) != View::npos &&
                         begins_remark(text, at - 1);
    if (!misread) return std::string(utf8);
    text[at - 1] = U'含';
    return to_utf8(text);
}

void mend_remarks(Record& record) {
    for (const char* name : {"originals", "copies", "transcripts", "attendees", "observers"}) {
        const auto field = record.fields.find(name);
        if (field == record.fields.end()) continue;
        std::vector<std::string> mended;
        for (const std::string& receiver : field->second.list()) {
            mended.push_back(with_usual_remark(receiver));
        }
        if (mended != field->second.list()) repair(field->second, mended, "usual_remark");
    }
}

}  // namespace gongwen::extract
