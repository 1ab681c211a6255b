// Room for words at the front of an empty form's cell, which belongs to the label in front of it.

#pragma once

#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// ____農會／郵局　帳號：____, ____中工使字第____號: room in front of a cell's first words, where
/// its line goes on behind them. Adds a field to the draft; returns whether it did.
bool propose_room_in_front(const DraftCell& cell, const DraftCell& head, const UsualLabels& usual,
                           Draft& draft);

/// ____地政事務所, ____大學____研究所, ____（關係：____）: the words that end what is written in
/// front of them, in a cell of one line.
bool propose_name_in_front(const DraftCell& cell, const DraftCell& head, const UsualLabels& usual,
                           Draft& draft);

/// （____）________: the postal code in brackets and the address behind it. Adds a field for each;
/// returns whether it did.
bool propose_code(const DraftPage& page, const DraftCell& cell, const DraftCell& head,
                  const UsualLabels& usual, Draft& draft);

}  // namespace gongwen::extract
