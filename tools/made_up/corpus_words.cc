#include "tools/made_up/corpus_words.h"

#include "tools/drawing/toml_reader.h"

namespace gongwen::tools {
namespace {

std::vector<std::string> texts_of(const toml::node& node) {
    if (node.is_string()) return {value_of<std::string>(node)};
    return list_of<std::string>(node, value_of<std::string>);
}

std::function<void(const toml::node&)> into_texts(std::vector<std::string>& target) {
    return [&target](const toml::node& node) { target = texts_of(node); };
}

LetterWording letter_of(const toml::node& node) {
    LetterWording letter;
    read_table(node, {{"subject", into(letter.subject)},
                      {"explanation_heading", into(letter.explanation_heading)},
                      {"explanation", into_texts(letter.explanation)},
                      {"action_heading", into(letter.action_heading)},
                      {"action", into_texts(letter.action)}});
    return letter;
}

NoticeWording notice_of(const toml::node& node) {
    NoticeWording notice;
    read_table(node, {{"id", into(notice.id)},
                      {"type", into(notice.type)},
                      {"about", into(notice.about)},
                      {"pairs", into(notice.pairs)},
                      {"action", into(notice.action)},
                      {"locations", into(notice.locations)},
                      {"subject", into(notice.letter.subject)},
                      {"explanation", into_texts(notice.letter.explanation)}});
    return notice;
}

TextSlip slip_of(const toml::node& node) {
    TextSlip slip;
    read_table(node, {{"wrong", into(slip.wrong)}, {"right", into(slip.right)}});
    return slip;
}

}  // namespace

const std::vector<std::string>& CorpusWords::list(const std::string& name) const {
    const auto found = lists.find(name);
    if (found == lists.end() || found->second.empty()) {
        throw Error(ErrorKind::Usage, name, "the corpus words have no list of this name");
    }
    return found->second;
}

CorpusWords read_corpus_words(const std::filesystem::path& file) {
    CorpusWords words;
    const toml::table root = parse_toml(file.string());
    for (const auto& [key, node] : root) {
        if (key.str() == "prefixes") {
            into_map(words.prefixes, value_of<std::string>)(node);
        } else if (key.str() == "private_prefixes") {
            into_map(words.private_prefixes, value_of<std::string>)(node);
        } else if (key.str() == "labels") {
            into_map(words.labels, texts_of)(node);
        } else if (key.str() == "letter") {
            words.letters = list_of<LetterWording>(node, letter_of);
        } else if (key.str() == "notice") {
            words.notices = list_of<NoticeWording>(node, notice_of);
        } else if (key.str() == "text_slip") {
            words.text_slips = list_of<TextSlip>(node, slip_of);
        } else {
            words.lists[std::string(key.str())] = list_of<std::string>(node, value_of<std::string>);
        }
    }
    return words;
}

}  // namespace gongwen::tools
