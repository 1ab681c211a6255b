#include <string>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "made_files.h"
#include "scan/source.h"

using namespace gongwen;
using namespace gongwen::scan;
using namespace std::string_literals;

namespace {

PixPtr gray_gradient(int width, int height) {
    PixPtr pix(pixCreate(width, height, 8));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            pixSetPixel(pix.get(), x, y, static_cast<l_uint32>((x * 7 + y * 3) % 256));
        }
    }
    return pix;
}

/// A PNG that says how large it is and stops there.
std::string png_header(unsigned width, unsigned height) {
    const auto number = [](unsigned value) {
        return std::string{static_cast<char>(value >> 24), static_cast<char>(value >> 16),
                           static_cast<char>(value >> 8), static_cast<char>(value)};
    };
    // Signature; length, name, size, 8 bits gray; a checksum that nobody gets to check.
    return "\x89PNG\r\n\x1a\n"s + number(13) + "IHDR" + number(width) + number(height) +
           "\x08\0\0\0\0"s + number(0) + number(0) + "IDAT"s;
}

RawPage only_page(const std::filesystem::path& file) { return scan::open(file)->page(1); }

}  // namespace

TEST_CASE("the first bytes tell what a file is, whatever its name says", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix = gray_gradient(40, 30);

    CHECK(media_type(folder.image("a.pdf", pix.get(), IFF_PNG)) == "png");
    CHECK(media_type(folder.image("b.png", pix.get(), IFF_JFIF_JPEG)) == "jpeg");
    CHECK(media_type(folder.image("c.jpg", pix.get(), IFF_TIFF_LZW)) == "tiff");
    CHECK(media_type(folder.file("d.tif", one_page_pdf("/MediaBox [0 0 9 9]", ""))) == "pdf");
    CHECK(media_type(folder.file("e.pdf", "Dear reader")).empty());
    CHECK(media_type(folder / "missing.pdf").empty());
}

TEST_CASE("a file that cannot be an input ends with its reason", "[scan]") {
    const TemporaryFolder folder;
    const auto reason = [](const std::filesystem::path& file) {
        return kind_of_failure([&] { scan::open(file); });
    };

    CHECK(reason(folder.file("empty.pdf", "")) == ErrorKind::Empty);
    CHECK(reason(folder.file("text.png", "not an image")) == ErrorKind::Unsupported);
    CHECK(reason(folder / "missing.png") == ErrorKind::Unreadable);
    CHECK(reason(folder / "") == ErrorKind::Unreadable);
}

TEST_CASE("a page of 40,000 by 40,000 pixels is refused by its header", "[scan]") {
    const TemporaryFolder folder;

    const auto file = folder.file("huge.png", png_header(40'000, 40'000));

    CHECK(kind_of_failure([&] { scan::open(file); }) == ErrorKind::TooLarge);
}

TEST_CASE("a header whose pixels never come is unreadable", "[scan]") {
    const TemporaryFolder folder;

    const auto file = folder.file("lies.png", png_header(4'000, 4'000));

    CHECK(kind_of_failure([&] { only_page(file); }) == ErrorKind::Unreadable);
}

TEST_CASE("an image that is cut off is unreadable, not half a page", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix = gray_gradient(800, 600);
    const int format = GENERATE(as<int>{}, IFF_PNG, IFF_JFIF_JPEG);
    const std::string whole = bytes_of(folder.image("whole", pix.get(), format));

    for (const double part : {0.3, 0.6, 0.95}) {
        const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
        const auto file = folder.file("cut", whole.substr(0, length));
        CHECK(kind_of_failure([&] { only_page(file); }) == ErrorKind::Unreadable);
    }
}

TEST_CASE("pixels come through a PNG as they are", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix = gray_gradient(300, 200);
    pixSetResolution(pix.get(), 200, 200);

    const RawPage page = only_page(folder.image("a.png", pix.get(), IFF_PNG));

    l_int32 same = 0;
    pixEqual(page.image.get(), pix.get(), &same);
    CHECK(same == 1);
    CHECK(page.dpi_x == 200);
    CHECK(page.dpi_y == 200);
    CHECK(page.dpi_known);
    CHECK(page.text_layer.empty());
}

TEST_CASE("an image has one page", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix = gray_gradient(30, 20);
    const auto source = scan::open(folder.image("a.png", pix.get(), IFF_PNG));

    CHECK(source->page_count() == 1);
    CHECK(kind_of_failure([&] { source->page(2); }) == ErrorKind::Unreadable);
    CHECK(kind_of_failure([&] { source->page(0); }) == ErrorKind::Unreadable);
}

