#include "pipeline/batch/file_reader.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/environment/interrupts.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

// A page that crashes its worker this often is given up.
constexpr int kCrashLimit = 3;
// Starts that nobody saw the end of (the whole batch was killed) count apart and for less: they are
// seldom the page's fault.
constexpr int kStartLimit = 100;
// So do kills from outside, in one run: a kernel out of memory would kill for ever.
constexpr int kKillLimit = 5;

std::string stage_of(const PageJob& job) { return fmt::format("page {}", job.page); }
std::string crash_stage_of(const PageJob& job) { return fmt::format("crash {}", job.page); }

std::string place_of(const PageJob& job) {
    return job.page == 0 ? std::string() : fmt::format("page {}: ", job.page);
}

}  // namespace

FileReader::FileReader(WorkerPool& pool, Readings& readings, const WorkerLimits& limits,
                       Events events, Stopwatch* watch)
    : pool_(pool),
      readings_(readings),
      limits_(limits),
      events_(std::move(events)),
      watch_(watch) {}

void FileReader::run() {
    bool more_files = true;
    while (true) {
        throw_if_interrupted();
        while (pool_.has_room()) {
            if (const auto job = queue_.next()) {
                dispatch(*job);
            } else if (!more_files || !(more_files = admit_file())) {
                break;
            }
        }
        if (pool_.idle() && !more_files && open_.empty()) return;
        pool_.turn(std::chrono::milliseconds(200));
    }
}

bool FileReader::admit_file() {
    const auto file = events_.next_file();
    if (!file) return false;
    open_[file->sha256] = OpenFile{*file, 0, 0, {}, {}};
    queue_.publish({file->sha256, 0});
    return true;
}

void FileReader::dispatch(const PageJob& job) {
    const auto found = open_.find(job.sha256);
    if (found == open_.end()) return;
    OpenFile& file = found->second;
    if (job.page == 0) {
        survey(file);
    } else if (file.failure) {
        close_page(job.sha256);  // another page failed: the file is lost already
    } else if (readings_.has_page(job.sha256, job.page)) {
        ++statistics_.pages_reused;
        close_page(job.sha256);
    } else {
        read_page(file, job.page);
    }
}

void FileReader::survey(OpenFile& file) {
    const std::string sha256 = file.file.sha256;
    if (const auto known = readings_.survey(sha256)) return surveyed(sha256, *known);
    const PageJob job{sha256, 0};
    if (!readings_.begin_attempt(sha256, stage_of(job), kStartLimit)) {
        return fail(sha256,
                    {ErrorKind::EngineCrashed, "every attempt to open it ended in a crash"});
    }
    WorkerJob request;
    request.request = {{"job", "survey"}, {"file", path_to_json(file.file.bytes)}};
    request.time_limit = std::chrono::seconds(limits_.survey_seconds);
    const auto answer = std::make_shared<std::optional<Survey>>();
    request.accepts = [answer](const json& result) {
        *answer = survey_in(result);
        return answer->has_value();
    };
    request.on_done = [this, sha256, answer](const Outcome& outcome) {
        survey_done(sha256, outcome, *answer);
    };
    pool_.submit(std::move(request));
}

void FileReader::survey_done(const std::string& sha256, const Outcome& outcome,
                             const std::optional<Survey>& survey) {
    const PageJob job{sha256, 0};
    if (outcome.failure) {
        if (ended_badly(sha256, job, outcome)) return queue_.publish(job);
        return fail(sha256, {outcome.failure->kind, outcome.failure->detail});
    }
    readings_.end_attempt(sha256, stage_of(job));
    readings_.put_survey(sha256, *survey);
    surveyed(sha256, *survey);
}

void FileReader::surveyed(const std::string& sha256, const Survey& survey) {
    OpenFile& file = open_.at(sha256);
    file.pages = survey.pages;
    file.pages_left = survey.pages;
    for (int page = 1; page <= survey.pages; ++page) queue_.publish({sha256, page});
    if (survey.pages == 0) fail(sha256, {ErrorKind::Empty, "has no pages"});
}

