#include "index/text/phrase_source.h"

#include <algorithm>
#include <utility>

#include "index/schema.h"
#include "index/stored_document.h"

namespace gongwen::index {
namespace {

/// What stands under `prefix`, as printed; `image` is its folded image. `data`: of the document.
std::string printed_image(std::string_view prefix, std::string image, std::string_view data) {
    const StoredDocument document = from_data(data);
    const auto differing = document.printed.find(std::string(prefix));
    if (!prefix.empty()) {
        return differing == document.printed.end() ? std::move(image) : packed(differing->second);
    }
    std::string printed = differing == document.printed.end() ? "" : differing->second;
    for (const RunningText& text : running_texts(document.lines)) {
        append_text(printed, tokens_of(text), Spelling::AsPrinted);
    }
    return packed(printed);
}

class PhraseSource : public Xapian::PostingSource {
  public:
    explicit PhraseSource(std::vector<PhraseCheck> checks) : checks_(std::move(checks)) {}

    // As many as there are documents, so that an AND asks the phrase's terms first.
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
    Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }

    void init(const Xapian::Database& database) override {
        database_ = database;
        const unsigned slot = text_slot(checks_.front().prefix);
        text_ = database_.valuestream_begin(slot);
        end_ = database_.valuestream_end(slot);
        is_started_ = false;
    }

    void next(double /*min_weight*/) override {
        if (is_started_) ++text_;
        is_started_ = true;
        move_to_match();
    }

    void skip_to(Xapian::docid document, double /*min_weight*/) override {
        is_started_ = true;
        if (text_ != end_) text_.skip_to(document);
        move_to_match();
    }

    /// False where the phrase does not stand in this document, whatever may be with later ones.
    bool check(Xapian::docid document, double /*min_weight*/) override {
        is_started_ = true;
        if (text_ != end_) text_.skip_to(document);
        return text_ == end_ || (text_.get_docid() == document && stands_here());
    }

    bool at_end() const override { return text_ == end_; }
    Xapian::docid get_docid() const override { return text_.get_docid(); }

    PostingSource* clone() const override { return new PhraseSource(checks_); }

  private:
    void move_to_match() {
        while (text_ != end_ && !stands_here()) ++text_;
    }

    bool stands_here() const {
        return std::ranges::any_of(checks_, [this](const PhraseCheck& check) {
            if (check.spelling == Spelling::Any) return check.phrase.stands_in(*text_);
            return check.holds_for(database_.get_document(text_.get_docid()));
        });
    }

    std::vector<PhraseCheck> checks_;
    Xapian::Database database_;
    Xapian::ValueIterator text_;
    Xapian::ValueIterator end_;
    bool is_started_ = false;
};

}  // namespace

bool PhraseCheck::holds_for(const Xapian::Document& document) const {
    const std::string image = document.get_value(text_slot(prefix));
    if (image.empty()) return false;
    if (spelling == Spelling::Any) return phrase.stands_in(image);
    return phrase.stands_in(printed_image(prefix, image, document.get_data()));
}

Xapian::Query stands_in_text(std::vector<PhraseCheck> checks) {
    auto* source = new PhraseSource(std::move(checks));
    return Xapian::Query(source->release());  // Xapian owns it now
}

bool PhraseDecider::operator()(const Xapian::Document& document) const {
    const auto holds = [&document](const PhraseCheck& check) { return check.holds_for(document); };
    return std::ranges::none_of(checks_.unwanted, holds) &&
           std::ranges::all_of(checks_.wanted, [&holds](const std::vector<PhraseCheck>& any) {
               return std::ranges::any_of(any, holds);
           });
}

}  // namespace gongwen::index
