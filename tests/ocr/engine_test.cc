#include "ocr/engine.h"

#include <filesystem>
#include <memory>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/text.h"
#include "drawn_page.h"
#include "ocr/leptonica.h"
#include "ocr/line/repeated_ones.h"

using namespace gongwen;
using namespace gongwen::ocr;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

std::vector<std::string> texts(const Page& page) {
    std::vector<std::string> out;
    for (const Line& line : page.lines) out.push_back(line.text);
    return out;
}

/// With the model that the program uses.
Engine& our_engine() {
    static const std::unique_ptr<Engine> engine = [] {
        return make_tesseract_engine(
            tuned_engine_options(std::string(GONGWEN_SOURCE_DIR) + "/ocr/model"));
    }();
    return *engine;
}

}  // namespace

TEST_CASE("lines are read as printed, with wide and narrow signs", "[ocr][engine]") {
    DrawnPage page(190, 80);
    page.text(20, 20, 14, "受文者：各縣(市)政府、各機關(構)");
    page.text(20, 40, 14, "說明：有關「機關名稱」，請查照。");

    CHECK(texts(page.read(test_engine())) ==
          std::vector<std::string>{"受文者：各縣(市)政府、各機關(構)",
                                   "說明：有關「機關名稱」，請查照。"});
}

TEST_CASE("wide gaps inside a line are one ideographic space", "[ocr][engine]") {
    DrawnPage page(190, 80);
    page.text(20, 15, 12, "檔　號：").text(60, 40, 24, "內政部　　函");

    CHECK(texts(page.read(test_engine())) == std::vector<std::string>{"檔　號：", "內政部　函"});
}

TEST_CASE("recognition stays in the thread that asks for it", "[ocr][engine]") {
    DrawnPage page(190, 40);
    page.text(20, 15, 14, "有關機關名稱一案，請查照。");
    const auto threads = [] {
        const std::filesystem::directory_iterator all("/proc/self/task");
        return std::distance(begin(all), end(all));
    };

    const auto before = threads();
    REQUIRE(texts(page.read(test_engine())).size() == 1);
    CHECK(threads() == before);
}

TEST_CASE("two strokes on the left are 准, three are 淮", "[ocr][engine]") {
    const std::string font = GENERATE("AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                                      "Noto Sans CJK TC", "Noto Serif CJK TC");
    const std::string text = GENERATE("所報草案准予照辦，核准日期依規定標準辦理。",
                                      "淮河及淮安等地之基準資料，請查照。");
    DrawnPage page(190, 60);
    page.text(20, 15, 14, text, font);

    INFO(font);
    CHECK(texts(page.read(our_engine())) == std::vector<std::string>{text});
}

TEST_CASE("a ring in place of a name's character is read as one", "[ocr][engine]") {
    const std::string font = GENERATE("AR PL UKai TW", "TW-Sung", "Noto Sans CJK TC");
    DrawnPage page(190, 80);
    page.text(20, 20, 14, "被告葉○成、許○豪及陳○○等四人", font);
    page.text(20, 40, 14, "中華民國一○四年回四日口述", font);

    CHECK(texts(page.read(test_engine())) ==
          std::vector<std::string>{"被告葉○成、許○豪及陳○○等四人", "中華民國一〇四年回四日口述"});
}

TEST_CASE("a single letter below an address is its end, as high as the line above it",
          "[ocr][engine]") {
    const std::string end = GENERATE("e", "w", "m");
    DrawnPage page(190, 60);
    page.text(20, 15, 12, "電子信箱：");
    page.text(42, 15, 12, "service24@bureau.exampl").text(42, 23, 12, end);

    const auto lines = texts(page.read(our_engine()));

    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == end);
}

TEST_CASE("a 1 read once is as many as there are strokes", "[ocr]") {
    constexpr int kHigh = 30;
    PixPtr ink(pixCreate(60, 40, 1));
    for (const int x : {4, 16}) {
        pixRasterop(ink.get(), x, 5, 4, kHigh, PIX_SET, nullptr, 0, 0);
    }
    pixRasterop(ink.get(), 40, 5, 4, kHigh, PIX_SET, nullptr, 0, 0);
    pixRasterop(ink.get(), 50, 5, 4, kHigh / 3, PIX_SET, nullptr, 0, 0);
    const LayoutLine line{{0, 0, 60, 40}, -1, false, std::move(ink)};
    std::vector<ReadSymbol> symbols{{U'1', 0.99, 2, 22, true}, {U'1', 0.99, 38, 56}};

    split_ones(symbols, LineInk(line, 40));

    REQUIRE(symbols.size() == 3);  // the last has a speck beside it, no second stroke
    CHECK(symbols[0].begin == 4);
    CHECK(symbols[0].starts_word);
    CHECK(symbols[1].begin == 16);
    CHECK_FALSE(symbols[1].starts_word);
    CHECK(symbols[1].confidence < 0.95);
    CHECK(symbols[2].text == U'1');
}

