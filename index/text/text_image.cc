#include "index/text/text_image.h"

#include <cstring>

#include "core/text.h"

namespace gongwen::index {
namespace {

// No token holds these.
constexpr char kWordEdge = '\x01';  ///< on both sides of a word, so that none is found in another
constexpr char kTextEdge = '\x02';  ///< between texts
constexpr char kLineEnd = '\x03';   ///< in a word that a line end cuts

// Packed, a character below 0x80 is one byte, one of the blocks from CJK punctuation to Han two of
// which the first is at least 0x80, any other kEscape and three bytes.
constexpr char32_t kFirstPacked = 0x3000;
constexpr char32_t kEndPacked = 0xA000;
constexpr unsigned char kEscape = 0xFF;

std::size_t packed_length(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte == kEscape ? 4 : 2;
}

void pack(char32_t c, std::string& out) {
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte & 0xFFU); };
    if (c < 0x80) {
        put(c);
    } else if (c >= kFirstPacked && c < kEndPacked) {
        put(0x80 + ((c - kFirstPacked) >> 8U));
        put(c - kFirstPacked);
    } else {
        put(kEscape);
        put(c >> 16U);
        put(c >> 8U);
        put(c);
    }
}

/// As std::string::find, which is slow where many characters begin like the phrase, as here.
std::size_t place_of(const std::string& phrase, const std::string& image, std::size_t from) {
    const void* found =
        memmem(image.data() + from, image.size() - from, phrase.data(), phrase.size());
    return found == nullptr ? image.npos : static_cast<const char*>(found) - image.data();
}

/// Whether `phrase` stands in the image from the beginning of a character on. The second byte of
/// one may look like a first one.
bool holds(const std::string& image, const std::string& phrase) {
    std::size_t character = 0;
    for (std::size_t at = place_of(phrase, image, 0); at != image.npos;
         at = place_of(phrase, image, at + 1)) {
        while (character < at) character += packed_length(image[character]);
        if (character == at) return true;
    }
    return false;
}

std::string with_line_ends(const Token& token, std::string text) {
    for (std::size_t i = token.halves.size(); i >= 2; i -= 2) {
        const std::size_t at = token.halves[i - 2].size();
        if (at < text.size()) text.insert(at, 1, kLineEnd);
    }
    return text;
}

std::string image_of(const Token& token, Spelling spelling) {
    const bool as_printed = spelling == Spelling::AsPrinted && !token.printed.empty();
    const std::string& text = as_printed ? token.printed : token.text;
    if (token.kind != TokenKind::Word) return text;
    return kWordEdge + with_line_ends(token, text) + kWordEdge;
}

std::string image_of(const std::vector<Token>& tokens, Spelling spelling) {
    std::string image;
    for (const Token& token : tokens) image += image_of(token, spelling);
    return image;
}

/// A word that a line end cuts is one word, and is two as well.
std::string with_line_ends_as(std::string_view replacement, const std::string& image) {
    std::string out;
    for (std::size_t at = 0; at < image.size();) {
        const std::size_t length = packed_length(image[at]);
        if (image[at] == kLineEnd) {
            out += replacement;
        } else {
            out.append(image, at, length);
        }
        at += length;
    }
    return out;
}

}  // namespace

void append_text(std::string& image, const std::vector<Token>& tokens, Spelling spelling) {
    if (tokens.empty()) return;
    if (!image.empty()) image += kTextEdge;
    image += image_of(tokens, spelling);
}

std::string packed(std::string_view image) {
    std::string out;
    for (const char32_t c : to_utf32(image)) pack(c, out);
    return out;
}

PhraseImage::PhraseImage(const std::vector<Token>& tokens, Spelling spelling, bool open_ended)
    : phrase_(packed(image_of(tokens, spelling))) {
    if (open_ended && phrase_.ends_with(kWordEdge)) phrase_.pop_back();
}

PhraseImage PhraseImage::of_whole_text(const std::vector<Token>& tokens) {
    PhraseImage image(tokens);
    image.phrase_ = kTextEdge + image.phrase_ + kTextEdge;
    image.is_whole_text_ = true;
    return image;
}

bool PhraseImage::stands_in(const std::string& packed_image) const {
    if (is_whole_text_) return holds(kTextEdge + packed_image + kTextEdge, phrase_);
    if (holds(packed_image, phrase_)) return true;
    if (packed_image.find(kLineEnd) == packed_image.npos) return false;
    constexpr std::string_view kTwoWords("\x01\x01", 2);
    return holds(with_line_ends_as("", packed_image), phrase_) ||
           holds(with_line_ends_as(kTwoWords, packed_image), phrase_);
}

}  // namespace gongwen::index
