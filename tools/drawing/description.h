// What a sample is to look like: documents as they are printed and the scans to make of them. Read
// from a small TOML file (samples/README.md explains its words) or made up by the corpus.

#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/record.h"
#include "tools/drawing/marked_text.h"

namespace gongwen::tools {

/// How the pages of a document look.
struct Look {
    std::string font = "AR PL UKai TW";
    std::string typed_font = "AR PL UMing TW";  ///< of the values typed into a form
    std::string stamp_font = "AR PL UMing TW";  ///< of the receiving stamp
    double letterhead_size = 20;
    double body_size = 16;
    double head_size = 12;
    double line_pitch = 1.5;       ///< of the body, in body sizes
    bool two_column_head = false;  ///< contact lines beside date and number instead of above
    bool binding_line = true;
    bool cut_words = false;  ///< numbers may be cut by a line's end
    std::string page_foot = "第{page}頁，共{pages}頁";
};

/// 主旨, 說明 …: a heading with a text behind it or items below.
struct Section {
    std::string field;    ///< of the record; "" for a part that no field takes
    std::string heading;  ///< as printed, with its colon
    MarkedText text;
    std::vector<MarkedText> items;
    std::vector<MarkedText> names;  ///< behind the heading, joined by 、 (出席者 of a meeting)
};

/// Pages behind a letter that belong to it: rules, a list, a table of corrections.
struct Attachment {
    MarkedText title;
    std::vector<MarkedText> notes;  ///< under the title, smaller
    std::vector<MarkedText> items;
    std::vector<std::vector<MarkedText>> table;  ///< rows of cells
};

/// The receiver's stamp in the bottom left corner.
struct ReceivingStamp {
    std::string agency;
    std::string date;    ///< as printed: 1041012
    std::string number;  ///< of the bar code, "" for none
    bool bars = true;    ///< false: the number is stamped without a bar code
    /// "blue", "red" or "purple": agency, date and number below one another in a frame, by a rubber
    /// stamp of that ink, without bars. "": printed in black.
    std::string ink{};
};

/// A red seal. The place is its middle, in points.
struct SealStamp {
    std::string text;
    double x = 0;
    double y = 0;
    double size = 90;
    int page = 1;  ///< of the document
};

/// One value in a form.
struct FormValue {
    MarkedText text;
    std::vector<MarkedText> list;  ///< instead of `text`: a column of a list, from the top
    std::string ink = "typed";  ///< typed, handwritten (scribble nobody can read), chop (a name's)
};

/// A form, filled in.
struct FormContent {
    std::string design;  ///< of tools/forms; "": the application form of the certificate service
    std::string owner = "內政部自然人憑證用戶身分確認服務系統";
    std::map<std::string, FormValue> values;   ///< by the record's field names
    std::map<std::string, std::string> boxes;  ///< field to tick, cross or fill
    std::optional<SealStamp> seal;             ///< its text; the form has the place
};

struct DocumentDescription {
    std::string kind = "letter";  ///< letter, form, attachment (pages without a letter)
    std::string type = "函";      ///< 函, 書函, 令, 公告 …
    std::string separator;        ///< bar code of the sheet laid in front of it; "" for none
    Look look;
    std::map<std::string, MarkedText> fields;   ///< of the head, as printed
    std::map<std::string, std::string> labels;  ///< where they differ from the usual ones
    std::vector<std::string> more_issuers;      ///< of a joint letter, behind the first
    std::vector<std::string> more_numbers;      ///< their document numbers
    std::vector<std::string> window;            ///< lines of the receiver's address above 受文者
    bool phone_behind_contact = false;  ///< 聯絡人及電話：, no label for the telephone
    MarkedText joint_contact;  ///< printed behind 聯絡方式 instead of contact, phone, fax, email
    std::string decision;      ///< 本案依分層負責規定授權…決行
    std::vector<Section> sections;
    std::optional<std::vector<MarkedText>> originals;
    std::optional<std::vector<MarkedText>> copies;
    std::string signature;
    std::vector<Attachment> attachments;
    std::optional<ReceivingStamp> received;
    std::vector<SealStamp> seals;
    FormContent form;
    std::vector<Correction> corrections;
    std::vector<LetterReference> citations;
    std::vector<RuleResult> rules;  ///< truth of a form's rules
    std::string answer;             ///< truth of an answer: agreed, refused, returned
};

/// What the world did to the paper and the picture, in that order.
struct Treatment {
    bool blank_backs = false;  ///< scanned on both sides, nothing on the back
    double bleed_through = 0;  ///< of the next page's ink, 0 to 1
    double shadow = 0;         ///< uneven light, 0 to 1
    bool punch_holes = false;
    bool borders = false;     ///< black edges of the scanner's lid
    double skew = 0;          ///< degrees clockwise
    int turn = 0;             ///< 90, 180, 270 degrees clockwise
    double blur = 0;          ///< radius in pixels
    double noise = 0;         ///< standard deviation in grey levels
    bool fax = false;         ///< 204 x 196 dpi, black and white, specks
    int fax_rows = 196;       ///< an inch down; 98 where nobody set the machine to fine
    int fax_threshold = 165;  ///< gray level below which a fax has ink
    double scale = 1;         ///< of a copier that shrinks or enlarges
    double warp = 0;          ///< how far a curled page is bent, points
    int copies = 0;           ///< how often it went through a copier
};

enum class Colours { Colour, Grey, BlackWhite };
enum class TextLayer { None, Right, Rubbish };
enum class Harm { None, Truncated, Encrypted };

struct ScanDescription {
    std::string name;
    std::string format = "tiff";  ///< tiff, png, jpeg, pdf, vector (a born-digital PDF)
    Colours colours = Colours::Grey;
    int dpi = 300;
    int jpeg_quality = 0;  ///< also inside a PDF; 0: without loss
    std::uint64_t seed = 1;
    std::vector<int> pages;  ///< of the sample's sheets; empty: all
    Treatment treatment;
    TextLayer text_layer = TextLayer::None;
    Harm harm = Harm::None;
};

struct Description {
    std::vector<DocumentDescription> documents;
    std::vector<ScanDescription> scans;
};

/// Throws Error(Usage) with file and line for a word that has no meaning here.
Description read_description(const std::filesystem::path& file);

}  // namespace gongwen::tools
