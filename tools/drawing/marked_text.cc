#include "tools/drawing/marked_text.h"

#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr std::u32string_view kOpen = U"{{";
constexpr std::u32string_view kClose = U"}}";

std::vector<std::u32string> parts_of(std::u32string_view inside) {
    std::vector<std::u32string> parts{U""};
    for (const char32_t c : inside) {
        if (c == U'|') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

void append_mark(MarkedText& out, std::u32string_view inside) {
    const std::vector<std::u32string> parts = parts_of(inside);
    const bool mention = parts.size() == 4 && parts[3] == U"mention";
    if (parts.size() != 3 && !mention) {
        throw Error(ErrorKind::Usage, to_utf8(inside),
                    "a marked name is {{written|expected|verdict}} or "
                    "{{written|expected|verdict|mention}}");
    }
    const std::size_t begin = out.text.size();
    out.text += parts[0];
    out.names.push_back({begin, out.text.size(), to_utf8(parts[1]), to_utf8(parts[2]), mention});
}

}  // namespace

std::string MarkedText::utf8() const { return to_utf8(text); }

MarkedText& MarkedText::append(const MarkedText& other) {
    for (MarkedName name : other.names) {
        name.begin += text.size();
        name.end += text.size();
        names.push_back(std::move(name));
    }
    text += other.text;
    return *this;
}

MarkedText parse_marked(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    MarkedText out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, kOpen.size(), kOpen) != 0) {
            out.text += text[at++];
            continue;
        }
        const std::size_t close = text.find(kClose, at);
        if (close == std::u32string::npos) {
            throw Error(ErrorKind::Usage, std::string(utf8), "a name's mark {{ is not closed");
        }
        append_mark(out, std::u32string_view(text).substr(at + 2, close - at - 2));
        at = close + kClose.size();
    }
    return out;
}

}  // namespace gongwen::tools
