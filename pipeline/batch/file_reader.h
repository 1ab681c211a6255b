// Reads files page by page with a pool of workers. Knows nothing of archives: what was read is kept
// in Readings, and every file ends by exactly one call, with its pages or with a failure.

#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/page.h"
#include "core/stopwatch.h"
#include "pipeline/batch/work_queue.h"
#include "pipeline/batch/worker_answers.h"
#include "pipeline/batch/worker_pool.h"
#include "pipeline/filed/readings.h"

namespace gongwen::pipeline {

/// A file to be read: where its bytes are, and by which hash it goes.
struct FileToRead {
    std::string sha256;
    std::filesystem::path bytes;   ///< read from here
    std::filesystem::path source;  ///< what people call it
};

struct ReadFailure {
    ErrorKind kind = ErrorKind::Unreadable;
    std::string detail;
};

struct SlowestPage {
    std::filesystem::path source;
    int number = 0;  ///< from 1; 0 where no page was read
    double ms = 0;   ///< processor time
};

/// Pages, and what they cost, summed over all workers.
struct ReadingStatistics {
    long pages_read = 0;    ///< recognised in this run
    long pages_reused = 0;  ///< known from before
    StepTimes steps;
    SlowestPage slowest;
    long peak_worker_kib = 0;  ///< the most memory that a worker held
};

class FileReader {
  public:
    struct Events {
        /// The next file, or nothing when there is none left.
        std::function<std::optional<FileToRead>()> next_file;
        std::function<void(const FileToRead&, const std::vector<Page>&)> on_read;
        std::function<void(const FileToRead&, const ReadFailure&)> on_failed;
        std::function<void(const ReadingStatistics&)> on_progress;  ///< after every page
    };

    /// The steps of this process go to `watch`, those of the workers to the statistics.
    FileReader(WorkerPool& pool, Readings& readings, const WorkerLimits& limits, Events events,
               Stopwatch* watch = nullptr);

    /// Until no file is left. Throws Error(Interrupted), and whatever the events throw.
    void run();
    const ReadingStatistics& statistics() const { return statistics_; }

  private:
    struct OpenFile {
        FileToRead file;
        int pages = 0;
        int pages_left = 0;
        std::optional<ReadFailure> failure;
        std::map<int, int> kills;  ///< from outside, by page (0: the survey)
    };

    bool admit_file();
    void dispatch(const PageJob& job);
    void survey(OpenFile& file);
    void survey_done(const std::string& sha256, const Outcome& outcome,
                     const std::optional<Survey>& survey);
    void surveyed(const std::string& sha256, const Survey& survey);
    void read_page(OpenFile& file, int number);
    void page_done(const std::string& sha256, int number, const Outcome& outcome,
                   const std::optional<PageAnswer>& answer);
    /// Counts how a job failed; true when it is to be tried again.
    bool ended_badly(const std::string& sha256, const PageJob& job, const Outcome& outcome);
    void count(const OpenFile& file, int number, const StepTimes& steps);
    void fail(const std::string& sha256, ReadFailure failure);
    void close_page(const std::string& sha256);
    void finish(const std::string& sha256);

    WorkerPool& pool_;
    Readings& readings_;
    WorkerLimits limits_;
    Events events_;
    Stopwatch* watch_;
    MemoryQueue queue_;
    std::map<std::string, OpenFile> open_;
    ReadingStatistics statistics_;
};

}  // namespace gongwen::pipeline
