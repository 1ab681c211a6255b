// The rules of the certificate service on applications that applications.txt writes out, with the
// names and templates of the repository.

#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "pipeline/reading/applications.h"
#include "pipeline/reading/process_document.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

struct Application {
    std::string title;
    Record form;
    Record letter;
    std::vector<std::pair<std::string, std::string>> expected;  ///< rule and result
};

Field value(FieldValue held, double confidence = 0.99) {
    Field field;
    field.value = std::move(held);
    field.state = FieldState::Read;
    field.confidence = confidence;
    return field;
}

Application valid_application(const std::string& title) {
    Application made;
    made.title = title;
    made.form.kind = "form";
    made.form.template_id = "certificate-service-application";
    for (const auto& [name, text] : std::vector<std::pair<std::string, std::string>>{
             {"applicant_name", "財政部關務署"},
             {"applicant_address", "103臺北市大同區塔城街13號"},
             {"system_name", "海關便捷申報系統"},
             {"certificate_serial", "3A5F77C2C9D01B46"},
             {"contact_name", "王大明"},
             {"contact_title", "科員"},
             {"contact_unit", "資訊室"},
             {"contact_email", "wang@customs.example"},
             {"contact_phone", "02-20001234"},
             {"contact_fax", "02-20001235"},
             {"deputy_name", "林小竹"},
             {"deputy_title", "技士"},
             {"deputy_unit", "資訊室"},
             {"deputy_email", "lin@customs.example"},
             {"deputy_phone", "02-20001236"},
             {"deputy_fax", "02-20001237"},
             {"enable_date", "2015-12-15"},
             {"system_summary", "提供民眾線上申辦。"}}) {
        made.form.fields[name] = value(text);
    }
    for (const char* blank : {"disable_date", "disable_reason"}) {
        made.form.fields[blank] = value(std::string());
        made.form.fields[blank].state = FieldState::Blank;
    }
    for (const char* no : {"action_disable", "result_agree", "result_reject"}) {
        made.form.fields[no] = value(false);
    }
    for (const char* yes : {"action_enable", "seal_present"}) made.form.fields[yes] = value(true);
    made.letter.kind = "letter";
    made.letter.fields["issue_date"] = value(std::string("2015-11-02"));
    made.letter.text = "本署伺服器憑證由政府憑證管理中心（GCA）核發。";
    return made;
}

/// "0.8 text", "?", "yes", "text" or nothing.
Field field_from(std::string text) {
    double confidence = 0.99;
    if (text.starts_with("0.") && text.find(' ') != text.npos) {
        confidence = std::stod(text);
        text.erase(0, text.find(' ') + 1);
    }
    if (text == "yes" || text == "no") return value(text == "yes", confidence);
    Field field = value(text, confidence);
    if (text == "?") field = Field{};
    if (text == "?") field.state = FieldState::Unreadable;
    if (text.empty()) field.state = FieldState::Blank;
    return field;
}

void change(Application& made, const std::string& line) {
    const std::string name = line.substr(0, line.find(' '));
    const std::string text = name.size() < line.size() ? line.substr(name.size() + 1) : "";
    if (name == "letter") {
        made.letter.fields["issue_date"] = value(text);
    } else if (name == "letter-text") {
        made.letter.text = text;
    } else if (name == ">") {
        const std::size_t space = text.find(' ');
        made.expected.emplace_back(text.substr(0, space), text.substr(space + 1));
    } else {
        REQUIRE(made.form.fields.contains(name));
        made.form.fields[name] = field_from(text);
    }
}

std::vector<Application> load_applications() {
    std::ifstream in(std::filesystem::path(GONGWEN_SOURCE_DIR) / "tests" / "pipeline" /
                     "applications.txt");
    std::vector<Application> all;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
            all.push_back(valid_application(line));
        } else {
            change(all.back(), line);
        }
    }
    return all;
}

std::string result_of(const std::vector<RuleResult>& results, const std::string& rule) {
    for (const RuleResult& result : results) {
        if (result.rule == rule) return result.result;
    }
    return "(none)";
}

}  // namespace

TEST_CASE("applications are judged as a person who knows the rules would", "[applications]") {
    const Knowledge knowledge = Knowledge::load(GONGWEN_SOURCE_DIR);
    const std::vector<Application> all = load_applications();

    for (const Application& one : all) {
        const auto results = check_application(one.form, &one.letter, knowledge);
        for (const auto& [rule, result] : one.expected) {
            INFO(one.title << " " << rule);
            CHECK(result_of(results, rule) == result);
        }
    }
    CHECK(all.size() > 40);
}

TEST_CASE("a valid application breaks no rule", "[applications]") {
    const Knowledge knowledge = Knowledge::load(GONGWEN_SOURCE_DIR);
    const Application valid = valid_application("valid");

    for (const RuleResult& result : check_application(valid.form, &valid.letter, knowledge)) {
        INFO(result.rule << " " << result.reason);
        CHECK(result.result == "met");
    }
}
