#include <cmath>
#include <vector>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/geometry.h"
#include "ocr/layout/boxes/framed_characters.h"
#include "ocr/layout/layout.h"
#include "ocr/leptonica.h"

using namespace gongwen;
using namespace gongwen::ocr;

TEST_CASE("an empty box and a ticked one are told by their ink", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.box(20, 20, 3.8).text(25, 19.2, 12, "同意");
    page.box(50, 20, 3.8).tick(50, 20, 3.8).text(57, 19.2, 12, "不同意");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 2);
    CHECK_FALSE(layout.check_boxes[0].ticked);
    CHECK(layout.check_boxes[0].confidence > 0.9);
    CHECK(layout.check_boxes[1].ticked);
    CHECK(layout.check_boxes[1].confidence > 0.9);
}

TEST_CASE("a small box may have a heavy frame", "[ocr][checkbox]") {
    DrawnPage page(120, 40);
    for (const double y : {10.0, 20.0}) {
        for (const double edge : {0.25, 2.35}) {  // the middle of strokes of half a millimetre
            page.rule(20, y + edge, 22.6, y + edge, 0.5)
                .rule(20 + edge, y, 20 + edge, y + 2.6, 0.5);
        }
        page.text(24, y - 0.8, 12, "正本一份");
    }

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 2);
    for (const LayoutCheckBox& box : layout.check_boxes) CHECK_FALSE(box.ticked);
}

TEST_CASE("a box is no part of the line beside it", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.box(20, 20, 3.8).tick(20, 20, 3.8).text(26, 19.2, 12, "啟用");
    page.box(45, 20, 3.8).text(50, 19.2, 12, "停用");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].box.x > pixels(25.5));
    CHECK(layout.lines[1].box.x > pixels(49.5));
}

TEST_CASE("a crossed box between a cell's rule and its words is a box", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.frame(18, 15, 80, 14).box(20, 20, 3.8);
    page.rule(20, 20, 23.8, 23.8, 0.4).rule(20, 23.8, 23.8, 20, 0.4);
    page.text(25, 19.2, 12, "學術研究");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 1);
    CHECK(layout.check_boxes[0].ticked);
}

TEST_CASE("a tick may run out through a side of its box into the words", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    // Head and foot reach a little beyond the upright, as a scan of 200 dpi leaves them.
    page.rule(20, 20, 20, 24).rule(24, 20, 24, 24);
    page.rule(19.85, 20, 24.25, 20).rule(19.85, 24, 24.25, 24).text(24.6, 19.4, 12, "除戶全戶");
    page.rule(20.8, 21.8, 21.9, 23.4, 0.4).rule(21.9, 23.4, 25.2, 20.6, 0.4);
    page.box(60, 20, 4).text(64.6, 19.4, 12, "現戶全戶");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 2);
    CHECK(layout.check_boxes[0].ticked);
    CHECK_FALSE(layout.check_boxes[1].ticked);
}

TEST_CASE("a cross may reach the corners of its box and beyond them", "[ocr][checkbox]") {
    for (const double beyond : {-0.6, 0.0, 0.4, 0.8}) {
        for (const double thickness : {0.3, 0.5}) {
            for (const double gap : {1.2, 0.6}) {
                DrawnPage page(120, 50);
                page.text(14, 19.2, 12, "汽").box(20, 20, 3.6);
                page.cross(20, 20, 3.6, beyond, thickness);
                page.text(23.6 + gap, 19.2, 12, "學生證　　　年");

                const Layout layout = page.layout();

                CAPTURE(beyond, thickness, gap);
                REQUIRE(layout.check_boxes.size() == 1);
                CHECK(layout.check_boxes[0].ticked);
                CHECK(std::abs(layout.check_boxes[0].box.w - pixels(3.9)) < 4);
            }
        }
    }
}

TEST_CASE("a cross need not go through the middle of its box", "[ocr][checkbox]") {
    for (const double right : {-0.25, 0.0, 0.25}) {
        for (const double down : {-0.25, 0.0, 0.25}) {
            for (const double beyond : {0.1, 0.5}) {
                DrawnPage page(120, 50);
                page.box(20, 20, 3.6).text(24.2, 19.2, 12, "學生證　　　年");
                page.cross(20 + right, 20 + down, 3.6, beyond, 0.45);

                const Layout layout = page.layout();

                CAPTURE(right, down, beyond);
                REQUIRE(layout.check_boxes.size() == 1);
                CHECK(layout.check_boxes[0].ticked);
            }
        }
    }
}

