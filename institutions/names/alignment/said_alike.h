// Characters that are read aloud alike: what typing by sound takes for one another.

#pragma once

namespace gongwen::institutions {

/// Of two different Chinese characters, tone included: 局 and 菊, 市 and 事. By the readings of
/// ICU, which knows one for each character.
bool said_alike(char32_t a, char32_t b);

/// The same without the tone: 國 and 果, 縣 and 險.
bool said_alike_but_for_tone(char32_t a, char32_t b);

}  // namespace gongwen::institutions
