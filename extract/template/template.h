// A letter or form as its TOML file describes it. docs/templates.md explains the words.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "extract/template/rule_template.h"

namespace gongwen::extract {

class PersonNames;

enum class TemplateKind { Letter, Form };

/// What a value is and how it is converted.
enum class FieldKind {
    Text,
    Person,  ///< a person's name, perhaps with title and telephone number; else like Text
    Date,    ///< ISO 8601
    Phone,   ///< spaces of recognition gone
    Email,
    Number,
    Institution,
    DocumentNumber,  ///< 字第…號
    Choice,          ///< one of `choices`, perhaps with more behind it
    Items,           ///< list of numbered items
    Names,           ///< list of names
    CheckBox,        ///< truth value
    Seal,            ///< truth value: a seal stands there
    Circled,         ///< the one of `choices` that somebody drew a ring around
    Signature,       ///< truth value: somebody signed, by hand or with a seal
};

/// A value that is right with a lower probability is nothing to build on.
inline constexpr double kLowConfidence = 0.6;

/// Where on a letter a label may stand.
enum class Zone { Head, Body, Tail, Anywhere };

/// How far a letter's value may go on.
enum class Extent { Line, Block, Pages };

/// Where on a form the value stands. InLine: behind words within a line, up to `after` or to the
/// next label.
enum class Where {
    RightOfLabel,
    BelowLabel,
    SameCell,
    CheckBoxBeforeLabel,
    InLine,
    CheckBoxBehindLabel
};

/// Where a field stands on the empty form, in points; boxes of other copies lie elsewhere.
struct FieldPlace {
    Box label;
    Box value;  ///< the cell or room for the value; of a check box, the box
};

struct FieldTemplate {
    std::string name;
    std::string title;  ///< what people call it; as its label is printed, unless the file says it
    FieldKind kind = FieldKind::Text;
    std::vector<std::u32string> labels;
    /// Labels so common that they count letter for letter only, with their colon or in a cell of
    /// their own (日期, 字號).
    std::vector<std::u32string> exact_labels;
    std::vector<std::u32string> misreads;  ///< of the labels, as recognition is known to give them
    std::vector<std::u32string> choices;
    Zone zone = Zone::Head;
    Extent extent = Extent::Block;
    Where where = Where::RightOfLabel;
    std::u32string row_head;  ///< the cell in front of labels that repeat, or of the value's row
    std::string rows;         ///< the list whose rows lie below the label; "" for a single value
    std::u32string before;    ///< printed in front of the value, in the value's cell
    std::u32string after;     ///< printed behind it
    bool required = false;
    std::vector<std::string> required_in;  ///< document types that must have it
    /// Fields that are printed together with this one: where one of them has a value, its absence
    /// is for review.
    std::vector<std::string> required_with;
    std::string pattern;  ///< what a value looks like (core/pattern.h); another one is for review
    /// A value that is right with a lower probability is for review. Where the file says none, the
    /// value's least sure character counts as well: review_fields.
    std::optional<double> threshold;
    std::optional<FieldPlace> place;  ///< of forms; nothing where nobody recorded it
    int line = 0;                     ///< of the template's file
};

/// A kind of letter and the ways its word at the letterhead's end is misread.
struct DocumentType {
    std::string name;
    std::vector<std::u32string> misreads;
    std::vector<std::u32string> evidence;  ///< labels that only this kind has
};

struct Template {
    std::string id;
    std::string title;  ///< what people call the form
    int version = 1;
    TemplateKind kind = TemplateKind::Form;
    std::vector<std::u32string> all_of;  ///< phrases that the first page must hold
    std::vector<std::u32string> any_of;  ///< of which it must hold at least one
    std::vector<DocumentType> document_types;
    std::vector<std::u32string> headings;  ///< printed on a form, but no field's label
    std::vector<FieldTemplate> fields;
    std::vector<RuleTemplate> rules;
    CoveringLetterTemplate covering_letter;
    AnswerWords answer;
    /// To doubt people's names by; nothing where the library has none.
    std::shared_ptr<const PersonNames> people;

    const FieldTemplate* field(std::string_view name) const;
};

/// Its value is words, of people or of anything.
bool is_plain_text(FieldKind kind);

/// The words of a template's file.
std::string_view word_of(FieldKind kind);
std::string_view word_of(Where where);

/// Small Latin letters, figures, hyphens and underscores: ids stand in records for good, name files
/// and are typed in commands.
bool is_template_id(std::string_view id);

/// Throws Error(Usage) with file, line and the words that may stand there.
Template parse_template(std::string_view toml, const std::string& file_name);

}  // namespace gongwen::extract
