#include <algorithm>
#include <cmath>

#include <catch2/catch.hpp>
#include <poppler-document.h>
#include <poppler-page.h>

#include "core/error.h"
#include "core/pix.h"
#include "tests/tools/samples_folder.h"
#include "tools/drawing/output.h"
#include "tools/drawing/raster.h"
#include "tools/drawing/sample_maker.h"

using namespace gongwen;
using namespace gongwen::tools;

namespace {

constexpr int kA4WidthAt100 = 827;
constexpr int kA4HeightAt100 = 1169;

Description letter() {
    DocumentDescription letter;
    letter.fields["issuer"] = parse_marked("教育部");
    letter.fields["recipient"] = parse_marked("考選部");
    letter.sections.push_back(
        {"subject",
         "主旨：",
         parse_marked("檢送會議紀錄1份，請查照並轉知所屬機關、學校及各有關單位配合辦理。"),
         {},
         {}});
    Description description;
    description.documents.push_back(letter);
    return description;
}

ScanDescription coarse() {
    ScanDescription scan;
    scan.name = "sample";
    scan.dpi = 100;
    return scan;
}

/// The picture of the letter's page, treated.
PixPtr picture(const ScanDescription& scan) {
    const Composition composition = compose(letter());
    std::mt19937_64 random(scan.seed);
    return scan_side(composition.sheets, {0, -1}, scan, random);
}

std::string bytes_made(const ScanDescription& scan, const std::string& folder_name) {
    const ScratchFolder folder(folder_name);
    const Composition composition = compose(letter());
    const auto file = folder / output_name(scan).string();
    write_output(file, composition.sheets, scan);
    return bytes_of(file);
}

double mean_grey(Pix* pix, int left, int top, int width, int height) {
    double sum = 0;
    for (int y = top; y < top + height; ++y) {
        for (int x = left; x < left + width; ++x) {
            l_uint32 value = 0;
            pixGetPixel(pix, x, y, &value);
            sum += value;
        }
    }
    return sum / (width * height);
}

double share_black(Pix* pix) {
    l_int32 count = 0;
    pixCountPixels(pix, &count, nullptr);
    return static_cast<double>(count) / (pixGetWidth(pix) * pixGetHeight(pix));
}

std::string text_of_pdf(const std::string& bytes) {
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    REQUIRE(pdf);
    const std::unique_ptr<poppler::page> page(pdf->create_page(0));
    const auto utf8 = page->text().to_utf8();
    return {utf8.begin(), utf8.end()};
}

}  // namespace

TEST_CASE("the same seed gives the same bytes, another seed others", "[tools]") {
    for (const std::string format : {"tiff", "png", "jpeg", "pdf"}) {
        CAPTURE(format);
        ScanDescription scan = coarse();
        scan.format = format;
        scan.treatment.noise = 5;

        const std::string once = bytes_made(scan, "once");
        const std::string again = bytes_made(scan, "again");
        scan.seed = 2;
        const std::string other = bytes_made(scan, "other");

        CHECK_FALSE(once.empty());
        CHECK(once == again);
        CHECK(once != other);
    }
}

TEST_CASE("a page without treatment has the scan's size, depth and resolution", "[tools]") {
    const PixPtr page = picture(coarse());

    CHECK(pixGetWidth(page.get()) == kA4WidthAt100);
    CHECK(pixGetHeight(page.get()) == kA4HeightAt100);
    CHECK(pixGetDepth(page.get()) == 8);
    CHECK(pixGetXRes(page.get()) == 100);
}

TEST_CASE("a fax is black and white, 204 by 196 dots an inch, in the file as well", "[tools]") {
    ScanDescription scan = coarse();
    scan.dpi = 300;
    scan.treatment.fax = true;
    const ScratchFolder folder("fax");
    const Composition composition = compose(letter());
    const auto file = folder / "sample.tif";

    write_output(file, composition.sheets, scan);
    const PixPtr page(pixRead(file.c_str()));

    REQUIRE(page);
    CHECK(pixGetDepth(page.get()) == 1);
    CHECK(pixGetXRes(page.get()) == 204);
    CHECK(pixGetYRes(page.get()) == 196);
    CHECK(std::abs(pixGetWidth(page.get()) - 8.268 * 204) < 2);
    CHECK(std::abs(pixGetHeight(page.get()) - 11.693 * 196) < 2);
    l_int32 format = 0;
    findFileFormat(file.c_str(), &format);
    CHECK(format == IFF_TIFF_G4);
}

TEST_CASE("turning a page sideways exchanges width and height", "[tools]") {
    ScanDescription scan = coarse();
    for (const int turn : {90, 270}) {
        scan.treatment.turn = turn;
        const PixPtr page = picture(scan);
        CHECK(pixGetWidth(page.get()) == kA4HeightAt100);
        CHECK(pixGetHeight(page.get()) == kA4WidthAt100);
    }
}

