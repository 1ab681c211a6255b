#include <algorithm>
#include <string>
#include <utility>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "made_files.h"
#include "scan/source.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

// Words in Helvetica at (x, y) from the bottom left.
std::string words_at(int x, int y, const std::string& words) {
    return fmt::format("BT /F 24 Tf {} {} Td ({}) Tj ET", x, y, words);
}
const std::string kFont =
    "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";

/// A scan of a 360 by 480 pt page: bars, so that every shift and every smear shows.
PixPtr scanned_bars(int dpi, int depth) {
    PixPtr pix(pixCreate(5 * dpi, 20 * dpi / 3, depth));
    if (depth == 8) pixSetAll(pix.get());
    for (int x = 3; x < pixGetWidth(pix.get()); x += 7) {
        for (int y = x % 50; y < pixGetHeight(pix.get()); ++y) {
            pixSetPixel(pix.get(), x, y, depth == 1 ? 1 : static_cast<l_uint32>((x + y) % 200));
        }
    }
    return pix;
}

const std::string kScanPage = "/MediaBox [0 0 360 480] /Resources << /XObject << /I 5 0 R >> >>";
const std::string kWholePageImage = "q 360 0 0 480 0 0 cm /I Do Q";

std::string scan_pdf(Pix* scan, const std::string& more = "") {
    return one_page_pdf(kScanPage + more, kWholePageImage, {pdf_image(scan)});
}

RawPage only_page(const TemporaryFolder& folder, const std::string& pdf) {
    return scan::open(folder.file("page.pdf", pdf))->page(1);
}

bool same_pixels(Pix* a, Pix* b) {
    l_int32 same = 0;
    return pixEqual(a, b, &same) == 0 && same == 1;
}

/// The rows of an image as CCITT Group 4 codes them: the only strip of a TIFF file.
std::string group4_rows(const TemporaryFolder& folder, Pix* pix) {
    const std::string tiff = bytes_of(folder.image("rows.tif", pix, IFF_TIFF_G4));
    const auto number_at = [&](std::size_t at, int bytes) {
        std::size_t number = 0;
        for (int i = bytes - 1; i >= 0; --i) {
            number = number << 8 | static_cast<unsigned char>(tiff.at(at + i));
        }
        return number;
    };
    const std::size_t directory = number_at(4, 4);
    std::size_t offset = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i < number_at(directory, 2); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (number_at(entry, 2) == 273) offset = number_at(entry + 8, 4);
        if (number_at(entry, 2) == 279) length = number_at(entry + 8, 4);
    }
    return tiff.substr(offset, length);
}

/// A fax of 204 by 98 dpi on a page of 360 by 480 pt.
PixPtr fax_of_bars() {
    PixPtr fax(pixCreate(1020, 653, 1));
    for (int x = 3; x < 1020; x += 7) {
        pixRasterop(fax.get(), x, x % 50, 3, 500, PIX_SET, nullptr, 0, 0);
    }
    return fax;
}

std::string group4_image(const std::string& rows, const std::string& parameters,
                         const std::string& more = "") {
    return stream_object(
        "/Type /XObject /Subtype /Image /Width 1020 /Height 653 /BitsPerComponent 1 "
        "/ColorSpace /DeviceGray /Filter [/CCITTFaxDecode] /DecodeParms [<< " +
            parameters + " >>] " + more,
        rows);
}

/// The deflated rows of a PNG file.
std::string png_rows(const std::string& png) {
    std::string rows;
    std::size_t at = 8;
    while (at + 12 <= png.size()) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            length = length << 8 | static_cast<unsigned char>(png[at + i]);
        }
        if (png.compare(at + 4, 4, "IDAT") == 0) rows += png.substr(at + 8, length);
        at += 12 + length;
    }
    return rows;
}

