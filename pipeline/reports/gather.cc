#include "pipeline/reports/gather.h"

#include <algorithm>
#include <map>

#include "pipeline/reports/cut_outs.h"

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

PageView view_of(const Record& record, int page) {
    for (const PageView& view : record.views) {
        if (view.page == page) return view;
    }
    PageView view;
    view.page = page;
    return view;
}

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

}  // namespace

NamesReport gather_names(const Archive& archive, const std::string& from, const std::string& to) {
    NamesReport report{from, to, {}};
    Documents documents(archive.catalogue());
    archive::ReportFilter filter;
    filter.from = from;
    filter.to = to;
    filter.verdicts = {"miswriting", "obsolete", "ocr_misread"};
    for (const archive::FiledName& name : archive.catalogue().name_findings(filter)) {
        if (name.finding.mention) continue;
        const StoredDocument& document = documents[name.letter.id];
        report.rows.push_back({name.letter.id, document.record.sha256, document.record.source,
                               name.letter.issuer, name.letter.document_no, name.letter.issue_date,
                               view_of(document.record, name.finding.page), name.finding,
                               document.corrected_by});
    }
    return report;
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
