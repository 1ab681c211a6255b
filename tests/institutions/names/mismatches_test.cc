// Values of one filing that do not agree with each other: a table of cases, and figures on made-up
// filings with and without a disagreement.

#include "institutions/names/agreement/mismatches.h"

#include <algorithm>
#include <iostream>
#include <random>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "support.h"

using namespace gongwen;
using namespace gongwen::institutions;
using namespace gongwen::institutions::test;

namespace {

Field value(const FieldValue& text, double confidence = 0.97) {
    Field field;
    field.value = text;
    field.state = FieldState::Read;
    field.confidence = confidence;
    field.page = 1;
    field.box = {100, 100, 200, 114};
    return field;
}

struct Letter {
    std::string issuer;
    std::string number{};
    std::string email{};
    std::string address{};
};

Record letter_record(const Letter& letter) {
    Record record;
    record.kind = "letter";
    record.sha256 = std::string(64, 'a');
    record.pages = {1};
    record.fields["issuer"] = value(letter.issuer);
    record.fields["issue_date"] = value(std::string("2015-10-12"));
    if (!letter.number.empty()) record.fields["document_no"] = value(letter.number);
    if (!letter.email.empty()) record.fields["email"] = value(letter.email);
    if (!letter.address.empty()) record.fields["address"] = value(letter.address);
    return record;
}

Record form_record(const std::string& applicant) {
    Record record;
    record.kind = "form";
    record.sha256 = std::string(64, 'a');
    record.document = 2;
    record.pages = {2};
    record.fields["applicant_name"] = value(applicant);
    record.fields["applicant_name"].page = 2;
    return record;
}

/// "between a/between b verdict" of each.
std::vector<std::string> told(const std::vector<Mismatch>& mismatches) {
    std::vector<std::string> lines;
    for (const Mismatch& one : mismatches) {
        lines.push_back(one.between.at(0) + "/" + one.between.at(1) + " " + one.verdict);
    }
    return lines;
}

std::vector<std::string> in_letter(const Letter& letter) {
    return told(find_mismatches(letter_record(letter), nullptr, authority()));
}

std::string between(const std::string& applicant, const std::string& issuer) {
    const Record letter = letter_record({issuer});
    const auto found = find_mismatches(form_record(applicant), &letter, authority());
    return found.empty() ? "" : found.front().verdict;
}

}  // namespace

TEST_CASE("applicant and issuer of the covering letter are compared by what they mean",
          "[institutions][mismatches]") {
    struct Case {
        std::string applicant;
        std::string issuer;
        std::string verdict;
    };
    const std::vector<Case> cases{
        {"財政部", "財政部", ""},
        {"臺北市政府", "台北市政府", ""},
        {"財政部", "經濟部", "mismatch"},
        {"行政院衛生署", "衛生福利部", "former_name"},
        {"桃園縣政府", "桃園市政府", "former_name"},
        {"金管會", "金融監督管理委員會", "short_name"},
        {"刑事警察局", "內政部警政署刑事警察局", "short_name"},
        {"內政部警政署", "內政部", "subordinate"},
        {"內政部", "內政部警政署刑事警察局", "subordinate"},
        {"行政院", "內政部", "subordinate"},
        {"臺北市政府資訊局", "臺北市政府", "subordinate"},
        {"彰化縣地方稅務局", "彰化縣政府", "subordinate"},
        {"臺北市殯葬管理處", "臺北市政府", "subordinate"},
        {"彰化縣地方稅務局", "雲林縣政府", "mismatch"},
        {"彰化縣議會", "彰化縣政府", "mismatch"},
        {"臺北市政府", "新北市政府", "mismatch"},
        {"大禾食品有限公司", "大禾食品有限公司", ""},
        {"大禾食品有限公司", "大樂食品有限公司", ""},  // one character: a reader may be at fault
        {"大禾食品有限公司", "示範營造股份有限公司", "mismatch"},
        {"大禾食品有限公司", "財政部", "mismatch"},
        {"內政部役政署", "經濟部礦務行政組", "mismatch"},
        {"經濟部", "經濟部礦務行政組", "subordinate"},
        {"環境保護局", "桃園市政府環境保護局", "short_name"},
        {"財團法人範例農業發展基金會", "範例農業發展基金會", "short_name"},
    };
    for (const Case& one : cases) {
        INFO(one.applicant << " / " << one.issuer);
        CHECK(between(one.applicant, one.issuer) == one.verdict);
        CHECK(between(one.issuer, one.applicant) == one.verdict);
    }
}

