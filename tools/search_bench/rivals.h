// What else could search the same texts: Xapian with its own term generator and query parser, and
// SQLite's full-text index of trigrams. Each is used as its documentation has it for Chinese.

#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/search_bench/texts.h"

namespace gongwen::tools {

class Rival {
  public:
    virtual ~Rival() = default;

    virtual void add(const FiledText& text) = 0;
    /// Makes what was added durable and as small as it gets; nothing can be added after it.
    virtual void finish() = 0;
};

/// TermGenerator with n-grams, or FTS5 with the tokenizer "trigram".
std::unique_ptr<Rival> plain_xapian(const std::filesystem::path& folder);
std::unique_ptr<Rival> sqlite_fts5(const std::filesystem::path& folder);

/// Ids of the texts with that run of characters, best first.
using FindRun = std::function<std::vector<std::string>(const std::string& run, int limit)>;

/// The run as QueryParser takes it with n-grams, quoted or not.
enum class Quoting { None, Phrase };
FindRun plain_xapian_search(const std::filesystem::path& folder, Quoting quoting);

/// The run as FTS5 takes it; one of less than three characters by instr(), as there is no trigram
/// of it.
FindRun sqlite_fts5_search(const std::filesystem::path& folder);

}  // namespace gongwen::tools
