// What a person is shown and what a person may type.

#include <algorithm>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "core/error.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/settle.h"
#include "pipeline/review/entry.h"
#include "pipeline/review/field_input.h"
#include "pipeline/review/likely_names.h"
#include "pipeline/review/review_page.h"
#include "pipeline/review/terminal_picture.h"
#include "pipeline/wording/people.h"
#include "temporary_folder.h"

using namespace gongwen;
using namespace gongwen::pipeline;
using Catch::Contains;

namespace {

const std::string kFile(64, 'a');
const std::string kId = document_id(kFile, 1);

const extract::TemplateLibrary& templates() {
    static const extract::TemplateLibrary library =
        extract::TemplateLibrary::load(data_folder() / "templates");
    return library;
}

const Titles& titles() {
    static const Titles all(templates());
    return all;
}

Field field_of(FieldValue value, double confidence = 0.99) {
    Field field;
    field.value = std::move(value);
    field.state = FieldState::Read;
    field.confidence = confidence;
    field.page = 1;
    field.box = {200, 300, 260, 312};
    return field;
}

Record letter() {
    Record record;
    record.source = "inbox/a.tif";
    record.sha256 = kFile;
    record.pages = {1};
    record.views = {{1, 595, 842, 0, 0}};
    record.kind = "letter";
    record.template_id = "letter";
    record.document_type = "函";
    record.fields["issuer"] = field_of(std::string("內政部"));
    record.fields["issue_date"] = field_of(std::string("2015-09-28"), 0.4);
    record.fields["issue_date"].raw = "中華民國104年9月28日";
    record.fields["document_no"] = field_of(std::string("台內資字第1042301569號"));
    record.review = {{"issue_date", "low_confidence"}, {"text", "name_miswriting"}};
    NameFinding name;
    name.written = "金融管理監督委員會";
    name.expected = "金融監督管理委員會";
    name.verdict = "miswriting";
    name.page = 1;
    name.box = {100, 400, 200, 414};
    record.names = {name};
    return record;
}

struct Filed {
    TemporaryFolder folder;
    archive::Archive archive =
        archive::Archive::open(folder.path() / "archive", archive::Access::Write);

    explicit Filed(const Record& record) {
        archive::FileState file;
        file.sha256 = record.sha256;
        file.source = record.source;
        archive.catalogue().file_documents(file, {record});
    }
    std::vector<ReviewEntry> entries() {
        EntryMaker maker(archive.catalogue(), titles());
        std::vector<ReviewEntry> out;
        for (const auto& item : archive.catalogue().review_items({})) {
            out.push_back(maker.entry_of(item));
        }
        return out;
    }
};

FieldValue typed(const std::string& field, const std::vector<std::string>& words) {
    const Record record = letter();
    return value_typed(words, field, record, template_of(record, templates()));
}

std::string refusal(const std::string& field, const std::vector<std::string>& words) {
    try {
        typed(field, words);
    } catch (const Error& error) {
        return error.kind() == ErrorKind::Usage ? error.what() : "";
    }
    return "";
}

std::string page_of(const std::vector<ReviewEntry>& entries, const archive::ReviewCounts& counts,
                    const CutOuts& pictures) {
    std::ostringstream page;
    write_review_page(page, entries, counts, "gongwen", pictures);
    return page.str();
}

PictureProtocol protocol_in(std::map<std::string, std::string> environment) {
    return picture_protocol([&](const char* name) { return environment[name]; });
}

}  // namespace

TEST_CASE("an entry says in words what is doubtful, and shows the label beside the value",
          "[review]") {
    Filed filed(letter());

    const std::vector<ReviewEntry> entries = filed.entries();

    REQUIRE(entries.size() == 2);
    const ReviewEntry& date = entries[0];
    CHECK(date.label == "發文日期");
    CHECK(date.value == "2015-09-28");
    CHECK(date.raw == "中華民國104年9月28日");
    CHECK(date.reason == "把握不足（40 %）");
    CHECK(date.head == "2015-09-28 內政部 函 台內資字第1042301569號");
    CHECK(date.place.page == 1);
    CHECK(date.place.box.left < 200);
    CHECK(date.place.box.right > 260);
    CHECK(date.place.box.top < 300);
    CHECK(date.alternatives.empty());
}

TEST_CASE("of a value that is sure but for single characters no percentage is given", "[review]") {
    Record record = letter();
    record.fields["issue_date"].confidence = 0.97;
    Filed filed(record);

    CHECK(filed.entries().at(0).reason == "個別文字把握不足");
}