std::string encrypted(const TemporaryFolder& folder, const char* user_password) {
    const auto plain = folder.file("plain.pdf", scan_pdf(scanned_bars(72, 1).get()));
    QPDF pdf;
    pdf.processFile(plain.c_str());
    const auto locked = folder / "locked.pdf";  // the writer keeps only a pointer to its name
    QPDFWriter writer(pdf, locked.c_str());
    writer.setR6EncryptionParameters(user_password, "owner", true, true, true, true, true, true,
                                     qpdf_r3p_full, true);
    writer.write();
    return locked;
}

std::string portfolio(const TemporaryFolder& folder) {
    const auto cover = folder.file("cover.pdf", scan_pdf(scanned_bars(72, 1).get()));
    QPDF pdf;
    pdf.processFile(cover.c_str());
    pdf.getRoot().replaceKey("/Collection", QPDFObjectHandle::parse("<< /Type /Collection >>"));
    const auto file = folder / "portfolio.pdf";
    QPDFWriter writer(pdf, file.c_str());
    writer.write();
    return file;
}

/// Two pages, the same scan on both. Two files belong to the document; one is pinned to both pages;
/// one is a name without bytes.
std::string with_attachments(const TemporaryFolder& folder) {
    const auto plain = folder.file("plain.pdf", scan_pdf(scanned_bars(72, 1).get()));
    QPDF pdf;
    pdf.processFile(plain.c_str());
    QPDFPageDocumentHelper pages(pdf);
    pages.addPage(pages.getAllPages().at(0).shallowCopyPage(), false);
    const auto file_spec = [&](const std::string& name) {
        auto bytes = QPDFEFStreamObjectHelper::createEFStream(pdf, "bytes of " + name);
        return QPDFFileSpecObjectHelper::createFileSpec(pdf, name, bytes);
    };
    QPDFEmbeddedFileDocumentHelper embedded(pdf);
    for (const char* name : {"公文附件.odt", "名冊.xlsx"}) {
        embedded.replaceEmbeddedFile(name, file_spec(name));
    }
    const auto pin = [](QPDFObjectHandle file) {
        auto note = QPDFObjectHandle::parse(
            "<< /Type /Annot /Subtype /FileAttachment /Rect [300 400 310 410] /F 2 >>");
        note.replaceKey("/FS", file);
        return note;
    };
    const QPDFObjectHandle picture = file_spec("圖.png").getObjectHandle();
    const auto nowhere = QPDFObjectHandle::parse("<< /Type /Filespec /F (elsewhere.doc) >>");
    for (QPDFPageObjectHelper& page : pages.getAllPages()) {
        page.getObjectHandle().replaceKey("/Annots",
                                          QPDFObjectHandle::newArray({pin(picture), pin(nowhere)}));
    }
    const auto file = folder / "attachments.pdf";
    QPDFWriter writer(pdf, file.c_str());
    writer.write();
    return file;
}

}  // namespace

TEST_CASE("a scan in a PDF comes out with the pixels it went in with", "[scan]") {
    const TemporaryFolder folder;
    const int dpi = GENERATE(150, 300, 600);
    const int depth = GENERATE(1, 8);
    const PixPtr scan = scanned_bars(dpi, depth);

    const RawPage page = only_page(folder, scan_pdf(scan.get()));

    CHECK(page.embedded_scan);
    CHECK(page.dpi_x == dpi);
    CHECK(page.dpi_y == dpi);
    CHECK(same_pixels(page.image.get(), scan.get()));
}

