// Makes up a packet: the letter that files an application for the certificate service, the form,
// and sometimes the ministry's answer; right or with faults, and with the truth of every rule.

#pragma once

#include <vector>

#include "tools/drawing/description.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

/// The words of packets.toml must be among the lists. Sometimes the letter is missing; the answer,
/// where there is one, is the last document. `disagreeing`: the letter is another agency's than the
/// form's applicant.
std::vector<DocumentDescription> made_up_packet(Chance& chance, bool disagreeing = false);

}  // namespace gongwen::tools
