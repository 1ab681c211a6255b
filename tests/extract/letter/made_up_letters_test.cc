// Letters of every kind that the sample maker makes up, as recognition without a fault would give
// them: what is wrong here is wrong in extraction alone.

#include <filesystem>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "page_builder.h"
#include "tools/drawing/sample_maker.h"
#include "tools/drawing/truth.h"
#include "tools/made_up/corpus.h"
#include "truth_pages.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Count {
    int fields = 0;
    int right = 0;
    std::string wrong;  ///< one line each, for people
};

void count_document(const json& truth, const std::string& name, Count& count) {
    if (truth.at("kind") != "letter") return;
    const Record record = extract::extract_document(true_pages(truth), templates()).record;
    for (const auto& [field, expected] : truth.at("fields").items()) {
        const std::string wanted = shown(value_from(expected.at("value")));
        const std::string found = value_of(record, field);
        ++count.fields;
        if (found == wanted) {
            ++count.right;
        } else {
            count.wrong += fmt::format("{} {}: {} instead of {}\n", name, field, found, wanted);
        }
    }
}

/// Those of the held-out corpus need not be installed.
void set_usual_fonts(tools::Look& look) {
    const tools::Look usual;
    look.font = usual.font;
    look.typed_font = usual.typed_font;
    look.stamp_font = usual.stamp_font;
}

Count count_corpus(const std::string& wordings, std::uint64_t seed, std::uint64_t samples) {
    const fs::path source(GONGWEN_SOURCE_DIR);
    const auto words = tools::read_corpus_words(source / "tools" / "wordings" / wordings);
    const auto names = tools::NameBook::load(source / "institutions" / "data" / "institutions.csv");
    Count count;
    for (std::uint64_t i = 0; i < samples; ++i) {
        tools::Description sample = tools::made_up(words, names, seed, i);
        for (auto& document : sample.documents) set_usual_fonts(document.look);
        const auto truth =
            json::parse(tools::expected_json(tools::compose(sample), sample.scans.at(0)));
        for (const json& document : truth) {
            count_document(document, fmt::format("{} {} {}", wordings, seed, i), count);
        }
    }
    return count;
}

}  // namespace

TEST_CASE("nearly every field of made-up letters is exact where recognition is", "[letter]") {
    for (const char* wordings : {"corpus.toml", "held-out.toml"}) {
        const Count count = count_corpus(wordings, 5, 60);
        INFO(wordings << ": " << count.right << " of " << count.fields << "\n" << count.wrong);
        CHECK(count.fields > 500);
        CHECK(count.right >= 0.99 * count.fields);
    }
}
