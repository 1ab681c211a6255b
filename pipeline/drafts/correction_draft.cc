#include "pipeline/drafts/correction_draft.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include "core/document_number.h"
#include "core/error.h"
#include "core/roc_date.h"
#include "core/text.h"

namespace gongwen::pipeline {
namespace {

using Words = std::map<std::string, std::string>;

/// `text` with every {key} replaced.
std::string filled(std::string text, const Words& words) {
    for (const auto& [key, value] : words) {
        const std::string mark = "{" + key + "}";
        for (std::size_t at = 0; (at = text.find(mark, at)) != std::string::npos;
             at += value.size()) {
            text.replace(at, mark.size(), value);
        }
    }
    return text;
}

/// 一、 … 十、, 十一、
std::string item_number(std::size_t number) {
    constexpr std::array<std::string_view, 10> kDigits{"",   "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};
    std::string out;
    if (number >= 20) out += kDigits[number / 10 % 10];
    if (number >= 10) out += "十";
    return out + std::string(kDigits[number % 10]) + "、";
}

std::string corrected(std::string name, const LetterToCorrect& letter) {
    for (const NameFinding& finding : letter.names) {
        const std::size_t at = name.find(finding.written);
        const bool is_wrong = at != std::string::npos && !finding.expected.empty();
        if (is_wrong) name.replace(at, finding.written.size(), finding.expected);
    }
    return name;
}

/// The same slip in the same letter, and where it stands.
struct Slip {
    std::string wrong;
    std::string right;
    std::vector<std::string> places;
};

void add_once(std::vector<std::string>& list, const std::string& one) {
    if (!one.empty() && std::find(list.begin(), list.end(), one) == list.end()) {
        list.push_back(one);
    }
}

std::vector<Slip> slips_of(const LetterToCorrect& letter, const DraftWording& wording) {
    std::vector<Slip> slips;
    for (const NameFinding& name : letter.names) {
        const auto known = std::find_if(slips.begin(), slips.end(), [&](const Slip& slip) {
            return slip.wrong == name.written && slip.right == name.expected;
        });
        Slip& slip = known != slips.end()
                         ? *known
                         : slips.emplace_back(Slip{name.written, name.expected, {}});
        const auto place = wording.places.find(name.field);
        if (place != wording.places.end()) add_once(slip.places, place->second);
    }
    return slips;
}

Words words_of(const Record& record) {
    const auto date = date_from_iso(record.text_of("issue_date"));
    return {{"self", word_for_itself(record.text_of("issuer"))},
            {"date", date ? date->roc().substr(std::string_view("民國").size()) : std::string()},
            {"document_no", record.text_of("document_no")},
            {"kind", record.document_type}};
}

class Writer {
  public:
    Writer(const std::vector<LetterToCorrect>& letters, const DraftWording& wording)
        : letters_(letters), wording_(wording), first_(letters.front().record) {}

    std::vector<StyledParagraph> write() {
        add("Corner", "檔　　號：");
        add("Corner", "保存年限：");
        add("Letterhead", first_.text_of("issuer") + "　" + wording_.document_type);
        add_sender();
        add("Receiver", "受文者：" + wording_.recipient);
        add("Head", "發文日期：" + wording_.open_date);
        add("Head", "發文字號：" + filled(wording_.open_number, {{"prefix", prefix()}}));
        add("Head", "速別：" + wording_.speed);
        add("Head", "密等及解密條件或保密期限：");
        add("Head", "附件：");
        add("Part", "主旨：" + filled(wording_.subject, {{"letters", letters_in_words()}}));
        add_explanation();
        add("Receivers", "正本：" + receivers("originals"));
        add("Receivers", "副本：" + receivers("copies"));
        return std::move(paragraphs_);
    }

  private:
    void add(const char* style, std::string text) {
        paragraphs_.push_back({style, std::move(text)});
    }

    void add_sender() {
        for (const auto& [field, label] :
             {std::pair("address", "地址："), std::pair("contact", "聯絡人："),
              std::pair("phone", "電話："), std::pair("fax", "傳真："),
              std::pair("email", "電子信箱：")}) {
            const std::string value = first_.text_of(field);
            if (!value.empty()) add("Sender", label + value);
        }
    }

    std::string prefix() const {
        const auto number = parse_document_number(first_.text_of("document_no"));
        return number ? number->prefix : std::string();
    }

    std::string letters_in_words() const {
        std::vector<std::string> all;
        for (const LetterToCorrect& letter : letters_) {
            std::vector<std::string> places;
            for (const Slip& slip : slips_of(letter, wording_)) {
                for (const std::string& place : slip.places) add_once(places, place);
            }
            Words words = words_of(letter.record);
            std::string one = filled(wording_.letter, words);
            if (!places.empty()) {
                one = filled(wording_.letter_places,
                             {{"letter", one}, {"places", join_places(places)}});
            }
            all.push_back(std::move(one));
        }
        return fmt::format("{}", fmt::join(all, wording_.between));
    }

    std::string join_places(const std::vector<std::string>& places) const {
        std::string out;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (i > 0) out += i + 1 == places.size() ? wording_.between : "、";
            out += places[i];
        }
        return out;
    }

    /// A single item stands behind 說明 without a number.
    void add_explanation() {
        const std::vector<std::string> items = items_in_words();
        if (items.size() == 1) return add("Part", "說明：" + items.front());
        add("Part", "說明：");
        for (std::size_t i = 0; i < items.size(); ++i) add("Item", item_number(i + 1) + items[i]);
    }

    std::vector<std::string> items_in_words() const {
        std::vector<std::string> items;
        for (const LetterToCorrect& letter : letters_) {
            for (const Slip& slip : slips_of(letter, wording_)) {
                Words words = words_of(letter.record);
                words["places"] = join_places(slip.places);
                words["right"] = slip.right;
                words["wrong"] = slip.wrong;
                const std::string& form =
                    letters_.size() > 1 ? wording_.item_of_many : wording_.item;
                items.push_back(filled(form, words));
            }
        }
        return items;
    }

    /// The notice goes to whom the letter meant: names that it wrote wrongly stand right.
    std::string receivers(const std::string& field) const {
        std::vector<std::string> names;
        for (const LetterToCorrect& letter : letters_) {
            const Field* list = letter.record.field(field);
            if (!list) continue;
            for (const std::string& name : list->list()) add_once(names, corrected(name, letter));
        }
        return fmt::format("{}", fmt::join(names, "、"));
    }

    const std::vector<LetterToCorrect>& letters_;
    const DraftWording& wording_;
    const Record& first_;
    std::vector<StyledParagraph> paragraphs_;
};

std::string required(const toml::table& table, const char* key, const std::string& file) {
    const auto value = table[key].value<std::string>();
    if (!value) {
        throw Error(ErrorKind::Usage, file, fmt::format("the wording \"{}\" is missing", key));
    }
    return *value;
}

}  // namespace

DraftWording DraftWording::load(const std::filesystem::path& file) {
    if (!std::filesystem::exists(file)) {
        throw Error(ErrorKind::PartMissing, file.string(), "cannot be read");
    }
    try {
        const toml::table table = toml::parse_file(file.string());
        const auto word = [&](const char* key) { return required(table, key, file.string()); };
        DraftWording wording{word("document_type"), word("subject"),   word("letter"),
                             word("letter_places"), word("between"),   word("item"),
                             word("item_of_many"),  word("open_date"), word("open_number"),
                             word("recipient"),     word("speed"),     {}};
        if (const toml::table* places = table["places"].as_table()) {
            for (const auto& [field, place] : *places) {
                wording.places.emplace(field.str(), place.value_or(std::string()));
            }
        }
        return wording;
    } catch (const toml::parse_error& error) {
        throw Error(ErrorKind::Usage,
                    fmt::format("{}:{}", file.string(), error.source().begin.line),
                    std::string(error.description()));
    }
}

std::string word_for_itself(const std::string& issuer) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kEndings{{
        {"公司", "本公司"},
        {"中心", "本中心"},
        {"銀行", "本行"},
        {"大學", "本校"},
        {"學校", "本校"},
        {"公所", "本所"},
        {"分署", "本分署"},
        {"法院", "本院"},
        {"院", "本院"},
        {"部", "本部"},
        {"會", "本會"},
        {"署", "本署"},
        {"局", "本局"},
        {"處", "本處"},
        {"府", "本府"},
        {"所", "本所"},
        {"館", "本館"},
        {"行", "本行"},
    }};
    for (const auto& [ending, word] : kEndings) {
        if (issuer.ends_with(ending)) return std::string(word);
    }
    return "本機關";
}

std::vector<StyledParagraph> correction_draft(const std::vector<LetterToCorrect>& letters,
                                              const DraftWording& wording) {
    std::set<std::string> issuers;
    for (const LetterToCorrect& letter : letters) {
        if (letter.names.empty()) {
            throw Error(ErrorKind::Usage, document_id(letter.record),
                        "holds no mis-written name that is still to be corrected");
        }
        issuers.insert(letter.record.text_of("issuer"));
    }
    if (issuers.size() != 1) {
        throw Error(ErrorKind::Usage, "draft correction",
                    fmt::format("the letters are of several issuers ({}); draft a notice for each",
                                fmt::join(issuers, ", ")));
    }
    return Writer(letters, wording).write();
}

std::string as_text(const std::vector<StyledParagraph>& paragraphs) {
    std::string out;
    for (const StyledParagraph& one : paragraphs) out += one.text + "\n";
    return out;
}

}  // namespace gongwen::pipeline
