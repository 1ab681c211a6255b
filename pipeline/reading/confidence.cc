#include "pipeline/reading/confidence.h"

#include <cmath>
#include <fstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/sha256.h"
#include "pipeline/environment/output_file.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

double rounded(double value) { return std::round(value * 1e5) / 1e5; }

ordered_json to_json_value(const ProbabilityTable& table) {
    ordered_json knots = ordered_json::array();
    for (const Knot& knot : table.knots()) {
        knots.push_back({rounded(knot.score), rounded(knot.probability)});
    }
    return knots;
}

ProbabilityTable table_from_json(const json& knots) {
    std::vector<Knot> out;
    for (const json& knot : knots) out.push_back({knot.at(0), knot.at(1)});
    return ProbabilityTable(std::move(out));
}

Confidence from_json(const json& value) {
    Confidence out;
    out.fitted_on = value.at("fitted_on");
    const json& characters = value.at("characters");
    out.characters = {table_from_json(characters.at("han")), table_from_json(characters.at("word")),
                      table_from_json(characters.at("sign"))};
    for (const auto& [group, knots] : value.at("fields").items()) {
        out.fields.by_group[group] = table_from_json(knots);
    }
    return out;
}

void write_tables(std::ostream& out, const ordered_json& tables) {
    const char* separator = "";
    for (const auto& [name, knots] : tables.items()) {
        out << separator << "  " << ordered_json(name) << ": " << knots;
        separator = ",\n";
    }
}

}  // namespace

ordered_json to_json_value(const Confidence& confidence) {
    ordered_json fields = ordered_json::object();
    for (const auto& [group, table] : confidence.fields.by_group) {
        fields[group] = to_json_value(table);
    }
    return {{"fitted_on", confidence.fitted_on},
            {"characters",
             {{"han", to_json_value(confidence.characters.han)},
              {"word", to_json_value(confidence.characters.word)},
              {"sign", to_json_value(confidence.characters.sign)}}},
            {"fields", fields}};
}

Confidence Confidence::load(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) return {};
    try {
        std::ifstream in(file);
        return from_json(json::parse(in));
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Usage, file.string(),
                    std::string("holds no tables of confidence: ") + error.what());
    }
}

/// One table a line, so that people see what a new fit changed.
void Confidence::save(const std::filesystem::path& file) const {
    const ordered_json value = to_json_value(*this);
    write_output(file, [&value](std::ostream& out) {
        out << "{\"fitted_on\": " << value.at("fitted_on") << ",\n \"characters\": {\n";
        write_tables(out, value.at("characters"));
        out << "},\n \"fields\": {\n";
        write_tables(out, value.at("fields"));
        out << "}}\n";
    });
}

std::string Confidence::version() const {
    return fmt::format("confidence {}", sha256_of(to_json_value(*this).dump()).substr(0, 12));
}

}  // namespace gongwen::pipeline
