// Draws the application form of the certificate service (自然人憑證用戶身分確認服務系統申請表),
// blank or filled in.

#pragma once

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// Adds the form's page and its truth.
void draw_form(Composition& composition, const DocumentDescription& form);

}  // namespace gongwen::tools
