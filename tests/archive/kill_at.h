// A child process that kills itself at its n-th SQL statement.

#pragma once

#include <functional>

namespace gongwen::archive::test {

/// Runs `act` in a child; whether it got through. Statements count from 1, on every connection.
bool survives(int statements, const std::function<void()>& act);

/// Kills the calling process as the child of survives() does.
[[noreturn]] void die_at_once();

}  // namespace gongwen::archive::test
