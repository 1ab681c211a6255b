// Forms as the program reads them: the samples, copies of copies, handwriting, and a new form from
// an empty scan to its values.

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>

#include "program.h"
#include "tools/drawing/form_design.h"
#include "tools/drawing/output.h"
#include "tools/drawing/sample_maker.h"
#include "tools/drawing/stamps.h"

using namespace gongwen;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// An empty folder that goes with its owner.
class Folder {
  public:
    explicit Folder(const std::string& name)
        : path_(fs::temp_directory_path() / ("gongwen-forms-" + name)) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

/// The program's data with one template more, for as long as this lives.
class DataWithTemplate {
  public:
    DataWithTemplate(const Folder& folder, const std::string& name, const std::string& text) {
        const fs::path source = GONGWEN_SOURCE_DIR;
        fs::copy(source / "templates", folder.path() / "templates", fs::copy_options::recursive);
        std::ofstream(folder.path() / "templates" / name) << text;
        for (const char* part : {"institutions", "ocr"}) {
            fs::create_directory_symlink(source / part, folder.path() / part);
        }
        setenv("GONGWEN_DATA_DIR", folder.path().c_str(), 1);
    }
    ~DataWithTemplate() { unsetenv("GONGWEN_DATA_DIR"); }
    DataWithTemplate(const DataWithTemplate&) = delete;
    DataWithTemplate& operator=(const DataWithTemplate&) = delete;
};

std::vector<json> read(const fs::path& file) {
    const Printed printed = run_gongwen({"read", file.string(), "--json"});
    INFO(printed.err);
    REQUIRE(printed.status == 0);
    return printed.json_lines();
}

bool holds_nothing(const json& value) { return value.empty() || value == "" || value == false; }

struct Cells {
    long right = 0;
    long all = 0;
};

/// Fields of the truth that are exactly right; the template must be.
void count_cells(const std::string& name, Cells& cells) {
    std::ifstream in(sample("forms/" + name + ".expected.json"));
    const json truth = json::parse(in).front();
    const std::vector<json> records = read(sample("forms/" + name + ".tif"));
    REQUIRE(records.size() == 1);
    CHECK(records[0].at("template") == truth.at("template"));
    for (const auto& [field, expected] : truth.at("fields").items()) {
        const json found = records[0].at("fields").value(field, json::object());
        const json value = found.value("value", json(""));
        const bool same = value == expected.at("value") ||
                          (holds_nothing(value) && holds_nothing(expected.at("value")));
        ++cells.all;
        cells.right += same ? 1 : 0;
    }
}

/// The sample's sheet with a black seal over each of the labels, copied smaller, bent and laid in
/// crooked.
fs::path sealed_copy(const std::string& name, const std::vector<std::string>& labels,
                     const fs::path& folder) {
    const tools::Description description =
        tools::read_description(sample("forms/" + name + ".toml"));
    tools::Composition composition = tools::compose(description);
    tools::Sheet& sheet = composition.sheets.front();
    const std::vector<tools::PrintedLine> lines = sheet.lines();
    for (const tools::PrintedLine& line : lines) {
        if (std::find(labels.begin(), labels.end(), line.text) == labels.end()) continue;
        tools::draw_seal(sheet, {"測試專用章之印記", line.box.center_x(), line.box.center_y(),
                                 line.box.width() + 6});
    }
    tools::ScanDescription scan;
    scan.name = name + "-sealed";
    scan.colours = tools::Colours::BlackWhite;
    scan.treatment.scale = 0.93;
    scan.treatment.skew = 1.2;
    scan.treatment.warp = 2;
    scan.treatment.noise = 4;
    const fs::path file = folder / tools::output_name(scan);
    tools::write_output(file, composition.sheets, scan);
    return file;
}

}  // namespace

TEST_CASE("fields whose labels lie under seals are read from their places", "[whole_way][forms]") {
    const Folder folder("sealed");

    const json record = read(sealed_copy("leave", {"請假事由", "服務單位"}, folder.path())).front();

    CHECK(record.at("template") == "leave-request");
    const json& fields = record.at("fields");
    CHECK(fields.at("reason").at("value") == "參加子女學校畢業典禮。");
    CHECK(fields.at("reason").at("reason") == "label_not_read");
    CHECK(fields.at("unit").at("value") == "綜合規劃科");
    CHECK(fields.at("title").at("value") == "科員");
    CHECK(fields.at("title").value("reason", "") == "");
}

TEST_CASE("every kind of form is chosen, and nine cells in ten are exact", "[whole_way][forms]") {
    Cells cells;
    for (const char* name :
         {"leave", "leave-empty", "leave-copy", "purchase", "archives", "reply", "subsidy"}) {
        count_cells(name, cells);
    }
    CHECK(cells.all > 100);
    CHECK(cells.right * 10 >= cells.all * 9);
}

