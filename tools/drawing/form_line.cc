#include "tools/drawing/form_line.h"

#include <charconv>
#include <utility>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr double kUsualBlankEm = 6;

constexpr std::pair<std::string_view, PieceKind> kKinds[] = {
    {"blank", PieceKind::Blank},   {"date", PieceKind::Date}, {"box", PieceKind::Box},
    {"option", PieceKind::Option}, {"seal", PieceKind::Seal}, {"sign", PieceKind::Signature}};

std::vector<std::string_view> parts_of(std::string_view place) {
    std::vector<std::string_view> parts;
    for (std::size_t colon = place.find(':'); colon != std::string_view::npos;
         colon = place.find(':')) {
        parts.push_back(place.substr(0, colon));
        place.remove_prefix(colon + 1);
    }
    parts.push_back(place);
    return parts;
}

[[noreturn]] void refuse(std::string_view place) {
    throw Error(ErrorKind::Usage, "{" + std::string(place) + "}",
                "is no place of a form; write {name}, {blank:name:6}, {date:name}, {box:name}, "
                "{option:name:word}, {seal:name} or {sign:name}");
}

FormPiece place_of(std::string_view place) {
    const std::vector<std::string_view> parts = parts_of(place);
    FormPiece piece;
    piece.field = parts.back();
    if (parts.size() == 1 && !place.empty()) {
        piece.kind = PieceKind::Value;
        return piece;
    }
    for (const auto& [word, kind] : kKinds) {
        if (parts.front() == word) piece.kind = kind;
    }
    const bool has_more = piece.kind == PieceKind::Option || piece.kind == PieceKind::Blank;
    const std::size_t most = has_more ? 3 : 2;
    if (piece.kind == PieceKind::Words || parts.size() > most) refuse(place);
    piece.field = parts[1];
    piece.width_em = kUsualBlankEm;
    if (piece.kind == PieceKind::Option && parts.size() == 3) piece.words = to_utf32(parts[2]);
    if (piece.kind == PieceKind::Option && piece.words.empty()) refuse(place);
    if (piece.kind == PieceKind::Blank && parts.size() == 3) {
        const std::string_view width = parts[2];
        const auto read =
            std::from_chars(width.data(), width.data() + width.size(), piece.width_em);
        if (read.ec != std::errc() || piece.width_em <= 0) refuse(place);
    }
    return piece;
}

void add_words(std::vector<FormPiece>& pieces, std::string_view words) {
    if (!words.empty()) pieces.push_back({PieceKind::Words, to_utf32(words), "", 0});
}

}  // namespace

std::vector<FormPiece> parse_form_line(std::string_view text) {
    std::vector<FormPiece> pieces;
    while (true) {
        const std::size_t open = text.find('{');
        add_words(pieces, text.substr(0, open));
        if (open == std::string_view::npos) return pieces;
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) refuse(text.substr(open + 1));
        pieces.push_back(place_of(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
}

}  // namespace gongwen::tools
