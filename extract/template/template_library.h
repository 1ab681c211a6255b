// All the templates of a folder.

#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "extract/template/template.h"

namespace gongwen::extract {

class PersonNames;

/// Each form and letter we know: templates/*.toml.
class TemplateLibrary {
  public:
    /// Loads every *.toml of the folder. Throws Error(PartMissing) where there is none,
    /// Error(Usage) with file, line and the words that may stand there for a wrong one.
    static TemplateLibrary load(const std::filesystem::path& folder);
    ~TemplateLibrary();
    TemplateLibrary(TemplateLibrary&&) noexcept;
    TemplateLibrary& operator=(TemplateLibrary&&) noexcept;

    std::span<const Template> templates() const;
    /// names/people.toml in the folder; nullptr where it is not there.
    std::shared_ptr<const PersonNames> people() const;
    /// Changes whenever a template's or that file's text does; part of a record's version.
    std::string version() const;

  private:
    TemplateLibrary();
    std::vector<Template> templates_;
    std::shared_ptr<const PersonNames> people_;
    std::string version_;
};

}  // namespace gongwen::extract
