#include "pipeline/reports/gather.h"

#include <algorithm>
#include <map>

#include "pipeline/filed/following.h"
#include "pipeline/reports/cut_outs.h"
#include "pipeline/wording/form_head.h"
#include "pipeline/wording/one_letter.h"

namespace gongwen::pipeline {
namespace {

using archive::Archive;
using archive::StoredDocument;

/// Documents that are looked at several times in a row.
class Documents {
  public:
    explicit Documents(const archive::Catalogue& catalogue) : catalogue_(catalogue) {}
    const StoredDocument& operator[](const std::string& id) {
        if (id != last_.id) last_ = catalogue_.document(id).value_or(StoredDocument{});
        return last_;
    }

  private:
    const archive::Catalogue& catalogue_;
    StoredDocument last_;
};

/// Where the notice quotes one of the wrong forms.
const NameFinding* quoted_mistake(const Record& notice, const Correction& correction) {
    for (const NameFinding& name : notice.names) {
        for (const CorrectionPair& pair : correction.pairs) {
            if (name.mention && name.written == pair.wrong) return &name;
        }
    }
    return nullptr;
}

SameMistake same_mistake(const StoredDocument& document, const CorrectionPair& pair) {
    return {document.id, document.record.text_of("issue_date"), document.record.text_of("issuer"),
            document.record.text_of("document_no"), pair.wrong};
}

LetterReference reference_to(const archive::LetterHead& letter) {
    return {letter.issuer, letter.issue_date, letter.document_no, ""};
}

/// The letters in which each doubted name stands, by id.
using FilingsByName = std::map<std::string, std::map<std::string, LetterReference>>;

FilingsByName filings_by_name(const Archive& archive) {
    archive::ReportFilter filter;
    filter.verdicts = {"miswriting", "obsolete", "ocr_misread"};
    FilingsByName filings;
    for (const archive::FiledName& name : archive.catalogue().name_findings(filter)) {
        if (name.finding.mention || name.finding.decision == "dismissed") continue;
        filings[name.finding.written].emplace(name.letter.id, reference_to(name.letter));
    }
    return filings;
}

class NamesGatherer {
  public:
    NamesGatherer(const Archive& archive, const NamesQuery& query, const Titles& titles,
                  std::span<const extract::Template> templates)
        : archive_(archive),
          query_(query),
          titles_(titles),
          templates_(templates),
          documents_(archive.catalogue()) {}

    NamesReport gather() {
        report_.from = query_.from;
        report_.to = query_.to;
        report_.by = query_.by;
        report_.all = query_.all;
        if (query_.since) report_.since = query_.since->at;
        filings_ = filings_by_name(archive_);
        archive::ReportFilter filter;
        filter.from = query_.from;
        filter.to = query_.to;
        filter.verdicts = {"miswriting", "obsolete", "ocr_misread"};
        for (const archive::FiledName& name : archive_.catalogue().name_findings(filter)) {
            if (!name.finding.mention) add(name);
        }
        add_mismatches();
        filter.verdicts.clear();
        for (const auto& filed : archive_.catalogue().corrections(filter)) {
            if (is_new(documents_[filed.notice.id])) {
                ++(filed.tied.empty() ? report_.untied : report_.tied);
            }
        }
        return std::move(report_);
    }

  private:
    bool is_new(const StoredDocument& document) const {
        return !query_.since || document.change > query_.since->change;
    }

    void add(const archive::FiledName& name) {
        const StoredDocument& document = documents_[name.letter.id];
        if (!is_new(document)) return;
        if (notices_of_ != document.id) {
            notices_ = notices_about(archive_.catalogue(), document);
            notices_of_ = document.id;
        }
        const std::string state(state_of(name.finding, notices_));
        if (!query_.all && (state == "corrected" || state == "dismissed")) {
            ++report_.left_out;
            return;
        }
        NamesReportRow row{name.letter.id,
                           document.record.sha256,
                           document.record.source,
                           name.letter.issuer,
                           name.letter.document_no,
                           name.letter.issue_date,
                           view_of(document.record, name.finding.page),
                           name.finding,
                           title_of(name.finding.field, document.record),
                           document.corrected_by,
                           state};
        const LetterReference letter = reference_to(name.letter);
        for (const auto& [id, other] : filings_[name.finding.written]) {
            if (id != document.id && !is_one_letter(letter, other)) {
                row.same_mistake_in.push_back(id);
            }
        }
        row.form = form_of(document.record);
        report_.rows.push_back(std::move(row));
    }

