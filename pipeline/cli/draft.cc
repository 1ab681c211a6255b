// gongwen draft: letters that a person only needs to look at, number and send.

#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <utility>

#include <fmt/format.h>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/drafts/correction_draft.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/following.h"

namespace gongwen::pipeline::cli {
namespace {

struct DraftCall {
    std::vector<std::string> ids;
    std::string out;
};

/// Names that were written wrongly and that no notice corrects yet. What OCR may have misread
/// counts only once a person has confirmed it.
LetterToCorrect letter_to_correct(const archive::Archive& archive, const std::string& typed) {
    const std::string id = the_document(archive, typed);
    const auto document = archive.catalogue().document(id);
    if (!document) throw Error(ErrorKind::ArchiveDamaged, id, "is listed but not there");
    if (document->record.kind == "form") {
        throw Error(ErrorKind::Usage, id, "是表單而非公文；更正函只能更正公文，請指明所附的來函");
    }
    const auto notices = notices_about(archive.catalogue(), *document);
    LetterToCorrect letter{document->record, {}};
    for (const NameFinding& name : document->record.names) {
        const std::string_view state = state_of(name, notices);
        const bool sure =
            state == "confirmed" || (state == "open" && name.verdict != "ocr_misread");
        if (sure && !name.expected.empty()) letter.names.push_back(name);
    }
    return letter;
}

/// What is in the file must be what its name says; the text alone is printed.
void require_open_document_name(const std::filesystem::path& file) {
    if (file.extension() == ".odt" || file.extension() == ".ODT") return;
    throw Error(
        ErrorKind::Usage, file.string(),
        "must end in .odt: --out writes an OpenDocument text; for plain text leave --out away "
        "and send the output to a file");
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::PartMissing, file.string(), "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A draft that cites a letter by half must not go out unnoticed.
void warn_of_gaps(const LetterToCorrect& letter) {
    constexpr auto kCited = std::to_array<std::pair<const char*, const char*>>(
        {{"issue_date", "發文日期"}, {"document_no", "發文字號"}});
    for (const auto& [field, title] : kCited) {
        if (!letter.record.text_of(field).empty()) continue;
        std::cerr << "gongwen: " << document_id(letter.record) << "：沒有" << title
                  << "，草稿未能引述，請自行補上\n";
    }
}

void draft_correction(const DraftCall& call, const Context& context) {
    const std::filesystem::path wordings = data_folder() / "templates" / "draft";
    const archive::Archive archive = context.open(archive::Access::Read);
    std::vector<LetterToCorrect> letters;
    for (const std::string& id : call.ids) letters.push_back(letter_to_correct(archive, id));
    const auto paragraphs =
        correction_draft(letters, DraftWording::load(wordings / "correction.toml"));
    for (const LetterToCorrect& letter : letters) warn_of_gaps(letter);
    if (!call.out.empty()) {
        require_open_document_name(call.out);
        write_open_document(call.out, text_of(wordings / "letter-styles.xml"), paragraphs);
    }
    std::cout << as_text(paragraphs);
}

}  // namespace

void add_draft(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("draft", "Draft a letter");
    command->require_subcommand(1);
    command->footer("Example: gongwen draft correction 台內資字第1042301569號 --out 更正函.odt");
    auto call = std::make_shared<DraftCall>();
    CLI::App* correction = command->add_subcommand(
        "correction", "The notice that corrects mis-written names in letters of your own");
    correction->footer(
        "Example: gongwen draft correction 台內資字第1042301569號 --out 更正函.odt\n"
        "Prints the text; date and number are left open.");
    correction->add_option("ID", call->ids, "Document ids, beginnings of hashes, or 發文字號")
        ->required();
    correction->add_option("--out", call->out, "Write it as an OpenDocument text, too");
    correction->callback([call, &context] { draft_correction(*call, context); });
}

}  // namespace gongwen::pipeline::cli
