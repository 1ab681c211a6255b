#include "extract/letter/fields/letter_details.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "extract/letter/wording/item_number.h"
#include "extract/letter/wording/page_number.h"
#include "extract/values/field_values.h"
#include "extract/values/value_parts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// The bracket that `text` ends with, else npos.
std::size_t last_bracket(View text) {
    if (text.empty() || fold_width(text.back()) != U')') return View::npos;
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        const char32_t c = fold_width(text[i]);
        if (c == U')') ++depth;
        if (c == U'(' && --depth == 0) return i;
    }
    return View::npos;
}

bool is_remark(View words) {
    static constexpr std::array<View, 17> kRemarks{
        U"附件", U"郵",   U"寄",   U"紙本", U"電子", U"傳真",   U"面交",   U"自取",  U"均",
        U"請",   U"抽存", U"代轉", U"刊登", U"張貼", U"代表人", U"負責人", U"代理人"};
    return std::any_of(kRemarks.begin(), kRemarks.end(),
                       [&](View word) { return words.find(word) != View::npos; });
}

bool is_file_character(char32_t c) {
    const char32_t folded = fold_width(c);
    return is_digit(folded) || is_latin(folded) || folded == U'_' || folded == U'-';
}

/// [begin, end) of the file name around the dot at `dot`; empty where it is none.
std::pair<std::size_t, std::size_t> file_around(View text, std::size_t dot) {
    std::size_t begin = dot;
    while (begin > 0 && is_file_character(text[begin - 1])) --begin;
    std::size_t end = dot + 1;
    while (end < text.size() && (is_latin(text[end]) || is_digit(text[end]))) ++end;
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongestKind = 4;
    const std::size_t kind = end - dot - 1;
    const bool is_file = dot - begin >= kShortest && kind >= kShortest && kind <= kLongestKind;
    return is_file ? std::pair{begin, end} : std::pair{dot, dot};
}

std::string decision_line(std::span<const Page> pages) {
    for (const Page& page : pages) {
        for (const Line& line : page.lines) {
            const std::u32string text = without_spaces(to_utf32(line.text));
            if (View(text).starts_with(U"本案依分層負責") ||
                (text.find(U"授權") != View::npos && View(text).ends_with(U"決行"))) {
                return to_utf8(text);
            }
        }
    }
    return {};
}

void add_pages(LetterDetails& details, std::span<const Page> pages) {
    for (const Page& page : pages) {
        if (const auto number = printed_page_number(page)) {
            details.page_numbers.push_back(*number);
        }
        for (const Seal& seal : page.seals) {
            details.seals.push_back({page.number, seal.box, seal.colour});
        }
    }
}

void add_numbers(LetterDetails& details, const Record& record, const LetterWalk& walk) {
    if (const std::string first = record.text_of("document_no"); !first.empty()) {
        details.document_nos.push_back(first);
    }
    const auto capture = walk.captures.find("document_no");
    if (capture == walk.captures.end()) return;
    const auto& passages = capture->second.passages;
    for (std::size_t i = 1; i < passages.size(); ++i) {
        const Reading reading = read_value(walk.passages[passages[i]].text, *capture->second.field);
        details.document_nos.push_back(std::get<std::string>(reading.value));
    }
}

}  // namespace

std::vector<ListItem> item_tree(const std::vector<std::string>& items) {
    std::vector<ListItem> roots;
    std::vector<ItemNumber::Style> open;  // outermost first
    for (const std::string& item : items) {
        const std::u32string text = to_utf32(item);
        const std::optional<ItemNumber> number = item_number(text);
        if (!number) {
            open.clear();
            roots.push_back({"", item, {}});
            continue;
        }
        const auto level = std::find(open.begin(), open.end(), number->style);
        open.erase(level, open.end());
        std::vector<ListItem>* siblings = &roots;
        for (std::size_t i = 0; i < open.size() && !siblings->empty(); ++i) {
            siblings = &siblings->back().children;
        }
        open.push_back(number->style);
        siblings->push_back({to_utf8(View(text).substr(number->begin, number->end - number->begin)),
                             trimmed(to_utf8(View(text).substr(number->end))),
                             {}});
    }
    return roots;
}

Receiver receiver_of(const std::string& printed) {
    const std::u32string text = to_utf32(trimmed(printed));
    const std::size_t bracket = last_bracket(text);
    if (bracket == View::npos || bracket == 0) return {to_utf8(text), ""};
    const std::u32string words = text.substr(bracket + 1, text.size() - bracket - 2);
    if (!is_remark(words)) return {to_utf8(text), ""};
    return {trimmed(to_utf8(View(text).substr(0, bracket))), to_utf8(words)};
}

AttachmentParts attachment_parts(const std::string& value) {
    const std::u32string text = without_spaces(to_utf32(value));
    AttachmentParts parts;
    std::size_t first = View::npos;
    for (std::size_t dot = text.find(U'.'); dot != View::npos; dot = text.find(U'.', dot + 1)) {
        const auto [begin, end] = file_around(text, dot);
        if (begin == end) continue;
        if (first == View::npos) first = begin;
        parts.files.push_back(to_utf8(fold_width(View(text).substr(begin, end - begin))));
    }
    parts.note = first == View::npos ? value : without_frame(View(text).substr(0, first));
    return parts;
}

void fill_letter_details(Record& record, const LetterWalk& walk, std::span<const Page> pages) {
    LetterDetails& details = record.details;
    for (const char* name : {"basis", "explanation", "action", "remarks"}) {
        const Field* field = record.field(name);
        if (field && !field->list().empty()) details.item_tree[name] = item_tree(field->list());
    }
    for (const char* name : {"originals", "copies", "transcripts", "attendees", "observers"}) {
        const Field* field = record.field(name);
        if (!field) continue;
        for (const std::string& printed : field->list()) {
            details.receivers[name].push_back(receiver_of(printed));
        }
    }
    const AttachmentParts attachment = attachment_parts(record.text_of("attachment"));
    details.attachment_note = attachment.note;
    details.attachment_files = attachment.files;
    for (const std::size_t issuer : walk.issuer_passages) {
        details.issuers.push_back(trimmed(to_utf8(walk.passages[issuer].text)));
    }
    add_numbers(details, record, walk);
    details.file_no_parts = file_no_parts(record.text_of("file_no"));
    details.address_parts = address_parts(record.text_of("address"));
    details.secrecy_parts = secrecy_parts(record.text_of("secrecy"));
    details.decision_line = decision_line(pages);
    add_pages(details, pages);
}

}  // namespace gongwen::extract
