#include "kill_at.h"

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

namespace gongwen::archive::test {
namespace {

int statements_left = 0;

int count_statement(unsigned, void*, void*, void*) {
    if (--statements_left == 0) die_at_once();
    return 0;
}

/// SQLite calls this for each new connection.
int watch_connection(sqlite3* connection, char**, const void*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, count_statement, nullptr);
}

[[noreturn]] void run_until_killed(int statements, const std::function<void()>& act) {
    statements_left = statements;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(watch_connection));
    act();
    ::_exit(0);
}

}  // namespace

void die_at_once() {
    ::kill(::getpid(), SIGKILL);
    std::abort();  // never reached
}

bool survives(int statements, const std::function<void()>& act) {
    const pid_t child = ::fork();
    if (child == 0) run_until_killed(statements, act);
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("no child");
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace gongwen::archive::test
