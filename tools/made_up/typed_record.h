// Types values below each other on a page, as a perfect reader would file them.

#pragma once

#include <string>
#include <vector>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::tools {

class TypedRecord {
  public:
    /// Values, lines and passages are added to what is given, which must outlive it.
    TypedRecord(Record& record, std::vector<Passage>& passages, int page)
        : record_(record), passages_(passages), page_(page) {}

    /// Text outside fields, broken into lines of so many characters; its box.
    Box type(const std::string& field, const std::string& text, std::size_t width = 100);
    void field(const std::string& name, const std::string& text);
    /// Nothing where there are no names.
    void list(const std::string& name, const std::vector<std::string>& names);
    void truth(const std::string& name, bool value, const Box& box);

  private:
    void set(const std::string& name, FieldValue value, const std::string& raw, const Box& box);

    Record& record_;
    std::vector<Passage>& passages_;
    int page_;
    double top_ = 80;  ///< points, of the next line
};

}  // namespace gongwen::tools
