// What each query finds among the invented letters of letters.cc: exactly these, no others.

#include <catch2/catch.hpp>

#include "letters.h"

using namespace gongwen;
using namespace gongwen::index;

namespace {

using Ids = std::set<std::string>;

const std::string kC = "correction";
const std::string kO = "original";
const std::string kA = "announcement";
const std::string kM = "meeting";
const std::string kF = "form";

struct Case {
    std::string query;
    Ids expected;
};

void check(const std::vector<Case>& cases) {
    const TemporaryFolder folder;
    fill(folder.path(), conformance_letters());
    const auto index = open_for_reading(folder.path());
    for (const Case& one : cases) {
        INFO("query: " << one.query);
        CHECK(found(*index, one.query) == one.expected);
        CHECK(index->search(one.query, 0, 0).total ==
              static_cast<std::int64_t>(one.expected.size()));
    }
}

}  // namespace

TEST_CASE("Chinese text is found by any run of its characters and by nothing else", "[index]") {
    check({
        {"誤", {kC}},
        {"臺", {kC, kO, kA, kM, kF}},
        {"鱷", {}},
        {"誤植", {kC}},
        {"植誤", {}},
        {"憑證", {kO, kF}},
        {"管理中心", {kO}},
        {"金融監督管理委員會", {kC, kO}},
        {"金融管理監督委員會", {kC, kO}},
        {"監督金融", {}},
        {"金融委員會", {}},
        {"全銜誤植成", {kC}},
        {"有關金融", {}},
        {"會會", {}},
        {"組織與團體憑證", {}},
        {"中華民國", {kC, kO, kA, kM}},
    });
}

TEST_CASE("phrases reach over line ends but not over pages, cells and signs", "[index]") {
    check({
        {"說明及附件", {kC}},
        {"監督委員會", {kC, kO}},
        {"請查照", {kC, kO}},
        {"生效二", {}},
        {"適用之", {kA}},
        {"申請機關臺東", {}},
        {"機關代碼A12", {}},
        {"附件請查照", {}},
        {"\"附件，請查照\"", {kC}},
        {"Plan會議", {kM}},
    });
}
