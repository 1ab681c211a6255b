#include "pipeline/export/metadata_xml.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "core/roc_date.h"

namespace gongwen::pipeline {
namespace {

/// 100/11/07, as the catalogue format writes days.
std::string roc_day(const std::string& iso) {
    const auto day = date_from_iso(iso);
    if (!day) return "";
    return fmt::format("{:03}/{:02}/{:02}", roc_year(day->year), day->month, day->day);
}

class Fields {
  public:
    explicit Fields(pugi::xml_node root) : root_(root) {}

    void add(const char* name, const std::string& value) {
        if (value.empty()) return;
        root_.append_child(name).text().set(value.c_str());
    }

  private:
    pugi::xml_node root_;
};

bool names(const Record& record, const char* field, const std::string& name) {
    const Field* found = record.field(field);
    if (!found || name.empty()) return false;
    const std::vector<std::string> list = found->list();
    return std::find(list.begin(), list.end(), name) != list.end();
}

/// 本別: what this copy of the letter is.
std::string copy_kind(const Record& record) {
    const std::string recipient = record.text_of("recipient");
    if (names(record, "originals", recipient)) return "正本";
    return names(record, "copies", recipient) ? "副本" : "";
}

void add_parties(Fields& fields, const Record& record) {
    fields.add("案由", record.text_of("subject"));
    fields.add("主要發文者", record.text_of("issuer"));
    fields.add("受文者", record.text_of("recipient"));
    const auto& issuers = record.details.issuers;
    for (std::size_t i = 1; i < issuers.size(); ++i) fields.add("次要發文者", issuers[i]);
    fields.add("文別", record.document_type);
    fields.add("本別", copy_kind(record));
}

void add_numbers(Fields& fields, const Record& record, const archive::Assessment& one) {
    fields.add("發文字號", record.text_of("document_no"));
    fields.add("收文字號", record.text_of("received_no"));
    if (!one.file_number) return;
    const archive::FileNumber& number = *one.file_number;
    fields.add("年度號", fmt::format("{:0>4}", number.in_case.year));
    fields.add("分類號", number.in_case.class_no);
    fields.add("案次號", number.in_case.case_no);
    if (number.volume > 0) fields.add("卷次號", std::to_string(number.volume));
    if (number.item > 0) fields.add("目次號", std::to_string(number.item));
}

}  // namespace

std::string metadata_xml(const Record& record, const archive::Assessment& one,
                         const std::string& object, const std::string& case_title) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node root = document.append_child("詮釋資料");
    root.append_attribute("識別碼") = one.facts.id.c_str();
    Fields fields(root);
    add_parties(fields, record);
    fields.add("密等", one.facts.secrecy_grade);
    fields.add("解密條件或保密期限", one.facts.secrecy_condition);
    fields.add("解密日期", roc_day(one.declassify_on ? one.declassify_on->iso() : ""));
    fields.add("保存年限", one.period ? one.period->text() : "");
    add_numbers(fields, record, one);
    fields.add("文件產生日期", roc_day(one.facts.produced_on));
    fields.add("檔案類別", "電子影音檔案");
    fields.add("媒體型式", "電子");
    fields.add("數量", std::to_string(record.pages.size()));
    fields.add("計量單位", "頁");
    for (const LetterReference& letter : record.citations)
        fields.add("有關案件", letter.document_no);
    fields.add("案名", case_title);
    fields.add("電子檔案名稱", object);
    fields.add("電子檔案確認日期", roc_day(one.scan_checked));
    std::ostringstream out;
    document.save(out, "  ");
    return out.str();
}

}  // namespace gongwen::pipeline
