#include "tools/drawing/form_design.h"

#include <algorithm>

#include <fmt/ranges.h>

#include "tools/drawing/toml_reader.h"

namespace gongwen::tools {
namespace {

namespace fs = std::filesystem;

FormLine parsed(const toml::node& node, const std::string& text) {
    try {
        return parse_form_line(text);
    } catch (const Error& error) {
        refuse(node, error.what());
    }
}

FormLine line_of(const toml::node& node) { return parsed(node, value_of<std::string>(node)); }

/// A text, each of its lines for itself.
std::vector<FormLine> lines_of(const toml::node& node) {
    const auto text = value_of<std::string>(node);
    std::vector<FormLine> lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(parsed(node, text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

Align align_of(const toml::node& node) {
    const auto word = value_of<std::string>(node);
    if (word == "left") return Align::Left;
    if (word == "center") return Align::Center;
    if (word == "right") return Align::Right;
    refuse(node, "align is left, center or right");
}

DesignCell cell_of(const toml::node& node) {
    DesignCell cell;
    if (node.is_string()) {
        cell.lines = lines_of(node);
        return cell;
    }
    read_table(node, {{"text", [&](const toml::node& n) { cell.lines = lines_of(n); }},
                      {"rows", into(cell.rows)},
                      {"columns", into(cell.columns)},
                      {"align", [&](const toml::node& n) { cell.align = align_of(n); }},
                      {"size", into(cell.size)}});
    return cell;
}

DesignRow row_of(const toml::node& node) {
    DesignRow row;
    const auto cells = [&](const toml::node& n) { row.cells = list_of<DesignCell>(n, cell_of); };
    if (node.is_array()) {
        cells(node);
    } else {
        read_table(node,
                   {{"cells", cells}, {"height", into(row.height)}, {"repeat", into(row.repeat)}});
    }
    return row;
}

DesignBlock block_of(const toml::node& node) {
    DesignBlock block;
    read_table(
        node, {{"line", [&](const toml::node& n) { block.line = line_of(n); }},
               {"align", [&](const toml::node& n) { block.align = align_of(n); }},
               {"size", into(block.size)},
               {"skip", into(block.skip)},
               {"left", into(block.left)},
               {"widths",
                [&](const toml::node& n) { block.widths = list_of<double>(n, value_of<double>); }},
               {"height", into(block.height)},
               {"rows", [&](const toml::node& n) { block.rows = list_of<DesignRow>(n, row_of); }}});
    return block;
}

DesignField field_of(const toml::node& node) {
    DesignField field;
    read_table(node, {{"name", into(field.name)},
                      {"make", into(field.make)},
                      {"words", into(field.words)},
                      {"blank", into(field.blank)}});
    return field;
}

DesignChoice choice_of(const toml::node& node) {
    DesignChoice choice;
    read_table(node, {{"boxes", into(choice.boxes)},
                      {"least", into(choice.least)},
                      {"most", into(choice.most)}});
    return choice;
}

}  // namespace

const DesignField* FormDesign::field(std::string_view name) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const DesignField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

FormDesign read_form_design(const fs::path& file) {
    const toml::table root = parse_toml(file.string());
    FormDesign design;
    read_table(
        root,
        {{"template", into(design.template_id)},
         {"block", [&](const toml::node& n) { design.blocks = list_of<DesignBlock>(n, block_of); }},
         {"field", [&](const toml::node& n) { design.fields = list_of<DesignField>(n, field_of); }},
         {"choice",
          [&](const toml::node& n) { design.choices = list_of<DesignChoice>(n, choice_of); }}});
    return design;
}

FormDesign find_form_design(const fs::path& folder, const std::string& name) {
    const fs::path file = folder / (name + ".toml");
    if (!fs::exists(file)) {
        throw Error(ErrorKind::Usage, name,
                    fmt::format("is no form's design; there are {}",
                                fmt::join(form_design_names(folder), ", ")));
    }
    return read_form_design(file);
}

std::vector<std::string> form_design_names(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace gongwen::tools
