// Ctrl-C and SIGTERM. Long work that asks for them here stops at its next safe point; every other
// command ends at once, as the system does it: an archive is whole whenever a process ends.

#pragma once

namespace gongwen::pipeline {

/// From now on the two signals are only noted, so whoever calls this must poll the next two.
void watch_for_interrupts();
bool interrupted();
/// Throws Error(Interrupted).
void throw_if_interrupted();

}  // namespace gongwen::pipeline
