#include "pipeline/review/entry.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/page_json.h"
#include "core/shown_text.h"
#include "core/text.h"
#include "pipeline/filed/following.h"
#include "pipeline/reports/cut_outs.h"
#include "pipeline/reports/rule_words.h"
#include "pipeline/review/likely_names.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using archive::QueuedItem;
using nlohmann::json;

constexpr std::string_view kPage = "page.";
constexpr std::string_view kRule = "rule.";
constexpr std::string_view kMismatch = "mismatch.";

// Of the page around a value: its label stands to the left of it, or above.
constexpr double kMarginX = 90;
constexpr double kMarginY = 14;
constexpr double kTopShare = 0.3;
// Where an old record does not say how large its page is.
constexpr double kPageWidth = 595;
constexpr double kPageHeight = 842;

/// Of a letter by what it is known by, of a form what it is.
std::string head_of(const Record& record, const Titles& titles) {
    std::string out;
    for (const std::string& part : {record.text_of("issue_date"), record.text_of("issuer"),
                                    record.document_type, record.text_of("document_no")}) {
        if (!part.empty()) out += (out.empty() ? "" : " ") + part;
    }
    return out.empty() ? titles.of_template(record.template_id) : out;
}

/// The names that an item asks about.
std::vector<const NameFinding*> names_of(const Record& record, const QueuedItem& item) {
    std::vector<const NameFinding*> names;
    for (const NameFinding& name : record.names) {
        if (is_asked_about(name, item.field, item.reason)) names.push_back(&name);
    }
    return names;
}

const RuleResult* rule_of(const Record& record, const QueuedItem& item) {
    for (const RuleResult& rule : record.rules) {
        if (item.field == std::string(kRule) + rule.rule) return &rule;
    }
    return nullptr;
}

const Mismatch* mismatch_of(const Record& record, const QueuedItem& item) {
    for (const Mismatch& mismatch : record.mismatches) {
        if (mismatch.between.size() < 2) continue;
        if (item.field ==
            fmt::format("{}{}/{}", kMismatch, mismatch.between[0], mismatch.between[1])) {
            return &mismatch;
        }
    }
    return nullptr;
}

/// 「甲乙局」近似「甲丙局」 for every doubtful name of the field.
std::string near_names(const Record& record, const std::string& field) {
    std::string out;
    for (const NameFinding& name : record.names) {
        if (name.field != field || name.verdict != "unknown" || name.expected.empty()) continue;
        out += fmt::format("{}「{}」近似「{}」", out.empty() ? "：" : "、", name.written,
                           name.expected);
    }
    return out;
}

std::string reason_of(const Record& record, const QueuedItem& item, const Titles& titles) {
    std::string out =
        item.reason.empty() ? "不在待審清單內" : doubt_in_words(item.reason, item.confidence);
    if (item.reason == "near_name") out += near_names(record, item.field);
    if (const RuleResult* rule = rule_of(record, item)) {
        if (!rule->source.empty()) out += fmt::format("：{}", rule->source);
        if (!rule->reason.empty()) {
            out +=
                fmt::format("（{}）", reason_for_people(rule->reason, record.template_id, titles));
        }
    }
    return out;
}

CutOutRequest place_on(const Record& record, int page, const Box& box) {
    PageView view = view_of(record, page);
    if (view.width <= 0) view.width = kPageWidth;
    if (view.height <= 0) view.height = kPageHeight;
    CutOutRequest place{record.sha256, page, view.rotation, view.skew, {}, box};
    if (box.empty()) {
        place.box = {0, 0, view.width, kTopShare * view.height};
    } else {
        place.box = {std::max(0.0, box.left - kMarginX), std::max(0.0, box.top - kMarginY),
                     std::min(view.width, box.right + kMarginX),
                     std::min(view.height, box.bottom + kMarginY)};
    }
    return place;
}

/// The first or second value of a mismatch; page 0 where it has no place.
CutOutRequest place_of(const Record& record, const Mismatch& mismatch, std::size_t which) {
    if (which >= mismatch.places.size() || mismatch.places[which].page == 0) return {};
    return place_on(record, mismatch.places[which].page, mismatch.places[which].box);
}

CutOutRequest place_of(const Record& record, const QueuedItem& item) {
    for (const NameFinding* name : names_of(record, item)) {
        return place_on(record, name->page, name->box);
    }
    if (const Mismatch* mismatch = mismatch_of(record, item)) return place_of(record, *mismatch, 0);
    const Field* field = record.field(item.field);
    if (field && field->page > 0) return place_on(record, field->page, field->box);
    if (item.page > 0) return place_on(record, item.page, {});
    return place_on(record, record.pages.empty() ? 1 : record.pages.front(), {});
}

