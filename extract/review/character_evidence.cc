#include "extract/review/character_evidence.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/judged_by_ink.h"
#include "core/numerals.h"
#include "core/text.h"
#include "extract/values/dividing_signs.h"
#include "extract/values/mail_addresses.h"
#include "words/usual_words.h"

namespace gongwen::extract {
namespace {

/// How much more often misread characters are of each kind than right ones of the same confidence
/// (measured: docs/evaluation.md).
double misread_odds(WordEvidence evidence) {
    switch (evidence) {
        case WordEvidence::Word:
            return 0.3;
        case WordEvidence::NoWord:
        case WordEvidence::Sign:
            return 4;
        case WordEvidence::Rare:
            return 15;
        default:
            return 1;
    }
}

double with_odds(double probability, double misread_odds) {
    const double misread = (1 - probability) * misread_odds;
    return probability <= 0 ? 0 : probability / (probability + misread);
}

/// What a hand wrote, or what else nobody should build on, counts wherever it stands.
constexpr double kHardlyRead = 0.5;

bool is_running_text(FieldKind kind) { return kind == FieldKind::Text || kind == FieldKind::Items; }

/// What else stands in a date, 中華民國, 年, 月 and 日, only divides it.
bool may_be_figure(char32_t c) { return is_digit(c) || is_numeral(c); }

/// The sentences of a letter are print: a figure among them that only looks written is mostly of
/// another type. Of 20 values in letters of several makers none was misread there.
constexpr double kFigureOfSentence = 0.85;

bool is_figure_of_sentence(const Template& form, const FieldTemplate& field, const Passage& passage,
                           std::size_t at) {
    return form.id == "letter" && field.zone == Zone::Body && is_running_text(field.kind) &&
           is_digit(passage.text[at]) && is_perhaps_written(passage.origins[at].confidence);
}

double by_words(const Passage& passage, std::size_t at) {
    return with_odds(passage.origins[at].confidence, misread_odds(word_evidence(passage.text, at)));
}

double probability_at(const Passage& passage, std::size_t at, FieldKind kind) {
    const double read = passage.origins[at].confidence;
    const bool divides = kind == FieldKind::Phone && !is_digit(passage.text[at]);
    if (divides && (read >= kHardlyRead || only_divides(passage, at))) return 1;
    if (kind == FieldKind::Date && read >= kHardlyRead && !may_be_figure(passage.text[at]))
        return 1;
    return is_running_text(kind) ? by_words(passage, at) : read;
}

/// What the repaired value has for the field's passage number `count`; "" where it was not repaired
/// or is of another length.
std::u32string repaired_text(const Record& record, const FieldTemplate& field,
                             const Passage& passage, std::size_t count) {
    const Field* found = record.field(field.name);
    if (!found || found->state != FieldState::Repaired || !is_running_text(field.kind)) return {};
    const std::vector<std::string> texts = found->list();
    if (count >= texts.size()) return {};
    const std::u32string text = to_utf32(texts[count]);
    return text.size() == passage.text.size() ? text : std::u32string();
}

void add(CharacterEvidence& evidence, double probability) {
    evidence.all *= probability;
    if (probability < evidence.least) {
        evidence.second_least = evidence.least;
        evidence.least = probability;
    } else {
        evidence.second_least = std::min(evidence.second_least, probability);
    }
}

}  // namespace

double surely_right(const Passage& passage) {
    double all = 1;
    for (std::size_t at = 0; at < passage.origins.size(); ++at) {
        all *= by_words(passage, at);
    }
    return all;
}

EvidenceByField character_evidence(std::span<const Passage> passages, const Template& form) {
    return character_evidence(passages, form, {});
}

EvidenceByField character_evidence(std::span<const Passage> passages, const Template& form,
                                   const Record& record) {
    EvidenceByField by_field;
    std::map<std::string, std::size_t> counts;  // of passages by field, so far
    for (const Passage& passage : passages) {
        const FieldTemplate* field = form.field(passage.field);
        if (!field) continue;
        const std::size_t end =
            field->kind == FieldKind::Email ? told_by_no_usage(passage.text) : passage.size();
        CharacterEvidence& evidence = by_field[passage.field];
        const std::u32string repaired =
            repaired_text(record, *field, passage, counts[passage.field]++);
        evidence.without_repaired = evidence.without_repaired || !repaired.empty();
        for (std::size_t at = 0; at < passage.origins.size(); ++at) {
            if (at >= end && passage.origins[at].confidence >= kHardlyRead) continue;
            if (!repaired.empty() && repaired[at] != passage.text[at]) continue;
            if (is_figure_of_sentence(form, *field, passage, at)) {
                add(evidence, kFigureOfSentence);
                continue;
            }
            add(evidence, probability_at(passage, at, field->kind));
            evidence.least_by_words = std::min(evidence.least_by_words, by_words(passage, at));
        }
    }
    return by_field;
}

}  // namespace gongwen::extract
