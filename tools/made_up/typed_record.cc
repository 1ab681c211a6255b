#include "tools/made_up/typed_record.h"

#include <algorithm>

#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr double kSurelyRead = 0.97;
constexpr double kSize = 12;  // points, of a character
constexpr double kLeft = 90;
constexpr double kPitch = 22;

}  // namespace

Box TypedRecord::type(const std::string& field, const std::string& text, std::size_t width) {
    Passage passage{field, to_utf32(text), {}};
    Box all;
    for (std::size_t from = 0; from < passage.size(); from += width) {
        Line line{page_, {}, to_utf8(passage.text.substr(from, width)), kSurelyRead, {}};
        for (std::size_t i = from; i < std::min(from + width, passage.size()); ++i) {
            const double left = kLeft + kSize * static_cast<double>(i - from);
            const Box box{left, top_, left + kSize, top_ + kSize};
            passage.origins.push_back({page_, box, kSurelyRead});
            line.box = united(line.box, box);
        }
        all = united(all, line.box);
        record_.lines.push_back(std::move(line));
        top_ += kPitch;
    }
    passages_.push_back(std::move(passage));
    return all;
}

void TypedRecord::set(const std::string& name, FieldValue value, const std::string& raw,
                      const Box& box) {
    record_.fields[name] = Field{.value = std::move(value),
                                 .raw = raw,
                                 .state = FieldState::Read,
                                 .confidence = kSurelyRead,
                                 .page = page_,
                                 .box = box};
}

void TypedRecord::field(const std::string& name, const std::string& text) {
    set(name, text, text, type(name, text));
}

void TypedRecord::list(const std::string& name, const std::vector<std::string>& names) {
    if (names.empty()) return;
    std::string text;
    for (const std::string& one : names) text += (text.empty() ? "" : "、") + one;
    set(name, names, text, type(name, text));
}

void TypedRecord::truth(const std::string& name, bool value, const Box& box) {
    set(name, value, "", box);
}

}  // namespace gongwen::tools
