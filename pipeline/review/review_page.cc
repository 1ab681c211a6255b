#include "pipeline/review/review_page.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

constexpr std::string_view kStyle = R"css(
body { max-width: 68rem; }
article { padding: 0; overflow: hidden; page-break-inside: auto; }
article > header { padding: .8rem 1.2rem; border-bottom: 1px solid var(--rule); background: #f4f2ec; }
article > header b { font-size: 1.08rem; font-weight: 600; }
section { padding: 1rem 1.2rem 1.1rem; page-break-inside: avoid; }
section + section { border-top: 1px solid var(--rule); }
section h3 { font-size: 1rem; margin: 0; display: flex; gap: .7rem; align-items: baseline;
             flex-wrap: wrap; }
section h3 .name { color: var(--faint); font: .82rem ui-monospace, "DejaVu Sans Mono", monospace; }
section figure { position: relative; display: table; margin: .6rem 0; }
section figure img { max-height: 22rem; background: #fff; margin: 0; }
section figure i { position: absolute; border: 2px solid #d9822b; border-radius: .2rem;
                   background: #ffb74d22; }
.value { font-size: 1.25rem; margin: .35rem 0 .2rem; overflow-wrap: anywhere; }
.value.none { font-size: 1rem; }
dl { font-size: .95rem; } dd { overflow-wrap: anywhere; }
code { font: .86rem ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono CJK TC", monospace;
       background: #f4f2ec; padding: .1rem .4rem; border-radius: .25rem; overflow-wrap: anywhere;
       user-select: all; }
table.reasons { border-collapse: collapse; margin: .3rem 0 1.8rem; }
table.reasons td { padding: .15rem 1.2rem .15rem 0; }
table.reasons td + td { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { background: #fff; padding: 0; max-width: none; font-size: 11pt; }
               article { border-radius: 0; } section figure img { max-height: 12cm; } }
)css";

std::string row(std::string_view term, const std::string& text) {
    return text.empty() ? std::string()
                        : fmt::format("<dt>{}</dt><dd>{}</dd>", term, escaped(text));
}

std::string command_row(std::string_view term, const std::string& command) {
    return command.empty()
               ? std::string()
               : fmt::format("<dt>{}</dt><dd><code>{}</code></dd>", term, escaped(command));
}

std::string_view change_words(const ReviewEntry& entry) {
    if (!entry.item.field.starts_with("page.")) return "更正";
    return entry.begins_document ? "併入前一件" : "由此頁起另為一件";
}

/// The picture of a place, with a frame around what is doubted: words beside it are there to find
/// it on the page.
std::string picture(const std::string& base64_png, const ReviewEntry& entry,
                    const CutOutRequest& place) {
    if (base64_png.empty()) return "";
    std::string frame;
    if (!place.marked.empty()) {
        const auto share = [](double length, double whole) { return 100 * length / whole; };
        const Box& box = place.box;
        const Box& mark = place.marked;
        frame = fmt::format(
            "<i style=\"left:{:.1f}%;top:{:.1f}%;width:{:.1f}%;height:{:.1f}%\"></i>",
            share(mark.left - box.left, box.width()), share(mark.top - box.top, box.height()),
            share(mark.width(), box.width()), share(mark.height(), box.height()));
    }
    const std::string words = fmt::format("{}，第 {} 頁", entry.label, place.page);
    return fmt::format("<figure>{}{}</figure>\n", image(base64_png, words), frame);
}

/// The cut-outs of an entry: of a mismatch two.
struct Pictures {
    std::string first;
    std::string second;
};

std::string section_of(const ReviewEntry& entry, const std::string& program,
                       const Pictures& pictures) {
    const ReviewCommands commands = commands_for(entry, program);
    const char* weight = entry.item.reason.starts_with("name_") ? "bad" : "doubt";
    std::string out = fmt::format(
        "<section>\n<h3>{}<span class=\"name\">{}</span><span class=\"chip {}\">{}</span></h3>\n",
        escaped(entry.label), escaped(entry.item.field), weight, escaped(entry.reason));
    out += entry.value.empty() ? std::string("<p class=\"value none\">（無值）</p>\n")
                               : fmt::format("<p class=\"value\">{}</p>\n", escaped(entry.value));
    out += picture(pictures.first, entry, entry.place);
    out += picture(pictures.second, entry, entry.other_place);
    out += "<dl>" + row("原讀作", entry.raw);
    for (const Alternative& other : entry.alternatives) out += row(other.origin, other.value);
    if (entry.item.confidence > 0) {
        out += row("整體把握", fmt::format("{:.0f} %", 100 * entry.item.confidence));
    }
    out += row("頁次", fmt::format("第 {} 頁", entry.place.page));
    out += command_row(commands.confirm_words, commands.confirm) +
           command_row(change_words(entry), commands.correct) +
           command_row("非誤植", commands.dismiss);
    return out + "</dl>\n</section>\n";
}

/// Of one document.
using Entries = std::vector<const ReviewEntry*>;

/// In the order of first appearance.
std::vector<Entries> by_document(const std::vector<ReviewEntry>& entries) {
    std::vector<Entries> documents;
    std::map<std::string, std::size_t> known;
    for (const ReviewEntry& entry : entries) {
        const auto [found, added] = known.try_emplace(entry.item.document, documents.size());
        if (added) documents.emplace_back();
        documents[found->second].push_back(&entry);
    }
    return documents;
}

/// `pictures`: of the document's entries, in their order.
std::string article_of(const Entries& entries, const std::string& program,
                       std::span<const Pictures> pictures) {
    const ReviewEntry& first = *entries.front();
    std::string out =
        fmt::format("<article>\n<header><b>{}</b><span class=\"source\">{}　{}</span></header>\n",
                    escaped(first.head.empty() ? "（未能辨識的文件）" : first.head),
                    escaped(first.item.document), escaped(first.source));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        out += section_of(*entries[i], program, pictures[i]);
    }
    return out + "</article>\n";
}

std::string reasons_table(const archive::ReviewCounts& counts) {
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.open_by_reason.begin(),
                                                             counts.open_by_reason.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string out = "<table class=\"reasons\">";
    for (const auto& [reason, count] : sorted) {
        out +=
            fmt::format("<tr><td>{}</td><td>{}</td></tr>", escaped(label_of_doubt(reason)), count);
    }
    return out + "</table>\n";
}

/// Of each entry, in their order.
std::vector<Pictures> pictures_of(const Entries& entries, const CutOuts& cut_outs) {
    std::vector<CutOutRequest> requests;
    requests.reserve(2 * entries.size());
    for (const ReviewEntry* entry : entries) requests.push_back(entry->place);
    for (const ReviewEntry* entry : entries) requests.push_back(entry->other_place);
    std::vector<std::string> cut = cut_outs(requests);
    std::vector<Pictures> pictures(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        pictures[i].first = std::move(cut[i]);
        if (entries[i]->other_place.page > 0) {
            pictures[i].second = std::move(cut[entries.size() + i]);
        }
    }
    return pictures;
}

/// Writes the documents with the pictures of some of them at a time: as many as one worker is worth
/// starting for.
void write_articles(std::ostream& out, const std::vector<Entries>& documents,
                    const std::string& program, const CutOuts& cut_outs) {
    constexpr std::size_t kEntriesAtOnce = 100;
    for (std::size_t next = 0; next < documents.size() && out;) {
        Entries together;
        std::size_t end = next;
        while (end < documents.size() && together.size() < kEntriesAtOnce) {
            together.insert(together.end(), documents[end].begin(), documents[end].end());
            ++end;
        }
        const std::vector<Pictures> pictures = pictures_of(together, cut_outs);
        std::span<const Pictures> left(pictures);
        for (; next < end; ++next) {
            const std::size_t count = documents[next].size();
            out << article_of(documents[next], program, left.first(count));
            left = left.subspan(count);
        }
    }
}

std::string head_of(std::size_t listed, const archive::ReviewCounts& counts) {
    std::string out = fmt::format(
        "<h1>待審清單</h1>\n<ul class=\"sum\"><li><b>{}</b>待審</li><li><b>{}</b>件公文</li>"
        "<li><b>{}</b>已處理</li></ul>\n",
        counts.open, counts.documents, counts.closed);
    if (listed == 0) return out + "<p class=\"none\">沒有待審的項目。</p>\n";
    out += reasons_table(counts);
    if (static_cast<std::int64_t>(listed) < counts.open) {
        out += fmt::format("<p class=\"when\">本頁列出最急的 {} 項。</p>\n", listed);
    }
    return out;
}

}  // namespace

void write_review_page(std::ostream& out, const std::vector<ReviewEntry>& entries,
                       const archive::ReviewCounts& counts, const std::string& program,
                       const CutOuts& cut_outs) {
    out << html_page_begin("待審清單", "zh-Hant", kStyle) << head_of(entries.size(), counts);
    write_articles(out, by_document(entries), program, cut_outs);
    out << html_page_end();
}

}  // namespace gongwen::pipeline
