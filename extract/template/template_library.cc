#include "extract/template/template_library.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "core/error.h"
#include "core/sha256.h"
#include "extract/template/person_names.h"

namespace gongwen::extract {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::PartMissing, file.string(), "the template cannot be read");
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::filesystem::path> template_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

void refuse_second(const std::vector<Template>& templates, const Template& added,
                   const std::filesystem::path& file) {
    for (const Template& other : templates) {
        if (other.id == added.id) {
            throw Error(ErrorKind::Usage, file.string(),
                        fmt::format("another template already has the id \"{}\"", added.id));
        }
    }
}

}  // namespace

TemplateLibrary::TemplateLibrary() = default;
TemplateLibrary::~TemplateLibrary() = default;
TemplateLibrary::TemplateLibrary(TemplateLibrary&&) noexcept = default;
TemplateLibrary& TemplateLibrary::operator=(TemplateLibrary&&) noexcept = default;

TemplateLibrary TemplateLibrary::load(const std::filesystem::path& folder) {
    TemplateLibrary library;
    std::string all_text;
    for (const std::filesystem::path& file : template_files(folder)) {
        const std::string text = text_of(file);
        Template added = parse_template(text, file.string());
        refuse_second(library.templates_, added, file);
        library.templates_.push_back(std::move(added));
        all_text += text;
    }
    if (library.templates_.empty()) {
        throw Error(ErrorKind::PartMissing, folder.string(), "no template (*.toml) is in here");
    }
    const std::filesystem::path people = folder / "names" / "people.toml";
    if (std::filesystem::exists(people)) {
        const std::string text = text_of(people);
        library.people_ = std::make_shared<PersonNames>(PersonNames::parse(text, people.string()));
        for (Template& one : library.templates_) one.people = library.people_;
        all_text += text;
    }
    library.version_ = sha256_of(all_text).substr(0, 12);
    return library;
}

std::span<const Template> TemplateLibrary::templates() const { return templates_; }

std::shared_ptr<const PersonNames> TemplateLibrary::people() const { return people_; }

std::string TemplateLibrary::version() const { return version_; }

}  // namespace gongwen::extract
