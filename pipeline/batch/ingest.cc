#include "pipeline/batch/ingest.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

#include <spdlog/spdlog.h>

#include "core/sha256.h"
#include "pipeline/batch/batch_note.h"
#include "pipeline/batch/debug_images.h"
#include "pipeline/batch/input_failure.h"
#include "pipeline/batch/progress.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/settle.h"
#include "pipeline/reading/read_page.h"
#include "pipeline/reading/seen_by_people.h"

namespace gongwen::pipeline {
namespace {

using archive::Archive;

/// One run of the batch over its inputs.
class Ingest {
  public:
    Ingest(Archive& archive, const Knowledge& knowledge, const Inputs& inputs,
           const IngestOptions& options, const OnInput& on_input)
        : archive_(archive),
          catalogue_(archive.catalogue()),
          knowledge_(knowledge),
          inputs_(inputs),
          options_(options),
          on_input_(on_input),
          reading_version_(reading_version(default_engine_options())),
          filing_version_(filing_version(reading_version_, knowledge)),
          pool_(options.jobs > 0 ? options.jobs : default_jobs(), options.limits),
          readings_(catalogue_, reading_version_),
          progress_(static_cast<long>(inputs.files.size()), "files") {}

    BatchReport run() {
        const auto start = std::chrono::steady_clock::now();
        report_.left_out = inputs_.left_out;
        for (const UnreadableInput& input : inputs_.unreadable) {
            end({input.path, "", InputOutcome::Failed, {}, ReadFailure{input.kind, input.detail}});
        }
        FileReader reader(pool_, readings_, options_.limits,
                          {[this] { return next_file(); },
                           [this](const auto& file, const auto& pages) { filed(file, pages); },
                           [this](const auto& file, const auto& failure) { failed(file, failure); },
                           [this](const ReadingStatistics& now) {
                               progress_.show(static_cast<long>(report_.inputs.size()),
                                              now.pages_read + now.pages_reused);
                           }},
                          &watch_);
        try {
            reader.run();
            pool_.drain();  // pictures that are still being drawn
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::NoSpace) {
                fail_the_rest(error);
            } else if (error.kind() == ErrorKind::Interrupted) {
                leave_the_rest();
            } else {
                throw;
            }
        }
        report_.reading = reader.statistics();
        report_.reading.steps.add(watch_.take());
        report_.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return std::move(report_);
    }

  private:
    /// The next input that needs reading; those that do not end here.
    std::optional<FileToRead> next_file() {
        while (next_ < inputs_.files.size()) {
            throw_if_interrupted();
            const std::filesystem::path& source = inputs_.files[next_++];
            std::optional<FileToRead> file;
            try {
                if (const auto failure = failure_of(
                        [&] { file = inputs_.are_stored ? stored(source) : admitted(source); })) {
                    end({source, "", InputOutcome::Failed, {}, failure});
                }
            } catch (const Error&) {
                --next_;  // the batch ends before this input
                throw;
            }
            if (file) return file;
        }
        return {};
    }

    std::optional<FileToRead> admitted(const std::filesystem::path& source) {
        const Stopwatch::Step step(&watch_, "keep originals");
        if (size_of_regular_file(source) == 0) {
            fail_empty(source);
            return {};
        }
        const std::string sha256 = sha256_of_file(source);
        if (admitted_.contains(sha256)) {
            copies_[sha256].push_back(source);
            return {};
        }
        if (seen_.contains(sha256)) {
            end(copy_of_ended(source, sha256));
            return {};
        }
        const auto known = catalogue_.file(sha256);
        if (known && !known->destroyed.empty()) {
            throw Error(ErrorKind::Destroyed, source.string(),
                        known->destroyed + "; it is not taken in again");
        }
        if (auto ended = known_from_before(source, known)) {
            ended->mended = mend_object(source, sha256);
            end(std::move(*ended));
            return {};
        }
        // The file may still grow: only what was copied whole goes by its hash.
        archive_.objects().put_file(source, sha256);
        if (!known) note_new(sha256, source);
        seen_.insert(sha256);
        admitted_[sha256] = source;
        return FileToRead{sha256, archive_.objects().path_of(sha256), source};
    }

    /// A file that the archive holds, under the name that it came in under.
    FileToRead stored(const std::filesystem::path& object) {
        const Stopwatch::Step step(&watch_, "keep originals");
        const std::string sha256 = object.filename();
        const auto known = catalogue_.file(sha256);
        // A batch that was killed between the object and its note leaves no name but the hash.
        const std::filesystem::path source = known ? known->source : object.filename().string();
        if (!archive_.objects().intact(sha256)) {
            throw Error(ErrorKind::Unreadable, source.string(),
                        "is lost or damaged in the archive: restore it from a backup, or ingest "
                        "the original again");
        }
        if (!known) note_new(sha256, source);
        admitted_[sha256] = source;
        return {sha256, object, source};
    }

    /// A second copy in one run ends as the first did: there, or failed for the same reason.
    InputReport copy_of_ended(const std::filesystem::path& source,
                              const std::string& sha256) const {
        const auto failure = failed_.find(sha256);
        if (failure == failed_.end()) return {source, sha256, InputOutcome::AlreadyThere, {}, {}};
        return {source, sha256, InputOutcome::Failed, {}, failure->second};
    }

    /// How an input ends that an earlier run filed, or gave up, with the same version.
    std::optional<InputReport> known_from_before(const std::filesystem::path& source,
                                                 const std::optional<archive::FileState>& known) {
        if (!known || known->version != filing_version_) return {};
        if (known->filed)
            return InputReport{source, known->sha256, InputOutcome::AlreadyThere, {}, {}};
        if (!known->failure || options_.retry_failed) return {};
        InputReport failed{source,
                           known->sha256,
                           InputOutcome::Failed,
                           {},
                           ReadFailure{known->failure->kind, known->failure->detail}};
        failed.remembered = true;
        return failed;
    }

