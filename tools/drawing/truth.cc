#include "tools/drawing/truth.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/page_json.h"
#include "core/record_json.h"
#include "tools/drawing/raster.h"

namespace gongwen::tools {
namespace {

using nlohmann::ordered_json;

/// Objects and lists down to `depth` get a line for each element, deeper ones stand in one line.
void write(const ordered_json& value, int depth, const std::string& indent, std::string& out) {
    if (depth == 0 || !value.is_structured() || value.empty()) {
        out += value.dump();
        return;
    }
    const std::string inner = indent + " ";
    out += value.is_object() ? '{' : '[';
    bool first = true;
    for (const auto& [key, element] : value.items()) {
        out += (first ? "\n" : ",\n") + inner;
        first = false;
        if (value.is_object()) out += ordered_json(key).dump() + ": ";
        write(element, depth - 1, inner, out);
    }
    out += "\n" + indent + (value.is_object() ? '}' : ']');
}

/// Pages of the file that show a sheet, with the blank backs that follow them.
struct ShownSheet {
    int sheet = 0;  ///< from 1
    int page = 0;
};

std::vector<ShownSheet> shown_sheets(const ScanDescription& scan, int sheet_count) {
    std::vector<ShownSheet> shown;
    int page = 0;
    for (const Side& side : sides_of(scan, sheet_count)) {
        ++page;
        const int sheet = side.sheet >= 0 ? side.sheet + 1 : shown.back().sheet;
        shown.push_back({sheet, page});
    }
    return shown;
}

int first_page_of(const std::vector<ShownSheet>& shown, int sheet) {
    const auto found = std::find_if(shown.begin(), shown.end(),
                                    [&](const ShownSheet& s) { return s.sheet == sheet; });
    return found == shown.end() ? 0 : found->page;
}

class DocumentTruth {
  public:
    DocumentTruth(const Composition& composition, const ScanDescription& scan)
        : composition_(composition),
          scan_(scan),
          shown_(shown_sheets(scan, static_cast<int>(composition.sheets.size()))) {}

    ordered_json all() const {
        std::vector<const DrawnDocument*> shown;
        for (const DrawnDocument& document : composition_.documents) {
            if (!pages_of(document).empty()) shown.push_back(&document);
        }
        ordered_json out = ordered_json::array();
        for (const DrawnDocument* document : shown) {
            out.push_back(truth_of(*document, static_cast<int>(out.size()) + 1,
                                   static_cast<int>(shown.size())));
        }
        return out;
    }

  private:
    /// In the order of reading, whatever the order of scanning.
    std::vector<int> pages_of(const DrawnDocument& document) const {
        std::vector<int> pages;
        for (const int sheet : document.record.pages) {
            for (const ShownSheet& shown : shown_) {
                if (shown.sheet == sheet) pages.push_back(shown.page);
            }
        }
        return pages;
    }

    ordered_json lines_of(const DrawnDocument& document) const {
        ordered_json out = ordered_json::array();
        each_sheet(document, [&](const Sheet& sheet, int page) {
            for (const PrintedLine& line : sheet.lines()) {
                out.push_back(
                    {{"page", page}, {"box", to_json_value(line.box)}, {"text", line.text}});
            }
        });
        return out;
    }

    ordered_json marks_of(const DrawnDocument& document) const {
        ordered_json out = ordered_json::array();
        each_sheet(document, [&](const Sheet& sheet, int page) {
            for (const Mark& mark : sheet.marks()) {
                out.push_back({{"page", page},
                               {"box", to_json_value(mark.box)},
                               {"kind", mark.kind},
                               {"text", mark.text}});
                if (mark.optional) out.back()["optional"] = true;
            }
        });
        return out;
    }

    template <typename Take>
    void each_sheet(const DrawnDocument& document, Take take) const {
        for (const int sheet : document.record.pages) {
            const int page = first_page_of(shown_, sheet);
            if (page > 0) take(composition_.sheets[static_cast<std::size_t>(sheet) - 1], page);
        }
    }

    static ordered_json fields_of(const Record& record) {
        ordered_json out = ordered_json::object();
        for (const auto& [name, field] : record.fields) {
            out[name] = {{"value", to_json_value(field.value)}, {"state", to_string(field.state)}};
        }
        return out;
    }

    ordered_json names_of(const Record& record) const {
        ordered_json out = ordered_json::array();
        for (const NameFinding& name : record.names) {
            const int page = first_page_of(shown_, name.page);
            if (page == 0) continue;
            out.push_back({{"written", name.written},
                           {"expected", name.expected},
                           {"verdict", name.verdict},
                           {"mention", name.mention},
                           {"field", name.field},
                           {"page", page},
                           {"box", to_json_value(name.box)}});
        }
        return out;
    }

    template <typename Values>
    static ordered_json list_of(const Values& values) {
        ordered_json out = ordered_json::array();
        for (const auto& value : values) {
            ordered_json one = to_json_value(value);
            one.erase("confidence");
            out.push_back(std::move(one));
        }
        return out;
    }

    ordered_json truth_of(const DrawnDocument& document, int number, int count) const {
        const Record& record = document.record;
        ordered_json out = {{"document", number},
                            {"of", count},
                            {"pages", pages_of(document)},
                            {"kind", record.kind},
                            {"template", record.template_id},
                            {"document_type", record.document_type},
                            {"font", document.font},
                            {"treatment", words_of(scan_)},
                            {"fields", fields_of(record)},
                            {"names", names_of(record)},
                            {"corrections", list_of(record.corrections)},
                            {"citations", list_of(record.citations)},
                            {"lines", lines_of(document)},
                            {"marks", marks_of(document)}};
        if (!record.rules.empty()) out["rules"] = rules_of(record);
        if (!document.answer.empty()) out["answer"] = document.answer;
        return out;
    }

    static ordered_json rules_of(const Record& record) {
        ordered_json out = ordered_json::array();
        for (const RuleResult& rule : record.rules) {
            out.push_back({{"rule", rule.rule}, {"result", rule.result}});
        }
        return out;
    }

    const Composition& composition_;
    const ScanDescription& scan_;
    std::vector<ShownSheet> shown_;
};

}  // namespace

std::string expected_json(const Composition& composition, const ScanDescription& scan) {
    if (scan.harm == Harm::Truncated) return "{\"failure\": \"unreadable\"}\n";
    if (scan.harm == Harm::Encrypted) return "{\"failure\": \"encrypted\"}\n";
    std::string out;
    constexpr int kDepth = 3;  // documents, their keys, the elements of these
    write(DocumentTruth(composition, scan).all(), kDepth, "", out);
    return out + "\n";
}

}  // namespace gongwen::tools
