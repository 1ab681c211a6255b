// gongwen template: checks, draws and drafts templates of forms.

#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"
#include "extract/draft/template_draft.h"
#include "extract/template/template_check.h"
#include "pipeline/cli/commands.h"
#include "pipeline/environment/output_file.h"
#include "pipeline/environment/resources.h"
#include "pipeline/templates/template_tools.h"

namespace gongwen::pipeline::cli {
namespace {

namespace fs = std::filesystem;

extract::Template load(const fs::path& file) {
    if (std::error_code none; fs::is_directory(file, none)) {
        throw Error(ErrorKind::Usage, file.string(),
                    "is a folder; name its templates: " + (file / "*.toml").string());
    }
    std::ifstream in(file, std::ios::binary);
    if (!in) throw Error(ErrorKind::Usage, file.string(), "cannot be read");
    const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return extract::parse_template(text, file.string());
}

/// Each file for itself: one that is wrong hides nothing of the others.
void check(const std::vector<fs::path>& files, Context& context) {
    for (const fs::path& file : files) {
        try {
            const extract::Template form = load(file);
            const auto problems = extract::check_template(form);
            for (const extract::TemplateProblem& problem : problems) {
                std::cout << fmt::format("{}:{}: {}\n", file.string(), problem.line, problem.text);
            }
            if (problems.empty()) {
                std::cout << fmt::format("{}: good; {} version {}, {} fields, {} rules\n",
                                         file.string(), form.id, form.version, form.fields.size(),
                                         form.rules.size());
            } else {
                context.status = kWrongCall;
            }
        } catch (const Error& error) {
            std::cout << error.what() << '\n';
            context.status = kWrongCall;
        }
    }
}

/// A file, or the id of a template of the program.
fs::path file_of(const std::string& written) {
    if (fs::exists(written)) return written;
    fs::path known = data_folder() / "templates" / (written + ".toml");
    if (fs::exists(known)) return known;
    throw Error(ErrorKind::Usage, written, "is neither a template's file nor the id of one");
}

void draw(const std::string& written, const fs::path& scan, const fs::path& out) {
    const extract::Template form = load(file_of(written));
    const TemplateDrawing drawing = draw_template(scan, form, out);
    std::cout << fmt::format("{}: page {} of {}", out.string(), drawing.page, scan.string());
    if (drawing.score > 0) {
        std::cout << fmt::format("; score of {} {:.2f}\n", form.id, drawing.score);
    } else {
        std::cout << fmt::format("; {} would not be chosen for it: see its [match]\n", form.id);
    }
    if (!drawing.by_place.empty()) {
        std::cout << fmt::format("label not read, found by its place: {}\n",
                                 fmt::join(drawing.by_place, ", "));
    }
    if (drawing.not_found.empty()) {
        std::cout << "every field was found\n";
        return;
    }
    std::cout << fmt::format("not found: {}\n", fmt::join(drawing.not_found, ", "));
}

/// Rewrites the template's file.
void place(const fs::path& file, const fs::path& scan) {
    const std::string text = place_template(scan, file);
    const extract::Template form = extract::parse_template(text, file.string());
    std::vector<std::string> without;
    for (const extract::FieldTemplate& field : form.fields) {
        if (!field.place) without.push_back(field.name);
    }
    write_output(file, [&text](std::ostream& out) { out << text; });
    std::cout << fmt::format("{}: places of {} fields\n", file.string(),
                             form.fields.size() - without.size());
    if (!without.empty()) {
        std::cout << fmt::format("not found on {}: {}\n", scan.string(), fmt::join(without, ", "));
    }
}

void draft(const fs::path& scan, const std::string& id) {
    if (!extract::is_template_id(id)) {
        throw Error(
            ErrorKind::Usage, id,
            "cannot be a template's id: small Latin letters, figures, - and _ can (leave-request)");
    }
    const auto usual =
        extract::UsualLabels::load(data_folder() / "templates" / "draft" / "usual-labels.toml");
    const std::vector<Page> pages = pages_of(scan);
    if (pages.empty()) throw Error(ErrorKind::Empty, scan.string(), "holds no page");
    std::cout << extract::draft_template(pages, usual, id);
}

void add_check(CLI::App& command, Context& context) {
    auto files = std::make_shared<std::vector<fs::path>>();
    CLI::App* check_command = command.add_subcommand("check", "Is a template right?");
    check_command->footer("Example: gongwen template check templates/*.toml");
    check_command->add_option("FILE", *files, "Templates (TOML)")->required();
    check_command->callback([files, &context] { check(*files, context); });
}

void add_draw(CLI::App& command) {
    struct Call {
        std::string form;
        fs::path scan;
        fs::path out = "template.png";
    };
    auto call = std::make_shared<Call>();
    CLI::App* draw_command = command.add_subcommand("draw", "Draw what a template finds on a page");
    draw_command->footer("Example: gongwen template draw leave-request scan.tif --out leave.png");
    draw_command->add_option("TEMPLATE", call->form, "Its file, or its id")->required();
    draw_command->add_option("SCAN", call->scan, "PDF, TIFF, PNG or JPEG")->required();
    draw_command->add_option("--out", call->out, "The picture")->capture_default_str();
    draw_command->callback([call] { draw(call->form, call->scan, call->out); });
}

void add_place(CLI::App& command) {
    struct Call {
        fs::path form;
        fs::path scan;
    };
    auto call = std::make_shared<Call>();
    CLI::App* place_command = command.add_subcommand(
        "place", "Write into a template where its fields stand on the empty form");
    place_command->footer("Example: gongwen template place templates/venue.toml empty.tif");
    place_command->add_option("TEMPLATE", call->form, "Its file, which is rewritten")
        ->required()
        ->check(CLI::ExistingFile);
    place_command->add_option("SCAN", call->scan, "An empty form, straight and whole")->required();
    place_command->callback([call] { place(call->form, call->scan); });
}

void add_draft(CLI::App& command) {
    struct Call {
        fs::path scan;
        std::string id = "new-form";
    };
    auto call = std::make_shared<Call>();
    CLI::App* draft_command =
        command.add_subcommand("draft", "Propose a template from an empty form");
    draft_command->footer(
        "Example: gongwen template draft empty.tif --id venue > templates/venue.toml");
    draft_command->add_option("SCAN", call->scan, "An empty form")->required();
    draft_command->add_option("--id", call->id, "The template's id")->capture_default_str();
    draft_command->callback([call] { draft(call->scan, call->id); });
}

}  // namespace

void add_template(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("template", "Templates of forms");
    command->require_subcommand(1);
    command->footer("Example: gongwen template check templates/*.toml");
    add_check(*command, context);
    add_draw(*command);
    add_draft(*command);
    add_place(*command);
}

}  // namespace gongwen::pipeline::cli
