#include "pipeline/drafts/open_document.h"

#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "core/error.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {
namespace {

constexpr const char* kMediaType = "application/vnd.oasis.opendocument.text";

constexpr std::string_view kManifest = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
 <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
 <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)xml";

struct WriterDeleter {
    void operator()(struct archive* writer) const { archive_write_free(writer); }
};
struct EntryDeleter {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

class ZipFile {
  public:
    explicit ZipFile(std::filesystem::path file)
        : file_(std::move(file)), writer_(archive_write_new()) {
        check(archive_write_set_format_zip(writer_.get()));
        check(archive_write_open_filename(writer_.get(), file_.c_str()));
    }

    void add(const char* name, std::string_view content, bool compressed = true) {
        check(compressed ? archive_write_zip_set_compression_deflate(writer_.get())
                         : archive_write_zip_set_compression_store(writer_.get()));
        const std::unique_ptr<archive_entry, EntryDeleter> entry(archive_entry_new());
        archive_entry_set_pathname(entry.get(), name);
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        check(archive_write_header(writer_.get(), entry.get()));
        const la_ssize_t written =
            archive_write_data(writer_.get(), content.data(), content.size());
        if (written != static_cast<la_ssize_t>(content.size())) fail();
    }

    void close() { check(archive_write_close(writer_.get())); }

  private:
    void check(int status) const {
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
    }
    [[noreturn]] void fail() const {
        const char* why = archive_error_string(writer_.get());
        throw Error(ErrorKind::Usage, file_.string(),
                    fmt::format("cannot be written: {}", why ? why : "unknown"));
    }

    std::filesystem::path file_;
    std::unique_ptr<struct archive, WriterDeleter> writer_;
};

/// Ideographic spaces are kept as they are; they are what leaves room to write.
std::string content_of(const std::vector<StyledParagraph>& paragraphs) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<office:document-content office:version=\"1.2\""
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">\n"
        "<office:body><office:text>\n";
    for (const StyledParagraph& one : paragraphs) {
        out += fmt::format("<text:p text:style-name=\"{}\">{}</text:p>\n", escaped(one.style),
                           escaped(one.text));
    }
    return out + "</office:text></office:body>\n</office:document-content>\n";
}

}  // namespace

void write_open_document(const std::filesystem::path& file, const std::string& styles_xml,
                         const std::vector<StyledParagraph>& paragraphs) {
    ZipFile zip(file);
    zip.add("mimetype", kMediaType, false);  // first and as it is, by which the kind is told
    zip.add("content.xml", content_of(paragraphs));
    zip.add("styles.xml", styles_xml);
    zip.add("META-INF/manifest.xml", kManifest);
    zip.close();
}

}  // namespace gongwen::pipeline
