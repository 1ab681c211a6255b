#include "extract/form.h"

namespace gongwen::extract {

void extract_form(Extraction& /*out*/, std::span<const Page> /*pages*/, const Template& /*form*/) {}

}  // namespace gongwen::extract
