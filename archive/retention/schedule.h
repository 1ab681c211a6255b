// A 檔案保存年限區分表 as data: classes with their period and what happens afterwards, rules for
// documents without a 分類號, and orders that freeze. One TOML file (docs/retention.md).

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/retention/due.h"
#include "core/retention_period.h"
#include "core/roc_date.h"

namespace gongwen::archive {

/// 清理處置: what happens when the period is over.
enum class Disposition {
    Destroy,   ///< 依規定程序銷毀
    Appraise,  ///< 屆期後鑑定
    Keep,      ///< 機關永久保存
    Transfer,  ///< 列為國家檔案
};
std::string_view to_string(Disposition disposition);  ///< destroy, appraise, keep, transfer
std::string_view label_of(Disposition disposition);   ///< 依規定程序銷毀 …
std::optional<Disposition> disposition_from(std::string_view word);

/// What a class or a rule lays down.
struct Terms {
    RetentionPeriod period;
    Disposition disposition = Disposition::Appraise;
    Trigger trigger = Trigger::LatestDocument;
    Rounding rounding = Rounding::Exact;
    bool needs_consent = false;  ///< 會計憑證: superior agency and 審計機關 (會計法 83)
    std::string source;          ///< where the rule comes from
};

struct ScheduleClass {
    std::string number;  ///< 分類號; stands for the classes below it as well
    std::string title;
    Terms terms;
};

/// For documents that have no class of the schedule; what is empty asks for nothing.
struct ScheduleRule {
    std::string template_id;
    std::string document_type;
    Terms terms;
};

/// Documents of these days are not destroyed by a schedule (政治檔案條例 …).
struct Freeze {
    Date from;
    Date to;  ///< included
    std::string reason;
    std::string source;
};

struct Schedule {
    std::string id;
    int version = 0;
    std::string title;
    std::string source;
    std::vector<int> periods;  ///< years that need no further legal basis (辦法 4)
    int transfer_years = 0;    ///< after which permanent files are transferred
    std::vector<ScheduleClass> classes;
    std::vector<ScheduleRule> rules;
    std::vector<Freeze> freezes;

    /// The class of that number, or the nearest above it; nullptr for none.
    const ScheduleClass* class_of(std::string_view class_no) const;
    /// Rules of a template come before rules of a document type.
    const ScheduleRule* rule_for(std::string_view template_id,
                                 std::string_view document_type) const;
    bool is_usual(const RetentionPeriod& period) const;
};

/// Throws Error(Usage) that names `name`, the line and what was expected.
Schedule parse_schedule(std::string_view toml, const std::string& name);

}  // namespace gongwen::archive
