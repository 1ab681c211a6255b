#include "core/letter_details_json.h"

#include <nlohmann/json.hpp>

#include "core/page_json.h"

namespace gongwen {
namespace {

using nlohmann::json;

json item_to_json(const ListItem& item) {
    json out = {{"number", item.number}, {"text", item.text}};
    for (const ListItem& child : item.children) out["children"].push_back(item_to_json(child));
    return out;
}

ListItem item_from_json(const json& value) {
    ListItem item{value.value("number", ""), value.value("text", ""), {}};
    for (const json& child : value.value("children", json::array())) {
        item.children.push_back(item_from_json(child));
    }
    return item;
}

json receiver_to_json(const Receiver& receiver) {
    json out = {{"name", receiver.name}};
    if (!receiver.remark.empty()) out["remark"] = receiver.remark;
    return out;
}

Receiver receiver_from_json(const json& value) {
    return {value.value("name", ""), value.value("remark", "")};
}

json page_number_to_json(const PrintedPageNumber& number) {
    json out = {{"page", number.page}, {"number", number.number}};
    if (number.total > 0) out["total"] = number.total;
    return out;
}

PrintedPageNumber page_number_from_json(const json& value) {
    return {value.value("page", 0), value.value("number", 0), value.value("total", 0)};
}

json seal_to_json(const SealPlace& seal) {
    return {{"page", seal.page}, {"box", to_json_value(seal.box)}, {"colour", seal.colour}};
}

SealPlace seal_from_json(const json& value) {
    return {value.value("page", 0), box_from_json(value.at("box")), value.value("colour", "")};
}

template <typename T>
void put(json& out, const char* key, const T& value) {
    if (!value.empty()) out[key] = value;
}

template <typename T, typename ToJson>
json list_to_json(const std::vector<T>& values, ToJson to_json) {
    json out = json::array();
    for (const T& value : values) out.push_back(to_json(value));
    return out;
}

template <typename T, typename ToJson>
void put_lists(json& out, const char* key, const std::map<std::string, std::vector<T>>& lists,
               ToJson to_json) {
    for (const auto& [field, values] : lists) out[key][field] = list_to_json(values, to_json);
}

template <typename T>
void take(const json& value, const char* key, T& out) {
    if (const auto found = value.find(key); found != value.end()) found->get_to(out);
}

template <typename T, typename FromJson>
std::vector<T> list_from_json(const json& value, FromJson from_json) {
    std::vector<T> out;
    for (const json& one : value) out.push_back(from_json(one));
    return out;
}

template <typename T, typename FromJson>
void take_lists(const json& value, const char* key, std::map<std::string, std::vector<T>>& out,
                FromJson from_json) {
    const auto found = value.find(key);
    if (found == value.end()) return;
    for (const auto& [field, list] : found->items()) {
        out[field] = list_from_json<T>(list, from_json);
    }
}

}  // namespace

json to_json_value(const LetterDetails& details) {
    json out = json::object();
    put_lists(out, "item_tree", details.item_tree, item_to_json);
    put_lists(out, "receivers", details.receivers, receiver_to_json);
    put(out, "attachment_note", details.attachment_note);
    put(out, "attachment_files", details.attachment_files);
    put(out, "issuers", details.issuers);
    put(out, "document_nos", details.document_nos);
    put(out, "file_no_parts", details.file_no_parts);
    put(out, "address_parts", details.address_parts);
    put(out, "secrecy_parts", details.secrecy_parts);
    put(out, "contact_parts", details.contact_parts);
    put(out, "decision_line", details.decision_line);
    put(out, "page_numbers", list_to_json(details.page_numbers, page_number_to_json));
    put(out, "seals", list_to_json(details.seals, seal_to_json));
    put(out, "blank_pages", details.blank_pages);
    put(out, "attached_files", details.attached_files);
    if (details.part_of > 0) out["part_of"] = details.part_of;
    return out;
}

LetterDetails letter_details_from_json(const json& value) {
    LetterDetails details;
    take_lists(value, "item_tree", details.item_tree, item_from_json);
    take_lists(value, "receivers", details.receivers, receiver_from_json);
    take(value, "attachment_note", details.attachment_note);
    take(value, "attachment_files", details.attachment_files);
    take(value, "issuers", details.issuers);
    take(value, "document_nos", details.document_nos);
    take(value, "file_no_parts", details.file_no_parts);
    take(value, "address_parts", details.address_parts);
    take(value, "secrecy_parts", details.secrecy_parts);
    take(value, "contact_parts", details.contact_parts);
    take(value, "decision_line", details.decision_line);
    const auto list = [&](const char* key) { return value.value(key, json::array()); };
    details.page_numbers =
        list_from_json<PrintedPageNumber>(list("page_numbers"), page_number_from_json);
    details.seals = list_from_json<SealPlace>(list("seals"), seal_from_json);
    take(value, "blank_pages", details.blank_pages);
    take(value, "attached_files", details.attached_files);
    take(value, "part_of", details.part_of);
    return details;
}

}  // namespace gongwen
