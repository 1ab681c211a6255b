#include "scan/pdf/pdf_image_stream.h"

#include <memory>
#include <string>

#include <qpdf/Buffer.hh>

namespace gongwen::scan {
namespace {

/// Components of a colour space whose samples are shown as they are; 0 for any other.
int plain_components(QPDFObjectHandle space) {
    const auto of_name = [](const std::string& name) {
        if (name == "/DeviceGray" || name == "/CalGray" || name == "/G") return 1;
        return name == "/DeviceRGB" || name == "/CalRGB" ? 3 : 0;
    };
    if (space.isName()) return of_name(space.getName());
    if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return 0;
    const std::string family = space.getArrayItem(0).getName();
    if (family != "/ICCBased") return of_name(family);
    if (!space.getArrayItem(1).isStream()) return 0;
    QPDFObjectHandle components = space.getArrayItem(1).getDict().getKey("/N");
    const auto count = components.isInteger() ? components.getIntValue() : 0;
    return count == 1 || count == 3 ? static_cast<int>(count) : 0;
}

/// The name of the stream's only coding; "" where it has none or several.
std::string only_filter(QPDFObjectHandle dictionary) {
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    return filter.isName() ? filter.getName() : "";
}

/// What that coding is told; null where it is told nothing.
QPDFObjectHandle only_parameters(QPDFObjectHandle dictionary) {
    QPDFObjectHandle parameters = dictionary.getKey("/DecodeParms");
    if (parameters.isArray() && parameters.getArrayNItems() == 1) {
        parameters = parameters.getArrayItem(0);
    }
    return parameters;
}

bool is_true(QPDFObjectHandle parameters, const char* key) {
    if (!parameters.isDictionary()) return false;
    QPDFObjectHandle value = parameters.getKey(key);
    return value.isBool() && value.getBoolValue();
}

int number_of(QPDFObjectHandle parameters, const char* key, int otherwise) {
    if (!parameters.isDictionary()) return otherwise;
    QPDFObjectHandle value = parameters.getKey(key);
    return value.isInteger() ? value.getIntValueAsInt() : otherwise;
}

/// ISO 32000-1, tables 8 and 11 hold the values where nothing is told. The image's bits and
/// components must be known.
ImageBytes::Coding coding_of(QPDFObjectHandle dictionary, const ImageBytes& image) {
    constexpr int kFirstPngPredictor = 10;
    constexpr int kUsualFaxColumns = 1728;
    const std::string filter = only_filter(dictionary);
    QPDFObjectHandle told = only_parameters(dictionary);
    const int width = number_of(dictionary, "/Width", 0);
    if (filter == "/DCTDecode" && told.isNull()) return ImageBytes::Coding::Jpeg;
    if (filter == "/CCITTFaxDecode" && image.bits == 1 && number_of(told, "/K", 0) < 0 &&
        number_of(told, "/Columns", kUsualFaxColumns) == width &&
        !is_true(told, "/EncodedByteAlign")) {
        return ImageBytes::Coding::Group4;
    }
    if (filter == "/FlateDecode" && number_of(told, "/Predictor", 1) >= kFirstPngPredictor &&
        number_of(told, "/Columns", 1) == width &&
        number_of(told, "/Colors", 1) == image.components &&
        number_of(told, "/BitsPerComponent", 8) == image.bits) {
        return ImageBytes::Coding::DeflatedRows;
    }
    return ImageBytes::Coding::Samples;
}

/// Whether `/Decode` shows black as white; nothing where it does something else.
std::optional<bool> is_turned(QPDFObjectHandle decode) {
    if (decode.isNull()) return false;
    if (!decode.isArray() || decode.getArrayNItems() < 2) return std::nullopt;
    bool plain = true;
    bool turned = true;
    for (int i = 0; i < decode.getArrayNItems(); ++i) {
        QPDFObjectHandle limit = decode.getArrayItem(i);
        if (!limit.isNumber()) return std::nullopt;
        const int odd = i % 2;
        plain = plain && limit.getNumericValue() == odd;
        turned = turned && limit.getNumericValue() == 1 - odd;
    }
    if (!plain && !turned) return std::nullopt;
    return turned;
}

std::string text_of(const std::shared_ptr<Buffer>& buffer) {
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace

bool is_gray(const QPDFObjectHandle& colour_space) { return plain_components(colour_space) == 1; }

std::optional<ImageBytes> read_image_bytes(QPDFObjectHandle stream) {
    if (!stream.isStream()) return std::nullopt;
    QPDFObjectHandle dictionary = stream.getDict();
    for (const char* key : {"/Mask", "/SMask", "/ImageMask"}) {
        if (dictionary.hasKey(key)) return std::nullopt;
    }
    QPDFObjectHandle bits = dictionary.getKey("/BitsPerComponent");
    ImageBytes image;
    image.components = plain_components(dictionary.getKey("/ColorSpace"));
    image.bits = bits.isInteger() ? bits.getIntValueAsInt() : 0;
    const bool one_bit = image.bits == 1 && image.components == 1;
    if (image.components == 0 || (image.bits != 8 && !one_bit)) return std::nullopt;
    const std::optional<bool> turned = is_turned(dictionary.getKey("/Decode"));
    if (!turned || (*turned && image.components != 1)) return std::nullopt;
    image.coding = coding_of(dictionary, image);
    image.inverted = *turned != (image.coding == ImageBytes::Coding::Group4 &&
                                 is_true(only_parameters(dictionary), "/BlackIs1"));
    // The latter throws where only an image decoder (JBIG2, JPEG 2000) understands the data.
    image.bytes = text_of(image.coding == ImageBytes::Coding::Samples
                              ? stream.getStreamData(qpdf_dl_generalized)
                              : stream.getRawStreamData());
    return image;
}

}  // namespace gongwen::scan
