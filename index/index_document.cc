#include "index/index_document.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/retention_period.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "index/query/query_dates.h"
#include "index/schema.h"
#include "index/stored_document.h"
#include "index/text/number_terms.h"
#include "index/text/terms.h"
#include "index/writing/inspection.h"

namespace gongwen::index {
namespace {

std::vector<Token> tokens_of_value(std::string_view utf8) { return tokens_of(to_utf32(nfc(utf8))); }

class DocumentMaker {
  public:
    explicit DocumentMaker(const IndexEntry& entry)
        : entry_(entry), record_(entry.record), stored_(stored_document_of(entry)) {}

    Xapian::Document run() {
        document_.add_boolean_term(id_term(entry_.id));
        document_.add_boolean_term(any_value_term(kIdPrefix));
        document_.add_value(kIdSlot, entry_.id);
        post_text();
        post_fields();
        post_agency();
        post_names();
        post_numbers();
        post_dates();
        post_marks();
        keep_for_counting();
        keep_texts();
        document_.add_value(kSealSlot, seal_of(document_));
        return std::move(document_);
    }

  private:
    void post_text() {
        for (const RunningText& text : running_texts(stored_.lines)) {
            const std::vector<Token> tokens = tokens_of(text);
            post(document_, "", tokens);
            append_text(texts_[""], tokens);
        }
        // Subject and issuer count more than the body. What a person corrected, or a repair, is
        // not spelled so in the printed text.
        post_into_text("subject", kSubjectWeight);
        post_into_text("issuer", kIssuerWeight);
        for (const char* field : {"recipient", "originals", "copies"}) add_to_text(field);
        for (const auto& [name, field] : record_.fields) {
            const bool differs =
                field.state == FieldState::Repaired || field.state == FieldState::Confirmed;
            if (differs && !name.ends_with("_date") && name != "subject" && name != "issuer") {
                post_into_text(name, 1);
            }
        }
    }

    void post_into_text(std::string_view field, unsigned weight) {
        for (const std::string& item : items_of(field)) {
            const std::vector<Token> tokens = tokens_of_value(item);
            post(document_, "", tokens, weight);
            if (!stands_in_text(tokens)) keep("", tokens);
        }
    }

    bool stands_in_text(const std::vector<Token>& tokens) {
        std::string image;
        append_text(image, tokens);
        return texts_[""].find(image) != std::string::npos;
    }

    /// What is printed in pieces, in cells or over pages, is one in the field.
    void add_to_text(std::string_view field) {
        for (const std::string& item : items_of(field)) {
            const std::vector<Token> tokens = tokens_of_value(item);
            if (stands_in_text(tokens)) continue;
            post(document_, "", tokens);
            keep("", tokens);
        }
    }

    std::vector<std::string> items_of(std::string_view field) const {
        const Field* found = record_.field(field);
        return found ? found->list() : std::vector<std::string>();
    }

    void post_under(std::string_view prefix, std::string_view value) {
        const std::vector<Token> tokens = tokens_of_value(value);
        if (!is_part_of_text(prefix)) {
            post(document_, prefix, tokens);
        } else if (!tokens.empty()) {
            document_.add_boolean_term(any_value_term(prefix));
        }
        keep(prefix, tokens);
    }

    /// For phrases to be looked for in.
    void keep(std::string_view prefix, const std::vector<Token>& tokens) {
        append_text(texts_[std::string(prefix)], tokens);
        append_text(stored_.printed[std::string(prefix)], tokens, Spelling::AsPrinted);
    }

    void keep_texts() {
        for (const auto& [prefix, text] : texts_)
            document_.add_value(text_slot(prefix), packed(text));
        std::erase_if(stored_.printed, [this](const auto& printed) {
            return printed.second.empty() || printed.second == texts_[printed.first];
        });
        document_.set_data(to_data(stored_));
    }

    void post_fields() {
        for (const auto& [field, prefix] : {std::pair("subject", prefix_of("subject")),
                                            {"issuer", prefix_of("issuer")},
                                            {"recipient", prefix_of("to")},
                                            {"originals", prefix_of("originals")},
                                            {"copies", prefix_of("copies")}}) {
            for (const std::string& item : items_of(field)) post_under(prefix, item);
        }
        for (const std::string& item : items_of("file_no")) {
            post_under(prefix_of("file"), file_number_value(item));
        }
    }

    void post_agency() {
        std::set<std::string> names(entry_.agency_names.begin(), entry_.agency_names.end());
        names.insert(record_.text_of("issuer"));
        for (const std::string& name : names) post_under(prefix_of("agency"), name);
    }

    void post_names() {
        for (const NameFinding& finding : record_.names) {
            post_under(prefix_of("name"), finding.written);
            // Only our reading or the print's spelling differs: the letter names the institution.
            if (finding.verdict == "ocr_misread" || finding.verdict == "variant") {
                post_under(prefix_of("name"), finding.expected);
            }
            if (finding.decision == "dismissed") continue;
            if (finding.verdict == "miswriting" && !finding.mention) {
                post_under(prefix_of("wrong"), finding.written);
                post_under(prefix_of("wrong"), finding.expected);
            }
        }
    }

