#include "extract/letter/attested/attested_letter.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/wording/item_number.h"
#include "extract/lines/segment.h"
#include "extract/values/field_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr View kName = U"存證信函";
constexpr auto kGreetings = std::to_array<View>({U"敬啟者", U"逕啟者", U"啟者"});

bool contains(View text, View word) { return text.find(word) != View::npos; }

bool is_colon(char32_t c) { return c == U'：' || c == U':'; }

/// Nothing but figures or a numeral: the numbers of rows and columns of the paper.
bool is_row_number(View text) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    constexpr std::size_t kLongest = 3;
    const bool numeral = text.size() <= kLongest && text.find_first_not_of(kNumerals) == View::npos;
    return numeral || std::ranges::all_of(text, [](char32_t c) { return is_digit(c); });
}

/// Behind the first of `words` that stands in the text, and its colon; nothing where none does.
std::optional<std::size_t> value_behind(View text, std::initializer_list<View> words) {
    for (const View word : words) {
        std::size_t at = text.find(word);
        if (at == View::npos) continue;
        at += word.size();
        while (at < text.size() && is_colon(text[at])) ++at;
        return at;
    }
    return std::nullopt;
}

bool is_title(const Segment& line, View text) {
    constexpr std::size_t kLongest = 12;
    constexpr double kTop = 0.25;  // of the page
    return text.size() <= kLongest && contains(text, kName) && !contains(text, U"第") &&
           !contains(text, U"號") && line.box.center_y() < kTop * line.page->height;
}

/// Lines of the head are short (characters) or say what they are.
bool is_head_line(View text) {
    constexpr std::size_t kShort = 8;
    return text.size() < kShort || contains(text, U"姓名") || contains(text, U"址") ||
           contains(text, U"收件人") || contains(text, U"寄件人") || contains(text, U"電話") ||
           contains(text, U"郵局") || contains(text, U"存證");
}

class AttestedLetter {
  public:
    AttestedLetter(Extraction& out, const Template& letter) : out_(out), letter_(letter) {}

    void read(std::span<const Page> pages) {
        for (const FieldTemplate& field : letter_.fields) out_.record.fields[field.name] = Field{};
        for (const Page& page : pages) read_page(page);
        give_lists();
    }

  private:
    enum class Party { None, Sender, Receiver, CopyReceiver };
    enum class Part { Head, Text, Foot };

    void read_page(const Page& page) {
        part_ = Part::Head;
        party_ = Party::None;
        std::vector<Segment> lines;
        for (const Line& line : page.lines) {
            if (!line.text.empty()) lines.push_back(segment_of(page, line));
        }
        measure_rows(lines);
        for (const Segment& line : lines) read_line(line);
    }

    /// The rows of text: long lines that are no part of the head.
    void measure_rows(const std::vector<Segment>& lines) {
        constexpr std::size_t kLong = 10;
        text_left_ = 0;
        row_height_ = 0;
        for (const Segment& line : lines) {
            const View text = line.text;
            if (text.size() < kLong || is_head_line(text) || parse_date(text)) continue;
            if (is_row_number(without_spaces(text))) continue;
            if (row_height_ == 0 || line.box.left < text_left_) text_left_ = line.box.left;
            row_height_ = std::max(row_height_, line.size);
        }
    }

    void read_line(const Segment& line) {
        Passage passage{"body", {}, {}};
        append(passage, *line.line);
        const std::u32string text = fold_variants(passage.text);
        if (is_office_note(text) || (part_ == Part::Text && is_date(text))) part_ = Part::Foot;
        if (part_ == Part::Head && begins_text(text)) part_ = Part::Text;
        if (part_ == Part::Head && is_title(line, text)) {
            take_whole(passage, "document_type");
        } else if (is_row_number(text) || is_of_paper(line)) {
            // Part of the paper.
        } else if (part_ == Part::Text && !takes_number(passage, text)) {
            add_text(line);
            return;
        } else if (part_ == Part::Head) {
            read_head(passage, text);
        } else if (part_ == Part::Foot) {
            read_foot(passage, text);
        }
        out_.passages.push_back(std::move(passage));
    }

    static bool is_office_note(View text) {
        return contains(text, U"本存證信函共") || contains(text, U"存證費") ||
               contains(text, U"證明正本");
    }

    /// 中華民國113年8月9日, and nothing beside it.
    static bool is_date(View text) {
        return parse_date(text) && text.starts_with(U"中華民國") && text.ends_with(U"日");
    }

    bool begins_text(View text) const {
        return std::ranges::any_of(kGreetings, [&](View word) { return text.starts_with(word); }) ||
               (names_parties() && !is_head_line(text) && !is_row_number(text));
    }

    bool names_parties() const { return has("issuer") && has("recipient"); }

    bool has(const char* field) const {
        const Field* known = out_.record.field(field);
        return known && known->state != FieldState::Absent;
    }

    /// The number of a row, or what is left of the rules of the paper.
    bool is_of_paper(const Segment& line) const {
        constexpr double kRule = 0.5;  // of the rows' type
        return part_ == Part::Text &&
               (line.box.right < text_left_ || line.size < kRule * row_height_);
    }

    /// 存證信函第000482號, 存證號碼第000417號.
    bool takes_number(Passage& passage, View text) {
        const std::size_t begin = text.find(U"存證");
        const std::size_t end = text.rfind(U'號');
        if (begin == View::npos || end == View::npos || end < begin || has("document_no")) {
            return false;
        }
        const bool has_figure = std::ranges::any_of(text.substr(begin, end - begin),
                                                    [](char32_t c) { return is_digit(c); });
        if (has_figure) take(passage, "document_no", begin, end + 1);
        return has_figure;
    }

