#include "pipeline/terminal_guard.h"

#include <sstream>

#include <catch2/catch.hpp>

namespace {

using namespace gongwen::pipeline;

TEST_CASE("what a stranger's text tells a terminal is shown and not obeyed") {
    CHECK(without_commands("公文\033[2J.tif\a") == "公文␛[2J.tif␇");
    CHECK(without_commands("一\t二\n三\r") == "一\t二\n三␍");
    CHECK(without_commands("gpj.\u202Etxt\u2066\u0085") == "gpj.\uFFFDtxt\uFFFD\uFFFD");
    CHECK(without_commands("\x7f") == "␡");
}

TEST_CASE("other characters of three bytes stay as they are") {
    const std::string text = "第 1 頁 — “引號” … ※ □ ☑ 𠮷";
    CHECK(without_commands(text) == text);
}

TEST_CASE("the marks of a search pass") {
    const std::string hit = "主旨：" + std::string(kMarkBegins) + "更正" + std::string(kMarkEnds);
    CHECK(without_commands(hit) == hit);
}

TEST_CASE("a guarded stream hands on whole lines, and what is flushed") {
    std::ostringstream stream;
    {
        const TerminalGuard guard(stream);
        stream << "檔名 \033"
               << "[31m" << 7;
        CHECK(stream.rdbuf() != nullptr);
        stream << '\n';
        TerminalGuard::command(stream, "\033_Gpicture");
        stream << "末";
    }
    CHECK(stream.str() == "檔名 ␛[31m7\n\033_Gpicture末");
    stream << '\a';
    CHECK(stream.str().back() == '\a');
}

TEST_CASE("an unguarded stream takes commands as they are") {
    std::ostringstream stream;
    TerminalGuard::command(stream, "\033_G");
    CHECK(stream.str() == "\033_G");
}

}  // namespace

TEST_CASE("a file's name makes no line of its own", "[terminal]") {
    CHECK(name_in_line("a.tif\nfiled  b.tif") == "a.tif␊filed  b.tif");
    CHECK(name_in_line("一\t\r.pdf") == "一␉␍.pdf");
    CHECK(name_in_line("公文 1.pdf") == "公文 1.pdf");
}
