#include "pipeline/cli/search_output.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "core/csv.h"
#include "core/page_json.h"
#include "extract/extract.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/search_words.h"
#include "pipeline/environment/resources.h"
#include "pipeline/environment/terminal_guard.h"
#include "pipeline/filed/following.h"
#include "pipeline/wording/form_head.h"
#include "pipeline/wording/one_letter.h"

namespace gongwen::pipeline::cli {
namespace {

using nlohmann::json;

Marks marks_for_standard_output() {
    return isatty(STDOUT_FILENO) == 1 ? Marks{kMarkBegins, kMarkEnds} : Marks{"【", "】"};
}

json hit_to_json(const index::Hit& hit) {
    json out = {{"id", hit.id},
                {"score", hit.score},
                {"kind", hit.kind},
                {"document_type", hit.document_type},
                {"issuer", hit.issuer},
                {"subject", hit.subject},
                {"document_no", hit.document_no},
                {"issue_date", hit.issue_date},
                {"snippet", with_marks(hit.snippet, {"<mark>", "</mark>"})},
                {"corrected_by", hit.corrected_by}};
    if (hit.page > 0) {
        out["page"] = hit.page;
        if (!hit.box.empty()) out["box"] = to_json_value(hit.box);
    }
    return out;
}

/// Two more spaces in front of every line.
std::string indented(const std::string& lines) {
    std::string out;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size() - 1) + 1;
        out += "  " + lines.substr(begin, end - begin);
        begin = end;
    }
    return out;
}

std::string kind_of(const index::Hit& hit) {
    if (!hit.document_type.empty() || hit.kind == "letter") return hit.document_type;
    return label_of_value("kind", hit.kind);
}

/// Day, issuer, kind and number, as far as the document has them.
std::string heading_of(const index::Hit& hit) {
    std::string out;
    for (const std::string& part : {hit.issue_date, hit.issuer, kind_of(hit), hit.document_no}) {
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    }
    return out;
}

std::string without_marks(const std::string& snippet) { return with_marks(snippet, {"", ""}); }

/// Prints hits, with what the archive knows of their documents.
class HitPrinter {
  public:
    HitPrinter(const archive::Catalogue& catalogue, const Marks& marks)
        : catalogue_(catalogue), marks_(marks) {}

    /// `scans`: so many hits are scans of this letter.
    void print(const index::Hit& hit, std::size_t scans) {
        const auto document = catalogue_.document(hit.id);
        const bool is_form = document && document->record.kind == "form";
        const std::string form = is_form ? in_one_line(head_of(document->record)) : "";
        std::cout << fmt::format("{}  {}{}\n", hit.id, form.empty() ? heading_of(hit) : form,
                                 count_of_scans(scans));
        print_text(hit);
        if (!document) return;
        const auto notices = notices_about(catalogue_, *document);
        print_mistakes(document->record, notices);
        std::cout << indented(for_people(notices));
    }

  private:
    FormHead head_of(const Record& form) {
        if (!templates_) {
            templates_ = std::make_unique<extract::TemplateLibrary>(
                extract::TemplateLibrary::load(data_folder() / "templates"));
        }
        return head_of_form(form, templates_->templates());
    }

    /// The subject, and what was found; the same sentence is not told twice.
    void print_text(const index::Hit& hit) const {
        const bool is_subject = without_marks(hit.snippet) == hit.subject;
        if (!hit.subject.empty()) {
            const std::string subject = is_subject ? with_marks(hit.snippet, marks_) : hit.subject;
            std::cout << "    主旨：" << subject << '\n';
        }
        if (hit.snippet.empty() || is_subject) return;
        const std::string place = hit.page > 0 ? fmt::format("第 {} 頁：", hit.page) : "";
        std::cout << "    " << place << with_marks(hit.snippet, marks_) << '\n';
    }

