// The 勘誤表 of a notice.

#include <catch2/catch.hpp>

#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

std::vector<Correction> read_table(const std::vector<Passage>& cells) {
    std::vector<Passage> passages{printed(
        "subject", "檢送本部104年9月23日台內資字第1042301569號函附件之勘誤表1份，請查照。")};
    passages.insert(passages.end(), cells.begin(), cells.end());
    return read_corrections(passages, letter_of_2015(), authority());
}

}  // namespace

TEST_CASE("the rows of a 勘誤表 are pairs", "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("頁次", 70, 100),
        cell("更正前", 150, 100),
        cell("更正後", 350, 100),
        cell("第3頁", 70, 130),
        cell("行政人事行政總處", 150, 130),
        cell("行政院人事行政總處", 350, 130),
        cell("第7頁", 70, 160),
        cell("乙等", 150, 160),
        cell("甲等", 350, 160),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.document_no == "台內資字第1042301569號");
    CHECK(corrections[0].locations == std::vector<std::string>{"附件"});
    CHECK(corrections[0].action == "amend");
    CHECK(
        corrections[0].pairs ==
        std::vector<CorrectionPair>{{"行政人事行政總處", "行政院人事行政總處"}, {"乙等", "甲等"}});
}

TEST_CASE("a 勘誤表 may have the right words in the first column", "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("正", 100, 100),
        cell("誤", 300, 100),
        cell("甲等", 88, 130),
        cell("乙等", 288, 130),
        cell("本表各欄均依上開函所附之原表頁次排列，未列者不予更正，特此說明。", 60, 170),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
}

TEST_CASE("heads of a 勘誤表 name the act in many words", "[institutions][corrections]") {
    const auto [wrong, right] =
        GENERATE(std::pair("原刊", "應改正為"), std::pair("原印內容", "應更正"),
                 std::pair("誤繕文字", "校正後文字"), std::pair("原繕", "應為"),
                 std::pair("原紀錄內容", "更正後內容"), std::pair("原決議文字", "修正決議文字"),
                 std::pair("原附件內容", "勘正後內容"), std::pair("刊載內容", "勘誤內容"),
                 std::pair("原公文內容", "正確內容"), std::pair("應更正內容", "更正後內容"),
                 std::pair("原文件內容", "更正為"), std::pair("舊", "新"),
                 std::pair("原列（錯誤）", "應列（正確）"), std::pair("誤植前", "更正後"),
                 std::pair("誤列", "應列"));
    INFO(wrong << " / " << right);

    const auto corrections =
        read_table({cell("項次", 70, 100), cell(wrong, 150, 100), cell(right, 350, 100),
                    cell("1", 70, 130), cell("乙等", 150, 130), cell("甲等", 350, 130)});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
}

TEST_CASE("in a full row the cells stand in the order of the heads, which may be centred",
          "[institutions][corrections]") {
    const auto corrections =
        read_table({cell("序號", 100, 100), cell("原文內容", 220, 100), cell("更正內容", 420, 100),
                    cell("14", 70, 130), cell("乙等", 150, 130), cell("甲等", 350, 130)});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
}

TEST_CASE("both heads of a 勘誤表 may end with what they are about",
          "[institutions][corrections]") {
    const auto [wrong, right] =
        GENERATE(std::pair("原公告地號", "更正後地號"), std::pair("原文字", "更正後文字"));
    INFO(wrong << " / " << right);

    const auto corrections =
        read_table({cell("項次", 70, 100), cell(wrong, 150, 100), cell(right, 350, 100),
                    cell("7", 70, 130), cell("0231-0000", 150, 130), cell("0213-0000", 350, 130)});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"0231-0000", "0213-0000"}});
}

TEST_CASE("a wrapped cell goes on where its lines stand closer than rows do",
          "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("更正後", 100, 100),
        cell("更正前", 300, 100),
        cell("計畫期程至116年", 88, 130),
        cell("計畫期程至114年", 288, 130),
        cell("7月31日", 88, 147),
        cell("7月31日", 288, 147),
        cell("經費1,020千元", 88, 177),
        cell("經費1,200千元", 288, 177),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs ==
          std::vector<CorrectionPair>{{"計畫期程至114年7月31日", "計畫期程至116年7月31日"},
                                      {"經費1,200千元", "經費1,020千元"}});
}

TEST_CASE("where all lines stand alike, one without a number goes on with the row above",
          "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("項次", 70, 100),
        cell("誤", 150, 100),
        cell("正", 350, 100),
        cell("1", 70, 118),
        cell("每6個月檢查", 150, 118),
        cell("每3個月檢查", 350, 118),
        cell("一次", 150, 136),
        cell("一次", 350, 136),
        cell("2", 70, 154),
        cell("乙等", 150, 154),
        cell("甲等", 350, 154),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs ==
          std::vector<CorrectionPair>{{"每6個月檢查一次", "每3個月檢查一次"}, {"乙等", "甲等"}});
}

TEST_CASE("a first row without a number says nothing of the rows below it",
          "[institutions][corrections]") {
    // 一 and 二 were not read.
    const auto corrections = read_table({
        cell("項次", 70, 100),
        cell("原列", 150, 100),
        cell("更正", 350, 100),
        cell("乙等", 150, 120),
        cell("甲等", 350, 120),
        cell("三樓", 150, 140),
        cell("四樓", 350, 140),
        cell("三", 70, 160),
        cell("丙種", 150, 160),
        cell("丁種", 350, 160),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs ==
          std::vector<CorrectionPair>{{"乙等", "甲等"}, {"三樓", "四樓"}, {"丙種", "丁種"}});
}

TEST_CASE("更正前 and 更正後 may be the heads of rows", "[institutions][corrections]") {
    const auto corrections = read_table({
        cell("項目", 70, 100),
        cell("開標時間", 150, 100),
        cell("開標地點", 350, 100),
        cell("更正前", 70, 130),
        cell("上午9時", 150, 130),
        cell("二樓會議室", 350, 130),
        cell("更正後", 70, 160),
        cell("上午10時", 150, 160),
        cell("三樓會議室", 350, 160),
    });

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs ==
          std::vector<CorrectionPair>{{"上午9時", "上午10時"}, {"二樓會議室", "三樓會議室"}});
}

TEST_CASE("lines as close as those of a cell are rows where each has a slip of its own",
          "[institutions][corrections]") {
    const auto corrections =
        read_table({cell("誤列", 150, 100), cell("應列", 350, 100), cell("技士", 150, 130),
                    cell("技正", 350, 130), cell("甲表", 150, 146), cell("乙表", 350, 146)});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"技士", "技正"}, {"甲表", "乙表"}});
}

TEST_CASE("更正後內容 is the right side rather than 更正欄位", "[institutions][corrections]") {
    const auto corrections = read_table({cell("更正欄位", 70, 100), cell("更正後內容", 200, 100),
                                         cell("更正前內容", 350, 100), cell("等第", 70, 130),
                                         cell("甲等", 200, 130), cell("乙等", 350, 130)});

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{"乙等", "甲等"}});
}
