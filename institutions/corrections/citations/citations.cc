#include "institutions/corrections/citations/citations.h"

#include <algorithm>
#include <optional>

#include "core/numerals.h"
#include "core/text.h"
#include "institutions/corrections/citations/cited_issuer.h"
#include "institutions/corrections/citations/own_word.h"
#include "institutions/corrections/word_list.h"
#include "institutions/names/alignment/alignment.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

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
    constexpr WordList kKinds =
        U"執行命令 裁處書 開會通知單 會勘通知單 會議紀錄 會議記錄 移文單 書函 箋函 公告 處分書 "
        U"函 令 呈 簽";
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
          origins_(passage.origins),
          context_(context),
          authority_(authority),
          dates_(find_dates(text_)),
          names_(finder.known(fold_variants(text_))),
          issuers_(text_, names_, context, authority) {}

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
        take_own_word(letter);
        letter.reference.document_no = letter.number.text();
        letter.reference.kind = kind_behind(text_, letter.end);
        if (before != nullptr && shares_word(*before, letter)) {
            letter.by = before->by;
            letter.reference.issuer = before->reference.issuer;
            letter.reference.date = before->reference.date;
            return letter;
        }
        take_year_in_brackets(letter);
        take_issuer(letter, before);
        take_date(letter, before);
        if (letter.by == CitedLetter::By::Unsaid) take_issuer(letter, before);
        mend_own_word(letter);
        if (letter.reference.issuer.empty()) issuer_by_prefix(letter);
        if (letter.reference.issuer.empty() && letter.by == CitedLetter::By::Unsaid) {
            set_issuer(letter, issuers_.as_printed(end_of_issuer(letter)));
        }
        return letter;
    }

    /// 國研院企字 of the 國研院's own: its short name is a part of the 字, and not whose letter it
    /// is.
    void take_own_word(CitedLetter& letter) const {
        const auto own = parse_document_number(context_.document_no);
        if (!own || own->prefix.size() <= letter.number.prefix.size()) return;
        if (letter.number.prefix.empty() || !own->prefix.ends_with(letter.number.prefix)) return;
        const std::u32string front =
            to_utf32(own->prefix.substr(0, own->prefix.size() - letter.number.prefix.size()));
        const std::u32string_view before = text_.substr(0, letter.begin);
        if (!before.ends_with(U"日" + front)) return;  // 本院…日國研院企字
        letter.begin -= front.size();
        letter.number.prefix = own->prefix;
        letter.key = letter.number.key();
    }

    void mend_own_word(CitedLetter& letter) const {
        const auto own = parse_document_number(context_.document_no);
        if (!own || letter.by != CitedLetter::By::Self) return;
        const OwnWord word(own->prefix, context_.issuer, authority_);
        const std::u32string read = to_utf32(letter.number.prefix);
        const std::size_t at = text_.find(read, letter.begin);
        if (!word.is_meant_by(read, origins_.subspan(std::min(at, origins_.size())))) return;
        letter.number.prefix = word.text();
        letter.key = letter.number.key();
        letter.reference.document_no = letter.number.text();
    }

    /// 104年8月8日(104)法字第155號: the year in front of the 字 is none of its characters.
    void take_year_in_brackets(CitedLetter& letter) const {
        const std::u32string_view before = text_.substr(0, letter.begin);
        if (!before.ends_with(U')') && !before.ends_with(U'）')) return;
        const std::size_t open = before.find_last_of(U"(（");
        if (open == before.npos) return;
        const auto year = parse_numeral(before.substr(open + 1, before.size() - open - 2));
        if (year && *year < 1000) letter.begin = open;
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
        if (const auto same = same_day(end, before)) {
            letter.reference.date = same->date.iso();
            letter.begin = same->begin;
            return;
        }
        take_date_behind(letter);
    }

    /// 本會…號函（113年7月4日）, 本會…號（113年7月4日）函, 本會…號函（113年7月4日發文）.
    void take_date_behind(CitedLetter& letter) const {
        for (const DateMatch& date : dates_) {
            if (date.begin != letter.end + 1 || date.end >= text_.size()) continue;
            std::size_t close = date.end;
            for (const std::u32string_view word : {U"發文", U"函發", U"發"}) {
                if (text_.substr(date.end).starts_with(word)) close = date.end + word.size();
                if (close > date.end) break;
            }
            if (close >= text_.size()) return;
            const bool opens = text_[letter.end] == U'（' || text_[letter.end] == U'(';
            const bool closes = text_[close] == U'）' || text_[close] == U')';
            if (!opens || !closes) return;
            letter.reference.date = date.date.iso();
            letter.end = close + 1;
            if (letter.reference.kind.empty()) {
                letter.reference.kind = kind_behind(text_, letter.end);
            }
            return;
        }
    }

    /// 同日, 同年月25日, 同年10月3日, 同月3日: counted from the date before.
    std::optional<DateMatch> same_day(std::size_t end, const CitedLetter* before) const {
        constexpr std::size_t kLongest = 9;
        const std::size_t from = end - std::min(end, kLongest);
        const std::size_t at = text_.substr(0, end).rfind(U'同');
        if (at == std::u32string_view::npos || at < from) return {};
        std::optional<Date> day;
        if (before != nullptr) day = date_from_iso(before->reference.date);
        for (const DateMatch& date : dates_) {
            if (date.end <= at && (before == nullptr || date.begin >= before->begin)) {
                day = date.date;
            }
        }
        if (!day) return {};
        const std::u32string_view words = text_.substr(at + 1, end - at - 1);
        if (words == U"日" || words == U"日期") return DateMatch{*day, at, end};
        const std::size_t numbers = words.find_first_not_of(U"年月");
        if (numbers == 0 || numbers == words.npos || !words.ends_with(U'日')) return {};
        const std::size_t month = words.find(U'月', numbers);
        std::size_t from_day = numbers;
        if (month != words.npos) {
            const auto value = parse_numeral(words.substr(numbers, month - numbers));
            if (!value) return {};
            day->month = static_cast<int>(*value);
            from_day = month + 1;
        }
        const auto value = parse_numeral(words.substr(from_day, words.size() - from_day - 1));
        if (!value) return {};
        day->day = static_cast<int>(*value);
        return day->valid() ? std::optional(DateMatch{*day, at, end}) : std::nullopt;
    }

    std::size_t end_of_issuer(const CitedLetter& letter) const {
        constexpr std::size_t kFiller = 4;
        return skip_back(text_, letter.begin, kFiller);
    }

    void take_issuer(CitedLetter& letter, const CitedLetter* before) const {
        set_issuer(letter, issuers_.at(end_of_issuer(letter), before));
    }

    void set_issuer(CitedLetter& letter, const std::optional<CitedIssuer>& issuer) const {
        if (!issuer) return;
        letter.by = issuer->by;
        letter.reference.issuer = issuer->name;
        letter.begin = end_of_issuer(letter) - issuer->length;
    }

    /// The 字 tells who wrote it: the same as our own letter's, or one of a known agency.
    void issuer_by_prefix(CitedLetter& letter) const {
        const auto own = parse_document_number(context_.document_no);
        const bool theirs = letter.by == CitedLetter::By::Recipient;
        if (!theirs && own && !own->prefix.empty() && own->prefix == letter.number.prefix) {
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
    std::span<const Origin> origins_;  // of each character; empty where every one is sure
    const LetterContext& context_;
    const Authority& authority_;
    std::vector<DateMatch> dates_;
    std::vector<FoundName> names_;
    IssuerReader issuers_;
};

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

}  // namespace gongwen::institutions
