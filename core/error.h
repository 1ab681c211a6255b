// What ends a document, a page or a command: one exception type with a kind, a subject and a
// detail. A blank field or weak recognition is never an Error; it is a state in the record.

#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace gongwen {

enum class ErrorKind {
    // Reasons for which an input fails; the words outside programs read (see to_string).
    Unreadable,     ///< damaged beyond what the decoder can mend
    Encrypted,      ///< needs a password
    Unsupported,    ///< a kind of file that we do not read
    Empty,          ///< no bytes, or no pages
    TooLarge,       ///< more pixels, pages or bytes than the limits allow
    TimedOut,       ///< a worker passed its time limit
    OutOfMemory,    ///< a worker passed its memory limit
    EngineCrashed,  ///< a worker died, repeatedly
    NoSpace,        ///< the archive's disk is full
    NoPermission,   ///< this user may not read it
    Destroyed,      ///< its documents were destroyed by an approved list: not taken in again
    // Reasons for which a command ends.
    Usage,           ///< the call's words are wrong (exit status 1)
    ArchiveDamaged,  ///< the archive is damaged or cannot be written (exit status 3)
    PartMissing,     ///< language data, template or another needed part is missing (exit status 4)
    Interrupted,     ///< a person stopped the run (exit status 130)
};

/// The word for a kind: `unreadable`, `encrypted`, `too_large`, …
std::string_view to_string(ErrorKind kind);

/// The kind for such a word; throws std::invalid_argument for any other.
ErrorKind error_kind_from(std::string_view word);

/// Why an input cannot be read, by the system's error number: NoPermission or Unreadable.
ErrorKind kind_of_reading_error(int error_number);

class Error : public std::runtime_error {
  public:
    /// `subject` is the file, field or part it happened to; `detail` says what was expected and,
    /// where we know, what to do. what() reads "subject: detail",
    /// fit to be shown (core/shown_text.h).
    Error(ErrorKind kind, std::string subject, std::string detail);

    ErrorKind kind() const { return kind_; }
    const std::string& subject() const { return subject_; }
    const std::string& detail() const { return detail_; }

  private:
    ErrorKind kind_;
    std::string subject_;
    std::string detail_;
};

}  // namespace gongwen
