#include "letters.h"

#include <unistd.h>

namespace gongwen::index {
namespace {

constexpr double kLineHeight = 20;
constexpr char kPageBreak = '\f';

struct Letter {
    std::string id;
    std::string text;
    std::string issuer;
    std::string recipient;
    std::string subject;
    std::string document_no;
    std::string issue_date;
    std::string document_type;
};

IndexEntry entry_of(const Letter& letter) {
    IndexEntry entry = index::entry_of(letter.id, letter.text);
    entry.record.kind = letter.document_type.empty() ? "form" : "letter";
    entry.record.document_type = letter.document_type;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) with_field(entry, name, value);
    };
    add("issuer", letter.issuer);
    add("recipient", letter.recipient);
    add("subject", letter.subject);
    add("document_no", letter.document_no);
    add("issue_date", letter.issue_date);
    entry.record.template_id = "letter";
    return entry;
}

const char* const kCorrection =
    "檔　　號：\n保存年限：\n內政部　函\n地址：100000臺北市中正區範例路5號\n聯絡人：技士王大明\n"
    "電話：02-2000-1234\n電子信箱：moi1724@example.gov.tw\n受文者：法務部\n"
    "發文日期：中華民國104年10月12日\n發文字號：台內資字第1042301850號\n"
    "主旨：更正中華民國104年9月23日台內資字第1042301569號函之說明及附\n件，請查照。\n"
    "說明：\n一、有關「金融監督管理委員會」之機關全銜誤植成「金融管理監督委員\n會」。\n"
    "正本：法務部、各縣(市)政府\n副本：本部資訊中心";

const char* const kOriginal =
    "內政部　函\n受文者：金融監督管理委員會\n發文日期：中華民國104年9月23日\n"
    "發文字號：台內資字第1042301569號\n主旨：檢送「組織及團體憑證管理中心（XCA）作業要點」１份，請"
    "\n"
    "查照。\n說明：依金融管理監督委員會意見辦理。\n正本：金融監督管理委員會";

const char* const kAnnouncement =
    "衛生福利部　公告\n發文日期：中華民國１１３年５月６日\n發文字號：衛部醫字第1131660123A號\n"
    "主旨：公告修正「醫療機構設置標準」。\n依據：醫療法第12條。\n公告事項：\n"
    "一、自即日生效。\f二、臺灣地區適用之。";

const char* const kMeeting =
    "臺中市政府　開會通知單\n受文者：台中市議會\n發文日期：中華民國104年2月3日\n"
    "發文字號：府授教字第1040012345號\n開會事由：研商 PDF 掃描與 OCR 品質 Test Plan\n會議\n"
    "開會時間：104年2月10日上午10:30\n主持人：林局長\n備註：請攜帶Scanner-X200。";

const char* const kForm =
    "憑證服務申請單\n申請機關\n臺東縣政府\n系統名稱：公文整合管理系統\n機關代碼\nA12";

}  // namespace

TemporaryFolder::TemporaryFolder() {
    static int count = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("gongwen-index-test-" + std::to_string(getpid()) + "-" + std::to_string(++count));
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

IndexEntry entry_of(std::string id, std::string_view text) {
    IndexEntry entry;
    entry.id = std::move(id);
    int page = 1;
    double top = 0;
    std::string line;
    const auto end_line = [&] {
        Line printed;
        printed.page = page;
        printed.box = {60, top, 500, top + kLineHeight};
        printed.text = std::exchange(line, {});
        entry.record.lines.push_back(std::move(printed));
        top += kLineHeight;
    };
    for (const char c : text) {
        if (c != '\n' && c != kPageBreak) {
            line += c;
            continue;
        }
        end_line();
        if (c == kPageBreak) {
            ++page;
            top = 0;
        }
    }
    end_line();
    entry.record.text = text;
    return entry;
}

IndexEntry& with_field(IndexEntry& entry, const std::string& name, FieldValue value,
                       FieldState state) {
    Field& field = entry.record.fields[name];
    field.value = std::move(value);
    field.state = state;
    return entry;
}

std::vector<IndexEntry> conformance_letters() {
    IndexEntry correction =
        entry_of(Letter{"correction", kCorrection, "內政部", "法務部",
                        "更正中華民國104年9月23日台內資字第1042301569號函之說明及附件，請查照。",
                        "台內資字第1042301850號", "2015-10-12", "函"});
    with_field(correction, "originals", std::vector<std::string>{"法務部", "各縣(市)政府"});
    with_field(correction, "copies", std::vector<std::string>{"本部資訊中心"});
    with_field(correction, "received_no", "10400174010");
    with_field(correction, "received_date", "2015-10-13");
    correction.agency_names = {"內政部"};
    correction.record.corrections.push_back(
        {{"內政部", "2015-09-23", "台內資字第1042301569號", "函"}, {}, "amend", {}});
    correction.record.names.push_back(
        {"金融管理監督委員會", "金融監督管理委員會", "miswriting", {}, 1, {}, 1, true});

    IndexEntry original =
        entry_of(Letter{"original", kOriginal, "內政部", "金融監督管理委員會",
                        "檢送「組織及團體憑證管理中心（XCA）作業要點」１份，請查照。",
                        "台內資字第1042301569號", "2015-09-23", "函"});
    original.corrected_by = {"correction"};
    original.record.names.push_back(
        {"金融管理監督委員會", "金融監督管理委員會", "miswriting", {}, 1, {}, 1});
    original.record.names.push_back(
        {"金融監督管理委員會", "金融監督管理委員會", "exact", {}, 1, {}, 1});

    IndexEntry announcement = entry_of(Letter{"announcement", kAnnouncement, "衛生福利部", "",
                                              "公告修正「醫療機構設置標準」。",
                                              "衛部醫字第1131660123A號", "2024-05-06", "公告"});
    announcement.agency_names = {"行政院衛生署", "衛生福利部"};

    IndexEntry meeting = entry_of(Letter{"meeting", kMeeting, "臺中市政府", "台中市議會", "",
                                         "府授教字第1040012345號", "2015-02-03", "開會通知單"});
    with_field(meeting, "subject", "研商 PDF 掃描與 OCR 品質 Test Plan 會議");

    IndexEntry form = entry_of(Letter{"form", kForm, "", "", "", "", "", ""});
    form.record.template_id = "certificate-service-application";
    form.record.lines[2].cell = 1;  // the value beside its label, then a cell of its own
    form.record.lines[4].cell = 2;
    form.record.lines[5].cell = 3;
    with_field(form, "applicant_name", "臺東縣政府教育處", FieldState::Confirmed);
    with_field(form, "phone", "", FieldState::Unreadable);
    return {correction, original, announcement, meeting, form};
}

void fill(const std::filesystem::path& folder, const std::vector<IndexEntry>& entries) {
    const auto index = open_for_writing(folder);
    for (const IndexEntry& entry : entries) index->apply(entry);
    index->commit();
}

std::set<std::string> found(const SearchIndex& index, std::string_view query) {
    const SearchPage page = index.search(query, 0, 100);
    std::set<std::string> ids;
    for (const Hit& hit : page.hits) ids.insert(hit.id);
    return ids;
}

}  // namespace gongwen::index
