#include "tools/search_bench/build.h"

#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "core/error.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "tools/search_bench/measure.h"
#include "tools/search_bench/rivals.h"
#include "tools/search_bench/texts.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

struct Reading {
    long documents = 0;
    std::int64_t bytes = 0;
    double seconds = 0;
};

/// What it costs to take the texts out of the catalogue, which every index pays.
Reading read_texts(const archive::Archive& archive) {
    Reading reading;
    const double begin = processor_seconds();
    each_text(archive, [&](const FiledText& text) {
        ++reading.documents;
        reading.bytes += text.printed_bytes;
        return true;
    });
    reading.seconds = processor_seconds() - begin;
    return reading;
}

std::unique_ptr<Rival> rival_named(const std::string& what, const fs::path& folder) {
    if (what == "xapian") return plain_xapian(folder);
    if (what == "fts5") return sqlite_fts5(folder);
    throw Error(ErrorKind::Usage, what, "is no index to build: gongwen, xapian or fts5");
}

}  // namespace

void build_index(const std::string& what, const fs::path& archive_folder, const fs::path& folder) {
    const bool is_ours = what == "gongwen";
    auto archive = archive::Archive::open(archive_folder,
                                          is_ours ? archive::Access::Write : archive::Access::Read);
    const Reading reading = read_texts(archive);
    const double began = wall_seconds();
    const double begin = processor_seconds();
    if (is_ours) {
        pipeline::rebuild_index(archive, pipeline::Knowledge::load(pipeline::data_folder()));
    } else {
        const auto rival = rival_named(what, folder);
        each_text(archive, [&](const FiledText& text) {
            rival->add(text);
            return true;
        });
        rival->finish();
    }
    const double seconds = processor_seconds() - begin;
    const double took = wall_seconds() - began;
    std::cout << fmt::format("{} {} {:.2f} {:.2f} {:.0f} {} {} {:.2f}\n", what, reading.documents,
                             reading.seconds, seconds, peak_megabytes(), reading.bytes,
                             bytes_in(is_ours ? archive.index_folder() : folder), took);
}

}  // namespace gongwen::tools
