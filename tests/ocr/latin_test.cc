#include "ocr/line/latin.h"

#include <catch2/catch.hpp>
using namespace gongwen::ocr;

namespace {

std::vector<ReadSymbol> symbols(const std::u32string& text, double confidence = 0.9) {
    std::vector<ReadSymbol> out;
    for (const char32_t c : text) out.push_back({c, confidence, 0, 0});
    return out;
}

std::vector<std::u32string> spans(const std::u32string& text, double confidence = 0.9) {
    std::vector<std::u32string> out;
    for (const SymbolSpan& span : latin_spans(symbols(text, confidence))) {
        out.push_back(text.substr(span.begin, span.end - span.begin));
    }
    return out;
}

}  // namespace

TEST_CASE("an address may go on in the next line", "[ocr]") {
    CHECK(ends_in_address(U"E-mail：service@archive.exa"));
    CHECK(ends_in_address(U"service@moi."));
    CHECK(ends_in_address(U"service@msZ.archive.exampI"));
    CHECK_FALSE(ends_in_address(U"service@"));
    CHECK_FALSE(ends_in_address(U"service@moi.example（本部）"));
    CHECK_FALSE(ends_in_address(U"service"));

    CHECK(is_address_end(symbols(U"mple")));
    CHECK(is_address_end(symbols(U".gov.tw")));
    CHECK_FALSE(is_address_end(symbols(U"號")));
    CHECK_FALSE(is_address_end({}));
}

TEST_CASE("numbers, addresses and file names are worth a second look", "[ocr][latin]") {
    CHECK(spans(U"電郵:習rezwz@moi.example") ==
          std::vector<std::u32string>{U"習rezwz@moi.example"});
    CHECK(spans(U"信箱rezwz@moi.example") == std::vector<std::u32string>{U"rezwz@moi.example"});
    CHECK(spans(U"請寄rezwz@moi.example。") == std::vector<std::u32string>{U"rezwz@moi.example"});
    CHECK(spans(U"電話:02-20001234分機12") == std::vector<std::u32string>{U"02-20001234"});
    CHECK(spans(U"附件:如文(10423018500-1.doc)") ==
          std::vector<std::u32string>{U"10423018500-1.doc"});
    CHECK(spans(U"一、主旨(如附件)").empty());
}

TEST_CASE("surely read numbers need no second look, letters do", "[ocr][latin]") {
    constexpr double kSure = 0.98;
    CHECK(spans(U"電話:02-20001234", kSure).empty());
    CHECK(spans(U"電話:02-20001234", 0.96) == std::vector<std::u32string>{U"02-20001234"});
    CHECK(spans(U"信箱rezwz@moi.example", kSure) ==
          std::vector<std::u32string>{U"rezwz@moi.example"});
    CHECK(spans(U"(10423018500-1.doc)", kSure) ==
          std::vector<std::u32string>{U"10423018500-1.doc"});
}

TEST_CASE("a number is replaced only by a number as long as itself", "[ocr][latin]") {
    CHECK(is_better_latin(symbols(U"02-20001234"), symbols(U"02-20001284", 0.99)));
    CHECK_FALSE(is_better_latin(symbols(U"02-20001234"), symbols(U"02-2000123", 0.99)));
    CHECK_FALSE(is_better_latin(symbols(U"0220001234"), symbols(U"O22000I234", 0.99)));
}

TEST_CASE("an e-mail address beats what is none", "[ocr][latin]") {
    CHECK(is_email(U"moi1724@moi.example"));
    CHECK_FALSE(is_email(U"moi1724@moi"));
    CHECK_FALSE(is_email(U"@moi.example"));
    CHECK(is_better_latin(symbols(U"Umoi1724@moiexample", 0.99), symbols(U"moi1724@moi.example")));
    CHECK_FALSE(is_better_latin(symbols(U"a@example.tw"), symbols(U"a@exampletw", 0.99)));
}

TEST_CASE("the colon behind an address's label is no letter of it", "[ocr][latin]") {
    const std::u32string torn = U"Emailttsh306@hosp.example";
    const std::u32string whole = U"Email:tsh306@hosp.example";
    CHECK(is_better_latin(symbols(torn, 0.90), symbols(whole, 0.95)));
    CHECK_FALSE(is_better_latin(symbols(whole, 0.95), symbols(torn, 0.90)));
    CHECK_FALSE(is_better_latin(symbols(whole, 0.95), symbols(U"Email:tsh306hosp.example", 0.99)));
}

TEST_CASE("a letter more or less behind the @ makes the next one doubtful", "[ocr][latin]") {
    std::vector<ReadSymbol> address = symbols(U"hsinyi.lo@fda.example");
    CHECK(doubt_behind_at(address, symbols(U"hsinyi.lo@hfda.example")));
    CHECK(address[10].text == U'f');
    CHECK(address[10].confidence <= 0.5);
    CHECK(address[11].confidence == 0.9);

    std::vector<ReadSymbol> other = symbols(U"hsinyi.lo@da.example");
    CHECK_FALSE(doubt_behind_at(other, symbols(U"hsinyi.lo@fdb.example")));
    CHECK(other[10].confidence == 0.9);
    std::vector<ReadSymbol> name = symbols(U"lo");
    CHECK_FALSE(doubt_behind_at(name, symbols(U"lo@")));
}

