#include "pipeline/reports/retention_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/roc_date.h"

namespace gongwen::pipeline {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

template <std::size_t size>
std::string_view word_for(const std::array<Words, size>& words, std::string_view code) {
    for (const auto& [known, word] : words) {
        if (known == code) return word;
    }
    return code;
}

std::string list_numbers(const std::vector<std::int64_t>& numbers) {
    return fmt::format("{}", fmt::join(numbers, "、"));
}

}  // namespace

std::string_view label_of_blocker(std::string_view code) {
    static constexpr std::array<Words, 16> kWords{{
        {"no_schedule", "尚未載入保存年限區分表"},
        {"no_period", "無保存年限"},
        {"no_trigger", "起算日不明或待複核"},
        {"odd_trigger", "起算日早於文件產生日"},
        {"no_disposition", "區分表未定清理處置"},
        {"permanent", "永久保存"},
        {"not_destroyable", "清理處置非銷毀"},
        {"not_due", "未屆滿"},
        {"held", "凍結"},
        {"secret", "機密未解密"},
        {"tied", "須與更正函同時處理"},
        {"odd_period", "保存年限有疑義"},
        {"unreviewed", "日期、檔號或年限待複核"},
        {"frozen", "依規定不得銷毀"},
        {"consent", "須經同意（會計法）"},
        {"listed", "已列入銷毀目錄"},
    }};
    return word_for(kWords, code);
}

std::string_view label_of_trigger(archive::Trigger trigger) {
    switch (trigger) {
        case archive::Trigger::LatestDocument:
            return "卷內最後文件產生日";
        case archive::Trigger::CaseClosed:
            return "結案日";
        case archive::Trigger::GivenDay:
            return "指定日";
    }
    return "";
}

std::string_view label_of_basis(std::string_view basis) {
    static constexpr std::array<Words, 6> kWords{{{"person", "人工"},
                                                  {"class", "區分表"},
                                                  {"template", "依表單"},
                                                  {"document_type", "依文別"},
                                                  {"printed", "文面"},
                                                  {"letter", "隨來文"}}};
    return word_for(kWords, basis);
}

std::string_view label_of_list_state(std::string_view state) {
    static constexpr std::array<Words, 4> kWords{{{"proposed", "已提出"},
                                                  {"approved", "已核准"},
                                                  {"destroyed", "已銷毀"},
                                                  {"withdrawn", "已撤回"}}};
    return word_for(kWords, state);
}

std::string_view label_of_outcome(std::string_view outcome) {
    static constexpr std::array<Words, 4> kWords{
        {{"listed", "列入"}, {"extended", "延長"}, {"kept", "保留"}, {"destroyed", "已銷毀"}}};
    return word_for(kWords, outcome);
}

std::string note_in_words(std::string_view note) {
    static constexpr std::array<Words, 3> kSentences{{
        {"is no document of the archive any more", "已非本檔案庫之文件"},
        {"was read or corrected anew since it was listed", "列入後重新辨識或更正"},
        {"goes only together with ", "須同時處理："},
    }};
    for (const auto& [sentence, word] : kSentences) {
        if (!note.starts_with(sentence)) continue;
        return std::string(word).append(note.substr(sentence.size()));
    }
    std::string out;
    for (std::string_view rest = note; !rest.empty();) {
        const std::size_t code_end = std::min(rest.find_first_of(" ,"), rest.size());
        const std::string_view code = rest.substr(0, code_end);
        const std::string_view label = label_of_blocker(code);
        if (label == code) return std::string(note);  // not ours
        out += (out.empty() ? "" : "；") + std::string(label);
        rest.remove_prefix(code_end);
        if (rest.starts_with(" (")) {
            const std::size_t close = std::min(rest.find("), "), rest.size() - 1);
            out += fmt::format("（{}）", rest.substr(2, close - 2));
            rest.remove_prefix(close + 1);
        }
        rest.remove_prefix(std::min<std::size_t>(rest.starts_with(", ") ? 2 : 0, rest.size()));
        if (rest.starts_with(" ")) return std::string(note);
    }
    return out;
}

std::string name_in_words(const archive::Assessment& one, const Titles& titles) {
    const archive::DocumentFacts& facts = one.facts;
    std::string out;
    for (const std::string& part : {facts.produced_on, facts.issuer,
                                    facts.document_no.empty() ? titles.of_template(facts.template_id)
                                                              : facts.document_no}) {
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    }
    return out;
}

std::string period_in_words(const archive::Assessment& one) {
    if (!one.period) return "（無）";
    std::string out = one.period->text();
    if (one.original_period) out += fmt::format("（原{}）", one.original_period->text());
    return out + fmt::format("（{}：{}）", label_of_basis(one.period_basis), one.period_source);
}

std::string due_in_words(const archive::Assessment& one) {
    if (!one.trigger_day) {
        const std::string of =
            one.trigger_document.empty() ? "" : fmt::format("（{}）", one.trigger_document);
        return fmt::format("{}，日期不明或待複核{}", label_of_trigger(one.trigger), of);
    }
    std::string out = fmt::format("{} {}", label_of_trigger(one.trigger), one.trigger_day->iso());
    if (!one.trigger_document.empty()) out += fmt::format("（{}）", one.trigger_document);
    out += one.rounding == archive::Rounding::Exact ? "，次日起算" : "，翌年1月1日起算";
    if (one.due) out += fmt::format("，屆滿 {}（{}）", one.due->iso(), one.due->roc());
    if (one.transfer_year > 0) {
        out += fmt::format("，{} 年（民國{}年）起移轉", one.transfer_year,
                           roc_year(one.transfer_year));
    }
    return out;
}

std::string blockers_in_words(const archive::Assessment& one) {
    std::string out;
    for (const archive::Blocker& blocker : one.blockers) {
        out += out.empty() ? "" : "；";
        if (blocker.code == "held") {
            out += fmt::format("凍結 {}", list_numbers(one.holds));
            continue;
        }
        out += label_of_blocker(blocker.code);
        const bool is_code = blocker.code == "no_trigger";
        if (!blocker.detail.empty() && !is_code) out += fmt::format("（{}）", blocker.detail);
    }
    return out;
}

std::string file_number_in_words(const archive::Assessment& one) {
    if (!one.file_number) {
        return one.facts.file_no.empty() ? "無檔號" : "檔號有誤：" + one.facts.file_no;
    }
    return one.file_number->text();
}

}  // namespace gongwen::pipeline
