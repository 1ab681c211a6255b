#include "pipeline/batch/read_files.h"

#include <memory>

#include "core/sha256.h"
#include "pipeline/batch/debug_images.h"
#include "pipeline/batch/ingest.h"
#include "pipeline/batch/inputs.h"
#include "pipeline/batch/progress.h"

namespace gongwen::pipeline {
namespace {

/// Every file is read, the same content twice as well: it is told apart by its place in the list.
struct Queue {
    const std::vector<std::filesystem::path>& files;
    const std::function<void(const FileReadResult&)>& on_result;
    std::size_t next = 0;

    std::optional<FileToRead> operator()() {
        while (next < files.size()) {
            const std::filesystem::path& source = files[next++];
            try {
                size_of_regular_file(source);
                return FileToRead{sha256_of_file(source) + "/" + std::to_string(next), source,
                                  source};
            } catch (const Error& error) {
                on_result({source, {}, {}, ReadFailure{error.kind(), error.detail()}});
            }
        }
        return {};
    }
};

std::string content_hash(const FileToRead& file) {
    return file.sha256.substr(0, file.sha256.find('/'));
}

}  // namespace

ReadingStatistics read_files(const std::vector<std::filesystem::path>& files,
                             const Knowledge& knowledge, const ReadFilesOptions& options,
                             const std::function<void(const FileReadResult&)>& on_result) {
    WorkerPool pool(options.jobs > 0 ? options.jobs : default_jobs(), options.limits,
                    options.left_out_steps);
    MemoryReadings readings;
    Stopwatch watch;
    Queue queue{files, on_result};
    long done = 0;
    std::unique_ptr<Progress> progress;
    if (options.progress) {
        progress = std::make_unique<Progress>(static_cast<long>(files.size()), "files");
    }
    FileReader::Events events;
    events.next_file = [&] { return queue(); };
    events.on_read = [&](const FileToRead& file, const std::vector<Page>& pages) {
        const auto records =
            process_document({file.source.string(), content_hash(file)}, pages, knowledge, &watch);
        if (options.debug_images) {
            draw_debug_images(pool, file, pages, records, *options.debug_images);
        }
        readings.forget(file.sha256);
        ++done;
        on_result({file.source, records, pages, {}});
    };
    events.on_failed = [&](const FileToRead& file, const ReadFailure& failure) {
        readings.forget(file.sha256);
        ++done;
        on_result({file.source, {}, {}, failure});
    };
    events.on_progress = [&](const ReadingStatistics& now) {
        if (progress) progress->show(done, now.pages_read);
    };
    FileReader reader(pool, readings, options.limits, std::move(events), &watch);
    reader.run();
    pool.drain();
    ReadingStatistics statistics = reader.statistics();
    statistics.steps.add(watch.take());
    return statistics;
}

}  // namespace gongwen::pipeline
