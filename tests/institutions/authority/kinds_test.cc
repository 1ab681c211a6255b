// What an institution is, by the authority file and by the endings of names.

#include "institutions/authority/kinds.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;

namespace {

const std::filesystem::path kData =
    std::filesystem::path(GONGWEN_SOURCE_DIR) / "institutions" / "data";

std::string kind_of(std::string_view name) {
    static const KindTable table = KindTable::load(kData);
    const auto kind = table.of(name, test::authority());
    return kind ? kind->kind : "";
}

std::string refusal_of(const std::string& row) {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("gongwen-kinds-" + std::to_string(std::hash<std::string>()(row)));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "kinds.csv") << "pattern,where,kind,basis\n" << row << "\n";
    std::string message;
    try {
        KindTable::load(folder);
    } catch (const Error& error) {
        message = error.what();
    }
    std::filesystem::remove_all(folder);
    return message;
}

}  // namespace

TEST_CASE("agencies are told by the authority file or by their endings", "[kinds]") {
    for (const char* name :
         {"財政部關務署", "台北市政府資訊局", "彰化縣鹿港鎮公所", "行政院衛生署", "中央銀行",
          "臺南市安平區戶政事務所", "立法院", "國立故宮博物院", "臺灣臺北地方檢察署",
          "金融監督管理委員會銀行局", "中央警察大學", "臺北市立動物園"}) {
        INFO(name);
        CHECK(kind_of(name) == "agency");
    }
}

TEST_CASE("financial institutions under the commission are told from other companies", "[kinds]") {
    for (const char* name :
         {"臺灣銀行股份有限公司", "有限責任花蓮第二信用合作社", "南山人壽保險股份有限公司",
          "第一金證券股份有限公司", "永豐金融控股股份有限公司", "元大期貨股份有限公司",
          "臺灣期貨交易所股份有限公司", "某某保險經紀人有限公司", "中國輸出入銀行"}) {
        INFO(name);
        CHECK(kind_of(name) == "financial");
    }
    for (const char* name :
         {"大大食品有限公司", "台灣高速鐵路股份有限公司", "全國農業金庫股份有限公司",
          "臺中市梨山地區農會", "宜蘭縣頭城鎮農會信用部", "中華民國銀行商業同業公會全國聯合會",
          "財團法人法律扶助基金會", "大仁藥局", "誠信律師事務所", "有限責任某消費合作社",
          "臺北市私立復興幼兒園", "台北市政府員工消費合作社", "某某銀行股份有限公司工會",
          "幸福社區管理委員會", "財團法人第一銀行文教基金會"}) {
        INFO(name);
        CHECK(kind_of(name) == "other");
    }
}

TEST_CASE("what the law leaves open stays doubtful, what nobody knows has no kind", "[kinds]") {
    CHECK(kind_of("台灣電力股份有限公司") == "doubtful");
    CHECK(kind_of("中華郵政股份有限公司") == "doubtful");
    CHECK(kind_of("國立臺灣大學") == "doubtful");
    CHECK(kind_of("陳一二").empty());
    CHECK(kind_of("").empty());
}

TEST_CASE("a wrong row is refused with its line", "[kinds]") {
    CHECK_THAT(refusal_of("銀行,end,financial,法"),
               Catch::Contains("kinds.csv:2: unknown place \"end\"; use is, starts, ends, holds"));
    CHECK_THAT(refusal_of("銀行,ends,bank,法"),
               Catch::Contains(
                   "kinds.csv:2: unknown kind \"bank\"; use agency, financial, other, doubtful"));
    CHECK_THAT(refusal_of("銀行,ends"), Catch::Contains("kinds.csv:2: write pattern,where"));
}
