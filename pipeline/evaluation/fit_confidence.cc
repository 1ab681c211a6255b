#include "pipeline/evaluation/fit_confidence.h"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "core/judged_by_ink.h"
#include "extract/template/template.h"
#include "ocr/engine.h"
#include "pipeline/environment/resources.h"
#include "pipeline/evaluation/evaluation.h"
#include "pipeline/evaluation/truth.h"

namespace gongwen::pipeline {
namespace {

constexpr double kMost = 0.9995;
// Fewer tell no share. Large collections get larger groups, so that a table stays short.
constexpr std::size_t kLeastGroup = 25;
constexpr std::size_t kMostGroups = 40;
// As if so many more had been seen in each group, right as often as all are.
constexpr double kPrior = 2;

/// Judged ones with neighbouring scores.
struct Group {
    double scores = 0;  ///< their sum
    double right = 0;
    double total = 0;

    double share() const { return right / total; }
    void add(const Group& other) {
        scores += other.scores;
        right += other.right;
        total += other.total;
    }
};

/// Equal scores stay together. The wrong ones are few, so each group holds a share of them, too.
std::vector<Group> grouped(const std::vector<Judged>& judged) {
    const std::size_t enough = std::max(kLeastGroup, judged.size() / kMostGroups);
    const auto wrong = std::ranges::count(judged, false, &Judged::right);
    const double wrong_enough = std::max(3.0, static_cast<double>(wrong) / 8);
    std::vector<Group> groups(1);
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const Group& last = groups.back();
        const bool full = last.total >= static_cast<double>(enough) ||
                          (last.total >= kLeastGroup && last.total - last.right >= wrong_enough);
        if (full && judged[i].score > judged[i - 1].score) groups.emplace_back();
        groups.back().add({judged[i].score, judged[i].right ? 1.0 : 0.0, 1});
    }
    if (groups.size() > 1 && groups.back().total < kLeastGroup) {
        const Group last = groups.back();
        groups.pop_back();
        groups.back().add(last);
    }
    return groups;
}

/// Neighbours that fall are one group, until the shares rise throughout.
std::vector<Group> rising(const std::vector<Group>& groups) {
    std::vector<Group> out;
    for (const Group& group : groups) {
        out.push_back(group);
        while (out.size() > 1 && out[out.size() - 2].share() >= out.back().share()) {
            const Group last = out.back();
            out.pop_back();
            out.back().add(last);
        }
    }
    return out;
}

/// What was read of one scan, before anything was made of it.
struct ReadScan {
    FileIdentity file;
    Truth truth;
    std::vector<Page> pages;
};

std::vector<ReadScan> read_scans(const std::filesystem::path& folder, const Knowledge& knowledge,
                                 const ReadFilesOptions& options) {
    std::vector<ReadScan> scans;
    read_files(scans_with_truth(folder), knowledge, options, [&](const FileReadResult& result) {
        Truth truth = truth_of(result.source);
        if (result.failure || !truth.failure.empty()) return;
        scans.push_back({{result.source.string(), ""}, std::move(truth), result.pages});
    });
    return scans;
}

std::vector<Comparison> compare_all(const std::vector<ReadScan>& scans,
                                    const Knowledge& knowledge) {
    std::vector<Comparison> out;
    out.reserve(scans.size());
    for (const ReadScan& scan : scans) {
        out.push_back(compare(scan.file.source, scan.truth.documents,
                              process_document(scan.file, scan.pages, knowledge),
                              scan.truth.optional));
    }
    return out;
}

/// Text layers are left out: nobody read them; and what ink was judged by, which no table changes.
ocr::CharacterTables fit_characters(const std::vector<Comparison>& comparisons) {
    const ocr::CharacterTables kinds;
    std::map<const ProbabilityTable*, std::vector<Judged>> judged;
    for (const Comparison& comparison : comparisons) {
        for (const JudgedCharacter& character : comparison.characters) {
            if (character.confidence >= 1 || is_judged_by_ink(character.confidence)) continue;
            judged[&kinds.of(character.text)].push_back({character.confidence, character.right});
        }
    }
    return {fit(judged[&kinds.han]), fit(judged[&kinds.word]), fit(judged[&kinds.sign])};
}

const extract::FieldTemplate* template_of(const JudgedField& judged, const Knowledge& knowledge) {
    const auto templates = knowledge.templates.templates();
    const auto found = std::ranges::find(templates, judged.template_id, &extract::Template::id);
    return found == templates.end() ? nullptr : found->field(judged.name);
}

extract::FieldTables fit_fields(const std::vector<Comparison>& comparisons,
                                const Knowledge& knowledge) {
    std::map<std::string, std::vector<Judged>> judged;
    for (const Comparison& comparison : comparisons) {
        for (const JudgedField& field : comparison.fields) {
            if (field.field.most_sure < 1) continue;
            const auto group = extract::group_of(field.field, template_of(field, knowledge));
            judged[std::string(group)].push_back({field.field.confidence, field.right});
        }
    }
    extract::FieldTables tables;
    for (const auto& [group, values] : judged) tables.by_group[group] = fit(values);
    return tables;
}

std::string described(const std::vector<ReadScan>& scans,
                      const std::vector<Comparison>& comparisons) {
    std::size_t characters = 0;
    std::size_t fields = 0;
    for (const Comparison& comparison : comparisons) {
        characters += comparison.characters.size();
        fields += comparison.fields.size();
    }
    return fmt::format("{}: {} scans, {} characters, {} fields",
                       ocr::tesseract_engine_version(default_engine_options()), scans.size(),
                       characters, fields);
}

}  // namespace

ProbabilityTable fit(std::vector<Judged> judged) {
    if (judged.empty()) return {};
    std::ranges::sort(judged, std::ranges::less(), &Judged::score);
    std::vector<Group> groups = grouped(judged);
    Group all;
    for (const Group& group : groups) all.add(group);
    // A few that were all right prove little: one more may be wrong.
    const double usual = (all.right + 1) / (all.total + 2);
    for (Group& group : groups) {
        const double mean = group.scores / group.total;
        group.add({mean * kPrior, usual * kPrior, kPrior});
    }
    std::vector<Knot> knots{{0, 0}};
    for (const Group& group : rising(groups)) {
        const double share = std::min(kMost, group.share());
        if (share > knots.back().probability) knots.push_back({group.scores / group.total, share});
    }
    return ProbabilityTable(std::move(knots));
}

void fit_confidence(const std::filesystem::path& folder, Knowledge& knowledge,
                    const ReadFilesOptions& options) {
    knowledge.confidence = {};
    const std::vector<ReadScan> scans = read_scans(folder, knowledge, options);
    knowledge.confidence.characters = fit_characters(compare_all(scans, knowledge));
    const std::vector<Comparison> comparisons = compare_all(scans, knowledge);
    knowledge.confidence.fields = fit_fields(comparisons, knowledge);
    knowledge.confidence.fitted_on = described(scans, comparisons);
}

}  // namespace gongwen::pipeline