TEST_CASE("the strokes of a cross may run along a side of a bold box", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.rule(20, 20, 24, 20, 0.4).rule(20, 24, 24, 24, 0.4);
    page.rule(20, 19.8, 20, 24.2, 0.4).rule(24, 19.8, 24, 24.2, 0.4);
    page.rule(20.2, 20.6, 24.2, 24.3, 0.45).rule(24.6, 19.7, 20, 24.1, 0.45);
    page.text(24.9, 19.4, 12, "敬業樓");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 1);
    CHECK(layout.check_boxes[0].ticked);
}

TEST_CASE("a box set as a character is found with a cross or a tick that leaves it",
          "[ocr][checkbox]") {
    struct Place {
        double x, y, side;
    };
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        DrawnPage empty(120, 50);
        empty.text(20, 20, 12, "□同意　　□不同意", font);
        const std::vector<LayoutCheckBox> printed = empty.layout().check_boxes;
        REQUIRE(printed.size() == 2);
        const PixelBox box = printed[1].box;
        const Place at{box.x / pixels(1), box.y / pixels(1), box.w / pixels(1)};
        for (const double beyond : {-0.5, 0.0, 0.4}) {
            DrawnPage page(120, 50);
            page.text(20, 20, 12, "□同意　　□不同意", font);
            page.cross(at.x, at.y, at.side, beyond, 0.4);
            const Layout layout = page.layout();

            CAPTURE(font, beyond);
            REQUIRE(layout.check_boxes.size() == 2);
            CHECK_FALSE(layout.check_boxes[0].ticked);
            CHECK(layout.check_boxes[1].ticked);
        }
        DrawnPage ticked(120, 50);
        ticked.text(20, 20, 12, "□同意　　□不同意", font);
        ticked.rule(at.x + 0.15 * at.side, at.y + 0.5 * at.side, at.x + 0.45 * at.side,
                    at.y + 0.9 * at.side, 0.45);
        ticked.rule(at.x + 0.45 * at.side, at.y + 0.9 * at.side, at.x + 1.35 * at.side,
                    at.y - 0.15 * at.side, 0.45);
        const Layout layout = ticked.layout();

        CAPTURE(font);
        REQUIRE(layout.check_boxes.size() == 2);
        CHECK(layout.check_boxes[1].ticked);
    }
}

TEST_CASE("of a cross that left its box nothing stays in front of the words", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.box(20, 20, 3.6).cross(20, 20, 3.6, 0.5, 0.4).text(25.4, 19.2, 12, "學生證");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].box.x > pixels(25.2));
}

TEST_CASE("boxes set as characters are found in every font", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "Noto Serif CJK TC"}) {
        DrawnPage page(120, 50);
        page.text(20, 20, 14, "□同意　■不同意", font);

        const Layout layout = page.layout();

        CAPTURE(font);
        REQUIRE(layout.check_boxes.size() == 2);
        CHECK_FALSE(layout.check_boxes[0].ticked);
        CHECK(layout.check_boxes[1].ticked);
    }
}

TEST_CASE("a filled square is one mark, a seam inside its frame or not", "[ocr][checkbox]") {
    for (const double seam : {0.0, 0.1}) {
        DrawnPage page(60, 40);
        page.text(26, 19.4, 12, "學術研究");
        page.rule(20, 22, 24, 22, 4);
        const PixPtr binary = page.binary();
        const auto column = static_cast<int>(pixels(23.5));
        pixRasterop(binary.get(), column, 0, static_cast<int>(std::lround(pixels(seam))), 1000,
                    PIX_CLR, nullptr, 0, 0);

        const Layout layout = find_layout(binary.get(), kTestDpi);

        CAPTURE(seam);
        REQUIRE(layout.check_boxes.size() == 1);
        CHECK(layout.check_boxes.front().ticked);
    }
}

TEST_CASE("a frame with a ring in it is the character 回", "[ocr][checkbox]") {
    DrawnPage page(120, 50);
    page.box(40, 20, 3.8).box(41.2, 21.2, 1.4);
    page.text(14.2, 19.4, 12, "請於期限前繳").text(44.4, 19.4, 12, "本會");

    CHECK(page.layout().check_boxes.empty());
}

TEST_CASE("a frame full of strokes is a character, also behind a gap", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {8.0, 10.0, 12.0, 14.0, 20.0}) {
            DrawnPage page(160, 60);
            page.text(20, 20, points, "、國防、國外、圖書、園區、圓山、團體、圍牆", font);

            CAPTURE(font, points);
            CHECK(page.layout().check_boxes.empty());
        }
    }
}

