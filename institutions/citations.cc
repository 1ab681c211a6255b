#include "institutions/citations.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

/// What every receiver may be called: 貴機關.
bool is_any_office(std::u32string_view word) {
    return word == U"機關" || word == U"機構" || word == U"單位";
}

/// What follows 本, 貴, 鈞: 部, 公司 …
bool is_office(std::u32string_view word) {
    constexpr std::u32string_view kOffices = U"部院府局署會處所廳校館行";
    return is_any_office(word) || word == U"公司" || word == U"中心" || word == U"公所" ||
           word == U"分署" || (word.size() == 1 && kOffices.find(word[0]) != kOffices.npos);
}

/// Skips backwards over words that may stand between issuer, date and number.
std::size_t skip_back(std::u32string_view text, std::size_t end, std::size_t at_most) {
    constexpr std::u32string_view kFiller = U"以於前業曾經已之，,（()）的";
    const std::size_t stop = end > at_most ? end - at_most : 0;
    while (end > stop && kFiller.find(text[end - 1]) != kFiller.npos) --end;
    return end;
}

bool is_header_of_its_own(std::string_view field) {
    return field == "document_no" || field == "received_no" || field == "attachment" ||
           field == "file_no" || field == "label";
}

/// A lone character between number and comma can hardly be anything but 函: 第…號檔,受文者….
bool is_misread_kind(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view kOtherWords = U"等案之內及與的為並辦係由";
    return at + 1 < text.size() && is_han(text[at]) && kOtherWords.find(text[at]) == text.npos &&
           std::u32string_view(U"，,。；;").find(text[at + 1]) != std::u32string_view::npos;
}

std::string kind_behind(std::u32string_view text, std::size_t& end) {
    constexpr std::array<std::u32string_view, 13> kKinds{
        U"開會通知單", U"會勘通知單", U"會議紀錄", U"會議記錄", U"移文單", U"書函", U"箋函",
        U"公告",       U"處分書",     U"函",       U"令",       U"呈",     U"簽"};
    for (const std::u32string_view kind : kKinds) {
        if (text.substr(end).starts_with(kind)) {
            end += kind.size();
            return to_utf8(kind);
        }
    }
    if (is_misread_kind(text, end)) {
        ++end;
        return "函";
    }
    return {};
}

/// Reads the citations of one passage.
class Reader {
  public:
    Reader(const Passage& passage, std::size_t number, const LetterContext& context,
           const NameFinder& finder, const Authority& authority)
        : text_(passage.text),
          passage_(number),
          context_(context),
          index_(finder.index()),
          authority_(authority),
          dates_(find_dates(text_)),
          names_(finder.known(fold_variants(text_))) {}

    std::vector<CitedLetter> read() {
        std::vector<CitedLetter> letters;
        for (const DocumentNumberMatch& match : find_document_numbers(text_)) {
            letters.push_back(read(match, letters.empty() ? nullptr : &letters.back()));
        }
        // The kind is said once, behind the last: 第…號及第…號函.
        for (std::size_t i = letters.size(); i-- > 1;) {
            std::string& kind = letters[i - 1].reference.kind;
            const bool joined = letters[i].begin == letters[i - 1].end + 1;
            if (kind.empty() && joined) kind = letters[i].reference.kind;
        }
        return letters;
    }

  private:
    /// 第1042301569號及第1042301570號: one 字 for both.
    bool shares_word(const CitedLetter& first, const CitedLetter& second) const {
        return first.number.prefix == second.number.prefix && second.begin == first.end + 1 &&
               text_.substr(second.begin, second.end - second.begin).find(U'字') ==
                   std::u32string_view::npos;
    }

    CitedLetter read(const DocumentNumberMatch& match, const CitedLetter* before) const {
        CitedLetter letter;
        letter.passage = passage_;
        letter.number = match.number;
        letter.key = match.number.key();
        letter.begin = match.begin;
        letter.end = match.end;
        letter.reference.document_no = match.number.text();
        letter.reference.kind = kind_behind(text_, letter.end);
        if (before != nullptr && shares_word(*before, letter)) {
            letter.by = before->by;
            letter.reference.issuer = before->reference.issuer;
            letter.reference.date = before->reference.date;
            return letter;
        }
        take_issuer(letter, 4);
        take_date(letter, before);
        if (letter.by == CitedLetter::By::Unsaid) take_issuer(letter, 4);
        if (letter.by == CitedLetter::By::Unsaid) issuer_by_prefix(letter);
        return letter;
    }