TEST_CASE("a JPEG in a PDF comes out as it was stored, turned as the page is", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr drawn(pixCreate(500, 667, 32));
    pixSetAll(drawn.get());
    const PixPtr bars(pixConvert1To8(nullptr, scanned_bars(100, 1).get(), 255, 40));
    pixSetRGBComponent(drawn.get(), bars.get(), COLOR_GREEN);  // magenta on white
    const auto file = folder.image("scan.jpg", drawn.get(), IFF_JFIF_JPEG);
    const PixPtr stored(pixRead(file.c_str()));
    const std::string image = stream_object(
        "/Type /XObject /Subtype /Image /Width 500 /Height 667 /BitsPerComponent 8 "
        "/ColorSpace /DeviceRGB /Filter /DCTDecode",
        bytes_of(file));

    const RawPage upright = only_page(folder, one_page_pdf(kScanPage, kWholePageImage, {image}));
    const RawPage turned =
        only_page(folder, one_page_pdf(kScanPage + "/Rotate 90", kWholePageImage, {image}));

    CHECK(upright.embedded_scan);
    CHECK(same_pixels(upright.image.get(), stored.get()));
    CHECK(same_pixels(turned.image.get(), PixPtr(pixRotateOrth(stored.get(), 1)).get()));
}

TEST_CASE("samples of one bit are black at 0 where the PDF does not say otherwise", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr scan = scanned_bars(150, 1);
    std::string negative = pdf_image(scan.get());
    const std::string decode = "/Decode [1 0]";
    negative.replace(negative.find(decode), decode.size(), "");

    const RawPage page = only_page(folder, one_page_pdf(kScanPage, kWholePageImage, {negative}));

    CHECK(same_pixels(page.image.get(), PixPtr(pixInvert(nullptr, scan.get())).get()));
}

TEST_CASE("a fax in a PDF keeps its unequal resolution, also on a turned page", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr fax(pixCreate(1020, 653, 1));  // 204 by 98 dpi on 360 by 480 pt
    pixRasterop(fax.get(), 100, 100, 300, 200, PIX_SET, nullptr, 0, 0);

    const RawPage upright = only_page(folder, scan_pdf(fax.get()));
    const RawPage turned = only_page(folder, scan_pdf(fax.get(), "/Rotate 90"));

    CHECK(upright.dpi_x == 204);
    CHECK(upright.dpi_y == 98);
    CHECK(turned.dpi_x == 98);
    CHECK(turned.dpi_y == 204);
    CHECK(pixGetWidth(turned.image.get()) == 653);
    CHECK(pixGetHeight(turned.image.get()) == 1020);
}

TEST_CASE("Group 4 rows in a PDF come out with the pixels they went in with", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr fax = fax_of_bars();
    const PixPtr turned(pixInvert(nullptr, fax.get()));
    const std::string rows = group4_rows(folder, fax.get());
    const auto read = [&](const std::string& parameters, const std::string& more = "") {
        const std::string image =
            group4_image(rows, "/K -1 /Columns 1020 /Rows 653 " + parameters, more);
        return only_page(folder, one_page_pdf(kScanPage, kWholePageImage, {image}));
    };

    CHECK(same_pixels(read("").image.get(), fax.get()));
    CHECK(read("").dpi_x == 204);
    CHECK(read("").dpi_y == 98);
    CHECK(same_pixels(read("/BlackIs1 true").image.get(), turned.get()));
    CHECK(same_pixels(read("", "/Decode [1 0]").image.get(), turned.get()));
    CHECK(same_pixels(read("/BlackIs1 true", "/Decode [1 0]").image.get(), fax.get()));
}

TEST_CASE("fax rows of another coding are drawn", "[scan]") {
    const TemporaryFolder folder;
    const std::string rows(80 * 653, '\0');  // no row of it is a row of Group 3
    const std::string image = group4_image(rows, "/K 0 /Columns 1020 /Rows 653");

    const RawPage page = only_page(folder, one_page_pdf(kScanPage, kWholePageImage, {image}));

    CHECK(pixGetWidth(page.image.get()) == 1020);
    CHECK(pixGetHeight(page.image.get()) == 653);
}

