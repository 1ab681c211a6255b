#include "tools/drawing/truth.h"

#include <algorithm>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/record_json.h"
#include "core/text.h"
#include "tests/tools/samples_folder.h"
#include "tools/drawing/description.h"
#include "tools/drawing/sample_maker.h"

using namespace gongwen;
using namespace gongwen::tools;
using nlohmann::json;

namespace {

Description seed_description() {
    return read_description(samples_folder() / "letters" / "seed.toml");
}

std::vector<std::string> texts_of(const Sheet& sheet) {
    std::vector<std::string> texts;
    for (const PrintedLine& line : sheet.lines()) texts.push_back(line.text);
    return texts;
}

bool holds(const std::vector<std::string>& texts, const std::string& wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

/// The expected records of a scan with nothing done to it.
json truth_of(const Composition& composition, const ScanDescription& scan = {}) {
    return json::parse(expected_json(composition, scan));
}

Description letter_with(const std::string& subject) {
    DocumentDescription letter;
    letter.fields["issuer"] = parse_marked("內政部");
    letter.fields["recipient"] = parse_marked("法務部");
    letter.fields["issue_date"] = parse_marked("中華民國104年10月12日");
    letter.sections.push_back({"subject", "主旨：", parse_marked(subject), {}, {}});
    Description description;
    description.documents.push_back(letter);
    return description;
}

}  // namespace

TEST_CASE("the lines of a letter are what is printed, one printed line a line", "[tools]") {
    const Composition composition = compose(seed_description());

    const std::vector<std::string> lines = texts_of(composition.sheets.front());

    CHECK(holds(lines, "檔　號："));
    CHECK(holds(lines, "內政部　函"));
    CHECK(holds(lines, "聯絡人：技士王大明"));
    CHECK(holds(lines, "密等及解密條件或保密期限："));
    CHECK(holds(lines, "主旨：更正中華民國104年9月23日台內資字第1042301569號函之"));
    CHECK(holds(lines, "說明及附件，詳如說明，請查照。"));
    CHECK(lines.back() == "第1頁，共1頁");
}

TEST_CASE("a receiving stamp is two lines above the page's foot", "[tools]") {
    const Composition composition = compose(seed_description());

    const std::vector<std::string> lines = texts_of(composition.sheets.front());

    REQUIRE(lines.size() > 3);
    CHECK(lines[lines.size() - 3] == "法務部 1041012");
    CHECK(lines[lines.size() - 2] == "10400174010");
}

TEST_CASE("words of the binding line and of seals are marks that need not be read", "[tools]") {
    std::set<std::string> optional;
    for (const char* sample : {"letters/seed.toml", "notices/c6-announcement.toml"}) {
        for (const json& document :
             truth_of(compose(read_description(samples_folder() / sample)))) {
            for (const json& mark : document.at("marks")) {
                if (mark.value("optional", false)) optional.insert(mark.at("kind"));
            }
        }
    }
    CHECK(optional == std::set<std::string>{"binding_line", "seal"});
}

TEST_CASE("a letter's fields are its values without labels, and dates in ISO 8601", "[tools]") {
    const Composition composition = compose(seed_description());

    const Record& letter = composition.documents.at(0).record;

    CHECK(letter.text_of("contact") == "技士王大明");
    CHECK(letter.text_of("issue_date") == "2015-10-12");
    CHECK(letter.text_of("received_date") == "2015-10-12");
    CHECK(letter.text_of("received_no") == "10400174010");
    CHECK(letter.fields.at("file_no").state == FieldState::Blank);
    CHECK(letter.fields.at("explanation").list().size() == 2);
    CHECK(letter.fields.at("originals").list().size() == 13);
    CHECK(letter.pages.size() == 3);
}

TEST_CASE("every line stands on its page, in the order of reading down the page", "[tools]") {
    const Composition composition = compose(seed_description());

    for (const Sheet& sheet : composition.sheets) {
        for (const PrintedLine& line : sheet.lines()) {
            CHECK(line.box.left > 0);
            CHECK(line.box.right < sheet.width());
            CHECK(line.box.bottom < sheet.height());
            CHECK_FALSE(line.box.empty());
        }
    }
}

TEST_CASE("a paragraph's lines joined give the text back", "[tools]") {
    const std::string subject =
        "更正中華民國104年9月23日台內資字第1042301569號函之說明及附件，詳如說明，並請轉知所屬機關("
        "構)"
        "配合辦理，相關資料請逕至本部網站「下載專區」下載，請查照。";
    const Composition composition = compose(letter_with(subject));

    std::u32string joined;
    bool inside = false;
    for (const std::string& line : texts_of(composition.sheets.front())) {
        if (line.starts_with("主旨：")) inside = true;
        if (line.starts_with("第1頁")) inside = false;
        if (inside) append_line(joined, to_utf32(line));
    }

    CHECK(to_utf8(joined) == "主旨：" + subject);
    CHECK(composition.documents.at(0).record.text_of("subject") == subject);
}

TEST_CASE("a long letter goes on overleaf, and its foot counts the pages", "[tools]") {
    std::string subject;
    for (int i = 0; i < 60; ++i) subject += "請各機關依權責配合辦理相關事宜。";

    const Composition composition = compose(letter_with(subject));

    REQUIRE(composition.sheets.size() == 2);
    CHECK(texts_of(composition.sheets[0]).back() == "第1頁，共2頁");
    CHECK(texts_of(composition.sheets[1]).back() == "第2頁，共2頁");
}

TEST_CASE("a marked name knows its page and its box", "[tools]") {
    const json truth = truth_of(compose(seed_description()));

    const json& names = truth.at(0).at("names");

    REQUIRE(names.size() == 2);
    CHECK(names[0].at("written") == "金融管理監督委員會");
    CHECK(names[0].at("mention") == true);
    CHECK(names[0].at("page") == 1);
    // Nine characters of 16 points.
    const double width = names[0].at("box")[2].get<double>() - names[0].at("box")[0].get<double>();
    CHECK(width == Approx(9 * 16).margin(1));
    CHECK(names[1].at("page") == 2);
}

TEST_CASE("a form's truth tells typed, blank and handwritten cells apart", "[tools]") {
    const Composition composition =
        compose(read_description(samples_folder() / "forms" / "handwritten.toml"));

    const Record& form = composition.documents.at(0).record;

    CHECK(form.text_of("contact_phone") == "02-20009999");
    CHECK(form.fields.at("contact_email").state == FieldState::Blank);
    CHECK(form.fields.at("contact_name").state == FieldState::Unreadable);
    CHECK(form.text_of("enable_date") == "2016-01-04");
    CHECK(std::get<bool>(form.fields.at("action_enable").value) == false);
    CHECK(std::get<bool>(form.fields.at("seal_present").value) == false);
}

TEST_CASE("blank backs count as pages of the document before them", "[tools]") {
    const Composition composition = compose(seed_description());
    ScanDescription scan;
    scan.treatment.blank_backs = true;

    const json truth = truth_of(composition, scan);

    CHECK(truth.at(0).at("pages") == json({1, 2, 3, 4, 5, 6}));
    CHECK(truth.at(1).at("pages") == json({7, 8}));
    CHECK(truth.at(1).at("lines").at(0).at("page") == 7);
}

TEST_CASE("a scan of some pages holds only their documents", "[tools]") {
    const Composition composition = compose(seed_description());
    ScanDescription scan;
    scan.pages = {4};

    const json truth = truth_of(composition, scan);

    REQUIRE(truth.size() == 1);
    CHECK(truth.at(0).at("kind") == "form");
    CHECK(truth.at(0).at("pages") == json({1}));
}

TEST_CASE("the committed expected records are what their descriptions say", "[tools]") {
    for (const auto& file : sample_descriptions()) {
        const Description description = read_description(file);
        const Composition composition = compose(description);
        for (const ScanDescription& scan : description.scans) {
            CAPTURE(scan.name);
            const std::string committed =
                bytes_of(file.parent_path() / (scan.name + ".expected.json"));
            CHECK(committed == expected_json(composition, scan));
            const json truth = json::parse(committed);
            if (truth.is_object()) continue;
            for (const json& document : truth) CHECK_NOTHROW(record_from_json(document));
        }
    }
}

TEST_CASE("a word without meaning is refused with file and line", "[tools]") {
    const ScratchFolder folder("description");
    const auto file = folder / "wrong.toml";
    std::ofstream(file) << "[[document]]\nkind = \"letter\"\ncolour = \"red\"\n";

    CHECK_THROWS_WITH(read_description(file), Catch::Contains("wrong.toml:3") &&
                                                  Catch::Contains("unknown word \"colour\""));
}
