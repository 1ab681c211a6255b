// An archive with a schedule and a clock of the test's own, for tests of retention.

#pragma once

#include <optional>
#include <string>

#include "archive/archive.h"
#include "archive/retention/assessment.h"
#include "archive/retention/ledger.h"
#include "fixture.h"

namespace gongwen::archive::test {

inline constexpr const char* kSchedule = R"toml(
id = "test"
version = 1
title = "測試區分表"
source = "測試"
periods = [30, 25, 20, 15, 10, 5, 3, 1]
transfer_years = 25

[[class]]
number = "0305"
title = "資訊"
period = "10年"
disposition = "destroy"
source = "表3"

[[class]]
number = "030502"
title = "資訊（次年起算）"
period = "10年"
disposition = "destroy"
rounding = "next-year"
source = "表3之2"

[[class]]
number = "0501"
title = "法規"
period = "永久"
disposition = "transfer"
source = "表5"

[[class]]
number = "0601"
title = "訴訟"
period = "5年"
disposition = "destroy"
trigger = "case-closed"
source = "表6"

[[class]]
number = "0701"
title = "會計"
period = "3年"
disposition = "destroy"
trigger = "given-day"
needs_consent = true
source = "表7"

[[class]]
number = "0801"
title = "訴願"
period = "5年"
disposition = "appraise"
source = "表8"

[[rule]]
template = "leave-request"
period = "1年"
disposition = "destroy"
source = "附註2"

[[rule]]
document_type = "開會通知單"
period = "1年"
disposition = "destroy"
source = "附註1"

[[freeze]]
from = "1945-08-15"
to = "1992-11-06"
reason = "可能為政治檔案"
source = "政治檔案條例"
)toml";

/// An archive open for writing.
class Office {
  public:
    Office() : archive_(Archive::open(folder_.archive(), Access::Write)) {}

    const TemporaryFolder& folder() const { return folder_; }
    const Archive& archive() const { return archive_; }
    Catalogue& catalogue() const { return archive_.catalogue(); }

    /// The machine's clock is this one from now on; it stands still. Without: the real one.
    void set_clock(const std::string& utc) { now_ = utc; }
    void set_uptime(const Uptime& uptime) { uptime_ = uptime; }
    MachineClock clock() const;

    void load_schedule(const char* toml = kSchedule);

    /// Files a letter whose object is there; its id.
    std::string file(const Record& record);
    /// A letter of that 檔號 and day; no field where a text is empty. `name` makes its file's hash.
    std::string letter_in(const std::string& file_no, const std::string& day,
                          const std::string& period = "", const std::string& document_no = "");

    Assessment assess(const std::string& id) const;
    Assessment assess(const std::string& id, const Date& today) const;

    /// A list of the documents, proposed by 甲 and approved by 乙 today.
    std::int64_t approved_list(const std::vector<std::string>& ids);

  private:
    TemporaryFolder folder_;
    Archive archive_;
    std::string now_;
    std::optional<Uptime> uptime_;
    int files_ = 0;
};

/// "" or what stands in the way: "not_due held".
std::string codes(const Assessment& assessment);

/// What an Error says; "" where nothing was thrown.
template <typename Act>
std::string refusal(Act act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

}  // namespace gongwen::archive::test
