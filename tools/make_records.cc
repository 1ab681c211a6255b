// The command line of the maker of records: a large archive without a scan or a page read.

#include <iostream>

#include <CLI/CLI.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "index/search_index.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "tools/made_up/made_up_record.h"

namespace {

using gongwen::Record;
namespace archive = gongwen::archive;
namespace tools = gongwen::tools;

struct Options {
    std::string archive;
    std::uint64_t seed = 7;
    std::uint64_t count = 1000;
    bool index = false;
};

/// Files every record in the archive's catalogue, one file's at a time: memory stays small.
void file_records(archive::Catalogue& catalogue, const Options& options) {
    const tools::CorpusWords words =
        tools::words_of_filings({GONGWEN_CORPUS_WORDS, GONGWEN_HELD_OUT_WORDS});
    const tools::NameBook names = tools::NameBook::load(GONGWEN_INSTITUTIONS_CSV);
    for (std::uint64_t begin = 0; begin < options.count; begin += tools::kRecordsAFile) {
        const std::uint64_t end = std::min(options.count, begin + tools::kRecordsAFile);
        std::vector<Record> records;
        for (std::uint64_t i = begin; i < end; ++i) {
            records.push_back(tools::made_up_record(words, names, options.seed, i));
        }
        archive::FileState file;
        file.sha256 = records.front().sha256;
        file.source = records.front().source;
        file.media_type = "application/pdf";
        file.pages = static_cast<int>(records.size());
        file.filed = true;
        file.version = "made-up";
        catalogue.file_documents(file, records);
    }
}

void make(const Options& options) {
    auto store = archive::Archive::open(options.archive, archive::Access::Write);
    file_records(store.catalogue(), options);
    if (!options.index) return;
    const auto index = gongwen::index::open_for_writing(store.index_folder());
    gongwen::pipeline::update_index(
        store, *index, gongwen::pipeline::Knowledge::load(gongwen::pipeline::data_folder()));
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Files records of made-up letters in an archive, without scans: for measuring search and "
        "reports on hundreds of thousands of filings. Their originals are missing, so verify "
        "complains."};
    app.footer("Example: make_records --count 20000 --seed 7 --archive /tmp/large --index");
    Options options;
    app.add_option("--archive", options.archive, "the archive's folder, made when it is new")
        ->required();
    app.add_option("--seed", options.seed, "another seed, other letters")->capture_default_str();
    app.add_option("--count", options.count, "how many records")->capture_default_str();
    app.add_flag("--index", options.index, "make the search index, too");
    CLI11_PARSE(app, argc, argv);
    try {
        make(options);
    } catch (const gongwen::Error& error) {
        std::cerr << error.what() << "\n";
        return error.kind() == gongwen::ErrorKind::Usage ? 1 : 3;
    }
    return 0;
}