TEST_CASE("a mismatch says where both values stand", "[institutions][mismatches]") {
    const Record letter = letter_record({"經濟部"});

    const auto found = find_mismatches(form_record("財政部"), &letter, authority());

    REQUIRE(found.size() == 1);
    CHECK(found[0].between == std::vector<std::string>{"form.applicant_name", "letter.issuer"});
    CHECK(found[0].values == std::vector<std::string>{"財政部", "經濟部"});
    REQUIRE(found[0].places.size() == 2);
    CHECK(found[0].places[0].page == 2);
    CHECK(found[0].places[1].page == 1);
    CHECK(found[0].places[1].box == Box{100, 100, 200, 114});
}

TEST_CASE("a slip in a name is a finding of its own, no mismatch", "[institutions][mismatches]") {
    Record form = form_record("金融管理監督委員會");
    form.names.push_back({"金融管理監督委員會",
                          "金融監督管理委員會",
                          "miswriting",
                          {"block_swap"},
                          2,
                          {},
                          0.97,
                          false,
                          "applicant_name"});
    const Record letter = letter_record({"金融監督管理委員會"});

    CHECK(find_mismatches(form, &letter, authority()).empty());
}

TEST_CASE("what is read without confidence is not held against anything",
          "[institutions][mismatches]") {
    Record letter = letter_record({"財政部", "台內資字第1042301569號"});
    CHECK(find_mismatches(letter, nullptr, authority()).size() == 1);

    letter.fields["document_no"].confidence = 0.6;
    CHECK(find_mismatches(letter, nullptr, authority()).empty());
}

TEST_CASE("a misread character does not make another's name of a wholly different one",
          "[institutions][mismatches]") {
    const auto told = [](const std::string& issuer, double mean_confidence) {
        Record form = form_record("保證責任高雄市第三信用合作社");
        Record letter = letter_record({issuer});
        letter.fields["issuer"].confidence = 0.2;
        NameFinding name;
        name.written = issuer;
        name.verdict = "unknown";
        name.field = "issuer";
        name.confidence = mean_confidence;
        letter.names = {name};
        return find_mismatches(form, &letter, authority()).size();
    };

    CHECK(told("芭栗縣頭份市公所", 0.9) == 1);
    CHECK(told("芭栗縣頭份市公所", 0.6) == 0);
    CHECK(told("保證責任臺南市第三信用合作社", 0.9) == 0);
}

TEST_CASE("two characters that make another known name are not misread",
          "[institutions][mismatches]") {
    const auto told_of = [](const std::string& written, const std::string& meant) {
        Record form = form_record(written);
        form.fields["applicant_name"].confidence = 0.8;
        NameFinding name;
        name.written = written;
        name.expected = meant;
        name.verdict = "ocr_misread";
        name.field = "applicant_name";
        name.confidence = 0.95;
        form.names = {name};
        Record letter = letter_record({"新北市政府警察局"});
        return find_mismatches(form, &letter, authority()).size();
    };

    CHECK(told_of("新北市政府消陽局", "新北市政府消防局") == 1);
    CHECK(told_of("新北市政府警蔡局", "新北市政府警察局") == 0);
}

TEST_CASE("the name in the seal's cell is the applicant's", "[institutions][mismatches]") {
    const auto told_of = [](const std::string& applicant, const std::vector<std::string>& bars) {
        Record form = form_record(applicant);
        form.fields["seal_present"] = value(true);
        form.fields["seal_present"].page = 2;
        form.fields["seal_present"].box = {100, 500, 400, 600};
        double top = 500;
        for (const std::string& bar : bars) {
            form.lines.push_back({2, {110, top, 300, top + 14}, bar, 0.95, {}});
            top += 20;
        }
        return told(find_mismatches(form, nullptr, authority()));
    };
    const std::string between = "form.applicant_name/form.seal ";

    CHECK(told_of("國立範例高級中學", {"國立範例高級中學"}).empty());
    CHECK(told_of("臺北市後備指揮部", {"臺北市後備", "指揮部"}).empty());
    CHECK(told_of("財政部", {"請加蓋機關印信處"}).empty());
    CHECK(told_of("財政部", {"部長"}).empty());
    CHECK(told_of("臺中市政府水利局", {"利中局市府"}).empty());
    CHECK(told_of("財政部", {"財政部國庫署"}) == std::vector<std::string>{between + "subordinate"});
    CHECK(told_of("金融監督管理委員會", {"金管會"}) ==
          std::vector<std::string>{between + "short_name"});
    CHECK(told_of("臺灣高等法院臺南分院", {"臺灣高等法院高雄分院"}) ==
          std::vector<std::string>{between + "mismatch"});
    CHECK(told_of("臺灣高等法院臺南分院", {"臺灣高等法浣臺甫分院"}).empty());
    CHECK(told_of("大禾食品有限公司", {"國立範例高級中學"}) ==
          std::vector<std::string>{between + "mismatch"});
}

