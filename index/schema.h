// Every term prefix, value slot and metadata key of the index, and the names by which people ask
// for them. Nothing else in the program spells a prefix.
//
// A term of running text is one Chinese character (府), two neighbouring ones (政府) or a word of
// Latin letters and digits (moi1724), always folded. Upper case therefore marks a prefix. Terms
// have no positions: phrases are looked up in the text itself, of which a value slot holds the
// image (index/text/text_image.h).

#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace gongwen::index {

/// Raise it when documents would be indexed differently; an older index asks to be rebuilt.
constexpr std::string_view kSchemaVersion = "5";

enum class FieldType {
    Text,             ///< running text: words and phrases
    Exact,            ///< whole folded values, one term each
    RetentionPeriod,  ///< the same, however a period is spelt: 10年, 10, 十年
    Number,  ///< document numbers: digits as a term, the 字 as running text under a second prefix
    Date,    ///< a value slot, YYYYMMDD
    Due,     ///< days, too, but not in the index: the caller tells (SearchRequest::due)
};

struct FieldSpec {
    std::string_view name;
    std::array<std::string_view, 3> aliases;  ///< other names people use; empty ones are unused
    FieldType type;
    std::string_view prefix;  ///< "" for the whole text, and for dates
};

// Prefixes that no field of a query names by itself.
constexpr std::string_view kIdPrefix = "Q";               ///< unique: the document id
constexpr std::string_view kNumberPrefix = "XN";          ///< digits of its 發文字號
constexpr std::string_view kNumberWordPrefix = "XW";      ///< characters of its 字
constexpr std::string_view kReceivedNumberPrefix = "XR";  ///< digits of its 收文號
constexpr std::string_view kCitedNumberPrefix = "XC";     ///< digits of numbers it refers to
constexpr std::string_view kMonthPrefix = "XB";           ///< YYYYMM of the issue date
constexpr std::string_view kCitedWordPrefix = "XY";       ///< characters of their 字

/// Behind a field's prefix: it has a value. No folded text holds it, as _ is a sign of its own.
constexpr std::string_view kAnyValue = "_any";

/// Behind a field's prefix: a character or word as it is printed, for =台中. Only those that are
/// folded to another spelling are kept so.
constexpr std::string_view kPrinted = "=";

// Value slots.
constexpr unsigned kIssueDateSlot = 0;     ///< YYYYMMDD; none where there is no date
constexpr unsigned kReceivedDateSlot = 1;  ///< YYYYMMDD
constexpr unsigned kIdSlot = 2;            ///< the document id, to order ties
constexpr unsigned kAgencySlot = 3;        ///< the issuer as printed
constexpr unsigned kKindSlot = 4;          ///< 函, 公告 …; of a form its kind
constexpr unsigned kRetentionSlot = 5;     ///< 保存年限, spelt as period_value() does
constexpr unsigned kFindingsSlot = 6;      ///< verdicts on its names; mention
constexpr unsigned kStateSlot = 7;         ///< corrected, review, unreadable, repaired, confirmed
constexpr unsigned kNumberSlot = 8;        ///< 字 and digits, to order by number
constexpr unsigned kSealSlot = 9;          ///< hash of the rest of the document
constexpr unsigned kFirstTextSlot = 10;    ///< images of texts, in the order of kTextPrefixes

/// What hits are counted by.
struct FacetSpec {
    std::string_view name;
    unsigned slot;
};
inline constexpr std::array kFacets{
    FacetSpec{"agency", kAgencySlot},     FacetSpec{"kind", kKindSlot},
    FacetSpec{"year", kIssueDateSlot},    FacetSpec{"retention", kRetentionSlot},
    FacetSpec{"findings", kFindingsSlot}, FacetSpec{"state", kStateSlot}};

/// Between the values of a slot that holds several.
constexpr char kFacetSeparator = '\n';

// Metadata keys.
constexpr const char* kSchemaKey = "schema";
constexpr const char* kLastChangeKey = "last_change";
constexpr const char* kNamesKey = "names";  ///< version of the lists behind agency:

