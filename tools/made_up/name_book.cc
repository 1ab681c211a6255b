#include "tools/made_up/name_book.h"

#include <algorithm>
#include <map>

#include "core/csv.h"
#include "core/edit_distance.h"
#include "core/error.h"
#include "core/text.h"
#include "tools/drawing/random.h"

namespace gongwen::tools {
namespace {

constexpr std::size_t kShortest = 5;  ///< shorter names lie too close to one another
constexpr std::size_t kLongest = 18;
constexpr std::size_t kNearestOther = 3;
constexpr int kLongestHabit = 15;  ///< years for which people go on writing an old name
constexpr int kTries = 2000;

/// An edit distance in which two swapped neighbours are one edit.
std::size_t typing_distance(std::u32string_view a, std::u32string_view b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> cost((a.size() + 1) * width);
    const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
        return cost[i * width + j];
    };
    for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
    for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            at(i, j) = std::min({at(i - 1, j) + 1, at(i, j - 1) + 1,
                                 at(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
        }
    }
    return at(a.size(), b.size());
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::u32string with_drop(std::u32string text, std::mt19937_64& random) {
    text.erase(1 + index_below(random, text.size() - 1), 1);
    return text;
}

std::u32string with_swap(std::u32string text, std::mt19937_64& random) {
    const std::size_t at = index_below(random, text.size() - 1);
    std::swap(text[at], text[at + 1]);
    return text;
}

/// Two words that stand side by side change places: 監督管理, 管理監督.
std::u32string with_block_swap(std::u32string text, std::mt19937_64& random) {
    static const std::vector<std::u32string> words = {
        U"監督", U"管理", U"通訊", U"傳播", U"衛生", U"福利", U"發展", U"研究", U"標準", U"檢驗",
        U"智慧", U"財產", U"勞工", U"保險", U"安全", U"職業", U"環境", U"保護", U"文化", U"資產",
        U"公平", U"交易", U"公共", U"工程", U"中央", U"健康", U"疾病", U"管制", U"食品", U"藥物",
        U"國際", U"貿易", U"資通", U"建設", U"規劃", U"科學", U"技術", U"園區", U"教育", U"證券",
        U"期貨", U"資訊", U"數位", U"產業", U"商業", U"銀行", U"地方", U"法院", U"行政", U"執行",
        U"人事", U"主計", U"審議", U"農業", U"改良", U"試驗", U"水土", U"保持", U"動力", U"基金"};
    const auto is_word = [&](std::size_t at) {
        return std::find(words.begin(), words.end(), text.substr(at, 2)) != words.end();
    };
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        if (is_word(at) && is_word(at + 2)) places.push_back(at);
    }
    if (places.empty()) return with_swap(std::move(text), random);
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(pick(random, places));
    std::rotate(begin, begin + 2, begin + 4);
    return text;
}

/// Words that people take for one another; none of them look alike.
std::u32string with_wrong_word(std::u32string text, std::mt19937_64& random) {
    static const std::vector<std::pair<std::u32string, std::u32string>> words = {
        {U"署", U"局"},     {U"局", U"署"},     {U"及", U"與"},     {U"業務", U"事務"},
        {U"通訊", U"通信"}, {U"發展", U"推動"}, {U"管理", U"監理"}, {U"保險", U"保障"},
        {U"研究", U"研發"}, {U"檢驗", U"檢查"}, {U"防疫", U"防治"}, {U"委員會", U"協會"}};
    const auto& [right, wrong] = pick(random, words);
    const std::size_t at = text.rfind(right);
    if (at != text.npos) text.replace(at, right.size(), wrong);
    return text;
}

std::u32string with_slip(const std::u32string& text, std::mt19937_64& random) {
    const double kind = unit(random);
    if (kind < 0.4) return with_drop(text, random);
    if (kind < 0.6) return with_swap(text, random);
    if (kind < 0.8) return with_block_swap(text, random);
    return with_wrong_word(text, random);
}

}  // namespace

NameBook NameBook::load(const std::filesystem::path& csv) {
    const std::vector<CsvRow> rows = read_csv(csv);
    NameBook book;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const CsvRow& row = rows[i];
        if (row.size() < 5) continue;
        book.entries_.push_back({row[0], to_utf32(row[0]), date_from_iso(row[2]),
                                 date_from_iso(row[3]), split(row[4])});
        for (const std::string& name : split(row[1])) {
            book.short_names_.push_back(to_utf32(name));
        }
    }
    return book;
}

