#include "scan/tiff_directory.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "core/error.h"

namespace gongwen::scan {
namespace {

namespace fs = std::filesystem;

// TIFF 6.0 tags.
constexpr int kNewSubfileType = 254;
constexpr int kImageWidth = 256;
constexpr int kImageLength = 257;
constexpr int kBitsPerSample = 258;
constexpr int kCompression = 259;
constexpr int kStripOffsets = 273;
constexpr int kSamplesPerPixel = 277;
constexpr int kRowsPerStrip = 278;
constexpr int kStripByteCounts = 279;
constexpr int kPlanarConfiguration = 284;
constexpr int kTileWidth = 322;
constexpr int kSampleFormat = 339;

constexpr std::uint64_t kOldJpeg = 6;
constexpr std::uint64_t kWebp = 50001;
constexpr std::uint64_t kUnsignedSamples = 1;
constexpr std::uint64_t kSignedSamples = 2;
constexpr std::uint64_t kUntypedSamples = 4;
constexpr std::uint64_t kMostBits = 16;
constexpr std::uint64_t kSubfileThumbnail = 1;
constexpr std::uint64_t kSubfileMask = 4;

constexpr std::uint64_t kMostEntries = 4096;
constexpr std::uint64_t kMostStrips = 2'000'000;

/// Numbers of a TIFF file in its own byte order; classic (32-bit offsets) or BigTIFF.
class TiffFile {
  public:
    explicit TiffFile(const fs::path& file)
        : name_(file.filename()), in_(file, std::ios::binary), size_(fs::file_size(file)) {
        char order[2] = {};
        in_.read(order, 2);
        little_ = order[0] == 'I';
        big_tiff_ = number(2, 2) == 43;
    }

    [[noreturn]] void damaged(const std::string& detail) const {
        throw Error(ErrorKind::Unreadable, name_, detail);
    }

    std::uint64_t number(std::uint64_t position, int bytes) {
        unsigned char buffer[8] = {};
        in_.clear();
        in_.seekg(static_cast<std::streamoff>(position));
        if (!in_.read(reinterpret_cast<char*>(buffer), bytes)) damaged("the TIFF file is cut off");
        std::uint64_t value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | buffer[little_ ? bytes - 1 - i : i];
        }
        return value;
    }

    const std::string& name() const { return name_; }
    std::uint64_t size() const { return size_; }
    int offset_bytes() const { return big_tiff_ ? 8 : 4; }
    int count_bytes() const { return big_tiff_ ? 8 : 2; }
    int entry_bytes() const { return big_tiff_ ? 20 : 12; }
    std::uint64_t first_directory() { return number(big_tiff_ ? 8 : 4, offset_bytes()); }

  private:
    std::string name_;
    std::ifstream in_;
    std::uint64_t size_;
    bool little_ = true;
    bool big_tiff_ = false;
};

struct Entry {
    int tag = 0;
    int value_bytes = 0;  ///< of one value; 0 for types that hold no whole numbers
    std::uint64_t count = 0;
    std::uint64_t position = 0;  ///< of the first value
};

int whole_number_bytes(std::uint64_t type) {
    switch (type) {
        case 1:
            return 1;
        case 3:
            return 2;
        case 4:
            return 4;
        case 16:
            return 8;
        default:
            return 0;
    }
}

class Directory {
  public:
    Directory(TiffFile& file, std::uint64_t offset) : file_(file) {
        const std::uint64_t count = file.number(offset, file.count_bytes());
        if (count > kMostEntries) file.damaged("a TIFF directory is damaged");
        std::uint64_t position = offset + static_cast<std::uint64_t>(file.count_bytes());
        for (std::uint64_t i = 0; i < count; ++i) {
            entries_.push_back(read_entry(position));
            position += static_cast<std::uint64_t>(file.entry_bytes());
        }
        next_ = file.number(position, file.offset_bytes());
    }

    std::uint64_t next() const { return next_; }
    bool has(int tag) const { return find(tag) != nullptr; }

    std::uint64_t value(int tag, std::uint64_t otherwise) {
        const Entry* entry = find(tag);
        if (entry == nullptr || entry->count == 0 || entry->value_bytes == 0) return otherwise;
        return file_.number(entry->position, entry->value_bytes);
    }

