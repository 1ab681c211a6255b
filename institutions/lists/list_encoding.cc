#include "institutions/lists/list_encoding.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "core/error.h"

namespace gongwen::institutions {
namespace {

struct ConverterClose {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct Conversion {
    std::string text;
    std::optional<std::size_t> wrong_at;  ///< the first byte that the encoding does not have
};

Conversion convert(std::string_view bytes, const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterClose> converter(ucnv_open(encoding, &error));
    if (U_FAILURE(error)) {
        throw Error(ErrorKind::PartMissing, encoding, "ICU has no converter of this name");
    }
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &error);
    std::vector<UChar> units(bytes.size() + 1);
    UChar* to = units.data();
    const char* from = bytes.data();
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from,
                   bytes.data() + bytes.size(), nullptr, true, &error);
    const auto read = static_cast<std::size_t>(from - bytes.data());
    if (U_FAILURE(error)) return {{}, read > 0 ? read - 1 : 0};
    Conversion done;
    icu::UnicodeString(units.data(), static_cast<int32_t>(to - units.data()))
        .toUTF8String(done.text);
    return done;
}

std::size_t line_of(std::string_view bytes, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::count(
                   bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// Of text without a byte order mark: UTF-16 has a zero byte beside each line end, digit and Latin
/// letter, other encodings have none.
const char* wide_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    const std::size_t zero = bytes.find('\0');
    if (zero == std::string_view::npos || bytes.size() % 2 != 0) return nullptr;
    return zero % 2 == 0 ? "UTF-16BE" : "UTF-16LE";
}

}  // namespace

DecodedList decode_list(std::string_view bytes, const std::string& file) {
    constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
    const bool marked = bytes.starts_with(kUtf8Mark);
    if (const char* encoding = wide_encoding(bytes)) {
        Conversion wide = convert(bytes, encoding);
        if (!wide.wrong_at) return {std::move(wide.text), "UTF-16"};
        throw Error(ErrorKind::Usage, file, "begins as UTF-16 and is not; save it as UTF-8");
    }
    const std::string_view content = marked ? bytes.substr(kUtf8Mark.size()) : bytes;
    const Conversion utf8 = convert(content, "UTF-8");
    if (!utf8.wrong_at) return {std::string(content), "UTF-8"};
    if (!marked) {
        Conversion big5 = convert(content, "windows-950-2000");
        if (!big5.wrong_at) return {std::move(big5.text), "Big5"};
        const std::size_t further = std::max(*utf8.wrong_at, *big5.wrong_at);
        throw Error(ErrorKind::Usage, fmt::format("{}:{}", file, line_of(content, further)),
                    "is neither UTF-8 nor Big5 from here on; save the list as UTF-8");
    }
    throw Error(ErrorKind::Usage, fmt::format("{}:{}", file, line_of(content, *utf8.wrong_at)),
                "is no UTF-8 from here on, though the file says so; download it again");
}

}  // namespace gongwen::institutions
