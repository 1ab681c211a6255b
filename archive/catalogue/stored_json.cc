#include "archive/catalogue/stored_json.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/page_json.h"
#include "core/record_json.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

template <typename Read>
auto read_stored(const std::string& text, Read read) {
    try {
        return read(json::parse(text));
    } catch (const json::exception& exception) {
        throw Error(ErrorKind::ArchiveDamaged, "catalogue", exception.what());
    } catch (const std::invalid_argument& exception) {
        throw Error(ErrorKind::ArchiveDamaged, "catalogue", exception.what());
    }
}

}  // namespace

std::string to_text(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json from_text(const std::string& text) {
    return read_stored(text, [](json value) { return value; });
}

Record record_from_text(const std::string& text) {
    return read_stored(text, [](const json& value) { return record_from_json(value); });
}

Page page_from_text(const std::string& text) {
    return read_stored(text, [](const json& value) { return page_from_json(value); });
}

}  // namespace gongwen::archive