TEST_CASE("the only frame of a page, behind a character, is 口", "[ocr][checkbox]") {
    DrawnPage mouth(120, 50);
    mouth.text(20, 20, 12, "虛擬街").box(33.2, 20.6, 3.4).text(40, 20, 12, "（候車亭旁）");
    CHECK(mouth.layout().check_boxes.empty());
    DrawnPage within(120, 50);
    within.text(20, 20, 12, "聯絡窗").box(33.2, 20.6, 3.4).text(37.4, 20, 12, "如有異動");
    CHECK(within.layout().check_boxes.empty());
    DrawnPage choice(120, 50);
    choice.text(20, 20, 12, "是").box(25, 20.6, 3.4).text(29.2, 20, 12, "否").box(34, 20.6, 3.4);
    CHECK(choice.layout().check_boxes.size() == 2);

    DrawnPage boxes(120, 50);
    boxes.text(20, 20, 12, "是").box(24.8, 20.4, 3.4).text(32, 20, 12, "否");
    boxes.box(36.8, 20.4, 3.4).tick(36.8, 20.4, 3.4);
    CHECK(boxes.layout().check_boxes.size() == 2);
}

TEST_CASE("口 at the end of a sentence is a character", "[ocr][checkbox]") {
    for (const double size : {12.0, 14.0, 16.0}) {
        DrawnPage page(200, 60);
        page.text(25, 20, size, "一、由公務員懲戒委員會擔任單一窗口。", "cwTeXFangSong");
        page.text(25, 40, size, "二、由經濟部水利署擔任單一窗口。", "cwTeXFangSong");

        const Layout layout = page.layout();

        CHECK(layout.check_boxes.empty());
        CHECK(layout.lines.size() == 2);
    }
}

TEST_CASE("口 between characters set wide and 四 in front of an item are no boxes",
          "[ocr][checkbox]") {
    for (const double size : {12.0, 13.0, 14.0, 16.0}) {
        INFO(size << " points");
        DrawnPage page(200, 80);
        page.text(25, 20, size, "一、所詢貨物稅則歸列，應由進口地海關核定。", "cwTeXFangSong");
        page.text(25, 40, size, "四、「臺南縣左鎮鄉公所補助作業要點」停止適用。", "cwTeXFangSong");
        CHECK(page.layout().check_boxes.empty());
    }
}

TEST_CASE("a lone ticked box in front of its words is a box", "[ocr][checkbox]") {
    DrawnPage page(200, 80);
    page.text(25, 20, 14, "本人同意上列事項：");
    page.box(25, 30, 3.4).tick(25, 30, 3.4).text(31, 30, 14, "同意");
    CHECK(page.layout().check_boxes.size() == 1);
}

TEST_CASE("characters that look like boxes stay text", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {12.0, 14.0, 16.0, 20.0}) {
            DrawnPage page(160, 60);
            page.text(20, 20, points, "出口日回田國因四西困囚目固", font);

            CAPTURE(font, points);
            CHECK(page.layout().check_boxes.empty());
        }
    }
}

TEST_CASE("a small cell that is struck out is no check box", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    page.frame(20, 20, 42, 6);
    for (int i = 1; i < 7; ++i) page.rule(20 + 6 * i, 20, 20 + 6 * i, 26);
    page.cross(26, 20, 6);

    CHECK(page.layout().check_boxes.empty());
}

TEST_CASE("small cells of a table are no check boxes", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    page.frame(20, 20, 42, 6);
    for (int i = 1; i < 7; ++i) page.rule(20 + 6 * i, 20, 20 + 6 * i, 26);

    CHECK(page.layout().check_boxes.empty());
}

namespace {

/// Two empty boxes, which tell the size that a page's boxes have.
void draw_usual_boxes(DrawnPage& page, double side) {
    page.box(20, 10, side).text(20 + side + 1, 9.4, 12, "汽車");
    page.box(60, 10, side).text(60 + side + 1, 9.4, 12, "機車");
}

}  // namespace