    void take_date(CitedLetter& letter, const CitedLetter* before) const {
        const std::size_t end = skip_back(text_, letter.begin, 4);
        for (const DateMatch& date : dates_) {
            if (date.end != end) continue;
            letter.reference.date = date.date.iso();
            letter.begin = date.begin;
            for (const std::u32string_view era : {U"中華民國", U"民國"}) {
                if (text_.substr(0, letter.begin).ends_with(era)) letter.begin -= era.size();
            }
            return;
        }
        for (const std::u32string_view same : {U"同日期", U"同日"}) {
            if (before != nullptr && text_.substr(0, end).ends_with(same)) {
                letter.reference.date = before->reference.date;
                letter.begin = end - same.size();
                return;
            }
        }
    }

    void take_issuer(CitedLetter& letter, std::size_t filler) const {
        const std::size_t end = skip_back(text_, letter.begin, filler);
        for (const std::size_t length : {2, 3}) {
            if (end < length || !is_office(text_.substr(end - length + 1, length - 1))) continue;
            const char32_t whose = text_[end - length];
            if (whose == U'本') {
                return set_issuer(letter, CitedLetter::By::Self, context_.issuer, length);
            }
            const bool theirs = whose == U'貴' || whose == U'鈞' || whose == U'大';
            // 鈞院 in a copy to a ministry is not the ministry.
            if (theirs && (is_any_office(text_.substr(end - length + 1, length - 1)) ||
                           to_utf32(context_.recipient).ends_with(text_[end - 1]))) {
                return set_issuer(letter, CitedLetter::By::Recipient, context_.recipient, length);
            }
        }
        for (const FoundName& name : names_) {
            if (name.end != end) continue;
            const Institution& known = index_.institutions[name.institutions.front()];
            const bool self = known.name == context_.issuer;
            set_issuer(letter, self ? CitedLetter::By::Self : CitedLetter::By::Named, known.name,
                       name.size());
        }
    }

    void set_issuer(CitedLetter& letter, CitedLetter::By by, const std::string& issuer,
                    std::size_t length) const {
        letter.by = by;
        letter.reference.issuer = issuer;
        letter.begin = skip_back(text_, letter.begin, 4) - length;
    }

    /// The 字 tells who wrote it: the same as our own letter's, or one of a known agency.
    void issuer_by_prefix(CitedLetter& letter) const {
        const auto own = parse_document_number(context_.document_no);
        if (own && !own->prefix.empty() && own->prefix == letter.number.prefix) {
            letter.by = CitedLetter::By::Self;
            letter.reference.issuer = context_.issuer;
            return;
        }
        const Institution* known =
            authority_.by_prefix(letter.number.prefix, date_from_iso(letter.reference.date));
        if (known != nullptr) letter.reference.issuer = known->name;
    }

    std::u32string_view text_;
    std::size_t passage_;
    const LetterContext& context_;
    const AuthorityIndex& index_;
    const Authority& authority_;
    std::vector<DateMatch> dates_;
    std::vector<FoundName> names_;
};

void complete(LetterReference& known, const LetterReference& more) {
    if (known.issuer.empty()) known.issuer = more.issuer;
    if (known.date.empty()) known.date = more.date;
    if (known.kind.empty()) known.kind = more.kind;
}

}  // namespace

std::vector<CitedLetter> find_citations(std::span<const Passage> passages,
                                        const LetterContext& context, const NameFinder& finder,
                                        const Authority& authority) {
    const auto own = parse_document_number(context.document_no);
    std::vector<CitedLetter> places;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (is_header_of_its_own(passages[i].field)) continue;
        for (CitedLetter& letter : Reader(passages[i], i, context, finder, authority).read()) {
            if (!own || letter.key != own->key()) places.push_back(std::move(letter));
        }
    }
    return places;
}

std::vector<LetterReference> merged(std::span<const CitedLetter> places) {
    std::vector<LetterReference> letters;
    std::unordered_map<std::string, std::size_t> seen;
    for (const CitedLetter& place : places) {
        const auto [at, is_new] = seen.try_emplace(place.key, letters.size());
        if (is_new) {
            letters.push_back(place.reference);
        } else {
            complete(letters[at->second], place.reference);
        }
    }
    return letters;
}

}  // namespace gongwen::institutions