    /// The original is at hand: what the archive lost of it is written again. Reading the object
    /// once more costs next to nothing beside recognition. True when it was needed.
    bool mend_object(const std::filesystem::path& source, const std::string& sha256) {
        if (archive_.objects().intact(sha256)) return false;
        archive_.objects().put_file(source, sha256);
        return true;
    }

    /// A person stopped the batch: a later run goes on where this one ended.
    void leave_the_rest() {
        report_.interrupted = true;
        std::size_t left = inputs_.files.size() - next_ + admitted_.size();
        for (const auto& [sha256, sources] : copies_) left += sources.size();
        report_.not_reached = static_cast<long>(left);
    }

    /// The disk is full: what has not ended cannot be filed now, and a later run will find it
    /// again.
    void fail_the_rest(const Error& error) {
        report_.disk_full = true;
        const ReadFailure failure{error.kind(), error.detail()};
        for (const auto& [sha256, source] : admitted_) {
            report_.inputs.push_back({source, sha256, InputOutcome::Failed, {}, failure});
            for (const auto& copy : copies_[sha256]) {
                report_.inputs.push_back({copy, sha256, InputOutcome::Failed, {}, failure});
            }
        }
        for (; next_ < inputs_.files.size(); ++next_) {
            report_.inputs.push_back({inputs_.files[next_], "", InputOutcome::Failed, {}, failure});
        }
    }

    void note_new(const std::string& sha256, const std::filesystem::path& source) {
        archive::FileState state;
        state.sha256 = sha256;
        state.source = source;
        catalogue_.note_file(state);
    }

    void fail_empty(const std::filesystem::path& source) {
        const std::string sha256 = sha256_of("");
        failed({sha256, source, source}, {ErrorKind::Empty, "holds no bytes"});
    }

    void filed(const FileToRead& file, const std::vector<Page>& pages) {
        std::vector<std::string> ids;
        if (const auto failure = failure_of([&] { ids = file_records(file, pages); })) {
            return failed(file, *failure);
        }
        end({file.source, file.sha256, InputOutcome::Filed, ids, {}});
    }

    /// Returns the ids of its documents.
    std::vector<std::string> file_records(const FileToRead& file, const std::vector<Page>& pages) {
        const std::vector<Record> records =
            records_for_filing(catalogue_,
                               {file.source.string(), file.sha256,
                                catalogue_.decided_split(file.sha256).value_or(std::vector<int>{})},
                               pages, knowledge_, &watch_);
        const Stopwatch::Step step(&watch_, "file records");
        archive::FileState state = state_of(file.sha256, file.source);
        state.pages = static_cast<int>(pages.size());
        state.filed = true;
        catalogue_.file_documents(
            state, records, settle_with(pages, seen_by_people(catalogue_, records), knowledge_));
        std::vector<std::string> ids(records.size());
        std::transform(records.begin(), records.end(), ids.begin(),
                       [](const Record& record) { return document_id(record); });
        if (options_.debug_images) {
            draw_debug_images(pool_, file, pages, records, *options_.debug_images);
        }
        return ids;
    }

    void failed(const FileToRead& file, const ReadFailure& failure) {
        catalogue_.note_file(state_of(file.sha256, file.source));
        catalogue_.fail_file(file.sha256, file.source.string(), {failure.kind, failure.detail},
                             filing_version_);
        end({file.source, file.sha256, InputOutcome::Failed, {}, failure});
    }

    archive::FileState state_of(const std::string& sha256, const std::filesystem::path& source) {
        archive::FileState state = catalogue_.file(sha256).value_or(archive::FileState{});
        state.sha256 = sha256;
        if (state.source.empty()) state.source = source;
        state.version = filing_version_;
        return state;
    }

    void end(InputReport input) {
        const std::string sha256 = input.sha256;
        if (input.outcome == InputOutcome::Failed) failed_[sha256] = *input.failure;
        if (input.outcome != InputOutcome::AlreadyThere) admitted_.erase(sha256);
        report_.inputs.push_back(std::move(input));
        if (on_input_) on_input_(report_.inputs.back());
        if (const auto copies = copies_.extract(sha256)) {
            for (const auto& source : copies.mapped()) end(copy_of_ended(source, sha256));
        }
    }

    Archive& archive_;
    archive::Catalogue& catalogue_;
    const Knowledge& knowledge_;
    const Inputs& inputs_;
    const IngestOptions& options_;
    const OnInput& on_input_;
    std::string reading_version_;
    std::string filing_version_;
    WorkerPool pool_;
    CatalogueReadings readings_;
    Progress progress_;
    Stopwatch watch_;
    std::size_t next_ = 0;
    std::set<std::string> seen_;                             ///< hashes admitted in this run
    std::map<std::string, std::filesystem::path> admitted_;  ///< of these, the ones not yet ended
    std::map<std::string, std::vector<std::filesystem::path>> copies_;  ///< that wait for them
    std::map<std::string, ReadFailure> failed_;                         ///< why, by hash
    BatchReport report_;
};

}  // namespace

int default_jobs() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

BatchReport ingest(Archive& archive, const Knowledge& knowledge, const Inputs& inputs,
                   const IngestOptions& options, const OnInput& on_input) {
    BatchNote note(archive, options.who);
    BatchReport report = Ingest(archive, knowledge, inputs, options, on_input).run();
    note.end(report);
    return report;
}

}  // namespace gongwen::pipeline