bool NameBook::valid_on(const Entry& entry, const Date& date) {
    return (!entry.from || *entry.from <= date) && (!entry.to || date <= *entry.to);
}

const NameBook::Entry* NameBook::find(const std::string& name) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry& entry) { return entry.name == name; });
    return found == entries_.end() ? nullptr : &*found;
}

bool NameBook::is_in_use(const std::string& name, const Date& date) const {
    const Entry* entry = find(name);
    return entry && valid_on(*entry, date);
}

const std::string& NameBook::in_use(const Date& date, std::mt19937_64& random) const {
    for (int i = 0; i < kTries; ++i) {
        const Entry& entry = pick(random, entries_);
        if (valid_on(entry, date) && entry.text.size() <= kLongest) return entry.name;
    }
    throw Error(ErrorKind::Usage, date.iso(), "no institution is known on this date");
}

const NameBook::Entry* NameBook::successor_on(const Entry& entry, const Date& date) const {
    const Entry* at = &entry;
    for (int step = 0; at && step < 8 && !valid_on(*at, date); ++step) {
        at = at->successors.size() == 1 ? find(at->successors.front()) : nullptr;
    }
    return at && valid_on(*at, date) ? at : nullptr;
}

NameBook::Wrong NameBook::out_of_use(const Date& date, std::mt19937_64& random) const {
    for (int i = 0; i < kTries; ++i) {
        const Entry& entry = pick(random, entries_);
        if (!entry.to || *entry.to >= date || entry.text.size() > kLongest) continue;
        if (date.year - entry.to->year > kLongestHabit) continue;
        if (const Entry* next = successor_on(entry, date)) return {entry.name, next->name};
    }
    throw Error(ErrorKind::Usage, date.iso(), "no name has ended before this date");
}

bool NameBook::far_from_others(const std::u32string& written, const Entry& meant) const {
    const auto same = [&](const std::u32string& name) { return name == written; };
    if (std::any_of(short_names_.begin(), short_names_.end(), same)) return false;
    return std::all_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
        if (other.name == meant.name) return other.text != written;
        return edit_distance(written, other.text) >= kNearestOther;
    });
}

bool NameBook::can_only_mean(const std::u32string& written, const std::string& meant) const {
    constexpr std::size_t kFar = 2;
    if (std::find(short_names_.begin(), short_names_.end(), written) != short_names_.end()) {
        return false;
    }
    const Entry* own = find(meant);
    const std::size_t distance = std::min(typing_distance(written, own->text), kFar);
    const auto same_line = [&](const Entry& a, const Entry& b) {
        return std::find(a.successors.begin(), a.successors.end(), b.name) != a.successors.end();
    };
    return std::all_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
        if (other.text == written) return false;
        if (&other == own || same_line(other, *own) || same_line(*own, other)) return true;
        return typing_distance(written, other.text) > distance;
    });
}

bool NameBook::begins_out_of_use(const std::string& name, const Date& date) const {
    const Entry* head = nullptr;
    for (const Entry& entry : entries_) {
        const bool longer = !head || entry.name.size() > head->name.size();
        if (longer && name.starts_with(entry.name)) head = &entry;
    }
    return head && !valid_on(*head, date);
}

NameBook::Wrong NameBook::slip(const Date& date, std::mt19937_64& random) const {
    for (int i = 0; i < kTries; ++i) {
        const Entry& entry = pick(random, entries_);
        const std::size_t length = entry.text.size();
        if (!valid_on(entry, date) || length < kShortest || length > kLongest) continue;
        const std::u32string written = with_slip(entry.text, random);
        if (far_from_others(written, entry)) return {to_utf8(written), entry.name};
    }
    throw Error(ErrorKind::Usage, date.iso(), "no name can be mis-written without doubt");
}

}  // namespace gongwen::tools
