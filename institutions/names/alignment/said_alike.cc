#include "institutions/names/alignment/said_alike.h"

#include "institutions/names/alignment/reading_codes.h"

namespace gongwen::institutions {
namespace {

constexpr std::uint16_t kReadings[] = {
#include "institutions/readings.inc"
};

std::uint16_t reading_of(char32_t c) {
    return c < kFirstRead || c > kLastRead ? 0 : kReadings[c - kFirstRead];
}

}  // namespace

bool said_alike(char32_t a, char32_t b) {
    return a != b && reading_of(a) != 0 && reading_of(a) == reading_of(b);
}

bool said_alike_but_for_tone(char32_t a, char32_t b) {
    return a != b && reading_of(a) != 0 && reading_of(a) / kTones == reading_of(b) / kTones;
}

}  // namespace gongwen::institutions
