#include "tools/drawing/description.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/error.h"
#include "tools/drawing/toml_reader.h"

namespace gongwen::tools {
namespace {

using gongwen::tools::into;

MarkedText marked_of(const toml::node& node) {
    try {
        return parse_marked(value_of<std::string>(node));
    } catch (const Error& error) {
        refuse(node, error.what());
    }
}

std::function<void(const toml::node&)> into(MarkedText& target) {
    return [&target](const toml::node& node) { target = marked_of(node); };
}

std::function<void(const toml::node&)> into(std::vector<MarkedText>& target) {
    return [&target](const toml::node& node) { target = list_of<MarkedText>(node, marked_of); };
}

template <typename Value>
std::function<void(const toml::node&)> into_choice(
    Value& target, const std::map<std::string, Value, std::less<>>& choices) {
    return [&target, choices](const toml::node& node) {
        const auto chosen = choices.find(value_of<std::string>(node));
        if (chosen == choices.end()) {
            std::string known;
            for (const auto& [word, ignored] : choices) known += " " + word;
            refuse(node, "one of these is expected here:" + known);
        }
        target = chosen->second;
    };
}

std::string usual_heading(const std::string& field) {
    static const std::map<std::string, std::string> headings = {
        {"subject", "主旨："}, {"explanation", "說明："}, {"action", "辦法："}};
    const auto found = headings.find(field);
    return found == headings.end() ? "" : found->second;
}

Section section_of(const toml::node& node) {
    Section section;
    read_table(node, {{"field", into(section.field)},
                      {"heading", into(section.heading)},
                      {"text", into(section.text)},
                      {"items", into(section.items)},
                      {"names", into(section.names)}});
    const bool says_heading = node.as_table()->contains("heading");
    if (!says_heading) section.heading = usual_heading(section.field);
    return section;
}

Attachment attachment_of(const toml::node& node) {
    Attachment attachment;
    read_table(node, {{"title", into(attachment.title)},
                      {"notes", into(attachment.notes)},
                      {"items", into(attachment.items)},
                      {"table", [&](const toml::node& rows) {
                           attachment.table =
                               list_of<std::vector<MarkedText>>(rows, [](const toml::node& row) {
                                   return list_of<MarkedText>(row, marked_of);
                               });
                       }}});
    return attachment;
}

ReceivingStamp stamp_of(const toml::node& node) {
    ReceivingStamp stamp;
    read_table(node, {{"agency", into(stamp.agency)},
                      {"date", into(stamp.date)},
                      {"number", into(stamp.number)},
                      {"bars", into(stamp.bars)},
                      {"ink", into(stamp.ink)}});
    return stamp;
}

SealStamp seal_of(const toml::node& node) {
    SealStamp seal;
    read_table(node, {{"text", into(seal.text)},
                      {"x", into(seal.x)},
                      {"y", into(seal.y)},
                      {"size", into(seal.size)},
                      {"page", into(seal.page)}});
    return seal;
}

FormValue form_value_of(const toml::node& node) {
    FormValue value;
    if (node.is_string()) {
        value.text = marked_of(node);
    } else if (node.is_array()) {
        value.list = list_of<MarkedText>(node, marked_of);
    } else {
        read_table(node, {{"text", into(value.text)}, {"ink", into(value.ink)}});
    }
    return value;
}

FormContent form_of(const toml::node& node) {
    FormContent form;
    read_table(node, {{"design", into(form.design)},
                      {"owner", into(form.owner)},
                      {"values", into_map(form.values, form_value_of)},
                      {"boxes", into_map(form.boxes, value_of<std::string>)},
                      {"seal", [&](const toml::node& seal) { form.seal = seal_of(seal); }}});
    return form;
}

LetterReference reference_of(const toml::node& node) {
    LetterReference reference;
    read_table(node, {{"issuer", into(reference.issuer)},
                      {"date", into(reference.date)},
                      {"document_no", into(reference.document_no)},
                      {"kind", into(reference.kind)}});
    return reference;
}

CorrectionPair pair_of(const toml::node& node) {
    CorrectionPair pair;
    read_table(node, {{"wrong", into(pair.wrong)}, {"right", into(pair.right)}});
    return pair;
}

Correction correction_of(const toml::node& node) {
    Correction correction;
    read_table(node,
               {{"target", [&](const toml::node& to) { correction.target = reference_of(to); }},
                {"locations", into(correction.locations)},
                {"action", into(correction.action)},
                {"pairs", [&](const toml::node& pairs) {
                     correction.pairs = list_of<CorrectionPair>(pairs, pair_of);
                 }}});
    return correction;
}

void read_look(const toml::node& node, Look& look) {
    read_table(node, {{"font", into(look.font)},
                      {"typed_font", into(look.typed_font)},
                      {"stamp_font", into(look.stamp_font)},
                      {"letterhead_size", into(look.letterhead_size)},
                      {"body_size", into(look.body_size)},
                      {"head_size", into(look.head_size)},
                      {"line_pitch", into(look.line_pitch)},
                      {"two_column_head", into(look.two_column_head)},
                      {"binding_line", into(look.binding_line)},
                      {"cut_words", into(look.cut_words)},
                      {"page_foot", into(look.page_foot)}});
}

/// Values of the head and, as lists, 正本 and 副本.
void read_fields(const toml::node& node, DocumentDescription& document) {
    const toml::table* table = node.as_table();
    if (!table) refuse(node, "a table is expected here");
    for (const auto& [key, value] : *table) {
        if (key.str() == "originals") {
            document.originals = list_of<MarkedText>(value, marked_of);
        } else if (key.str() == "copies") {
            document.copies = list_of<MarkedText>(value, marked_of);
        } else {
            document.fields[std::string(key.str())] = marked_of(value);
        }
    }
}

DocumentDescription document_of(const toml::node& node) {
    DocumentDescription d;
    Readers readers = {
        {"kind", into(d.kind)},
        {"type", into(d.type)},
        {"separator", into(d.separator)},
        {"look", [&](const toml::node& look) { read_look(look, d.look); }},
        {"fields", [&](const toml::node& fields) { read_fields(fields, d); }},
        {"labels", into_map(d.labels, value_of<std::string>)},
        {"section", [&](const toml::node& n) { d.sections = list_of<Section>(n, section_of); }},
        {"signature", into(d.signature)},
        {"more_issuers", into(d.more_issuers)},
        {"more_numbers", into(d.more_numbers)},
        {"window", into(d.window)},
        {"phone_behind_contact", into(d.phone_behind_contact)},
        {"joint_contact", into(d.joint_contact)},
        {"decision", into(d.decision)},
        {"attachment",
         [&](const toml::node& n) { d.attachments = list_of<Attachment>(n, attachment_of); }},
        {"received", [&](const toml::node& n) { d.received = stamp_of(n); }},
        {"seal", [&](const toml::node& n) { d.seals = list_of<SealStamp>(n, seal_of); }},
        {"form", [&](const toml::node& n) { d.form = form_of(n); }},
        {"correction",
         [&](const toml::node& n) { d.corrections = list_of<Correction>(n, correction_of); }},
        {"citation",
         [&](const toml::node& n) { d.citations = list_of<LetterReference>(n, reference_of); }},
    };
    read_table(node, readers);
    return d;
}

ScanDescription scan_of(const toml::node& node) {
    ScanDescription scan;
    Treatment& t = scan.treatment;
    const auto into_seed = [&](const toml::node& n) {
        scan.seed = static_cast<std::uint64_t>(value_of<std::int64_t>(n));
    };
    read_table(
        node,
        {{"name", into(scan.name)},
         {"format", into(scan.format)},
         {"colours", into_choice<Colours>(scan.colours, {{"colour", Colours::Colour},
                                                         {"grey", Colours::Grey},
                                                         {"black-white", Colours::BlackWhite}})},
         {"dpi", into(scan.dpi)},
         {"jpeg_quality", into(scan.jpeg_quality)},
         {"seed", into_seed},
         {"pages", [&](const toml::node& n) { scan.pages = list_of<int>(n, value_of<int>); }},
         {"blank_backs", into(t.blank_backs)},
         {"bleed_through", into(t.bleed_through)},
         {"shadow", into(t.shadow)},
         {"punch_holes", into(t.punch_holes)},
         {"borders", into(t.borders)},
         {"skew", into(t.skew)},
         {"turn", into(t.turn)},
         {"blur", into(t.blur)},
         {"noise", into(t.noise)},
         {"fax", into(t.fax)},
         {"fax_rows", into(t.fax_rows)},
         {"scale", into(t.scale)},
         {"warp", into(t.warp)},
         {"copies", into(t.copies)},
         {"text_layer", into_choice<TextLayer>(scan.text_layer, {{"right", TextLayer::Right},
                                                                 {"rubbish", TextLayer::Rubbish}})},
         {"harm", into_choice<Harm>(scan.harm, {{"truncated", Harm::Truncated},
                                                {"encrypted", Harm::Encrypted}})}});
    return scan;
}

}  // namespace

Description read_description(const std::filesystem::path& file) {
    const toml::table root = parse_toml(file.string());
    Description description;
    read_table(root, {{"document",
                       [&](const toml::node& n) {
                           description.documents = list_of<DocumentDescription>(n, document_of);
                       }},
                      {"scan", [&](const toml::node& n) {
                           description.scans = list_of<ScanDescription>(n, scan_of);
                       }}});
    return description;
}

}  // namespace gongwen::tools