TEST_CASE("the domain of the mail belongs to the issuer or its line",
          "[institutions][mismatches]") {
    CHECK(in_letter({"內政部", "", "a0001@moi.gov.tw"}).empty());
    CHECK(in_letter({"內政部", "", "a0001@mail.moi.gov.tw"}).empty());
    CHECK(in_letter({"內政部警政署", "", "a0001@moi.gov.tw"}).empty());
    CHECK(in_letter({"衛生福利部", "", "a0001@doh.gov.tw"}).empty());
    CHECK(in_letter({"國立陽明交通大學", "", "a0001@cc.nctu.edu.tw"}).empty());
    CHECK(in_letter({"內政部", "", "a0001@agency.example"}).empty());
    CHECK(in_letter({"臺北市中山地政事務所", "", "a0001@mail.taipei.gov.tw"}).empty());
    CHECK(in_letter({"財政部北區國稅局桃園分局", "", "a0001@mof.gov.tw"}).empty());
    CHECK(in_letter({"消防署", "", "a0001@moi.gov.tw"}).empty());
    CHECK(in_letter({"內收部", "", "a0001@moi.gov.tw"}).empty());  // one character: misread
    CHECK(in_letter({"大禾食品有限公司", "", "a0001@moi.gov.tw"}) ==
          std::vector<std::string>{"letter.issuer/letter.email mismatch"});
    CHECK(in_letter({"財政部北區國稅局桃園分局", "", "a0001@moi.gov.tw"}) ==
          std::vector<std::string>{"letter.issuer/letter.email mismatch"});
    CHECK(in_letter({"經濟部", "", "a0001@moi.gov.tw"}) ==
          std::vector<std::string>{"letter.issuer/letter.email mismatch"});
    CHECK(in_letter({"臺中市政府", "", "a0001@kcg.gov.tw"}) ==
          std::vector<std::string>{"letter.issuer/letter.email mismatch"});
}

TEST_CASE("one misread letter of a domain is no mismatch, unless it was read surely",
          "[institutions][mismatches]") {
    Record letter = letter_record({"內政部", "", "a0001@mof.gov.tw"});
    CHECK(find_mismatches(letter, nullptr, authority()).size() == 1);

    letter.fields["email"].confidence = 0.9;
    CHECK(find_mismatches(letter, nullptr, authority()).empty());
}

