#include "pipeline/batch/inputs.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "core/error.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;

// Kinds of files that lie beside scans and that nobody means to be read as one.
constexpr std::array<std::string_view, 8> kNoScans{".json", ".toml", ".md",  ".txt",
                                                   ".csv",  ".html", ".log", ".xml"};

bool is_no_scan(const fs::path& file) {
    std::string extension = file.extension();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(kNoScans.begin(), kNoScans.end(), extension) != kNoScans.end();
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with("."); }

/// Walks one folder. A folder that cannot be listed does not hide those beside it, which the
/// standard's recursive iterator would let it do.
class FolderWalk {
  public:
    FolderWalk(const fs::path& archive, Inputs& inputs) : archive_(archive), inputs_(inputs) {}

    void walk(const fs::path& folder) {
        waiting_.push_back(folder);
        while (!waiting_.empty()) {
            const fs::path next = std::move(waiting_.back());
            waiting_.pop_back();
            list(next);
        }
        std::sort(files_.begin(), files_.end());
        std::sort(left_out_.begin(), left_out_.end());
        std::move(files_.begin(), files_.end(), std::back_inserter(inputs_.files));
        std::move(left_out_.begin(), left_out_.end(), std::back_inserter(inputs_.left_out));
    }

  private:
    void list(const fs::path& folder) {
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            take(*entries);
        }
        if (error) refuse(folder, "cannot be listed", error);
    }

    void take(const fs::directory_entry& entry) {
        const fs::path& path = entry.path();
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        if (error) return refuse(path, "cannot be looked at", error);
        if (is_hidden(path)) {
            left_out_.push_back(path);
        } else if (fs::is_directory(status)) {
            (is_same_place(path, archive_) ? left_out_ : waiting_).push_back(path);
        } else {
            const bool is_input = fs::is_regular_file(status) && !is_no_scan(path);
            (is_input ? files_ : left_out_).push_back(path);
        }
    }

    void refuse(const fs::path& path, const std::string& what, const std::error_code& error) {
        inputs_.unreadable.push_back(
            {path, what + ": " + error.message(), kind_of_reading_error(error.value())});
    }

    const fs::path& archive_;
    Inputs& inputs_;
    std::vector<fs::path> waiting_;
    std::vector<fs::path> files_;
    std::vector<fs::path> left_out_;
};

[[noreturn]] void throw_missing(const fs::path& path) {
    std::error_code none;
    if (!path.has_filename() && fs::exists(path.parent_path(), none)) {
        throw Error(ErrorKind::Usage, path.string(),
                    "is a file, not a folder; leave out the / at its end");
    }
    throw Error(ErrorKind::Usage, path.string(), "there is no such file or folder");
}

}  // namespace

bool lies_in(const fs::path& path, const fs::path& folder) {
    if (folder.empty()) return false;
    std::error_code error;
    const fs::path inner = fs::weakly_canonical(path, error);
    if (error) return false;
    fs::path outer = fs::weakly_canonical(folder, error);
    if (error) return false;
    if (!outer.has_filename()) outer = outer.parent_path();  // written with a / at its end
    const auto ends = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
    return ends.first == outer.end();
}

bool is_same_place(const fs::path& path, const fs::path& other) {
    std::error_code not_there;
    return !other.empty() && fs::equivalent(path, other, not_there);
}

Inputs find_inputs(const std::vector<fs::path>& paths, const fs::path& archive) {
    Inputs inputs;
    for (const fs::path& path : paths) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) throw_missing(path);
        if (!fs::status_known(status)) {
            inputs.unreadable.push_back({path, "cannot be looked at: " + error.message(),
                                         kind_of_reading_error(error.value())});
        } else if (!fs::is_directory(status)) {
            inputs.files.push_back(path);
        } else if (lies_in(path, archive)) {
            inputs.left_out.push_back(path);
        } else {
            FolderWalk(archive, inputs).walk(path);
        }
    }
    return inputs;
}

std::uintmax_t size_of_regular_file(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (status.type() == fs::file_type::not_found) {
        throw Error(ErrorKind::Unreadable, file.string(), "there is no such file");
    }
    if (fs::is_directory(status)) {
        throw Error(ErrorKind::Unreadable, file.string(), "is a folder; only files can be read");
    }
    if (fs::status_known(status) && !fs::is_regular_file(status)) {
        throw Error(ErrorKind::Unreadable, file.string(),
                    "is a pipe or a device; only regular files can be read");
    }
    const std::uintmax_t size = error ? 0 : fs::file_size(file, error);
    if (error) {
        throw Error(kind_of_reading_error(error.value()), file.string(),
                    "cannot be read: " + error.message());
    }
    return size;
}

}  // namespace gongwen::pipeline
