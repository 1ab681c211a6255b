#include "pipeline/environment/output_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "archive/objects/posix_file.h"
#include "core/error.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

std::string reason_in_words(int reason) {
    return reason == 0 ? "" : ": " + std::generic_category().message(reason);
}

/// `file`: as people named it.
std::ofstream opened(const fs::path& place, const fs::path& file, std::ios::openmode mode) {
    errno = 0;
    std::ofstream out(place, mode);
    if (!out) {
        throw Error(ErrorKind::Usage, file.string(),
                    "cannot be written there" + reason_in_words(errno));
    }
    return out;
}

void write_into(const fs::path& place, const fs::path& file,
                const std::function<void(std::ostream&)>& write) {
    std::ofstream out = opened(place, file, std::ios::binary);
    write(out);
    errno = 0;
    out.close();
    if (out) return;
    const int reason = errno;  // 0 where writing failed long before the end
    throw Error(archive::means_no_space(reason) ? ErrorKind::NoSpace : ErrorKind::ArchiveDamaged,
                file.string(),
                "could not be written to its end" +
                    (reason == 0 ? "; is the disk full?" : reason_in_words(reason)));
}

bool is_written_as_it_is(const fs::path& file) {
    std::error_code none;
    const fs::file_status there = fs::status(file, none);
    return fs::exists(there) && !fs::is_regular_file(there);
}

/// Where the file lies behind links.
fs::path target_of(const fs::path& file) {
    std::error_code error;
    const fs::path there = fs::canonical(file, error);
    return error ? file : there;
}

fs::path aside_of(const fs::path& target) { return target.string() + ".part"; }

}  // namespace

void write_output(const fs::path& file, const std::function<void(std::ostream&)>& write) {
    if (is_written_as_it_is(file)) return write_into(file, file, write);
    std::error_code error;
    const fs::path target = target_of(file);
    const fs::path aside = aside_of(target);
    try {
        write_into(aside, file, write);
    } catch (...) {
        fs::remove(aside, error);
        throw;
    }
    fs::rename(aside, target, error);
    if (!error) return;
    const std::string reason = error.message();
    fs::remove(aside, error);
    throw Error(ErrorKind::Usage, file.string(), "cannot be written there: " + reason);
}

void require_writable_file(const fs::path& file) {
    if (is_written_as_it_is(file)) {
        opened(file, file, std::ios::app);
        return;
    }
    const fs::path aside = aside_of(target_of(file));
    opened(aside, file, std::ios::app);
    std::error_code none;
    fs::remove(aside, none);
}

}  // namespace gongwen::pipeline
