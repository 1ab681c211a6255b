// gongwen institutions: what the authority file knows, and what it thinks of a text.

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "institutions/judge.h"
#include "institutions/lists/list_encoding.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/institutions_import.h"
#include "pipeline/environment/names_folder.h"
#include "pipeline/environment/resources.h"
#include "pipeline/wording/people.h"
#include "pipeline/wording/slip_words.h"

namespace gongwen::pipeline::cli {
namespace {

using institutions::Authority;
using institutions::Institution;
using nlohmann::json;

// check -----------------------------------------------------------------------------------------

struct CheckCall {
    std::optional<std::string> date;
    bool names_only = false;
    bool json = false;
};

/// Text as a passage, and where in the input each of its characters stands.
struct CheckedText {
    Passage passage;
    std::vector<std::size_t> places;

    void add(char32_t c, std::size_t place) {
        // Every character in a column of its own, so that a finding's box tells its place.
        const auto column = static_cast<double>(places.size());
        passage.text += c;
        passage.origins.push_back({1, {column, 0, column + 1, 1}, 1});
        places.push_back(place);
    }
};

/// One passage of running text, line ends joined; or one for each line, of nothing but names.
std::vector<CheckedText> texts_in(const std::u32string& input, bool names_only) {
    std::vector<CheckedText> texts;
    const char* field = names_only ? "recipient" : "body";
    texts.push_back({{field, {}, {}}, {}});
    for (std::size_t at = 0; at < input.size(); ++at) {
        const char32_t c = input[at];
        if (names_only && c == U'\n') texts.push_back({{field, {}, {}}, {}});
        const bool latin_before = at > 0 && is_latin(input[at - 1]);
        const bool latin_behind = at + 1 < input.size() && is_latin(input[at + 1]);
        if (!is_space(c) || (latin_before && latin_behind)) texts.back().add(c, at);
    }
    return texts;
}

struct CheckedName {
    NameFinding finding;
    std::size_t begin = 0;  ///< code points of the input
    std::size_t end = 0;
};

/// 104/9 is no day: a name may have ended within the month.
Date day_typed(const std::string& typed) {
    const auto range = parse_date_range(typed);
    if (!range || range->first != range->last) {
        throw Error(ErrorKind::Usage, fmt::format("--date \"{}\"", typed),
                    "不是日期；請寫年月日，如 104/9/23 或 2015-09-23");
    }
    return range->first;
}

std::vector<CheckedName> check(const std::vector<CheckedText>& texts, const CheckCall& call,
                               const Authority& authority) {
    institutions::LetterContext context;
    if (call.date) context.date = day_typed(*call.date);
    std::vector<CheckedName> names;
    for (const CheckedText& text : texts) {
        for (NameFinding& finding :
             institutions::judge(std::vector{text.passage}, context, authority).names) {
            const auto first = static_cast<std::size_t>(finding.box.left);
            const auto last = static_cast<std::size_t>(finding.box.right) - 1;
            names.push_back({std::move(finding), text.places[first], text.places[last] + 1});
        }
    }
    return names;
}

json to_json_value(const CheckedName& name) {
    json out = gongwen::to_json_value(name.finding);
    for (const char* key : {"page", "box", "field"}) out.erase(key);
    out["begin"] = name.begin;
    out["end"] = name.end;
    return out;
}

std::string for_people(const CheckedName& name) {
    const NameFinding& f = name.finding;
    std::string out = fmt::format("{:>5}-{:<5} {}：{}", name.begin, name.end,
                                  label_of_verdict(f.verdict), f.written);
    if (!f.expected.empty() && f.expected != f.written) out += " → " + f.expected;
    if (f.mention) out += "（引述）";
    std::vector<std::string_view> reasons;
    for (const std::string& reason : f.reasons) reasons.push_back(label_of_slip(reason));
    if (!reasons.empty()) out += fmt::format("（{}）", fmt::join(reasons, "、"));
    return out + "\n";
}

void check_input(const CheckCall& call, const Context& context) {
    const Authority authority = context.authority();
    const std::string input{std::istreambuf_iterator<char>(std::cin), {}};
    const std::string text = institutions::decode_list(input, "standard input").text;
    if (trimmed(text).empty()) std::cerr << "gongwen: 標準輸入沒有文字\n";
    const auto texts = texts_in(to_utf32(text), call.names_only);
    const auto names = check(texts, call, authority);
    for (const CheckedName& name : names) {
        std::cout << (call.json ? in_one_line(to_json_value(name)) + "\n" : for_people(name));
    }
    if (!call.json) std::cout << fmt::format("共 {} 個機關名稱\n", names.size());
}

// show ------------------------------------------------------------------------------------------

/// Predecessors of exactly that name.
std::vector<std::string> predecessors_of(const Institution& one, const Authority& authority) {
    std::vector<std::string> names;
    const auto& index = authority.index();
    const auto at = static_cast<std::size_t>(&one - index.institutions.data());
    for (const std::size_t before : index.predecessors[at]) {
        names.push_back(index.institutions[before].name);
    }
    return names;
}

json to_json_value(const Institution& one, const Authority& authority) {
    const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : ""; };
    return {{"name", one.name},
            {"valid_from", day(one.valid_from)},
            {"valid_to", day(one.valid_to)},
            {"predecessors", predecessors_of(one, authority)},
            {"successors", one.successors},
            {"parent", one.parent},
            {"kind", one.kind},
            {"short_names", one.short_names},
            {"variants", one.variants},
            {"prefixes", authority.prefixes_of(one.name)},
            {"email_domains", authority.domains_of(one.name)},
            {"code", one.code},
            {"address", one.address},
            {"note", one.note},
            {"source", one.source}};
}

std::string line(std::string_view label, const std::string& text) {
    return text.empty() ? "" : fmt::format("  {}：{}\n", label, text);
}

std::string line(std::string_view label, const std::vector<std::string>& texts) {
    return line(label, fmt::format("{}", fmt::join(texts, "、")));
}

std::string for_people(const Institution& one, const Authority& authority) {
    const auto day = [](const std::optional<Date>& date) {
        return date ? date->iso() : std::string("？");
    };
    std::string out = one.name + "\n";
    out += fmt::format("  有效：{} 至 {}\n", day(one.valid_from),
                       one.valid_to ? one.valid_to->iso() : "今（或不詳）");
    out += line("前身", predecessors_of(one, authority)) + line("後繼", one.successors);
    out += line("上級", one.parent) + line("簡稱", one.short_names) + line("異寫", one.variants);
    out += line("字首", authority.prefixes_of(one.name));
    out += line("電子信箱網域", authority.domains_of(one.name));
    out += line("代碼", one.code) + line("地址", one.address) + line("附註", one.note);
    return out + line("來源", one.source.empty() ? "institutions.csv" : one.source);
}

/// What a name that is not in the file is probably meant to be; "" where nothing is near.
std::string meant_by(const std::string& typed, const Authority& authority) {
    const auto texts = texts_in(to_utf32(typed), true);
    for (const CheckedName& name : check(texts, {}, authority)) {
        if (!name.finding.expected.empty()) return name.finding.expected;
    }
    return "";
}

std::vector<const Institution*> institutions_named(const std::string& typed,
                                                   const Authority& authority) {
    std::vector<const Institution*> found = authority.through_time(typed);
    if (found.empty()) {
        for (const Institution* one : authority.find_short(typed)) found.push_back(one);
    }
    if (found.empty()) {
        const std::string meant = meant_by(typed, authority);
        throw Error(ErrorKind::Usage, typed,
                    meant.empty() ? "機關名稱檔中沒有此名稱"
                                  : "機關名稱檔中沒有此名稱；是否為「" + meant + "」？");
    }
    const Date unknown{9999, 12, 31};
    std::stable_sort(found.begin(), found.end(), [&](const auto* a, const auto* b) {
        return a->valid_to.value_or(unknown) < b->valid_to.value_or(unknown);
    });
    return found;
}

void show(const std::string& typed, bool as_json, const Context& context) {
    const Authority authority = context.authority();
    for (const Institution* one : institutions_named(typed, authority)) {
        std::cout << (as_json ? in_one_line(to_json_value(*one, authority)) + "\n"
                              : for_people(*one, authority));
    }
}

void add_check(CLI::App& parent, Context& context) {
    auto call = std::make_shared<CheckCall>();
    CLI::App* command = parent.add_subcommand(
        "check", "Judge the names in a text from standard input (UTF-8, UTF-16 or Big5)");
    command->footer(
        "Example: echo '請金融管理監督委員會惠復' | gongwen institutions check --date 104/9/23");
    command->add_option("--date", call->date,
                        "Judge by this day (ROC or Gregorian); without it by spelling alone");
    command->add_flag("--names", call->names_only, "Every line holds nothing but names");
    command->add_flag("--json", call->json, "One JSON name a line");
    command->callback([call, &context] { check_input(*call, context); });
}

void add_show_name(CLI::App& parent, Context& context) {
    struct Call {
        std::string name;
        bool json = false;
    };
    auto call = std::make_shared<Call>();
    CLI::App* command = parent.add_subcommand("show", "An institution through time");
    command->footer("Example: gongwen institutions show 金管會");
    command->add_option("NAME", call->name, "Full or short name")->required();
    command->add_flag("--json", call->json, "One JSON institution a line");
    command->callback([call, &context] { show(call->name, call->json, context); });
}

}  // namespace

void add_institutions(CLI::App& app, Context& context) {
    CLI::App* command =
        app.add_subcommand("institutions", "The authority file of institution names");
    command->require_subcommand(1);
    command->footer(
        "Example: gongwen institutions show 金管會\n"
        "docs/names.md tells of verdicts and of the lists that can be imported.");
    add_check(*command, context);
    add_show_name(*command, context);
    add_institutions_import(*command, context);
}

}  // namespace gongwen::pipeline::cli
