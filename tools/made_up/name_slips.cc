#include "tools/made_up/name_slips.h"

#include <algorithm>

#include "core/csv.h"
#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr int kTries = 400;
constexpr std::size_t kShortest = 5;
constexpr std::size_t kLongest = 22;
constexpr std::size_t kShortestForMore = 8;  ///< of a name that loses a word

bool replace_first(std::u32string& text, std::u32string_view from, std::u32string_view to) {
    const std::size_t at = text.rfind(from);
    if (at == std::u32string::npos) return false;
    text.replace(at, from.size(), to);
    return true;
}

class SlipMaker {
  public:
    SlipMaker(const LookAlikes& look_alikes, Chance& chance)
        : look_alikes_(look_alikes), chance_(chance) {}

    /// `name` unchanged where it has no room for such a slip.
    std::u32string with(SlipKind kind, std::u32string name) {
        const std::size_t at = index_below(chance_.random, name.size());
        const std::size_t pair = std::min(at, name.size() - 2);
        switch (kind) {
            case SlipKind::LookAlike:
                return with_look_alike(std::move(name), at);
            case SlipKind::Homophone:
                return with_homophone(std::move(name), at);
            case SlipKind::Drop:
                name.erase(pair, 1);
                return name;
            case SlipKind::WordDrop:
                return name.size() < kShortestForMore ? name : with_word_lost(std::move(name));
            case SlipKind::Echo:
                name.insert(at, 1, name[at]);
                return name;
            case SlipKind::Insertion:
                if (at > 0) name.insert(at, 1, stray());
                return name;
            case SlipKind::Swap:
                std::swap(name[pair], name[pair + 1]);
                return name;
            case SlipKind::BlockSwap:
                return with_words_swapped(std::move(name));
            case SlipKind::WrongWord:
                return with_wrong_word(std::move(name), "name_wrong_words");
            case SlipKind::WrongPhrase:
                return with_wrong_word(std::move(name), "name_wrong_phrases");
            case SlipKind::WrongParent:
                return with_wrong_parent(std::move(name));
        }
        return name;
    }

  private:
    std::u32string with_look_alike(std::u32string name, std::size_t at) {
        std::vector<char32_t> others;
        for (const auto& [a, b] : look_alikes_) {
            if (a == name[at] && is_han(b)) others.push_back(b);
            if (b == name[at] && is_han(a)) others.push_back(a);
        }
        if (!others.empty()) name[at] = pick(chance_.random, others);
        return name;
    }

    std::u32string with_homophone(std::u32string name, std::size_t at) {
        for (const std::string& words : chance_.words.list("name_homophones")) {
            const std::u32string group = to_utf32(words);
            if (group.find(name[at]) == std::u32string::npos) continue;
            name[at] = group[index_below(chance_.random, group.size())];
            break;
        }
        return name;
    }

    /// A character that stands in other names.
    char32_t stray() {
        constexpr std::u32string_view kStray = U"政務業理員關協際通公共資企事產建研";
        return kStray[index_below(chance_.random, kStray.size())];
    }

    struct Block {
        std::size_t begin = 0;
        std::size_t size = 0;
    };

    /// Words of the name that are among `name_blocks`.
    std::vector<Block> blocks_in(const std::u32string& name) const {
        std::vector<Block> blocks;
        for (const std::string& word : chance_.words.list("name_blocks")) {
            const std::u32string block = to_utf32(word);
            const std::size_t begin = name.find(block);
            if (begin != std::u32string::npos) blocks.push_back({begin, block.size()});
        }
        return blocks;
    }

    std::u32string with_word_lost(std::u32string name) {
        std::vector<Block> blocks = blocks_in(name);
        std::erase_if(blocks, [&](const Block& block) {
            return block.size != 2 || block.begin == 0 || block.begin + 2 == name.size();
        });
        if (blocks.empty()) return name;
        const Block lost = pick(chance_.random, blocks);
        name.erase(lost.begin, lost.size);
        return name;
    }

