// Files as they should not be, made here so that none has to be kept.

#pragma once

#include <filesystem>
#include <string>

namespace gongwen {

/// Writes `source` without its last part.
void write_truncated(const std::filesystem::path& source, const std::filesystem::path& target);
/// A one-page PDF that asks for a password.
void write_encrypted_pdf(const std::filesystem::path& target);
/// A PDF whose page tree is empty.
void write_pdf_without_pages(const std::filesystem::path& target);
/// A PDF whose page tree leads back to itself.
void write_looping_pdf(const std::filesystem::path& target);
/// A PDF of one blank page that carries a file of that name.
void write_pdf_with_attachment(const std::string& name, const std::filesystem::path& target);
/// A PNG that says it has 40,000 × 40,000 pixels.
void write_enormous_png(const std::filesystem::path& target);
/// A small page of gray noise in the format of the name: .png, .jpg or .tif.
void write_noise(const std::filesystem::path& target);

}  // namespace gongwen
