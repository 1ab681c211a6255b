#include "archive/retention/schedule.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "core/error.h"

namespace gongwen::archive {
namespace {

struct DispositionWords {
    Disposition disposition;
    std::string_view word;
    std::string_view label;
};

constexpr std::array<DispositionWords, 4> kDispositions{{
    {Disposition::Destroy, "destroy", "依規定程序銷毀"},
    {Disposition::Appraise, "appraise", "屆期後鑑定"},
    {Disposition::Keep, "keep", "機關永久保存"},
    {Disposition::Transfer, "transfer", "列為國家檔案"},
}};

/// Reads one table of the file and knows where to point when it is wrong.
class TableReader {
  public:
    TableReader(const toml::table& table, const std::string& file) : table_(table), file_(file) {}

    /// Refuses words that nobody reads: a slip must not loosen a rule.
    void allow(std::initializer_list<std::string_view> words) const {
        for (const auto& [key, value] : table_) {
            if (std::find(words.begin(), words.end(), key.str()) == words.end()) {
                fail(value,
                     fmt::format("unknown word \"{}\"; use {}", key.str(), fmt::join(words, ", ")));
            }
        }
    }

    std::string text(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return "";
        if (const auto text = node->value_exact<std::string>()) return *text;
        fail(*node, fmt::format("{} must be text in quotes", key));
    }

    std::string required_text(std::string_view key) const {
        std::string value = text(key);
        if (value.empty()) fail(table_, fmt::format("{} is missing", key));
        return value;
    }

    int number(std::string_view key) const {
        const toml::node* node = table_.get(key);
        const auto number = node ? node->value_exact<std::int64_t>() : std::nullopt;
        if (!number || *number < 1 || *number > 999) {
            fail(node ? *node : table_, fmt::format("{} must be a number from 1 to 999", key));
        }
        return static_cast<int>(*number);
    }

    bool truth(std::string_view key) const {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return false;
        if (const auto truth = node->value_exact<bool>()) return *truth;
        fail(*node, fmt::format("{} must be true or false", key));
    }

    Date day(std::string_view key) const {
        if (const auto day = parse_date(required_text(key))) return *day;
        fail(*table_.get(key), fmt::format("{} must be a day: 1945-08-15", key));
    }

    std::vector<int> numbers(std::string_view key) const {
        std::vector<int> out;
        const toml::array* list = table_[key].as_array();
        if (list == nullptr) fail(table_, fmt::format("{} must be a list of numbers", key));
        for (const toml::node& node : *list) {
            const auto number = node.value_exact<std::int64_t>();
            if (!number || *number < 1) fail(node, fmt::format("{} must hold years", key));
            out.push_back(static_cast<int>(*number));
        }
        return out;
    }

    template <typename Read>
    void each(std::string_view key, Read read) const {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return;
        const toml::array* list = node->as_array();
        if (list == nullptr) fail(*node, fmt::format("write [[{}]] for each", key));
        for (const toml::node& entry : *list) {
            const toml::table* table = entry.as_table();
            if (table == nullptr) fail(entry, fmt::format("write [[{}]] for each", key));
            read(TableReader(*table, file_));
        }
    }

    [[noreturn]] void fail(std::string_view key, const std::string& detail) const {
        const toml::node* node = table_.get(key);
        fail(node ? *node : table_, detail);
    }

  private:
    [[noreturn]] void fail(const toml::node& node, const std::string& detail) const {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file_, node.source().begin.line),
                    detail);
    }

    const toml::table& table_;
    const std::string& file_;
};

template <typename Value, std::size_t size>
Value word_of(const TableReader& table, std::string_view key,
              const std::array<std::pair<std::string_view, Value>, size>& words, Value otherwise) {
    const std::string typed = table.text(key);
    if (typed.empty()) return otherwise;
    std::string all;
    for (const auto& [word, value] : words) {
        if (word == typed) return value;
        all += (all.empty() ? "" : ", ") + std::string(word);
    }
    table.fail(key, fmt::format("unknown {} \"{}\"; use {}", key, typed, all));
}