    std::vector<std::uint64_t> values(int tag) {
        const Entry* entry = find(tag);
        if (entry == nullptr || entry->value_bytes == 0) return {};
        if (entry->count > kMostStrips) file_.damaged("a TIFF directory is damaged");
        std::vector<std::uint64_t> found;
        for (std::uint64_t i = 0; i < entry->count; ++i) {
            const auto step = static_cast<std::uint64_t>(entry->value_bytes) * i;
            found.push_back(file_.number(entry->position + step, entry->value_bytes));
        }
        return found;
    }

  private:
    Entry read_entry(std::uint64_t position) {
        Entry entry;
        entry.tag = static_cast<int>(file_.number(position, 2));
        entry.value_bytes = whole_number_bytes(file_.number(position + 2, 2));
        entry.count = file_.number(position + 4, file_.offset_bytes());
        const std::uint64_t field = position + 4 + static_cast<std::uint64_t>(file_.offset_bytes());
        const bool fits = entry.count * static_cast<std::uint64_t>(entry.value_bytes) <=
                          static_cast<std::uint64_t>(file_.offset_bytes());
        entry.position = fits ? field : file_.number(field, file_.offset_bytes());
        return entry;
    }

    const Entry* find(int tag) const {
        const auto found = std::ranges::find(entries_, tag, &Entry::tag);
        return found == entries_.end() ? nullptr : &*found;
    }

    TiffFile& file_;
    std::vector<Entry> entries_;
    std::uint64_t next_ = 0;
};

bool strips_complete(Directory& directory, const TiffPage& page, std::uint64_t file_size) {
    const std::vector<std::uint64_t> offsets = directory.values(kStripOffsets);
    const std::vector<std::uint64_t> sizes = directory.values(kStripByteCounts);
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const std::uint64_t bytes = i < sizes.size() ? sizes[i] : 1;
        if (offsets[i] > file_size || bytes > file_size - offsets[i]) return false;
    }
    const auto height = static_cast<std::uint64_t>(page.height);
    const std::uint64_t rows = std::clamp<std::uint64_t>(directory.value(kRowsPerStrip, height), 1,
                                                         std::max<std::uint64_t>(height, 1));
    const bool separate_planes = directory.value(kPlanarConfiguration, 1) == 2;
    const std::uint64_t planes = separate_planes ? static_cast<std::uint64_t>(page.samples) : 1;
    return offsets.size() >= (height + rows - 1) / rows * planes;
}

/// Tiles, codings and kinds of samples that Leptonica refuses.
bool is_readable_kind(Directory& directory) {
    const std::uint64_t compression = directory.value(kCompression, 1);
    const std::uint64_t format = directory.value(kSampleFormat, kUnsignedSamples);
    return !directory.has(kTileWidth) && compression != kOldJpeg && compression != kWebp &&
           (format == kUnsignedSamples || format == kSignedSamples || format == kUntypedSamples) &&
           directory.value(kBitsPerSample, 1) <= kMostBits;
}

std::optional<TiffPage> page_of(Directory& directory, std::uint64_t offset,
                                std::uint64_t file_size) {
    const std::uint64_t kind = directory.value(kNewSubfileType, 0);
    if ((kind & (kSubfileThumbnail | kSubfileMask)) != 0) return std::nullopt;
    TiffPage page;
    page.offset = offset;
    page.width = static_cast<std::int64_t>(directory.value(kImageWidth, 0));
    page.height = static_cast<std::int64_t>(directory.value(kImageLength, 0));
    page.samples = static_cast<int>(directory.value(kSamplesPerPixel, 1));
    page.readable_kind = is_readable_kind(directory);
    page.complete = !page.readable_kind || strips_complete(directory, page, file_size);
    return page;
}

}  // namespace

std::vector<TiffPage> read_tiff_pages(const fs::path& path, int max_pages) {
    TiffFile file(path);
    std::vector<TiffPage> pages;
    std::set<std::uint64_t> seen;
    std::uint64_t offset = file.first_directory();
    while (offset != 0) {
        if (!seen.insert(offset).second) file.damaged("its pages go round in a circle");
        if (std::cmp_greater_equal(pages.size(), max_pages)) {
            throw Error(ErrorKind::TooLarge, file.name(),
                        fmt::format("more than {} pages", max_pages));
        }
        Directory directory(file, offset);
        if (auto page = page_of(directory, offset, file.size())) pages.push_back(*page);
        offset = directory.next();
    }
    return pages;
}

}  // namespace gongwen::scan
