// What else could search the same texts: Xapian with its own term generator and query parser, and
// SQLite's full-text index of trigrams. Each is used as its documentation has it for Chinese.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tools/search_bench/texts.h"

namespace gongwen::tools {

class Rival {
  public:
    virtual ~Rival() = default;

    virtual void add(const FiledText& text) = 0;
    /// Makes what was added durable and as small as it gets.
    virtual void finish() = 0;
    /// Ids of texts with that run of characters, best first.
    virtual std::vector<std::string> search(const std::string& run, int limit) const = 0;
};

/// TermGenerator with n-grams; the run as QueryParser takes it, quoted or not.
enum class Quoting { None, Phrase };
std::unique_ptr<Rival> plain_xapian(const std::filesystem::path& folder, Quoting quoting);

/// FTS5 with the tokenizer "trigram"; runs of less than three characters by LIKE.
std::unique_ptr<Rival> sqlite_fts5(const std::filesystem::path& folder);

}  // namespace gongwen::tools
