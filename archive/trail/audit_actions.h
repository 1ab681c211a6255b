// What the audit trail may tell of.

#pragma once

#include <span>
#include <string_view>

namespace gongwen::archive {

/// Every action that the program notes, for who asks for some of them.
std::span<const std::string_view> audit_actions();

}  // namespace gongwen::archive
