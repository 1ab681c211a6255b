#include "pipeline/batch/input_failure.h"

#include <filesystem>

#include <fmt/format.h>

#include "core/error.h"

namespace gongwen::pipeline {
namespace {

bool may_fail_an_input(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::NoSpace:
        case ErrorKind::ArchiveDamaged:
        case ErrorKind::PartMissing:
        case ErrorKind::Interrupted:
            return false;
        default:
            return true;
    }
}

}  // namespace

std::optional<ReadFailure> failure_of(const std::function<void()>& step) {
    try {
        step();
        return {};
    } catch (const Error& error) {
        if (!may_fail_an_input(error.kind())) throw;
        return ReadFailure{error.kind(), error.detail()};
    } catch (const std::filesystem::filesystem_error& error) {
        return ReadFailure{kind_of_reading_error(error.code().value()),
                           "cannot be read: " + error.code().message()};
    } catch (const std::exception& error) {
        return ReadFailure{
            ErrorKind::EngineCrashed,
            fmt::format("unexpected: {} (please report this as a bug)", error.what())};
    }
}

}  // namespace gongwen::pipeline
