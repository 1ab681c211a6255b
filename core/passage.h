// A stretch of running text that knows where each of its characters stands on the page. `extract`
// cuts a document into passages; names, corrections and citations are looked for in them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"

namespace gongwen {

/// Where a character of a passage was printed.
struct Origin {
    int page = 0;
    Box box;
    double confidence = 0;
};

struct Passage {
    /// The field it is the value of (`issuer`, `subject`, `originals`, `applicant_name` …), or
    /// `body` for text outside fields, `label` for printed words of a form.
    std::string field;
    std::u32string text;          ///< lines joined as running text, spaces of layout left out
    std::vector<Origin> origins;  ///< one for each character of `text`

    std::size_t size() const { return text.size(); }
    /// Page of the first character of [begin, end).
    int page_of(std::size_t begin) const;
    /// Box around the characters of [begin, end) that stand on the page of the first of them.
    Box box_of(std::size_t begin, std::size_t end) const;
    /// Mean confidence of [begin, end); 0 where it is empty.
    double confidence_of(std::size_t begin, std::size_t end) const;
    /// How probable it is that every character of [begin, end) is right, if none knows of another:
    /// the product of their confidences, without those that were judged by ink, which most_sure
    /// answers for; 0 where it is empty.
    double all_right(std::size_t begin, std::size_t end) const;
    /// What a value made of [begin, end) is worth at most: less than 1 where ink was judged.
    double most_sure(std::size_t begin, std::size_t end) const;
};

/// Appends the characters [begin, end) of a printed line, counted in code points of `line.text`.
/// Spaces between Chinese characters are layout and are left out; a space between two Latin words
/// stays. A line whose symbols do not spell its text takes the line's box for every character.
void append(Passage& passage, const Line& line, std::size_t begin = 0,
            std::size_t end = std::u32string::npos);

/// One passage of whole lines.
Passage passage_of(std::string field, const std::vector<const Line*>& lines);

}  // namespace gongwen
