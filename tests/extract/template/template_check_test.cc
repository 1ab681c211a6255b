// What a template says that will not read as meant.

#include "extract/template/template_check.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

std::vector<std::string> problems_of(const std::string& fields,
                                     const std::string& match = "all_of = [\"借用申請表\"]") {
    const extract::Template form = extract::parse_template(
        "id = \"t\"\nversion = 1\n[match]\n" + match + "\n" + fields, "t.toml");
    std::vector<std::string> out;
    for (const extract::TemplateProblem& problem : extract::check_template(form)) {
        out.push_back(std::to_string(problem.line) + ": " + problem.text);
    }
    return out;
}

using Problems = std::vector<std::string>;

}  // namespace

TEST_CASE("every template of the repository is without a problem", "[template]") {
    for (const extract::Template& form : templates().templates()) {
        INFO(form.id);
        for (const extract::TemplateProblem& problem : extract::check_template(form)) {
            FAIL_CHECK(problem.line << ": " << problem.text);
        }
    }
}

TEST_CASE("two fields with one label need row heads", "[template]") {
    CHECK(problems_of("[[field]]\nname = \"a\"\nlabels = [\"姓名\"]\n"
                      "[[field]]\nname = \"b\"\nlabels = [\"姓名\"]\n") ==
          Problems{"8: field \"b\": has the label of \"a\"; tell them apart by row_head"});
}

TEST_CASE("a label that begins another is named", "[template]") {
    const Problems problems = problems_of(
        "[[field]]\nname = \"a\"\nlabels = [\"電話\"]\nwhere = \"same-cell\"\n"
        "[[field]]\nname = \"b\"\nlabels = [\"電話分機\"]\nwhere = \"same-cell\"\n");

    REQUIRE(problems.size() == 1);
    CHECK(problems[0].starts_with("5: field \"a\": its label \"電話\" begins \"電話分機\""));
}

TEST_CASE("check boxes and lists must fit their fields", "[template]") {
    CHECK(problems_of("[[field]]\nname = \"a\"\nkind = \"check-box\"\nlabels = [\"同意\"]\n") ==
          Problems{"5: field \"a\": kind \"check-box\" and where \"check-box-before-label\" or "
                   "\"check-box-behind-label\" go together; a box of a grid lies \"below-label\" "
                   "in the row of a \"row_head\""});
    CHECK(problems_of("[[field]]\nname = \"a\"\nkind = \"check-box\"\nlabels = [\"早班\"]\n"
                      "where = \"below-label\"\nrow_head = \"週二\"\n")
              .empty());
    CHECK(problems_of("[[field]]\nname = \"a\"\nlabels = [\"品名\"]\nrows = \"items\"\n") ==
          Problems{"5: field \"a\": the rows of a list lie \"below-label\""});
}

TEST_CASE("phrases that other documents have as well do not choose a form", "[template]") {
    CHECK(problems_of("[[field]]\nname = \"a\"\nlabels = [\"品名\"]\n", "all_of = [\"表\"]") ==
          Problems{"1: [match] has no phrase of four or more characters; other documents will "
                   "have such words too"});
}

TEST_CASE("fields that people could not tell apart need a title", "[template]") {
    const std::string when =
        "[[field]]\nname = \"day\"\nkind = \"date\"\nlabels = [\"會議時間\"]\nwhere = "
        "\"in-line\"\n[[field]]\nname = \"hour\"\nlabels = [\"會議時間\"]\nwhere = "
        "\"in-line\"\n";

    CHECK(
        problems_of(when) ==
        Problems{"10: field \"hour\": is called \"會議時間\" as \"day\" is; give it a title of its "
                 "own"});
    CHECK(problems_of(when + "title = \"會議時段\"\n").empty());
}

TEST_CASE("two fields between the same printed words stand in their order", "[template]") {
    const auto hour = [](const std::string& name, const std::string& after) {
        return "[[field]]\nname = \"" + name + "\"\nkind = \"number\"\nlabels = [\"時間\"]\n" +
               "where = \"in-line\"\nrow_head = \"用車\"\nafter = \"" + after + "\"\ntitle = \"" +
               name + "\"\n";
    };

    CHECK(problems_of(hour("from", "時") + hour("to", "時")).empty());
    CHECK(problems_of(hour("from", "時起") + hour("to", "時止")).empty());
}

TEST_CASE("a label of one character is no title", "[template]") {
    const std::string from =
        "[[field]]\nname = \"from\"\nlabels = [\"自\"]\nwhere = \"in-line\"\nrow_head = "
        "\"請假期間\"\n";

    CHECK(problems_of(from) == Problems{"5: field \"from\": people read \"請假期間自\" for it; say "
                                        "in title what it is called"});
    CHECK(problems_of(from + "title = \"請假起日\"\n").empty());
}

TEST_CASE("a rule without a title is named", "[template]") {
    const std::string rule =
        "[[field]]\nname = \"a\"\nlabels = [\"事由\"]\n"
        "[[rule]]\nid = \"a_filled\"\nkind = \"filled\"\nfields = [\"a\"]\n";

    CHECK(problems_of(rule) ==
          Problems{"8: rule \"a_filled\": say in title what people read in reports"});
    CHECK(problems_of(rule + "title = \"填寫事由\"\n").empty());
}
