// Fields whose label nobody can read, found by the places of the empty form.

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "core/possible_box.h"
#include "core/text.h"
#include "extract/draft/place_recorder.h"
#include "extract/form/form.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

const std::string kTemplate = R"(# 場地借用單
id      = "room"
version = 1

[match]
all_of = ["場地借用單"]

[[field]]
name   = "borrower"        # who
labels = ["借用單位"]

[[field]]
name   = "person"
labels = ["聯絡人"]

[[field]]
name   = "purpose"
labels = ["借用事由"]

# ---- when

[[field]]
name   = "room"
labels = ["場地名稱"]

[[field]]
name   = "projector"
kind   = "check-box"
labels = ["投影機"]
where  = "check-box-before-label"

[[field]]
name   = "until"
kind   = "date"
labels = ["歸還日期"]
where  = "in-line"
)";

struct Values {
    std::string borrower{};
    std::string person{};
    std::string purpose{};
    std::string room{};
    std::string until = "____年____月____日";
    bool projector = false;
};

const Values kFilled{"測試處", "王小明", "辦理講習", "第三會議室", "104年9月23日", true};

class Sheet {
  public:
    explicit Sheet(const Values& values) {
        builder_.print(220, 60, "場地借用單", 18);
        row(100, "借用單位", values.borrower);
        row(130, "聯絡人", values.person);
        row(160, "借用事由", values.purpose);
        row(190, "場地名稱", values.room);
        builder_.page.check_boxes.push_back(
            {{70, 240, 80, 250}, values.projector ? 0.3 : 0.0, values.projector, 0.98});
        builder_.print(84, 239, "投影機", 12);
        builder_.print(70, 280, "歸還日期：" + values.until, 12);
    }

    Page page() const { return builder_.page; }

  private:
    void row(double top, const std::string& label, const std::string& value) {
        cell({60, top, 160, top + 30}, label);
        cell({160, top, 520, top + 30}, value);
    }

    void cell(const Box& box, const std::string& text) {
        const auto index = static_cast<int>(builder_.page.cells.size());
        builder_.page.cells.push_back({box, 0, index / 2, index % 2, 1, 1});
        if (text.empty()) return;
        builder_.print(box.left + 6, box.center_y() - 6, text, 12).cell = index;
    }

    PageBuilder builder_;
};

/// 93 % of the size, shifted, turned by half a degree.
Box moved(const Box& box) {
    constexpr double kScale = 0.93;
    constexpr double kTurn = 0.009;
    if (box.empty()) return box;
    const double x = kScale * (box.center_x() - kTurn * box.center_y()) + 31;
    const double y = kScale * (box.center_y() + kTurn * box.center_x()) + 17;
    const double width = kScale * box.width() / 2;
    const double height = kScale * box.height() / 2;
    return {x - width, y - height, x + width, y + height};
}

Page moved(Page page) {
    for (Line& line : page.lines) {
        line.box = moved(line.box);
        for (Symbol& symbol : line.symbols) symbol.box = moved(symbol.box);
    }
    for (Cell& cell : page.cells) cell.box = moved(cell.box);
    for (CheckBox& box : page.check_boxes) box.box = moved(box.box);
    return page;
}

/// What a seal over the first `count` characters of a line leaves of them.
Page covered(Page page, const std::string& words) {
    for (Line& line : page.lines) {
        if (!line.text.starts_with(words)) continue;
        const std::size_t count = to_utf32(words).size();
        line.symbols.erase(line.symbols.begin(),
                           line.symbols.begin() + static_cast<std::ptrdiff_t>(count));
        line.text.erase(0, words.size());
        line.box = {};
        for (const Symbol& symbol : line.symbols) line.box = united(line.box, symbol.box);
    }
    std::erase_if(page.lines, [](const Line& line) { return line.text.empty(); });
    return page;
}

Page misread(Page page, const std::string& words, const std::string& as, double confidence) {
    for (Line& line : page.lines) {
        if (line.text != words) continue;
        const int cell = line.cell;
        line = line_in(line.box, as, 1, confidence);
        line.cell = cell;
    }
    return page;
}

std::string with_recorded_places() {
    return extract::record_places(kTemplate, "room.toml", one_page(Sheet({}).page()));
}

struct Reading {
    extract::Extraction extraction;
    std::vector<extract::FormPlace> places;

    Reading(const Page& page, const std::string& toml) {
        extract::extract_form(extraction, {&page, 1}, extract::parse_template(toml, "room.toml"),
                              &places);
    }
    const Field& field(const std::string& name) const { return extraction.record.fields.at(name); }
    std::string shown(const std::string& name) const { return value_of(extraction.record, name); }
};

}  // namespace