TEST_CASE("phone numbers and e-mail addresses come out whole", "[ocr][engine]") {
    DrawnPage page(190, 80);
    page.text(20, 15, 12, "聯絡電話：02-20001234");
    page.text(20, 30, 12, "電子信箱：service24@moi.example");
    page.text(20, 45, 12, "附件：如文(10423018500-1.doc)");

    CHECK(texts(page.read(test_engine())) ==
          std::vector<std::string>{"聯絡電話：02-20001234", "電子信箱：service24@moi.example",
                                   "附件：如文(10423018500-1.doc)"});
}

TEST_CASE("symbols spell the line and stand where they are printed", "[ocr][engine]") {
    DrawnPage page(120, 50);
    page.text(30, 20, 16, "中華民國");

    const Page read = page.read(test_engine());

    REQUIRE(read.lines.size() == 1);
    const Line& line = read.lines[0];
    REQUIRE(line.symbols.size() == 4);
    const double left_pt = 30 * 72 / 25.4;
    for (int i = 0; i < 4; ++i) {
        // Sixteen points from one character to the next.
        CHECK(line.symbols[i].box.center_x() == Approx(left_pt + 16.0 * i + 8).margin(2.5));
        CHECK(line.symbols[i].confidence > 0.8);
    }
    CHECK(line.confidence > 0.8);
}

TEST_CASE("a blank page has no lines", "[ocr][engine]") {
    const Page read = DrawnPage(60, 60).read(test_engine());

    CHECK(read.lines.empty());
    CHECK(read.blank);
    CHECK(read.width == Approx(60 * 72 / 25.4).margin(0.5));
}

TEST_CASE("scribbles are uncovered ink, not text", "[ocr][engine]") {
    DrawnPage page(150, 60);
    page.text(20, 20, 12, "簽名：").scribble(50, 18, 35, 9);

    const Page read = page.read(test_engine());

    CHECK(texts(read) == std::vector<std::string>{"簽名："});
    REQUIRE(read.uncovered_ink.size() >= 1);
    CHECK(read.uncovered_ink[0].box.left > 45 * 72 / 25.4);
}

TEST_CASE("marks of a binding line are read from above", "[ocr][engine]") {
    DrawnPage page(120, 150);
    for (int i = 0; i < 8; ++i) page.text(30, 10 + 16 * i, 14, "本文在線的右邊");
    page.text(12.9, 20, 12, "裝").dots(15, 28, 68, 2.5).text(12.9, 70, 12, "訂");
    page.dots(15, 78, 118, 2.5).text(12.9, 120, 12, "線");

    const Page read = page.read(test_engine());

    REQUIRE(read.lines.size() == 9);
    CHECK(read.lines.back().vertical);
    CHECK(read.lines.back().text == "裝訂線");
}

TEST_CASE("columns are read from the right, each from above", "[ocr][engine]") {
    const std::string font = GENERATE("AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung");
    DrawnPage page(140, 220);
    page.column(120, 15, 20, "行政院　函", font);
    page.column(105, 15, 14, "受文者：臺灣省政府", font);
    page.column(92, 15, 12, "發文字號：台︵七二︶財字第七八三七號", font);
    page.column(79, 15, 14, "主旨：檢送﹁要點﹂修正草案二份，請查照。", font);
    page.column(66, 15, 14, "說明：一、依據第四十四條第四款及本院四月十四日會議決定辦理。", font);
    page.column(55, 30, 14, "二、副本抄送內政部、經濟部。", font);

    const Page read = page.read(our_engine(), true);

    INFO(font);
    CHECK(texts(read) ==
          std::vector<std::string>{"行政院　函", "受文者：臺灣省政府",
                                   "發文字號：台（七二）財字第七八三七號",
                                   "主旨：檢送「要點」修正草案二份，請查照。",
                                   "說明：一、依據第四十四條第四款及本院四月十四日會議決定辦理。",
                                   "二、副本抄送內政部、經濟部。"});
    REQUIRE(!read.lines.empty());
    const Line& first = read.lines.front();
    CHECK(first.vertical);
    REQUIRE(first.symbols.size() == 5);
    CHECK(first.symbols[0].box.bottom <= first.symbols[1].box.top + 1);
    CHECK(first.symbols[4].box.bottom <= first.box.bottom + 1);
    CHECK(read.lines[1].box.right < first.box.left);
}

