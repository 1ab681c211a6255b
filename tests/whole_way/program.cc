#include "program.h"

#include <fstream>
#include <iterator>
#include <sstream>

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "temporary_folder.h"

namespace gongwen {
namespace {

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// In the child, before the program begins.
void limit(const Limits& limits) {
    if (limits.file_bytes >= 0) {
        const auto bytes = static_cast<rlim_t>(limits.file_bytes);
        const rlimit size{bytes, bytes};
        if (setrlimit(RLIMIT_FSIZE, &size) != 0) _exit(126);
    }
    constexpr uid_t kNobody = 65'534;
    if (limits.as_nobody && (setgid(kNobody) != 0 || setuid(kNobody) != 0)) _exit(126);
}

pid_t start(const Arguments& arguments, const char* in, const char* out, const char* err,
            const Limits& limits = {}) {
    std::vector<char*> argv{const_cast<char*>("gongwen")};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        dup2(open(in, O_RDONLY), STDIN_FILENO);
        dup2(open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
        dup2(open(err, O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
        limit(limits);
        execv(GONGWEN_BINARY, argv.data());
        _exit(127);
    }
    return child;
}

}  // namespace

std::vector<nlohmann::json> Printed::json_lines() const {
    std::vector<nlohmann::json> documents;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) {
        documents.push_back(nlohmann::json::parse(line));
    }
    return documents;
}

Printed run_gongwen(const Arguments& arguments, const std::string& input, const Limits& limits) {
    const TemporaryFolder folder;
    const std::string in = folder.write("in", input);
    const bool is_taken = limits.standard_output.empty();
    const std::string out = is_taken ? (folder.path() / "out").string() : limits.standard_output;
    const std::string err = folder.path() / "err";
    const pid_t child = start(arguments, in.c_str(), out.c_str(), err.c_str(), limits);
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            is_taken ? content_of(out) : "", content_of(err)};
}

pid_t start_gongwen(const Arguments& arguments) {
    return start(arguments, "/dev/null", "/dev/null", "/dev/null");
}

void kill_and_wait(pid_t process) {
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
}

std::vector<pid_t> workers_of(pid_t process) {
    std::ifstream children("/proc/" + std::to_string(process) + "/task/" + std::to_string(process) +
                           "/children");
    return {std::istream_iterator<pid_t>(children), {}};
}

std::filesystem::path sample(const std::string& name) {
    return std::filesystem::path(GONGWEN_SOURCE_DIR) / "samples" / name;
}

}  // namespace gongwen
