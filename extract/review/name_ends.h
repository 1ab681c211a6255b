// How names of offices and bodies end: one that ends otherwise was misread there, however surely,
// or a seal's characters became part of it.

#pragma once

#include "core/record.h"

namespace gongwen::extract {

/// 財團法人農業工程研究心司有造: a long name of the list that ends as no office, group or person
/// does.
bool has_odd_name(const Field& list);

/// Adds cut_off_name of a letter's issuer that ends as no sender's does (國立範例大學附設浣).
void check_end_of_issuer(Record& record);

}  // namespace gongwen::extract
