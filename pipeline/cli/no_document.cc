#include "pipeline/cli/no_document.h"

#include <fmt/format.h>

#include "archive/retention/destroyed.h"
#include "archive/retention/ledger.h"
#include "core/error.h"

namespace gongwen::pipeline::cli {

namespace {

constexpr std::size_t kFewestDigits = 4;  // of a hash, as Catalogue::resolve takes them

bool is_short_hash(const std::string& typed) {
    return typed.size() < kFewestDigits &&
           typed.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

void throw_no_document(const archive::Archive& archive, const std::string& typed) {
    if (is_short_hash(typed)) {
        throw Error(ErrorKind::Usage, typed,
                    fmt::format("太短；雜湊值的開頭至少 {} 個字元", kFewestDigits));
    }
    archive::Ledger ledger(archive);
    const std::vector<std::string> gone = archive::destroyed_as(ledger.database(), typed);
    if (gone.empty()) {
        throw Error(ErrorKind::Usage, typed,
                    "檔案庫中沒有此件；請輸入文件識別碼、雜湊值的開頭，或發文字號");
    }
    throw Error(ErrorKind::Usage, typed,
                fmt::format("{}; gongwen dispose destroyed tells what is kept of it",
                            fmt::join(gone, ", ")));
}

}  // namespace gongwen::pipeline::cli
