#include "institutions/names/finding/name_finder.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/branches.h"
#include "institutions/names/alignment/geometry.h"
#include "institutions/names/composed/ending_twice.h"
#include "institutions/names/composed/legal_form.h"
#include "institutions/names/composed/local_parts.h"
#include "institutions/names/composed/local_ranks.h"
#include "institutions/names/composed/wrong_towns.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLinesToOne = 4;   // lines of names to each that is none
constexpr std::size_t kLinesOfName = 3;  // that a name in a narrow column takes at most

bool is_known(const std::vector<FoundName>& names, std::size_t begin, std::size_t end) {
    return std::any_of(names.begin(), names.end(), [&](const FoundName& name) {
        return name.begin == begin && name.end == end;
    });
}

/// 法務部行政署士林分署 with a word left out explains more than 法務部行政署 with a wrong one.
void drop_parts(std::vector<FoundName>& near) {
    constexpr double kOneMoreSlip = 1;
    const std::vector<FoundName> all = near;
    std::erase_if(near, [&](const FoundName& part) {
        return std::any_of(all.begin(), all.end(), [&](const FoundName& whole) {
            return whole.begin == part.begin && whole.end > part.end &&
                   whole.alignment.cost <= part.alignment.cost + kOneMoreSlip;
        });
    });
}

/// Lays the names with slips over the known ones: one that contains a known name (行院大陸委員會)
/// takes its place; one that a known name, a benign phrase or a better one overlaps is dropped.
void lay_over(std::vector<FoundName>& names, std::vector<FoundName> near,
              const std::vector<FoundName>& benign) {
    drop_parts(near);
    std::stable_sort(near.begin(), near.end(), [](const FoundName& a, const FoundName& b) {
        if (a.alignment.cost != b.alignment.cost) return a.alignment.cost < b.alignment.cost;
        return a.size() > b.size();  // the office rather than its parent, for the same slip
    });
    for (FoundName& one : near) {
        const auto blocks = [&](const FoundName& other) {
            const bool inside = one.contains(other) && other.size() < one.size() &&
                                other.how != FoundName::How::Near &&
                                other.how != FoundName::How::WrongParent;
            return one.overlaps(other) && !inside;
        };
        if (std::any_of(names.begin(), names.end(), blocks)) continue;
        if (std::any_of(benign.begin(), benign.end(),
                        [&](const FoundName& other) { return one.overlaps(other); })) {
            continue;
        }
        std::erase_if(names, [&](const FoundName& other) { return one.contains(other); });
        names.push_back(std::move(one));
    }
    std::sort(names.begin(), names.end(),
              [](const FoundName& a, const FoundName& b) { return a.begin < b.begin; });
}

}  // namespace

/// A passage as the finder sees it.
struct NameFinder::Text {
    const Passage& passage;
    std::u32string folded;
    std::vector<double> confidence;

    explicit Text(const Passage& from) : passage(from), folded(fold_variants(from.text)) {
        for (const Origin& origin : from.origins) confidence.push_back(origin.confidence);
        confidence.resize(folded.size(), 1.0);
    }
};