TEST_CASE("the 字 of a number is the issuer's own", "[institutions][mismatches]") {
    CHECK(in_letter({"內政部", "台內資字第1042301569號"}).empty());
    CHECK(in_letter({"農業部", "農授漁字第1131234567號"}).empty());
    CHECK(in_letter({"衛生福利部", "衛署醫字第1011234567號"}).empty());  // former name's
    CHECK(in_letter({"內政部", "某某字第1042301569號"}).empty());
    // Its own are not known: one character tells nothing, nor what every superior has.
    CHECK(in_letter({"內政部建築研究所", "經綜字第1042301569號"}).empty());
    CHECK(in_letter({"臺北市政府", "部授綜字第1042301569號"}).empty());
    CHECK(in_letter({"臺灣臺東地方法院", "臺審字第1042301569號"}).empty());
    CHECK(in_letter({"臺南市政府", "南市財字第1042301569號"}).empty());
    // A county's own begins with 府 or with its name, no other word of two characters.
    CHECK(in_letter({"臺南市政府", "台內資字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
    CHECK(in_letter({"內政部警政署", "金管綜字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
    // Those of another ministry tell all the same.
    CHECK(in_letter({"內政部建築研究所", "台財字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
    CHECK(in_letter({"內政部警政署", "台財字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
    CHECK(in_letter({"內政部警政署", "台內警字第1042301569號"}).empty());  // its ministry's
    CHECK(in_letter({"財政部賦稅署", "台財稅字第10404512340號"}).empty());
    CHECK(in_letter({"財政部", "台內資字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
    CHECK(in_letter({"內政部", "經商字第1042301569號"}) ==
          std::vector<std::string>{"letter.issuer/letter.document_no mismatch"});
}

TEST_CASE("a county's street address is in the county", "[institutions][mismatches]") {
    CHECK(in_letter({"臺中市政府", "", "", "407610臺中市西屯區臺灣大道3段99號"}).empty());
    CHECK(in_letter({"嘉義縣政府", "", "", "612009嘉義縣太保市祥和一路東段1號"}).empty());
    CHECK(in_letter({"嘉義縣政府", "", "", "600嘉義市東區某路1號"}).empty());
    CHECK(in_letter({"桃園市政府", "", "", "330206桃園縣桃園市縣府路1號"}).empty());
    CHECK(in_letter({"內政部", "", "", "540206南投縣南投市中興路1號"}).empty());
    CHECK(in_letter({"範例市立圖書館", "", "", "70801臺南市安平區永華路2段6號"}).empty());
    CHECK(in_letter({"臺北市律師公會", "", "", "220新北市板橋區某路1號"}).empty());
    CHECK(in_letter({"臺北市大安區公所", "", "", "80203高雄市苓雅區四維三路2號"}) ==
          std::vector<std::string>{"letter.issuer/letter.address mismatch"});
    CHECK(in_letter({"臺中市政府", "", "", "70801臺南市安平區永華路2段6號"}) ==
          std::vector<std::string>{"letter.issuer/letter.address mismatch"});
    CHECK(in_letter({"臺北市政府教育局", "", "", "80203高雄市苓雅區四維三路2號"}) ==
          std::vector<std::string>{"letter.issuer/letter.address mismatch"});
}

TEST_CASE("a town's office is in the town", "[institutions][mismatches]") {
    CHECK(in_letter({"屏東縣恆春鎮公所", "", "", "946屏東縣恆春鎮天文路1號"}).empty());
    CHECK(in_letter({"臺南市左鎮區公所", "", "", "713臺南市左鎮區中正路1號"}).empty());
    CHECK(in_letter({"彰化縣員林市公所", "", "", "510彰化縣員林鎮三民街1號"}).empty());
    CHECK(in_letter({"花蓮縣花蓮市公所", "", "", "970花蓮縣花蓮市市民街1號"}).empty());
    CHECK(in_letter({"屏東縣恆春戶政事務所", "", "", "944屏東縣車城鄉中山路1號"}).empty());
    CHECK(in_letter({"屏東縣恆春鎮公所", "", "", "屏東縣中山路1號"}).empty());
    const std::vector<std::string> mismatch{"letter.issuer/letter.address mismatch"};
    CHECK(in_letter({"屏東縣恆春鎮公所", "", "", "944屏東縣車城鄉中山路1號"}) == mismatch);
    CHECK(in_letter({"屏東縣恆春鎮民代表會", "", "", "944屏東縣車城鄉中山路1號"}) == mismatch);
    CHECK(in_letter({"高雄市三民區公所", "", "", "80203高雄市苓雅區四維三路2號"}) == mismatch);
}

TEST_CASE("the receiver is one of the lists, where all on them are known",
          "[institutions][mismatches]") {
    Record letter = letter_record({"內政部"});
    const auto with = [&](const std::string& recipient, std::vector<std::string> originals) {
        letter.fields["recipient"] = value(recipient);
        letter.fields["originals"] = value(std::move(originals));
        return told(find_mismatches(letter, nullptr, authority()));
    };

    CHECK(with("法務部", {"法務部", "財政部"}).empty());
    CHECK(with("法務部調查局", {"法務部", "財政部"}).empty());
    CHECK(with("法務部", {"財政部", "行政院中央各部會"}).empty());
    CHECK(with("法務部", {"財政部", "某某協會"}).empty());
    const std::vector<std::string> mismatch{"letter.recipient/letter.originals mismatch"};
    CHECK(with("法務部", {"財政部(含附件)", "經濟部"}) == mismatch);
    // One character apart, but none is taken for the other.
    CHECK(with("內政部", {"財政部", "國家發展委員會"}) == mismatch);
    // Every ministry is under the Yuan.
    CHECK(with("內政部", {"教育部", "行政院"}) == mismatch);
}

namespace {

using Random = std::mt19937;

struct Figures {
    int wrong = 0;       ///< filings with a disagreement
    int found = 0;       ///< of them told, as `mismatch` between the right places
    int right = 0;       ///< filings without
    int false_ones = 0;  ///< of them told
};

/// Agencies valid on the day, by what is known of them.
std::vector<const Institution*> agencies(bool with_domain, bool with_prefix) {
    const Date day{2015, 10, 12};
    std::vector<const Institution*> all;
    for (const Institution& one : authority().institutions()) {
        if (!one.valid_on(day) || to_utf32(one.name).size() < 3) continue;
        if (with_domain && authority().domains_of(one.name).empty()) continue;
        if (with_prefix && authority().prefixes_of(one.name).empty()) continue;
        all.push_back(&one);
    }
    return all;
}

const Institution& pick(const std::vector<const Institution*>& all, Random& random) {
    return *all[random() % all.size()];
}

/// Two that have nothing to do with one another.
std::pair<const Institution*, const Institution*> strangers(
    const std::vector<const Institution*>& all, Random& random) {
    for (;;) {
        const Institution& a = pick(all, random);
        const Institution& b = pick(all, random);
        const auto root = [](const Institution& one) {
            return one.parent.empty() || one.parent == "行政院" ? one.name : one.parent;
        };
        const bool apart = root(a) != root(b) && a.name.find(b.name) == std::string::npos &&
                           b.name.find(a.name) == std::string::npos && a.name != b.parent &&
                           b.name != a.parent && a.name != "行政院" && b.name != "行政院";
        const auto line = authority().through_time(a.name);
        if (apart && std::find(line.begin(), line.end(), &b) == line.end()) return {&a, &b};
    }
}

void count(const std::vector<Mismatch>& mismatches, const std::string& place, bool is_wrong,
           Figures& figures) {
    const auto real = [](const Mismatch& one) { return one.verdict == "mismatch"; };
    const bool told = std::any_of(mismatches.begin(), mismatches.end(), real);
    const bool there = std::any_of(mismatches.begin(), mismatches.end(), [&](const Mismatch& one) {
        return real(one) && one.between.at(1) == place;
    });
    if (is_wrong) {
        ++figures.wrong;
        figures.found += there ? 1 : 0;
    } else {
        ++figures.right;
        figures.false_ones += told ? 1 : 0;
    }
}

}  // namespace

TEST_CASE("disagreements in made-up filings are told, agreements hardly ever",
          "[institutions][mismatches][figures]") {
    constexpr int kFilings = 300;
    Random random(20261126);
    Figures applicants;
    Figures mails;
    Figures numbers;
    const auto all = agencies(false, false);
    const auto with_domain = agencies(true, false);
    const auto with_prefix = agencies(false, true);
    for (int i = 0; i < kFilings; ++i) {
        const bool wrong = i % 2 == 0;
        {
            const auto [a, b] = strangers(all, random);
            const Record letter = letter_record({a->name});
            count(find_mismatches(form_record(wrong ? b->name : a->name), &letter, authority()),
                  "letter.issuer", wrong, applicants);
        }
        {
            const auto [a, b] = strangers(with_domain, random);
            const auto domains = authority().domains_of((wrong ? b : a)->name);
            const Record letter =
                letter_record({a->name, "", "user01@mail." + domains[random() % domains.size()]});
            count(find_mismatches(letter, nullptr, authority()), "letter.email", wrong, mails);
        }
        {
            const auto [a, b] = strangers(with_prefix, random);
            const auto prefixes = authority().prefixes_of((wrong ? b : a)->name);
            const Record letter = letter_record(
                {a->name, prefixes[random() % prefixes.size()] + "綜字第1040012345號"});
            count(find_mismatches(letter, nullptr, authority()), "letter.document_no", wrong,
                  numbers);
        }
    }
    for (const auto& [name, f] : {std::pair("applicant and letter", applicants),
                                  std::pair("mail", mails), std::pair("number", numbers)}) {
        std::cout << "disagreeing " << name << ": " << f.found << " of " << f.wrong << " told, "
                  << f.false_ones << " of " << f.right << " agreeing ones\n";
        INFO(name);
        CHECK(f.found >= f.wrong * 95 / 100);
        CHECK(f.false_ones <= f.right * 2 / 100);
    }
}
