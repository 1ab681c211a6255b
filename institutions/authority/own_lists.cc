#include "institutions/authority/own_lists.h"

#include <fstream>
#include <system_error>

#include "core/error.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_compiled.h"
#include "institutions/authority/institution_rows.h"

namespace gongwen::institutions {
namespace {

namespace fs = std::filesystem;

constexpr const char* kList = "institutions.csv";

[[noreturn]] void refuse(const fs::path& path) {
    throw Error(ErrorKind::Usage, path.string(), "cannot be written");
}

void write_file(const fs::path& path, const std::string& text) {
    const fs::path fresh = path.string() + ".new";
    std::ofstream file(fresh, std::ios::binary);
    file << text;
    file.close();
    std::error_code error;
    if (file) fs::rename(fresh, path, error);
    if (!file || error) refuse(path);
}

}  // namespace

std::vector<Institution> rows_to_merge_into(const fs::path& folder, const fs::path& own) {
    const AuthorityFiles files = AuthorityFiles::in(folder, own);
    return read_institutions(
        AuthorityTable(files.institutions, institution_heads(), more_institution_heads()));
}

void write_own_list(const fs::path& folder, const fs::path& own,
                    std::span<const Institution> rows) {
    std::error_code error;
    fs::create_directories(own, error);
    if (!fs::is_directory(own, error)) refuse(own);
    const fs::path list = own / kList;
    AuthorityFiles files = AuthorityFiles::in(folder, own);
    files.institutions = list;
    AuthorityTexts texts = AuthorityTexts::read(AuthorityFiles::in(folder, own));
    texts.institutions = institutions_csv(rows);
    AuthorityIndex index;
    build_index(files, texts, index);
    if (fs::exists(list, error)) {
        fs::copy_file(list, list.string() + ".before", fs::copy_options::overwrite_existing, error);
        if (error) refuse(list.string() + ".before");
    }
    write_file(list, texts.institutions);
    write_compiled(compiled_file(list), files, index);
}

std::size_t compile_own_list(const fs::path& folder, const fs::path& own) {
    const AuthorityFiles files = AuthorityFiles::in(folder, own);
    const AuthorityTexts texts = AuthorityTexts::read(files);
    AuthorityIndex index;
    build_index(files, texts, index);
    write_compiled(compiled_file(files.institutions), files, index);
    return index.institutions.size();
}

}  // namespace gongwen::institutions
