// Label words of offices, companies and associations, other than those of the handbook.

#include <catch2/catch.hpp>

#include "page_builder.h"

using namespace gongwen;
using namespace gongwen::test;

namespace {

/// The field's value where its line in the head of a letter has `label` in front of `value`.
std::string read_behind(const std::string& label, const std::string& value,
                        const std::string& field) {
    PageBuilder page;
    page.print(180, 60, "範例機電工程股份有限公司　函", 20);
    page.print(320, 96, label + value, 11);
    page.print(71, 130, "受文者：南投縣政府", 14);
    page.print(71, 150, "發文日期：中華民國113年5月9日");
    page.print(71, 166, "發文字號：範字第1130004321號");
    page.body({"主旨：有關範例一案，請查照。", "正本：南投縣政府"}, 200);
    return value_of(extract::extract_document(std::vector<Page>{page.page}, templates()).record,
                    field);
}

}  // namespace

TEST_CASE("telephone and fax by any of their words", "[letter][labels]") {
    for (const char* label : {"電話：", "TEL：", "Tel：", "Tel.：", "總機：", "電話（代表號）：",
                              "洽詢專線：", "聯絡專線：", "T：", "Phone："}) {
        INFO(label);
        CHECK(read_behind(label, "049-2222222", "phone") == "049-2222222");
    }
    for (const char* label : {"傳真：", "FAX：", "Fax：", "Fax.：", "F：", "傳真專線："}) {
        INFO(label);
        CHECK(read_behind(label, "049-2222223", "fax") == "049-2222223");
    }
}

TEST_CASE("a person by any of their words", "[letter][labels]") {
    for (const char* label : {"承辦人：", "主辦人：", "主辦人員：", "承辦員：", "聯繫人：",
                              "承辦窗口：", "洽詢人員：", "承辦同仁：", "經手人："}) {
        INFO(label);
        CHECK(read_behind(label, "王大明", "contact") == "王大明");
    }
}

TEST_CASE("addresses of mail and houses by any of their words", "[letter][labels]") {
    for (const char* label : {"電子信箱：", "E-mail：", "E-Mail：", "Email：", "EMAIL：", "Mail：",
                              "信箱：", "電子郵箱："}) {
        INFO(label);
        CHECK(read_behind(label, "wang@example.org.tw", "email") == "wang@example.org.tw");
    }
    for (const char* label : {"地址：", "廠址：", "機構地址：", "事務所地址：", "公所地址：",
                              "通訊處：", "會務所：", "Add.："}) {
        INFO(label);
        CHECK(read_behind(label, "540南投縣南投市範例路1號", "address") ==
              "540南投縣南投市範例路1號");
    }
}

TEST_CASE("one label for the person and the telephone number", "[letter][labels]") {
    for (const char* label : {"承辦人／電話：", "聯絡人/電話：", "聯絡人及電話："}) {
        INFO(label);
        CHECK(read_behind(label, "專員林依琳／049-2222222", "phone") == "049-2222222");
        CHECK(read_behind(label, "專員林依琳／049-2222222", "contact") == "專員林依琳");
        CHECK(read_behind(label, "專員林依琳，電話：049-2222222", "contact") == "專員林依琳");
    }
    CHECK(read_behind("本案聯絡人：", "專員林依琳", "contact") == "專員林依琳");
}
