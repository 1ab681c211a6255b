// The part of entry.h that tells which commands settle an entry.

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "pipeline/review/entry.h"

namespace gongwen::pipeline {

std::string shell_word(const std::string& word) {
    constexpr std::string_view kPlainSigns = "-_./,:";
    const bool plain = !word.empty() && std::all_of(word.begin(), word.end(), [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || std::isalnum(byte) != 0 || kPlainSigns.find(c) != kPlainSigns.npos;
    });
    if (plain) return word;
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

ReviewCommands commands_for(const ReviewEntry& entry, const std::string& program) {
    const std::string id = entry.item.document;
    const std::string& field = entry.item.field;
    const bool name = !entry.written.empty();  // what is confirmed of a finding is the mistake
    ReviewCommands out{fmt::format("{} review confirm {} {}", program, id,
                                   shell_word(name ? entry.written : field)),
                       name ? "確為誤植" : "無誤", "", ""};
    if (field.starts_with("page.")) {
        out.correct = fmt::format("{} review split {} --{} {}", program, id,
                                  entry.begins_document ? "join" : "at", entry.item.page);
    } else if (entry.item.reason == "unknown_template") {
        out.correct = fmt::format("{} review template {} 範本", program, id);
    } else if (field.find('.') == std::string::npos && field != "document" && field != "text") {
        out.correct = fmt::format("{} review correct {} {} 值", program, id, shell_word(field));
    }
    if (!entry.written.empty()) {
        out.dismiss = fmt::format("{} review dismiss {} {} --reason 理由", program, id,
                                  shell_word(entry.written));
    }
    return out;
}

}  // namespace gongwen::pipeline
