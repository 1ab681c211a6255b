// Makes up an application on the form of the certificate service, right or with faults.

#pragma once

#include "tools/drawing/description.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

DocumentDescription made_up_form(Chance& chance);

}  // namespace gongwen::tools
