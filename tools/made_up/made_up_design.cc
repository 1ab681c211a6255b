#include "tools/made_up/made_up_design.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "core/error.h"

namespace gongwen::tools {
namespace {

std::string letters(Chance& chance, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += static_cast<char>('A' + chance.between(0, 25));
    return out;
}

class DesignFiller {
  public:
    DesignFiller(Chance& chance, const std::string& name, const FormDesign& design)
        : chance_(chance), design_(design), date_(chance.day_in(2015, 2024)) {
        form_.kind = "form";
        form_.type.clear();
        form_.form.design = name;
        form_.look.font = chance_.word("fonts");
        form_.look.typed_font = chance_.word("fonts");
        by_hand_ = chance_.happens(0.2) ? 0.5 : 0;
    }

    DocumentDescription make() {
        for (const DesignField& field : design_.fields) fill(field);
        for (const DesignChoice& choice : design_.choices) tick(choice);
        return std::move(form_);
    }

  private:
    /// Rows of the list that holds the field; 0 where it stands in none.
    int list_rows(const std::string& field) const {
        for (const DesignBlock& block : design_.blocks) {
            for (const DesignRow& row : block.rows) {
                if (row.repeat > 1 && holds(row, field)) return row.repeat;
            }
        }
        return 0;
    }

    static bool holds(const DesignRow& row, const std::string& field) {
        for (const DesignCell& cell : row.cells) {
            for (const FormLine& line : cell.lines) {
                for (const FormPiece& piece : line) {
                    if (piece.field == field) return true;
                }
            }
        }
        return false;
    }

    /// Circles have no handwriting: they are drawn.
    bool is_option(const std::string& field) const {
        for (const DesignBlock& block : design_.blocks) {
            if (is_option(block.line, field)) return true;
            for (const DesignRow& row : block.rows) {
                for (const DesignCell& cell : row.cells) {
                    for (const FormLine& line : cell.lines) {
                        if (is_option(line, field)) return true;
                    }
                }
            }
        }
        return false;
    }

    static bool is_option(const FormLine& line, const std::string& field) {
        return std::any_of(line.begin(), line.end(), [&](const FormPiece& piece) {
            return piece.kind == PieceKind::Option && piece.field == field;
        });
    }

    void fill(const DesignField& field) {
        if (field.make == "seal") return add_seal(field);
        if (const int rows = list_rows(field.name); rows > 0) return fill_list(field, rows);
        if (chance_.happens(field.blank)) return;
        FormValue& value = form_.form.values[field.name];
        value.text = parse_marked(made(field, 0));
        if (field.make == "signature") {
            value.ink = chance_.happens(0.4) ? "chop" : "handwritten";
        } else if (!is_option(field.name) && chance_.happens(by_hand_)) {
            value.ink = "handwritten";
        }
    }

    void fill_list(const DesignField& field, int rows) {
        if (used_rows_ == 0) used_rows_ = chance_.between(1, rows);
        FormValue& value = form_.form.values[field.name];
        for (int row = 0; row < used_rows_; ++row) {
            const bool blank = chance_.happens(field.blank);
            value.list.push_back(parse_marked(blank ? "" : made(field, row)));
        }
    }

    void add_seal(const DesignField& field) {
        if (chance_.happens(field.blank)) return;
        SealStamp seal;
        seal.text = form_.form.values.contains("organisation")
                        ? form_.form.values["organisation"].text.utf8() + "印"
                        : "專用章";
        seal.size = chance_.between(66, 88);
        form_.form.seal = seal;
    }

    std::string made(const DesignField& field, int row) {
        if (field.make == "word") return pick(chance_.random, field.words);
        if (field.make == "person" || field.make == "signature") return chance_.person();
        if (field.make == "phone") return "02-2000" + chance_.digits(4);
        if (field.make == "email") return chance_.email();
        if (field.make == "address") return chance_.address();
        if (field.make == "agency") return chance_.names.in_use(date_, chance_.random);
        if (field.make == "number") return chance_.digits(8);
        if (field.make == "counter") return std::to_string(row + 1);
        if (field.make == "id") return letters(chance_, 1) + "000" + chance_.digits(6);
        if (field.make == "plate") return letters(chance_, 3) + "-" + chance_.digits(4);
        if (field.make == "file_number") {
            return fmt::format("{}/{}/1", chance_.between(85, 110), chance_.digits(6));
        }
        if (field.make == "document_number") return chance_.document_number("內政部", date_);
        if (field.make == "date") {
            date_ = Chance::moved(date_, chance_.between(0, 20));
            return Chance::roc(date_, false);
        }
        throw Error(ErrorKind::Usage, field.name,
                    "make is \"" + field.make +
                        "\"; use word, person, phone, email, address, agency, number, counter, id, "
                        "plate, file_number, document_number, date, signature or seal");
    }

    void tick(const DesignChoice& choice) {
        static const std::vector<std::string> marks = {"tick", "tick", "cross", "fill"};
        std::vector<std::string> left = choice.boxes;
        for (int count = chance_.between(choice.least, choice.most); count > 0; --count) {
            const std::size_t at = index_below(chance_.random, left.size());
            form_.form.boxes[left[at]] = pick(chance_.random, marks);
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }

    Chance& chance_;
    const FormDesign& design_;
    Date date_;
    DocumentDescription form_;
    double by_hand_ = 0;
    int used_rows_ = 0;
};

}  // namespace

DocumentDescription made_up_design(Chance& chance, const std::string& name,
                                   const FormDesign& design) {
    return DesignFiller(chance, name, design).make();
}

}  // namespace gongwen::tools