    std::string form_of(const Record& record) const {
        return record.kind == "form" ? in_one_line(head_of_form(record, templates_)) : "";
    }

    std::string title_of(const std::string& field, const Record& record) const {
        return field.empty() ? "" : titles_.of_field(record.template_id, field);
    }

    bool is_within(const std::string& date) const {
        return (query_.from.empty() || (!date.empty() && date >= query_.from)) &&
               (query_.to.empty() || (!date.empty() && date <= query_.to));
    }

    void add_mismatches() {
        archive::ReviewFilter filter;
        filter.reason = "mismatch";
        filter.closed_too = query_.all;
        for (const archive::QueuedItem& item : archive_.catalogue().review_items(filter)) {
            const StoredDocument& document = documents_[item.document];
            const Record& record = document.record;
            if (!is_new(document) || !is_within(record.text_of("issue_date"))) continue;
            for (const Mismatch& mismatch : record.mismatches) {
                if (mismatch.between.size() != 2 || mismatch.values.size() != 2) continue;
                if (item.field != "mismatch." + mismatch.between[0] + "/" + mismatch.between[1]) {
                    continue;
                }
                MismatchRow row{document.id,
                                record.sha256,
                                record.source,
                                record.text_of("issuer"),
                                record.text_of("document_no"),
                                record.text_of("issue_date"),
                                mismatch};
                for (const std::string& place : mismatch.between) {
                    row.titles.push_back(titles_.of_place(record.template_id, place));
                }
                for (const ValuePlace& place : mismatch.places) {
                    row.views.push_back(view_of(record, place.page));
                }
                row.form = form_of(record);
                report_.mismatches.push_back(std::move(row));
            }
        }
    }

    const Archive& archive_;
    const NamesQuery& query_;
    const Titles& titles_;
    std::span<const extract::Template> templates_;
    Documents documents_;
    FilingsByName filings_;
    std::vector<LaterNotice> notices_;
    std::string notices_of_;
    NamesReport report_;
};

}  // namespace

NamesReport gather_names(const Archive& archive, const NamesQuery& query, const Titles& titles,
                         std::span<const extract::Template> templates) {
    return NamesGatherer(archive, query, titles, templates).gather();
}

CorrectionsReport gather_corrections(const Archive& archive, const std::string& from,
                                     const std::string& to) {
    CorrectionsReport report{from, to, {}};
    Documents documents(archive.catalogue());
    archive::ReportFilter filter;
    filter.from = from;
    filter.to = to;
    for (const archive::FiledCorrection& filed : archive.catalogue().corrections(filter)) {
        CorrectionsReportRow row;
        row.notice_id = filed.notice.id;
        row.notice_no = filed.notice.document_no;
        row.notice_date = filed.notice.issue_date;
        row.notice_issuer = filed.notice.issuer;
        row.correction = filed.correction;
        row.corrected_documents = filed.tied;
        row.later = notices_about(archive.catalogue(), documents[filed.notice.id]);
        const Record& notice = documents[filed.notice.id].record;
        row.sha256 = notice.sha256;
        row.source = notice.source;
        row.view = view_of(notice, 0);
        if (const NameFinding* quoted = quoted_mistake(notice, filed.correction)) {
            row.view = view_of(notice, quoted->page);
            row.quoted_at = quoted->box;
        }
        for (const archive::FiledPair& pair : filed.pairs) {
            for (const std::string& id : pair.other_documents) {
                row.same_mistakes.push_back(same_mistake(documents[id], pair.pair));
            }
        }
        report.rows.push_back(std::move(row));
    }
    return report;
}

CutOuts cut_outs_from(const Archive& archive) {
    return cut_outs_of([&archive](const std::string& sha256) {
        return archive.objects().has(sha256) ? archive.objects().path_of(sha256)
                                             : std::filesystem::path();
    });
}

}  // namespace gongwen::pipeline
