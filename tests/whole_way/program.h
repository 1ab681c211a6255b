// Runs the gongwen program and takes what it prints.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/types.h>

namespace gongwen {

struct Printed {
    int status = 0;  ///< exit status, or 128 + signal
    std::string out;
    std::string err;

    /// One JSON document a line.
    std::vector<nlohmann::json> json_lines() const;
};

using Arguments = std::vector<std::string>;

/// What the system grants the program.
struct Limits {
    long file_bytes = -1;         ///< of any file it writes; < 0: no limit
    bool as_nobody = false;       ///< as a user who owns nothing; only root can become one
    std::string standard_output;  ///< written there; "" to be returned
};

/// Runs it to its end, with `input` as its standard input.
Printed run_gongwen(const Arguments& arguments, const std::string& input = "",
                    const Limits& limits = {});

/// Starts it in a process group of its own; its output is thrown away.
pid_t start_gongwen(const Arguments& arguments);

/// Kills the program with SIGKILL and waits until it is gone.
void kill_and_wait(pid_t process);
/// Process ids of its workers.
std::vector<pid_t> workers_of(pid_t process);

/// A file of the repository's samples.
std::filesystem::path sample(const std::string& name);

}  // namespace gongwen