TEST_CASE("where a page's boxes have one size, no mark hides one", "[ocr][checkbox]") {
    constexpr double kSide = 3.6;
    struct Stroke {
        double x0, y0, x1, y1;  // in sides of the box
    };
    const std::vector<std::vector<Stroke>> marks{
        {{0.05, -0.2, 0.9, 0.75}, {0.95, -0.15, -0.15, 0.8}},  // a cross that stands too high
        {{-0.1, 0.2, 1.1, 1.25}, {1.2, 0.1, -0.1, 1.2}},       // too low: it has legs
        {{0, 0.05, 1, 1.05}, {1.05, 0, 0.05, 1}},              // along its sides
        {{0.1, 0.5, 0.4, 1.25}, {0.4, 1.25, 1.3, -0.1}},       // a tick through foot and side
        {{0.2, 0.4, 0.5, 0.95}, {0.5, 0.95, 1.5, 0.02}},       // a flat one at the corner
    };
    for (const std::vector<Stroke>& mark : marks) {
        DrawnPage page(120, 60);
        page.frame(18, 5, 90, 40);
        draw_usual_boxes(page, kSide);
        page.box(20, 30, kSide).text(25.4, 29.4, 12, "學生證或服務證");
        for (const Stroke& stroke : mark) {
            page.rule(20 + stroke.x0 * kSide, 30 + stroke.y0 * kSide, 20 + stroke.x1 * kSide,
                      30 + stroke.y1 * kSide, 0.45);
        }

        const Layout layout = page.layout();

        CAPTURE(&mark - marks.data());
        REQUIRE(layout.check_boxes.size() == 3);
        CHECK(layout.check_boxes[2].ticked);
    }
}

TEST_CASE("a cross that reaches into the box below marks only its own", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.6);
    page.box(20, 30, 3.6).cross(20, 30, 3.6, 0.7).text(26, 29.4, 12, "符合規定");
    page.box(20, 34.2, 3.6).text(26, 33.6, 12, "不符規定");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 4);
    CHECK(layout.check_boxes[2].ticked);
    CHECK_FALSE(layout.check_boxes[3].ticked);
}

TEST_CASE("a filled box is found close below another one", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 4);
    page.box(20, 28, 4).text(26, 27.6, 12, "桌上型電腦");
    page.rule(19.85, 34.65, 24.15, 34.65, 4.3).text(26, 32.4, 12, "其他設備");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 4);
    CHECK_FALSE(layout.check_boxes[2].ticked);
    CHECK(layout.check_boxes[3].ticked);
}

TEST_CASE("a solid square typed in the place of a box may be larger", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.6);
    page.rule(20, 30.5, 25, 30.5, 5).text(26, 28.4, 12, "戶籍謄本");

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 3);
    CHECK(layout.check_boxes[2].ticked);
}

TEST_CASE("a tick that hangs below an empty box is for a person", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.8);
    page.rule(20.8, 14.6, 21.8, 15.8, 0.45).rule(21.8, 15.8, 23.6, 13.4, 0.45);

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 2);
    CHECK(layout.check_boxes[0].confidence < 0.6);
    CHECK(layout.check_boxes[1].confidence > 0.9);
}

TEST_CASE("a tick by itself below an empty box is for a person, words below it are not",
          "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.8);
    page.rule(20.8, 15, 21.8, 16.2, 0.45).rule(21.8, 16.2, 23.6, 14.6, 0.45);
    page.text(20, 24.6, 12, "請檢附證明").rule(17.5, 5, 17.5, 30);

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 2);
    CHECK(layout.check_boxes[0].confidence < 0.6);
    CHECK(layout.check_boxes[1].confidence > 0.9);
}

TEST_CASE("a choice struck out with its box is for a person, a tick that runs out is not",
          "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.8);
    page.rule(60.8, 12, 61.8, 13.4, 0.45).rule(61.8, 13.4, 66, 8.6, 0.45);
    page.box(20, 30, 3.8).text(24.8, 29.4, 12, "學生證").tick(20, 30, 3.8);
    page.rule(19, 31.6, 40, 31.8, 0.5).rule(19, 32.5, 40, 32.4, 0.5);

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 3);
    CHECK(layout.check_boxes[2].confidence < 0.6);
    CHECK(layout.check_boxes[1].ticked);
    CHECK(layout.check_boxes[1].confidence > 0.6);
}

