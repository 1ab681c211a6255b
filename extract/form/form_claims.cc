#include "extract/form/form_claims.h"

#include <algorithm>
#include <map>

namespace gongwen::extract {
namespace {

class PassageMaker {
  public:
    void add(const Segment& part, const std::string& field) {
        if (field == "label" || !by_field_.contains(field)) {
            by_field_[field] = passages_.size();
            passages_.push_back(Passage{field, {}, {}});
        }
        append(passages_[by_field_[field]], *part.line, part.begin, part.end);
    }

    void add_rest(const Segment& rest) {
        if (rest.text.empty()) return;
        passages_.push_back(Passage{"body", {}, {}});
        append(passages_.back(), *rest.line, rest.begin, rest.end);
    }

    std::vector<Passage> take() { return std::move(passages_); }

  private:
    std::vector<Passage> passages_;
    std::map<std::string, std::size_t> by_field_;
};

}  // namespace

FormClaims::FormClaims(const std::vector<FormPage>& pages) : pages_(pages) {
    for (const FormPage& page : pages) claims_.emplace_back(page.words.size());
}

void FormClaims::claim_label(const FoundLabel& label) {
    for (const std::size_t word : label.words) {
        const Segment& segment = pages_[label.page].words[word].segment;
        const std::size_t end = word == label.words.back() ? label.end : segment.text.size();
        claim(label.page, {word, word == label.words.front() ? label.begin : 0, end}, "label");
    }
}

void FormClaims::claim(std::size_t page, const ValuePiece& piece, const std::string& field) {
    auto& claims = claims_[page][piece.word];
    const bool taken = std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
        return piece.begin < other.end && other.begin < piece.end;
    });
    if (!taken) claims.push_back({piece.begin, piece.end, field});
}

std::vector<Passage> FormClaims::passages() {
    PassageMaker maker;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
        for (std::size_t w = 0; w < pages_[p].words.size(); ++w) {
            const Segment& segment = pages_[p].words[w].segment;
            auto& claims = claims_[p][w];
            std::sort(claims.begin(), claims.end(),
                      [](const Claim& a, const Claim& b) { return a.begin < b.begin; });
            std::size_t at = 0;
            for (const Claim& claim : claims) {
                maker.add_rest(segment.part(at, claim.begin));
                maker.add(segment.part(claim.begin, claim.end), claim.field);
                at = claim.end;
            }
            maker.add_rest(segment.part(at, segment.text.size()));
        }
    }
    return maker.take();
}

}  // namespace gongwen::extract
