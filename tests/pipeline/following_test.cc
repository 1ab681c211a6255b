// What became of a letter: chains of notices, cancelled ones, and the state of its findings; and
// the notice that would correct it.

#include "pipeline/filed/following.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "core/csv.h"
#include "core/error.h"
#include "core/text.h"
#include "institutions/judge.h"
#include "pipeline/drafts/correction_draft.h"
#include "pipeline/environment/resources.h"
#include "pipeline/reports/gather.h"
#include "pipeline/reports/month_chart.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Contains;

namespace {

const std::string kWrong = "金融管理監督委員會";
const std::string kRight = "金融監督管理委員會";

const Titles& titles() {
    static const Titles all = Titles::load(data_folder());
    return all;
}

Field text_field(FieldValue value) {
    Field field;
    field.value = std::move(value);
    field.state = FieldState::Read;
    field.confidence = 0.97;
    field.page = 1;
    field.box = {100, 100, 200, 114};
    return field;
}

std::string hash(char digit) { return std::string(64, digit); }
std::string id(char digit) { return document_id(hash(digit), 1); }

Record letter(char digit, const std::string& number, const std::string& date) {
    Record record;
    record.source = std::string("inbox/") + digit + ".tif";
    record.sha256 = hash(digit);
    record.pages = {1};
    record.views = {{1, 595, 842, 0, 0}};
    record.kind = "letter";
    record.document_type = "函";
    record.fields["issuer"] = text_field(std::string("內政部"));
    record.fields["issue_date"] = text_field(date);
    record.fields["document_no"] = text_field(number);
    record.fields["originals"] = text_field(std::vector<std::string>{"法務部", "財政部"});
    return record;
}

NameFinding finding(const std::string& written, const std::string& field) {
    NameFinding name;
    name.written = written;
    name.expected = kRight;
    name.verdict = "miswriting";
    name.reasons = {"block_swap"};
    name.page = 1;
    name.box = {100, 300, 200, 314};
    name.confidence = 0.95;
    name.field = field;
    return name;
}

const std::string kLetterNo = "台內資字第1042301569號";
const std::string kNoticeNo = "台內資字第1042301850號";
const std::string kLaterNo = "台內資字第1042301999號";

Record wrong_letter() {
    Record record = letter('a', kLetterNo, "2015-09-23");
    record.names = {finding(kWrong, "explanation"), finding(kWrong, "attachment")};
    return record;
}

Record notice(char digit, const std::string& number, const std::string& date,
              const std::string& target, const std::string& action,
              std::vector<CorrectionPair> pairs) {
    Record record = letter(digit, number, date);
    Correction correction;
    correction.target = {"內政部", "", target, "函"};
    correction.action = action;
    correction.pairs = std::move(pairs);
    record.corrections = {correction};
    return record;
}

struct Filed {
    TemporaryFolder folder;
    archive::Archive archive =
        archive::Archive::open(folder.path() / "archive", archive::Access::Write);

    void file(const Record& record) const {
        archive::FileState state;
        state.sha256 = record.sha256;
        state.source = record.source;
        state.pages = 1;
        archive.catalogue().file_documents(state, {record});
    }
    std::vector<LaterNotice> about(char digit) const {
        return notices_about(archive.catalogue(), *archive.catalogue().document(id(digit)));
    }
    std::string state(const std::string& written) const {
        return std::string(state_of(finding(written, ""), about('a')));
    }
};

}  // namespace

TEST_CASE("a finding is corrected by the notice that names it", "[following]") {
    const Filed filed;
    filed.file(wrong_letter());
    CHECK(filed.state(kWrong) == "open");

    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));

    CHECK(filed.state(kWrong) == "corrected");
    CHECK(filed.state("行院衛生署") == "open");
}

TEST_CASE("a notice that was cancelled corrects nothing any more", "[following]") {
    const Filed filed;
    filed.file(wrong_letter());
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));
    filed.file(notice('c', kLaterNo, "2015-10-20", kNoticeNo, "cancel", {}));

    CHECK(filed.state(kWrong) == "open");
    const auto notices = filed.about('a');
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].cancelled());
    REQUIRE(notices[0].later.size() == 1);
    const std::string text = for_people(notices);
    CHECK_THAT(text, Contains("已被更正，見 " + id('b')));
    CHECK_THAT(text, Contains("該函已被註銷，見 " + id('c')));
}

