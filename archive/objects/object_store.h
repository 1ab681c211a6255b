// The bytes that came in, named by their SHA-256, never changed. A file is written under a
// temporary name, flushed to the disk and renamed, so that what stands under a hash is always
// whole.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::archive {

class ObjectStore {
  public:
    virtual ~ObjectStore() = default;

    /// Copies the file in and returns its hash; the same content twice is one object. Durable on
    /// return. An object that was lost or damaged is written anew. With `expected`, a file whose
    /// content is not of this hash any more is Unreadable and leaves nothing. Throws Error:
    /// Unreadable (the input), NoSpace, ArchiveDamaged (the store).
    virtual std::string put_file(const std::filesystem::path& file, std::string_view expected) = 0;
    std::string put_file(const std::filesystem::path& file) { return put_file(file, {}); }
    virtual bool has(std::string_view sha256) const = 0;
    /// Where the object's bytes can be read (never written). Throws Error(ArchiveDamaged) if
    /// missing.
    virtual std::filesystem::path path_of(std::string_view sha256) const = 0;
    /// Reads the object again and compares its hash.
    virtual bool intact(std::string_view sha256) const = 0;
    /// Takes the object away for good: only for documents that were destroyed by the procedure. No
    /// object of that hash is fine.
    virtual void remove(std::string_view sha256) = 0;
    /// Hashes of everything in the store, sorted.
    virtual std::vector<std::string> list() const = 0;
};

}  // namespace gongwen::archive
