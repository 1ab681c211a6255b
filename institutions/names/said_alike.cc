#include "institutions/names/said_alike.h"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include <unicode/translit.h>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

/// Readings that were asked for, each once.
class Readings {
  public:
    /// `rules`: of ICU's transliteration.
    explicit Readings(const char* rules) {
        UErrorCode status = U_ZERO_ERROR;
        reader_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
        if (U_FAILURE(status)) reader_.reset();
    }

    std::string of(char32_t c) {
        const std::lock_guard lock(mutex_);
        const auto known = known_.find(c);
        return known != known_.end() ? known->second : known_.emplace(c, read(c)).first->second;
    }

  private:
    std::string read(char32_t c) const {
        if (!reader_) return {};
        icu::UnicodeString text(static_cast<UChar32>(c));
        reader_->transliterate(text);
        std::string reading;
        text.toUTF8String(reading);
        return reading == to_utf8(c) ? std::string() : trimmed(reading);
    }

    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> reader_;
    std::unordered_map<char32_t, std::string> known_;
};

bool share_reading(Readings& readings, char32_t a, char32_t b) {
    if (!is_han(a) || !is_han(b)) return false;
    const std::string reading = readings.of(a);
    return a != b && !reading.empty() && reading == readings.of(b);
}

}  // namespace

bool said_alike(char32_t a, char32_t b) {
    static Readings readings("Han-Latin");
    return share_reading(readings, a, b);
}

bool said_alike_but_for_tone(char32_t a, char32_t b) {
    static Readings readings("Han-Latin; Latin-ASCII");
    return share_reading(readings, a, b);
}

}  // namespace gongwen::institutions