/// The number that the latter holds; 0 for "".
std::int64_t change_in(std::string_view tag);

// How often a word of these fields counts in the ranking, where one of the body counts once.
constexpr unsigned kSubjectWeight = 4;
constexpr unsigned kIssuerWeight = 3;

inline constexpr std::array kFields{
    FieldSpec{"text", {"全文"}, FieldType::Text, ""},
    FieldSpec{"subject", {"主旨"}, FieldType::Text, "S"},
    FieldSpec{"agency", {"機關"}, FieldType::Text, "XA"},
    FieldSpec{"issuer", {"發文", "發文機關", "from"}, FieldType::Text, "A"},
    FieldSpec{"to", {"受文", "受文者", "recipient"}, FieldType::Text, "XT"},
    FieldSpec{"originals", {"正本"}, FieldType::Text, "XO"},
    FieldSpec{"copies", {"副本"}, FieldType::Text, "XP"},
    FieldSpec{"name", {"名稱"}, FieldType::Text, "XI"},
    FieldSpec{"wrong", {"誤植"}, FieldType::Text, "XM"},
    FieldSpec{"no", {"文號", "發文字號"}, FieldType::Number, kNumberPrefix},
    FieldSpec{"received", {"收文號"}, FieldType::Number, kReceivedNumberPrefix},
    FieldSpec{"cites", {"引用"}, FieldType::Number, kCitedNumberPrefix},
    FieldSpec{"kind", {"文別", "type"}, FieldType::Exact, "K"},
    FieldSpec{"template", {"範本"}, FieldType::Exact, "XF"},
    FieldSpec{"retention", {"保存年限"}, FieldType::RetentionPeriod, "XL"},
    FieldSpec{"file", {"檔號"}, FieldType::Text, "XG"},
    FieldSpec{"verdict", {"判定"}, FieldType::Exact, "XV"},
    FieldSpec{"state", {"狀態"}, FieldType::Exact, "XS"},
    FieldSpec{"id", {"識別碼"}, FieldType::Exact, kIdPrefix},
    FieldSpec{"date", {"日期", "發文日期"}, FieldType::Date, ""},
    FieldSpec{"received-date", {"收文日期"}, FieldType::Date, ""},
    FieldSpec{"due", {"屆滿", "到期"}, FieldType::Due, ""},
};

/// The field of that name or alias, or nullptr. `name` is folded to half width and lower case.
const FieldSpec* find_field(std::string_view name);

/// The prefix of a field named in kFields; a compile-time error for any other name.
consteval std::string_view prefix_of(std::string_view name) {
    for (const FieldSpec& field : kFields) {
        if (field.name == name) return field.prefix;
    }
    throw "no such field";
}

/// Their values stand in the whole text as well. They have no terms of their own: the terms of the
/// whole text tell where to look for them.
constexpr bool is_part_of_text(std::string_view prefix) {
    return prefix == prefix_of("subject") || prefix == prefix_of("to") ||
           prefix == prefix_of("originals") || prefix == prefix_of("copies");
}

/// Of running text: the fields', and the 字 of document numbers.
inline constexpr std::array<std::string_view, 12> kTextPrefixes{"",
                                                                prefix_of("subject"),
                                                                prefix_of("agency"),
                                                                prefix_of("issuer"),
                                                                prefix_of("to"),
                                                                prefix_of("originals"),
                                                                prefix_of("copies"),
                                                                prefix_of("name"),
                                                                prefix_of("wrong"),
                                                                kNumberWordPrefix,
                                                                kCitedWordPrefix,
                                                                prefix_of("file")};

/// The value slot that holds the image of the text under `prefix`.
constexpr unsigned text_slot(std::string_view prefix) {
    const auto found = std::find(kTextPrefixes.begin(), kTextPrefixes.end(), prefix);
    return kFirstTextSlot + static_cast<unsigned>(found - kTextPrefixes.begin());
}

/// The value slot of a field of dates.
constexpr unsigned slot_of(const FieldSpec& field) {
    return field.name == "received-date" ? kReceivedDateSlot : kIssueDateSlot;
}

}  // namespace gongwen::index
