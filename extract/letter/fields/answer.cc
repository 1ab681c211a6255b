#include "extract/letter/fields/answer.h"

#include <algorithm>

#include "core/text.h"
#include "extract/lines/comparing.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;
using Phrases = std::vector<std::u32string>;

/// What speaks for what in one text.
struct Votes {
    bool agreed = false;
    bool refused = false;
    bool returned = false;
    bool unclear = false;

    Decision decision() const {
        if (unclear || (agreed && (refused || returned))) return Decision::Unclear;
        if (refused) return Decision::Refused;
        if (returned) return Decision::Returned;
        return agreed ? Decision::Agreed : Decision::None;
    }
};

/// Blanks every stretch that holds one of `phrases`, so that nothing else is found in it.
void blank(std::u32string& text, const Phrases& phrases) {
    for (const std::u32string& phrase : phrases) {
        for (std::size_t at = text.find(phrase); at != text.npos; at = text.find(phrase, at)) {
            text.replace(at, phrase.size(), phrase.size(), U'\uFFFC');
        }
    }
}

bool holds(View text, const Phrases& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::u32string& phrase) {
        return text.find(phrase) != View::npos;
    });
}

/// The length of the longest phrase that ends where `text` ends; 0 for none.
std::size_t length_at_end(View text, const Phrases& phrases) {
    std::size_t longest = 0;
    for (const std::u32string& phrase : phrases) {
        if (text.ends_with(phrase)) longest = std::max(longest, phrase.size());
    }
    return longest;
}

/// Takes a negation off the end of `text`, with a filler behind it; false where there is none.
bool take_negation(View& text, const AnswerWords& words) {
    View before = text;
    if (length_at_end(before, words.negations) == 0) {
        before.remove_suffix(length_at_end(before, words.fillers));
    }
    const std::size_t length = length_at_end(before, words.negations);
    if (length == 0) return false;
    before.remove_suffix(length);
    text = before;
    return true;
}

/// What a yes counts for behind the words in front of it.
void vote_behind(View before, const AnswerWords& words, Votes& votes) {
    if (!take_negation(before, words)) {
        votes.agreed = true;
    } else if (take_negation(before, words)) {
        votes.unclear = true;
    } else {
        votes.refused = true;
    }
}

void vote(View text, const AnswerWords& words, Votes& votes) {
    for (const std::u32string& word : words.agree) {
        for (std::size_t at = text.find(word); at != View::npos; at = text.find(word, at + 1)) {
            vote_behind(text.substr(0, at), words, votes);
        }
    }
    votes.refused = votes.refused || holds(text, words.refuse);
    votes.returned = votes.returned || holds(text, words.returned);
}

std::string text_of(const Record& letter, const char* name) {
    const Field* field = letter.field(name);
    std::string text;
    if (!field) return text;
    for (const std::string& item : field->list()) text += item + "\n";
    return text;
}

}  // namespace

std::string_view to_string(Decision decision) {
    switch (decision) {
        case Decision::Agreed:
            return "agreed";
        case Decision::Refused:
            return "refused";
        case Decision::Returned:
            return "returned";
        case Decision::Unclear:
            return "unclear";
        case Decision::None:
            break;
    }
    return "";
}

Decision decision_in(std::string_view text, const AnswerWords& words) {
    std::u32string folded = for_comparing(text);
    blank(folded, words.ignore);
    Votes votes;
    vote(folded, words, votes);
    return votes.decision();
}

Decision decision_in(const Record& letter, const AnswerWords& words) {
    const Decision subject = decision_in(text_of(letter, "subject"), words);
    if (subject != Decision::None) return subject;
    return decision_in(text_of(letter, "explanation") + text_of(letter, "action"), words);
}

}  // namespace gongwen::extract
