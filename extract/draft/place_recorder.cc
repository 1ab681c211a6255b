#include "extract/draft/place_recorder.h"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool sets(const std::string& line, std::string_view key) {
    if (!line.starts_with(key)) return false;
    const std::size_t next = line.find_first_not_of(" \t", key.size());
    return next != std::string::npos && line[next] == '=';
}

bool says_place(const std::string& line) {
    return sets(line, "label_place") || sets(line, "place");
}

std::string line_for(std::string_view key, const Box& box) {
    return fmt::format("{:<11} = [{:.0f}, {:.0f}, {:.0f}, {:.0f}]", key, box.left, box.top,
                       box.right, box.bottom);
}

/// Behind the last line of the table that begins at `header` and says anything.
std::size_t end_of_table(const Lines& lines, std::size_t header) {
    std::size_t end = header + 1;
    for (std::size_t i = end; i < lines.size() && !lines[i].starts_with('['); ++i) {
        const std::string line = trimmed(lines[i]);
        if (!line.empty() && !line.starts_with('#')) end = i + 1;
    }
    return end;
}

bool is_found(const FormPlace& place) {
    return !place.field.empty() && place.page > 0 && !place.label_was_lost &&
           !place.label.empty() && !place.room.empty();
}

/// Where another box or cell was found for these words, the words are those beside the known one.
void put_at(FormPlace& place, const KnownPlace& known, int page) {
    if (known.room.contains(place.room.center_x(), place.room.center_y())) return;
    place.page = page;
    place.label_was_lost = false;
    place.room = known.room;
    place.label = known.label;
}

}  // namespace

std::string with_places(std::string_view toml, const Template& form,
                        std::span<const FormPlace> places) {
    Lines lines = lines_of(toml);
    std::map<std::size_t, const FormPlace*> at;  // behind the table's last line
    for (const FormPlace& place : places) {
        const FieldTemplate* field = form.field(place.field);
        if (!field || !is_found(place)) continue;
        at[end_of_table(lines, static_cast<std::size_t>(field->line) - 1)] = &place;
    }
    std::string out;
    for (std::size_t i = 0; i <= lines.size(); ++i) {
        if (const auto place = at.find(i); place != at.end()) {
            out += line_for("label_place", place->second->label) + "\n";
            out += line_for("place", place->second->room) + "\n";
        }
        if (i < lines.size() && !says_place(lines[i])) out += lines[i] + "\n";
    }
    return out;
}

std::string record_places(const std::string& toml, const std::string& file_name,
                          std::span<const Page> empty_form,
                          const std::map<std::string, KnownPlace>& known) {
    const Template form = parse_template(toml, file_name);
    Extraction extraction;
    std::vector<FormPlace> places;
    extract_form(extraction, empty_form, form, &places);
    std::erase_if(places, [&](const FormPlace& place) {
        return place.page > 0 && place.page != empty_form.front().number;
    });
    for (FormPlace& place : places) {
        const auto own = known.find(place.field);
        if (own != known.end()) put_at(place, own->second, empty_form.front().number);
    }
    return with_places(toml, form, places);
}

}  // namespace gongwen::extract