TEST_CASE("a column that leans is cut by its characters, not by its box", "[ocr][engine]") {
    const std::string text = "說明：依據本部七十六年九月二十四日台內民字第五三六二二七號函辦理。";
    DrawnPage page(60, 240);
    double x = 24;
    double y = 15;
    for (const char32_t c : to_utf32(text)) {
        page.text(x, y, 14, to_utf8(std::u32string(1, c)));
        x += 0.06;
        y += 14 * 25.4 / 72;
    }

    CHECK(texts(page.read(test_engine(), true)) == std::vector<std::string>{text});
}

TEST_CASE("a page reads the same after any other page", "[ocr][engine]") {
    DrawnPage page(190, 50);
    page.text(20, 20, 14, "更正中華民國104年9月23日台內資字第1042301569號函");
    DrawnPage other(190, 50);
    other.text(20, 20, 14, "E-mail: someone@example.tw 02-20009876");

    const Page first = page.read(test_engine());
    other.read(test_engine());
    const Page second = page.read(test_engine());

    CHECK(first == second);
}

TEST_CASE("a sample of a page reads no more lines than it was asked for", "[ocr][engine]") {
    DrawnPage page(120, 120);
    for (int i = 0; i < 8; ++i) page.text(20, 10 + 12 * i, 12, "各直轄市政府及各縣市政府");
    const PixPtr gray = page.gray();
    const PixPtr binary = page.binary();

    const Sample sample =
        test_engine().recognise_sample({gray.get(), binary.get(), kTestDpi, 1}, 3);

    CHECK(sample.page.lines.size() == 3);
    CHECK(sample.pieces.size() == 8);
}

TEST_CASE("a sample tells the pieces of all lines", "[ocr][engine]") {
    DrawnPage page(160, 60);
    page.text(20, 10, 12, "申請人簽章：").text(20, 30, 12, "各直轄市政府及各縣市政府");
    page.scribble(50, 10, 20, 4);
    const PixPtr gray = page.gray();
    const PixPtr binary = page.binary();

    const Sample sample =
        test_engine().recognise_sample({gray.get(), binary.get(), kTestDpi, 1}, 1);

    std::vector<InkRegion> right = sample.pieces;
    std::erase_if(right, [](const InkRegion& ink) { return ink.box.left < 48 * 72 / 25.4; });
    CHECK_FALSE(right.empty());
}

TEST_CASE("print that stands upside down reads much worse", "[ocr][engine]") {
    for (const char* font : {"AR PL UKai TW", "Noto Sans CJK TC"}) {
        DrawnPage page(160, 50);
        page.text(15, 10, 14, "更正本部函說明及附件，詳如說明，請查照。", font);
        page.text(15, 25, 14, "隨文檢附修正後之申請要點一份，請轉知所屬。", font);
        const PixPtr upright = page.gray();
        const PixPtr turned(pixRotateOrth(upright.get(), 2));

        CAPTURE(font);
        CHECK(test_engine().legibility(upright.get(), kTestDpi) >
              1.4 * test_engine().legibility(turned.get(), kTestDpi));
    }
}

TEST_CASE("digits that read upside down, too, settle nothing", "[ocr][engine]") {
    DrawnPage page(160, 30);
    page.text(15, 10, 14, "(02)2000-8096", "AR PL UKai TW");
    const PixPtr turned(pixRotateOrth(page.gray().get(), 2));

    CHECK(test_engine().legibility(turned.get(), kTestDpi) < 0.6);
}

TEST_CASE("missing language data names the package to install", "[ocr][engine]") {
    EngineOptions options;
    options.language = "chi_xyz";
    try {
        make_tesseract_engine(options);
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::PartMissing);
        CHECK_THAT(error.what(), Contains("tesseract-ocr-chi-xyz"));
    }
}

TEST_CASE("the version names engine and models", "[ocr][engine]") {
    CHECK(test_engine().version() == tesseract_engine_version());
    CHECK_THAT(test_engine().version(),
               StartsWith("tesseract ") && Contains("chi_tra(") && Contains("eng("));
}
