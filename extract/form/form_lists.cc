#include "extract/form/form_lists.h"

#include <algorithm>
#include <cmath>

#include "extract/form/form_rows.h"
#include "extract/form/form_text.h"

namespace gongwen::extract {
namespace {

Field blank_cell() {
    Field blank;
    blank.value = std::string();
    blank.state = FieldState::Blank;
    return blank;
}

class ListReader {
  public:
    ListReader(const std::vector<FormPage>& pages, const std::vector<FoundLabel>& ends,
               FormClaims& claims)
        : pages_(pages), ends_(ends), claims_(claims) {}

    void read(std::vector<ListColumn>& columns, FormLists& out) {
        find_rows(columns, pages_, ends_);
        std::vector<std::vector<Field>> read;
        std::size_t used = 0;
        for (const ListColumn& column : columns) {
            read.push_back(read_column(column, columns));
            for (std::size_t row = 0; row < read.back().size(); ++row) {
                if (read.back()[row].state != FieldState::Blank) used = std::max(used, row + 1);
            }
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            read[i].resize(std::min(used, read[i].size()));
            const std::string& name = columns[i].field->name;
            out.rooms[name] = room_of(columns[i], pages_);
            out.fields[name] = list_field(columns[i], read[i], pages_);
        }
    }

  private:
    std::vector<Field> read_column(const ListColumn& column,
                                   const std::vector<ListColumn>& columns) {
        std::vector<Field> values;
        for (const int cell : column.cells) {
            const std::size_t row = values.size();
            values.push_back(cell < 0 ? read_without_cell(column, box_of_row(row, columns))
                                      : read_cell(column, cell));
        }
        return values;
    }

    Box box_of_row(std::size_t row, const std::vector<ListColumn>& columns) const {
        for (const ListColumn& column : columns) {
            if (row >= column.cells.size() || column.cells[row] < 0) continue;
            const Page& page = *pages_[column.label->page].page;
            return page.cells[static_cast<std::size_t>(column.cells[row])].box;
        }
        return {};
    }

    /// A stamp's frame cut the cell in two: what stands in the column's width is for a person.
    Field read_without_cell(const ListColumn& column, const Box& row) {
        constexpr double kByPlace = 0.25;
        const FormPage& page = pages_[column.label->page];
        const Box& head = page.page->cells[static_cast<std::size_t>(column.label->cell)].box;
        const ValueRegion region{
            column.label->page, -1, {head.left, row.top, head.right, row.bottom}};
        Field field =
            read_text(*column.field, {region, pieces_in(region, page, ends_)}, pages_, claims_);
        if (field.state == FieldState::Blank) return blank_cell();
        field.confidence = std::min(field.confidence, kByPlace);
        field.most_sure = std::min(field.most_sure, kByPlace);
        return field;
    }

    Field read_cell(const ListColumn& column, int cell) {
        const std::size_t page = column.label->page;
        const Box& box = pages_[page].page->cells[static_cast<std::size_t>(cell)].box;
        const ValueRegion region{page, cell, box};
        return read_text(*column.field, {region, pieces_in(region, pages_[page], ends_)}, pages_,
                         claims_);
    }

    const std::vector<FormPage>& pages_;
    const std::vector<FoundLabel>& ends_;
    FormClaims& claims_;
};

bool is_in_row(const FoundLabel& a, const FoundLabel& b) {
    const double apart = std::abs(a.box.center_y() - b.box.center_y());
    return a.page == b.page && apart < std::min(a.box.height(), b.box.height());
}

/// How many of the list's other columns have a head that was found.
long other_heads(const FieldTemplate& column, const Template& form,
                 const std::map<std::string, FoundLabel>& found) {
    return std::ranges::count_if(form.fields, [&](const FieldTemplate& other) {
        return other.rows == column.rows && other.name != column.name && found.contains(other.name);
    });
}

/// How many heads of the list's other columns stand in the label's row.
long heads_in_row(const FoundLabel& label, const FieldTemplate& column, const Template& form,
                  const std::map<std::string, FoundLabel>& found) {
    return std::ranges::count_if(form.fields, [&](const FieldTemplate& other) {
        if (other.rows != column.rows || other.name == column.name) return false;
        const auto head = found.find(other.name);
        return head != found.end() && is_in_row(head->second, label);
    });
}

}  // namespace

std::map<std::string, FoundLabel> heads_beside_others(
    const Template& form, const FormLabels& labels,
    const std::map<std::string, FoundLabel>& found) {
    std::map<std::string, FoundLabel> heads;
    for (const FieldTemplate& field : form.fields) {
        const auto own = found.find(field.name);
        if (field.rows.empty() || own == found.end() || own->second.row) continue;
        long most = heads_in_row(own->second, field, form, found);
        if (most == other_heads(field, form, found)) continue;
        for (const FoundLabel& label : labels.candidates(field)) {
            const long now = heads_in_row(label, field, form, found);
            if (now > most) heads.insert_or_assign(field.name, label);
            most = std::max(most, now);
        }
    }
    return heads;
}

FormLists read_lists(const Template& form, const std::map<std::string, FoundLabel>& found,
                     const std::vector<FormPage>& pages, const std::vector<FoundLabel>& ends,
                     FormClaims& claims) {
    std::map<std::string, std::vector<ListColumn>> lists;
    for (const FieldTemplate& field : form.fields) {
        if (field.rows.empty()) continue;
        const auto label = found.find(field.name);
        lists[field.rows].push_back({&field, label == found.end() ? nullptr : &label->second, {}});
    }
    FormLists out;
    ListReader reader(pages, ends, claims);
    for (auto& [name, columns] : lists) reader.read(columns, out);
    return out;
}

}  // namespace gongwen::extract