void FileReader::read_page(OpenFile& file, int number) {
    const std::string sha256 = file.file.sha256;
    const PageJob job{sha256, number};
    if (!readings_.begin_attempt(sha256, stage_of(job), kStartLimit)) {
        file.failure = {ErrorKind::EngineCrashed,
                        place_of(job) + "every attempt to read it ended in a crash"};
        return close_page(sha256);
    }
    WorkerJob request;
    request.request = {{"job", "page"}, {"file", path_to_json(file.file.bytes)}, {"page", number}};
    request.time_limit = std::chrono::seconds(limits_.page_seconds);
    request.on_question = [this, sha256, number](const json& question) {
        return json{{"read", !readings_.adopt(sha256, number, question.at("pixel_hash"))}};
    };
    const auto answer = std::make_shared<std::optional<PageAnswer>>();
    request.accepts = [this, sha256, number, answer](const json& result) {
        *answer = page_answer_in(result, number);
        if (!answer->has_value()) return false;
        return (*answer)->page.has_value() || readings_.has_page(sha256, number);
    };
    request.on_done = [this, sha256, number, answer](const Outcome& outcome) {
        page_done(sha256, number, outcome, *answer);
    };
    pool_.submit(std::move(request));
}

void FileReader::page_done(const std::string& sha256, int number, const Outcome& outcome,
                           const std::optional<PageAnswer>& answer) {
    const PageJob job{sha256, number};
    if (outcome.failure) {
        if (ended_badly(sha256, job, outcome)) return queue_.publish(job);
        OpenFile& file = open_.at(sha256);
        if (!file.failure) {
            file.failure = {outcome.failure->kind, place_of(job) + outcome.failure->detail};
        }
        return close_page(sha256);
    }
    if (answer->page) {
        const Stopwatch::Step step(watch_, "keep readings");
        readings_.put_page(sha256, *answer->page);
    }
    ++(answer->page ? statistics_.pages_read : statistics_.pages_reused);
    statistics_.peak_worker_kib = std::max(statistics_.peak_worker_kib, answer->peak_kib);
    count(open_.at(sha256), number, answer->steps);
    readings_.end_attempt(sha256, stage_of(job));
    close_page(sha256);
}

void FileReader::count(const OpenFile& file, int number, const StepTimes& steps) {
    statistics_.steps.add(steps);
    if (const double ms = steps.total_ms(); ms > statistics_.slowest.ms) {
        statistics_.slowest = {file.file.source, number, ms};
    }
}

bool FileReader::ended_badly(const std::string& sha256, const PageJob& job,
                             const Outcome& outcome) {
    if (outcome.killed_from_outside && ++open_.at(sha256).kills[job.page] <= kKillLimit)
        return true;
    readings_.end_attempt(sha256, stage_of(job));  // its end was seen: it is no lost start
    return outcome.worker_died && !outcome.killed_from_outside &&
           readings_.begin_attempt(sha256, crash_stage_of(job), kCrashLimit - 1);
}

void FileReader::close_page(const std::string& sha256) {
    OpenFile& file = open_.at(sha256);
    --file.pages_left;
    if (events_.on_progress) events_.on_progress(statistics_);
    if (file.pages_left == 0) finish(sha256);
}

void FileReader::fail(const std::string& sha256, ReadFailure failure) {
    open_.at(sha256).failure = std::move(failure);
    finish(sha256);
}

void FileReader::finish(const std::string& sha256) {
    const OpenFile file = std::move(open_.at(sha256));
    open_.erase(sha256);
    if (file.failure) return events_.on_failed(file.file, *file.failure);
    std::vector<Page> pages;
    for (int number = 1; number <= file.pages; ++number) {
        auto page = readings_.page(sha256, number);
        if (!page) {
            throw Error(ErrorKind::ArchiveDamaged, file.file.source.string(),
                        fmt::format("the reading of page {} is gone from the catalogue", number));
        }
        pages.push_back(std::move(*page));
    }
    events_.on_read(file.file, pages);
}

}  // namespace gongwen::pipeline