    /// 監督管理 → 管理監督.
    std::u32string with_words_swapped(std::u32string name) {
        const std::vector<Block> blocks = blocks_in(name);
        std::vector<std::pair<Block, Block>> neighbours;
        for (const Block& a : blocks) {
            for (const Block& b : blocks) {
                if (a.begin + a.size == b.begin) neighbours.emplace_back(a, b);
            }
        }
        if (neighbours.empty()) return name;
        const auto [a, b] = pick(chance_.random, neighbours);
        const auto begin = name.begin() + static_cast<std::ptrdiff_t>(a.begin);
        std::rotate(begin, begin + static_cast<std::ptrdiff_t>(a.size),
                    begin + static_cast<std::ptrdiff_t>(a.size + b.size));
        return name;
    }

    std::u32string with_wrong_word(std::u32string name, const std::string& list) {
        const std::u32string pair = to_utf32(chance_.word(list));
        const std::size_t arrow = pair.find(U'→');
        replace_first(name, pair.substr(0, arrow), pair.substr(arrow + 1));
        return name;
    }

    std::u32string with_wrong_parent(std::u32string name) {
        const auto& parents = chance_.words.list("name_parents");
        for (const std::string& parent : parents) {
            const std::u32string right = to_utf32(parent);
            if (!name.starts_with(right) || name.size() < right.size() + 3) continue;
            return to_utf32(pick(chance_.random, parents)) + name.substr(right.size());
        }
        return name;
    }

    const LookAlikes& look_alikes_;
    Chance& chance_;
};

}  // namespace

const std::vector<SlipKind>& slip_kinds() {
    static const std::vector<SlipKind> kinds = {
        SlipKind::LookAlike, SlipKind::Homophone,   SlipKind::Drop,       SlipKind::WordDrop,
        SlipKind::Echo,      SlipKind::Insertion,   SlipKind::Swap,       SlipKind::BlockSwap,
        SlipKind::WrongWord, SlipKind::WrongPhrase, SlipKind::WrongParent};
    return kinds;
}

const std::vector<SlipKind>& writers_slip_kinds() {
    static const std::vector<SlipKind> kinds = {
        SlipKind::Homophone, SlipKind::Drop,      SlipKind::Echo,       SlipKind::Swap,
        SlipKind::BlockSwap, SlipKind::WrongWord, SlipKind::WrongParent};
    return kinds;
}

std::string_view to_string(SlipKind kind) {
    switch (kind) {
        case SlipKind::LookAlike:
            return "look-alike";
        case SlipKind::Homophone:
            return "homophone";
        case SlipKind::Drop:
            return "drop";
        case SlipKind::WordDrop:
            return "word drop";
        case SlipKind::Echo:
            return "echo";
        case SlipKind::Insertion:
            return "insertion";
        case SlipKind::Swap:
            return "swap";
        case SlipKind::BlockSwap:
            return "block swap";
        case SlipKind::WrongWord:
            return "wrong word";
        case SlipKind::WrongPhrase:
            return "wrong phrase";
        case SlipKind::WrongParent:
            return "wrong parent";
    }
    return "";
}

std::optional<SlipKind> slip_kind(std::string_view word) {
    const auto& kinds = slip_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](SlipKind kind) { return to_string(kind) == word; });
    return found == kinds.end() ? std::nullopt : std::optional(*found);
}

LookAlikes read_look_alikes(const std::filesystem::path& csv) {
    LookAlikes pairs;
    for (const CsvRow& row : read_csv(csv)) {
        if (row.size() != 2) continue;
        const std::u32string a = to_utf32(row[0]);
        const std::u32string b = to_utf32(row[1]);
        if (a.size() == 1 && b.size() == 1) pairs.emplace_back(a[0], b[0]);
    }
    return pairs;
}

std::optional<NameBook::Wrong> slip_of_kind(SlipKind kind, const Date& date,
                                            const LookAlikes& look_alikes, Chance& chance) {
    SlipMaker maker(look_alikes, chance);
    for (int i = 0; i < kTries; ++i) {
        const std::string& name = chance.names.in_use(date, chance.random);
        const std::u32string text = to_utf32(name);
        if (text.size() < kShortest || text.size() > kLongest) continue;
        const std::u32string written = maker.with(kind, text);
        // Spellings like 台 for 臺 are no slips.
        if (fold_variants(written) == fold_variants(text)) continue;
        if (chance.names.can_only_mean(written, name))
            return NameBook::Wrong{to_utf8(written), name};
    }
    return std::nullopt;
}

}  // namespace gongwen::tools