    /// Each mis-written name once, with its pages. What notices correct stands with these.
    static void print_mistakes(const Record& record, const std::vector<LaterNotice>& notices) {
        std::vector<std::pair<std::string, std::set<int>>> mistakes;
        for (const NameFinding& finding : record.names) {
            if (finding.verdict != "miswriting") continue;
            const std::string_view state = state_of(finding, notices);
            if (state != "open" && state != "confirmed" && state != "corrected") continue;
            std::string words = finding.written;
            if (!finding.expected.empty()) words += " → " + finding.expected;
            if (state == "corrected") words += fmt::format("（{}）", label_of_finding_state(state));
            const auto known = std::find_if(mistakes.begin(), mistakes.end(),
                                            [&](const auto& one) { return one.first == words; });
            if (known == mistakes.end()) {
                mistakes.push_back({words, {finding.page}});
            } else {
                known->second.insert(finding.page);
            }
        }
        for (const auto& [words, pages] : mistakes) {
            std::cout << fmt::format("    誤植：{}，第 {} 頁\n", words, fmt::join(pages, "、"));
        }
    }

    const archive::Catalogue& catalogue_;
    Marks marks_;
    std::unique_ptr<extract::TemplateLibrary> templates_;
};

/// Scans of one letter as one hit, the first of them.
void print_hits(const index::SearchPage& page, const archive::Catalogue& catalogue) {
    HitPrinter printer(catalogue, marks_for_standard_output());
    const auto& hits = page.hits;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) {
        const auto is_same = [&](const index::Hit& other) {
            return is_one_letter({hit->issuer, hit->issue_date, hit->document_no, ""},
                                 {other.issuer, other.issue_date, other.document_no, ""});
        };
        if (std::any_of(hits.begin(), hit, is_same)) continue;
        const auto scans = std::count_if(hit, hits.end(), is_same);
        printer.print(*hit, static_cast<std::size_t>(scans));
    }
}

/// 　機關：內政部 12、法務部 3
void print_facets(const index::SearchPage& page) {
    constexpr std::size_t kMostShown = 8;
    for (const index::Facet& facet : page.facets) {
        if (facet.values.empty()) continue;
        std::string line;
        for (std::size_t i = 0; i < std::min(facet.values.size(), kMostShown); ++i) {
            line += fmt::format("{}{} {}", line.empty() ? "" : "、",
                                label_of_value(facet.name, facet.values[i].value),
                                facet.values[i].count);
        }
        if (facet.values.size() > kMostShown) {
            line += fmt::format("…等 {} 種", facet.values.size());
        }
        std::cout << fmt::format("  {}：{}\n", label_of_facet(facet.name), line);
    }
}

json facets_to_json(const index::SearchPage& page) {
    json facets = json::object();
    for (const index::Facet& facet : page.facets) {
        json& values = facets[facet.name] = json::array();
        for (const index::FacetValue& value : facet.values) {
            values.push_back({{"value", value.value}, {"count", value.count}});
        }
    }
    return {{"total", page.total}, {"facets", facets}};
}

CsvRow csv_row(const index::Hit& hit) {
    std::string notices;
    for (const std::string& id : hit.corrected_by) notices += (notices.empty() ? "" : " ") + id;
    return {hit.id,
            hit.issue_date,
            hit.issuer,
            hit.document_type.empty() ? hit.kind : hit.document_type,
            hit.document_no,
            hit.subject,
            hit.page > 0 ? std::to_string(hit.page) : "",
            with_marks(hit.snippet, {"【", "】"}),
            notices};
}

void print_csv(const index::SearchPage& page) {
    std::cout << csv_line({"id", "issue_date", "issuer", "document_type", "document_no", "subject",
                           "page", "snippet", "corrected_by"});
    for (const index::Hit& hit : page.hits) std::cout << csv_line(csv_row(hit));
}

void print_json(const index::SearchPage& page) {
    for (const index::Hit& hit : page.hits) std::cout << in_one_line(hit_to_json(hit)) << '\n';
    if (!page.facets.empty()) std::cout << in_one_line(facets_to_json(page)) << '\n';
}

}  // namespace

void print_page(const index::SearchPage& page, ReportFormat format, const std::string& query,
                const archive::Catalogue& catalogue) {
    if (format == ReportFormat::Excel) std::cout << kByteOrderMark;
    if (format == ReportFormat::Csv || format == ReportFormat::Excel) return print_csv(page);
    if (format == ReportFormat::Html) {
        std::cout << page_in_html(page, query);
        return;
    }
    if (format == ReportFormat::Json) return print_json(page);
    print_hits(page, catalogue);
    std::cout << fmt::format("共 {} 件\n", page.total);
    print_facets(page);
}

}  // namespace gongwen::pipeline::cli
