#include "pipeline/templates/template_tools.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/page_json.h"
#include "extract/draft/place_recorder.h"
#include "extract/form/form.h"
#include "extract/template/template_match.h"
#include "pipeline/batch/file_reader.h"
#include "pipeline/batch/message_channel.h"
#include "pipeline/batch/worker_pool.h"
#include "pipeline/drawing/draw.h"
#include "pipeline/environment/resources.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

std::vector<Page> read(WorkerPool& pool, const fs::path& scan) {
    MemoryReadings readings;
    std::vector<Page> pages;
    std::optional<ReadFailure> failure;
    bool taken = false;
    FileReader::Events events;
    events.next_file = [&]() -> std::optional<FileToRead> {
        if (taken) return {};
        taken = true;
        return FileToRead{scan.string(), scan, scan};
    };
    events.on_read = [&](const FileToRead&, const std::vector<Page>& read) { pages = read; };
    events.on_failed = [&](const FileToRead&, const ReadFailure& what) { failure = what; };
    events.on_progress = [](const ReadingStatistics&) {};
    FileReader(pool, readings, {}, std::move(events)).run();
    if (failure) throw Error(failure->kind, scan.string(), failure->detail);
    return pages;
}

/// The page that is most like the form; the first where none is.
const Page& page_for(const std::vector<Page>& pages, const extract::Template& form) {
    return *std::max_element(pages.begin(), pages.end(), [&](const Page& a, const Page& b) {
        return extract::match_score(a, form) < extract::match_score(b, form);
    });
}

void add(std::vector<Overlay>& overlays, const Box& box, const std::string& label,
         const char* colour) {
    if (!box.empty()) overlays.push_back({box, label, colour});
}

}  // namespace

std::vector<Page> pages_of(const fs::path& scan) {
    WorkerPool pool(1, {});
    return read(pool, scan);
}

std::string place_template(const fs::path& scan, const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::Usage, file.string(), "cannot be read");
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const extract::Template form = extract::parse_template(text, file.string());
    const std::vector<Page> pages = pages_of(scan);
    if (pages.empty()) throw Error(ErrorKind::Empty, scan.string(), "holds no page");
    // A covering letter may lie in front of the form, and the form may have several pages.
    const Page& first = page_for(pages, form);
    const auto from = static_cast<std::size_t>(&first - pages.data());
    return extract::record_places(text, file.string(), std::span(pages).subspan(from));
}

TemplateDrawing draw_template(const fs::path& scan, const extract::Template& form,
                              const fs::path& out) {
    WorkerPool pool(1, {});
    const std::vector<Page> pages = read(pool, scan);
    if (pages.empty()) throw Error(ErrorKind::Empty, scan.string(), "holds no page");
    const Page& page = page_for(pages, form);
    TemplateDrawing drawing{out, page.number, extract::choose_form(page, {&form, 1}).score, {}, {}};
    extract::Extraction extraction;
    std::vector<extract::FormPlace> places;
    extract_form(extraction, {&page, 1}, form, &places);
    std::vector<Overlay> overlays;
    for (const extract::FormPlace& place : places) {
        add(overlays, place.expected, "", "doubtful");
        if (place.label_was_lost) drawing.by_place.push_back(place.field);
        if (place.page == 0) {
            drawing.not_found.push_back(place.field);
            continue;
        }
        add(overlays, place.label, place.field.empty() ? "heading" : "", "good");
        add(overlays, place.value, place.field, "field");
    }
    nlohmann::json notes = nlohmann::json::array();
    if (!drawing.not_found.empty()) notes.push_back("not found:");
    for (const std::string& name : drawing.not_found) notes.push_back(name);
    if (!drawing.by_place.empty()) notes.push_back("found by place only:");
    for (const std::string& name : drawing.by_place) notes.push_back(name);
    WorkerJob job;
    job.request = {{"job", "draw"},
                   {"file", path_to_json(scan)},
                   {"page", gongwen::to_json_value(page)},
                   {"overlays", to_json_value(overlays)},
                   {"notes", notes},
                   {"out", path_to_json(out)}};
    std::optional<Outcome::Failure> failure;
    job.on_done = [&](const Outcome& outcome) { failure = outcome.failure; };
    pool.submit(std::move(job));
    pool.drain();
    if (failure) throw Error(failure->kind, out.string(), failure->detail);
    return drawing;
}

}  // namespace gongwen::pipeline
