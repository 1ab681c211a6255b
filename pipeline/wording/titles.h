// What people call the fields and rules of records: the words of the templates they were read with.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"

namespace gongwen::pipeline {

/// The word behind a letter's issuer (函): a field of records that the template does not list.
inline constexpr const char* kDocumentType = "document_type";
inline constexpr const char* kDocumentTypeTitle = "文別";

/// What people call an item of review that is about no field: 整件公文, 內文, 第 3 頁, 表單範本. ""
/// for a field.
std::string title_of_part(std::string_view item);

class Titles {
  public:
    explicit Titles(const extract::TemplateLibrary& templates);
    /// Of the templates in `data_folder`.
    static Titles load(const std::filesystem::path& data_folder);

    /// 請假單 for leave-request; the id itself where there is no such template.
    std::string of_template(std::string_view template_id) const;
    /// 發文字號 for document_no of a letter. A field that the template does not have is called as
    /// letters call it, else by its name: what was read long ago is shown all the same.
    std::string of_field(std::string_view template_id, std::string_view field) const;
    /// The list of which the field is a column (items for item_name); "" for any other field.
    std::string list_of(std::string_view template_id, std::string_view field) const;
    /// 擇一勾選啟用或停用 for one_request; the id where the template has no such rule.
    std::string of_rule(std::string_view template_id, std::string_view rule) const;
    /// 申請表的申請機關(構)名稱 for form.applicant_name of a form, 公文的發文機關 for
    /// letter.issuer.
    std::string of_place(std::string_view template_id, std::string_view place) const;
    /// Any item of review: a field, a part of the document, 規定：… for rule.ID, both places of
    /// mismatch.A/B.
    std::string of_item(std::string_view template_id, std::string_view item) const;
    /// The template's fields in its order, which is that of the page.
    std::vector<std::string> fields_of(std::string_view template_id) const;

  private:
    struct Words {
        std::string title;
        std::vector<std::string> order;
        std::map<std::string, std::string, std::less<>> fields;
        std::map<std::string, std::string, std::less<>> lists;  ///< by column
        std::map<std::string, std::string, std::less<>> rules;
    };

    std::map<std::string, Words, std::less<>> by_template_;
};

}  // namespace gongwen::pipeline