TEST_CASE("a corrected name leaves the queue, and comes back with a notice that is void",
          "[following][review]") {
    const Filed filed;
    Record doubted = wrong_letter();
    doubted.names.push_back(finding("金融監督委員會", ""));
    doubted.review = {{"explanation", "name_miswriting"},
                      {"attachment", "name_miswriting"},
                      {"text", "name_miswriting"},
                      {"explanation", "low_confidence"}};
    filed.file(doubted);
    const auto open = [&] {
        std::vector<std::string> items;
        for (const auto& item : filed.archive.catalogue().review_items({})) {
            items.push_back(item.field + " " + item.reason);
        }
        CHECK(filed.archive.catalogue().review_counts({}).open ==
              static_cast<std::int64_t>(items.size()));
        std::sort(items.begin(), items.end());
        return items;
    };
    const auto shown = [&] {
        Record record = filed.archive.catalogue().document(id('a'))->record;
        leave_out_corrected(record, filed.about('a'));
        return record.review.size();
    };
    const auto before = open();
    REQUIRE(before.size() == 4);
    CHECK(shown() == 4);

    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));

    const std::vector<std::string> left{"explanation low_confidence", "text name_miswriting"};
    CHECK(open() == left);
    CHECK(shown() == 2);
    CHECK(filed.archive.catalogue().review_counts({}).closed == 2);
    archive::ReviewFilter all;
    all.field = "attachment";
    all.closed_too = true;
    REQUIRE(filed.archive.catalogue().review_items(all).size() == 1);
    CHECK(filed.archive.catalogue().review_items(all)[0].closed == "corrected");
    CHECK(filed.archive.catalogue().problems().empty());

    filed.file(notice('c', kLaterNo, "2015-10-20", kNoticeNo, "cancel", {}));
    CHECK(open() == before);
    CHECK(shown() == 4);

    filed.file(notice('d', "台內資字第1042302222號", "2015-10-30", kLaterNo, "cancel", {}));
    CHECK(open() == left);
    CHECK(shown() == 2);
}

TEST_CASE("of a letter that is void no name waits for review", "[following][review]") {
    const Filed filed;
    Record doubted = wrong_letter();
    doubted.review = {{"explanation", "name_miswriting"}, {"issuer", "low_confidence"}};
    filed.file(doubted);
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "cancel", {}));

    const auto items = filed.archive.catalogue().review_items({});

    REQUIRE(items.size() == 1);
    CHECK(items[0].field == "issuer");
}

TEST_CASE("a correction of a correction is shown below it, and both hold", "[following]") {
    const Filed filed;
    filed.file(notice('c', kLaterNo, "2015-10-20", kNoticeNo, "amend", {{"甲", "乙"}}));
    filed.file(wrong_letter());
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));

    CHECK(filed.state(kWrong) == "corrected");
    const auto json = to_json_value(filed.about('a'));
    REQUIRE(json.size() == 1);
    CHECK(json[0].at("id") == id('b'));
    CHECK(json[0].at("cancelled") == false);
    CHECK(json[0].at("later").at(0).at("id") == id('c'));
}

TEST_CASE("a letter that was cancelled as a whole holds nothing to correct", "[following]") {
    const Filed filed;
    filed.file(wrong_letter());
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "cancel", {}));

    CHECK(filed.state(kWrong) == "corrected");
    CHECK_THAT(for_people(filed.about('a')), Contains("已被註銷"));
}

TEST_CASE("a notice that was scanned twice is told once", "[following]") {
    const Filed filed;
    filed.file(wrong_letter());
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));
    filed.file(notice('c', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));
    filed.file(notice('d', kLaterNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));

    const std::string text = for_people(filed.about('a'));

    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
    CHECK_THAT(text, Contains(std::string(kNoticeNo) + "（同一函 2 份）；「"));
    CHECK_THAT(text, Contains(std::string(kLaterNo) + "；「"));
}

TEST_CASE("letters that correct each other are followed once around", "[following]") {
    const Filed filed;
    filed.file(notice('a', kLetterNo, "2015-09-23", kNoticeNo, "amend", {{"丙", "丁"}}));
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{"甲", "乙"}}));

    const auto notices = filed.about('a');
    REQUIRE(notices.size() == 1);
    REQUIRE(notices[0].later.size() == 1);
    CHECK(notices[0].later[0].id == id('a'));
}

TEST_CASE("the names report lists what nobody corrected, all of it where asked",
          "[following][report]") {
    const Filed filed;
    filed.file(wrong_letter());
    Record other = letter('d', "台內資字第1042309999號", "2015-11-02");
    other.names = {finding(kWrong, "subject")};
    filed.file(other);
    filed.file(notice('b', kNoticeNo, "2015-10-12", kLetterNo, "amend", {{kWrong, kRight}}));

    const NamesReport open = gather_names(filed.archive, {}, titles());
    REQUIRE(open.rows.size() == 1);
    CHECK(open.rows[0].document_id == id('d'));
    CHECK(open.rows[0].state == "open");
    CHECK(open.rows[0].same_mistake_in == std::vector<std::string>{id('a')});
    CHECK(open.left_out == 2);
    CHECK(open.tied == 1);

    NamesQuery all;
    all.all = true;
    const NamesReport every = gather_names(filed.archive, all, titles());
    CHECK(every.rows.size() == 3);
    CHECK(every.left_out == 0);

    const auto by_month = groups_of(every, NamesGrouping::Month);
    REQUIRE(by_month.size() == 2);
    CHECK(by_month[0].key == "2015-09");
    CHECK(by_month[0].count("corrected") == 2);
    CHECK(groups_of(every, NamesGrouping::Sender).front().key == "內政部");
    CHECK(groups_of(every, NamesGrouping::Name).front().key == kWrong + " → " + kRight);
}

