// Packets: letter, form and answer, with the truth of every rule.

#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "tools/drawing/sample_maker.h"
#include "tools/drawing/truth.h"
#include "tools/made_up/corpus.h"
#include "tools/made_up/packet_truth.h"

using namespace gongwen;
using namespace gongwen::tools;

namespace {

std::filesystem::path in_repository(const std::string& name) {
    return std::filesystem::path(GONGWEN_SOURCE_DIR) / name;
}

CorpusWords words_of(const std::string& usual, const std::string& packets) {
    CorpusWords words = read_corpus_words(in_repository("tools/wordings/" + usual));
    const CorpusWords more = read_corpus_words(in_repository("tools/wordings/" + packets));
    words.lists.insert(more.lists.begin(), more.lists.end());
    return words;
}

nlohmann::json truth_of(const CorpusWords& words, std::uint64_t index) {
    static const NameBook names =
        NameBook::load(in_repository("institutions/data/institutions.csv"));
    Description sample = made_up_packets(words, names, false, 11, index);
    for (DocumentDescription& document : sample.documents) document.look = Look();
    return nlohmann::json::parse(expected_json(compose(sample), sample.scans.at(0)));
}

FormContent filled_form() {
    FormContent form;
    for (const char* field : {"applicant_name", "applicant_address", "system_name",
                              "certificate_serial", "enable_date", "system_summary"}) {
        form.values[field].text = parse_marked("填");
    }
    for (const std::string person : {"contact_", "deputy_"}) {
        for (const char* field : {"name", "title", "unit", "email", "phone", "fax"}) {
            form.values[person + field].text = parse_marked(person);
        }
    }
    form.boxes["action_enable"] = "tick";
    form.seal = SealStamp{};
    return form;
}

std::map<std::string, std::string> results(const PacketPlan& plan, const FormContent& form) {
    std::map<std::string, std::string> by_rule;
    for (const RuleResult& rule : rules_of_packet(plan, form)) by_rule[rule.rule] = rule.result;
    return by_rule;
}

}  // namespace

TEST_CASE("a packet without faults meets every rule", "[tools][packets]") {
    const PacketPlan plan{ApplicantKind::Agency, NamedIssuer::ForAgencies, Date{2016, 1, 31},
                          Date{2016, 2, 29}};
    for (const auto& [rule, result] : results(plan, filled_form())) {
        CAPTURE(rule);
        CHECK(result == "met");
    }
}

TEST_CASE("each fault of a packet breaks its own rule", "[tools][packets]") {
    PacketPlan plan{ApplicantKind::Other, NamedIssuer::ForAgencies, Date{2016, 1, 31},
                    Date{2016, 2, 28}, false};
    FormContent form = filled_form();
    form.values["deputy_name"].text = form.values["contact_name"].text;
    form.values.erase("contact_fax");
    form.values["system_summary"].ink = "handwritten";
    form.seal.reset();

    auto found = results(plan, form);

    for (const char* rule : {"all_filled", "seal", "two_people", "allowed_applicant",
                             "certificate_issuer", "plausible_serial", "one_month_before"}) {
        CAPTURE(rule);
        CHECK(found[rule] == "broken");
    }
    CHECK(found["enable_filled"] == "cannot_tell");
    CHECK(found["one_month_before_disable"] == "met");
    plan.filed.reset();
    plan.issuer = NamedIssuer::None;
    form.boxes["action_disable"] = "cross";
    found = results(plan, form);
    CHECK(found["one_month_before"] == "cannot_tell");
    CHECK(found["certificate_issuer"] == "cannot_tell");
    CHECK(found["one_request"] == "broken");
    CHECK(found["disable_filled"] == "broken");
}

TEST_CASE("packets show every rule met and broken, and every answer", "[tools][packets]") {
    for (const bool held_out : {false, true}) {
        const CorpusWords words = held_out ? words_of("held-out.toml", "packets-held-out.toml")
                                           : words_of("corpus.toml", "packets.toml");
        std::map<std::string, std::set<std::string>> seen;
        std::set<std::string> decisions;
        for (std::uint64_t i = 0; i < 80; ++i) {
            for (const auto& document : truth_of(words, i)) {
                for (const RuleResult& rule : record_from_json(document).rules) {
                    seen[rule.rule].insert(rule.result);
                }
                if (document.contains("answer")) decisions.insert(document["answer"]);
            }
        }
        CHECK(seen.size() == 12);
        for (const auto& [rule, results] : seen) {
            CAPTURE(rule);
            CHECK(results.contains("met"));
            CHECK((results.contains("broken") || rule == "one_result"));
        }
        CHECK(decisions == std::set<std::string>{"agreed", "refused", "returned"});
    }
}

TEST_CASE("the held-out packets share no applicant or sentence with those of development",
          "[tools][packets]") {
    const auto usual = read_corpus_words(in_repository("tools/wordings/packets.toml"));
    const auto blind = read_corpus_words(in_repository("tools/wordings/packets-held-out.toml"));
    for (const char* list : {"packet_agencies", "packet_financial", "packet_other",
                             "packet_subjects", "packet_issuer_sentences", "packet_agree",
                             "packet_refuse", "packet_return", "packet_answer_subjects"}) {
        CAPTURE(list);
        const auto& known = usual.list(list);
        const std::set<std::string> words(known.begin(), known.end());
        for (const std::string& word : blind.list(list)) CHECK_FALSE(words.contains(word));
    }
}
