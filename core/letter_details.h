// The parts of a letter's fields, for programs that want more than the printed value, and what is
// known of a document's pages. The parts are made from the fields
// (extract/letter/fields/letter_details.h) and never say anything that the fields do not.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/box.h"

namespace gongwen {

/// An item of 說明 or 辦法 with the items that stand under it.
struct ListItem {
    std::string number;  ///< as printed: 一、 （一） 1、; "" for text without a number
    std::string text;    ///< without the number
    std::vector<ListItem> children;
    bool operator==(const ListItem&) const = default;
};

/// A name of 正本 or 副本.
struct Receiver {
    std::string name;
    std::string remark;  ///< 含附件, 均含附件, 以電子郵件寄送 …, without brackets
    bool operator==(const Receiver&) const = default;
};

/// A page foot as it was read: 第2頁，共3頁.
struct PrintedPageNumber {
    int page = 0;    ///< of the file
    int number = 0;  ///< as printed
    int total = 0;   ///< 0 where the foot does not say
    bool operator==(const PrintedPageNumber&) const = default;
};

struct SealPlace {
    int page = 0;
    Box box;
    std::string colour;
    bool operator==(const SealPlace&) const = default;
};

struct LetterDetails {
    std::map<std::string, std::vector<ListItem>> item_tree;  ///< by field: explanation, action …
    std::map<std::string, std::vector<Receiver>> receivers;  ///< by field: originals, copies …
    std::string attachment_note;                       ///< 附件 without its file names: 如文
    std::vector<std::string> attachment_files;         ///< 10423018500-1.doc
    std::vector<std::string> issuers;                  ///< lead agency first
    std::vector<std::string> document_nos;             ///< in the order of the issuers
    std::map<std::string, std::string> file_no_parts;  ///< year, class, case, volume, item
    std::map<std::string, std::string> address_parts;  ///< postal_code, address
    std::map<std::string, std::string> secrecy_parts;  ///< grade, condition
    std::map<std::string, std::string> contact_parts;  ///< unit, name … of 聯絡方式 with brackets
    std::string decision_line;  ///< 本案依分層負責規定授權…決行
    std::vector<PrintedPageNumber> page_numbers;
    std::vector<SealPlace> seals;
    std::vector<int> blank_pages;             ///< of the file; they are among `pages`, too
    std::vector<std::string> attached_files;  ///< names, inside the PDF and not read
    int part_of = 0;  ///< the document of this file whose enclosure this one is; 0 for none
    bool operator==(const LetterDetails&) const = default;
};

}  // namespace gongwen