TEST_CASE("scans of one letter do not have the same mistake as one another",
          "[following][report]") {
    const Filed filed;
    filed.file(wrong_letter());
    Record scan = wrong_letter();
    scan.sha256 = letter('d', kLetterNo, "2015-09-23").sha256;
    filed.file(scan);

    const NamesReport report = gather_names(filed.archive, {}, titles());

    REQUIRE_FALSE(report.rows.empty());
    for (const NamesReportRow& row : report.rows) CHECK(row.same_mistake_in.empty());
}

TEST_CASE("the names report calls a form by its title, applicant and day", "[following][report]") {
    const Filed filed;
    Record form = letter('d', "", "");
    form.kind = "form";
    form.template_id = "leave-request";
    form.fields.clear();
    form.fields["name"].value = std::string("王小明");
    form.names = {finding(kWrong, "")};
    filed.file(form);
    const auto templates = extract::TemplateLibrary::load(data_folder() / "templates");

    const NamesReport report = gather_names(filed.archive, {}, titles(), templates.templates());

    REQUIRE(report.rows.size() == 1);
    CHECK(report.rows[0].form == "請假單 王小明");
}

TEST_CASE("a report since the last run holds what changed after it", "[following][report]") {
    const Filed filed;
    filed.file(wrong_letter());
    NamesQuery query;
    query.since =
        archive::ReportRun{filed.archive.catalogue().last_change(), "2026-01-01T00:00:00Z"};
    CHECK(gather_names(filed.archive, query, titles()).rows.empty());

    Record other = letter('d', "台內資字第1042309999號", "2015-11-02");
    other.names = {finding(kWrong, "subject")};
    filed.file(other);

    const NamesReport report = gather_names(filed.archive, query, titles());
    REQUIRE(report.rows.size() == 1);
    CHECK(report.rows[0].document_id == id('d'));
    CHECK(report.since == "2026-01-01T00:00:00Z");
}

TEST_CASE("values that do not agree are in the report with both places", "[following][report]") {
    const Filed filed;
    Record record = letter('a', kLetterNo, "2015-09-23");
    record.mismatches = {{{"letter.issuer", "letter.email"},
                          {"內政部", "a@mof.gov.tw"},
                          "mismatch",
                          {{1, {10, 10, 20, 20}}, {1, {30, 30, 40, 40}}}}};
    record.review = {{"mismatch.letter.issuer/letter.email", "mismatch"}};
    filed.file(record);

    const NamesReport report = gather_names(filed.archive, {}, titles());

    REQUIRE(report.mismatches.size() == 1);
    std::vector<CutOutRequest> asked;
    const CutOuts cut_outs = [&](const std::vector<CutOutRequest>& requests) {
        asked = requests;
        return std::vector<std::string>(requests.size(), "UElDVFVSRQ==");
    };
    const std::string html = print(report, ReportFormat::Html, cut_outs);
    CHECK_THAT(html, Contains("公文的電子信箱") && Contains("a@mof.gov.tw"));
    REQUIRE(asked.size() == 2);
    CHECK(asked[1].box == gongwen::Box{30, 30, 40, 40});
    CHECK_THAT(print(report, ReportFormat::Text, cut_outs),
               Contains("不一致：公文的發文機關「內政部」，公文的電子信箱「a@mof.gov.tw」"));
    const auto csv = parse_csv(print(report, ReportFormat::Csv, cut_outs));
    REQUIRE(csv.size() == 2);
    CHECK(csv[1][7] == "mismatch");
}

TEST_CASE("a chart has a column for each month that has any, and is empty without months",
          "[report]") {
    const std::string svg =
        month_chart({{"2015-09", 2, 1}, {"2015-12", 1, 0}, {"", 5, 5}}, "未更正", "已更正");

    CHECK_THAT(svg, Contains("104/9") && Contains("104/12") && Contains("未更正"));
    CHECK(std::count(svg.begin(), svg.end(), '\n') > 8);
    CHECK(month_chart({{"", 1, 1}}, "a", "b").empty());
    // 27 months: the last label would not fit around the middle of its narrow column.
    CHECK_THAT(month_chart({{"2013-10", 1, 0}, {"2015-12", 1, 0}}, "未更正", "已更正"),
               Contains("text-anchor=\"end\" font-size=\"11\" fill=\"#6b6b6b\">104/12"));
}

