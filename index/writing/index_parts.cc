#include "index/writing/index_parts.h"

#include <algorithm>
#include <string>

#include "index/writing/index_folder.h"

namespace gongwen::index {
namespace {

namespace fs = std::filesystem;

fs::path path_of(const fs::path& folder, std::size_t part) { return folder / std::to_string(part); }

}  // namespace

IndexParts::IndexParts(const fs::path& folder, int most) : folder_(folder), most_(most) {
    std::error_code error;
    fs::create_directories(folder_, error);
    while (fs::exists(path_of(folder_, paths_.size()))) {
        paths_.push_back(path_of(folder_, paths_.size()));
        left_.push_back(open_for_writing(paths_.back()));
        change_ = std::max(change_, left_.back()->last_change());
    }
    begin_part();
}

void IndexParts::begin_part() {
    paths_.push_back(path_of(folder_, paths_.size()));
    part_ = open_for_writing(paths_.back());
    documents_ = 0;
}

/// A document comes twice only after a call that ended early, or when it was changed since.
void IndexParts::apply(const IndexEntry& entry) {
    if (documents_ == most_) {
        part_->commit();
        change_ = part_->last_change();
        begin_part();
    }
    for (const auto& part : left_) part->remove(entry.id);
    part_->apply(entry);
    ++documents_;
}

void IndexParts::remove(std::string_view id) {
    for (const auto& part : left_) part->remove(id);
    part_->remove(id);
}

void IndexParts::advance_to(std::int64_t change) { part_->advance_to(change); }

void IndexParts::commit() {
    for (const auto& part : left_) part->commit();
    part_->commit();
}

void IndexParts::start_commit() {
    for (const auto& part : left_) part->commit();
    part_->start_commit();
}

std::int64_t IndexParts::last_change() const { return std::max(change_, part_->last_change()); }

void IndexParts::join(const fs::path& to) {
    part_.reset();
    left_.clear();
    write_compact(paths_, to);
}

}  // namespace gongwen::index