TEST_CASE("rows with PNG predictors come out with the pixels they went in with", "[scan]") {
    const TemporaryFolder folder;
    const int depth = GENERATE(1, 8, 32);
    PixPtr scan = scanned_bars(100, depth == 1 ? 1 : 8);
    if (depth == 32) {
        const PixPtr bars = std::move(scan);
        scan.reset(pixConvertTo32(bars.get()));
        pixSetAll(scan.get());
        pixSetRGBComponent(scan.get(), bars.get(), COLOR_GREEN);  // magenta on white
    }
    const std::string rows = png_rows(bytes_of(folder.image("rows.png", scan.get(), IFF_PNG)));
    const int colours = depth == 32 ? 3 : 1;
    const int bits = depth == 1 ? 1 : 8;
    // Leptonica writes black as 0 to a PNG of one bit, as a PDF has it.
    const std::string image = stream_object(
        fmt::format("/Type /XObject /Subtype /Image /Width {0} /Height {1} /BitsPerComponent {2} "
                    "/ColorSpace /Device{3} /Filter /FlateDecode /DecodeParms << /Predictor 15 "
                    "/Columns {0} /Colors {4} /BitsPerComponent {2} >>",
                    pixGetWidth(scan.get()), pixGetHeight(scan.get()), bits,
                    colours == 3 ? "RGB" : "Gray", colours),
        rows);

    const RawPage page = only_page(folder, one_page_pdf(kScanPage, kWholePageImage, {image}));

    CHECK(same_pixels(page.image.get(), scan.get()));
}

TEST_CASE("a scan inside a form, and one cut into strips, are found", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr scan = scanned_bars(200, 1);
    const std::string form = stream_object(
        "/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [360 0 0 480 0 0] "
        "/Resources << /XObject << /I 5 0 R >> >>",
        "/I Do");
    const std::string in_form =
        one_page_pdf("/MediaBox [0 0 360 480] /Resources << /XObject << /Fm 6 0 R >> >>", "/Fm Do",
                     {pdf_image(scan.get()), form});
    const std::string in_strips =
        one_page_pdf(kScanPage, "q 360 0 0 240 0 240 cm /I Do Q q 360 0 0 240 0 0 cm /I Do Q",
                     {pdf_image(PixPtr(pixCreate(1000, 667, 1)).get())});

    const RawPage formed = only_page(folder, in_form);
    const RawPage stripped = only_page(folder, in_strips);

    CHECK(formed.embedded_scan);
    CHECK(same_pixels(formed.image.get(), scan.get()));
    CHECK_FALSE(stripped.embedded_scan);
    CHECK(stripped.dpi_x == 200);
}