TEST_CASE("an entry about a name in the text shows it with the valid name", "[review]") {
    Filed filed(letter());

    const ReviewEntry name = filed.entries().at(1);

    CHECK(name.label == "內文");
    CHECK(name.value == "金融管理監督委員會");
    REQUIRE(name.alternatives.size() == 1);
    CHECK(name.alternatives[0].value == "金融監督管理委員會");
    CHECK(name.place.box.top < 400);
    CHECK(name.place.box.bottom > 414);
}

TEST_CASE("an entry about attached files names them", "[review]") {
    Record record = letter();
    record.details.attached_files = {"名冊.xlsx", "圖\n說.png"};
    record.review = {{"document.files", "attached_files"}};
    Filed filed(record);

    const ReviewEntry entry = filed.entries().at(0);

    CHECK(entry.value == "名冊.xlsx、圖␊說.png");
    CHECK(entry.label == "檔內夾帶");
    CHECK(commands_for(entry, "gongwen").correct.empty());
    CHECK(entry.reason == "檔內另夾有附件檔案，未予讀取");
}

TEST_CASE("beside a name with an unknown surname stands the usual one that looks like it",
          "[review]") {
    Record record = letter();
    record.fields["contact"] = field_of(std::string("科長傳添財"));
    record.fields["chair"] = field_of(std::string("護勝雄"));  // like 獲, which is no surname
    record.review = {{"contact", "unusual_surname"}, {"chair", "unusual_surname"}};
    Filed filed(record);
    const LikelyNames likely = LikelyNames::load(GONGWEN_SOURCE_DIR);
    EntryMaker maker(filed.archive.catalogue(), titles(), &likely);

    const auto items = filed.archive.catalogue().review_items({});
    REQUIRE(items.size() == 2);
    for (const archive::QueuedItem& item : items) {
        const ReviewEntry entry = maker.entry_of(item);
        CHECK(entry.reason == "不是常見的姓氏，可能誤讀");
        if (item.field == "chair") {
            CHECK(entry.alternatives.empty());
            continue;
        }
        REQUIRE(entry.alternatives.size() == 1);
        CHECK(entry.alternatives[0].value == "科長傅添財");
        CHECK(entry.alternatives[0].origin == "形近的姓氏");
    }
}

TEST_CASE("a field without a place shows the top of the page", "[review]") {
    Record record = letter();
    record.fields["issue_date"] = Field{};
    record.review = {{"issue_date", "missing"}};
    Filed filed(record);

    const ReviewEntry entry = filed.entries().at(0);

    CHECK(entry.value.empty());
    CHECK(entry.place.page == 1);
    CHECK(entry.place.box.top == 0);
    CHECK(entry.place.box.right == 595);
    CHECK(entry.place.box.bottom > 200);
}

TEST_CASE("beside a person's value stands what the program read", "[review]") {
    Filed filed(letter());
    filed.archive.catalogue().confirm(kId, "issue_date", std::string("2015-09-23"), "clerk");

    EntryMaker maker(filed.archive.catalogue(), titles());
    const ReviewEntry entry = maker.entry_of(kId, "issue_date");

    CHECK(entry.value == "2015-09-23");
    REQUIRE(entry.alternatives.size() == 1);
    CHECK(entry.alternatives[0].value == "2015-09-28");
}

TEST_CASE("each entry names the commands that settle it", "[review]") {
    ReviewEntry entry;
    entry.item.document = "aa-1";
    entry.item.field = "phone";
    CHECK(commands_for(entry, "gongwen").confirm == "gongwen review confirm aa-1 phone");
    CHECK(commands_for(entry, "gongwen").correct == "gongwen review correct aa-1 phone 值");

    entry.item.field = "text";
    entry.written = "內正部";
    CHECK(commands_for(entry, "gongwen").confirm == "gongwen review confirm aa-1 內正部");
    CHECK(commands_for(entry, "gongwen").confirm_words == "確為誤植");
    CHECK(commands_for(entry, "gongwen").dismiss ==
          "gongwen review dismiss aa-1 內正部 --reason 理由");

    entry.written.clear();
    entry.item.field = "page.3";
    entry.item.page = 3;
    CHECK(commands_for(entry, "gongwen").confirm_words == "無誤");
    CHECK(commands_for(entry, "gongwen").correct == "gongwen review split aa-1 --at 3");
    entry.begins_document = true;
    CHECK(commands_for(entry, "gongwen").correct == "gongwen review split aa-1 --join 3");

    entry.item.field = "rule.one";
    CHECK(commands_for(entry, "gongwen").correct.empty());
    CHECK(shell_word("my archive's") == "'my archive'\\''s'");
}

