#include "pipeline/batch/debug_images.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "core/page_json.h"
#include "core/shown_text.h"

namespace gongwen::pipeline {
namespace {

// Files of one name in different folders are different letters.
constexpr std::size_t kHashDigitsInName = 8;

std::string colour_of_verdict(const NameFinding& name) {
    if (name.mention || name.verdict == "exact" || name.verdict == "short_name") return "good";
    return name.verdict == "miswriting" ? "bad" : "doubtful";
}

}  // namespace

std::vector<Overlay> overlays_of(const std::vector<Record>& records, int number) {
    std::vector<Overlay> overlays;
    for (const Record& record : records) {
        for (const auto& [name, field] : record.fields) {
            if (field.page == number && !field.box.empty()) {
                overlays.push_back({field.box, name, "field"});
            }
        }
        for (const NameFinding& name : record.names) {
            if (name.page != number) continue;
            const std::string label = name.verdict == "exact" ? "" : name.verdict;
            overlays.push_back({name.box, label, colour_of_verdict(name)});
        }
    }
    return overlays;
}

void draw_debug_images(WorkerPool& pool, const FileToRead& file, const std::vector<Page>& pages,
                       const std::vector<Record>& records, const std::filesystem::path& folder) {
    for (const Page& page : pages) {
        const auto out =
            folder / fmt::format("{}-{}-p{}.png", file.source.filename().string(),
                                 file.sha256.substr(0, kHashDigitsInName), page.number);
        WorkerJob job;
        job.request = {{"job", "draw"},
                       {"file", path_to_json(file.bytes)},
                       {"page", gongwen::to_json_value(page)},
                       {"overlays", to_json_value(overlays_of(records, page.number))},
                       {"out", path_to_json(out)}};
        job.on_done = [out](const Outcome& outcome) {
            if (outcome.failure)
                spdlog::warn("{}: {}", name_in_line(out.string()), outcome.failure->detail);
        };
        pool.submit(std::move(job));
    }
}

}  // namespace gongwen::pipeline
