// Values of the head that tell themselves where their label was lost: a date in words, a document
// number, 普通件, a mail address, a telephone number behind a colon.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The field of which the whole segment can only be the value; nullptr for none. An address may be
/// the receiver's, a telephone number anybody's.
const FieldTemplate* field_told_by(const Segment& segment, const Template& letter);

/// The segments, what cannot be a label and a value that tells itself behind a wide space taken
/// apart (時　時　中華民國112年9月7日: a label in white on black that was not read).
std::vector<Segment> split_from_unread_labels(std::vector<Segment> segments,
                                              const LabelFinder& labels, const Template& letter);

/// The segments, a row of ways of contact without labels (an address, a telephone number, a mail
/// address, with signs in front of them at most) taken apart at its wide spaces.
std::vector<Segment> split_bare_contacts(std::vector<Segment> segments, const LabelFinder& labels);

/// A telephone number with its area, or a mail address, and no label in front of it.
bool is_bare_way_of_contact(std::u32string_view text);

/// 02-20000000#12 with its area, behind what a sign (☎) may have been taken for; npos for none.
std::size_t bare_phone(std::u32string_view text);

/// office@example.tw behind what a sign (✉) may have been taken for; npos for none.
std::size_t bare_mail(std::u32string_view text);

/// Where behind a word of two characters that is none (俾頁：, 伯抽：) and its colon a telephone
/// number with its area begins; npos where the segment is nothing like that. A word that is one
/// (手機：) says whose number it is.
std::size_t phone_behind_unread_label(const Segment& segment);

}  // namespace gongwen::extract
