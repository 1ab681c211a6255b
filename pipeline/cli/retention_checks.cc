// gongwen retention ties, attachments and scans: what hangs together, and what is not in order.

#include <algorithm>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/retention/facts.h"
#include "pipeline/cli/records_desk.h"
#include "pipeline/cli/retention_commands.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/filed/settle.h"
#include "pipeline/reports/gather_retention.h"

namespace gongwen::pipeline::cli {
namespace {

constexpr int kTextScanDpi = 300;  // usual for text; an agency sets its own by --below

struct CheckCall {
    std::string id;
    int dpi = kTextScanDpi;
    bool as_json = false;
};

std::string head_of(const archive::Archive& archive, const std::string& id) {
    const Record record = record_of(archive, id);
    return fmt::format("{}  {} {} {}", id, record.text_of("issue_date"), record.text_of("issuer"),
                       record.text_of("document_no"));
}

/// The one letter of that number in the archive, or "".
std::string id_of_letter(const archive::Archive& archive, const std::string& document_no) {
    const std::vector<std::string> ids = archive.catalogue().resolve(document_no);
    return ids.size() == 1 ? ids.front() : "";
}

void ties(const CheckCall& call, Context& context) {
    const archive::Archive archive = context.open(archive::Access::Read);
    const std::string id = the_document(archive, call.id);
    const auto document = archive.catalogue().document(id);
    if (!document) return;
    const std::vector<std::string> citing =
        archive.catalogue().citing(document->record.text_of("document_no"));
    if (call.as_json) {
        nlohmann::json cites = nlohmann::json::array();
        for (const LetterReference& letter : document->record.citations) {
            cites.push_back({{"document_no", letter.document_no},
                             {"issuer", letter.issuer},
                             {"date", letter.date},
                             {"document", id_of_letter(archive, letter.document_no)}});
        }
        std::cout << in_one_line({{"document", id},
                                  {"corrected_by", document->corrected_by},
                                  {"corrects", document->corrects},
                                  {"cites", cites},
                                  {"cited_by", citing}})
                  << '\n';
        return;
    }
    std::cout << head_of(archive, id) << '\n';
    const auto list = [&](const char* label, const std::vector<std::string>& ids) {
        for (const std::string& other : ids) {
            std::cout << "    " << label << "：" << head_of(archive, other) << '\n';
        }
    };
    list("更正本件", document->corrected_by);
    list("本件更正", document->corrects);
    for (const LetterReference& letter : document->record.citations) {
        const std::string there = id_of_letter(archive, letter.document_no);
        std::cout << fmt::format("    本件引用：{} {} {}（{}）\n", letter.date, letter.issuer,
                                 letter.document_no, there.empty() ? "不在本檔案庫" : there);
    }
    list("引用本件", citing);
}

struct Attachments {
    archive::DocumentFacts letter;
    long there = 0;  ///< other documents of its file
    long expected() const { return letter.attachments < 0 ? 1 : letter.attachments; }
};

std::vector<Attachments> letters_with_attachments(archive::Ledger& ledger) {
    const std::vector<archive::DocumentFacts> all = archive::all_facts(ledger.database());
    std::map<std::string, long> documents;
    for (const archive::DocumentFacts& one : all) ++documents[one.file];
    std::vector<Attachments> letters;
    for (const archive::DocumentFacts& one : all) {
        if (one.attachments != 0) letters.push_back({one, documents[one.file] - 1});
    }
    return letters;
}

void attachments(const CheckCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    long missing = 0;
    for (const Attachments& one : letters_with_attachments(desk.ledger())) {
        if (one.there >= one.expected()) continue;
        ++missing;
        const std::string named = one.letter.attachments < 0
                                      ? "有附件"
                                      : fmt::format("附件 {} 件", one.letter.attachments);
        if (call.as_json) {
            std::cout << in_one_line({{"document", one.letter.id},
                                      {"document_no", one.letter.document_no},
                                      {"named", one.letter.attachments},
                                      {"there", one.there}})
                      << '\n';
        } else {
            std::cout << fmt::format("{}  {} {}  文載{}，檔內另有 {} 件\n", one.letter.id,
                                     one.letter.issuer, one.letter.document_no, named, one.there);
        }
    }
    if (!call.as_json) {
        std::cout << fmt::format("共 {} 件（附件可能與本文同一掃描件，未另分件者亦列出）\n",
                                 missing);
    }
}

/// The lowest resolution of the document's pages; 0 where no reading is kept.
int lowest_dpi(const archive::Catalogue& catalogue, const archive::DocumentFacts& facts) {
    const auto file = catalogue.file(facts.sha256);
    const auto pages = file ? kept_pages(catalogue, *file) : std::nullopt;
    int lowest = 0;
    for (const Page& page : pages.value_or(std::vector<Page>{})) {
        if (page.number < facts.lowest_page || page.number > facts.highest_page) continue;
        if (page.dpi > 0 && (lowest == 0 || page.dpi < lowest)) lowest = page.dpi;
    }
    return lowest;
}

void scans(const CheckCall& call, Context& context) {
    RecordsDesk desk(context, archive::Access::Read);
    long found = 0;
    for (const archive::Assessment& one :
         archive::assess_all(desk.ledger(), desk.ledger().today())) {
        const int dpi = lowest_dpi(desk.archive().catalogue(), one.facts);
        const bool is_low = dpi > 0 && dpi < call.dpi;
        if (!is_low && !one.scan_checked.empty()) continue;
        ++found;
        if (call.as_json) {
            std::cout << in_one_line({{"document", one.facts.id},
                                      {"dpi", dpi},
                                      {"below_limit", is_low},
                                      {"scan_checked", one.scan_checked}})
                      << '\n';
        } else {
            std::cout << fmt::format("{}  {} {}  {}{}{}\n", one.facts.id, one.facts.issuer,
                                     one.facts.document_no,
                                     dpi > 0 ? fmt::format("{} dpi", dpi) : "解析度不明",
                                     is_low ? fmt::format("（低於 {}）", call.dpi) : "",
                                     one.scan_checked.empty() ? "，未確認" : "");
        }
    }
    if (!call.as_json) std::cout << fmt::format("共 {} 件\n", found);
}

void add_check(CLI::App& retention, Context& context, const char* name, const char* help,
               void (*answer)(const CheckCall&, Context&)) {
    auto call = std::make_shared<CheckCall>();
    CLI::App* command = retention.add_subcommand(name, help);
    if (answer == ties) {
        command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
            ->required();
    }
    if (answer == scans) {
        command->add_option("--below", call->dpi, "Dots per inch that a scan should have")
            ->check(CLI::Range(1, 10'000))
            ->capture_default_str();
    }
    command->add_flag("--json", call->as_json, "One JSON object a line");
    command->callback([call, answer, &context] { answer(*call, context); });
}

}  // namespace

void add_retention_checks(CLI::App& retention, Context& context) {
    add_check(retention, context, "ties", "What corrects, cites or is cited by a letter", ties);
    add_check(retention, context, "attachments", "Letters whose attachments are not all there",
              attachments);
    add_check(retention, context, "scans", "Scans below the limit, or never checked", scans);
}

}  // namespace gongwen::pipeline::cli