TEST_CASE("places are written into the template, which says all else as before", "[places]") {
    const std::string text = with_recorded_places();
    const extract::Template form = extract::parse_template(text, "room.toml");

    for (const extract::FieldTemplate& field : form.fields) {
        INFO(field.name);
        CHECK(field.place);
    }
    CHECK(form.field("room")->place->value == Box{160, 190, 520, 220});
    CHECK(form.field("projector")->place->value == Box{70, 240, 80, 250});
    CHECK(
        text.find("name   = \"borrower\"        # who\nlabels = [\"借用單位\"]\nlabel_place = [") !=
        std::string::npos);
    CHECK(text.find("\n\n# ---- when\n\n[[field]]\n") != std::string::npos);
    // Recorded once more, nothing is added.
    CHECK(extract::record_places(text, "room.toml", one_page(Sheet({}).page())) == text);
}

TEST_CASE("a field whose label is covered is read from its place, on any copy of the form",
          "[places]") {
    const Page page = moved(Sheet(kFilled).page());
    for (const auto& [label, field, value] :
         std::vector<std::array<std::string, 3>>{{"借用單位", "borrower", "測試處"},
                                                 {"借用事由", "purpose", "辦理講習"},
                                                 {"場地名稱", "room", "第三會議室"},
                                                 {"歸還日期：", "until", "2015-09-23"}}) {
        INFO(label);
        const Page seal = covered(page, label);

        const Reading reading(seal, with_recorded_places());
        CHECK(reading.shown(field) == value);
        CHECK(reading.field(field).state == FieldState::Read);
        CHECK(reading.field(field).reason == "label_not_read");
        CHECK(passages_of(reading.extraction, field).find(label) == std::string::npos);

        CHECK(Reading(seal, kTemplate).field(field).state == FieldState::Absent);
    }
}

TEST_CASE("without the table's rules a place tells all the same", "[places]") {
    Page page = covered(moved(Sheet(kFilled).page()), "借用事由");
    page.cells.clear();
    for (Line& line : page.lines) line.cell = -1;

    CHECK(Reading(page, with_recorded_places()).shown("purpose") == "辦理講習");
}

TEST_CASE("a check box whose words are covered is found by its place", "[places]") {
    const Page page = covered(moved(Sheet(kFilled).page()), "投影機");

    const Field read = Reading(page, with_recorded_places()).field("projector");

    CHECK(read.state == FieldState::Read);
    CHECK(std::get<bool>(read.value));
    CHECK(Reading(page, kTemplate).field("projector").state == FieldState::Unreadable);
}

TEST_CASE("what may be a box is one where the form has a box", "[places]") {
    Page page = Sheet(kFilled).page();
    REQUIRE(page.check_boxes.size() == 1);
    page.check_boxes.front() = possible_check_box(page.check_boxes.front());

    const Field read = Reading(page, with_recorded_places()).field("projector");

    CHECK(read.state == FieldState::Read);
    CHECK(std::get<bool>(read.value));
    CHECK(read.confidence > 0.6);
    // Without its place, or elsewhere, nothing makes it a box.
    CHECK(Reading(page, kTemplate).field("projector").state == FieldState::Unreadable);
    page.check_boxes.front().box.left += 8;
    page.check_boxes.front().box.right += 8;
    CHECK(Reading(page, with_recorded_places()).field("projector").state == FieldState::Unreadable);
}

TEST_CASE("words that are but like a box's own do not tell where the form lies", "[places]") {
    const std::string fields = std::string(kTemplate) +
                               "[[field]]\nname = \"screen\"\nkind = \"check-box\"\n"
                               "labels = [\"投影幕\"]\nwhere = \"check-box-before-label\"\n";
    PageBuilder form;
    form.page = Sheet(kFilled).page();
    form.page.check_boxes.push_back({{170, 240, 180, 250}, 0.0, false, 0.98});
    form.print(184, 239, "投影幕", 12);
    const std::string with_places =
        extract::record_places(fields, "room.toml", one_page(form.page));
    Page filled = covered(form.page, "投影幕");
    for (CheckBox& box : filled.check_boxes) box = possible_check_box(box);

    const Reading reading(filled, with_places);

    CHECK(reading.shown("projector") == "true");
    CHECK(reading.shown("screen") == "false");
    CHECK(reading.field("screen").state == FieldState::Read);
}