namespace {

DraftWording wording() {
    return DraftWording::load(data_folder() / "templates" / "draft" / "correction.toml");
}

std::string line_with(const std::string& text, const std::string& head) {
    const std::size_t at = text.find(head);
    return at == std::string::npos ? "" : text.substr(at, text.find('\n', at) - at);
}

Passage plain(const std::string& field, const std::string& text) {
    Passage passage{field, to_utf32(text), {}};
    for (std::size_t i = 0; i < passage.text.size(); ++i) {
        const auto left = static_cast<double>(12 * i);
        passage.origins.push_back({1, {left, 100, left + 12, 112}, 1});
    }
    return passage;
}

}  // namespace

TEST_CASE("a draft is a letter of the same issuer with number and date left open", "[draft]") {
    const std::string text =
        as_text(correction_draft({{wrong_letter(), wrong_letter().names}}, wording()));

    CHECK_THAT(text, Contains("內政部　函"));
    CHECK(line_with(text, "發文日期") == "發文日期：中華民國　　年　　月　　日");
    CHECK_THAT(line_with(text, "發文字號"), Contains("台內資字第　"));
    CHECK(line_with(text, "主旨") ==
          "主旨：更正本部104年9月23日台內資字第1042301569號函之說明及附件，詳如說明，請查照。");
    CHECK(line_with(text, "說明：") ==
          "說明：旨揭函說明及附件有關「金融監督管理委員會」之機關全銜誤植成"
          "「金融管理監督委員會」，特此更正。");
    CHECK_THAT(text, Contains("\n正本：法務部、財政部\n"));
}

TEST_CASE("a drafted notice goes to names that stand right", "[draft]") {
    Record letter = wrong_letter();
    Field originals;
    originals.value = std::vector<std::string>{"法務部", "金融管理監督委員會"};
    originals.state = FieldState::Read;
    letter.fields["originals"] = originals;

    const std::string text = as_text(correction_draft({{letter, letter.names}}, wording()));

    CHECK_THAT(text, Contains("\n正本：法務部、金融監督管理委員會\n"));
}

TEST_CASE("a drafted notice is understood as what it was drafted for", "[draft]") {
    const std::string text =
        as_text(correction_draft({{wrong_letter(), wrong_letter().names}}, wording()));
    const auto authority = institutions::Authority::load(data_folder() / "institutions" / "data");
    const std::vector<Passage> passages{plain("subject", line_with(text, "更正本部")),
                                        plain("explanation", line_with(text, "旨揭函"))};
    institutions::LetterContext context{"內政部", "", "", "函", Date{2015, 10, 12}, false};

    const auto corrections = institutions::read_corrections(passages, context, authority);

    REQUIRE(corrections.size() == 1);
    CHECK(corrections[0].target.document_no == kLetterNo);
    CHECK(corrections[0].target.date == "2015-09-23");
    CHECK(corrections[0].pairs == std::vector<CorrectionPair>{{kWrong, kRight}});
}

TEST_CASE("letters of several issuers, or without a slip, make no draft", "[draft]") {
    Record other = wrong_letter();
    other.fields["issuer"] = text_field(std::string("財政部"));

    CHECK_THROWS_WITH(
        correction_draft({{wrong_letter(), wrong_letter().names}, {other, other.names}}, wording()),
        Contains("several issuers"));
    CHECK_THROWS_WITH(correction_draft({{wrong_letter(), {}}}, wording()),
                      Contains("no mis-written name"));
}

TEST_CASE("an agency speaks of itself by its kind", "[draft]") {
    CHECK(word_for_itself("內政部") == "本部");
    CHECK(word_for_itself("臺北市政府") == "本府");
    CHECK(word_for_itself("金融監督管理委員會") == "本會");
    CHECK(word_for_itself("台灣電力股份有限公司") == "本公司");
    CHECK(word_for_itself("臺灣臺北地方法院") == "本院");
    CHECK(word_for_itself("某某工作室") == "本機關");
}

TEST_CASE("an OpenDocument file names its kind first, uncompressed", "[draft]") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "draft.odt";
    write_open_document(file, "<styles/>", {{"Part", "主旨：<甲>&乙"}});

    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};

    CHECK(bytes.substr(0, 2) == "PK");
    CHECK(bytes.substr(30, 8) == "mimetype");
    CHECK(bytes.find("application/vnd.oasis.opendocument.text") < 120);
    CHECK_THROWS_AS(write_open_document(folder.path() / "none" / "draft.odt", "", {}), Error);
}