TEST_CASE("transparent pixels lie on white paper", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix(pixCreate(20, 20, 32));
    pixSetSpp(pix.get(), 4);
    pixSetAllArbitrary(pix.get(), 0xff000000);  // red, wholly transparent
    pixSetPixel(pix.get(), 5, 5, 0x0000ffff);   // blue, opaque
    pixSetPixel(pix.get(), 6, 5, 0x00ff00ff);
    pixSetPixel(pix.get(), 7, 5, 0x00ff00ff);

    const RawPage page = only_page(folder.image("alpha.png", pix.get(), IFF_PNG));

    REQUIRE(pixGetDepth(page.image.get()) == 32);
    l_uint32 value = 0;
    pixGetPixel(page.image.get(), 0, 0, &value);
    CHECK(value >> 8 == 0xffffff);
    pixGetPixel(page.image.get(), 5, 5, &value);
    CHECK(value >> 8 == 0x0000ff);
}

TEST_CASE("sixteen bits become eight, and gray written as colour is gray", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr gray = gray_gradient(64, 64);
    const PixPtr deep(pixConvert8To16(gray.get(), 8));
    const PixPtr colour(pixConvert8To32(gray.get()));

    CHECK(pixGetDepth(only_page(folder.image("16.png", deep.get(), IFF_PNG)).image.get()) == 8);
    CHECK(pixGetDepth(only_page(folder.image("32.png", colour.get(), IFF_PNG)).image.get()) == 8);
}

TEST_CASE("black and white is one bit in any wrapping, with one hash", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr bits(pixThresholdToBinary(gray_gradient(500, 300).get(), 128));
    pixSetResolution(bits.get(), 300, 300);
    const PixPtr bytes(pixConvert1To8(nullptr, bits.get(), 255, 0));
    pixSetResolution(bytes.get(), 300, 300);

    const RawPage fax = only_page(folder.image("g4.tif", bits.get(), IFF_TIFF_G4));
    const RawPage png = only_page(folder.image("bits.png", bits.get(), IFF_PNG));
    const RawPage gray = only_page(folder.image("bytes.png", bytes.get(), IFF_PNG));

    CHECK(pixGetDepth(gray.image.get()) == 1);
    CHECK(fax.pixel_hash == png.pixel_hash);
    CHECK(fax.pixel_hash == gray.pixel_hash);
    CHECK(fax.pixel_hash.size() == 64);
}

TEST_CASE("another pixel or another resolution is another page", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr pix = gray_gradient(500, 700);
    const auto hash = [&] {
        return only_page(folder.image("a.png", pix.get(), IFF_PNG)).pixel_hash;
    };
    pixSetResolution(pix.get(), 100, 100);
    const std::string first = hash();

    pixSetResolution(pix.get(), 150, 150);
    const std::string finer = hash();
    pixSetPixel(pix.get(), 250, 350, 1);
    const std::string spotted = hash();

    CHECK(first != finer);
    CHECK(finer != spotted);
}

TEST_CASE("a resolution that is missing or absurd is guessed from the paper", "[scan]") {
    const TemporaryFolder folder;
    struct Case {
        int width, height, written, expected;
    };
    const auto [width, height, written, expected] =
        GENERATE(Case{2480, 3508, 0, 300},   // A4
                 Case{1654, 2339, 7, 200},   // A4; 7 dpi would be a wall
                 Case{2480, 3508, 72, 300},  // a page a metre high is a default that nobody set
                 Case{2550, 3300, 0, 300},   // letter
                 Case{3508, 2480, 0, 300});  // A4 on its side

    const PixPtr pix = gray_gradient(width, height);
    pixSetResolution(pix.get(), written, written);
    const RawPage page = only_page(folder.image("page.png", pix.get(), IFF_PNG));

    CHECK(page.dpi_x == expected);
    CHECK(page.dpi_y == expected);
    CHECK_FALSE(page.dpi_known);
}

TEST_CASE("a fax keeps its unequal resolution", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr bits(pixThresholdToBinary(gray_gradient(1728, 1145).get(), 128));

    pixSetResolution(bits.get(), 204, 98);
    const RawPage tagged = only_page(folder.image("fax.tif", bits.get(), IFF_TIFF_G3));
    pixSetResolution(bits.get(), 3, 3);
    const RawPage absurd = only_page(folder.image("absurd.tif", bits.get(), IFF_TIFF_G3));

    CHECK(tagged.dpi_x == 204);
    CHECK(tagged.dpi_y == 98);
    CHECK(tagged.dpi_known);
    CHECK(absurd.dpi_x == 204);
    CHECK(absurd.dpi_y == 98);
    CHECK_FALSE(absurd.dpi_known);
}
