#include "large_list.h"

#include <array>
#include <random>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include "core/csv.h"
#include "core/text.h"

namespace gongwen::institutions::test {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) { return random() % limit; }

/// A word of two characters, as places, schools and firms are called.
std::string word(Random& random) {
    static const std::u32string letters =
        U"安平和信義仁愛忠孝光復中正文山永福新興大同東西南北明德崇仁石門龍井太平豐原沙鹿清水"
        U"梧棲后里神岡潭子雅外埔烏日霧峰民權建成志學瑞芳泰林鳳岡旗津左營楠梓前鎮苓雅鼓鹽埕";
    std::u32string out;
    for (int i = 0; i < 2; ++i) out += letters[below(random, letters.size())];
    return to_utf8(out);
}

std::string made_up_name(Random& random) {
    static const std::array<std::string, 22> counties{
        "臺北市", "新北市", "桃園市", "臺中市", "臺南市", "高雄市", "基隆市", "新竹市",
        "嘉義市", "新竹縣", "苗栗縣", "彰化縣", "南投縣", "雲林縣", "嘉義縣", "屏東縣",
        "宜蘭縣", "花蓮縣", "臺東縣", "澎湖縣", "金門縣", "連江縣"};
    static const std::array<std::string, 6> trades{"電腦",   "營造", "水電",
                                                   "不動產", "旅行", "印刷"};
    const std::string& county = counties[below(random, counties.size())];
    switch (below(random, 10)) {
        case 0:
        case 1:
        case 2:
            return county + word(random) + "區" + word(random) + "國民小學";
        case 3:
            return county + "立" + word(random) + "國民中學";
        case 4:
            return county + word(random) + "區公所";
        case 5:
            return county + word(random) + "地政事務所";
        case 6:
            return county + trades[below(random, trades.size())] + word(random) + "商業同業公會";
        case 7:
            return "財團法人" + word(random) + word(random) + "基金會";
        default:
            return word(random) + word(random) + trades[below(random, trades.size())] +
                   "股份有限公司";
    }
}

}  // namespace

std::vector<std::string> made_up_names(std::size_t count) {
    Random random(20151012);
    std::vector<std::string> names;
    std::unordered_set<std::string> known;
    while (names.size() < count) {
        std::string name = made_up_name(random);
        if (known.insert(name).second) names.push_back(std::move(name));
    }
    return names;
}

std::string made_up_address_book(std::size_t count) {
    std::string out = csv_line({"機關代碼", "機關名稱", "機關地址"});
    std::size_t number = 0;
    for (const std::string& name : made_up_names(count)) {
        out += csv_line({fmt::format("T{}", 100000000 + number), name,
                         fmt::format("範例路{}號", number % 300 + 1)});
        ++number;
    }
    return out;
}

}  // namespace gongwen::institutions::test
