#include "pipeline/cli/review_desk.h"

#include <cstdlib>
#include <iostream>

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include "core/shown_text.h"
#include "pipeline/cli/no_document.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "pipeline/filed/settle.h"
#include "pipeline/review/entry.h"

namespace gongwen::pipeline::cli {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

}  // namespace

std::string decider(const std::string& said) {
    for (const std::string& name : {said, environment("GONGWEN_USER"), environment("USER")}) {
        if (!name.empty()) return name;
    }
    const passwd* user = getpwuid(geteuid());
    if (user && user->pw_name) return user->pw_name;
    throw Error(ErrorKind::Usage, "--who", "請指明由誰決定，或設定環境變數 GONGWEN_USER");
}

std::string the_document(const archive::Archive& archive, const std::string& typed) {
    const std::vector<std::string> ids = archive.catalogue().resolve(typed);
    if (ids.size() == 1) return ids.front();
    if (ids.empty()) throw_no_document(archive, typed);
    throw Error(ErrorKind::Usage, typed,
                fmt::format("可能是 {} 其中之一，請輸入完整的識別碼", fmt::join(ids, ", ")));
}

Record record_of(const archive::Archive& archive, const std::string& id) {
    auto document = archive.catalogue().document(id);
    if (!document) throw Error(ErrorKind::ArchiveDamaged, id, "目錄列有此件，檔案庫中卻沒有");
    return std::move(document->record);
}

std::string program_for(const Context& context) {
    if (context.archive_folder == "archive") return "gongwen";
    return "gongwen --archive " + shell_word(context.archive_folder.string());
}

Desk::Desk(Context& context, const std::string& who)
    : context_(context),
      who_(decider(who)),
      knowledge_(context.knowledge()),
      archive_(context.open(archive::Access::Write)) {
    archive_.catalogue().set_actor(who_);
}

archive::Settle Desk::settle(const Record& record) {
    const auto file = catalogue().file(record.sha256);
    auto pages = file ? kept_pages(catalogue(), *file) : std::nullopt;
    if (!pages) {
        std::cerr << "gongwen: " << name_in_line(record.source)
                  << "：辨讀結果已不存在，機關名稱與檢核規則未重新判斷；請執行 gongwen reread\n";
        return {};
    }
    pages_ = std::move(*pages);
    return settle_with(pages_, documents_of_file(catalogue(), record), knowledge_);
}

void Desk::update_search() {
    try {
        const auto index = open_index(archive_);
        update_index(archive_, *index, knowledge_);
    } catch (const Error& error) {
        std::cerr << "gongwen: 檢索索引未能更新：" << error.what()
                  << "；所作決定已存妥，執行 gongwen reindex 後即可查得\n";
        context_.status = kArchiveDamaged;
    }
}

}  // namespace gongwen::pipeline::cli
