// Recall and precision on names and sentences that development does not look at: every other name
// of the file (those that random_slips_test.cc leaves out) in sentences of their own, slips in the
// shares in which they were met in the law database. Figures for docs/names.md.

#include <algorithm>
#include <array>
#include <iostream>
#include <random>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

std::string replaced(std::string text, std::string_view mark, const std::string& value) {
    for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos; at += value.size()) {
        text.replace(at, mark.size(), value);
    }
    return text;
}

const std::array<std::string, 10> kSentences{
    "本案前經洽詢{name}，該機關表示並無意見。",
    "副本抄送{name}，請轉知所轄單位配合辦理。",
    "旨揭會議由{name}主持，會議資料於會前寄送。",
    "為利統計，爰請{name}於文到十日內將辦理情形送本部彙整。",
    "檢附{name}來函影本一份，請參考。",
    "相關表件可至{name}網站下載。",
    "有關經費分攤比例，請與{name}協商後報核。",
    "案內所需圖資，業經{name}提供。",
    "請查照並轉知「{name}」。",
    "一、依據{name}意見辦理。二、請貴機關指派窗口。"};

/// The letter that a name stands in, by its place among the names.
std::string text_with(const std::string& name, std::size_t number) {
    return replaced(kSentences[number % kSentences.size()], "{name}", name);
}

std::string day_of(const Institution& one) {
    if (one.valid_to) return one.valid_to->iso();
    return one.valid_from ? one.valid_from->iso() : "2015-10-12";
}

bool is_known(const std::u32string& text) {
    return authority().index().trie.find(fold_variants(text)).has_value();
}

/// A slip as the law database has them: two thirds drops, a quarter another character (three in
/// eight of these look alike), a tenth swaps. "" where the name has no room for it.
std::u32string with_slip(const std::u32string& name, Random& random) {
    std::u32string out = name;
    const std::size_t kind = below(random, 100);
    const std::size_t at = below(random, name.size() - 1);
    if (kind < 65) {
        out.erase(at, 1);
    } else if (kind < 75) {
        std::swap(out[at], out[at + 1]);
    } else if (kind < 85) {
        for (const std::uint64_t pair : authority().index().look_alikes) {
            const auto other = static_cast<char32_t>(pair & 0xFFFFFFFFU);
            if (pair >> 32U == name[at] && is_han(other)) out[at] = other;
        }
    } else {
        constexpr std::u32string_view kWords = U"委會督監管理業務部院署局政行員農保財教";
        out[at] = kWords[below(random, kWords.size())];
    }
    const bool is_slip = fold_variants(out) != fold_variants(name) && !is_known(out);
    return is_slip ? out : std::u32string();
}

struct Figures {
    int expected = 0;
    int found = 0;
    int false_ones = 0;

    double recall() const { return static_cast<double>(found) / expected; }
    double precision() const { return static_cast<double>(found) / (found + false_ones); }
};

void take(const std::vector<NameFinding>& flagged, const std::string& expected, Figures& figures) {
    bool found = false;
    for (const NameFinding& finding : flagged) {
        if (!expected.empty() && finding.expected.empty()) continue;  // one of several towns
        const bool right = !expected.empty() && finding.expected == expected;
        found = found || right;
        if (!right) ++figures.false_ones;
    }
    figures.expected += expected.empty() ? 0 : 1;
    figures.found += found ? 1 : 0;
}

void print(const char* what, const Figures& figures) {
    std::cout << what << ": " << figures.found << " of " << figures.expected << " found (recall "
              << figures.recall() << "), " << figures.false_ones << " false (precision "
              << figures.precision() << ")\n";
}

}  // namespace

TEST_CASE("slips in names and sentences that development did not see", "[institutions][figures]") {
    Random random(20261126);
    Figures in_text;
    Figures in_fields;
    const auto institutions = authority().institutions();
    for (std::size_t i = 1; i < institutions.size(); i += 2) {
        const Institution& one = institutions[i];
        const std::u32string name = to_utf32(one.name);
        if (name.size() < 6) continue;
        const std::u32string slip = with_slip(name, random);
        // The same text with the right name must raise no alarm.
        take(flagged_in("explanation", text_with(one.name, i), day_of(one)), "", in_text);
        take(flagged_in("recipient", one.name, day_of(one)), "", in_fields);
        if (slip.empty()) continue;
        take(flagged_in("explanation", text_with(to_utf8(slip), i), day_of(one)), one.name,
             in_text);
        take(flagged_in("copies", to_utf8(slip), day_of(one)), one.name, in_fields);
    }

    print("unseen slips in sentences", in_text);
    print("unseen slips in name fields", in_fields);
    CHECK(in_text.recall() >= 0.9);
    CHECK(in_text.precision() >= 0.99);
    CHECK(in_fields.recall() >= 0.92);
    CHECK(in_fields.precision() >= 0.99);
}

TEST_CASE("obsolete names by date in sentences that development did not see",
          "[institutions][figures]") {
    Figures figures;
    const auto institutions = authority().institutions();
    for (std::size_t i = 0; i < institutions.size(); ++i) {
        const Institution& one = institutions[i];
        if (!one.valid_to || one.successors.empty() || to_utf32(one.name).size() < 4) continue;
        Date later = *one.valid_to;
        ++later.year;
        if (!later.valid()) later.day = 28;
        const Institution* then = authority().on(one.name, later);
        if (then == nullptr || then->name == one.name) continue;
        take(flagged_in("explanation", text_with(one.name, i), later.iso()), then->name, figures);
        take(flagged_in("explanation", text_with(then->name, i), later.iso()), "", figures);
        take(flagged_in("explanation", text_with(one.name, i), one.valid_to->iso()), "", figures);
    }

    print("obsolete names by date", figures);
    CHECK(figures.expected > 100);
    CHECK(figures.recall() >= 0.97);
    CHECK(figures.precision() >= 0.97);
}

TEST_CASE("slips that were missed once", "[institutions][names]") {
    struct Missed {
        std::string written;
        std::string expected;
        std::string date;
    };
    const std::vector<Missed> all{
        {"金融監督管理員會保險局", "金融監督管理委員會保險局", "2015-10-12"},
        {"中央警察大", "中央警察大學", "2015-10-12"},
        {"國家圖書", "國家圖書館", "2015-10-12"},
        {"行政院農業協委員會", "行政院農業委員會", "2015-10-12"},
        {"行政部勞工委員會", "行政院勞工委員會", "2010-10-12"},
        {"組織與團體憑證管理中心", "組織及團體憑證管理中心", "2015-10-12"},
    };
    for (const Missed& one : all) {
        INFO(one.written);
        for (const std::string field : {"recipient", "explanation"}) {
            // In a sentence a last character may belong to the next word.
            const bool is_short = one.written == "中央警察大" || one.written == "國家圖書";
            if (field == "explanation" && is_short) continue;
            const std::string text = field == "recipient"
                                         ? one.written
                                         : "案內資料請洽" + one.written + "，並副知本部。";
            const auto flagged = flagged_in(field, text, one.date);
            CHECK(flagged.size() == 1);
            if (flagged.size() != 1) continue;
            CHECK(flagged[0].written == one.written);
            CHECK(flagged[0].expected == one.expected);
        }
    }
}
