// Letters of many kinds and times, written out in letters/*.txt with the value of every field.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;
namespace fs = std::filesystem;

namespace {

constexpr double kRight = 524;  ///< where lines end, in points
constexpr double kTop = 34;
constexpr double kPitch = 1.4;  ///< of lines, in sizes of their type

/// A letter as it is printed, and what it says: lines "size left hang text" in points, where text
/// that is too long for its line goes on at `hang`; "^ 5" goes five lines up, "v 3" three down; ---
/// begins a page; behind = stand the fields.
struct WrittenLetter {
    std::vector<Page> pages;
    std::vector<std::pair<std::string, std::string>> fields;
};

class Typist {
  public:
    void type(const std::string& line) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == "---") return begin_page();
        if (first == "^" || first == "v") {
            int lines = 0;
            words >> lines;
            top_ += (first == "^" ? -lines : lines) * kPitch * size_;
            return;
        }
        size_ = std::stod(first);
        double left = 0;
        double hang = 0;
        std::string text;
        words >> left >> hang >> std::ws;
        std::getline(words, text);
        print(left, hang, to_utf32(text));
    }

    std::vector<Page> take() {
        finish_page();
        return std::move(pages_);
    }

  private:
    void print(double left, double hang, const std::u32string& text) {
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at;
            double right = left;
            while (end < text.size()) {
                right += (text[end] < 0x80 ? 0.5 : 1) * size_;
                if (right > kRight) break;
                ++end;
            }
            page_.print(left, top_, to_utf8(text.substr(at, end - at)), size_);
            top_ += kPitch * size_;
            at = end;
            left = hang;
        }
    }

    void begin_page() {
        finish_page();
        page_ = PageBuilder(static_cast<int>(pages_.size()) + 1);
        top_ = kTop;
    }

    /// Recognition gives lines from top to bottom.
    void finish_page() {
        std::stable_sort(page_.page.lines.begin(), page_.page.lines.end(),
                         [](const Line& a, const Line& b) { return a.box.top < b.box.top; });
        pages_.push_back(page_.page);
    }

    std::vector<Page> pages_;
    PageBuilder page_;
    double top_ = kTop;
    double size_ = 12;
};

WrittenLetter load(const fs::path& file) {
    std::ifstream in(file);
    WrittenLetter letter;
    Typist typist;
    bool fields = false;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (fields) {
            const std::size_t equals = line.find('=');
            letter.fields.emplace_back(line.substr(0, equals), line.substr(equals + 1));
        } else if (line == "=") {
            fields = true;
        } else {
            typist.type(line);
        }
    }
    letter.pages = typist.take();
    return letter;
}

/// As the files have it: "(none)" for a field that the letter has not, "" for a blank one.
std::string said_of(const Record& record, const std::string& field) {
    if (field == "document_nos") return shown(record.details.document_nos);
    if (field == "issuers") return shown(record.details.issuers);
    if (field == "decision") return record.details.decision_line;
    if (state_of(record, field) == "absent") return "(none)";
    const std::string value = value_of(record, field);
    return value == "[]" ? "" : value;
}

}  // namespace

TEST_CASE("letters of many kinds and times are read field by field", "[letter]") {
    const fs::path folder = fs::path(GONGWEN_SOURCE_DIR) / "tests" / "extract" / "letters";
    int files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const WrittenLetter letter = load(entry.path());
        const Record record = extract::extract_document(letter.pages, templates()).record;
        ++files;
        for (const auto& [field, value] : letter.fields) {
            INFO(entry.path().filename() << " " << field);
            CHECK(said_of(record, field) == value);
        }
    }
    CHECK(files > 10);
}