TEST_CASE("dates may be typed as people write them, and must be days", "[review]") {
    for (const char* date : {"104/9/23", "104.9.23", "民國104年9月23日", "2015-09-23", "1040923"}) {
        INFO(date);
        CHECK(typed("issue_date", {date}) == FieldValue(std::string("2015-09-23")));
    }
    CHECK(typed("issue_date", {""}) == FieldValue(std::string()));
    CHECK_THAT(refusal("issue_date", {"104/2/30"}), Contains("104/9/23"));
    CHECK_THAT(refusal("issue_date", {"104/9"}), Contains("不是日曆上的日期"));
    CHECK_THAT(refusal("issue_date", {"104", "9"}), Contains("只能填一個值"));
}

TEST_CASE("values that their field cannot have are refused with what may stand", "[review]") {
    CHECK(typed("phone", {"02-20001234#12"}) == FieldValue(std::string("02-20001234#12")));
    CHECK_THAT(refusal("phone", {"02-2000"}), Contains("02-20001234"));
    CHECK_THAT(refusal("email", {"moi.example"}), Contains("NAME@HOST"));
    CHECK_THAT(refusal("speed", {"慢件"}), Contains("普通件") && Contains("最速件"));
    CHECK_THAT(refusal("document_no", {"無"}), Contains("台內資字第1042301569號"));
    CHECK_THAT(refusal("document_type", {"信"}), Contains("函") && Contains("公告"));
    CHECK(typed("document_type", {"書函"}) == FieldValue(std::string("書函")));
}

