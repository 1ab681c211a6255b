#include "scan/pdf/pdf_page_content.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "scan/pdf/pdf_image_stream.h"

namespace gongwen::scan {
namespace {

// A scan's page paints one image, or some dozen strips, and the words of its invisible text layer.
constexpr std::int64_t kMostContentBytes = std::int64_t{512} * 1024;
constexpr int kMostOperators = 200'000;
constexpr int kDeepestForm = 4;
constexpr std::size_t kDeepestState = 512;
constexpr int kInvisibleText = 3;
constexpr int kClippingText = 7;

struct GraphicsState {
    QPDFMatrix matrix;
    int text_mode = 0;
};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_painting(std::string_view op) {
    static constexpr std::array<std::string_view, 10> kPainting = {"f", "F",  "f*", "S",  "s",
                                                                   "B", "B*", "b",  "b*", "sh"};
    return is_one_of(kPainting, op);
}

bool is_showing_text(std::string_view op) {
    static constexpr std::array<std::string_view, 4> kShowing = {"Tj", "TJ", "'", "\""};
    return is_one_of(kShowing, op);
}

std::int64_t raw_bytes(QPDFObjectHandle stream) {
    if (!stream.isStream()) return 0;
    QPDFObjectHandle length = stream.getDict().getKey("/Length");
    return length.isInteger() ? length.getIntValue() : 0;
}

std::int64_t content_bytes(QPDFObjectHandle contents) {
    if (!contents.isArray()) return raw_bytes(contents);
    std::int64_t bytes = 0;
    for (int i = 0; i < contents.getArrayNItems(); ++i)
        bytes += raw_bytes(contents.getArrayItem(i));
    return bytes;
}

QPDFMatrix matrix_of(std::vector<QPDFObjectHandle> numbers) {
    return {numbers[0].getNumericValue(), numbers[1].getNumericValue(),
            numbers[2].getNumericValue(), numbers[3].getNumericValue(),
            numbers[4].getNumericValue(), numbers[5].getNumericValue()};
}

bool are_six_numbers(const std::vector<QPDFObjectHandle>& operands) {
    return operands.size() == 6 && std::all_of(operands.begin(), operands.end(),
                                               [](QPDFObjectHandle o) { return o.isNumber(); });
}

/// What is left to be read of a page, its forms with it, each as often as it is painted.
struct Budget {
    std::int64_t content_bytes = kMostContentBytes;
    int operators = kMostOperators;
};

/// One content stream: the page's, or a form's.
class Reader : public QPDFObjectHandle::ParserCallbacks {
  public:
    Reader(PdfPageContent& content, Budget& left, const QPDFObjectHandle& resources,
           QPDFMatrix start, int depth)
        : content_(content), left_(left), resources_(resources), depth_(depth) {
        state_.matrix = start;
    }

    void handleObject(QPDFObjectHandle object) override {
        if (object.isInlineImage()) {
            add_inline_image();
        } else if (object.isOperator()) {
            if (--left_.operators < 0) give_up();
            operate(object.getOperatorValue());
            operands_.clear();
        } else {
            operands_.push_back(object);
        }
    }

    void handleEOF() override {}

  private:
    void give_up() {
        content_.paints_other = true;
        terminateParsing();
    }

    void operate(const std::string& op) {
        if (op == "q") {
            if (stack_.size() > kDeepestState) give_up();
            stack_.push_back(state_);
        } else if (op == "Q") {
            if (stack_.empty()) return;
            state_ = stack_.back();
            stack_.pop_back();
        } else if (op == "cm") {
            if (are_six_numbers(operands_)) state_.matrix.concat(matrix_of(operands_));
        } else if (op == "Tr") {
            if (operands_.size() == 1 && operands_[0].isInteger()) {
                state_.text_mode = operands_[0].getIntValueAsInt();
            }
        } else if (op == "Do") {
            paint_object();
        } else if (op == "ID") {
            inline_image_ = operands_;
        } else if (op == "W" || op == "W*" || is_optional_content(op)) {
            content_.may_hide = true;
        } else if (is_painting(op) || (is_showing_text(op) && text_is_visible())) {
            content_.paints_other = true;
        }
    }

    bool is_optional_content(std::string_view op) {
        return op == "BDC" && !operands_.empty() && operands_[0].isNameAndEquals("/OC");
    }

