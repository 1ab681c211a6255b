#include "pipeline/reports/format.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/csv.h"
#include "core/text.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light; --ink: #1c1c1c; --faint: #6b6b6b; --rule: #dcdcdc; --bad: #b3261e;
        --good: #1b6e3c; --doubt: #8a5a00; --paper: #fbfaf7; }
body { font: 16px/1.6 "Noto Sans CJK TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei",
       sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 60rem;
       padding: 2rem 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .2rem; } h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; }
p.when { color: var(--faint); margin: 0 0 1.5rem; }
ul.sum { list-style: none; padding: 0; display: flex; gap: 1rem; flex-wrap: wrap; }
ul.sum li { background: #fff; border: 1px solid var(--rule); border-radius: .5rem;
            padding: .6rem 1.1rem; min-width: 6rem; }
ul.sum b { display: block; font-size: 1.7rem; line-height: 1.2; }
article { background: #fff; border: 1px solid var(--rule); border-radius: .5rem; margin: 0 0 1rem;
          padding: 1rem 1.2rem; page-break-inside: avoid; }
article header { display: flex; gap: .8rem; align-items: baseline; flex-wrap: wrap; }
article img { max-width: 100%; border: 1px solid var(--rule); margin: .6rem 0; display: block; }
.pair { font-size: 1.25rem; } .pair .arrow { color: var(--faint); padding: 0 .5rem; }
.pair mark { background: #ffe1dd; color: var(--bad); font-weight: 700; }
.pair .right mark { background: #d9f2e1; color: var(--good); }
.chip { font-size: .85rem; padding: .05rem .6rem; border-radius: 1rem; border: 1px solid; }
.chip.bad { color: var(--bad); } .chip.good { color: var(--good); } .chip.doubt { color: var(--doubt); }
.source { color: var(--faint); font-size: .9rem; } .none { color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .4rem 0; }
dt { color: var(--faint); } dd { margin: 0; }
.bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: .25rem .8rem;
        align-items: center; } .bars i { background: #b9846f; height: .9rem; border-radius: .2rem; }
)css";

}  // namespace

std::string printed(ReportFormat format, const ReportWriters& writers) {
    switch (format) {
        case ReportFormat::Text:
            return writers.text();
        case ReportFormat::Csv:
            return writers.csv();
        case ReportFormat::Json:
            return writers.json();
        case ReportFormat::Html:
            return writers.html();
        case ReportFormat::Excel:
            return std::string(kByteOrderMark) + writers.csv();
    }
    return "";
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string with_differences(std::string_view text, std::string_view other) {
    const std::u32string a = to_utf32(text);
    const std::u32string b = to_utf32(other);
    std::size_t front = 0;
    while (front < a.size() && front < b.size() && a[front] == b[front]) ++front;
    std::size_t back = 0;
    while (back < a.size() - front && back < b.size() - front &&
           a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
        ++back;
    }
    const auto part = [&](std::size_t from, std::size_t count) {
        return escaped(to_utf8(std::u32string_view(a).substr(from, count)));
    };
    const std::size_t middle = a.size() - front - back;
    if (middle == 0) return part(0, a.size());
    return part(0, front) + "<mark>" + part(front, middle) + "</mark>" + part(front + middle, back);
}

std::string html_page(std::string_view title, std::string_view body, std::string_view language,
                      std::string_view style) {
    return fmt::format("{}{}{}", html_page_begin(title, language, style), body, html_page_end());
}

std::string html_page_begin(std::string_view title, std::string_view language,
                            std::string_view style) {
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>{}{}</style>\n</head>\n<body>\n",
        language, escaped(title), kStyle, style);
}

std::string_view html_page_end() { return "</body>\n</html>\n"; }

std::string image(std::string_view base64_png, std::string_view description) {
    if (base64_png.empty()) return "";
    return fmt::format("<img alt=\"{}\" src=\"data:image/png;base64,{}\">\n", escaped(description),
                       base64_png);
}

}  // namespace gongwen::pipeline
