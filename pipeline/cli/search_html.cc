// What a search found, as a page.

#include <algorithm>

#include <fmt/format.h>

#include "pipeline/cli/search_output.h"
#include "pipeline/cli/search_words.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline::cli {
namespace {

constexpr std::string_view kStyle =
    "body{max-width:75rem}"
    "main{display:grid;grid-template-columns:1fr 17rem;gap:2rem;align-items:start}"
    "article h2{margin:.1rem 0;font-size:1.05rem;font-weight:600}"
    "article mark{background:#fff0b3;color:inherit}"
    "aside section{margin:0 0 1.2rem}aside h2{margin:0 0 .3rem;font-size:1rem}"
    ".bars{font-size:.9rem;grid-template-columns:minmax(0,1fr) 4rem max-content}"
    ".bars span{overflow-wrap:anywhere}.day{color:var(--faint);white-space:nowrap}"
    "@media(max-width:50rem){main{grid-template-columns:1fr}}";

/// Marked words of the text; all else is escaped.
std::string marked(const std::string& snippet) {
    return with_marks(escaped(snippet), {"<mark>", "</mark>"});
}

std::string hit_in_html(const index::Hit& hit) {
    std::string notices;
    for (const std::string& id : hit.corrected_by) notices += " " + escaped(id);
    const std::string place = hit.page > 0 ? fmt::format("第 {} 頁：", hit.page) : "";
    return fmt::format(
        "<article><header><span class=\"day\">{}</span><b>{}</b><span>{}</span><span>{}</span>{}"
        "</header>\n<h2>{}</h2>\n<p>{}{}</p>\n<span class=\"source\">{}</span></article>\n",
        escaped(hit.issue_date), escaped(hit.issuer), escaped(hit.document_type),
        escaped(hit.document_no),
        notices.empty()
            ? ""
            : fmt::format(
                  "<span class=\"chip bad\">已有更正函</span><span class=\"source\">{}</span>",
                  notices),
        escaped(hit.subject), place, marked(hit.snippet), escaped(hit.id));
}

std::string facet_in_html(const index::Facet& facet) {
    constexpr std::size_t kMostShown = 12;
    constexpr int kWhole = 100;  // per cent
    std::string out =
        fmt::format("<section><h2>{}</h2>\n<div class=\"bars\">", label_of_facet(facet.name));
    const std::size_t shown = std::min(facet.values.size(), kMostShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const index::FacetValue& value = facet.values[i];
        out += fmt::format("<span>{}</span><i style=\"width:{}%\"></i><b>{}</b>\n",
                           escaped(label_of_value(facet.name, value.value)),
                           std::max<std::int64_t>(1, kWhole * value.count / facet.values[0].count),
                           value.count);
    }
    out += "</div>";
    if (facet.values.size() > shown) {
        out += fmt::format("<p class=\"none\">…等 {} 種</p>", facet.values.size());
    }
    return out + "</section>\n";
}

}  // namespace

std::string page_in_html(const index::SearchPage& page, const std::string& query) {
    std::string body =
        fmt::format("<h1>{}</h1>\n<p class=\"when\">共 {} 件，列出 {} 件</p>\n<main><div>\n",
                    escaped(query.empty() ? "檢索結果" : query), page.total, page.hits.size());
    if (page.hits.empty()) body += "<p class=\"none\">沒有。</p>\n";
    for (const index::Hit& hit : page.hits) body += hit_in_html(hit);
    body += "</div>\n<aside>\n";
    for (const index::Facet& facet : page.facets) {
        if (!facet.values.empty()) body += facet_in_html(facet);
    }
    return html_page("檢索：" + query, body + "</aside></main>\n", "zh-Hant", kStyle);
}

}  // namespace gongwen::pipeline::cli