Terms terms_in(const TableReader& table) {
    static constexpr std::array<std::pair<std::string_view, Trigger>, 3> kTriggers{
        {{"latest-document", Trigger::LatestDocument},
         {"case-closed", Trigger::CaseClosed},
         {"given-day", Trigger::GivenDay}}};
    static constexpr std::array<std::pair<std::string_view, Rounding>, 2> kRoundings{
        {{"exact", Rounding::Exact}, {"next-year", Rounding::NextYear}}};
    Terms terms;
    const std::string typed = table.required_text("period");
    const auto period = parse_period(typed);
    if (!period) table.fail("period", fmt::format("\"{}\" is none of 永久, 1年 … 99年", typed));
    terms.period = *period;
    const auto disposition = disposition_from(table.required_text("disposition"));
    if (!disposition) {
        table.fail("disposition", "use destroy, appraise, keep, transfer, or the words of the law");
    }
    terms.disposition = *disposition;
    if (terms.period.permanent && terms.disposition == Disposition::Destroy) {
        table.fail("disposition", "what is kept for ever is not destroyed; use keep or transfer");
    }
    terms.trigger = word_of(table, "trigger", kTriggers, Trigger::LatestDocument);
    terms.rounding = word_of(table, "rounding", kRoundings, Rounding::Exact);
    terms.needs_consent = table.truth("needs_consent");
    terms.source = table.required_text("source");
    return terms;
}

void read_classes(const TableReader& table, Schedule& schedule) {
    std::set<std::string> seen;
    table.each("class", [&](const TableReader& entry) {
        entry.allow({"number", "title", "period", "disposition", "trigger", "rounding",
                     "needs_consent", "source"});
        ScheduleClass made{entry.required_text("number"), entry.text("title"), terms_in(entry)};
        if (!seen.insert(made.number).second) {
            entry.fail("number", fmt::format("the class {} stands twice", made.number));
        }
        schedule.classes.push_back(std::move(made));
    });
}

void read_rules(const TableReader& table, Schedule& schedule) {
    table.each("rule", [&](const TableReader& entry) {
        entry.allow({"template", "document_type", "period", "disposition", "trigger", "rounding",
                     "needs_consent", "source"});
        ScheduleRule rule{entry.text("template"), entry.text("document_type"), terms_in(entry)};
        if (rule.template_id.empty() && rule.document_type.empty()) {
            entry.fail("source", "a rule needs a template or a document_type");
        }
        schedule.rules.push_back(std::move(rule));
    });
}

void read_freezes(const TableReader& table, Schedule& schedule) {
    table.each("freeze", [&](const TableReader& entry) {
        entry.allow({"from", "to", "reason", "source"});
        Freeze freeze{entry.day("from"), entry.day("to"), entry.required_text("reason"),
                      entry.required_text("source")};
        if (freeze.to < freeze.from) entry.fail("to", "comes before from");
        schedule.freezes.push_back(std::move(freeze));
    });
}

toml::table parsed(std::string_view text, const std::string& name) {
    try {
        return toml::parse(text, name);
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", name, error.source().begin.line),
                    std::string(error.description()));
    }
}

}  // namespace

std::string_view to_string(Disposition disposition) {
    return kDispositions[static_cast<std::size_t>(disposition)].word;
}

std::string_view label_of(Disposition disposition) {
    return kDispositions[static_cast<std::size_t>(disposition)].label;
}

std::optional<Disposition> disposition_from(std::string_view word) {
    for (const DispositionWords& words : kDispositions) {
        if (word == words.word || word == words.label) return words.disposition;
    }
    return std::nullopt;
}

const ScheduleClass* Schedule::class_of(std::string_view class_no) const {
    const ScheduleClass* best = nullptr;
    for (const ScheduleClass& one : classes) {
        if (!class_no.starts_with(one.number)) continue;
        if (best == nullptr || one.number.size() > best->number.size()) best = &one;
    }
    return best;
}

const ScheduleRule* Schedule::rule_for(std::string_view template_id,
                                       std::string_view document_type) const {
    const ScheduleRule* by_type = nullptr;
    for (const ScheduleRule& rule : rules) {
        const bool fits = rule.document_type.empty() || rule.document_type == document_type;
        if (!fits) continue;
        if (!rule.template_id.empty() && rule.template_id == template_id) return &rule;
        if (rule.template_id.empty() && by_type == nullptr) by_type = &rule;
    }
    return by_type;
}

bool Schedule::is_usual(const RetentionPeriod& period) const {
    return period.permanent ||
           std::find(periods.begin(), periods.end(), period.years) != periods.end();
}

Schedule parse_schedule(std::string_view toml, const std::string& name) {
    const toml::table root = parsed(toml, name);
    const TableReader table(root, name);
    table.allow({"id", "version", "title", "source", "periods", "transfer_years", "class", "rule",
                 "freeze"});
    Schedule schedule;
    schedule.id = table.required_text("id");
    schedule.version = table.number("version");
    schedule.title = table.required_text("title");
    schedule.source = table.required_text("source");
    schedule.periods = table.numbers("periods");
    schedule.transfer_years = table.number("transfer_years");
    read_classes(table, schedule);
    read_rules(table, schedule);
    read_freezes(table, schedule);
    return schedule;
}

}  // namespace gongwen::archive