    void read_head(Passage& passage, View text) {
        if (takes_number(passage, text)) return;
        if (contains(text, U"副本收件人")) {
            party_ = Party::CopyReceiver;
        } else if (contains(text, U"寄件人") && !contains(text, U"電話")) {
            party_ = Party::Sender;
        } else if (contains(text, U"收件人")) {
            party_ = Party::Receiver;
        }
        if (takes_phone(passage, text) || contains(text, U"電話")) return;
        if (const auto at = value_behind(text, {U"住址", U"地址"})) {
            if (party_ == Party::Sender) take(passage, "address", *at, passage.size());
            return;
        }
        if (const auto at = value_behind(text, {U"姓名", U"名稱", U"收件人", U"寄件人"})) {
            take_name(passage, *at);
        }
    }

    bool takes_phone(Passage& passage, View text) {
        const std::size_t at = value_behind(text, {U"電話"}).value_or(0);
        const bool is_senders = party_ == Party::Sender || party_ == Party::None || at == 0 ||
                                contains(text, U"寄件人");
        if (!is_senders || !is_possible_phone(to_utf8(text.substr(at)))) return false;
        take(passage, "phone", at, passage.size());
        return true;
    }

    void take_name(Passage& passage, std::size_t at) {
        if (at >= passage.size()) return;
        if (party_ == Party::Sender) take(passage, "issuer", at, passage.size());
        if (party_ == Party::Receiver) take(passage, "recipient", at, passage.size());
        if (party_ == Party::CopyReceiver) {
            passage.field = "copies";
            copies_.push_back(to_utf8(View(passage.text).substr(at)));
            first_copy_ = out_.passages.size();
        }
    }

    void read_foot(Passage& passage, View text) {
        const std::size_t begin = text.find(U"中華民國");
        const std::size_t end = text.find(U'日', begin == View::npos ? 0 : begin);
        if (begin == View::npos || end == View::npos) return;
        if (parse_date(text.substr(begin, end + 1 - begin))) {
            take(passage, "issue_date", begin, end + 1);
        }
    }

    void take_whole(Passage& passage, const char* name) { take(passage, name, 0, passage.size()); }

    /// The first value of a field stands; one that begins behind the passage's end is blank.
    void take(Passage& passage, const char* name, std::size_t begin, std::size_t end) {
        const FieldTemplate* kind = letter_.field(name);
        if (has(name) || begin >= end) return;
        static const FieldTemplate kText{};
        out_.record.fields[name] = read_part(passage, begin, end, kind ? *kind : kText);
        passage.field = name;
    }

    /// A paragraph begins with its number, or two squares further in.
    void add_text(const Segment& line) {
        constexpr double kIndent = 2;  // sizes of the type
        const bool begins =
            !text_ || item_number(line.text) || line.box.left > text_left_ + kIndent * line.size;
        if (begins) {
            text_ = out_.passages.size();
            paragraphs_.push_back(*text_);
            out_.passages.push_back({"explanation", {}, {}});
        }
        append(out_.passages[*text_], *line.line);
    }

    void give_lists() {
        Record& record = out_.record;
        if (!paragraphs_.empty()) {
            Field field = field_at(out_.passages[paragraphs_.front()]);
            std::vector<std::string> items;
            field.raw.clear();
            field.confidence = 1;
            for (const std::size_t index : paragraphs_) {
                const Passage& paragraph = out_.passages[index];
                items.push_back(to_utf8(paragraph.text));
                field.raw += (field.raw.empty() ? "" : "\n") + items.back();
                field.most_sure =
                    std::min(field.most_sure, paragraph.most_sure(0, paragraph.size()));
                field.confidence *= paragraph.all_right(0, paragraph.size());
                if (paragraph.page_of(0) == field.page) {
                    field.box = united(field.box, paragraph.box_of(0, paragraph.size()));
                }
            }
            field.confidence = std::min(field.confidence, field.most_sure);
            field.value = std::move(items);
            field.state = FieldState::Read;
            record.fields["explanation"] = std::move(field);
        }
        if (!copies_.empty()) {
            Field field = field_at(out_.passages[first_copy_]);
            field.value = copies_;
            field.state = FieldState::Read;
            record.fields["copies"] = std::move(field);
        }
        Field& type = record.fields["document_type"];
        type.value = to_utf8(kName);
        record.document_type = to_utf8(kName);
    }

    Extraction& out_;
    const Template& letter_;
    Part part_ = Part::Head;
    Party party_ = Party::None;
    double text_left_ = 0;             ///< of this page's rows,
    double row_height_ = 0;            ///< and the size of their type
    std::optional<std::size_t> text_;  ///< the passage of the open paragraph
    std::vector<std::size_t> paragraphs_;
    std::vector<std::string> copies_;
    std::size_t first_copy_ = 0;
};

}  // namespace

bool is_attested_letter(const Page& page) {
    return std::ranges::any_of(page.lines, [&](const Line& line) {
        if (line.text.find("函") == std::string::npos) return false;  // most lines, at no cost
        const Segment segment = segment_of(page, line);
        return is_title(segment, fold_variants(without_spaces(segment.text)));
    });
}

void read_attested_letter(Extraction& out, std::span<const Page> pages, const Template& letter) {
    AttestedLetter(out, letter).read(pages);
}

}  // namespace gongwen::extract
