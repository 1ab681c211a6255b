#include "institutions/corrections/tokens/values.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document_number.h"
#include "core/text.h"
#include "institutions/corrections/tokens/codes.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;
using Kind = BareValue::Kind;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }
bool is_numeral(char32_t c) { return is_digit(c) || in(U"〇○零一二三四五六七八九十百千", c); }

/// Reads on from a place; every step says whether what it looks for stands there.
class Scan {
  public:
    Scan(View text, std::size_t at) : text_(text), at_(at) {}

    std::size_t at() const { return at_; }
    bool ends() const { return at_ >= text_.size(); }

    bool take(View word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    bool take_one_of(WordList words) {
        const std::size_t size = words.size_at_front(text_.substr(at_));
        at_ += size;
        return size > 0;
    }
    bool take_sign(View signs) {
        if (ends() || !in(signs, text_[at_])) return false;
        ++at_;
        return true;
    }
    std::size_t digits() {
        return run([](char32_t c) { return is_digit(c); });
    }
    bool numerals() { return run(is_numeral) > 0; }
    /// 104, 一百零四; followed by `unit`.
    bool counted(View unit) {
        const std::size_t before = at_;
        if (run(is_numeral) > 0 && take(unit)) return true;
        at_ = before;
        return false;
    }
    /// 1,203.5
    bool number() {
        if (digits() == 0) return false;
        for (std::size_t before = at_; take_sign(U",，.．"); before = at_) {
            if (digits() > 0) continue;
            at_ = before;
            break;
        }
        return true;
    }

  private:
    template <typename Is>
    std::size_t run(Is is) {
        const std::size_t before = at_;
        while (!ends() && is(text_[at_])) ++at_;
        return at_ - before;
    }

    View text_;
    std::size_t at_;
};

/// （星期二）, 上午10時30分.
bool take_time(Scan& scan) {
    constexpr WordList kHalves = U"上午 下午 中午 晚上 晚間";
    Scan time = scan;
    time.take_one_of(kHalves);
    if (!time.counted(U"時")) return false;
    if (!time.counted(U"分")) time.take(U"整");
    scan = time;
    return true;
}

std::size_t moment_end(View text, std::size_t at) {
    Scan scan(text, at);
    scan.take(U"中華民國");
    scan.take(U"民國");
    const bool year = scan.counted(U"年");
    const bool month = scan.counted(U"月");
    const bool day = month && scan.counted(U"日");
    const bool dated = (year && month) || day;
    if (dated) {
        Scan week = scan;
        const bool opened = week.take_sign(U"（(");
        if (opened && week.take(U"星期") && week.take_sign(U"一二三四五六日") &&
            week.take_sign(U"）)")) {
            scan = week;
        }
    }
    const bool timed = (dated || !year) && take_time(scan);
    return dated || timed ? scan.at() : at;
}

/// 113年3月1日至3月31日; `at` for none.
std::size_t period_end(View text, std::size_t at) {
    const std::size_t first = moment_end(text, at);
    if (first == at) return at;
    Scan scan(text, first);
    if (!scan.take_sign(U"至～~")) return at;
    const std::size_t last = moment_end(text, scan.at());
    return last > scan.at() ? last : at;
}

/// 50毫克／錠, 30元/人: what there is so much of.
std::size_t behind_rate(View text, std::size_t end) {
    const bool rate = end + 1 < text.size() && in(U"／/", text[end]) && is_han(text[end + 1]);
    return rate ? end + 2 : end;
}

std::size_t money_end(View text, std::size_t at) {
    constexpr WordList kCurrency = U"新臺幣 新台幣";
    Scan scan(text, at);
    scan.take_one_of(kCurrency);
    if (!scan.number()) return at;
    do {  // 1億2,300萬, 23萬4,000
        scan.take_sign(U"億萬千百");
        scan.take_sign(U"億萬千百");
    } while (scan.number());
    if (!scan.take(U"元")) return at;
    scan.take(U"整");
    return behind_rate(text, scan.at());
}

std::size_t phone_end(View text, std::size_t at) {
    constexpr std::size_t kFewest = 8;  // digits in all, the area's own included
    constexpr WordList kExtension = U"轉 分機 #";
    Scan scan(text, at);
    const bool bracket = scan.take_sign(U"（(");
    if (scan.at() >= text.size() || fold_width(text[scan.at()]) != U'0') return at;
    std::size_t count = scan.digits();
    if (bracket && !scan.take_sign(U"）)")) return at;
    bool parted = bracket;
    for (;;) {
        Scan next = scan;
        parted = next.take_sign(U"-－") || parted;
        const std::size_t more = next.digits();
        if (more == 0) break;
        count += more;
        scan = next;
    }
    if (!parted || count < kFewest) return at;
    Scan extension = scan;
    if (extension.take_one_of(kExtension) && extension.digits() > 0) return extension.at();
    return scan.at();
}

/// 第65條之1, 第三點之二: behind what `end` has.
std::size_t behind_added_number(View text, std::size_t end) {
    if (!text.substr(end).starts_with(U"之")) return end;
    std::size_t last = end + 1;
    while (last < text.size() && is_numeral(text[last])) ++last;
    return last > end + 1 ? last : end;
}

std::size_t article_end(View text, std::size_t at, char32_t& unit) {
    constexpr View kUnits = U"條項款點目章節頁類";
    std::size_t end = at;
    for (;;) {
        Scan scan(text, end);
        if (!scan.take(U"第")) return end;
        std::size_t number = scan.at();
        while (number < text.size() && (is_numeral(text[number]) || text[number] == U'-')) ++number;
        if (number == scan.at() || number >= text.size() || !in(kUnits, text[number])) return end;
        unit = text[number];
        end = behind_added_number(text, number + 1);
    }
}

/// 百分之1.875, 百分之二.
std::size_t share_end(View text, std::size_t at) {
    Scan scan(text, at);
    if (!scan.take(U"百分之")) return at;
    return scan.number() || scan.numerals() ? scan.at() : at;
}

/// 118-2地號, 118地號.
std::size_t parcel_end(View text, std::size_t at) {
    Scan scan(text, at);
    if (scan.digits() == 0) return at;
    if (scan.take_sign(U"-－") && scan.digits() == 0) return at;
    return scan.take(U"地號") ? scan.at() : at;
}

/// 12公頃, 3個月, 45人, 五人: numerals without digits count only 人, 名, 戶 and the like, of which
/// there seldom is one that nobody counts (一份, 一次).
std::size_t count_end(View text, std::size_t at, char32_t& unit) {
    constexpr View kUnits =
        U"%％人名件份筆戶個項次日天週月年頁歲度坪組班場時元平噸毫萬億棟輛艘株隻"
        U"公鄰員點口床席位科張冊幅座處所間層級台臺梯把支只瓩克升家";
    constexpr View kCounted = U"人名戶歲";
    // The unit that stands for the whole word; 12時 is a time of day.
    constexpr auto kWords = std::to_array<std::pair<View, char32_t>>(
        {{U"小時", U'小'},     {U"分鐘", U'鐘'},     {U"公頃", U'頃'}, {U"公尺", U'尺'},
         {U"公里", U'里'},     {U"公分", U'分'},     {U"公斤", U'斤'}, {U"公噸", U'噸'},
         {U"公升", U'升'},     {U"公克", U'克'},     {U"毫克", U'毫'}, {U"毫升", U'毫'},
         {U"平方公尺", U'平'}, {U"立方公尺", U'立'}, {U"個月", U'個'}, {U"年級", U'級'},
         {U"平方公里", U'方'}, {U"千瓦", U'瓦'},     {U"學分", U'學'}, {U"小節", U'節'},
         {U"人次", U'次'},     {U"車次", U'次'},     {U"班次", U'次'}, {U"場次", U'次'}});
    Scan scan(text, at);
    const bool digits = scan.number();
    if (!digits && !scan.numerals()) return at;
    if (scan.ends()) return at;
    for (const auto& [word, meant] : kWords) {
        if (!digits || !scan.take(word)) continue;
        unit = meant;
        return behind_rate(text, scan.at());
    }
    if (!in(digits ? kUnits : kCounted, text[scan.at()])) return at;
    unit = text[scan.at()];
    return behind_rate(text, scan.at() + 1);
}

/// 12節→10節: of a unit that nobody listed, but that another number nearby has, too.
std::size_t like_counted_end(View text, std::size_t at, char32_t& unit) {
    constexpr View kNoUnits =
        U"為改更修係應誤之及與和或至到者等以而號條字第在是請由即則乃實並惟其原另正該本";
    constexpr std::size_t kReach = 60;
    Scan scan(text, at);
    if (!scan.number() || scan.ends()) return at;
    const std::size_t end = scan.at();
    if (!is_han(text[end]) || is_numeral(text[end]) || in(kNoUnits, text[end])) return at;
    const View number = text.substr(at, end - at);
    const std::size_t until = std::min(text.size(), end + kReach);
    for (std::size_t k = at - std::min(at, kReach); k < until; ++k) {
        const bool begins = is_digit(text[k]) && (k == 0 || !is_digit(text[k - 1]));
        Scan other(text, k);
        if (!begins || !other.number() || other.ends()) continue;
        if (text[other.at()] != text[end] || text.substr(k, other.at() - k) == number) continue;
        unit = text[end];
        return behind_rate(text, end + 1);
    }
    return at;
}

}  // namespace

