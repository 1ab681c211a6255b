#include "scan/quiet.h"

#include <cstdio>
#include <string>

#include <fcntl.h>
#include <leptonica/allheaders.h>
#include <poppler-global.h>
#include <unistd.h>

namespace gongwen::scan {

void quiet_decoders() {
    static const bool done = [] {
        setMsgSeverity(L_SEVERITY_NONE);
        poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
        return true;
    }();
    (void)done;
}

WithoutStandardError::WithoutStandardError() {
    std::fflush(stderr);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere < 0) return;
    kept_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0);
    if (kept_ >= 0) dup2(nowhere, STDERR_FILENO);
    close(nowhere);
}

WithoutStandardError::~WithoutStandardError() {
    if (kept_ < 0) return;
    std::fflush(stderr);
    dup2(kept_, STDERR_FILENO);
    close(kept_);
}

}  // namespace gongwen::scan
