// Letters written in columns.

#include "extract/lines/columns.h"

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// The page as it stands upright: what is a line from the left to the right becomes a column.
Page stood(Page page) {
    const double width = page.height;
    const auto turn = [&](Box& box) {
        box = {width - box.bottom, box.left, width - box.top, box.right};
    };
    std::swap(page.width, page.height);
    for (Line& line : page.lines) {
        line.vertical = true;
        turn(line.box);
        for (Symbol& symbol : line.symbols) turn(symbol.box);
    }
    return page;
}

}  // namespace

TEST_CASE("a dashed line for binding makes no letter in columns", "[letter]") {
    PageBuilder builder;
    builder.body({"正本：法務部", "副本：範例鄉公所"}, 52);
    Line& binding = builder.print(30, 60, "mmmmmemmemmmsmammmmmmammmmmmammmmmmmmmmmm");
    binding.vertical = true;
    CHECK_FALSE(extract::is_in_columns(builder.page));
}

TEST_CASE("a letter in columns is read like any other, and its boxes stand upright", "[letter]") {
    PageBuilder builder;
    builder.head();
    builder.body({"主旨：檢送要點1份，請查照。", "正本：法務部"});
    const Page upright = stood(builder.page);
    REQUIRE(extract::is_in_columns(upright));
    CHECK_FALSE(extract::is_in_columns(builder.page));

    Page lying = upright;
    extract::lay_on_side(lying);
    CHECK(lying == builder.page);

    const std::vector<Page> pages{lying};
    Record record = extract::extract_document(pages, templates()).record;
    CHECK(value_of(record, "recipient") == "法務部");
    CHECK(record.document_type == "函");
    record.views.push_back({1, lying.width, lying.height, 0, 0});
    extract::set_upright(record, {{1, upright.width}});

    CHECK(record.lines == upright.lines);
    CHECK(record.views.front().width == upright.width);
    const Box& box = record.field("recipient")->box;
    CHECK(box.height() > box.width());
    CHECK(box.right <= upright.width);
}
