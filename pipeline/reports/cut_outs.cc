#include "pipeline/reports/cut_outs.h"

#include <map>
#include <tuple>

#include <nlohmann/json.hpp>

#include "core/page_json.h"
#include "pipeline/batch/message_channel.h"
#include "pipeline/batch/worker_pool.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;
using Indexes = std::vector<std::size_t>;

json job_for(const std::filesystem::path& path, const std::vector<CutOutRequest>& requests,
             const Indexes& indexes) {
    const CutOutRequest& first = requests[indexes.front()];
    json boxes = json::array();
    for (const std::size_t i : indexes) boxes.push_back(to_json_value(requests[i].box));
    return {{"job", "cutouts"},           {"file", path_to_json(path)}, {"page", first.page},
            {"rotation", first.rotation}, {"skew", first.skew},         {"boxes", boxes}};
}

}  // namespace

CutOuts cut_outs_of(std::function<std::filesystem::path(const std::string& file)> path_of) {
    return [path_of = std::move(path_of)](const std::vector<CutOutRequest>& requests) {
        std::vector<std::string> pictures(requests.size());
        // One decoding a page serves all its pieces.
        std::map<std::tuple<std::string, int>, Indexes> by_page;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (!requests[i].box.empty())
                by_page[{requests[i].file, requests[i].page}].push_back(i);
        }
        WorkerPool pool(1, {});
        for (const auto& [place, indexes] : by_page) {
            const std::filesystem::path path = path_of(std::get<0>(place));
            if (path.empty()) continue;
            WorkerJob job;
            job.request = job_for(path, requests, indexes);
            job.on_done = [&pictures, indexes = indexes](const Outcome& outcome) {
                if (outcome.failure) return;
                for (std::size_t n = 0; n < indexes.size(); ++n) {
                    pictures[indexes[n]] = outcome.result.at("images").at(n);
                }
            };
            pool.submit(std::move(job));
        }
        pool.drain();
        return pictures;
    };
}

PageView view_of(const Record& record, int page) {
    for (const PageView& view : record.views) {
        if (view.page == page) return view;
    }
    PageView view;
    view.page = page;
    return view;
}

}  // namespace gongwen::pipeline
