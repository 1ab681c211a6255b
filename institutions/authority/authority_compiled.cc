#include "institutions/authority/authority_compiled.h"

#include <array>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sodium.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/error.h"
#include "institutions/authority/authority_bytes.h"
#include "institutions/authority/byte_stream.h"

namespace gongwen::institutions {
namespace {

namespace fs = std::filesystem;

// Raise when what follows it changes.
constexpr std::string_view kFormat = "gongwen names 3";
constexpr std::uint32_t kByteOrder = 0x01020304;

/// By which an untouched file is known again.
struct Stamp {
    std::uint64_t size = 0;
    std::int64_t time = 0;
    bool operator==(const Stamp&) const = default;
};

std::vector<Stamp> stamps_of(const AuthorityFiles& files) {
    std::vector<Stamp> stamps;
    for (const fs::path* path : {&files.institutions, &files.confusables, &files.benign,
                                 &files.prefixes, &files.domains}) {
        std::error_code none;
        const auto time = fs::last_write_time(*path, none).time_since_epoch().count();
        stamps.push_back({fs::file_size(*path, none), static_cast<std::int64_t>(time)});
    }
    return stamps;
}

/// Of all bytes behind it: a bit that flipped on the disk must not make another name of one.
using Checksum = std::array<unsigned char, 16>;

Checksum checksum_of(std::string_view bytes) {
    Checksum sum{};
    crypto_generichash(sum.data(), sum.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    return sum;
}

/// Empty where there is no such file.
class MappedFile {
  public:
    explicit MappedFile(const fs::path& file) {
        const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0) return;
        struct stat status {};
        if (::fstat(descriptor, &status) == 0 && status.st_size > 0) {
            size_ = static_cast<std::size_t>(status.st_size);
            data_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
        }
        ::close(descriptor);
    }
    ~MappedFile() {
        if (data_ != MAP_FAILED) ::munmap(data_, size_);
    }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const {
        return data_ == MAP_FAILED ? std::string_view()
                                   : std::string_view(static_cast<const char*>(data_), size_);
    }

  private:
    void* data_ = MAP_FAILED;
    std::size_t size_ = 0;
};

/// What lies behind the checksum; nothing where the bytes are no compiled form of ours, or not as
/// they were written.
std::optional<std::string_view> sound_content(std::string_view bytes) {
    try {
        ByteReader in(bytes);
        if (in.get<std::uint32_t>() != kByteOrder || in.text() != kFormat) return {};
        const auto sum = in.get<Checksum>();
        if (checksum_of(in.rest()) != sum) return {};
        return in.rest();
    } catch (const std::out_of_range&) {
        return {};
    }
}

}  // namespace

fs::path compiled_file(const fs::path& institutions_csv) {
    return fs::path(institutions_csv).replace_extension(".compiled");
}

void write_compiled(const fs::path& file, const AuthorityFiles& files,
                    const AuthorityIndex& index) {
    ByteWriter content;
    content.put_all(std::span<const Stamp>(stamps_of(files)));
    content.put(index.version);
    put_index(content, index);
    ByteWriter head;
    head.put(kByteOrder);
    head.put(std::string(kFormat));
    head.put(checksum_of(content.bytes()));
    const fs::path fresh = file.string() + "." + std::to_string(::getpid()) + ".new";
    std::ofstream stream(fresh, std::ios::binary);
    for (const std::string* bytes : {&head.bytes(), &content.bytes()}) {
        stream.write(bytes->data(), static_cast<std::streamsize>(bytes->size()));
    }
    stream.close();
    std::error_code error;
    if (stream) fs::rename(fresh, file, error);
    if (!stream || error) {
        fs::remove(fresh, error);
        throw Error(ErrorKind::Usage, file.string(), "cannot be written");
    }
}

Compiled read_compiled(const fs::path& file, const AuthorityFiles& files, AuthorityIndex& index) {
    const MappedFile mapped(file);
    if (mapped.bytes().empty()) return Compiled::Absent;
    const auto content = sound_content(mapped.bytes());
    if (!content) return Compiled::Damaged;
    ByteReader in(*content);
    const bool untouched = in.get_all<std::vector<Stamp>>() == stamps_of(files);
    const std::string version = in.text();
    if (!untouched && AuthorityTexts::read(files).version() != version) return Compiled::OfOthers;
    index = get_index(in);
    index.version = version;
    return Compiled::Read;
}

}  // namespace gongwen::institutions