TEST_CASE("frames of hair lines that only the gray page has are found", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    for (const double y : {10.0, 20.0, 30.0}) page.text(25, y - 0.6, 12, "視聽教室");
    page.frame(10, 40, 100, 12);  // a cell: what makes it a form
    const PixPtr binary = page.binary();
    const PixPtr gray = page.gray();
    constexpr int kFaint = 190;  // paper has 255
    for (const double y : {10.0, 20.0, 30.0}) {
        const PixelBox box{static_cast<int>(pixels(20)), static_cast<int>(pixels(y)),
                           static_cast<int>(pixels(3.8)), static_cast<int>(pixels(3.8))};
        const PixelBox sides[] = {{box.x, box.y, box.w, 2},
                                  {box.x, bottom_of(box) - 2, box.w, 2},
                                  {box.x, box.y, 2, box.h},
                                  {right_of(box) - 2, box.y, 2, box.h}};
        for (const PixelBox& side : sides) {
            pixSetInRectArbitrary(gray.get(), to_leptonica(side).get(), kFaint);
        }
    }

    CHECK(find_layout(binary.get(), kTestDpi).check_boxes.empty());
    const Layout layout = find_layout(binary.get(), kTestDpi, LookForBoxes::Yes, gray.get());
    REQUIRE(layout.check_boxes.size() == 3);
    for (const LayoutCheckBox& box : layout.check_boxes) CHECK_FALSE(box.ticked);
}

TEST_CASE("a scribble that fills a box of the usual size marks it", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    draw_usual_boxes(page, 3.8);
    page.box(20, 30, 3.8).text(25, 29.4, 12, "其他設備");
    for (int stroke = 0; stroke < 6; ++stroke) {
        const double y = 30.5 + 0.5 * stroke;
        page.rule(20.3, y, 23.6, y + 0.25, 0.4).rule(23.6, y + 0.25, 20.3, y + 0.5, 0.4);
    }

    const Layout layout = page.layout();

    REQUIRE(layout.check_boxes.size() == 3);
    CHECK(layout.check_boxes[2].ticked);
}

TEST_CASE("full characters in a column with boxes of their size stay text", "[ocr][checkbox]") {
    for (const char* font : {"TW-Sung", "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double side : {3.7, 3.9, 4.1}) {
            DrawnPage page(160, 90);
            draw_usual_boxes(page, side);
            page.box(20, 30, side).text(26, 29.4, 12, "視聽教室");
            double y = 40;
            for (const char* line : {"電機工程", "雷射印表", "需求單位", "霜降露水"}) {
                page.text(20, y, 12, line, font);
                y += 7.5;
            }

            CAPTURE(font, side);
            CHECK(page.layout().check_boxes.size() == 3);
        }
    }
}

TEST_CASE("beside boxes of their own size characters stay text", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {10.0, 12.0, 14.0}) {
            for (const double share : {0.84, 0.88, 0.92}) {
                DrawnPage page(160, 90);
                const double side = share * points * 25.4 / 72;
                draw_usual_boxes(page, side);
                double y = 20;
                for (const char* line : {"因公出差", "困難說明", "四月五日", "國立大學", "圖控系統",
                                         "固定資產", "口腔保健", "回復日期"}) {
                    page.text(20, y, points, line, font);
                    y += 7.5;
                }

                CAPTURE(font, points, share);
                CHECK(page.layout().check_boxes.size() == 2);
            }
        }
    }
}

TEST_CASE("gaps in hair lines hide no box of a page that has several", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    for (const double y : {10.0, 20.0, 30.0})
        page.box(20, y, 3.8).text(25, y - 0.6, 12, "視聽教室");
    const PixPtr binary = page.binary();
    for (const double y : {10.0, 20.0, 30.0}) {
        for (const double at : {20.9, 22.1, 23.0}) {  // across head, foot and one side
            const auto gap = static_cast<int>(pixels(0.35));
            pixRasterop(binary.get(), static_cast<int>(pixels(at)), static_cast<int>(pixels(y - 1)),
                        gap, static_cast<int>(pixels(6)), PIX_CLR, nullptr, 0, 0);
        }
    }

    const Layout layout = find_layout(binary.get(), kTestDpi);

    REQUIRE(layout.check_boxes.size() == 3);
    for (const LayoutCheckBox& box : layout.check_boxes) CHECK_FALSE(box.ticked);
}

TEST_CASE("boxes with round corners are found, empty and ticked", "[ocr][checkbox]") {
    for (const double radius : {0.6, 0.8}) {
        DrawnPage page(120, 50);
        for (const double y : {10.0, 20.0, 30.0}) {
            page.rounded(20, y, 3.8, radius).text(25, y - 0.6, 12, "外聘講座");
        }
        page.tick(20, 20, 3.8);

        CAPTURE(radius);
        const Layout layout = page.layout();
        REQUIRE(layout.check_boxes.size() == 3);
        CHECK_FALSE(layout.check_boxes[0].ticked);
        CHECK(layout.check_boxes[1].ticked);
        CHECK_FALSE(layout.check_boxes[2].ticked);
    }
}