bool are_alike(const BareValue& a, const BareValue& b) {
    return a.kind == b.kind && a.unit == b.unit;
}

std::optional<BareValue> value_at(View text, std::size_t at) {
    if (at >= text.size()) return {};
    if (at > 0 && is_numeral(text[at]) && (is_numeral(text[at - 1]) || in(U"第,-", text[at - 1]))) {
        return {};
    }
    char32_t unit = 0;
    if (const auto end = period_end(text, at); end > at) {
        return BareValue{Kind::Moment, at, end, U'至'};
    }
    if (const auto end = moment_end(text, at); end > at) return BareValue{Kind::Moment, at, end};
    if (const auto end = money_end(text, at); end > at) return BareValue{Kind::Money, at, end};
    if (const auto end = phone_end(text, at); end > at) return BareValue{Kind::Phone, at, end};
    if (const auto end = article_end(text, at, unit); end > at) {
        return BareValue{Kind::Article, at, end, unit};
    }
    if (const auto end = share_end(text, at); end > at) {
        return BareValue{Kind::Count, at, end, U'%'};
    }
    if (const auto end = parcel_end(text, at); end > at) {
        return BareValue{Kind::Count, at, end, U'地'};
    }
    if (const auto end = count_end(text, at, unit); end > at) {
        return BareValue{Kind::Count, at, end, unit};
    }
    if (const auto end = code_end(text, at); end > at) return BareValue{Kind::Code, at, end};
    if (const auto end = like_counted_end(text, at, unit); end > at) {
        return BareValue{Kind::Count, at, end, unit};
    }
    return {};
}

bool is_inside_number(View text, std::size_t at) {
    return in(U",，.．", text[at]) && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) &&
           is_digit(text[at + 1]);
}

std::vector<BareValue> values_in(View text, std::size_t begin, std::size_t end) {
    std::vector<BareValue> values;
    const View here = text.substr(0, end);
    const auto numbers = find_document_numbers(here.substr(begin));
    for (std::size_t at = begin; at < end;) {
        const auto number = std::find_if(numbers.begin(), numbers.end(), [&](const auto& match) {
            return match.begin + begin == at;
        });
        std::optional<BareValue> value;
        if (number != numbers.end()) {
            value = BareValue{Kind::DocumentNumber, at, number->end + begin};
        } else {
            value = value_at(text, at);
            if (value && value->end > end) value = value_at(here, at);
        }
        at = value ? value->end : at + 1;
        if (value) values.push_back(*value);
    }
    return values;
}

}  // namespace gongwen::institutions
