// A child process that kills itself at its n-th SQL statement.

#pragma once

#include <functional>

namespace gongwen::archive::test {

/// Runs `act` in a child; whether it got through. Statements count from 1, on every connection.
bool survives(int statements, const std::function<void()>& act);

/// From one statement to be killed at to the next: every one, but with the address sanitizer,
/// with which the tests of this folder take forty times as long, every seventh.
#ifdef __SANITIZE_ADDRESS__
inline constexpr int kKillStep = 7;
#else
inline constexpr int kKillStep = 1;
#endif

/// Kills the calling process as the child of survives() does.
[[noreturn]] void die_at_once();

}  // namespace gongwen::archive::test
