// What the archive notes of a run of the batch while it goes on.

#pragma once

#include <cstdint>
#include <string>

#include "archive/archive.h"
#include "archive/retention/ledger.h"
#include "pipeline/batch/batch_report.h"

namespace gongwen::pipeline {

/// Begins with the run. Where the disk has no room for the note the run goes on, and says itself
/// that the disk is full.
class BatchNote {
  public:
    /// The archive must be open for writing and outlive it. `who` started the run.
    BatchNote(const archive::Archive& archive, const std::string& who);
    void end(const BatchReport& report);

  private:
    archive::Ledger ledger_;
    std::int64_t number_ = 0;  ///< 0: not noted
};

}  // namespace gongwen::pipeline
