#include "scan/quiet.h"

#include <string>

#include <leptonica/allheaders.h>
#include <poppler-global.h>

namespace gongwen::scan {

void quiet_decoders() {
    static const bool done = [] {
        setMsgSeverity(L_SEVERITY_NONE);
        poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
        return true;
    }();
    (void)done;
}

}  // namespace gongwen::scan
