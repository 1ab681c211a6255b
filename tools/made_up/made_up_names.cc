#include "tools/made_up/made_up_names.h"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/error.h"
#include "core/text.h"
#include "tools/made_up/letter_words.h"
#include "tools/made_up/made_up_letter.h"
#include "tools/made_up/name_source.h"

namespace gongwen::tools {
namespace {

constexpr std::array<const char*, 10> kNumerals = {"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九", "十"};
constexpr std::array<const char*, 7> kPlaces = {"sentence",  "list",  "subject", "item",
                                                "recipient", "table", "issuer"};
constexpr int kFirstFormer = 2005;

/// Fills the places of one text after another.
class TextFiller {
  public:
    TextFiller(Chance& chance, const Date& date, std::string self)
        : chance_(chance), date_(date), names_(chance, date), self_(std::move(self)) {}

    /// The next {name} to be filled becomes this.
    void set_slip(std::string marked_slip) { slip_ = std::move(marked_slip); }
    bool slip_is_due() const { return !slip_.empty(); }
    NameSource& names() { return names_; }

    std::string fill(const std::string& text) {
        forget();
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t open = std::min(text.find('{', at), text.size());
            out += text.substr(at, open - at);
            if (open == text.size()) break;
            const std::size_t close = text.find('}', open);
            out += value_of(text.substr(open + 1, close - open - 1));
            at = close + 1;
        }
        return out;
    }

  private:
    /// A text's {past} and {short} belong to that text alone.
    void forget() {
        past_ = Chance::moved(date_, -chance_.between(1500, 5500));
        past_name_ = chance_.names.in_use(past_, chance_.random);
        full_ = names_.any();
        cited_ = Chance::moved(date_, -chance_.between(3, 60));
    }

    std::string value_of(const std::string& place) {
        if (place == "name" && slip_is_due()) return std::exchange(slip_, {});
        if (place == "name") return names_.any();
        if (place == "listed") return names_.listed();
        if (place == "past") return past_name_;
        if (place == "past_date") return Chance::roc(past_, chance_.happens(0.4));
        if (place == "past_number") return chance_.document_number(past_name_, past_);
        if (place == "cite_date") return Chance::roc(cited_, chance_.happens(0.3));
        if (place == "cite_number") return chance_.document_number(self_, cited_);
        if (place == "former") return chance_.names.out_of_use(date_, chance_.random).written;
        if (place == "full") return full_;
        if (place == "short") return short_of(full_);
        if (place == "self") return self_;
        if (place == "behind") return chance_.word("name_behind");
        if (place == "topic") return chance_.word("topics");
        if (place == "person") return chance_.person();
        if (place == "address") return chance_.address();
        if (place == "day") {
            return Chance::roc(Chance::moved(date_, chance_.between(5, 60)), false);
        }
        throw Error(ErrorKind::Usage, "{" + place + "}", "a text has no such place");
    }

    /// 大禾食品股份有限公司: 大禾公司; 經濟部水利署: 經水署.
    static std::string short_of(const std::string& name) {
        const std::u32string text = to_utf32(name);
        if (name.ends_with("公司")) return to_utf8(text.substr(0, 2)) + "公司";
        return to_utf8(std::u32string{text[0], text[text.size() / 2], text.back()});
    }

    Chance& chance_;
    Date date_;
    NameSource names_;
    std::string self_;
    std::string slip_;
    Date past_;
    Date cited_;
    std::string past_name_;
    std::string full_;
};

class NameLetterMaker {
  public:
    NameLetterMaker(Chance& chance, DocumentDescription letter, const Date& date)
        : chance_(chance),
          letter_(std::move(letter)),
          date_(date),
          filler_(chance, date, self_of(letter_.fields.at("issuer").utf8())) {}

    DocumentDescription make(const std::optional<MadeSlip>& slip) {
        if (slip) {
            place_ = slip->place;
            slip_ = marked(slip->name, verdict_of(*slip), false);
        }
        if (place_ == "issuer") letter_.fields["issuer"] = parse_marked(take_slip());
        make_body();
        make_receivers();
        make_attachment();
        return std::move(letter_);
    }

  private:
    /// A parent too many is an old habit, no slip of the pen.
    static std::string verdict_of(const MadeSlip& slip) {
        const bool prefix = slip.name.written == "行政院" + slip.name.expected;
        return prefix ? "obsolete" : "miswriting";
    }

    std::string take_slip() { return std::exchange(slip_, {}); }

