#include "extract/values/districts.h"

#include <catch2/catch.hpp>

#include "extract/values/address_doubts.h"
#include "extract/values/district_table.h"

using namespace gongwen;
using namespace gongwen::extract;

TEST_CASE("the postal code tells a misread district", "[districts]") {
    CHECK(with_known_district("32042桃園市中靂區縣政六路84號") == "32042桃園市中壢區縣政六路84號");
    CHECK(with_known_district("640斗大市博愛路28號") == "640斗六市博愛路28號");
    CHECK(with_known_district("32042桃園縣中靂市成功路5段") == "32042桃園縣中壢市成功路5段");
}

TEST_CASE("without a code, one district of the county is near enough", "[districts]") {
    CHECK(with_known_district("台中市豊原區府前街1號") == "台中市豐原區府前街1號");
    CHECK(with_known_district("屏東縣三地鬥鄉中正路1號") == "屏東縣三地門鄉中正路1號");
    // 北屯, 西屯 and 南屯 are alike.
    CHECK_FALSE(with_known_district("臺中市兆屯區府前街1號"));
}

TEST_CASE("known districts and what is no address stay", "[districts]") {
    for (const char* text :
         {"32042桃園市中壢區縣政六路84號", "臺中市大安區中山路", "106臺北市大安區",
          "10058臺北市中正區", "台北市大同區", "30056新竹市東區公園二路", "內政部", "中靂區公所",
          "1042301569", "320人與會", "桃園市政府環境保護局"}) {
        CAPTURE(text);
        CHECK_FALSE(with_known_district(text));
    }
}

TEST_CASE("a repaired address keeps what was read", "[districts]") {
    Record record;
    record.fields["address"].raw = "32042桃園市中靂區成功路5段";
    record.fields["address"].value = record.fields["address"].raw;
    mend_districts(record);

    CHECK(record.fields.at("address").text() == "32042桃園市中壢區成功路5段");
    CHECK(record.fields.at("address").raw == "32042桃園市中靂區成功路5段");
    CHECK(record.fields.at("address").reason == "known_district");
}

TEST_CASE("a district that the county has not, or another's postal code, is doubtful",
          "[districts]") {
    CHECK(doubt_of_address("臺北市中權區徐州路5號") == "unknown_district");
    CHECK(doubt_of_address("花蓮縣秀木鄉富世村12號") == "unknown_district");
    CHECK(doubt_of_address("70801臺南市安南區府前街1號") == "other_postal_code");
    for (const char* text :
         {"10017臺北市中正區徐州路5號", "台北縣板橋市文化路一段188號", "300新竹市香山區中華路1號",
          "臺北市徐州路5號", "彰化縣彰化市中山路2段416號", "臺中市政府都市發展局",
          "407610臺中市西屯區臺灣大道3段99號", "南投市中興新村省府路4號", "高雄市鎮興路1號"}) {
        CAPTURE(text);
        CHECK(doubt_of_address(text).empty());
    }
}

TEST_CASE("a house needs a road or a village in front of its number", "[districts]") {
    CHECK(doubt_of_address("540南投縣南投市範例12號") == "cut_off_address");
    CHECK(doubt_of_address("351007苗栗縣頭份市") == "cut_off_address");
    CHECK(doubt_of_address("351007苗栗縣頭份市公所").empty());
    for (const char* address : {"540南投縣南投市範例路12號", "736402臺南市柳營區太康里太康201號",
                                "南投縣仁愛鄉大同村定遠新村5號", "540南投縣南投市範例街1巷2之1號",
                                "220新北市板橋區範例大道3段9號"}) {
        INFO(address);
        CHECK(doubt_of_address(address) != "cut_off_address");
    }
}

TEST_CASE("an address that ends within its street is cut off", "[districts]") {
    CHECK(is_cut_off_address("高雄市前鎮區復興"));
    CHECK(is_cut_off_address("80661高雄市前鎮區復興四路"));
    CHECK(is_cut_off_address("栗縣後龍鎮水尾里12鄰39號"));
    for (const char* text : {"高雄市前鎮區復興四路12號", "苗栗縣後龍鎮水尾里12鄰39號", "高雄市",
                             "臺北市中正區郵政信箱1號", "北市府路1號"}) {
        INFO(text);
        CHECK_FALSE(is_cut_off_address(text));
    }
    CHECK(begins_within_county(U"栗縣後龍鎮水尾社區發展協會"));
    CHECK_FALSE(begins_within_county(U"苗栗縣政府"));
    CHECK_FALSE(begins_within_county(U"縣立高中"));
}

TEST_CASE("the kind of the district that the code has must stand there", "[districts]") {
    CHECK(doubt_of_address("546南投縣仁愛中正路5號") == "cut_off_address");
    CHECK(doubt_of_address("546南投縣仁愛鄉大同村範例路5號").empty());
    CHECK(doubt_of_address("220新北市板橋路12號").empty());
    CHECK(doubt_of_address("546南投縣仁愛鄉範例路5號yilin@renai.example") == "unlike_pattern");
}

TEST_CASE("the postal code tells a misread county in front of its district", "[districts]") {
    CHECK(with_known_county("900219屏束縣屏東市自由路527號") == "900219屏東縣屏東市自由路527號");
    for (const char* text : {"900219屏東縣屏東市自由路527號", "屏束縣屏東市自由路527號",
                             "900219屏束縣內埔鄉學府路1號", "10058臺北市中正區"}) {
        CAPTURE(text);
        CHECK_FALSE(with_known_county(text));
    }
}

TEST_CASE("districts in a list of names are mended, too", "[districts]") {
    Record record;
    record.fields["copies"].value = std::vector<std::string>{"內政部", "台中市豊原區公所"};
    mend_districts(record);

    CHECK(record.fields.at("copies").list() ==
          std::vector<std::string>{"內政部", "台中市豐原區公所"});
    CHECK(record.fields.at("copies").reason == "listed_district");
    CHECK(record.fields.at("copies").most_sure <= 0.5);  // the list alone says so
}

TEST_CASE("a postal code that says which district it is needs no person", "[districts]") {
    Record record;
    record.fields["address"].value = std::string("32042桃園市中靂區縣政六路84號");
    mend_districts(record);

    CHECK(record.fields.at("address").text() == "32042桃園市中壢區縣政六路84號");
    CHECK(record.fields.at("address").most_sure == 1);
}
