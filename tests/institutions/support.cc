#include "support.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "institutions/names/judging/verdict.h"

namespace gongwen::institutions::test {

const Authority& authority() {
    static const Authority kAuthority =
        Authority::load(std::string(GONGWEN_SOURCE_DIR) + "/institutions/data");
    return kAuthority;
}

Passage printed(std::string field, std::string_view text, double confidence) {
    constexpr double kSize = 12;
    constexpr std::size_t kPerLine = 30;
    Passage passage{std::move(field), to_utf32(text), {}};
    for (std::size_t i = 0; i < passage.text.size(); ++i) {
        const double left = 70 + kSize * static_cast<double>(i % kPerLine);
        const double top = 100 + 20 * static_cast<double>(i / kPerLine);
        passage.origins.push_back({1, {left, top, left + kSize, top + kSize}, confidence});
    }
    return passage;
}

LetterContext letter_of(std::string_view iso_date) {
    return {"內政部", "法務部", "台內資字第1042301850號", "函", date_from_iso(iso_date), false};
}

LetterContext letter_of_2015() { return letter_of("2015-10-12"); }

std::vector<NameFinding> names_in(std::string field, std::string_view text,
                                  std::string_view iso_date, double confidence) {
    const std::vector<Passage> passages{printed(std::move(field), text, confidence)};
    return judge(passages, letter_of(iso_date), authority()).names;
}

std::vector<NameFinding> flagged_in(std::string field, std::string_view text,
                                    std::string_view iso_date, double confidence) {
    std::vector<NameFinding> names = names_in(std::move(field), text, iso_date, confidence);
    std::erase_if(names, [](const NameFinding& name) { return !is_flagged(name); });
    return names;
}

std::vector<Correction> corrections_of(std::string_view subject, std::string_view explanation,
                                       double confidence) {
    std::vector<Passage> passages{printed("subject", subject, confidence)};
    if (!explanation.empty()) passages.push_back(printed("explanation", explanation, confidence));
    return read_corrections(passages, letter_of_2015(), authority());
}

namespace {

/// For a failed check: 「乙」→「甲」 of every pair.
std::string told(const std::vector<CorrectionPair>& pairs) {
    std::string text = "read:";
    for (const CorrectionPair& pair : pairs) {
        text += " 「" + pair.wrong + "」→「" + pair.right + "」";
    }
    return text;
}

}  // namespace

void check_pairs(std::string_view subject, const std::string& number,
                 const std::vector<Wording>& wordings) {
    for (const Wording& wording : wordings) {
        INFO(wording.sentence);
        const auto corrections = corrections_of(subject, wording.sentence);
        CHECK(corrections.size() == 1);
        if (corrections.size() != 1) continue;
        INFO(told(corrections[0].pairs));
        CHECK(corrections[0].target.document_no == number);
        CHECK(corrections[0].pairs == wording.pairs);
    }
}

Passage cell(std::string_view text, double left, double top) {
    Passage passage = printed("body", text);
    for (std::size_t i = 0; i < passage.origins.size(); ++i) {
        const double x = left + 12 * static_cast<double>(i);
        passage.origins[i].page = 2;
        passage.origins[i].box = {x, top, x + 12, top + 12};
    }
    return passage;
}

}  // namespace gongwen::institutions::test
