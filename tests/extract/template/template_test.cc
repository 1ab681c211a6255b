// Templates are refused with file, line and the words that may stand there.

#include "extract/template/template.h"

#include <array>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::string kGood = R"(id = "transcript"
version = 2
[match]
all_of = ["成績證明申請"]
[[field]]
name = "school"
kind = "institution"
labels = ["就讀學校"]
where = "right-of-label"
required = true
[[rule]]
id = "filled"
kind = "filled"
fields = ["school"]
)";

std::string message_of(const std::string& toml) {
    try {
        extract::parse_template(toml, "transcript.toml");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::Usage);
        return error.what();
    }
    return "no error";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// A folder that is gone with the test.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("gongwen-templates-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name) << text;
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a template says what a form is called and where its values stand", "[template]") {
    const extract::Template form = extract::parse_template(kGood, "transcript.toml");

    CHECK(form.id == "transcript");
    CHECK(form.version == 2);
    CHECK(form.kind == extract::TemplateKind::Form);
    REQUIRE(form.field("school"));
    CHECK(form.field("school")->kind == extract::FieldKind::Institution);
    CHECK(form.field("school")->required);
    CHECK(form.rules.front().kind == extract::RuleKind::Filled);
}

TEST_CASE("a wrong template names file, line and what may stand there", "[template]") {
    const std::vector<std::array<std::string, 3>> cases{
        {"kind = \"institution\"", "kind = \"dat\"",
         "transcript.toml:7: field \"school\": unknown kind \"dat\"; did you mean \"date\"? use "
         "text, date, phone, email, "
         "number, institution, person, document-number, choice, items, names, check-box, seal, "
         "circled, signature"},
        {"where = \"right-of-label\"", "where = \"left\"",
         "transcript.toml:9: field \"school\": unknown where \"left\"; use right-of-label, "
         "below-label, same-cell, check-box-before-label, "
         "check-box-behind-label, in-line"},
        {"labels = [", "label = [",
         "transcript.toml:8: field \"school\": unknown word \"label\"; did you mean \"labels\"? "
         "use "
         "name, title, kind, "
         "labels, "
         "misreads, exact_labels, choices, zone, extent, where, row_head, rows, before, after, "
         "required, "
         "required_in, required_with, pattern, threshold, label_place, place"},
        {"version = 2", "version = 0", "transcript.toml:2: version must be a whole number from 1"},
        {"required = true", "required = \"yes\"",
         "transcript.toml:10: field \"school\": required must be true or false"},
        {"required = true", "pattern = \"(\"",
         "transcript.toml:10: field \"school\": pattern is no regular expression"},
        {"required = true", "required_with = [\"scool\"]",
         "transcript.toml:5: field \"school\": there is no field \"scool\""},
        {"required = true", "threshold = 1.5",
         "transcript.toml:10: field \"school\": threshold must be a number from 0 to 1"},
        {"labels = [\"就讀學校\"]", "labels = \"就讀學校\"",
         "transcript.toml:8: field \"school\": labels must be a list of texts: labels = "
         "[\"…\", \"…\"]"},
        {"fields = [\"school\"]", "fields = [\"scool\"]",
         "transcript.toml:11: rule \"filled\": there is no field \"scool\""},
        {"[match]\nall_of = [\"成績證明申請\"]\n", "", "transcript.toml:1: [match] is missing"},
        {"name = \"school\"\n", "", "transcript.toml:5: field: name is missing"},
    };
    for (const auto& [from, to, message] : cases) {
        INFO(to);
        CHECK(message_of(replaced(kGood, from, to)) == message);
    }
}

TEST_CASE("an id that could not name a file is refused where it stands", "[template]") {
    for (const std::string id : {"謄本", "two words", "../up", "Form"}) {
        const std::string message = message_of(replaced(kGood, "\"transcript\"", "\"" + id + "\""));
        CHECK(message.find("transcript.toml:1: id may hold small Latin letters") == 0);
        CHECK_FALSE(extract::is_template_id(id));
    }
    CHECK(extract::is_template_id("leave-request_2"));
    CHECK_FALSE(extract::is_template_id(""));
}

TEST_CASE("what is no TOML is refused with its line", "[template]") {
    CHECK(message_of("id = \"x\nversion = 1").starts_with("transcript.toml:1: "));
}

TEST_CASE("what people write by mistake is answered with what to write", "[template]") {
    const std::vector<std::tuple<std::string, std::string, std::string>> cases{
        {"labels = [\"就讀學校\"]", "labels = [\"就讀學校]",
         "transcript.toml:8: a text does not end on its line; write \" on both sides of it"},
        {"labels = [\"就讀學校\"]", "labels = [“就讀學校”]",
         "transcript.toml:8: write texts between \"…\", not “…” or 「…」"},
        {"labels = [\"就讀學校\"]", "labels = [\"就讀學校\"，\"校名\"]",
         "transcript.toml:8: write the signs = , [ ] in half width"},
        {"\"institution\"", "\"instituton\"", "did you mean \"institution\"?"},
        {"labels = [\"就讀學校\"]\n", "",
         "field \"school\": labels is missing: what is printed for it, labels = [\"…\"]"},
    };
    for (const auto& [from, to, message] : cases) {
        CAPTURE(to);
        CHECK(message_of(replaced(kGood, from, to)).find(message) != std::string::npos);
    }
    CHECK(message_of(kGood + "[field]\nname = \"b\"\n").ends_with("write [[field]]"));
}

TEST_CASE("the same field twice is refused", "[template]") {
    const std::string again = "[[field]]\nname = \"school\"\nlabels = [\"學校\"]\n";
    CHECK(message_of(kGood + again)
              .find("field \"school\": line 5 has a field of that name; names are different") !=
          std::string::npos);
}

TEST_CASE("every template of the repository loads", "[template]") {
    CHECK(templates().templates().size() >= 2);
    CHECK(templates().version().size() == 12);
}

TEST_CASE("the version changes with a template's text", "[template]") {
    const Folder folder;
    folder.write("a.toml", kGood);
    const std::string before = extract::TemplateLibrary::load(folder.path()).version();

    folder.write("a.toml", kGood + "# read otherwise\n");

    CHECK(extract::TemplateLibrary::load(folder.path()).version() != before);
}

TEST_CASE("a folder without templates is a missing part, one id twice is wrong", "[template]") {
    const Folder folder;
    try {
        extract::TemplateLibrary::load(folder.path());
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::PartMissing);
    }

    folder.write("a.toml", kGood);
    folder.write("b.toml", kGood);
    CHECK_THROWS_AS(extract::TemplateLibrary::load(folder.path()), Error);
}
