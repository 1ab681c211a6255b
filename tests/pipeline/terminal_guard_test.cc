#include "pipeline/environment/terminal_guard.h"

#include <sstream>

#include <catch2/catch.hpp>

namespace {

using namespace gongwen::pipeline;

TEST_CASE("the marks of a search pass") {
    const std::string hit = "主旨：" + std::string(kMarkBegins) + "更正" + std::string(kMarkEnds);
    CHECK(guarded(hit + "\a") == hit + "␇");
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
