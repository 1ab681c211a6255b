#include "scan/pdf/pdf_image_files.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <zlib.h>

namespace gongwen::scan {
namespace {

constexpr std::size_t kTiffHeaderBytes = 8;
constexpr std::size_t kTiffEntryBytes = 12;

enum class TiffType : std::uint16_t { Short = 3, Long = 4 };

struct TiffEntry {
    std::uint16_t tag;
    TiffType type;
    std::uint32_t value;
};

void add_little_endian(std::string& file, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) file.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

void add_big_endian(std::string& file, std::uint32_t value) {
    for (int i = 3; i >= 0; --i) file.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

void add_entry(std::string& file, const TiffEntry& entry) {
    add_little_endian(file, entry.tag, 2);
    add_little_endian(file, static_cast<std::uint32_t>(entry.type), 2);
    add_little_endian(file, 1, 4);
    add_little_endian(file, entry.value, 4);  // a SHORT lies in its first two bytes
}

std::uint32_t checksum(std::string_view bytes, std::uint32_t so_far = 0) {
    return static_cast<std::uint32_t>(
        crc32_z(so_far, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

void add_chunk(std::string& file, std::string_view type, std::string_view data) {
    add_big_endian(file, static_cast<std::uint32_t>(data.size()));
    file.append(type).append(data);
    add_big_endian(file, checksum(data, checksum(type)));
}

}  // namespace

std::string tiff_of_group4(const std::string& rows, int width, int height) {
    constexpr std::uint32_t kGroup4 = 4;
    constexpr std::uint32_t kWhiteIsZero = 0;
    constexpr std::size_t kEntries = 9;
    constexpr auto kRowsAt =
        static_cast<std::uint32_t>(kTiffHeaderBytes + 2 + kEntries * kTiffEntryBytes + 4);
    const auto columns = static_cast<std::uint32_t>(width);
    const auto lines = static_cast<std::uint32_t>(height);
    const std::array<TiffEntry, kEntries> entries = {{
        {256, TiffType::Long, columns},        // ImageWidth
        {257, TiffType::Long, lines},          // ImageLength
        {258, TiffType::Short, 1},             // BitsPerSample
        {259, TiffType::Short, kGroup4},       // Compression
        {262, TiffType::Short, kWhiteIsZero},  // PhotometricInterpretation
        {273, TiffType::Long, kRowsAt},        // StripOffsets
        {277, TiffType::Short, 1},             // SamplesPerPixel
        {278, TiffType::Long, lines},          // RowsPerStrip
        {279, TiffType::Long, static_cast<std::uint32_t>(rows.size())},  // StripByteCounts
    }};
    std::string file;
    file.reserve(kRowsAt + rows.size());
    file.append("II*\0", 4);
    add_little_endian(file, kTiffHeaderBytes, 4);
    add_little_endian(file, kEntries, 2);
    for (const TiffEntry& entry : entries) add_entry(file, entry);
    add_little_endian(file, 0, 4);  // no further page
    return file.append(rows);
}

std::string png_of_deflated_rows(const std::string& rows, int width, int height, int bits,
                                 int components) {
    constexpr char kGray = 0;
    constexpr char kColour = 2;
    std::string header;
    add_big_endian(header, static_cast<std::uint32_t>(width));
    add_big_endian(header, static_cast<std::uint32_t>(height));
    header.push_back(static_cast<char>(bits));
    header.push_back(components == 3 ? kColour : kGray);
    header.append(3, '\0');  // deflate, adaptive predictors, not interlaced
    std::string file = "\x89PNG\r\n\x1a\n";
    file.reserve(file.size() + rows.size() + 64);
    add_chunk(file, "IHDR", header);
    add_chunk(file, "IDAT", rows);
    add_chunk(file, "IEND", "");
    return file;
}

}  // namespace gongwen::scan
