#include "pipeline/environment/interrupts.h"

#include <csignal>

#include "core/error.h"

namespace gongwen::pipeline {
namespace {

volatile std::sig_atomic_t g_interrupted = 0;

void on_interrupt(int) { g_interrupted = 1; }

}  // namespace

void watch_for_interrupts() {
    struct sigaction action {};
    action.sa_handler = on_interrupt;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return g_interrupted != 0; }

void throw_if_interrupted() {
    if (interrupted()) {
        throw Error(ErrorKind::Interrupted, "", "interrupted; run the same command again to go on");
    }
}

}  // namespace gongwen::pipeline
