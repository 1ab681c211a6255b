#include "tools/made_up/letter_words.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {

std::string filled(const std::string& wording, const std::map<std::string, std::string>& values) {
    std::string out;
    for (std::size_t at = 0; at < wording.size();) {
        const std::size_t open = std::min(wording.find('{', at), wording.size());
        out += wording.substr(at, open - at);
        if (open == wording.size()) break;
        const std::size_t close = wording.find('}', open);
        const std::string place = wording.substr(open + 1, close - open - 1);
        const auto value = values.find(place);
        if (value == values.end()) {
            throw Error(ErrorKind::Usage, "{" + place + "}", "a wording has no such place");
        }
        out += value->second;
        at = close + 1;
    }
    return out;
}

std::string marked(const NameBook::Wrong& name, const std::string& verdict, bool mention) {
    return fmt::format("{{{{{}|{}|{}{}}}}}", name.written, name.expected, verdict,
                       mention ? "|mention" : "");
}

std::string self_of(const std::string& issuer) {
    if (issuer.ends_with("公司")) return "本公司";
    const std::u32string name = to_utf32(issuer);
    return "本" + to_utf8(name.back());
}

std::string head_of(const std::string& issuer) {
    static const std::map<char32_t, std::string> heads = {
        {U'部', "部長"}, {U'會', "主任委員"}, {U'署', "署長"}, {U'局', "局長"},
        {U'院', "院長"}, {U'處', "處長"},     {U'行', "總裁"}};
    if (issuer.ends_with("縣政府")) return "縣長";
    if (issuer == "臺灣省政府") return "主席";
    if (issuer.ends_with("公司")) return "董事長";
    if (issuer.ends_with("公會") || issuer.ends_with("協會") || issuer.ends_with("學會")) {
        return "理事長";
    }
    if (issuer.ends_with("所")) return "所長";
    const auto head = heads.find(to_utf32(issuer).back());
    return head == heads.end() ? "市長" : head->second;
}

}  // namespace gongwen::tools
