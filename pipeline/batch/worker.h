// The worker process: everything that touches foreign bytes or the OCR engine happens here, within
// limits, one job at a time. A crash ends one page, never the batch.
//
// Jobs (JSON): {"job":"survey","file":F}                      -> {"pages":N,"media_type":T}
//              {"job":"page","file":F,"page":N}               -> asks {"pixel_hash":H}; told
//              {"read":true},
//                                                                reads -> {"page":…,
//                                                                "timings":[[STEP,MS],…],
//                                                                "peak_kib":K}
//              {"job":"cutouts","file":F,"page":N,"rotation":R,"skew":S,"boxes":[…]}
//                                                             -> {"images":[base64 PNG, …]}
//              {"job":"draw","file":F,"page":PAGE,"overlays":[…],"out":PATH} -> {}
// F and PATH are names of files as path_to_json makes them. A job that fails answers
// {"error":KIND,"detail":TEXT}.

#pragma once

#include <cstdint>

namespace gongwen::pipeline {

struct WorkerLimits {
    std::int64_t memory_bytes = 1'000'000'000;  ///< address space; a worker stays below 1 GiB
    int page_seconds = 180;  ///< the supervisor ends a worker that takes longer for one page
    int survey_seconds = 60;
};

/// Serves jobs from the socket `descriptor` until the supervisor closes it. Returns the exit
/// status.
int run_worker(int descriptor);

}  // namespace gongwen::pipeline
