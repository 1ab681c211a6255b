#include "institutions/names/judging/slip_evidence.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/names/alignment/geometry.h"

namespace gongwen::institutions {
namespace {

// How sure of a character the recogniser must be, so that the writer wrote it: of 45 Chinese
// characters that it misread on 36 held-out scans nine had more than kSurelyRead, and of these only
// 大 for 太 was one of a pair of look-alikes.
constexpr double kSurelyRead = 0.98;
constexpr double kReadTwice = 0.95;   // and the same letters stand at another place
constexpr double kWordIsRead = 0.95;  // another word is no misreading of the right one
constexpr double kSoundIsRead = 0.6;  // a word that is said like the right one even less

/// Some name has this character, or it joins words (組織與團體…): writers take words of names for
/// one another, but not those of towns (埔鹽). Which other characters a recogniser sees, only its
/// ink tells.
bool is_in_names(char32_t written, const AuthorityIndex& index) {
    constexpr std::u32string_view kJoins = U"及與暨和";
    if (kJoins.find(written) != std::u32string_view::npos) return true;
    return std::any_of(index.folded.begin(), index.folded.end(), [&](const std::u32string& name) {
        return !name.ends_with(U"公所") && name.find(written) != std::u32string::npos;
    });
}

/// 苗栗 of 苗栗縣公館鄉公所: nobody writes another word there.
bool is_of_county(const std::u32string& name, std::size_t at) {
    return name.size() > 2 && at < 2 && (name[2] == U'縣' || name[2] == U'市');
}

/// 瑪家 of 屏東縣瑪家鄉公所.
bool is_of_town(const std::u32string& name, std::size_t at) {
    return name.ends_with(U"公所") && at + 3 < name.size();
}

double confidence_at(const Passage& passage, std::size_t at) {
    return at < passage.origins.size() ? passage.origins[at].confidence : 0;
}

/// A character was taken for another one.
bool wrote_another(const Edit& edit, const FoundName& name, const Passage& passage,
                   std::size_t times, const AuthorityIndex& index,
                   std::vector<std::string>& reasons) {
    const std::size_t at = name.begin + edit.written;
    const char32_t written = fold_variant(passage.text[at]);
    const std::u32string& expected =
        name.institutions.empty() ? name.meant : index.folded[name.institutions.front()];
    const char32_t meant = expected[edit.expected];
    const double confidence = confidence_at(passage, at);
    if (!edit.low_confidence && confidence >= kTyped) return true;
    if (index.words.differ_by_a_stroke(written, meant)) return false;
    if (index.words.is_often_misread(meant, written)) return false;
    // What a recogniser doubts looks like what is printed; a word that only sounds alike does not.
    const bool by_sound = edit.said_alike && !edit.look_alike && is_in_names(written, index);
    if (by_sound && confidence >= kSoundIsRead) return true;
    const bool of_county = is_of_county(expected, edit.expected);
    const bool is_word = is_in_names(written, index) && !of_county;
    const bool another_word = !edit.look_alike && (edit.said_alike || is_word);
    if (another_word && confidence >= kWordIsRead) return true;
    // 到家鄉 for 瑪家鄉 neither looks nor sounds like the town's name: no writer takes one for the
    // other, a recogniser does now and then, and is sure.
    const bool alike = edit.look_alike || edit.said_alike;
    const bool likely = alike || !(of_county || is_of_town(expected, edit.expected));
    const bool surely = confidence >= kSurelyRead && likely;
    const bool twice = times > 1 && confidence >= kReadTwice;
    if (surely || twice) reasons.emplace_back(surely ? "surely_read" : "read_twice");
    return surely || twice;
}

/// A character is missing, or one too many.
bool lost_or_added(const Edit& edit, const FoundName& name, const Passage& passage,
                   std::vector<std::string>& reasons) {
    const std::size_t at = name.begin + edit.written;
    const bool at_end = edit.kind == Edit::Kind::Drop && edit.written >= name.size();
    const bool typed = at > 0 && passage.confidence_of(at - 1, at) >= kTyped;
    // Writers seldom leave out a name's last character, a recogniser does. The sign behind it may
    // have been read from the lost character's ink: only where the next name begins tells.
    if (at_end && !typed) {
        const bool agrees = check_name_end(passage, name.end) == Geometry::AgreesWithText;
        const double last = passage.confidence_of(at - 1, at);
        if (agrees && last >= kTrustedConfidence) return true;
        reasons.emplace_back("name_end");
        return false;
    }
    const bool is_sign = edit.kind == Edit::Kind::Insertion && is_punctuation(passage.text[at]);
    if (is_sign && passage.confidence_of(at, at + 1) < kTyped) {
        reasons.emplace_back("sign");  // 發展中」心: a speck
        return false;
    }
    const double around = passage.confidence_of(at > 0 ? at - 1 : 0, at + 1);
    if (around >= kTyped) return true;  // nobody read it from ink
    const Geometry geometry = check_geometry(passage, edit, at);
    if (geometry == Geometry::OcrLostIt || geometry == Geometry::OcrMadeItUp) {
        reasons.emplace_back("geometry");
        return false;
    }
    // A recogniser that doubts a neighbour may as well have lost one.
    if (around >= kTrustedConfidence) return true;
    reasons.emplace_back("low_confidence");
    return false;
}

}  // namespace

bool is_writers_slip(const Edit& edit, const FoundName& name, const Passage& passage,
                     std::size_t times, const AuthorityIndex& index,
                     std::vector<std::string>& reasons) {
    switch (edit.kind) {
        case Edit::Kind::Substitution:
            return wrote_another(edit, name, passage, times, index, reasons);
        case Edit::Kind::Drop:
        case Edit::Kind::Insertion:
            return lost_or_added(edit, name, passage, reasons);
        case Edit::Kind::Swap:
        case Edit::Kind::BlockSwap:
        case Edit::Kind::Parent:
        case Edit::Kind::Rank:
            break;
    }
    return true;
}

}  // namespace gongwen::institutions
