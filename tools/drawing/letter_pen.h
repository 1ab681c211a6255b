// What the parts of a letter are drawn with: its margins and type, its labels, and its truth.

#pragma once

#include <string>
#include <string_view>

#include "core/record.h"
#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

// In points from the left edge of an A4 page.
inline constexpr double kLetterLeft = 2.5 * kPointsPerCm;
inline constexpr double kLetterRight = kA4Width - 2.5 * kPointsPerCm;
inline constexpr double kSmallSize = 10;

struct LabelledField {
    std::string_view field;
    std::string_view label;  ///< the usual one; the description may have another
};

/// A field of the truth: read with certainty, or blank.
Field true_field(FieldValue value, bool blank);
Field true_text(const std::string& text);
/// A day in ISO 8601, as printed where it is none.
Field true_date(const std::string& printed);

/// Draws single fields of one letter and notes them in its record.
class LetterPen {
  public:
    /// Starts the letter on a new sheet. The arguments outlive the pen.
    LetterPen(Composition& composition, DrawnDocument& document, const DocumentDescription& letter);

    Writer& writer() { return writer_; }
    Record& record() { return record_; }
    const DocumentDescription& letter() const { return letter_; }
    const Look& look() const { return letter_.look; }

    TextStyle style(double size) const;
    /// One paragraph of the head or the tail from `left` on.
    ParagraphStyle small_style(double left, double size) const;
    std::string label_of(const LabelledField& field) const;
    /// Prints "label：value", hanging under the value, if the description has the field.
    bool draw_field(const LabelledField& field, ParagraphStyle paragraph);

  private:
    Record& record_;
    const DocumentDescription& letter_;
    Writer writer_;
};

}  // namespace gongwen::tools