TEST_CASE("a page upside down is the upright one turned twice", "[tools]") {
    ScanDescription scan = coarse();
    const PixPtr upright = picture(scan);
    scan.treatment.turn = 180;

    const PixPtr turned = picture(scan);

    const PixPtr back(pixRotate180(nullptr, turned.get()));
    l_int32 same = 0;
    pixEqual(upright.get(), back.get(), &same);
    CHECK(same == 1);
}

TEST_CASE("skew tilts the page clockwise by the given degrees", "[tools]") {
    ScanDescription scan = coarse();
    scan.dpi = 200;
    scan.colours = Colours::BlackWhite;
    scan.treatment.skew = 1.5;

    const PixPtr page = picture(scan);

    l_float32 angle = 0;
    l_float32 confidence = 0;
    REQUIRE(pixFindSkew(page.get(), &angle, &confidence) == 0);
    // Leptonica tells the turn that would straighten the page.
    CHECK(-angle == Approx(1.5).margin(0.2));
}

TEST_CASE("noise spreads the grey of the paper", "[tools]") {
    ScanDescription scan = coarse();
    const PixPtr clean = picture(scan);
    scan.treatment.noise = 8;

    const PixPtr noisy = picture(scan);

    CHECK(mean_grey(clean.get(), 300, 900, 50, 50) == 255);
    const double mean = mean_grey(noisy.get(), 300, 900, 50, 50);
    CHECK(mean < 254);
    CHECK(mean > 245);
}

TEST_CASE("a shadow darkens the fold more than the middle", "[tools]") {
    ScanDescription scan = coarse();
    scan.treatment.shadow = 0.4;

    const PixPtr page = picture(scan);

    CHECK(mean_grey(page.get(), 2, 900, 10, 50) < mean_grey(page.get(), 300, 900, 10, 50) - 30);
}

TEST_CASE("a scanner's lid leaves black edges", "[tools]") {
    ScanDescription scan = coarse();
    scan.treatment.borders = true;

    const PixPtr page = picture(scan);

    CHECK(mean_grey(page.get(), 0, 400, 2, 100) < 40);
    CHECK(mean_grey(page.get(), 300, 0, 100, 2) < 40);
}

TEST_CASE("ink shines through from the other side, mirrored and faint", "[tools]") {
    Composition composition = compose(letter());
    ScanDescription scan = coarse();
    scan.treatment.bleed_through = 0.3;
    std::mt19937_64 random(1);

    const PixPtr back = scan_side(composition.sheets, {-1, 0}, scan, random);

    const double lightest = mean_grey(back.get(), 300, 900, 50, 50);
    CHECK(lightest == 255);
    l_uint32 darkest = 255;
    for (int y = 0; y < kA4HeightAt100; ++y) {
        for (int x = 0; x < kA4WidthAt100; ++x) {
            l_uint32 value = 0;
            pixGetPixel(back.get(), x, y, &value);
            darkest = std::min(darkest, value);
        }
    }
    CHECK(darkest < 240);
    CHECK(darkest > 150);
}

TEST_CASE("black and white keeps the ink and nothing else", "[tools]") {
    ScanDescription scan = coarse();
    scan.colours = Colours::BlackWhite;

    const PixPtr page = picture(scan);

    CHECK(pixGetDepth(page.get()) == 1);
    CHECK(share_black(page.get()) > 0.002);
    CHECK(share_black(page.get()) < 0.05);
}

TEST_CASE("a born-digital PDF and a right text layer give the text, a broken one does not",
          "[tools]") {
    ScanDescription scan = coarse();
    scan.format = "vector";
    CHECK(text_of_pdf(bytes_made(scan, "vector")).find("教育部") != std::string::npos);

    scan.format = "pdf";
    scan.text_layer = TextLayer::Right;
    CHECK(text_of_pdf(bytes_made(scan, "right")).find("教育部") != std::string::npos);

    scan.text_layer = TextLayer::Rubbish;
    const std::string rubbish = text_of_pdf(bytes_made(scan, "rubbish"));
    CHECK(rubbish.size() > 50);
    CHECK(rubbish.find("教育部") == std::string::npos);

    scan.text_layer = TextLayer::None;
    CHECK(text_of_pdf(bytes_made(scan, "none")).size() < 3);
}

TEST_CASE("a spoilt file cannot be opened", "[tools]") {
    ScanDescription scan = coarse();
    scan.format = "pdf";

    scan.harm = Harm::Encrypted;
    const std::string locked = bytes_made(scan, "locked");
    const std::unique_ptr<poppler::document> pdf(
        poppler::document::load_from_raw_data(locked.data(), static_cast<int>(locked.size())));
    CHECK((!pdf || pdf->is_locked()));

    scan.harm = Harm::Truncated;
    const std::string torn = bytes_made(scan, "torn");
    CHECK(torn.find("%%EOF") == std::string::npos);
}

TEST_CASE("several pages do not fit into a PNG", "[tools]") {
    ScanDescription scan = coarse();
    scan.format = "png";
    scan.treatment.blank_backs = true;

    CHECK_THROWS_AS(bytes_made(scan, "png"), Error);
}
