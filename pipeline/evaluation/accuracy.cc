#include "pipeline/evaluation/accuracy.h"

namespace gongwen::pipeline {
namespace {

void plus(Tally& sum, const Tally& more) {
    sum.right += more.right;
    sum.total += more.total;
}

}  // namespace

Tally Accuracy::all_fields() const {
    Tally sum;
    for (const auto& [name, tally] : fields) plus(sum, tally);
    return sum;
}

double Accuracy::character_error_rate() const {
    return characters > 0 ? static_cast<double>(character_errors) / static_cast<double>(characters)
                          : 0;
}

void Accuracy::add(const Accuracy& other) {
    documents += other.documents;
    characters += other.characters;
    character_errors += other.character_errors;
    extra_characters += other.extra_characters;
    lines += other.lines;
    lost_lines += other.lost_lines;
    for (const auto& [name, tally] : other.fields) plus(fields[name], tally);
    plus(names_found, other.names_found);
    plus(findings_right, other.findings_right);
    plus(corrections, other.corrections);
    false_corrections += other.false_corrections;
    plus(rules, other.rules);
    plus(broken_rules_seen, other.broken_rules_seen);
    plus(wrong_in_review, other.wrong_in_review);
    plus(right_in_review, other.right_in_review);
    plus(failures, other.failures);
    character_confidence.add(other.character_confidence);
    field_confidence.add(other.field_confidence);
}

}  // namespace gongwen::pipeline