TEST_CASE("a letter behind the @ that lost its ink to the next one comes back", "[ocr][latin]") {
    const auto spread = [](const std::u32string& text, int white) {
        std::vector<ReadSymbol> read = symbols(text);
        for (std::size_t i = 0; i < read.size(); ++i) {
            read[i].begin = 20 * static_cast<int>(i);
            read[i].end = read[i].begin + 20 - white;
        }
        return read;
    };
    std::vector<ReadSymbol> lost = symbols(U"lrn267@ervice.example");
    put_back_behind_at(spread(U"lrn267@service.exomple", 2), lost);
    CHECK(lost[7].text == U's');
    CHECK(lost.size() == 22);

    std::vector<ReadSymbol> ring = symbols(U"lo@fda.example");
    put_back_behind_at(spread(U"lo@cfda.example", 0), ring);
    CHECK(ring.size() == 14);
    std::vector<ReadSymbol> other = symbols(U"lo@fda.example");
    put_back_behind_at(spread(U"lo@tda.example", 2), other);
    CHECK(other.size() == 14);
}

TEST_CASE("letters among digits are digits where only a number can stand", "[ocr][latin]") {
    const auto numbers = [](const std::u32string& text) {
        std::vector<std::u32string> out;
        for (const SymbolSpan& span : spoilt_numbers(symbols(text))) {
            out.push_back(text.substr(span.begin, span.end - span.begin));
        }
        return out;
    };
    CHECK(numbers(U"光復路29@號") == std::vector<std::u32string>{U"29@"});
    CHECK(numbers(U"10q年q月24日") == std::vector<std::u32string>{U"10q", U"q"});
    CHECK(numbers(U"民國q@年10月3日") == std::vector<std::u32string>{U"q@"});
    CHECK(numbers(U"106年1月15日").empty());
    CHECK(numbers(U"COOL年會").empty());
    CHECK(numbers(U"ab1q號").empty());
    CHECK(numbers(U"uxj41@mail").empty());
}

TEST_CASE("digits that no model reads are what they look like, with doubt", "[ocr][latin]") {
    std::vector<ReadSymbol> read = symbols(U"國q@年", 0.95);
    put_look_alike_digits(read, {1, 3});

    CHECK(read[1].text == U'9');
    CHECK(read[2].text == U'6');
    CHECK(read[1].confidence < 0.7);
    CHECK(read[3].confidence == Approx(0.95));
}
TEST_CASE("of two digits the surer one stays, with doubt", "[ocr][latin]") {
    const std::vector<ReadSymbol> first{{U'4', 0.9, 0, 8}, {U'1', 0.99, 10, 18}};
    std::vector<ReadSymbol> second{{U'4', 0.99, 0, 8}, {U'4', 0.97, 10, 18}};
    settle_lookalikes(first, second);
    CHECK(second[1].text == U'1');
    CHECK(second[1].confidence < 0.95);
    CHECK(second[0].confidence == Approx(0.99));

    second = {{U'4', 0.99, 0, 8}, {U'7', 0.995, 10, 18}};
    settle_lookalikes(first, second);
    CHECK(second[1].text == U'7');
    CHECK(second[1].confidence < 0.95);
}

TEST_CASE("letters of a mailbox's name that two readings dispute are as good as guessed",
          "[ocr][latin]") {
    const auto doubted = [](const std::u32string& first, const std::u32string& second) {
        std::vector<ReadSymbol> settled = symbols(second, 0.99);
        doubt_disputed_address(symbols(first, 0.99), settled);
        std::u32string found;
        for (const ReadSymbol& symbol : settled) {
            if (symbol.confidence < 0.6) found += symbol.text;
        }
        return found;
    };
    CHECK(doubted(U"wqgmu668@county.exqmple", U"wagmu668@county.example") == U"a");
    CHECK(doubted(U"cmyel2@county.example", U"canyel2@county.example") == U"an");
    CHECK(doubted(U"ebm1l@ms2.archive", U"ebm@ms2.archive") == U"m");
    CHECK(doubted(U"qwx@bureau.example", U"qwxy@bureau.example") == U"y");
    // The domain and the label are words; l and 1 are told apart elsewhere.
    CHECK(doubted(U"E-moil:xft7@ms2.qrchive.exqmple", U"E-mail:xft7@ms2.archive.example").empty());
    CHECK(doubted(U"vlqqy@county.example", U"viqqy@county.example") == U"i");
    CHECK(doubted(U"fkmyl@ms2.archive", U"fkmy1@ms2.archive").empty());
    CHECK(doubted(U"(02)2000-1234", U"(02)2000-1235").empty());
    CHECK(doubted(U"county.example", U"me@county.example").empty());
}

TEST_CASE("a number without the letter in front of it is no better reading", "[ocr][latin]") {
    CHECK_FALSE(is_better_latin(symbols(U"C261455738"), symbols(U"261455738", 0.99)));
    CHECK(is_better_latin(symbols(U"CC261455738"), symbols(U"C261455738", 0.99)));
    CHECK(is_better_latin(symbols(U"A261455738"), symbols(U"4261455738", 0.99)));
}

TEST_CASE("a text with a digit more behind it is no better reading, nor a range without its signs",
          "[ocr][latin]") {
    CHECK_FALSE(is_better_latin(symbols(U"3)B3"), symbols(U"3)B38", 0.99)));
    CHECK(is_better_latin(symbols(U"8)B3"), symbols(U"3)B3", 0.99)));
    CHECK_FALSE(is_better_latin(symbols(U"1.5~2"), symbols(U"15-2", 0.99)));
}
