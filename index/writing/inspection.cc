#include "index/writing/inspection.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "core/sha256.h"
#include "index/index_document.h"
#include "index/schema.h"

namespace gongwen::index {
namespace {

constexpr std::size_t kSealDigits = 16;

/// A number that a small change of `x` changes all over (splitmix64).
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

/// Postings in no order: the documents' own terms and the terms' lists must come to the same.
class PostingSum {
  public:
    void add(std::string_view term, Xapian::docid document, Xapian::termcount count) {
        const std::uint64_t place = (std::uint64_t{document} << 32U) | count;
        sum_ += mixed(std::hash<std::string_view>()(term) ^ mixed(place));
    }
    bool operator==(const PostingSum&) const = default;

  private:
    std::uint64_t sum_ = 0;
};

/// What Xapian keeps of a slot to leave documents out unseen.
struct SlotExtent {
    Xapian::doccount count = 0;
    std::string least;
    std::string greatest;

    void add(const std::string& value) {
        least = count == 0 ? value : std::min(least, value);
        greatest = std::max(greatest, value);
        ++count;
    }
};

class Inspection {
  public:
    explicit Inspection(const Xapian::Database& database) : database_(database) {}

    std::string run() {
        const auto end = database_.postlist_end("");
        for (auto at = database_.postlist_begin(""); at != end; ++at) {
            if (!is_sound(*at, at.get_doclength())) {
                return fmt::format("its document {} is not as it was written", *at);
            }
        }
        for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
            if (!has_sound_list(*term)) return "its list of a term is not as it was written";
        }
        if (!(of_documents_ == of_terms_)) return "its terms and its documents do not agree";
        return has_sound_figures() ? "" : "its figures are not those of its documents";
    }

  private:
    bool is_sound(Xapian::docid number, Xapian::termcount length_by_list) {
        const Xapian::Document document = database_.get_document(number);
        if (document.get_value(kSealSlot) != seal_of(document)) return false;
        const auto by_id = database_.postlist_begin(id_term(document.get_value(kIdSlot)));
        if (by_id == database_.postlist_end("") || *by_id != number) return false;
        Xapian::termcount length = 0;
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
            of_documents_.add(*term, number, term.get_wdf());
            length += term.get_wdf();
        }
        for (auto value = document.values_begin(); value != document.values_end(); ++value) {
            slots_[value.get_valueno()].add(*value);
        }
        ++count_;
        total_length_ += length;
        // Xapian's lower bound leaves out what has no words (a blank sheet).
        const bool in_bounds = length == 0 || (length >= database_.get_doclength_lower_bound() &&
                                               length <= database_.get_doclength_upper_bound());
        return length == length_by_list && in_bounds;
    }

    bool has_sound_list(const std::string& term) {
        Xapian::doccount documents = 0;
        Xapian::termcount occurrences = 0;
        Xapian::termcount most = 0;
        const auto end = database_.postlist_end(term);
        for (auto at = database_.postlist_begin(term); at != end; ++at) {
            of_terms_.add(term, *at, at.get_wdf());
            ++documents;
            occurrences += at.get_wdf();
            most = std::max(most, at.get_wdf());
        }
        return documents == database_.get_termfreq(term) &&
               occurrences == database_.get_collection_freq(term) &&
               most <= database_.get_wdf_upper_bound(term);
    }

    bool has_sound_figures() const {
        if (count_ != database_.get_doccount()) return false;
        if (total_length_ != database_.get_total_length()) return false;
        return std::ranges::all_of(slots_, [this](const auto& entry) {
            const auto& [slot, extent] = entry;
            return database_.get_value_freq(slot) == extent.count &&
                   database_.get_value_lower_bound(slot) <= extent.least &&
                   database_.get_value_upper_bound(slot) >= extent.greatest;
        });
    }

    const Xapian::Database& database_;
    PostingSum of_documents_;
    PostingSum of_terms_;
    std::map<Xapian::valueno, SlotExtent> slots_;
    Xapian::doccount count_ = 0;
    Xapian::totallength total_length_ = 0;
};

}  // namespace

std::string seal_of(const Xapian::Document& document) {
    Sha256 hash;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        hash.add(fmt::format("{} {} {}\n", (*term).size(), *term, term.get_wdf()));
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
        if (value.get_valueno() == kSealSlot) continue;
        hash.add(fmt::format("{} {} {}\n", value.get_valueno(), (*value).size(), *value));
    }
    hash.add(document.get_data());
    return hash.hex().substr(0, kSealDigits);
}

std::string damage_in(const Xapian::Database& database) { return Inspection(database).run(); }

}  // namespace gongwen::index
