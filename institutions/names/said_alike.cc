#include "institutions/names/said_alike.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>

#include "core/text.h"

namespace gongwen::institutions {
namespace {

/// The readings of characters that were asked for, each once, with the tone as a mark on a vowel.
/// One for the whole program: ICU takes a tenth of a second to prepare its rules.
class Readings {
  public:
    static Readings& all() {
        static Readings readings;
        return readings;
    }

    icu::UnicodeString of(char32_t c) {
        const std::lock_guard lock(mutex_);
        const auto known = known_.find(c);
        return known != known_.end() ? known->second : known_.emplace(c, read(c)).first->second;
    }

  private:
    Readings() {
        UErrorCode status = U_ZERO_ERROR;
        reader_.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) reader_.reset();
    }

    icu::UnicodeString read(char32_t c) const {
        if (!reader_) return {};
        const icu::UnicodeString sign(static_cast<UChar32>(c));
        icu::UnicodeString reading = sign;
        reader_->transliterate(reading);
        return reading == sign ? icu::UnicodeString() : reading.trim();
    }

    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> reader_;
    std::unordered_map<char32_t, icu::UnicodeString> known_;
};

/// Without the marks on its vowels.
icu::UnicodeString without_tone(const icu::UnicodeString& reading) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* parts = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return reading;
    const icu::UnicodeString apart = parts->normalize(reading, status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < apart.length(); ++i) {
        if (u_charType(apart.charAt(i)) != U_NON_SPACING_MARK) plain.append(apart.charAt(i));
    }
    return plain;
}

}  // namespace

bool said_alike(char32_t a, char32_t b) {
    if (a == b || !is_han(a) || !is_han(b)) return false;
    const icu::UnicodeString reading = Readings::all().of(a);
    return !reading.isEmpty() && reading == Readings::all().of(b);
}

bool said_alike_but_for_tone(char32_t a, char32_t b) {
    if (a == b || !is_han(a) || !is_han(b)) return false;
    const icu::UnicodeString reading = without_tone(Readings::all().of(a));
    return !reading.isEmpty() && reading == without_tone(Readings::all().of(b));
}

}  // namespace gongwen::institutions