TEST_CASE("what a form paints counts as often as it is painted", "[scan]") {
    const TemporaryFolder folder;
    std::string nothing;
    for (int i = 0; i < 40'000; ++i) nothing += "q Q ";
    const std::string form =
        stream_object("/Type /XObject /Subtype /Form /BBox [0 0 1 1]", nothing);
    const auto painted = [&](const std::string& forms) {
        return only_page(
            folder,
            one_page_pdf("/MediaBox [0 0 360 480] /Resources << /XObject << /I 5 0 R "
                         "/Fm 6 0 R >> >>",
                         forms + kWholePageImage, {pdf_image(scanned_bars(200, 1).get()), form}));
    };

    CHECK(painted("/Fm Do ").embedded_scan);
    CHECK_FALSE(painted("/Fm Do /Fm Do /Fm Do ").embedded_scan);
}

TEST_CASE("what a clip path hides of a scan is not read", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr scan(pixCreate(1000, 1333, 1));
    pixSetAll(scan.get());
    const auto with = [&](const std::string& before) {
        return only_page(
            folder, one_page_pdf(kScanPage, before + kWholePageImage, {pdf_image(scan.get())}));
    };
    const auto gray_at = [](const RawPage& page, int x) {
        const PixPtr gray(pixConvertTo8(page.image.get(), 0));
        l_uint32 value = 0;
        pixGetPixel(gray.get(), x, 600, &value);
        return value;
    };

    const RawPage whole = with("");
    const RawPage left_half = with("0 0 180 480 re W n ");

    CHECK(gray_at(whole, 900) == 0);
    CHECK(gray_at(left_half, 100) == 0);
    CHECK(gray_at(left_half, 900) == 255);
}

TEST_CASE("a page made by a program is drawn at 300 dpi", "[scan]") {
    const TemporaryFolder folder;

    const RawPage page = only_page(
        folder, one_page_pdf("/MediaBox [0 0 360 480] " + kFont, words_at(100, 200, "Hello")));

    CHECK_FALSE(page.embedded_scan);
    CHECK(page.dpi_x == 300);
    CHECK(pixGetWidth(page.image.get()) == 1500);
    CHECK(pixGetHeight(page.image.get()) == 2000);
}

TEST_CASE("words drawn over a coarse scan still get 300 dpi", "[scan]") {
    const TemporaryFolder folder;
    const std::string page =
        "/MediaBox [0 0 360 480] /Resources << /XObject << /I 5 0 R >> /Font << /F << /Type /Font "
        "/Subtype /Type1 /BaseFont /Helvetica >> >> >>";
    const PixPtr scan = scanned_bars(100, 8);
    const auto with = [&](const std::string& words) {
        return only_page(
            folder, one_page_pdf(page, kWholePageImage + " " + words, {pdf_image(scan.get())}));
    };

    CHECK(with(words_at(10, 10, "Filed")).dpi_x == 300);
    // The invisible words of a text layer are not drawn.
    CHECK(with("3 Tr " + words_at(10, 10, "Filed")).dpi_x == 100);
    CHECK(with("3 Tr " + words_at(10, 10, "Filed")).text_layer.size() == 1);
}

TEST_CASE("a text layer's code points of radicals are taken as the characters", "[scan]") {
    const TemporaryFolder folder;
    const std::string map =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
        "1 begincodespacerange <00> <FF> endcodespacerange "
        "3 beginbfchar <41> <2F9C> <42> <2ED1> <43> <F90A> endbfchar endcmap end end";
    const std::string font =
        "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        "/ToUnicode 5 0 R >> >> >>";

    const RawPage page = only_page(
        folder, one_page_pdf("/MediaBox [0 0 360 480] " + font, words_at(100, 400, "ABC"),
                             {stream_object("", map)}));

    std::string text;
    for (const TextLayerWord& word : page.text_layer) text += word.text;
    CHECK(text == "足長金");
}

TEST_CASE("words of the text layer lie where the page shows them, however it is turned", "[scan]") {
    const TemporaryFolder folder;
    struct Case {
        int rotation;
        double x, y;  ///< where the middle of the word must be
    };
    // The word's middle lies about 27 pt right of and 8 pt above (100, 400) from the bottom left.
    const auto [rotation, x, y] =
        GENERATE(Case{0, 127, 72}, Case{90, 408, 127}, Case{180, 233, 408}, Case{270, 72, 233});

    const RawPage page = only_page(
        folder, one_page_pdf(fmt::format("/MediaBox [0 0 360 480] /Rotate {} {}", rotation, kFont),
                             words_at(100, 400, "Hello")));

    REQUIRE(page.text_layer.size() == 1);
    CHECK(page.text_layer[0].text == "Hello");
    CHECK(page.text_layer[0].box.center_x() == Approx(x).margin(8));
    CHECK(page.text_layer[0].box.center_y() == Approx(y).margin(8));
    CHECK(pixGetWidth(page.image.get()) == (rotation % 180 == 0 ? 1500 : 2000));
}

TEST_CASE("the crop box is the page", "[scan]") {
    const TemporaryFolder folder;

    const RawPage page =
        only_page(folder, one_page_pdf("/MediaBox [0 0 800 800] /CropBox [90 300 390 600] " + kFont,
                                       words_at(100, 400, "Hello")));

    CHECK(pixGetWidth(page.image.get()) == 1250);
    CHECK(pixGetHeight(page.image.get()) == 1250);
    REQUIRE(page.text_layer.size() == 1);
    CHECK(page.text_layer[0].box.left == Approx(10).margin(3));
    CHECK(page.text_layer[0].box.center_y() == Approx(192).margin(8));
}

TEST_CASE("user units make a page larger", "[scan]") {
    const TemporaryFolder folder;

    const RawPage page = only_page(
        folder,
        one_page_pdf("/MediaBox [0 0 180 240] /UserUnit 2 " + kFont, words_at(50, 200, "Hello")));

    CHECK(page.dpi_x == 300);
    CHECK(pixGetWidth(page.image.get()) == 1500);  // 360 pt
    REQUIRE(page.text_layer.size() == 1);
    CHECK(page.text_layer[0].box.left == Approx(100).margin(5));
}

TEST_CASE("an enormous page is drawn coarsely, within the limits", "[scan]") {
    const TemporaryFolder folder;

    const RawPage page = only_page(
        folder, one_page_pdf("/MediaBox [0 0 14400 14400] " + kFont, words_at(100, 400, "A wall")));

    const double pixels = 1.0 * pixGetWidth(page.image.get()) * pixGetHeight(page.image.get());
    CHECK(pixels <= 41e6);
    CHECK(page.dpi_x < 50);
}

TEST_CASE("bits finer than anybody reads are drawn at 600 dpi", "[scan]") {
    const TemporaryFolder folder;
    const std::string page = "/MediaBox [0 0 72 72] /Resources << /XObject << /I 5 0 R >> >>";

    const RawPage raw =
        only_page(folder, one_page_pdf(page, "72 0 0 72 0 0 cm /I Do",
                                       {pdf_image(PixPtr(pixCreate(2400, 2400, 1)).get())}));

    CHECK(raw.dpi_x == 600);
    CHECK(raw.embedded_scan);
}

TEST_CASE("a PDF that needs a password is encrypted; an empty password is none", "[scan]") {
    const TemporaryFolder folder;

    const std::string locked = encrypted(folder, "secret");
    CHECK(kind_of_failure([&] { scan::open(locked); }) == ErrorKind::Encrypted);

    const auto open = scan::open(encrypted(folder, ""));
    CHECK(same_pixels(open->page(1).image.get(), scanned_bars(72, 1).get()));
}

TEST_CASE("a portfolio is not taken for its cover sheet", "[scan]") {
    const TemporaryFolder folder;

    const std::string file = portfolio(folder);

    CHECK(kind_of_failure([&] { scan::open(file); }) == ErrorKind::Unsupported);
}

TEST_CASE("files that a PDF carries inside it are named on their pages", "[scan]") {
    const TemporaryFolder folder;

    const auto source = scan::open(with_attachments(folder));

    CHECK(source->page(1).attached_files ==
          std::vector<std::string>{"公文附件.odt", "名冊.xlsx", "圖.png"});
    CHECK(source->page(2).attached_files == std::vector<std::string>{"圖.png"});
}

TEST_CASE("a page is not the same page with other attached files", "[scan]") {
    const TemporaryFolder folder;
    const auto source = scan::open(with_attachments(folder));

    const RawPage first = source->page(1);
    const RawPage second = source->page(2);

    CHECK(same_pixels(first.image.get(), second.image.get()));
    CHECK(first.pixel_hash != second.pixel_hash);
}

TEST_CASE("a tree of attached files that goes round in a circle ends", "[scan]") {
    const TemporaryFolder folder;
    const auto file = folder.file("tree.pdf", one_page_pdf(kScanPage, kWholePageImage,
                                                           {pdf_image(scanned_bars(72, 1).get())}));
    QPDF pdf;
    pdf.processFile(file.c_str());
    auto node = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Kids [] >>"));
    node.getKey("/Kids").appendItem(node);
    auto names = QPDFObjectHandle::parse("<< >>");
    names.replaceKey("/EmbeddedFiles", node);
    pdf.getRoot().replaceKey("/Names", names);
    const auto looped = folder / "looped.pdf";
    QPDFWriter(pdf, looped.c_str()).write();

    CHECK(scan::open(looped)->page(1).attached_files.empty());
}

TEST_CASE("a PDF without pages is empty", "[scan]") {
    const TemporaryFolder folder;
    const auto file = folder.file("none.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>",
                                                      "<< /Type /Pages /Kids [] /Count 0 >>"}));

    CHECK(kind_of_failure([&] { scan::open(file); }) == ErrorKind::Empty);
}

