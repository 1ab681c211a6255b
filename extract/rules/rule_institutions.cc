// Rules about what the applicant is: "one-of-kinds" and "issuer-fits".

#include <algorithm>

#include <fmt/format.h>

#include "core/text.h"
#include "extract/lines/comparing.h"
#include "extract/rules/rule_checks.h"

namespace gongwen::extract {
namespace {

constexpr const char* kDoubtfulKind = "doubtful";

bool holds(const std::vector<std::string>& kinds, const std::string& kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// The kind, or the outcome that there is none.
struct FoundKind {
    std::optional<KindOfInstitution> kind{};
    Outcome trouble{};
};

FoundKind kind_in(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    const std::string& name = rule.fields.front();
    const Usable field = usable(form, name);
    if (!field.field) return {{}, cannot_tell(field.trouble)};
    auto kind = papers.kind_of ? papers.kind_of(name) : std::nullopt;
    if (!kind) return {{}, cannot_tell("unknown_kind: " + name)};
    if (kind->kind == kDoubtfulKind) {
        return {{}, cannot_tell(fmt::format("doubtful_kind: basis={}", kind->basis))};
    }
    return {std::move(kind)};
}

bool continues_word(const std::u32string& text, std::size_t at) {
    return at < text.size() && is_latin(text[at]);
}

/// A Latin word counts only as a whole word: XCA is not in MOEXCAB.
bool names_word(const std::u32string& text, const std::u32string& word) {
    for (std::size_t at = text.find(word); at != std::u32string::npos;
         at = text.find(word, at + 1)) {
        const bool latin = is_latin(word.front());
        const bool inside =
            latin && ((at > 0 && is_latin(text[at - 1])) || continues_word(text, at + word.size()));
        if (!inside) return true;
    }
    return false;
}

bool names_issuer(const std::u32string& papers, const IssuerTemplate& issuer) {
    return std::any_of(issuer.words.begin(), issuer.words.end(),
                       [&](const std::u32string& word) { return names_word(papers, word); });
}

/// Its first word, as people write it.
std::string name_of(const IssuerTemplate& issuer) {
    std::string name = to_utf8(issuer.words.front());
    for (char& c : name) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

/// What the papers say; spaces of layout gone, variants folded.
std::u32string text_of(const Record& form, const Papers& papers) {
    std::u32string text = for_comparing(form.text);
    if (papers.covering_letter) {
        text += U'\n' + for_comparing(papers.covering_letter->text);
    }
    return text;
}

}  // namespace

Outcome check_kind(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    const FoundKind found = kind_in(form, rule, papers);
    if (!found.kind) return found.trouble;
    const std::string details =
        fmt::format("kind={}, basis={}", found.kind->kind, found.kind->basis);
    if (holds(rule.kinds, found.kind->kind)) return met("allowed: " + details);
    return broken("not_allowed: " + details);
}

Outcome check_issuer(const Record& form, const RuleTemplate& rule, const Papers& papers) {
    const std::u32string text = text_of(form, papers);
    std::vector<const IssuerTemplate*> named;
    for (const IssuerTemplate& issuer : rule.issuers) {
        if (names_issuer(text, issuer)) named.push_back(&issuer);
    }
    if (named.empty()) return cannot_tell("no_issuer_named");
    const FoundKind found = kind_in(form, rule, papers);
    if (!found.kind) return found.trouble;
    const auto fits = [&](const IssuerTemplate* issuer) {
        return holds(issuer->kinds, found.kind->kind);
    };
    const std::string details =
        fmt::format("issuer={}, kind={}", name_of(*named.front()), found.kind->kind);
    if (std::all_of(named.begin(), named.end(), fits)) return met("issuer_fits: " + details);
    if (std::any_of(named.begin(), named.end(), fits)) return cannot_tell("several_issuers");
    return broken("wrong_issuer: " + details);
}

}  // namespace gongwen::extract
