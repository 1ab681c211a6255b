#include "extract/template/template_check.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "extract/template/grid.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kTelling = 4;  ///< characters of a phrase that few other documents have

bool is_truth(const FieldTemplate& field) {
    return field.kind == FieldKind::CheckBox || field.kind == FieldKind::Seal ||
           field.kind == FieldKind::Signature;
}

bool shares_label(const FieldTemplate& a, const FieldTemplate& b) {
    return std::any_of(a.labels.begin(), a.labels.end(), [&](const std::u32string& label) {
        return std::find(b.labels.begin(), b.labels.end(), label) != b.labels.end();
    });
}

class TemplateChecker {
  public:
    explicit TemplateChecker(const Template& form) : form_(form) {}

    std::vector<TemplateProblem> check() {
        if (form_.kind == TemplateKind::Letter) return {};
        check_phrases();
        for (const FieldTemplate& field : form_.fields) check_field(field);
        for (std::size_t i = 0; i < form_.fields.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const std::size_t before = problems_.size();
                check_pair(form_.fields[j], form_.fields[i]);
                // What tells the labels apart gives each a title of its own.
                if (problems_.size() == before) check_titles(form_.fields[j], form_.fields[i]);
            }
        }
        for (const RuleTemplate& rule : form_.rules) check_rule(rule);
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const auto& a, const auto& b) { return a.line < b.line; });
        return std::move(problems_);
    }

  private:
    template <typename... Args>
    void add(int line, fmt::format_string<Args...> text, Args&&... args) {
        problems_.push_back({line, fmt::format(text, std::forward<Args>(args)...)});
    }

    void check_phrases() {
        std::vector<std::u32string> phrases = form_.all_of;
        phrases.insert(phrases.end(), form_.any_of.begin(), form_.any_of.end());
        const bool tells = std::any_of(phrases.begin(), phrases.end(), [](const auto& phrase) {
            return phrase.size() >= kTelling;
        });
        if (!tells) {
            add(1,
                "[match] has no phrase of four or more characters; other documents will have "
                "such words too");
        }
    }

    void check_field(const FieldTemplate& field) {
        const bool box = field.kind == FieldKind::CheckBox;
        const bool beside_box =
            field.where == Where::CheckBoxBeforeLabel || field.where == Where::CheckBoxBehindLabel;
        if (box != beside_box && !is_in_grid(field)) {
            add(field.line,
                "field \"{}\": kind \"check-box\" and where \"check-box-before-label\" or "
                "\"check-box-behind-label\" go together; "
                "a box of a grid lies \"below-label\" in the row of a \"row_head\"",
                field.name);
        }
        if (!field.rows.empty() && field.where != Where::BelowLabel) {
            add(field.line, "field \"{}\": the rows of a list lie \"below-label\"", field.name);
        }
        const bool is_mark = is_truth(field) || field.kind == FieldKind::Circled;
        if (!field.rows.empty() && is_mark) {
            add(field.line, "field \"{}\": a list holds text, not kind \"{}\"", field.name,
                word_of(field.kind));
        }
        for (const std::u32string& label : field.labels) {
            const bool narrowed = (field.where == Where::InLine &&
                                   (!field.row_head.empty() || !field.after.empty())) ||
                                  !field.rows.empty();
            if (label.size() < 2 && field.title == to_utf8(field.row_head + label)) {
                add(field.line,
                    "field \"{}\": people read \"{}\" for it; say in title what it is called",
                    field.name, field.title);
            }
            // One character is enough behind its box, and alone in the head of a column.
            if (label.size() < 2 && !narrowed && !box) {
                add(field.line,
                    "field \"{}\": the label \"{}\" is too short to be found; use \"in-line\" with "
                    "a row_head",
                    field.name, to_utf8(label));
            }
        }
    }

    /// People must know which field is meant.
    void check_titles(const FieldTemplate& first, const FieldTemplate& second) {
        if (first.title != second.title) return;
        add(second.line, "field \"{}\": is called \"{}\" as \"{}\" is; give it a title of its own",
            second.name, second.title, first.name);
    }

    void check_rule(const RuleTemplate& rule) {
        if (rule.title == rule.id) {
            add(rule.line, "rule \"{}\": say in title what people read in reports", rule.id);
        }
    }

    /// Labels that the page has twice, or one of which begins another.
    void check_pair(const FieldTemplate& first, const FieldTemplate& second) {
        if (first.kind == FieldKind::CheckBox || second.kind == FieldKind::CheckBox) return;
        if (first.row_head != second.row_head) return;
        // Rows with the same head stand in the order of their fields.
        const bool is_row = first.where == Where::BelowLabel && !first.row_head.empty();
        const bool parted = first.where == Where::InLine || second.where == Where::InLine ||
                            first.where != second.where || is_row;
        if (shares_label(first, second) && !parted) {
            add(second.line, "field \"{}\": has the label of \"{}\"; tell them apart by row_head",
                second.name, first.name);
            return;
        }
        for (const std::u32string& a : first.labels) {
            for (const std::u32string& b : second.labels) check_prefix(first, a, second, b);
        }
    }

    void check_prefix(const FieldTemplate& first, const std::u32string& a,
                      const FieldTemplate& second, const std::u32string& b) {
        const bool a_is_shorter = a.size() < b.size();
        const std::u32string& shorter = a_is_shorter ? a : b;
        const std::u32string& longer = a_is_shorter ? b : a;
        const FieldTemplate& owner = a_is_shorter ? first : second;
        const bool cut = owner.where == Where::SameCell || owner.where == Where::InLine;
        if (shorter == longer || !cut || !std::u32string_view(longer).starts_with(shorter)) return;
        add(owner.line,
            "field \"{}\": its label \"{}\" begins \"{}\" of another field, which may be taken for "
            "it; write more of the label",
            owner.name, to_utf8(shorter), to_utf8(longer));
    }

    const Template& form_;
    std::vector<TemplateProblem> problems_;
};

}  // namespace

std::vector<TemplateProblem> check_template(const Template& form) {
    return TemplateChecker(form).check();
}

}  // namespace gongwen::extract
