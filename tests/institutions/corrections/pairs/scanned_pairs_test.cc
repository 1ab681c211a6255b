// Pairs of scans: what OCR misread beside the slip itself.

#include <catch2/catch.hpp>

#include "core/text.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

/// The pair of a notice whose explanation was read with 0.99 but for one character, `doubted`, of
/// which it holds one.
std::vector<CorrectionPair> pairs_of(std::string_view explanation, char32_t doubted,
                                     double confidence) {
    std::vector<Passage> passages{
        printed("subject", "更正本部104年9月23日台內資字第1042301569號函，請查照。", 0.99),
        printed("explanation", explanation, 0.99)};
    Passage& text = passages.back();
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        if (text.text[at] == doubted) text.origins[at].confidence = confidence;
    }
    const auto corrections = read_corrections(passages, letter_of_2015(), authority());
    REQUIRE(corrections.size() == 1);
    return corrections.front().pairs;
}

}  // namespace

TEST_CASE("a character that was misread beside the slip becomes that of the other side",
          "[institutions][corrections]") {
    // By its confidence, and by the words that it makes.
    CHECK(pairs_of("旨揭函「緬甸臘成果文中學」應為「緬甸臘戌果文學校」。", U'成', 0.92) ==
          std::vector<CorrectionPair>{{"緬甸臘戌果文中學", "緬甸臘戌果文學校"}});
    CHECK(pairs_of("旨揭函「渴水溪斷面48號」應為「濁水溪斷面84號」。", U'渴', 0.955) ==
          std::vector<CorrectionPair>{{"濁水溪斷面48號", "濁水溪斷面84號"}});
    // Well read, both are what the notice says; alone, the character is the slip.
    CHECK(pairs_of("旨揭函「東區中山路12號」應為「西區中山路21號」。", U'東', 0.985) ==
          std::vector<CorrectionPair>{{"東區中山路12號", "西區中山路21號"}});
    CHECK(pairs_of("旨揭函「大里區成功路」應為「大里區威功路」。", U'威', 0.9) ==
          std::vector<CorrectionPair>{{"大里區成功路", "大里區威功路"}});
}

TEST_CASE("a letter beside its digit in a code is the digit", "[institutions][corrections]") {
    CHECK(pairs_of("旨揭函「C0F9TO」應為「C0F9U0」。", U'x', 1) ==
          std::vector<CorrectionPair>{{"C0F9T0", "C0F9U0"}});
    CHECK(pairs_of("旨揭函「C0F9TO」應為「C0F9T0」。", U'x', 1) ==
          std::vector<CorrectionPair>{{"C0F9TO", "C0F9T0"}});
}

TEST_CASE("上 and 下 are what a pair is about, however alike they look",
          "[institutions][corrections]") {
    CHECK(pairs_of("旨揭函「7月2日上午9時」應為「7月2日下午2時」。", U'下', 0.9) ==
          std::vector<CorrectionPair>{{"7月2日上午9時", "7月2日下午2時"}});
}
