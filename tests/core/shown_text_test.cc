#include "core/shown_text.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gongwen;

TEST_CASE("what a stranger's text tells a terminal is shown and not obeyed", "[text]") {
    CHECK(without_commands("公文\033[2J.tif\a") == "公文␛[2J.tif␇");
    CHECK(without_commands("一\t二\n三\r") == "一\t二\n三␍");
    CHECK(without_commands("gpj.\u202Etxt\u2066\u0085") == "gpj.\uFFFDtxt\uFFFD\uFFFD");
    CHECK(without_commands("\x7f") == "␡");
}

TEST_CASE("other characters of three bytes stay as they are", "[text]") {
    const std::string text = "第 1 頁 — “引號” … ※ □ ☑ 𠮷";
    CHECK(without_commands(text) == text);
}

TEST_CASE("a file's name makes no line of its own", "[text]") {
    CHECK(name_in_line("a.tif\nfiled  b.tif") == "a.tif␊filed  b.tif");
    CHECK(name_in_line("一\t\r.pdf") == "一␉␍.pdf");
    CHECK(name_in_line("公文\033[2J.tif") == "公文␛[2J.tif");
    CHECK(names_in_line({"甲.odt", "乙\n.odt"}) == "甲.odt、乙␊.odt");
    CHECK(name_in_line("公文 1.pdf") == "公文 1.pdf");
}

TEST_CASE("an error's message shows what its file's name tells a terminal", "[text]") {
    const Error error(ErrorKind::Unreadable, "a\033[2J.tif\nfiled  b.tif", "moved to\nc\a");
    CHECK(std::string(error.what()) == "a␛[2J.tif␊filed  b.tif: moved to\nc␇");
    CHECK(error.subject() == "a\033[2J.tif\nfiled  b.tif");  // as it is, for programs
}
