// How the table of readings is made up (make_readings.cc writes it, said_alike.cc asks it).

#pragma once

#include <cstdint>

namespace gongwen::institutions {

/// The unified characters and their first extension; rarer ones are in no name of an institution.
constexpr char32_t kFirstRead = 0x3400;
constexpr char32_t kLastRead = 0x9FFF;

/// A code is the number of the syllable times this, plus the number of the tone; 0: no reading.
constexpr std::uint16_t kTones = 5;

}  // namespace gongwen::institutions