TEST_CASE("a page tree that goes round in a circle ends", "[scan]") {
    const TemporaryFolder folder;
    const auto file = folder.file(
        "circle.pdf", pdf_of({"<< /Type /Catalog /Pages 2 0 R >>",
                              "<< /Type /Pages /Kids [3 0 R] /Count 2 /Parent 3 0 R >>",
                              "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 /Parent 2 0 R >>"}));

    const auto read_all = [&] {
        const auto source = scan::open(file);
        REQUIRE(source->page_count() < 10);
        for (int i = 1; i <= source->page_count(); ++i) source->page(i);
    };

    CHECK(kind_of_failure(read_all) == ErrorKind::Unreadable);
}

TEST_CASE("a count of pages that are nowhere is not believed", "[scan]") {
    const TemporaryFolder folder;
    const auto file = folder.file(
        "liar.pdf",
        pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 4 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] >>", "null", "null", "null"}));

    const auto source = scan::open(file);

    CHECK(source->page_count() == 1);
    CHECK(pixGetWidth(source->page(1).image.get()) == 300);
}

TEST_CASE("a PDF that is cut off is unreadable", "[scan]") {
    const TemporaryFolder folder;
    const std::string whole = scan_pdf(scanned_bars(100, 8).get());

    for (const double part : {0.01, 0.5, 0.99}) {
        const auto length = static_cast<std::size_t>(static_cast<double>(whole.size()) * part);
        const auto file = folder.file("cut.pdf", whole.substr(0, length));
        CHECK(kind_of_failure([&] { scan::open(file); }) == ErrorKind::Unreadable);
    }
}

