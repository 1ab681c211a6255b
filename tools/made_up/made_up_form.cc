#include "tools/made_up/made_up_form.h"

#include <fmt/format.h>

namespace gongwen::tools {
namespace {

class FormMaker {
  public:
    explicit FormMaker(Chance& chance) : chance_(chance), date_(chance.day_in(2015, 2023)) {}

    DocumentDescription make() {
        form_.kind = "form";
        form_.type.clear();
        form_.look.font = chance_.word("fonts");
        form_.look.typed_font = chance_.word("fonts");
        make_applicant();
        make_person("contact_", 0.03);
        make_person("deputy_", 0.15);
        make_request();
        if (chance_.happens(0.85)) add_seal();
        return std::move(form_);
    }

  private:
    /// Sometimes left blank, sometimes written by hand.
    void set(const std::string& field, const std::string& value, double blank = 0.03) {
        if (chance_.happens(blank)) return;
        FormValue& cell = form_.form.values[field];
        cell.text = parse_marked(value);
        if (chance_.happens(by_hand_)) cell.ink = "handwritten";
    }

    void make_applicant() {
        by_hand_ = chance_.happens(0.2) ? 0.5 : 0;
        applicant_ = chance_.names.in_use(date_, chance_.random);
        std::string written = applicant_;
        if (chance_.happens(0.1)) {
            const NameBook::Wrong slip = chance_.names.slip(date_, chance_.random);
            written = fmt::format("{{{{{}|{}|miswriting}}}}", slip.written, slip.expected);
            applicant_ = slip.expected;
        }
        form_.form.values["applicant_name"].text = parse_marked(written);
        set("applicant_address", chance_.address());
        set("system_name", chance_.word("system_names"));
        set("certificate_serial", serial());
    }

    std::string serial() {
        std::string out;
        for (int i = 0; i < 20; ++i) out += "0123456789ABCDEF"[chance_.between(0, 15)];
        return out;
    }

    void make_person(const std::string& prefix, double missing) {
        if (chance_.happens(missing)) return;
        set(prefix + "name", chance_.person());
        set(prefix + "title", chance_.word("titles"));
        set(prefix + "unit", chance_.word("units"));
        set(prefix + "email", chance_.email());
        set(prefix + "phone", "02-2000" + chance_.digits(4));
        set(prefix + "fax", "02-2000" + chance_.digits(4), 0.1);
    }

    std::string mark() {
        static const std::vector<std::string> marks = {"tick", "tick", "cross", "fill"};
        return pick(chance_.random, marks);
    }

    void make_request() {
        by_hand_ = 0;
        const bool starts = chance_.happens(0.6);
        const bool both = chance_.happens(0.06);
        const bool none = chance_.happens(0.06);
        if (!none && (starts || both)) form_.form.boxes["action_enable"] = mark();
        if (!none && (!starts || both)) form_.form.boxes["action_disable"] = mark();
        const std::string day = Chance::roc(Chance::moved(date_, chance_.between(10, 90)), false);
        if (starts) {
            set("enable_date", day, 0.08);
            set("system_summary", chance_.word("system_summaries"), 0.05);
        } else {
            set("disable_date", day, 0.08);
            set("disable_reason", chance_.word("disable_reasons"), 0.05);
        }
        if (chance_.happens(0.15)) form_.form.boxes["result_agree"] = mark();
    }

    void add_seal() {
        SealStamp seal;
        seal.text = applicant_ + "印";
        seal.size = chance_.between(70, 98);
        form_.form.seal = seal;
    }

    Chance& chance_;
    Date date_;
    DocumentDescription form_;
    std::string applicant_;
    double by_hand_ = 0;
};

}  // namespace

DocumentDescription made_up_form(Chance& chance) { return FormMaker(chance).make(); }

}  // namespace gongwen::tools
