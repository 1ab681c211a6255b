// A second opinion, by a Latin model, on what looks like Latin text or numbers in a line.

#pragma once

#include <string_view>
#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Latin letters, digits and their signs that are worth a second look: four characters or more, or
/// joined by one of @ . - / : _. Brackets and signs at the ends of a span belong to the text around
/// it.
std::vector<SymbolSpan> latin_spans(const std::vector<ReadSymbol>& symbols);

/// Runs of digits with a letter or sign among them that looks like one (29@號, q月): what stands
/// behind them only follows numbers.
std::vector<SymbolSpan> spoilt_numbers(const std::vector<ReadSymbol>& symbols);

/// Is `second` the better reading of what was first read as `first`? A number stays a number and
/// keeps its length; an e-mail address beats what is none; a number that lost the letter in
/// front of it is none, nor is a text with one digit more behind it; otherwise the confidence
/// decides.
bool is_better_latin(const std::vector<ReadSymbol>& first, const std::vector<ReadSymbol>& second);

/// Where `again` has one letter more behind its @ and is else the same: either that is the end of
/// the ring of the @ or it was taken for it. The letter behind the @ of `address` is then as good
/// as guessed, and the answer true.
bool doubt_behind_at(std::vector<ReadSymbol>& address, const std::vector<ReadSymbol>& again);

/// Where `first` has one letter more behind its @, with ink of its own that is no part of the ring,
/// and goes on with what `second` has there, `second` gets it back: another model's places are
/// sometimes off by a letter there, and its first one lost its ink to the next.
void put_back_behind_at(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second);

/// Takes away signs at the ends: a span begins and ends with a letter or digit.
void trim_signs(std::vector<ReadSymbol>& symbols);

/// 一 between Latin letters or digits is a hyphen: 02一2000, E一mail.
void mend_dashes(std::vector<ReadSymbol>& symbols);

/// Takes over from `first` the characters of `second`'s look-alikes (1 l I, 0 O, 5 S …) and the
/// digits that were read there with more confidence, where both readings have one length. A digit
/// that the two dispute stays doubtful.
void settle_lookalikes(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second);

/// In front of an address's @ no word tells what a letter must be: where the two readings differ by
/// more than look-alikes, `second` has it, as good as guessed.
void doubt_disputed_address(const std::vector<ReadSymbol>& first, std::vector<ReadSymbol>& second);

/// Makes digits of the letters and signs of a span that look like them, with doubt.
void put_look_alike_digits(std::vector<ReadSymbol>& symbols, const SymbolSpan& span);

/// Text that ends in an e-mail address which may go on in the next line.
bool ends_in_address(std::u32string_view text);

/// Small letters, digits, points and hyphens only: what may end a domain.
bool is_address_end(const std::vector<ReadSymbol>& symbols);

/// Has the shape of an e-mail address: word@word.word
bool is_email(std::u32string_view text);

}  // namespace gongwen::ocr