    void post_number_text(std::string_view prefix, const std::string& value) {
        const std::u32string text = to_utf32(nfc(value));
        std::set<std::string> words;
        const auto post_one = [&](const DocumentNumber& number) {
            post_number(document_, prefix, number);
            words.insert(number.prefix);
        };
        if (const auto number = number_of(text)) post_one(*number);
        // Letters of several agencies carry the number of each.
        for (const DocumentNumberMatch& match : find_document_numbers(text)) {
            post_one(match.number);
        }
        if (word_prefix(prefix).empty()) return;
        for (const std::string& word : words) post_under(word_prefix(prefix), word);
    }

    void post_numbers() {
        if (const auto number = number_of(to_utf32(nfc(record_.text_of("document_no"))))) {
            document_.add_value(kNumberSlot, sort_key(*number));
        }
        post_number_text(kNumberPrefix, record_.text_of("document_no"));
        post_number_text(kReceivedNumberPrefix, record_.text_of("received_no"));
        for (const LetterReference& cited : record_.citations) {
            post_number_text(kCitedNumberPrefix, cited.document_no);
        }
        for (const Correction& correction : record_.corrections) {
            post_number_text(kCitedNumberPrefix, correction.target.document_no);
        }
    }

    void post_date(unsigned slot, std::string_view field) {
        if (const auto date = date_from_iso(record_.text_of(field))) {
            document_.add_value(slot, slot_value(*date));
        }
    }

    void post_dates() {
        post_date(kIssueDateSlot, "issue_date");
        if (const auto date = date_from_iso(record_.text_of("issue_date"))) {
            constexpr std::size_t kMonth = 6;  // of YYYYMMDD
            document_.add_boolean_term(
                exact_term(kMonthPrefix, slot_value(*date).substr(0, kMonth)));
        }
        post_date(kReceivedDateSlot, "received_date");
    }

    void mark(std::string_view prefix, std::string_view value) {
        if (value.empty()) return;
        document_.add_boolean_term(any_value_term(prefix));
        document_.add_boolean_term(exact_term(prefix, value));
    }

    void post_marks() {
        mark(prefix_of("kind"), record_.kind);
        mark(prefix_of("kind"), record_.document_type);
        mark(prefix_of("template"), record_.template_id);
        for (const NameFinding& finding : record_.names) {
            if (finding.decision == "dismissed") continue;
            mark(prefix_of("verdict"), finding.mention ? "mention" : finding.verdict);
        }
        for (const auto& [name, field] : record_.fields) {
            mark(prefix_of("state"), to_string(field.state));
        }
        if (!entry_.corrected_by.empty()) mark(prefix_of("state"), "corrected");
        if (!record_.review.empty()) mark(prefix_of("state"), "review");
        mark(prefix_of("retention"), period_value(record_.text_of("retention")));
    }

    void keep_for_counting() {
        document_.add_value(kAgencySlot, record_.text_of("issuer"));
        document_.add_value(kKindSlot,
                            record_.document_type.empty() ? record_.kind : record_.document_type);
        document_.add_value(kRetentionSlot, period_value(record_.text_of("retention")));
        std::set<std::string> findings;
        for (const NameFinding& finding : record_.names) {
            if (finding.decision == "dismissed") continue;
            findings.insert(finding.mention ? "mention" : finding.verdict);
        }
        document_.add_value(kFindingsSlot, together(findings));
        document_.add_value(kStateSlot, together(states_to_count()));
    }

    /// What a person would want to look at; nearly every document has fields that were read.
    std::set<std::string> states_to_count() const {
        std::set<std::string> states;
        if (!entry_.corrected_by.empty()) states.insert("corrected");
        if (!record_.review.empty()) states.insert("review");
        for (const auto& [name, field] : record_.fields) {
            if (field.state == FieldState::Unreadable || field.state == FieldState::Repaired ||
                field.state == FieldState::Confirmed) {
                states.insert(std::string(to_string(field.state)));
            }
        }
        return states;
    }

    static std::string together(const std::set<std::string>& values) {
        std::string joined;
        for (const std::string& value : values) {
            if (!joined.empty()) joined += kFacetSeparator;
            joined += value;
        }
        return joined;
    }

    const IndexEntry& entry_;
    const Record& record_;
    StoredDocument stored_;
    std::map<std::string, std::string> texts_;  ///< images by prefix
    Xapian::Document document_;
};

}  // namespace

Xapian::Document index_document(const IndexEntry& entry) { return DocumentMaker(entry).run(); }

std::string id_term(std::string_view id) { return exact_term(kIdPrefix, id); }

std::string period_value(std::string_view printed) {
    const auto period = parse_period(printed);
    return period ? period->text() : std::string(printed);
}

std::string file_number_value(std::string_view printed) {
    std::u32string text = fold_width(to_utf32(printed));
    std::ranges::replace(text, U'-', U'/');
    return to_utf8(text);
}

}  // namespace gongwen::index