TEST_CASE("a wrong table of objects is mended", "[scan]") {
    const TemporaryFolder folder;
    const PixPtr scan = scanned_bars(100, 8);
    std::string pdf = scan_pdf(scan.get());

    const std::size_t entry = pdf.rfind("00000 n") - 11;
    pdf.replace(entry, 10, "0000000007");

    CHECK(same_pixels(only_page(folder, pdf).image.get(), scan.get()));
}

TEST_CASE("a page with damaged content shows what there is", "[scan]") {
    const TemporaryFolder folder;

    const RawPage page = only_page(
        folder, one_page_pdf("/MediaBox [0 0 360 480] " + kFont,
                             "q q /None Do 1 2 cm [( ] TJ " + words_at(100, 400, "Hello")));

    CHECK(pixGetWidth(page.image.get()) == 1500);
}

TEST_CASE("pages may be read in any order and again", "[scan]") {
    const TemporaryFolder folder;
    const auto page = [](int contents) {
        return fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents {} 0 R >>",
                           contents);
    };
    const auto source = scan::open(folder.file(
        "two.pdf",
        pdf_of({"<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>", page(5), page(6),
                stream_object("", "10 10 20 20 re f"), stream_object("", "30 30 20 20 re f")})));

    const std::string second = source->page(2).pixel_hash;
    const std::string first = source->page(1).pixel_hash;

    CHECK(first != second);
    CHECK(source->page(2).pixel_hash == second);
    CHECK(kind_of_failure([&] { source->page(3); }) == ErrorKind::Unreadable);
}