    bool text_is_visible() const {
        return state_.text_mode != kInvisibleText && state_.text_mode != kClippingText;
    }

    void paint_object() {
        if (operands_.size() != 1 || !operands_[0].isName() || !resources_.isDictionary()) return;
        QPDFObjectHandle objects = resources_.getKey("/XObject");
        if (!objects.isDictionary()) return;
        QPDFObjectHandle object = objects.getKey(operands_[0].getName());
        if (!object.isStream()) return;
        QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
        if (subtype.isNameAndEquals("/Image")) {
            add_image(object);
        } else if (subtype.isNameAndEquals("/Form")) {
            paint_form(object);
        }
    }

    void add_image(QPDFObjectHandle stream) {
        QPDFObjectHandle image = stream.getDict();
        QPDFObjectHandle mask = image.getKey("/ImageMask");
        const bool is_mask = mask.isBool() && mask.getBoolValue();
        if (image.hasKey("/OC")) content_.may_hide = true;
        add(image.getKey("/Width"), image.getKey("/Height"),
            !is_mask && is_gray(image.getKey("/ColorSpace")), stream);
    }

    void add_inline_image() {
        QPDFObjectHandle width;
        QPDFObjectHandle height;
        QPDFObjectHandle space;
        for (std::size_t i = 0; i + 1 < inline_image_.size(); i += 2) {
            if (!inline_image_[i].isName()) continue;
            const std::string key = inline_image_[i].getName();
            if (key == "/W" || key == "/Width") width = inline_image_[i + 1];
            if (key == "/H" || key == "/Height") height = inline_image_[i + 1];
            if (key == "/CS" || key == "/ColorSpace") space = inline_image_[i + 1];
        }
        if (width.isInitialized() && height.isInitialized()) {
            add(width, height, space.isInitialized() && is_gray(space));
        }
    }

    void add(QPDFObjectHandle width, QPDFObjectHandle height, bool gray,
             const QPDFObjectHandle& stream = QPDFObjectHandle()) {
        if (!width.isInteger() || !height.isInteger()) return;
        const QPDFMatrix& m = state_.matrix;
        PaintedImage image;
        image.width = width.getIntValueAsInt();
        image.height = height.getIntValueAsInt();
        image.gray = gray;
        image.matrix = {m.a, m.b, m.c, m.d, m.e, m.f};
        if (stream.isInitialized()) {
            image.object = stream.getObjectID();
            image.generation = stream.getGeneration();
        }
        if (image.width > 0 && image.height > 0) content_.images.push_back(image);
    }

    void paint_form(QPDFObjectHandle form) {
        left_.content_bytes -= raw_bytes(form);
        if (depth_ >= kDeepestForm || left_.content_bytes < 0) {
            content_.paints_other = true;
            return;
        }
        QPDFMatrix matrix = state_.matrix;
        QPDFObjectHandle own = form.getDict().getKey("/Matrix");
        if (own.isArray() && are_six_numbers(own.getArrayAsVector())) {
            matrix.concat(matrix_of(own.getArrayAsVector()));
        }
        QPDFObjectHandle resources = form.getDict().getKey("/Resources");
        Reader reader(content_, left_, resources.isDictionary() ? resources : resources_, matrix,
                      depth_ + 1);
        QPDFPageObjectHelper(form).parseContents(&reader);
    }

    PdfPageContent& content_;
    Budget& left_;
    QPDFObjectHandle resources_;
    int depth_;
    GraphicsState state_;
    std::vector<GraphicsState> stack_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<QPDFObjectHandle> inline_image_;
};

bool has_annotations(QPDFObjectHandle page) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    return annotations.isArray() && annotations.getArrayNItems() > 0;
}

}  // namespace

PdfPageContent read_page_content(QPDFPageObjectHelper page) {
    PdfPageContent content;
    QPDFObjectHandle dictionary = page.getObjectHandle();
    Budget left;
    left.content_bytes -= content_bytes(dictionary.getKey("/Contents"));
    if (left.content_bytes < 0) {
        content.paints_other = true;
        return content;
    }
    content.paints_other = has_annotations(dictionary);
    Reader reader(content, left, page.getAttribute("/Resources", false), QPDFMatrix(), 0);
    page.parseContents(&reader);
    return content;
}

}  // namespace gongwen::scan
