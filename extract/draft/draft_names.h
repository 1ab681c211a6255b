// What the proposed fields are called, and what their neighbours tell of them.

#pragma once

#include "extract/draft/draft_writer.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// Where somebody signs below his title, so do those beside him.
void tell_signatures(Draft& draft);

/// A row head is kept where labels repeat and where it says in which row the value stands; names
/// are made different.
void name_fields(Draft& draft, const UsualLabels& usual);

}  // namespace gongwen::extract
