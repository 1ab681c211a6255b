#include "tools/made_up/made_up_record.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "core/sha256.h"
#include "core/text.h"
#include "tools/made_up/chance.h"
#include "tools/made_up/made_up_letter.h"

namespace gongwen::tools {
namespace {

// A page of plain type, in points.
constexpr double kLeft = 71;
constexpr double kTop = 71;
constexpr double kBottom = 770;
constexpr double kSize = 16;
constexpr double kPitch = 24;
constexpr double kColumns = 28;  ///< wide characters a line

constexpr double kNoticeShare = 0.08;
constexpr double kMisreadShare = 0.15;  ///< of letters for whose text a person must look

using LabelledField = std::pair<const char*, const char*>;
constexpr std::array<LabelledField, 2> kAboveLetterhead{{
    {"file_no", "檔　　號："},
    {"retention", "保存年限："},
}};
constexpr std::array<LabelledField, 11> kBelowLetterhead{{
    {"address", "地址："},
    {"contact", "聯絡人："},
    {"phone", "聯絡電話："},
    {"fax", "傳真："},
    {"email", "電子信箱："},
    {"recipient", "受文者："},
    {"issue_date", "發文日期："},
    {"document_no", "發文字號："},
    {"speed", "速別："},
    {"secrecy", "密等及解密條件或保密期限："},
    {"attachment", "附件："},
}};

double width_of(char32_t c) { return c < 0x1100 ? 0.5 : 1; }

MarkedText joined(const std::vector<MarkedText>& names) {
    MarkedText out;
    for (const MarkedText& name : names) {
        if (!out.empty()) out.text += U'、';
        out.append(name);
    }
    return out;
}

std::vector<std::string> plain(const std::vector<MarkedText>& texts) {
    std::vector<std::string> out;
    out.reserve(texts.size());
    for (const MarkedText& text : texts) out.push_back(text.utf8());
    return out;
}

class Typist {
  public:
    explicit Typist(const DocumentDescription& letter) : letter_(letter) {}

    Record run() {
        record_.kind = "letter";
        record_.template_id = "letter";
        record_.template_version = 1;
        record_.document_type = letter_.type;
        record_.corrections = letter_.corrections;
        record_.citations = letter_.citations;
        for (const auto& [field, label] : kAboveLetterhead) head_field(field, label);
        letterhead();
        for (const auto& [field, label] : kBelowLetterhead) head_field(field, label);
        for (const Section& section : letter_.sections) body(section);
        receivers("originals", "正本：", letter_.originals);
        receivers("copies", "副本：", letter_.copies);
        if (!letter_.signature.empty()) type(parse_marked(letter_.signature), "");
        stamp();
        for (int page = 1; page <= page_; ++page) record_.pages.push_back(page);
        return std::move(record_);
    }

  private:
    void put(const std::string& name, FieldValue value, bool blank, const Line& line) {
        Field field;
        field.value = std::move(value);
        field.state = blank ? FieldState::Blank : FieldState::Read;
        field.confidence = 1;
        field.page = line.page;
        field.box = line.box;
        record_.fields[name] = std::move(field);
    }

    void put_text(const std::string& name, const std::string& text, const Line& line) {
        put(name, text, text.empty(), line);
    }

    void end_line(const std::u32string& text) {
        if (y_ + kPitch > kBottom) {
            ++page_;
            y_ = kTop;
        }
        double columns = 0;
        for (const char32_t c : text) columns += width_of(c);
        Line line;
        line.page = page_;
        line.box = {kLeft, y_, kLeft + columns * kSize, y_ + kSize};
        line.text = to_utf8(text);
        line.confidence = 1;
        record_.text += (record_.text.empty() ? "" : "\n") + line.text;
        record_.lines.push_back(std::move(line));
        y_ += kPitch;
    }

    /// Types a paragraph; its names are noted in the line that they begin in.
    Line type(const MarkedText& text, const std::string& field) {
        const std::size_t first = record_.lines.size();
        std::vector<std::size_t> begins;
        std::u32string line;
        double columns = 0;
        for (std::size_t i = 0; i < text.text.size(); ++i) {
            if (line.empty()) begins.push_back(i);
            line += text.text[i];
            columns += width_of(text.text[i]);
            if (columns < kColumns && i + 1 < text.text.size()) continue;
            end_line(std::exchange(line, {}));
            columns = 0;
        }
        for (const MarkedName& name : text.names) {
            std::size_t at = begins.size() - 1;
            while (begins[at] > name.begin) --at;
            note(name, text, record_.lines[first + at], field);
        }
        return first < record_.lines.size() ? record_.lines[first] : Line();
    }

