// gongwen show: one record of the archive.

#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/no_document.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/following.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline::cli {
namespace {

using nlohmann::json;

json document_to_json(const archive::StoredDocument& document,
                      const std::vector<LaterNotice>& notices) {
    json out = to_json_value(document.record);
    out["id"] = document.id;
    out["filed_at"] = document.filed_at;
    out["corrected_by"] = document.corrected_by;
    out["corrects"] = document.corrects;
    out["notices"] = to_json_value(notices);
    for (std::size_t i = 0; i < document.record.names.size(); ++i) {
        const std::string_view state = state_of(document.record.names[i], notices);
        if (!state.empty()) out["names"][i]["state"] = state;
    }
    return out;
}

/// What became of the doubted names, where something did.
void print_states(const Record& record, const std::vector<LaterNotice>& notices) {
    std::cout << told_once(record.names, [&](const NameFinding& finding) {
        const std::string_view state = state_of(finding, notices);
        if (state.empty() || state == "open") return std::string();
        return fmt::format("{}：{}", label_of_finding_state(state), finding.written);
    });
}

void print_open_items(const archive::StoredDocument& document, const Titles& titles,
                      const std::string& program) {
    const std::string items = open_items_for_people(document.record, titles);
    if (items.empty()) return;
    std::cout << items << fmt::format("    處理：{} review show {}\n", program, document.id);
}

void print_document(const archive::StoredDocument& document, const Titles& titles,
                    const std::vector<LaterNotice>& notices, const std::string& program) {
    std::cout << for_people(document.record, titles);
    print_states(document.record, notices);
    std::cout << for_people(notices);
    for (const std::string& id : document.corrects) std::cout << "  ※ 更正對象 " << id << '\n';
    print_open_items(document, titles, program);
    std::cout << '\n';
}

void show(const std::string& typed, bool as_json, Context& context) {
    archive::Archive archive = context.open(archive::Access::Read);
    const std::vector<std::string> ids = archive.catalogue().resolve(typed);
    if (ids.empty()) throw_no_document(archive, typed);
    const Titles titles = Titles::load(data_folder());
    for (const std::string& id : ids) {
        auto document = archive.catalogue().document(id);
        if (!document) throw Error(ErrorKind::ArchiveDamaged, id, "is listed but not there");
        const std::vector<LaterNotice> notices = notices_about(archive.catalogue(), *document);
        leave_out_corrected(document->record, notices);
        if (as_json) {
            std::cout << in_one_line(document_to_json(*document, notices)) << '\n';
        } else {
            print_document(*document, titles, notices, program_for(context));
        }
    }
}

}  // namespace

void add_show(CLI::App& app, Context& context) {
    struct Call {
        std::string id;
        bool json = false;
    };
    auto call = std::make_shared<Call>();
    CLI::App* command = app.add_subcommand("show", "Show one record");
    command->footer("Example: gongwen show 台內資字第1042301569號");
    command->add_option("ID", call->id, "Document id, beginning of its hash, or 發文字號")
        ->required();
    command->add_flag("--json", call->json, "The record as JSON");
    command->callback([call, &context] { show(call->id, call->json, context); });
}

}  // namespace gongwen::pipeline::cli