void add_names(ReviewEntry& entry, const Record& record) {
    for (const NameFinding* name : names_of(record, entry.item)) {
        if (entry.written.empty()) entry.written = name->written;
        if (entry.item.field == "text") {
            entry.value += (entry.value.empty() ? "" : "、") + name->written;
        }
        const Alternative valid{name->expected, "應有的名稱"};
        const bool known =
            std::any_of(entry.alternatives.begin(), entry.alternatives.end(),
                        [&](const auto& other) { return other.value == valid.value; });
        if (!valid.value.empty() && !known) entry.alternatives.push_back(valid);
    }
}

void add_field(ReviewEntry& entry, const Field& field) {
    entry.value = value_in_words(field);
    // Of a list, what divides its items does not count.
    const auto words_of = [](const std::string& text) {
        std::u32string words = without_spaces(to_utf32(text));
        std::erase(words, U'、');
        return words;
    };
    const bool list = std::holds_alternative<std::vector<std::string>>(field.value);
    const bool same =
        list ? words_of(field.raw) == words_of(entry.value) : field.raw == entry.value;
    if (!same) entry.raw = field.raw;
}

void add_mismatch(ReviewEntry& entry, const Record& record) {
    const Mismatch* mismatch = mismatch_of(record, entry.item);
    if (!mismatch) return;
    entry.value = fmt::format("{}", fmt::join(mismatch->values, " ／ "));
    entry.other_place = place_of(record, *mismatch, 1);
}

}  // namespace

ReviewEntry EntryMaker::entry_of(const QueuedItem& item) {
    const Record& record = document(item.document).record;
    ReviewEntry entry;
    entry.item = item;
    entry.source = record.source;
    entry.head = head_of(record, titles_);
    entry.label = titles_.of_item(record.template_id, item.field);
    entry.reason = reason_of(record, item, titles_);
    entry.place = place_of(record, item);
    entry.begins_document =
        item.field.starts_with(kPage) && !record.pages.empty() && item.page == record.pages.front();
    if (const Field* field = record.field(item.field)) add_field(entry, *field);
    add_names(entry, record);
    if (likely_ && item.reason == "unusual_surname") {
        for (const std::string& name : likely_->of(record, item.field)) {
            entry.alternatives.push_back({name, "形近的姓氏"});
        }
    }
    add_mismatch(entry, record);
    if (item.reason == "attached_files") {
        entry.value = names_in_line(record.details.attached_files);
    }
    if (const auto said = catalogue_.human_value(item.document, item.field)) {
        const std::string read = value_in_words(said->reading);
        if (read != entry.value) entry.alternatives.push_back({read, "程式最近的讀法"});
    }
    return entry;
}

ReviewEntry EntryMaker::entry_of(const std::string& id, const std::string& field) {
    const Record& record = document(id).record;
    QueuedItem item{id, field, "", 0, 0};
    if (const Field* found = record.field(field)) {
        item.confidence = found->confidence;
        item.page = found->page;
    }
    return entry_of(item);
}

const archive::StoredDocument& EntryMaker::document(const std::string& id) {
    if (last_.id == id) return last_;
    auto found = catalogue_.document(id);
    if (!found) throw Error(ErrorKind::ArchiveDamaged, id, "is listed but not there");
    last_ = std::move(*found);
    return last_;
}

json to_json_value(const ReviewEntry& entry) {
    const QueuedItem& item = entry.item;
    json out = {{"id", item.document},
                {"source", entry.source},
                {"field", item.field},
                {"label", entry.label},
                {"value", entry.value},
                {"raw", entry.raw},
                {"reason", item.reason},
                {"reason_text", entry.reason},
                {"confidence", item.confidence},
                {"page", entry.place.page},
                {"cut_out", to_json_value(entry.place.box)}};
    if (entry.other_place.page > 0) {
        out["other_page"] = entry.other_place.page;
        out["other_cut_out"] = to_json_value(entry.other_place.box);
    }
    json others = json::array();
    for (const Alternative& other : entry.alternatives) {
        others.push_back({{"value", other.value}, {"origin", other.origin}});
    }
    out["alternatives"] = others;
    if (!item.closed.empty()) {
        out["closed"] = item.closed;
        out["note"] = item.note;
        out["who"] = item.who;
        out["at"] = item.at;
    }
    return out;
}

}  // namespace gongwen::pipeline
