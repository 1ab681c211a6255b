#include "institutions/judge.h"

#include <algorithm>
#include <map>

#include "core/document_number.h"
#include "core/text.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/corrections.h"
#include "institutions/names/agreement/seal_bars.h"
#include "institutions/names/finding/name_finder.h"
#include "institutions/names/judging/doubtful_names.h"
#include "institutions/names/judging/history.h"
#include "institutions/names/judging/verdict.h"

namespace gongwen::institutions {
namespace {

/// A name directly in front of a cited letter's date belongs to that letter's day.
std::optional<Date> date_of_act(const FoundName& name, std::size_t passage,
                                const std::vector<CitedLetter>& letters,
                                const LetterContext& context) {
    for (const CitedLetter& letter : letters) {
        const bool its_issuer =
            letter.passage == passage && letter.begin <= name.end && name.end <= letter.end;
        if (!its_issuer) continue;
        if (const auto date = date_from_iso(letter.reference.date)) return date;
    }
    return context.date;
}

bool is_mention(const std::vector<Mention>& mentions, std::size_t passage, const FoundName& name) {
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
        return mention.passage == passage && mention.span.begin < name.end &&
               name.begin < mention.span.end;
    });
}

/// The names of every passage, and how often each doubtful one was read.
struct FoundNames {
    std::vector<std::vector<FoundName>> of_passage;
    std::map<std::u32string, std::size_t, std::less<>> times;

    static std::u32string written(const Passage& passage, const FoundName& name) {
        return fold_variants(passage.text.substr(name.begin, name.size()));
    }
    std::size_t times_of(const Passage& passage, const FoundName& name) const {
        const auto found = times.find(written(passage, name));
        return found == times.end() ? 1 : found->second;
    }
};

FoundNames find_names(std::span<const Passage> passages, const NameFinder& finder) {
    FoundNames found;
    for (const Passage& passage : passages) {
        auto& names = found.of_passage.emplace_back();
        if (!is_name_field(passage.field) && !is_running_text(passage.field)) continue;
        names = finder.find(passage);
        for (const FoundName& name : names) {
            if (name.how == FoundName::How::Near) ++found.times[FoundNames::written(passage, name)];
        }
    }
    return found;
}

/// The wrong words that a notice quotes, judged by the day of the letter they stood in. Words that
/// are no name of any institution (百分之五十) are left out, unless the right ones are a name.
std::optional<NameFinding> mention_of(const Mention& mention, const Passage& passage,
                                      const std::vector<FoundName>& names,
                                      const Authority& authority) {
    FoundName quoted{FoundName::How::Unknown, mention.span.begin, mention.span.end};
    for (const FoundName& name : names) {
        const bool same = name.begin == quoted.begin && name.end == quoted.end;
        if (same && name.how != FoundName::How::Unknown) quoted = name;
    }
    if (quoted.how == FoundName::How::Unknown && authority.find(mention.right) == nullptr) {
        return {};
    }
    NameFinding finding = to_finding(quoted, passage, {mention.date, false, 1, {}}, authority);
    finding.written = mention.wrong;
    finding.mention = true;
    const bool listed =
        quoted.how == FoundName::How::Known || quoted.how == FoundName::How::WrongParent;
    if (authority.find(mention.right) != nullptr) finding.expected = mention.right;
    if (listed) return finding;
    finding.verdict = "miswriting";
    finding.reasons = reasons_of(align(fold_variants(to_utf32(mention.wrong)),
                                       fold_variants(to_utf32(finding.expected)), {}, authority));
    return finding;
}

/// A letter whose names are found and not judged yet.
struct Letter {
    std::span<const Passage> passages;
    const FoundNames& names;
    const std::vector<Mention>& mentions;
    const std::vector<CitedLetter>& cited;
    const LetterContext& context;
    const Authority& authority;

    NameSetting setting_of(const FoundName& name, std::size_t number) const {
        const Passage& passage = passages[number];
        return {date_of_act(name, number, cited, context),
                is_historical(passage, name.begin, name.end, authority.index().words),
                names.times_of(passage, name),
                meant_by(name, passage, passages, names.of_passage, context, authority)};
    }
};