TEST_CASE("a form that no template knows is unknown, with its text", "[whole_way][forms]") {
    const json record = read(sample("forms/venue.tif")).front();

    CHECK(record.at("kind") == "unknown");
    CHECK(record.at("template") == "");
    CHECK(record.at("text").get<std::string>().find("會議場地借用申請表") != std::string::npos);
    const json wanted = {{"field", "document"}, {"reason", "unknown_template"}};
    CHECK(record.at("review") == json::array({wanted}));
}

TEST_CASE("a template drafted from an empty form reads a filled one", "[whole_way][forms]") {
    const Printed draft =
        run_gongwen({"template", "draft", sample("forms/venue-empty.tif"), "--id", "venue"});
    INFO(draft.out << draft.err);
    REQUIRE(draft.status == 0);
    const Folder folder("draft");
    const DataWithTemplate data(folder, "venue.toml", draft.out);
    const Printed check =
        run_gongwen({"template", "check", folder.path() / "templates" / "venue.toml"});
    INFO(check.out);
    CHECK(check.status == 0);

    const json record = read(sample("forms/venue.tif")).front();

    CHECK(record.at("template") == "venue");
    const auto value = [&](const char* name) {
        return record.at("fields").value(name, json::object()).value("value", json());
    };
    CHECK(value("organisation") == "文化部");
    CHECK(value("contact_name") == "廖冠宇");
    CHECK(value("contact_phone") == "02-20009123");
    CHECK(value("email") == "liao@gov.example");
    CHECK(value("event") == "志工表揚大會");
    CHECK(value("used_on") == "2024-05-20");
    CHECK(value("people") == "120");
    CHECK(value("applied_on") == "2024-03-11");
    long ticked = 0;
    for (const auto& [name, field] : record.at("fields").items()) {
        const bool named_by_number = name.starts_with("field_");
        ticked += named_by_number && field.at("value") == true ? 1 : 0;
    }
    CHECK(ticked >= 1);
}

TEST_CASE("handwriting in every cell is never text with confidence", "[whole_way][forms]") {
    const fs::path designs = fs::path(GONGWEN_SOURCE_DIR) / "tools" / "forms";
    const Folder folder("handwriting");
    long cells = 0;
    for (const char* name : {"leave", "subsidy", "change"}) {
        tools::Description description;
        tools::DocumentDescription document;
        document.kind = "form";
        document.form.design = name;
        for (const tools::DesignField& field : tools::find_form_design(designs, name).fields) {
            if (field.make == "seal" || field.make == "signature") continue;
            tools::FormValue& value = document.form.values[field.name];
            value.text = tools::parse_marked("手寫字跡");
            value.ink = "handwritten";
        }
        description.documents.push_back(document);
        tools::ScanDescription scan;
        scan.name = name;
        scan.treatment.noise = 4;
        description.scans.push_back(scan);
        const fs::path file = tools::make_samples(description, folder.path(), "").front();

        const json record = read(file).front();

        for (const auto& [field, value] : document.form.values) {
            if (!record.at("fields").contains(field)) continue;
            const json& read = record["fields"][field];
            CAPTURE(name, field, read.dump());
            const bool is_text = read.at("state") == "read" || read.at("state") == "repaired";
            CHECK_FALSE((is_text && read.at("confidence") > 0.5 && read.at("value") != ""));
            ++cells;
        }
    }
    CHECK(cells > 30);
}

TEST_CASE("template check names file, line and the words that may stand there",
          "[whole_way][forms]") {
    const Folder folder("check");
    const fs::path file = folder.path() / "wrong.toml";
    std::ofstream(file) << "id = \"w\"\nversion = 1\n[match]\nall_of = [\"借用申請表\"]\n"
                           "[[field]]\nname = \"a\"\nkind = \"dat\"\nlabels = [\"日期\"]\n";

    const Printed printed = run_gongwen({"template", "check", file.string()});

    CHECK(printed.status == 1);
    CHECK(printed.out.find("wrong.toml:7: field \"a\": unknown kind \"dat\"; did you mean "
                           "\"date\"? use text, date") != std::string::npos);
}

TEST_CASE("template draw makes a picture and lists what it did not find", "[whole_way][forms]") {
    const Folder folder("draw");
    const fs::path out = folder.path() / "leave.png";

    const Printed found = run_gongwen(
        {"template", "draw", "leave-request", sample("forms/leave.tif"), "--out", out.string()});
    const Printed other = run_gongwen(
        {"template", "draw", "purchase-request", sample("forms/leave.tif"), "--out", out.string()});

    CHECK(found.status == 0);
    CHECK(found.out.find("every field was found") != std::string::npos);
    CHECK(fs::file_size(out) > 1000);
    CHECK(other.out.find("would not be chosen") != std::string::npos);
    CHECK(other.out.find("not found: ") != std::string::npos);
}