bool is_name_field(std::string_view field) {
    constexpr std::array<std::string_view, 5> kFields{"issuer", "recipient", "originals", "copies",
                                                      "applicant_name"};
    return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

bool is_running_text(std::string_view field) {
    constexpr std::array<std::string_view, 16> kOthers{
        "document_type", "address", "contact",     "phone",        "fax",         "email",
        "issue_date",    "speed",   "secrecy",     "attachment",   "document_no", "file_no",
        "retention",     "label",   "received_no", "received_date"};
    // contact_phone, applicant_address: of forms.
    constexpr std::array<std::string_view, 4> kEnds{"_email", "_phone", "_fax", "_address"};
    return !is_name_field(field) &&
           std::find(kOthers.begin(), kOthers.end(), field) == kOthers.end() &&
           std::none_of(kEnds.begin(), kEnds.end(),
                        [&](std::string_view end) { return field.ends_with(end); });
}

NameFinder::NameFinder(const Authority& authority, std::span<const Passage> passages,
                       const std::optional<Date>& date)
    : authority_(authority), index_(authority.index()), near_(authority, date), date_(date) {
    for (const Passage& passage : passages) {
        const std::vector<DefinedName> more = defined_names(index_, fold_variants(passage.text));
        defined_.insert(defined_.end(), more.begin(), more.end());
    }
}

std::vector<FoundName> NameFinder::known(std::u32string_view folded) const {
    return known_names(index_, defined_, folded);
}

/// A known or nearly known name that fills the range, or what stands there instead of one.
NameFinder::Item NameFinder::item_at(const Text& text, const std::vector<FoundName>& names,
                                     const TextRange& range) const {
    if (range.end - range.begin > kLongestItem) return {};
    const View written = View(text.folded).substr(range.begin, range.end - range.begin);
    if (auto rank = with_wrong_local_rank(index_, text.folded, range.begin, range.end, date_)) {
        return {Item::What::Near, std::move(*rank)};
    }
    if (is_known(names, range.begin, range.end) || is_known_local_office(index_, written)) {
        return {Item::What::Known, {}};
    }
    auto found = near_.whole(text.folded, text.confidence, range.begin, range.end, Place::Item);
    if (found) return {Item::What::Near, std::move(*found)};
    for (auto& unlisted :
         {with_ending_twice(text.folded, range.begin, range.end),
          with_broken_form(text.folded, range.begin, range.end),
          with_slip_in_local_part(authority_, text.folded, range.begin, range.end),
          with_wrong_town(authority_, text.folded, range.begin, range.end, date_)}) {
        if (unlisted) return {Item::What::Near, *unlisted};
    }
    // 法務部調察局屏東縣調查站: of a branch that no list has the agency in front is judged.
    if (const std::size_t branch = branch_in(index_, written); branch != View::npos) {
        return item_at(text, names, {range.begin, range.begin + branch});
    }
    return {};
}

/// Names that stand one below another without a sign between them: from each printed line on as
/// many as make up a name. Adds nothing where more than a few (people, 如行文單位) are none and do
/// not end like one: there the printed lines are not names. Two lines may be one name that is
/// wrapped (…公司公庫 / 部), unless each is a name that we know or nearly know.
bool NameFinder::find_in_lines(const Text& text, const std::vector<TextRange>& lines,
                               std::vector<FoundName>& names, std::vector<FoundName>& near) const {
    std::vector<FoundName> found;
    std::vector<TextRange> unknown;
    std::size_t others = 0;
    for (std::size_t first = 0; first < lines.size();) {
        Item item;
        std::size_t count = std::min(kLinesOfName, lines.size() - first);
        for (; count > 0 && item.what == Item::What::Nothing; --count) {
            item = item_at(text, names, {lines[first].begin, lines[first + count - 1].end});
        }
        if (item.what == Item::What::Near) found.push_back(std::move(item.name));
        if (item.what == Item::What::Nothing) {
            const TextRange& line = lines[first];
            const View written = View(text.folded).substr(line.begin, line.end - line.begin);
            if (lines.size() > 2 && written.size() >= kShortestName && ends_like_a_name(written)) {
                unknown.push_back(line);
            } else {
                ++others;
            }
        }
        first += count + 1;
    }
    if (kLinesToOne * others > lines.size()) return false;
    for (const TextRange& line : unknown) {
        const bool free = std::none_of(names.begin(), names.end(), [&](const FoundName& name) {
            return name.begin < line.end && line.begin < name.end;
        });
        if (free) names.push_back({FoundName::How::Unknown, line.begin, line.end, {}, {}, true});
    }
    near.insert(near.end(), std::make_move_iterator(found.begin()),
                std::make_move_iterator(found.end()));
    return true;
}

void NameFinder::find_items(const Text& text, std::vector<FoundName>& names) const {
    std::vector<FoundName> near;
    for (const TextRange& range : items_of(text.folded)) {
        Item item = item_at(text, names, range);
        if (item.what == Item::What::Known) continue;
        if (item.what == Item::What::Near) {
            near.push_back(std::move(item.name));
            continue;
        }
        const std::vector<TextRange> lines = lines_of(text.passage, range);
        if (lines.size() > 1 && find_in_lines(text, lines, names, near)) continue;
        if (range.end - range.begin <= kLongestItem) add_unknown(text, range, names);
    }
    lay_over(names, std::move(near), benign_phrases(index_, text.folded));
}

/// What ends like a name and is none that we know. Where it holds a known name it is that one's
/// office, of which we say nothing, unless the whole resembles one of ours: 行政院公平交易協會.
void NameFinder::add_unknown(const Text& text, const TextRange& item,
                             std::vector<FoundName>& names) const {
    const View written = View(text.folded).substr(item.begin, item.end - item.begin);
    if (!ends_like_a_name(written) || is_collective(written)) return;
    const auto overlaps = [&](const FoundName& name) {
        return name.begin < item.end && item.begin < name.end;
    };
    const auto is_other = [&](const FoundName& name) {
        return overlaps(name) && (name.how != FoundName::How::Known || name.begin != item.begin);
    };
    if (std::any_of(names.begin(), names.end(), is_other)) return;
    if (auto doubtful = near_.resembling(text.folded, text.confidence, item.begin, item.end)) {
        std::erase_if(names, overlaps);
        names.push_back(std::move(*doubtful));
    } else if (std::none_of(names.begin(), names.end(), overlaps)) {
        names.push_back({FoundName::How::Unknown, item.begin, item.end, {}, {}, true});
    }
}

/// Quotations, and a text that may be nothing but a name: a cell of a table.
void NameFinder::find_quotes(const Text& text, std::vector<FoundName>& near) const {
    if (text.folded.size() <= kLongestItem &&
        std::all_of(text.folded.begin(), text.folded.end(), is_han)) {
        auto found = near_.whole(text.folded, text.confidence, 0, text.folded.size(), Place::Quote);
        if (found) near.push_back(std::move(*found));
    }
    for (const TextRange& quote : quotes_in(text.folded)) {
        auto found =
            near_.whole(text.folded, text.confidence, quote.begin, quote.end, Place::Quote);
        if (found) near.push_back(std::move(*found));
    }
}

/// A sign that OCR lost in a list leaves a gap: 行政院、衛生福利部 are two.
std::optional<FoundName> NameFinder::part_from_parent(const Text& text, FoundName& name) const {
    const bool short_name = name.how == FoundName::How::PartlyShort;
    const bool chained = name.how == FoundName::How::Known &&
                         name.size() > index_.folded[name.institutions.front()].size();
    if (!short_name && !chained && name.how != FoundName::How::WrongParent) return {};
    const View written = View(text.folded).substr(name.begin, name.size());
    const std::size_t length = parent_length(index_, written);
    if (length == 0 || !has_gap_before(text.passage, name.begin + length)) return {};
    FoundName parent{FoundName::How::Known, name.begin, name.begin + length};
    name.begin += length;
    name.how = short_name ? FoundName::How::ShortName : FoundName::How::Known;
    const auto institution = index_.by_name(written.substr(0, length));
    if (!institution) return {};
    parent.institutions = {*institution};
    return parent;
}

std::vector<FoundName> NameFinder::find(const Passage& passage) const {
    const Text text(passage);
    std::vector<FoundName> names;
    for (FoundName& name : known(text.folded)) {
        if (auto parent = part_from_parent(text, name)) names.push_back(std::move(*parent));
        names.push_back(std::move(name));
    }
    if (is_name_field(passage.field)) {
        find_items(text, names);
    } else if (is_running_text(passage.field)) {
        std::vector<FoundName> near = near_.in_text(text.folded, text.confidence, names);
        find_quotes(text, near);
        for (auto& unlisted :
             {endings_twice_in(index_, text.folded), broken_forms_in(index_, text.folded),
              wrong_local_ranks_in(index_, text.folded, date_),
              local_part_slips_in(authority_, text.folded),
              wrong_towns_in(authority_, text.folded, date_)}) {
            near.insert(near.end(), unlisted.begin(), unlisted.end());
        }
        if (near.empty()) return names;
        lay_over(names, std::move(near), benign_phrases(index_, text.folded));
    }
    return names;
}

}  // namespace gongwen::institutions
