// One item of the review queue with all that a person needs to decide on it.

#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"
#include "pipeline/reports/format.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

/// What else might be meant, from what the record, the archive and the lists of names hold; nothing
/// is made up.
struct Alternative {
    std::string value;
    std::string origin;  ///< in words: 程式後來的讀法, 應有的名稱 …
};

struct ReviewEntry {
    archive::QueuedItem item;
    std::string source;
    std::string head;   ///< date, issuer, kind and number of a letter in one line; a form's title
    std::string label;  ///< the field's title; 第 3 頁 for page.3, 規定：… for a rule
    std::string value;  ///< in one line; "" where there is none
    std::string written{};  ///< of a doubted name: the first one that is undecided
    std::string raw;        ///< where it differs from the value
    std::string reason;     ///< in words
    std::vector<Alternative> alternatives;
    /// The value with some of the page around it; the top of the page where it has no place.
    CutOutRequest place;
    CutOutRequest other_place;     ///< of the second value of a mismatch; page 0: none
    bool begins_document = false;  ///< page.N: by now a document begins there
};

class LikelyNames;

/// Items of one document should come one after another: the last one looked at is remembered.
class EntryMaker {
  public:
    /// All must outlive it. Without `likely` there are no alternatives for people's names.
    EntryMaker(const archive::Catalogue& catalogue, const Titles& titles,
               const LikelyNames* likely = nullptr)
        : catalogue_(catalogue), titles_(titles), likely_(likely) {}

    ReviewEntry entry_of(const archive::QueuedItem& item);
    /// The same for a field that is not in the queue.
    ReviewEntry entry_of(const std::string& id, const std::string& field);

  private:
    const archive::StoredDocument& document(const std::string& id);

    const archive::Catalogue& catalogue_;
    const Titles& titles_;
    const LikelyNames* likely_;
    archive::StoredDocument last_;
};

/// The words that settle the entry, behind `program` ("gongwen", with the archive where it needs
/// naming): to leave it as it is, and to change it. A doubted name
/// is confirmed or dismissed by the name, as closing the item alone would leave the finding.
struct ReviewCommands {
    std::string confirm;
    std::string confirm_words;  ///< 無誤; of a doubted name 確為誤植
    std::string correct;
    std::string dismiss;  ///< of a doubted name: it is no mistake
};
ReviewCommands commands_for(const ReviewEntry& entry, const std::string& program);

/// How a word must be typed in a shell.
std::string shell_word(const std::string& word);

nlohmann::json to_json_value(const ReviewEntry& entry);

}  // namespace gongwen::pipeline
