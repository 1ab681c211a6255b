#include "tools/wording.h"

#include <algorithm>

#include "core/error.h"

namespace gongwen::tools {

std::string filled_wording(const std::string& wording,
                           const std::map<std::string, std::string>& values) {
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

}  // namespace gongwen::tools
