#include "index/query/document_source.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "index/index_document.h"

namespace gongwen::index {
namespace {

/// An OR of as many terms would open a cursor for each.
class DocumentSource : public Xapian::PostingSource {
  public:
    using Documents = std::shared_ptr<const std::vector<Xapian::docid>>;  ///< ascending

    explicit DocumentSource(Documents documents) : documents_(std::move(documents)) {}

    Xapian::doccount get_termfreq_min() const override { return count(); }
    Xapian::doccount get_termfreq_est() const override { return count(); }
    Xapian::doccount get_termfreq_max() const override { return count(); }

    void init(const Xapian::Database& /*database*/) override {
        at_ = 0;
        is_started_ = false;
    }
    void next(double /*min_weight*/) override {
        if (is_started_) ++at_;
        is_started_ = true;
    }
    void skip_to(Xapian::docid document, double /*min_weight*/) override {
        is_started_ = true;
        const auto from = documents_->begin() + static_cast<std::ptrdiff_t>(at_);
        at_ = static_cast<std::size_t>(std::lower_bound(from, documents_->end(), document) -
                                       documents_->begin());
    }
    bool at_end() const override { return at_ >= documents_->size(); }
    Xapian::docid get_docid() const override { return documents_->at(at_); }

    PostingSource* clone() const override { return new DocumentSource(documents_); }

  private:
    Xapian::doccount count() const { return static_cast<Xapian::doccount>(documents_->size()); }

    Documents documents_;
    std::size_t at_ = 0;
    bool is_started_ = false;
};

}  // namespace

Xapian::Query documents_with_ids(const Xapian::Database& database,
                                 const std::vector<std::string>& ids) {
    std::vector<Xapian::docid> documents;
    for (const std::string& id : ids) {
        const std::string term = id_term(id);
        const auto found = database.postlist_begin(term);
        if (found != database.postlist_end(term)) documents.push_back(*found);
    }
    std::ranges::sort(documents);
    if (documents.empty()) return Xapian::Query::MatchNothing;
    auto* source = new DocumentSource(
        std::make_shared<const std::vector<Xapian::docid>>(std::move(documents)));
    return Xapian::Query(source->release());  // Xapian owns it now
}

}  // namespace gongwen::index
