#include "page_builder.h"

#include <algorithm>
#include <filesystem>

#include "core/text.h"

namespace gongwen::test {
namespace {

double width_of(char32_t c) { return c < 0x80 ? 0.5 : 1; }

}  // namespace

Line line_in(const Box& box, std::string_view utf8, int page, double confidence) {
    const std::u32string text = to_utf32(utf8);
    double total = 0;
    for (const char32_t c : text) total += width_of(c);
    Line line;
    line.page = page;
    line.box = box;
    line.text = std::string(utf8);
    line.confidence = confidence;
    double left = box.left;
    for (const char32_t c : text) {
        const double right = left + box.width() * width_of(c) / total;
        line.symbols.push_back({to_utf8(c), {left, box.top, right, box.bottom}, confidence});
        left = right;
    }
    return line;
}

PageBuilder::PageBuilder(int number) {
    page.number = number;
    page.width = kA4Width;
    page.height = kA4Height;
    page.dpi = 300;
}

Line& PageBuilder::print(double left, double top, std::string_view text, double size) {
    double width = 0;
    for (const char32_t c : to_utf32(text)) width += width_of(c) * size;
    page.lines.push_back(line_in({left, top, left + width, top + size}, text, page.number));
    return page.lines.back();
}

PageBuilder& PageBuilder::head(const std::vector<std::pair<std::string, std::string>>& changes) {
    const auto text = [&](const std::string& label, const std::string& value) {
        const auto change = std::find_if(changes.begin(), changes.end(),
                                         [&](const auto& c) { return c.first == label; });
        return change == changes.end() ? value : change->second;
    };
    const auto line = [&](double left, double top, const std::string& label,
                          const std::string& value, double size = 12) {
        const std::string changed = text(label, value);
        if (changed != "-") print(left, top, label + "：" + changed, size);
    };
    line(412, 34, "檔　號", "", 10);
    line(412, 47, "保存年限", "", 10);
    print(250, 74, text("letterhead", "內政部　函"), 20);
    line(318, 110, "地址", "100臺北市中正區範例路5號");
    line(318, 126, "聯絡人", "技士王大明");
    line(318, 142, "聯絡電話", "02-20000000");
    line(318, 158, "傳真", "02-20000001");
    line(318, 174, "電子信箱", "wang@moi.example");
    line(71, 196, "受文者", "法務部", 16);
    line(71, 224, "發文日期", "中華民國104年10月12日");
    line(71, 240, "發文字號", "台內資字第1042301850號");
    line(71, 256, "速別", "普通件");
    line(71, 272, "密等及解密條件或保密期限", "");
    line(71, 288, "附件", "如文");
    return *this;
}

PageBuilder& PageBuilder::body(const std::vector<std::string>& lines, double top) {
    for (const std::string& text : lines) {
        const std::u32string wide = to_utf32(text);
        const auto indent = static_cast<double>(
            std::find_if_not(wide.begin(), wide.end(), is_space) - wide.begin());
        print(71 + indent * 16, top, trimmed(text), 16);
        top += 24;
    }
    return *this;
}

const extract::TemplateLibrary& templates() {
    static const extract::TemplateLibrary library =
        extract::TemplateLibrary::load(std::filesystem::path(GONGWEN_SOURCE_DIR) / "templates");
    return library;
}

std::string shown(const FieldValue& value) {
    if (const bool* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    std::string out = "[";
    for (const std::string& item : std::get<std::vector<std::string>>(value)) {
        out += out.size() > 1 ? " | " + item : item;
    }
    return out + "]";
}

std::string value_of(const Record& record, std::string_view field) {
    const Field* found = record.field(field);
    return found ? shown(found->value) : "(none)";
}

std::string state_of(const Record& record, std::string_view field) {
    const Field* found = record.field(field);
    return found ? std::string(to_string(found->state)) : "(none)";
}

std::string passages_of(const extract::Extraction& extraction, std::string_view field) {
    std::string out;
    for (const Passage& passage : extraction.passages) {
        if (passage.field != field) continue;
        if (!out.empty()) out += '\n';
        out += to_utf8(passage.text);
    }
    return out;
}

}  // namespace gongwen::test