/// Names of one passage, the mentioned ones from the notice's own words.
std::vector<NameFinding> names_of(const Letter& letter, std::size_t number) {
    const Passage& passage = letter.passages[number];
    const std::vector<FoundName>& here = letter.names.of_passage[number];
    std::vector<std::pair<std::size_t, NameFinding>> found;
    for (const FoundName& name : here) {
        if (is_mention(letter.mentions, number, name)) continue;
        found.emplace_back(name.begin, to_finding(name, passage, letter.setting_of(name, number),
                                                  letter.authority));
    }
    for (const Mention& mention : letter.mentions) {
        if (mention.passage != number) continue;
        if (auto finding = mention_of(mention, passage, here, letter.authority)) {
            found.emplace_back(mention.span.begin, std::move(*finding));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<NameFinding> names;
    for (auto& [begin, finding] : found) {
        finding.field =
            is_name_field(passage.field) || passage.field != "body" ? passage.field : std::string();
        names.push_back(std::move(finding));
    }
    return names;
}

/// What 本部 and 貴會 mean, also where the letterhead or the receiver's name has a slip.
std::string valid_name(const std::string& written, const NameFinder& finder,
                       const Authority& authority) {
    const Passage alone{"recipient", to_utf32(written), {}};
    for (const FoundName& name : finder.find(alone)) {
        const bool whole = name.begin == 0 && name.end == alone.size();
        if (whole && name.how == FoundName::How::Near) {
            return authority.index().institutions[name.institutions.front()].name;
        }
    }
    return written;
}

LetterContext with_valid_names(LetterContext context, const NameFinder& finder,
                               const Authority& authority) {
    context.issuer = valid_name(context.issuer, finder, authority);
    context.recipient = valid_name(context.recipient, finder, authority);
    return context;
}

void add_review(Record& record, std::string field, std::string reason) {
    const ReviewItem item{std::move(field), std::move(reason)};
    const bool known =
        std::find(record.review.begin(), record.review.end(), item) != record.review.end();
    if (!known) record.review.push_back(item);
}

void add_review(Record& record, const NameFinding& finding, std::string reason) {
    add_review(record, finding.field.empty() ? "text" : finding.field, std::move(reason));
}

/// The letter's day; nothing where its number was given out in another year, so that one of the two
/// was misread or mis-typed: names would be judged by a day that is not theirs.
std::optional<Date> day_of(const Record& record) {
    const auto date = date_from_iso(record.text_of("issue_date"));
    const auto number = parse_document_number(record.text_of("document_no"));
    if (number && check_year(*number, date) == YearCheck::Suspect) return {};
    return date;
}

LetterContext context_of(const Record& record) {
    LetterContext context;
    context.issuer = record.text_of("issuer");
    context.recipient = record.text_of("recipient");
    context.document_no = record.text_of("document_no");
    context.document_type = record.document_type;
    context.date = day_of(record);
    context.is_form = record.kind == "form";
    context.email = record.text_of("email");
    return context;
}

}  // namespace

Judgement judge(std::span<const Passage> passages, const LetterContext& given,
                const Authority& authority) {
    const NameFinder finder(authority, passages, given.date);
    const LetterContext context = with_valid_names(given, finder, authority);
    const std::vector<CitedLetter> letters = find_citations(passages, context, finder, authority);
    CorrectionReading reading = read_corrections(passages, context, letters, finder, authority);

    const FoundNames found = find_names(passages, finder);
    const Letter letter{passages, found, reading.mentions, letters, context, authority};
    Judgement judgement;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        std::vector<NameFinding> names = names_of(letter, i);
        std::move(names.begin(), names.end(), std::back_inserter(judgement.names));
    }
    judgement.corrections = std::move(reading.corrections);
    judgement.citations = merged(letters);
    judgement.unread_correction = reading.unread;
    judgement.weighed_correction = reading.weighed;
    return judgement;
}

std::vector<Correction> read_corrections(std::span<const Passage> passages,
                                         const LetterContext& context, const Authority& authority) {
    const NameFinder finder(authority, passages, context.date);
    const std::vector<CitedLetter> letters = find_citations(passages, context, finder, authority);
    return read_corrections(passages, context, letters, finder, authority).corrections;
}

namespace {

/// A stamp has its name right: a character that a frame or a stroke hid is no slip of the writer's.
void excuse_print_in_seal(Record& record) {
    const Field* seal = record.field("seal_present");
    if (seal == nullptr || seal->box.empty()) return;
    for (NameFinding& name : record.names) {
        const bool slip = name.verdict == "miswriting";
        if (slip && is_in_seal(name.page, name.box, *seal)) name.verdict = "ocr_misread";
    }
}

}  // namespace

void judge_record(Record& record, std::span<const Passage> passages, const Authority& authority) {
    Judgement judgement = judge(passages, context_of(record), authority);
    record.names = std::move(judgement.names);
    excuse_print_in_seal(record);
    record.corrections = std::move(judgement.corrections);
    record.citations = std::move(judgement.citations);
    if (judgement.unread_correction && record.kind != "form") {
        add_review(record, "text", "unread_correction");
    }
    if (judgement.weighed_correction) add_review(record, "text", "weighed_correction");
    for (const NameFinding& finding : record.names) {
        if (is_flagged(finding)) add_review(record, finding, "name_" + finding.verdict);
        if (is_doubtful(finding)) add_review(record, finding, "near_name");
    }
}

}  // namespace gongwen::institutions