    void note(const MarkedName& name, const MarkedText& text, const Line& line,
              const std::string& field) {
        NameFinding finding;
        finding.written = to_utf8(text.text.substr(name.begin, name.end - name.begin));
        finding.expected = name.expected;
        finding.verdict = name.verdict;
        finding.page = line.page;
        finding.box = line.box;
        finding.confidence = 1;
        finding.mention = name.mention;
        finding.field = field;
        record_.names.push_back(std::move(finding));
    }

    void head_field(const std::string& name, const char* usual_label) {
        const auto value = letter_.fields.find(name);
        if (value == letter_.fields.end()) return;
        const auto own = letter_.labels.find(name);
        MarkedText line;
        line.text = to_utf32(own == letter_.labels.end() ? usual_label : own->second);
        line.append(value->second);
        const Line first = type(line, name);
        const std::string text = value->second.utf8();
        const std::optional<Date> date = name == "issue_date" ? parse_date(text) : std::nullopt;
        put_text(name, date ? date->iso() : text, first);
    }

    void letterhead() {
        const std::string issuer = letter_.fields.at("issuer").utf8();
        put_text("issuer", issuer, type(parse_marked(issuer + "　" + letter_.type), "issuer"));
    }

    void body(const Section& section) {
        MarkedText first;
        first.text = to_utf32(section.heading);
        first.append(section.text);
        first.append(joined(section.names));
        const Line line = type(first, section.field);
        for (const MarkedText& item : section.items) type(item, section.field);
        if (section.field.empty()) return;
        if (section.items.empty()) {
            put_text(section.field, section.text.utf8(), line);
        } else {
            put(section.field, plain(section.items), false, line);
        }
    }

    void receivers(const std::string& field, const std::string& label,
                   const std::optional<std::vector<MarkedText>>& names) {
        if (!names) return;
        MarkedText line;
        line.text = to_utf32(label);
        line.append(joined(*names));
        put(field, plain(*names), names->empty(), type(line, field));
    }

    void stamp() {
        if (!letter_.received) return;
        const Line line =
            type(parse_marked(letter_.received->agency + "收文　" + letter_.received->number), "");
        put_text("received_no", letter_.received->number, line);
        const auto date = parse_date(letter_.received->date);
        if (date) put_text("received_date", date->iso(), line);
    }

    const DocumentDescription& letter_;
    Record record_;
    int page_ = 1;
    double y_ = kTop;
};

/// What a reader doubts.
void add_doubts(Record& record, Chance& chance) {
    if (!chance.happens(kMisreadShare)) return;
    Field& issuer = record.fields["issuer"];
    issuer.confidence = uniform(chance.random, 0.4, 0.9);
    record.review.push_back({"issuer", "low_confidence"});
}

}  // namespace

CorpusWords words_of_filings(const std::vector<std::filesystem::path>& files) {
    CorpusWords all;
    for (const std::filesystem::path& file : files) {
        CorpusWords words = read_corpus_words(file);
        all.lists.merge(words.lists);
        all.prefixes.merge(words.prefixes);
        all.private_prefixes.merge(words.private_prefixes);
        std::ranges::move(words.letters, std::back_inserter(all.letters));
        std::ranges::move(words.notices, std::back_inserter(all.notices));
        std::ranges::move(words.text_slips, std::back_inserter(all.text_slips));
    }
    return all;
}

Record record_of_letter(const DocumentDescription& letter) { return Typist(letter).run(); }

Record made_up_record(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                      std::uint64_t index) {
    constexpr std::uint64_t kApart = 0x9e3779b97f4a7c15;  // keeps neighbouring streams apart
    Chance chance{words, names, std::mt19937_64(seed + kApart * (index + 1))};
    const LetterKind kind =
        chance.happens(kNoticeShare) ? LetterKind::Notice : LetterKind::Ordinary;
    Record record = record_of_letter(made_up_letter(chance, kind));
    add_doubts(record, chance);
    const std::uint64_t file = index / kRecordsAFile;
    record.source = fmt::format("made-up/{}/{:06}.pdf", seed, file);
    record.sha256 = sha256_of(record.source);
    record.document = static_cast<int>(index % kRecordsAFile) + 1;
    record.of = kRecordsAFile;
    return record;
}

}  // namespace gongwen::tools
