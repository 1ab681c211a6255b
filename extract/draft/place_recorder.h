// Writes into a template where its fields stand on the empty form.

#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "extract/form/form.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Where a field's label and its check box or cell stand on the empty form, in points.
struct KnownPlace {
    Box label;
    Box room;
};

/// The text of the template's file with `label_place` and `place` of every field that was found, in
/// whole points; what it said of the places before is gone, everything else stays as it was.
/// `form`: what the text says. `places`: as extract_form found them on the empty form.
std::string with_places(std::string_view toml, const Template& form,
                        std::span<const FormPlace> places);

/// The same from the pages of an empty form; fields of its later pages get no place. `file_name` is
/// for messages. `known`: where fields of the first page stand: of several with the same words the
/// labels alone tell only the first.
std::string record_places(const std::string& toml, const std::string& file_name,
                          std::span<const Page> empty_form,
                          const std::map<std::string, KnownPlace>& known = {});

}  // namespace gongwen::extract
