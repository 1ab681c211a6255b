#include <cstdint>
#include <cstring>
#include <string>

#include <catch2/catch.hpp>

#include "made_files.h"
#include "scan/source.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

PixPtr page_with_mark(int number) {
    PixPtr pix(pixCreate(400, 500, 1));
    pixRasterop(pix.get(), 20 * number, 30, 10, 200, PIX_SET, nullptr, 0, 0);
    pixSetResolution(pix.get(), 200, 200);
    return pix;
}

std::filesystem::path tiff_of(const TemporaryFolder& folder, int pages) {
    const auto file = folder / "pages.tif";
    for (int i = 1; i <= pages; ++i) {
        pixWriteTiff(file.c_str(), page_with_mark(i).get(), IFF_TIFF_G4, i == 1 ? "w" : "a");
    }
    return file;
}

std::uint32_t number_at(const std::string& bytes, std::size_t position) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes.data() + position, 4);
    return value;
}

/// Where the directory at `offset` says where the next one is (little endian, classic TIFF).
std::size_t next_pointer(const std::string& bytes, std::size_t offset) {
    return offset + 2 + 12U * static_cast<unsigned char>(bytes[offset]);
}

/// Where the directory at `offset` has its entry for a tag from 256 to 511.
std::size_t entry_of(const std::string& bytes, std::size_t offset, unsigned char tag_low) {
    std::size_t at = offset + 2;
    while (static_cast<unsigned char>(bytes[at]) != tag_low || bytes[at + 1] != 1) {
        at += 12;
        REQUIRE(at < next_pointer(bytes, offset));
    }
    return at;
}

void set_entry(std::string& bytes, std::size_t offset, unsigned char tag_low, std::uint32_t value) {
    std::memcpy(&bytes[entry_of(bytes, offset, tag_low) + 8], &value, 4);
}

void replace_entry(std::string& bytes, std::size_t offset, unsigned char tag_low,
                   const char (&entry)[12]) {
    std::memcpy(&bytes[entry_of(bytes, offset, tag_low)], entry, sizeof entry);
}

}  // namespace

TEST_CASE("a TIFF file gives all its pages in order", "[scan]") {
    const TemporaryFolder folder;
    const auto source = scan::open(tiff_of(folder, 5));

    REQUIRE(source->page_count() == 5);
    for (const int number : {4, 1, 5}) {
        const RawPage page = source->page(number);
        l_int32 same = 0;
        pixEqual(page.image.get(), page_with_mark(number).get(), &same);
        CHECK(same == 1);
        CHECK(page.dpi_x == 200);
    }
}

TEST_CASE("a page that a TIFF file does not have is unreadable", "[scan]") {
    const TemporaryFolder folder;
    const auto source = scan::open(tiff_of(folder, 2));

    CHECK(kind_of_failure([&] { source->page(3); }) == ErrorKind::Unreadable);
    CHECK(kind_of_failure([&] { source->page(0); }) == ErrorKind::Unreadable);
}

TEST_CASE("more pages than the limit are too many", "[scan]") {
    const TemporaryFolder folder;
    const auto file = tiff_of(folder, 4);
    Limits limits;
    limits.max_pages = 3;

    CHECK(kind_of_failure([&] { scan::open(file, limits); }) == ErrorKind::TooLarge);
}

TEST_CASE("a TIFF file that is cut off is unreadable, in its pages or as a whole", "[scan]") {
    const TemporaryFolder folder;
    PixPtr colour(pixCreate(300, 300, 32));
    pixSetAllArbitrary(colour.get(), 0xff804000);
    const auto whole = bytes_of(folder.image("colour.tif", colour.get(), IFF_TIFF));
    const auto read = [&](const std::string& bytes) {
        scan::open(folder.file("cut.tif", bytes))->page(1);
    };

    for (const double part : {0.02, 0.5, 0.9, 0.999}) {
        const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
        CHECK(kind_of_failure([&] { read(whole.substr(0, length)); }) == ErrorKind::Unreadable);
    }
}

TEST_CASE("strips that lie behind the end of the file are missing", "[scan]") {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(tiff_of(folder, 1));
    constexpr unsigned char kStripOffsetsLow = 0x11;  // tag 273

    set_entry(bytes, number_at(bytes, 4), kStripOffsetsLow, 90'000'000);

    const auto source = scan::open(folder.file("far.tif", bytes));
    CHECK(kind_of_failure([&] { source->page(1); }) == ErrorKind::Unreadable);
}

TEST_CASE("a page size that no page has is refused before it is decoded", "[scan]") {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(tiff_of(folder, 1));
    constexpr unsigned char kWidthLow = 0x00;  // tag 256
    constexpr unsigned char kHeightLow = 0x01;

    set_entry(bytes, number_at(bytes, 4), kWidthLow, 60'000);
    set_entry(bytes, number_at(bytes, 4), kHeightLow, 60'000);

    const auto source = scan::open(folder.file("large.tif", bytes));
    CHECK(kind_of_failure([&] { source->page(1); }) == ErrorKind::TooLarge);
}

TEST_CASE("numbers that are no shades of gray are another kind of TIFF, not a damaged one",
          "[scan]") {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(tiff_of(folder, 1));
    constexpr unsigned char kBitsLow = 0x02;  // tag 258

    set_entry(bytes, number_at(bytes, 4), kBitsLow, 32);

    const auto source = scan::open(folder.file("float.tif", bytes));
    CHECK(kind_of_failure([&] { source->page(1); }) == ErrorKind::Unsupported);
}

TEST_CASE("pages that go round in a circle end", "[scan]") {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(tiff_of(folder, 2));
    const std::uint32_t first = number_at(bytes, 4);
    const std::uint32_t second = number_at(bytes, next_pointer(bytes, first));

    std::memcpy(&bytes[next_pointer(bytes, second)], &first, 4);

    const auto file = folder.file("circle.tif", bytes);
    CHECK(kind_of_failure([&] { scan::open(file); }) == ErrorKind::Unreadable);
}

TEST_CASE("a thumbnail is not a page", "[scan]") {
    const TemporaryFolder folder;
    std::string bytes = bytes_of(tiff_of(folder, 2));
    const std::uint32_t first = number_at(bytes, 4);
    const std::uint32_t second = number_at(bytes, next_pointer(bytes, first));
    constexpr unsigned char kXResolutionLow = 0x1a;  // tag 282
    // NewSubfileType (254), a LONG, once: a reduced-resolution version of another image.
    replace_entry(bytes, second, kXResolutionLow, "\xfe\0\4\0\1\0\0\0\1\0\0");

    CHECK(scan::open(folder.file("thumbnail.tif", bytes))->page_count() == 1);
}
