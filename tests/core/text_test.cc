#include "core/text.h"

#include <catch2/catch.hpp>

#include "core/simplified.h"
#include "core/variants.h"

using namespace gongwen;

TEST_CASE("text survives the way to code points and back", "[text]") {
    const std::string text = "內政部　函 104年𠀋";

    CHECK(to_utf8(to_utf32(text)) == text);
    CHECK(to_utf32(text).size() == 11);
}

TEST_CASE("variants of one word fold to the same form", "[text]") {
    CHECK(fold_variants(U"台北市") == fold_variants(U"臺北市"));
    CHECK(fold_variants(U"ＧＣＡ１２") == U"gca12");
    CHECK(fold_variants(U"金融監督") != fold_variants(U"金融監管"));
    CHECK(fold_variants(U"内政部説明衞生税捐処") == U"內政部說明衛生稅捐処");
    CHECK(fold_variants(U"户政爲敎育啓用线綫") == U"戶政為教育啟用线線");  // 线 is simplified
}

TEST_CASE("code points of radicals and of other encodings become those of characters", "[text]") {
    CHECK(with_usual_code_points("\u2F08\u2F42\u2F1D\u2F42") == "人文口文");
    CHECK(with_usual_code_points("\u2ED1\u2EA0\u2F9C") == "長民足");
    CHECK(with_usual_code_points("\uF90A\uF98A\uFA08") == "金力行");
    CHECK(with_usual_code_points("內政部　函（台）①㈠ＡＢ") == "內政部　函（台）①㈠ＡＢ");
    CHECK(with_usual_code_points("\uFA0E") == "\uFA0E");  // a character of its own
}

TEST_CASE("zero signs are Chinese characters, brackets are not", "[text]") {
    CHECK(is_han(U'〇'));
    CHECK(is_han(U'函'));
    CHECK_FALSE(is_han(U'「'));
    CHECK_FALSE(is_han(U'，'));
    CHECK(is_punctuation(U'「'));
    CHECK(is_punctuation(U'：'));
}

TEST_CASE("lines join as running text", "[text]") {
    std::u32string text = U"誤植成「金融管理監督委";
    append_line(text, U"員會」");
    CHECK(text == U"誤植成「金融管理監督委員會」");

    std::u32string words = U"Government";
    append_line(words, U"CA");
    CHECK(words == U"Government CA");

    std::u32string number = U"第10423";
    append_line(number, U"01569號");
    CHECK(number == U"第1042301569號");
}

TEST_CASE("simplified characters are known by those that only simplified writing has", "[text]") {
    CHECK(in_traditional("总统府") == "總統府");
    CHECK(in_traditional("agency:财政部 凭证") == "agency:財政部 憑證");
    CHECK_FALSE(in_traditional("總統府"));
    CHECK_FALSE(in_traditional("台北里后"));  // both writings have them
    CHECK_FALSE(in_traditional("内政部"));    // a variant
    CHECK_FALSE(in_traditional("no:1042301569"));
}
