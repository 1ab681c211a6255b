#include "retention_office.h"

#include <stdexcept>

#include "archive/retention/disposal.h"

namespace gongwen::archive::test {

MachineClock Office::clock() const {
    MachineClock clock = machine_clock();
    if (!now_.empty()) clock.now = [now = now_] { return now; };
    if (uptime_) clock.uptime = [uptime = *uptime_] { return uptime; };
    return clock;
}

void Office::load_schedule(const char* toml) {
    Ledger ledger(archive_, "甲", clock());
    archive::load_schedule(ledger, toml, "test.toml");
}

std::string Office::file(const Record& record) {
    file_records(catalogue(), {record});
    return document_id(record);
}

std::string Office::letter_in(const std::string& file_no, const std::string& day,
                              const std::string& period, const std::string& document_no) {
    const std::string name = "letter-" + std::to_string(++files_);
    const std::string sha256 = archive_.objects().put_file(folder_.file(name, "scan of " + name));
    Record record =
        letter(sha256,
               document_no.empty() ? "台內資字第10423000" + std::to_string(10 + files_) + "號"
                                   : document_no,
               day);
    if (!file_no.empty()) record.fields["file_no"] = field(file_no);
    if (!period.empty()) record.fields["retention"] = field(period);
    record.fields["subject"] = field("主旨之" + name);
    return file(record);
}

Assessment Office::assess(const std::string& id) const {
    return assess(id, Ledger(archive_, "甲", clock()).today());
}

Assessment Office::assess(const std::string& id, const Date& today) const {
    Ledger ledger(archive_, "甲", clock());
    for (const Assessment& one : assess_all(ledger, today)) {
        if (one.facts.id == id) return one;
    }
    throw std::logic_error("no assessment of " + id);
}

std::int64_t Office::approved_list(const std::vector<std::string>& ids) {
    Ledger first(archive_, "甲", clock());
    const std::int64_t list = propose(first, "測試目錄", ids);
    Ledger second(archive_, "乙", clock());
    approve(second, list, "檔徵字第1號", second.today());
    return list;
}

std::string codes(const Assessment& assessment) {
    std::string out;
    for (const Blocker& blocker : assessment.blockers) {
        out += (out.empty() ? "" : " ") + blocker.code;
    }
    return out;
}

}  // namespace gongwen::archive::test
