#include "pipeline/batch/worker.h"

#include <csignal>
#include <cstdlib>
#include <memory>
#include <new>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/error.h"
#include "core/freed_memory.h"
#include "core/page_json.h"
#include "ocr/engine.h"
#include "pipeline/batch/message_channel.h"
#include "pipeline/drawing/draw.h"
#include "pipeline/environment/resources.h"
#include "pipeline/reading/read_page.h"
#include "pipeline/reading/reading_steps.h"
#include "scan/source.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

// A sanitizer's shadow memory alone is larger than any sensible limit.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kMemoryCanBeLimited = false;
#else
constexpr bool kMemoryCanBeLimited = true;
#endif

void limit_memory(std::int64_t bytes) {
    if (!kMemoryCanBeLimited || bytes <= 0) return;
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    setrlimit(RLIMIT_AS, &limit);
}

void leave_no_traces() {
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a worker never outlives its supervisor
    std::signal(SIGINT, SIG_IGN);      // the supervisor decides what Ctrl-C means
    std::signal(SIGPIPE, SIG_IGN);
}

long peak_kib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

json to_json_value(const StepTimes& times) {
    json steps = json::array();
    for (const auto& [path, ms] : times.entries()) steps.push_back({path, ms});
    return steps;
}

class Worker {
  public:
    Worker(MessageChannel channel, ReadingSettings settings)
        : channel_(std::move(channel)), settings_(std::move(settings)) {}

    int serve() {
        while (auto message = channel_.receive()) {
            if (!channel_.send(answer(*message))) break;
        }
        return EXIT_SUCCESS;
    }

  private:
    json answer(const json& job) {
        try {
            return run(job);
        } catch (const Error& error) {
            return {{"error", to_string(error.kind())}, {"detail", error.detail()}};
        } catch (const std::bad_alloc&) {
            source_.reset();
            return {{"error", to_string(ErrorKind::OutOfMemory)},
                    {"detail", "needs more memory than a worker may use"}};
        } catch (const std::exception& error) {
            return {{"error", to_string(ErrorKind::EngineCrashed)}, {"detail", error.what()}};
        }
    }

    json run(const json& job) {
        const std::string kind = job.at("job");
        if (kind == "survey") return survey(job);
        if (kind == "page") return page(job);
        if (kind == "cutouts") return cutouts(job);
        if (kind == "draw") return draw(job);
        throw Error(ErrorKind::Usage, kind, "no such job");
    }

    json survey(const json& job) {
        const std::string file = path_from_json(job.at("file"));
        return {{"pages", open(file).page_count()}, {"media_type", scan::media_type(file)}};
    }

    json page(const json& job) {
        watch_.take();  // what a page left that failed
        const scan::RawPage raw = decode(job);
        channel_.send({{"question", "read"}, {"pixel_hash", raw.pixel_hash}});
        const auto reply = channel_.receive();
        json result = {{"pixel_hash", raw.pixel_hash}};
        if (reply && reply->value("read", false)) {
            result["page"] =
                to_json_value(read_page(raw, job.at("page"), settings_.clean, engine(), &watch_));
        }
        result["timings"] = to_json_value(watch_.take());
        result["peak_kib"] = peak_kib();
        return result;
    }

    scan::RawPage decode(const json& job) {
        const Stopwatch::Step step(&watch_, "decode");
        return open(path_from_json(job.at("file"))).page(job.at("page"));
    }

    json cutouts(const json& job) {
        const scan::RawPage raw = decode(job);
        std::vector<Box> boxes;
        for (const json& box : job.at("boxes")) boxes.push_back(box_from_json(box));
        return {{"images", cut_out(raw, job.at("rotation"), job.at("skew"), boxes)}};
    }

    json draw(const json& job) {
        const Page page = page_from_json(job.at("page"));
        const scan::RawPage raw = open(path_from_json(job.at("file"))).page(page.number);
        draw_reading(raw, page, overlays_from_json(job.at("overlays")),
                     job.value("notes", std::vector<std::string>()), path_from_json(job.at("out")));
        return json::object();
    }

    scan::Source& open(const std::string& file) {
        if (!source_ || file != open_file_) {
            source_.reset();
            source_ = scan::open(file);
            open_file_ = file;
        }
        return *source_;
    }

    ocr::Engine& engine() {
        if (!engine_) {
            const Stopwatch::Step step(&watch_, "load model");
            engine_ = ocr::make_tesseract_engine(settings_.engine, &watch_);
        }
        return *engine_;
    }

    MessageChannel channel_;
    ReadingSettings settings_;
    std::unique_ptr<scan::Source> source_;  ///< the last file, as its pages come one after another
    std::string open_file_;
    Stopwatch watch_;
    std::unique_ptr<ocr::Engine> engine_;
};

}  // namespace

int run_worker(int descriptor) {
    leave_no_traces();
    keep_freed_memory();
    MessageChannel channel(descriptor);
    const auto hello = channel.receive();
    if (!hello) return EXIT_FAILURE;
    limit_memory(hello->value("memory_bytes", std::int64_t{0}));
    const auto left_out = hello->value("left_out_steps", std::vector<std::string>{});
    return Worker(std::move(channel), settings_without(left_out)).serve();
}

}  // namespace gongwen::pipeline
