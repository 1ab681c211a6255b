#include "pipeline/batch/batch_note.h"

#include <functional>

#include <spdlog/spdlog.h>

#include "archive/catalogue/batches.h"
#include "core/error.h"

namespace gongwen::pipeline {
namespace {

void if_there_is_room(const std::function<void()>& write) {
    try {
        write();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NoSpace) throw;
        spdlog::warn("this run is not noted in the archive: {}", error.what());
    }
}

}  // namespace

BatchNote::BatchNote(const archive::Archive& archive, const std::string& who)
    : ledger_(archive, who) {
    if_there_is_room([this] { number_ = archive::begin_batch(ledger_); });
}

void BatchNote::end(const BatchReport& report) {
    if (number_ == 0) return;
    if_there_is_room([&] { archive::end_batch(ledger_, number_, outcome_of(report)); });
}

}  // namespace gongwen::pipeline