TEST_CASE("a box that lies where the form has another field's is not taken by place", "[places]") {
    const std::string fields = std::string(kTemplate) +
                               "[[field]]\nname = \"screen\"\nkind = \"check-box\"\n"
                               "labels = [\"布幕\"]\nwhere = \"check-box-before-label\"\n";
    PageBuilder form;
    form.page = Sheet(kFilled).page();
    form.page.check_boxes.push_back({{70, 249, 80, 259}, 0.3, true, 0.98});
    form.print(84, 251, "布幕", 12);
    const std::string with_places =
        extract::record_places(fields, "room.toml", one_page(form.page));
    Page filled = covered(covered(form.page, "投影機"), "布幕");
    filled.check_boxes.erase(filled.check_boxes.begin());

    const Reading reading(filled, with_places);

    CHECK(reading.field("screen").state == FieldState::Read);
    CHECK(reading.shown("screen") == "true");
    CHECK(reading.field("projector").state == FieldState::Unreadable);
    // A person is shown where it must be.
    CHECK(reading.field("projector").page == 1);
    CHECK(covered_share(reading.field("projector").box, {70, 240, 80, 250}) > 0.5);
}

TEST_CASE("what recognition makes of a stamped label is no value", "[places]") {
    const Page page = misread(Sheet(kFilled).page(), "場地名稱", "坍蚩乞禰", 0.5);

    const Reading reading(page, with_recorded_places());

    CHECK(reading.shown("room") == "第三會議室");
    CHECK(passages_of(reading.extraction, "label").find("坍蚩乞禰") != std::string::npos);
}

TEST_CASE("where other words are printed, the label is not lost", "[places]") {
    const Page page = misread(Sheet(kFilled).page(), "場地名稱", "附加設備", 0.999);

    CHECK(Reading(page, with_recorded_places()).field("room").state == FieldState::Absent);
}

TEST_CASE("words like a label, far from its place, are no label", "[places]") {
    PageBuilder notes;
    notes.page = covered(Sheet(kFilled).page(), "場地名稱");
    notes.print(70, 600, "場地名稱", 12);
    notes.print(170, 600, "請填全銜", 12);

    CHECK(Reading(notes.page, with_recorded_places()).shown("room") == "第三會議室");
    CHECK(Reading(notes.page, kTemplate).shown("room") != "第三會議室");
}

TEST_CASE("a label that was read stands on its line, though this edition has moved it",
          "[places]") {
    Page page = Sheet(kFilled).page();
    for (Line& line : page.lines) {
        if (!line.text.starts_with("歸還日期")) continue;
        line.box.top += 45;
        line.box.bottom += 45;
        for (Symbol& symbol : line.symbols) {
            symbol.box.top += 45;
            symbol.box.bottom += 45;
        }
    }

    const Reading reading(page, with_recorded_places());

    CHECK(reading.shown("until") == "2015-09-23");
    CHECK(reading.field("until").reason.empty());
}

TEST_CASE("places are shown where they lie on the page", "[places]") {
    const Page page = covered(moved(Sheet(kFilled).page()), "場地名稱");

    const Reading reading(page, with_recorded_places());

    const auto room =
        std::find_if(reading.places.begin(), reading.places.end(),
                     [](const extract::FormPlace& place) { return place.field == "room"; });
    REQUIRE(room != reading.places.end());
    CHECK(room->label_was_lost);
    const Box expected = moved(Box{160, 190, 520, 220});
    CHECK(room->expected.left == Approx(expected.left).margin(3));
    CHECK(room->expected.bottom == Approx(expected.bottom).margin(3));
}

TEST_CASE("a place without its label's is refused with its line", "[places]") {
    const std::string toml =
        "id = \"t\"\nversion = 1\n[match]\nall_of = [\"借用申請表\"]\n[[field]]\nname = \"a\"\n"
        "labels = [\"事由\"]\nplace = ";

    CHECK_THROWS_WITH(extract::parse_template(toml + "[1, 2, 3, 4]\n", "t.toml"),
                      Catch::Contains("label_place and place go together"));
    CHECK_THROWS_WITH(
        extract::parse_template(toml + "[1, 2, 3]\n", "t.toml"),
        Catch::Contains("t.toml:8") && Catch::Contains("place must be [left, top, right, bottom]"));
}

TEST_CASE("what looks like a box where the form has a value is a character of it", "[places]") {
    const std::string form = with_recorded_places();
    const auto room_with_box = [&](const char* read_as) {
        Values values = kFilled;
        values.room = std::string(read_as) + "山廳";
        Page page = Sheet(values).page();
        // The first character of the cell's line, filled with ink by a copy.
        for (const Line& line : page.lines) {
            if (line.text == values.room) {
                page.check_boxes.push_back({line.symbols.front().box, 0.6, true, 0.9});
            }
        }
        return Reading(moved(page), form);
    };

    const Reading character = room_with_box("圓");
    CHECK(character.shown("room") == "圓山廳");
    CHECK(character.field("room").confidence <= 0.5);
    CHECK(character.field("room").reason == "box_in_value");
    CHECK(character.shown("projector") == "true");
    // A frame is no character, whatever stands there.
    CHECK(room_with_box("口").shown("room") == "山廳");
}