TEST_CASE("what no page says is refused in any field", "[review]") {
    const std::vector<std::pair<std::string, std::string>> refused{
        {"a\x1b[2Jb", "控制字元"},
        {"兩\n行", "控制字元"},
        {"\u202Eabc", "控制字元"},
        {"\xa4\xa4\xa4\xe5", "UTF-8"},
        {std::string(100'000, 'a'), "上限 10000"}};
    for (const auto& [value, why] : refused) {
        CHECK_THAT(refusal("subject", {value}), Contains(why));
        CHECK_THAT(refusal("explanation", {"一、好。", value}), Contains(why));
    }
}

TEST_CASE("lists of names are typed with 、 or one by one, items one by one", "[review]") {
    const FieldValue names = std::vector<std::string>{"法務部", "財政部（含附件、要點）"};
    CHECK(typed("originals", {"法務部、財政部（含附件、要點）"}) == names);
    CHECK(typed("originals", {"法務部", "財政部（含附件、要點）"}) == names);
    CHECK(typed("explanation", {"一、甲、乙。", "二、丙。"}) ==
          FieldValue(std::vector<std::string>{"一、甲、乙。", "二、丙。"}));
    CHECK(typed("copies", {""}) == FieldValue(std::vector<std::string>{}));
}

TEST_CASE("a box is ticked or not, in the words people use", "[review]") {
    Record form;
    form.template_id = "certificate-service-application";
    const extract::Template* application = template_of(form, templates());
    REQUIRE(application);

    CHECK(value_typed({"是"}, "action_enable", form, application) == FieldValue(true));
    CHECK(value_typed({"false"}, "action_enable", form, application) == FieldValue(false));
    CHECK_THROWS_WITH(value_typed({"也許"}, "action_enable", form, application),
                      Contains("是") && Contains("否"));
}

TEST_CASE("a box that could not be read is not called empty", "[review]") {
    Record form;
    form.template_id = "certificate-service-application";
    form.fields["action_enable"] = field_of(false);
    form.fields["action_disable"] = field_of(false);
    form.fields["action_disable"].state = FieldState::Unreadable;

    const std::string text = for_people(form, titles());

    CHECK_THAT(text, Contains("：否\n") && Contains("：〔無法判定〕\n"));
    CHECK(value_in_words(form.fields["action_enable"]) == "否");
    CHECK(value_in_words(form.fields["action_disable"]) == "〔無法判定〕");
}

TEST_CASE("a signature is there or not, and a column has a word for each row", "[review]") {
    Record form;
    form.template_id = "purchase-request";
    const extract::Template* request = template_of(form, templates());
    REQUIRE(request);

    CHECK(value_typed({"是"}, "requester_signature", form, request) == FieldValue(true));
    CHECK(value_to_confirm("requester_signature", form, request) == FieldValue(false));
    CHECK(value_typed({"碳粉匣", "", "影印紙"}, "item_name", form, request) ==
          FieldValue(std::vector<std::string>{"碳粉匣", "", "影印紙"}));
    CHECK(value_typed({""}, "item_name", form, request) == FieldValue(std::vector<std::string>{}));
}

TEST_CASE("fields and rules of a form are called as its template says", "[review]") {
    Record record = letter();
    record.kind = "form";
    record.template_id = "leave-request";
    record.document_type.clear();
    record.fields = {{"from_hour", field_of(std::string("8"), 0.4)},
                     {"deputy", field_of(std::string("林小芬"))}};
    record.names.clear();
    record.rules = {{"signed", "申請人簽章", "broken", "empty: applicant_signature"}};
    record.review = {{"from_hour", "low_confidence"}, {"rule.signed", "rule_broken"}};
    Filed filed(record);

    const std::vector<ReviewEntry> entries = filed.entries();

    REQUIRE(entries.size() == 2);
    CHECK(entries[0].head == "請假單");
    CHECK(entries[0].label == "規定：申請人及代理人簽章");
    CHECK(entries[0].reason == "不符規定：申請人簽章（未填：申請人簽章）");
    CHECK(entries[1].label == "請假起時");
    CHECK(field_named("請假起時", record, template_of(record, templates())) == "from_hour");
    const std::string text = for_people(record, titles());
    CHECK_THAT(text, Contains("  請假單\n") && Contains("  請假起時：8（待審，把握 40 %）\n") &&
                         Contains("  職務代理人：林小芬\n"));
    CHECK(text.find("請假起時") < text.find("職務代理人"));
}

TEST_CASE("what review prints as a title may be typed as the field", "[review]") {
    Record record = letter();
    record.review = {{"text", "name_miswriting"}, {"document", "no_text"}, {"page.2", "rotated"}};
    const extract::Template* form = template_of(record, templates());

    CHECK(field_named("內文", record, form) == "text");
    CHECK(field_named("整件公文", record, form) == "document");
    CHECK(field_named("第 2 頁", record, form) == "page.2");
}

TEST_CASE("a name that a person dismissed is not shown as a mistake", "[review]") {
    Record record = letter();
    record.names = {{}};
    record.names[0].written = "內正部";
    record.names[0].verdict = "miswriting";
    CHECK_THAT(for_people(record, titles()), Contains("誤植：內正部"));

    record.names[0].decision = "dismissed";

    CHECK_THAT(for_people(record, titles()), !Contains("內正部"));
}

TEST_CASE("every field and rule of every template has a title in Chinese", "[review]") {
    const auto is_chinese = [](const std::string& title) {
        return std::any_of(title.begin(), title.end(), [](char c) { return (c & 0x80) != 0; });
    };
    for (const extract::Template& one : templates().templates()) {
        for (const extract::FieldTemplate& field : one.fields) {
            INFO(one.id << " " << field.name);
            CHECK(is_chinese(titles().of_field(one.id, field.name)));
        }
        for (const extract::RuleTemplate& rule : one.rules) {
            INFO(one.id << " " << rule.id);
            CHECK(is_chinese(titles().of_rule(one.id, rule.id)));
        }
    }
}

TEST_CASE("a field that no template knows is called by its name", "[review]") {
    CHECK(titles().of_field("of-an-older-program", "subject") == "主旨");
    CHECK(titles().of_field("leave-request", "document_no") == "發文字號");
    CHECK(titles().of_field("leave-request", "shoe_size") == "shoe_size");
    CHECK(titles().of_rule("leave-request", "gone") == "gone");
    CHECK(titles().of_place("certificate-service-application", "form.applicant_name") ==
          "申請表的申請機關(構)名稱");
    CHECK(titles().of_place("certificate-service-application", "letter.issuer") ==
          "公文的發文機關");
    CHECK(titles().of_place("letter", "letter.seal") == "公文的條戳");
}

TEST_CASE("a field may be called by its label, and an unknown one lists those there are",
          "[review]") {
    const Record record = letter();
    const extract::Template* form = template_of(record, templates());

    CHECK(field_named("發文字號", record, form) == "document_no");
    CHECK(field_named("phone", record, form) == "phone");
    CHECK_THROWS_WITH(field_named("telephone", record, form), Contains("phone, "));
}

TEST_CASE("what could not be read cannot be confirmed, what is blank can", "[review]") {
    Record record = letter();
    record.fields["phone"].state = FieldState::Unreadable;
    const extract::Template* form = template_of(record, templates());

    CHECK_THROWS_WITH(value_to_confirm("phone", record, form), Contains("review correct"));
    CHECK(value_to_confirm("fax", record, form) == FieldValue(std::string()));
    CHECK(value_to_confirm("copies", record, form) == FieldValue(std::vector<std::string>{}));
    CHECK(value_to_confirm("issue_date", record, form) == FieldValue(std::string("2015-09-28")));
}

TEST_CASE("the page of the queue has every item by document, with its picture and command",
          "[review]") {
    Filed filed(letter());
    const auto counts = filed.archive.catalogue().review_counts({});
    const CutOuts pictures = [](const std::vector<CutOutRequest>& requests) {
        return std::vector<std::string>(requests.size(), "iVBOR");
    };

    const std::string page = page_of(filed.entries(), counts, pictures);

    CHECK_THAT(page, Contains("<b>2</b>待審") && Contains("<b>1</b>件公文"));
    CHECK_THAT(page, Contains("data:image/png;base64,iVBOR"));
    CHECK_THAT(page, Contains("<i style=\"left:"));  // the frame around what is doubted
    CHECK_THAT(page, Contains("gongwen review correct " + kId + " issue_date 值"));
    CHECK_THAT(page, Contains("中華民國104年9月28日") && Contains("金融監督管理委員會"));
    CHECK(page.find("<article>") == page.rfind("<article>"));
}

TEST_CASE("the page is written as its pictures are cut, each beside its own item", "[review]") {
    std::ostringstream page;
    std::vector<ReviewEntry> entries;
    for (int i = 0; i < 600; ++i) {
        ReviewEntry entry;
        entry.item.document = fmt::format("{:04}-1", i % 300);  // two items a document, far apart
        entry.item.field = fmt::format("field{}", i);
        entry.place.file = entry.item.field;
        entries.push_back(std::move(entry));
    }
    std::size_t most = 0;
    std::size_t written_before_the_last = 0;
    const CutOuts pictures = [&](const std::vector<CutOutRequest>& requests) {
        most = std::max(most, requests.size());
        written_before_the_last = page.str().size();
        std::vector<std::string> cut;
        for (const CutOutRequest& request : requests) cut.push_back("of-" + request.file);
        return cut;
    };

    write_review_page(page, entries, {}, "gongwen", pictures);

    CHECK(most < entries.size());
    CHECK(written_before_the_last > page.str().size() / 2);
    for (const ReviewEntry& entry : entries) {
        const std::size_t at = page.str().find(">" + entry.item.field + "<");
        REQUIRE(at != std::string::npos);
        CHECK(page.str().find("base64,of-", at) ==
              page.str().find("base64,of-" + entry.item.field + "\"", at));
    }
    CHECK(page.str().ends_with("</html>\n"));
}

TEST_CASE("an empty queue says so", "[review]") {
    CHECK_THAT(page_of({}, {}, {}), Contains("沒有待審的項目"));
}

TEST_CASE("terminals that show pictures are told by their environment", "[review]") {
    CHECK(protocol_in({{"TERM", "xterm-kitty"}}) == PictureProtocol::Kitty);
    CHECK(protocol_in({{"TERM_PROGRAM", "iTerm.app"}}) == PictureProtocol::Iterm);
    CHECK(protocol_in({{"TERM_PROGRAM", "WezTerm"}}) == PictureProtocol::Iterm);
    CHECK(protocol_in({{"TERM", "xterm-256color"}}) == PictureProtocol::None);
    CHECK(protocol_in({{"KITTY_WINDOW_ID", "1"}, {"TMUX", "/tmp/tmux"}}) == PictureProtocol::None);
}

TEST_CASE("kitty takes a picture in pieces, of which the last one says so", "[review]") {
    const std::string bytes = inline_picture(PictureProtocol::Kitty, std::string(5000, 'A'));

    CHECK(bytes.starts_with("\033_Gf=100,a=T,m=1;"));
    CHECK_THAT(bytes, Contains("\033_Gm=0;" + std::string(904, 'A') + "\033\\"));
    CHECK(inline_picture(PictureProtocol::None, "AAAA").empty());
}

TEST_CASE("the readings' version is the front part of the version filed under", "[review]") {
    CHECK(reading_part("reading 2; tesseract 5; model; processing 3; abc") ==
          "reading 2; tesseract 5; model");
}
