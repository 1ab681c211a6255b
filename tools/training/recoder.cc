#include "tools/training/recoder.h"

#include <array>
#include <cstring>
#include <fstream>
#include <iterator>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/error.h"
#include "core/text.h"

namespace gongwen::training {
namespace {

/// The first code of each letter's range; z is not used.
constexpr std::array<std::int32_t, 4> kFirstCode{123, 148, 173, 199};
/// What tells characters with the same letters apart: behind three letters, and behind four.
constexpr std::int32_t kBehindThree = 198;
constexpr std::array<std::int32_t, 3> kBehindFour{224, 225, 226};
constexpr std::uint32_t kMostCharacters = 100000;
constexpr std::int32_t kLongestSequence = 9;  ///< Tesseract's own limit

class Reader {
  public:
    Reader(std::string bytes, std::string file)
        : bytes_(std::move(bytes)), file_(std::move(file)) {}

    template <typename Number>
    Number number() {
        Number value{};
        if (bytes_.size() - at_ < sizeof value) fail();
        std::memcpy(&value, bytes_.data() + at_, sizeof value);
        at_ += sizeof value;
        return value;
    }

    [[noreturn]] void fail() const {
        throw Error(ErrorKind::Unreadable, file_, "expected a model's lstm-recoder component");
    }

  private:
    std::string bytes_;
    std::string file_;
    std::size_t at_ = 0;
};

template <typename Number>
void put(std::ofstream& out, Number value) {
    out.write(reinterpret_cast<const char*>(&value), sizeof value);
}

CodeSequence codes_of(const std::string& wubi) {
    CodeSequence codes;
    for (std::size_t i = 0; i < wubi.size() && i < kFirstCode.size(); ++i) {
        codes.push_back(kFirstCode[i] + (wubi[i] - 'a'));
    }
    return codes;
}

/// In the order of preference.
std::vector<CodeSequence> possible_sequences(const std::string& wubi) {
    const CodeSequence plain = codes_of(wubi);
    std::vector<CodeSequence> all{plain};
    const auto with = [&](std::int32_t last) {
        all.push_back(plain);
        all.back().push_back(last);
    };
    if (plain.size() == 3) with(kBehindThree);
    if (plain.size() == kFirstCode.size()) {
        for (const std::int32_t last : kBehindFour) with(last);
    }
    return all;
}

}  // namespace

Recoder Recoder::load(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    Reader reader({std::istreambuf_iterator<char>(in), {}}, file.string());
    const auto count = reader.number<std::uint32_t>();
    if (count > kMostCharacters) reader.fail();
    Recoder recoder;
    for (std::uint32_t i = 0; i < count; ++i) {
        recoder.self_normalized_.push_back(reader.number<std::uint8_t>());
        const auto length = reader.number<std::int32_t>();
        if (length < 0 || length > kLongestSequence) reader.fail();
        CodeSequence codes;
        for (std::int32_t k = 0; k < length; ++k) codes.push_back(reader.number<std::int32_t>());
        recoder.taken_.insert(codes);
        recoder.sequences_.push_back(std::move(codes));
    }
    return recoder;
}

void Recoder::save(const std::filesystem::path& file) const {
    std::ofstream out(file, std::ios::binary);
    put(out, static_cast<std::uint32_t>(sequences_.size()));
    for (std::size_t i = 0; i < sequences_.size(); ++i) {
        put(out, self_normalized_[i]);
        put(out, static_cast<std::int32_t>(sequences_[i].size()));
        for (const std::int32_t code : sequences_[i]) put(out, code);
    }
    if (!out.flush()) throw Error(ErrorKind::Usage, file.string(), "cannot write the recoder");
}

std::optional<CodeSequence> Recoder::add(const std::string& wubi) {
    for (const CodeSequence& codes : possible_sequences(wubi)) {
        if (codes.size() < 2 || !taken_.insert(codes).second) continue;
        self_normalized_.push_back(1);
        sequences_.push_back(codes);
        return codes;
    }
    return std::nullopt;
}

std::map<char32_t, std::string> read_wubi(const std::filesystem::path& table) {
    std::map<char32_t, std::string> letters;
    try {
        const SQLite::Database database(table.string(), SQLite::OPEN_READONLY);
        SQLite::Statement rows(database,
                               "SELECT phrase, tabkeys FROM phrases WHERE length(phrase) = 1");
        while (rows.executeStep()) {
            const std::u32string character = to_utf32(rows.getColumn(0).getString());
            const std::string keys = rows.getColumn(1);
            if (character.size() != 1 ||
                keys.find_first_not_of("abcdefghijklmnopqrstuvwxy") != std::string::npos) {
                continue;
            }
            std::string& known = letters[character[0]];
            if (keys.size() > known.size()) known = keys;
        }
    } catch (const SQLite::Exception& error) {
        throw Error(ErrorKind::PartMissing, table.string(),
                    std::string("cannot read the Wubi table (Debian package ibus-table-wubi): ") +
                        error.what());
    }
    return letters;
}

}  // namespace gongwen::training
