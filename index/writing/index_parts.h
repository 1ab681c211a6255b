// A large index made anew, in parts that are joined at the end. Xapian merges what is new into what
// is there at every commit, which takes longer the more there is; parts stay small.

#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "index/search_index.h"

namespace gongwen::index {

class IndexParts : public IndexWriter {
  public:
    static constexpr int kMostInPart = 20000;

    /// Goes on with the parts that an earlier call left in the folder, which is made when missing.
    /// `most`: documents in a part. Throws as open_for_writing does.
    explicit IndexParts(const std::filesystem::path& folder, int most = kMostInPart);

    void apply(const IndexEntry& entry) override;
    void remove(std::string_view id) override;
    void advance_to(std::int64_t change) override;
    void commit() override;
    void start_commit() override;
    std::int64_t last_change() const override;

    /// One compact index of all parts, written to `to`, which must not exist. Nothing may be
    /// applied afterwards.
    void join(const std::filesystem::path& to);

  private:
    void begin_part();

    std::filesystem::path folder_;
    int most_;
    std::vector<std::filesystem::path> paths_;
    std::vector<std::unique_ptr<SearchIndex>> left_;  ///< by an earlier call
    std::unique_ptr<SearchIndex> part_;               ///< the one that grows
    int documents_ = 0;                               ///< applied to it
    std::int64_t change_ = 0;                         ///< committed in parts before it
};

}  // namespace gongwen::index
