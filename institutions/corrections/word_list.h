// A list of words, written as one text with spaces between them.

#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

namespace gongwen::institutions {

class WordList {
  public:
    using View = std::u32string_view;

    /// `words` must outlive it, as a literal does.
    constexpr WordList(const char32_t* words) : words_(words) {}  // NOLINT: reads as its words

    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = View;
        using difference_type = std::ptrdiff_t;
        using pointer = const View*;
        using reference = View;

        constexpr Iterator() = default;
        constexpr explicit Iterator(View rest) : rest_(rest) {}
        constexpr View operator*() const { return rest_.substr(0, rest_.find(U' ')); }
        constexpr Iterator& operator++() {
            const std::size_t space = rest_.find(U' ');
            rest_ = space == View::npos ? View() : rest_.substr(space + 1);
            return *this;
        }
        constexpr Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        constexpr bool operator==(const Iterator& other) const {
            return rest_.size() == other.rest_.size();
        }

      private:
        View rest_;
    };

    constexpr Iterator begin() const { return Iterator(words_); }
    constexpr Iterator end() const { return Iterator(); }

    /// Whether one of the words stands somewhere in `text`.
    bool any_in(View text) const {
        for (const View word : *this) {
            if (text.find(word) != View::npos) return true;
        }
        return false;
    }
    /// Whether `text` begins, ends with one of them.
    bool any_begins(View text) const { return size_at_front(text) > 0; }
    bool any_ends(View text) const {
        for (const View word : *this) {
            if (text.ends_with(word)) return true;
        }
        return false;
    }
    /// How long the longest is that `text` begins with; 0 for none.
    std::size_t size_at_front(View text) const {
        std::size_t longest = 0;
        for (const View word : *this) {
            if (word.size() > longest && text.starts_with(word)) longest = word.size();
        }
        return longest;
    }
    /// Takes the longest away from the front of `text`, if there is one.
    bool take_from(View& text) const {
        const std::size_t size = size_at_front(text);
        text.remove_prefix(size);
        return size > 0;
    }

  private:
    View words_;
};

}  // namespace gongwen::institutions
