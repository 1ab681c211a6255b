// A step of the build. Writes how each Chinese character is read aloud, as a table of C++ numbers
// (said_alike.cc): ICU, which knows one reading for each, needs a tenth of a second to prepare its
// rules, in every program that asks.

#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>

#include "institutions/names/alignment/reading_codes.h"

namespace {

using namespace gongwen::institutions;

void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

/// A number for each syllable and for each tone mark, from 1 on, in the order of appearance.
class Numbers {
  public:
    std::uint16_t of(const icu::UnicodeString& text) {
        if (text.isEmpty()) return 0;
        const auto next = static_cast<std::uint16_t>(numbers_.size() + 1);
        return numbers_.emplace(text, next).first->second;
    }

  private:
    std::map<icu::UnicodeString, std::uint16_t> numbers_;
};

class Reader {
  public:
    Reader() {
        UErrorCode status = U_ZERO_ERROR;
        latin_.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        require(status);
        apart_ = icu::Normalizer2::getNFDInstance(status);
        require(status);
    }

    std::uint16_t code_of(char32_t c) {
        const icu::UnicodeString sign(static_cast<UChar32>(c));
        icu::UnicodeString reading = sign;
        latin_->transliterate(reading);
        if (reading == sign) return 0;
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString letters = apart_->normalize(reading.trim(), status);
        require(status);
        icu::UnicodeString syllable;
        icu::UnicodeString tone;
        for (std::int32_t i = 0; i < letters.length(); ++i) {
            const bool mark = is_tone(letters.charAt(i));
            (mark ? tone : syllable).append(letters.charAt(i));
        }
        const std::uint16_t tone_number = tones_.of(tone);
        if (tone_number >= kTones) throw std::logic_error("more tones than Chinese has");
        return static_cast<std::uint16_t>(syllables_.of(syllable) * kTones + tone_number);
    }

  private:
    /// The dots of ü are no tone.
    static bool is_tone(char16_t c) {
        return c == u'\u0304' || c == u'\u0301' || c == u'\u030C' || c == u'\u0300';
    }

    std::unique_ptr<icu::Transliterator> latin_;
    const icu::Normalizer2* apart_ = nullptr;
    Numbers syllables_;
    Numbers tones_;
};

}  // namespace

int main(int count, char** arguments) {
    try {
        if (count != 2) throw std::runtime_error("usage: make_readings OUTPUT.inc");
        Reader reader;
        std::ofstream out(arguments[1]);
        for (char32_t c = kFirstRead; c <= kLastRead; ++c) {
            out << reader.code_of(c) << (c % 16 == 15 ? ",\n" : ",");
        }
        if (!out.flush()) throw std::runtime_error("cannot be written");
    } catch (const std::exception& error) {
        std::cerr << "make_readings: " << error.what() << '\n';
        return 1;
    }
}
