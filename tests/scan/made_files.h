// Input files that the tests make for themselves, good and broken ones.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/pix.h"

namespace gongwen::scan {

/// A folder that goes away with its files.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path file(const std::string& name, const std::string& bytes) const;
    /// `format` as Leptonica names it: IFF_PNG, IFF_JFIF_JPEG, IFF_TIFF_G4, …
    std::filesystem::path image(const std::string& name, Pix* pix, int format) const;
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& file);

/// A PDF of these objects, numbered from 1; the first one is the catalogue.
std::string pdf_of(const std::vector<std::string>& objects);
std::string stream_object(const std::string& dictionary, const std::string& data);

/// A PDF of one page. `page` goes into the page's dictionary (its /MediaBox, /Rotate …);
/// `objects` are numbered from 5 and may be named in it; object 4 holds `content`.
std::string one_page_pdf(const std::string& page, const std::string& content,
                         const std::vector<std::string>& objects = {});

/// An image object of raw samples for pdf_of: 1-bit or 8-bit gray.
std::string pdf_image(Pix* pix);

/// Which kind of Error the call ends with; fails the test when it ends with none.
template <typename Call>
ErrorKind kind_of_failure(Call call) {
    try {
        call();
    } catch (const Error& error) {
        return error.kind();
    }
    throw std::logic_error("it did not fail");
}

}  // namespace gongwen::scan
