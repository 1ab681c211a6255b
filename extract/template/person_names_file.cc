// Reads the file of names (templates/names/people.toml).

#include "core/text.h"
#include "extract/template/person_names.h"
#include "extract/template/table_reader.h"

namespace gongwen::extract {
namespace {

std::set<char32_t> characters_of(const std::string& text) {
    const std::u32string all = without_spaces(to_utf32(text));
    return {all.begin(), all.end()};
}

}  // namespace

PersonNames PersonNames::parse(std::string_view toml, const std::string& file) {
    const toml::table table = parse_toml(toml, file);
    const TableReader reader(table, file, "");
    reader.allow_only({"surname", "given", "words"});
    PersonNames names;
    reader.table("surname", [&](const toml::table& element) {
        const TableReader surname(element, file, "surname");
        surname.allow_only({"usual", "seldom", "compound", "rare_compound"});
        names.surnames_ = characters_of(surname.required_text("usual"));
        names.seldom_surnames_ = characters_of(surname.text("seldom"));
        names.compounds_ = surname.phrases("compound");
        names.rare_compounds_ = surname.phrases("rare_compound");
    });
    reader.table("given", [&](const toml::table& element) {
        const TableReader given(element, file, "given");
        given.allow_only({"usual", "never", "never_last", "misread"});
        names.given_ = characters_of(given.required_text("usual"));
        names.never_given_ = characters_of(given.text("never"));
        names.never_last_ = characters_of(given.text("never_last"));
        for (const std::u32string& pair : given.phrases("misread")) {
            if (pair.size() != 2)
                given.refuse("\"misread\" has pairs: what is read and what was meant");
            names.misread_given_[pair[0]] = pair[1];
        }
    });
    reader.table("words", [&](const toml::table& element) {
        const TableReader words(element, file, "words");
        words.allow_only(
            {"address", "titles", "before_titles", "title_ends", "unit_ends", "not_names"});
        names.address_ = words.phrases("address");
        names.titles_ = words.phrases("titles");
        names.before_titles_ = characters_of(words.text("before_titles"));
        names.title_ends_ = characters_of(words.text("title_ends"));
        names.unit_ends_ = characters_of(words.text("unit_ends"));
        names.not_names_ = words.phrases("not_names");
    });
    return names;
}

}  // namespace gongwen::extract
