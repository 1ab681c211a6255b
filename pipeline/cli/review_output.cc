#include "pipeline/cli/review_output.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>
#include <sodium.h>
#include <unistd.h>

#include "archive/clock.h"
#include "core/error.h"
#include "core/shown_text.h"
#include "pipeline/environment/output_file.h"
#include "pipeline/review/terminal_picture.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline::cli {
namespace {

std::string bytes_of_base64(const std::string& text) {
    std::string out(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                          text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0) {
        return "";
    }
    out.resize(size);
    return out;
}

std::string closing_of(const archive::QueuedItem& item) {
    if (item.closed.empty()) return "";
    if (item.closed == "corrected") return "    已由更正公文更正\n";
    std::string out = fmt::format("    {}：{} {}", item.closed == "skipped" ? "已略過" : "已確認",
                                  item.who, archive::taiwan_time(item.at));
    if (!item.note.empty()) out += fmt::format("（{}）", item.note);
    return out + "\n";
}

}  // namespace

std::string listed(const ReviewEntry& entry) {
    std::string out = fmt::format("{}  {}，第 {} 頁\n", entry.item.document,
                                  name_in_line(entry.source), entry.place.page);
    out += fmt::format("    {}（{}）：{}\n", entry.label, entry.item.field,
                       entry.value.empty() ? "（無值）" : entry.value);
    if (!entry.raw.empty()) out += fmt::format("    原讀作：{}\n", entry.raw);
    out += fmt::format("    原因：{}\n", entry.reason);
    return without_commands(out + closing_of(entry.item));
}

std::string shown(const ReviewEntry& entry, const std::filesystem::path& picture,
                  const std::string& program) {
    const ReviewCommands commands = commands_for(entry, program);
    std::string out = listed(entry);
    if (!entry.head.empty()) out += fmt::format("    公文：{}\n", entry.head);
    for (const Alternative& other : entry.alternatives) {
        out += fmt::format("    {}：{}\n", other.origin,
                           other.value.empty() ? "（無值）" : other.value);
    }
    if (entry.item.confidence > 0) {
        out += fmt::format("    整體把握：{:.0f} %\n", 100 * entry.item.confidence);
    }
    const Box& box = entry.place.box;
    out += fmt::format("    位置：第 {} 頁，[{:.0f}, {:.0f}, {:.0f}, {:.0f}]（點）\n",
                       entry.place.page, box.left, box.top, box.right, box.bottom);
    if (!picture.empty()) out += fmt::format("    截圖：{}\n", picture.string());
    out += fmt::format("    {}：{}\n", commands.confirm_words, commands.confirm);
    if (!commands.correct.empty()) out += fmt::format("    更正：{}\n", commands.correct);
    if (!commands.dismiss.empty()) out += fmt::format("    非誤植：{}\n", commands.dismiss);
    return without_commands(out);
}

std::string totals(const archive::ReviewCounts& counts, std::size_t listed) {
    std::string out = fmt::format("共 {} 項待審，{} 件公文；已處理 {} 項", counts.open,
                                  counts.documents, counts.closed);
    if (static_cast<std::int64_t>(listed) < counts.open)
        out += fmt::format("（列出 {} 項）", listed);
    out += "\n";
    std::vector<std::pair<std::string, std::int64_t>> reasons(counts.open_by_reason.begin(),
                                                              counts.open_by_reason.end());
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    for (const auto& [reason, count] : reasons) {
        out += fmt::format("    {:>5}  {}（{}）\n", count, label_of_doubt(reason), reason);
    }
    return out;
}

std::filesystem::path save_cut_out(const ReviewEntry& entry, const std::string& base64_png,
                                   const std::filesystem::path& folder, std::string_view which) {
    std::string name = fmt::format("{}-{}{}.png", entry.item.document, entry.item.field, which);
    std::replace(name.begin(), name.end(), '/', '-');
    std::filesystem::path path = folder / name;
    const std::string bytes = bytes_of_base64(base64_png);
    write_output(path, [&bytes](std::ostream& out) { out << bytes; });
    return path;
}

std::string picture_for_terminal(const std::string& base64_png) {
    if (isatty(STDOUT_FILENO) != 1) return "";
    const PictureProtocol protocol = picture_protocol([](const char* variable) {
        const char* value = std::getenv(variable);
        return std::string(value ? value : "");
    });
    return inline_picture(protocol, base64_png);
}

}  // namespace gongwen::pipeline::cli
