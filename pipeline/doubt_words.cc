#include "pipeline/doubt_words.h"

#include <array>

namespace gongwen::pipeline {
namespace {

constexpr std::array<DoubtWords, 63> kDoubts{{
    {"near_phrase", "與文中另一處的相同文字僅差一字"},
    {"long_after_issue_date", "收文日期晚於發文日期四個月以上"},
    {"meeting_before_letter", "開會時間早於發文日期"},
    {"unknown_district", "該縣市沒有這個鄉鎮市區"},
    {"other_postal_code", "郵遞區號與鄉鎮市區不符"},
    {"odd_file_name", "附件檔名不是通常的寫法"},
    {"low_confidence", "把握不足"},
    {"missing", "必填欄位未讀出"},
    {"unreadable", "有墨跡而無法辨識"},
    {"handwriting_or_stamp", "手寫或蓋章，未予辨識"},
    {"no_check_box", "找不到勾選框"},
    {"several_circled", "圈選了兩項以上"},
    {"no_choice_found", "讀不到可圈選的項目"},
    {"no_rows_found", "找不到表列"},
    {"invalid_date", "不是可能的日期"},
    {"incomplete_date", "日期未填完整"},
    {"year_mismatch", "字號的年度與日期不符"},
    {"not_a_document_number", "不是發文字號的寫法"},
    {"mixed_case", "電子信箱大小寫混用"},
    {"letter_like_digit", "電子信箱的字母可能是數字"},
    {"unusual_surname", "不是常見的姓氏，可能誤讀"},
    {"unusual_title", "不是已知的職稱，可能誤讀"},
    {"unusual_given_name", "名字用字罕見，可能誤讀"},
    {"unlike_pattern", "不合該欄通常的寫法"},
    {"stray_sign", "中文字之間夾有雜號"},
    {"unknown_choice", "不在可選的字樣之內"},
    {"unbalanced_brackets", "括號或引號不成對"},
    {"items_out_of_order", "項次不連續"},
    {"near_domain", "與另一信箱的網域僅差一字"},
    {"cut_off_end", "句尾不是標點，可能讀漏"},
    {"guessed_type", "文別未讀出，依字形推測"},
    {"lost_count", "「份」之前沒有數字，可能讀漏"},
    {"short_extension", "分機只有一位數，可能讀漏"},
    {"cut_off_name", "名稱之後還有字，可能讀漏"},
    {"cut_off_address", "地址缺少鄉鎮市區或門牌，可能讀漏"},
    {"near_district", "機關名稱的地名與地址的區名僅差一字"},
    {"odd_closing", "期望語不是通常的寫法，可能誤讀"},
    {"near_miss", "受文者與正、副本所列名稱僅差一字"},
    {"unusual_date", "年代過早，請核對"},
    {"before_issue_date", "收文日期早於發文日期"},
    {"cites_later_date", "引據的公文晚於本件"},
    {"weekday_mismatch", "星期與日期不符"},
    {"unusual_length", "文號的位數不尋常"},
    {"differs_from_attachment", "文號與附件檔名差一位"},
    {"impossible_phone", "電話號碼的位數不可能"},
    {"same_as_phone", "傳真與電話相同"},
    {"not_an_email", "不是電子信箱的寫法"},
    {"odd_retention", "不是保存年限的寫法"},
    {"not_a_file_number", "不是檔號的寫法"},
    {"unknown_grade", "不是已知的密等"},
    {"unknown_name", "機關名稱未收錄，且把握不高"},
    {"near_name", "機關名稱未收錄，但近似已知名稱"},
    {"pages_changed", "確認之後，公文的頁次已變更"},
    {"reopened", "已重新開啟"},
    {"name_miswriting", "機關名稱誤植"},
    {"name_obsolete", "機關舊名稱"},
    {"name_ocr_misread", "機關名稱疑辨識錯誤"},
    {"unknown_template", "沒有相符的範本"},
    {"close_templates", "兩種範本都相近"},
    {"no_text", "讀不到任何文字"},
    {"doubtful_split", "此頁是否為另一件公文的首頁，請判斷"},
    {"rule_broken", "不符規定"},
    {"mismatch", "兩處記載不一致"},
}};

}  // namespace

std::span<const DoubtWords> known_doubts() { return kDoubts; }

}  // namespace gongwen::pipeline
