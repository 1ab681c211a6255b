#include "core/error.h"

#include <array>
#include <cerrno>
#include <utility>

#include "core/shown_text.h"

namespace gongwen {
namespace {

constexpr std::array<std::pair<ErrorKind, std::string_view>, 15> kWords{{
    {ErrorKind::Unreadable, "unreadable"},
    {ErrorKind::Encrypted, "encrypted"},
    {ErrorKind::Unsupported, "unsupported"},
    {ErrorKind::Empty, "empty"},
    {ErrorKind::TooLarge, "too_large"},
    {ErrorKind::TimedOut, "timed_out"},
    {ErrorKind::OutOfMemory, "out_of_memory"},
    {ErrorKind::EngineCrashed, "engine_crashed"},
    {ErrorKind::NoSpace, "no_space"},
    {ErrorKind::NoPermission, "no_permission"},
    {ErrorKind::Destroyed, "destroyed"},
    {ErrorKind::Usage, "usage"},
    {ErrorKind::ArchiveDamaged, "archive_damaged"},
    {ErrorKind::PartMissing, "part_missing"},
    {ErrorKind::Interrupted, "interrupted"},
}};

std::string message_of(const std::string& subject, const std::string& detail) {
    const std::string shown = without_commands(detail);
    return subject.empty() ? shown : name_in_line(subject) + ": " + shown;
}

}  // namespace

std::string_view to_string(ErrorKind kind) {
    for (const auto& [known, word] : kWords) {
        if (known == kind) return word;
    }
    return "unreadable";
}

ErrorKind error_kind_from(std::string_view word) {
    for (const auto& [kind, known] : kWords) {
        if (known == word) return kind;
    }
    throw std::invalid_argument("no such kind of error: " + std::string(word));
}

ErrorKind kind_of_reading_error(int error_number) {
    const bool is_forbidden = error_number == EACCES || error_number == EPERM;
    return is_forbidden ? ErrorKind::NoPermission : ErrorKind::Unreadable;
}

Error::Error(ErrorKind kind, std::string subject, std::string detail)
    : std::runtime_error(message_of(subject, detail)),
      kind_(kind),
      subject_(std::move(subject)),
      detail_(std::move(detail)) {}

}  // namespace gongwen
