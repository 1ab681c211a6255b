// Sides of a pair without quotation marks: codes, and words that only their clause bounds.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

const std::string kNumber = "台內資字第1042301569號";

void check(const std::vector<Wording>& wordings) {
    check_pairs("更正本部104年9月23日台內資字第1042301569號函，請查照。", kNumber, wordings);
}

}  // namespace

TEST_CASE("codes are values as days and sums are", "[institutions][corrections]") {
    check({
        {"旨揭函附表品項代碼A-1203誤植為A-1230，請更正。", {{"A-1230", "A-1203"}}},
        {"旨揭函附圖比例尺1/1200誤繕，應更正為1/1000。", {{"1/1200", "1/1000"}}},
        {"旨揭函列管案號C1040034為C1040043之誤植。", {{"C1040034", "C1040043"}}},
        {"旨揭函電子信箱ab12@mail.example.tw誤植，更正為ab21@mail.example.tw。",
         {{"ab12@mail.example.tw", "ab21@mail.example.tw"}}},
        {"旨揭函建照號碼原為（104）建字第00412號，更正為（104）建字第00421號。",
         {{"（104）建字第00412號", "（104）建字第00421號"}}},
        {"旨揭函統一編號22099131誤植，應為22099311。", {{"22099131", "22099311"}}},
        // A code and a day are no pair.
        {"旨揭函附表A-1203誤植，截止日期應更正為104年9月30日。", {}},
    });
}

TEST_CASE("unlike words are told by their clause", "[institutions][corrections]") {
    check({
        {"旨揭函誤植大里區為太平區。", {{"太平區", "大里區"}}},
        {"旨揭函說明二，誤載住宅區為商業區，請更正。", {{"商業區", "住宅區"}}},
        {"旨揭函誤將公園用地植為綠地，爰予更正。", {{"綠地", "公園用地"}}},
        {"旨揭函開標地點由第三會議室更正為採購科開標室，請查照。",
         {{"第三會議室", "採購科開標室"}}},
        {"旨揭函附件之聯絡人，林小姐更正為陳先生。", {{"林小姐", "陳先生"}}},
        {"旨揭函主旨所稱乙種工業區係甲種工業區之誤。", {{"乙種工業區", "甲種工業區"}}},
        {"旨揭函說明二太平路更正為建國路並請轉知。", {{"太平路", "建國路"}}},
        {"旨揭函該數字係承辦人員之誤植，特此更正。", {}},
        {"旨揭函誤列大明公司為裁處對象，特此更正。", {}},
        {"旨揭函承辦科別由建築管理科更正為使用管理科。", {{"建築管理科", "使用管理科"}}},
        // What is put right is told, and not what stood there.
        {"旨揭函開會地點更正為第三會議室。", {}},
        {"旨揭函承辦人更正為陳先生。", {}},
    });
}