TEST_CASE("beside boxes with round corners characters stay text", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {10.0, 12.0, 14.0}) {
            DrawnPage page(160, 90);
            const double side = 0.86 * points * 25.4 / 72;
            for (const double y : {10.0, 75.0}) {
                page.rounded(20, y, side, 0.2 * side).text(25, y - 0.6, points, "外聘講座", font);
            }
            double y = 20;
            for (const char* line :
                 {"到期換證", "因公出差", "至民國", "四月五日", "圖控系統", "王美明", "口腔保健"}) {
                page.text(20, y, points, line, font);
                y += 7.5;
            }

            CAPTURE(font, points);
            CHECK(page.layout().check_boxes.size() == 2);
        }
    }
}

TEST_CASE("loops of figures are no boxes with round corners", "[ocr][checkbox]") {
    // 6 and 9 as a sans serif of wide loops has them: a stem goes up, or down, from the loop.
    DrawnPage page(120, 60);
    constexpr double kLoop = 2.6;
    constexpr double kStem = 1.4;
    for (const double y : {10.0, 25.0, 40.0}) {
        for (const double x : {20.0, 26.0, 32.0, 38.0}) {
            const bool is_six = x < 30;
            page.rounded(x, y, kLoop, 0.75);
            if (is_six) {
                page.rule(x + 0.15, y - kStem, x + 0.15, y + kLoop / 2, 0.3);
            } else {
                page.rule(x + kLoop - 0.15, y + kLoop / 2, x + kLoop - 0.15, y + kLoop + kStem,
                          0.3);
            }
        }
        page.text(45, y - 1, 12, "號函轉陳情書", "Noto Sans CJK TC");
    }
    CHECK(page.layout().check_boxes.empty());
}

TEST_CASE("figures with wide bowls are no boxes whose gaps were closed", "[ocr][checkbox]") {
    for (const double turn : {0.3, 0.6, 0.9, -0.4, -0.8}) {
        for (const double points : {13.0, 14.0, 14.5, 15.0, 15.5, 16.0, 16.5, 17.0}) {
            DrawnPage page(190, 60);
            for (const double y : {10.0, 22.0, 34.0}) {
                page.text(20, y, points, "98　10　6　0981098676　9　6　8", "WenQuanYi Zen Hei");
            }
            const PixPtr turned(
                pixRotateAM(page.gray().get(), static_cast<float>(turn / 57.3), L_BRING_IN_WHITE));
            const PixPtr binary(pixThresholdToBinary(turned.get(), 160));
            CAPTURE(points, turn);
            CHECK(find_layout(binary.get(), 300).check_boxes.empty());
        }
    }
}

TEST_CASE("full frames within words are characters where no frame is empty", "[ocr][checkbox]") {
    for (const bool form : {false, true}) {
        DrawnPage page(140, 60);
        // As a blurred scan shows 國 in a line set wide: a frame with ink inside, between words.
        for (const double y : {10.0, 25.0}) {
            page.text(15, y, 14, "臺教")
                .box(28, y + 0.6, 3.8)
                .rule(29, y + 1.6, 30.8, y + 3.4, 1.6);
            page.text(34, y, 14, "署高字第");
        }
        if (form) page.box(28, 40.6, 3.8).text(34, 40, 14, "不同意");

        CAPTURE(form);
        CHECK(page.layout().check_boxes.size() == (form ? 3 : 0));
    }
}

TEST_CASE("what lies in no row or column with whole frames is no marked one", "[ocr][checkbox]") {
    const auto at = [](int x, int y) {
        LayoutCheckBox box;
        box.box = {x, y, 30, 30};
        return box;
    };
    // Two rows of whole frames.
    const std::vector<LayoutCheckBox> plain{at(100, 100), at(300, 100), at(100, 200), at(300, 200)};
    const auto kept = [&](std::vector<LayoutCheckBox> marked) {
        std::vector<LayoutCheckBox> found = plain;
        found.insert(found.end(), marked.begin(), marked.end());
        drop_strays(found, plain.size());
        return found.size() - plain.size();
    };

    CHECK(kept({at(500, 102)}) == 1);                 // in a row
    CHECK(kept({at(101, 400)}) == 1);                 // in a column
    CHECK(kept({at(600, 300)}) == 0);                 // 餐 of a value
    CHECK(kept({at(600, 300), at(1200, 300)}) == 0);  // 餐 and 63 of two values
    CHECK(kept({at(600, 300), at(800, 300)}) == 2);   // □合格　□不合格, both marked
}