    /// Texts of `list` until one has taken the slip, if it is to stand here, and `count` are there.
    std::vector<MarkedText> texts(const std::string& list, const char* place, int count,
                                  bool numbered) {
        if (place_ == place) filler_.set_slip(take_slip());
        std::vector<MarkedText> out;
        while (static_cast<int>(out.size()) < count || filler_.slip_is_due()) {
            const std::string wording = chance_.word(list);
            // When old letters were written, hardly any name had ended.
            if (date_.year < kFirstFormer && wording.find("{former}") != std::string::npos)
                continue;
            const std::string text = filler_.fill(wording);
            const std::string number =
                numbered ? std::string(kNumerals.at(out.size() % kNumerals.size())) + "、" : "";
            out.push_back(parse_marked(number + text));
        }
        return out;
    }

    void make_body() {
        Section subject;
        subject.field = "subject";
        subject.heading = "主旨：";
        subject.text = texts("name_subjects", "subject", 1, false).front();
        Section explanation;
        explanation.field = "explanation";
        explanation.heading = "說明：";
        explanation.items = texts("name_sentences", "sentence", chance_.between(3, 7), true);
        letter_.sections = {std::move(subject), std::move(explanation)};
        letter_.corrections.clear();
        letter_.citations.clear();
    }

    MarkedText receiver() {
        return parse_marked(chance_.happens(0.15) ? chance_.word("name_collectives")
                                                  : filler_.names().any());
    }

    void make_receivers() {
        const MarkedText first =
            parse_marked(place_ == "recipient" ? take_slip() : filler_.names().any());
        letter_.fields["recipient"] = first;
        letter_.originals.emplace({first});
        for (int i = chance_.between(1, 8); i > 0; --i) letter_.originals->push_back(receiver());
        letter_.copies.emplace();
        for (int i = chance_.between(0, 4); i > 0; --i) letter_.copies->push_back(receiver());
        if (place_ == "list") {
            auto& list = chance_.happens(0.5) ? *letter_.originals : *letter_.copies;
            const std::size_t at = list.empty() ? 0 : 1 + index_below(chance_.random, list.size());
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), parse_marked(take_slip()));
        }
        for (auto* list : {&*letter_.originals, &*letter_.copies}) {
            for (MarkedText& name : *list) {
                if (chance_.happens(0.15)) name.append(parse_marked(chance_.word("remarks")));
            }
        }
    }

    void make_attachment() {
        letter_.attachments.clear();
        const bool needed = place_ == "item" || place_ == "table";
        if (!needed && !chance_.happens(0.3)) return;
        Attachment attachment;
        attachment.title = parse_marked(chance_.word("topics") + "辦理情形");
        attachment.items = texts("name_sentences", "item", chance_.between(2, 5), true);
        attachment.table = {{parse_marked("序號"), parse_marked("機關名稱"),
                             parse_marked(chance_.word("name_table_words"))}};
        const int rows = chance_.between(3, 10);
        const int wrong = place_ == "table" ? chance_.between(1, rows) : 0;
        for (int i = 1; i <= rows; ++i) {
            attachment.table.push_back(
                {parse_marked(std::to_string(i)),
                 parse_marked(i == wrong ? take_slip() : filler_.names().any()),
                 parse_marked(std::to_string(chance_.between(1, 400)))});
        }
        letter_.attachments.push_back(std::move(attachment));
    }

    Chance& chance_;
    DocumentDescription letter_;
    Date date_;
    TextFiller filler_;
    std::string place_;
    std::string slip_;
};

/// A letter's head and look, of a kind that has receivers.
DocumentDescription ordinary_letter(Chance& chance) {
    for (;;) {
        DocumentDescription letter = made_up_letter(chance, LetterKind::Ordinary);
        if (letter.type == "函" || letter.type == "書函") return letter;
    }
}

}  // namespace

NameLetter made_up_name_letter(const CorpusWords& words, const NameBook& names,
                               const LookAlikes& look_alikes, std::uint64_t seed,
                               std::uint64_t index, const std::vector<SlipKind>& kinds) {
    constexpr std::uint64_t kApart = 0x9e3779b97f4a7c15;
    Chance chance{words, names, std::mt19937_64(seed + kApart * (index + 1))};
    NameLetter made;
    DocumentDescription letter = ordinary_letter(chance);
    const auto date = parse_date(letter.fields.at("issue_date").utf8());
    if (!date) throw Error(ErrorKind::Usage, "issue_date", "a made-up letter has no date");
    if (!kinds.empty()) {
        const SlipKind kind = kinds[index % kinds.size()];
        const std::string place = kPlaces.at(index / kinds.size() % kPlaces.size());
        if (auto name = slip_of_kind(kind, *date, look_alikes, chance)) {
            made.slip = MadeSlip{kind, place, std::move(*name)};
        }
    }
    made.letter = NameLetterMaker(chance, std::move(letter), *date).make(made.slip);
    return made;
}

}  // namespace gongwen::tools
