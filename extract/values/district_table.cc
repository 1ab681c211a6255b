#include "extract/values/district_table.h"

#include <algorithm>
#include <array>

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::array<County, 22> kCounties{{
    {U"臺北市", U"",
     U"100中正 103大同 104中山 105松山 106大安 108萬華 110信義 111士林 112北投 114內湖 115南港 "
     U"116文山"},
    {U"基隆市", U"", U"200仁愛 201信義 202中正 203中山 204安樂 205暖暖 206七堵"},
    {U"新北市", U"臺北縣",
     U"207萬里 208金山 220板橋 221汐止 222深坑 223石碇 224瑞芳 226平溪 227雙溪 228貢寮 231新店 "
     U"232坪林 233烏來 234永和 235中和 236土城 237三峽 238樹林 239鶯歌 241三重 242新莊 243泰山 "
     U"244林口 247蘆洲 248五股 249八里 251淡水 252三芝 253石門"},
    {U"連江縣", U"", U"209南竿 210北竿 211莒光 212東引"},
    {U"宜蘭縣", U"",
     U"260宜蘭 261頭城 262礁溪 263壯圍 264員山 265羅東 266三星 267大同 268五結 269冬山 270蘇澳 "
     U"272南澳"},
    {U"新竹市", U"", U"300東 300北 300香山"},
    {U"新竹縣", U"",
     U"302竹北 303湖口 304新豐 305新埔 306關西 307芎林 308寶山 310竹東 311五峰 312橫山 313尖石 "
     U"314北埔 315峨眉"},
    {U"桃園市", U"桃園縣",
     U"320中壢 324平鎮 325龍潭 326楊梅 327新屋 328觀音 330桃園 333龜山 334八德 335大溪 336復興 "
     U"337大園 338蘆竹"},
    {U"苗栗縣", U"",
     U"350竹南 351頭份 352三灣 353南庄 354獅潭 356後龍 357通霄 358苑裡 360苗栗 361造橋 362頭屋 "
     U"363公館 364大湖 365泰安 366銅鑼 367三義 368西湖 369卓蘭"},
    {U"臺中市", U"臺中縣",
     U"400中 401東 402南 403西 404北 406北屯 407西屯 408南屯 411太平 412大里 413霧峰 414烏日 "
     U"420豐原 421后里 422石岡 423東勢 424和平 426新社 427潭子 428大雅 429神岡 432大肚 433沙鹿 "
     U"434龍井 435梧棲 436清水 437大甲 438外埔 439大安"},
    {U"彰化縣", U"",
     U"500彰化 502芬園 503花壇 504秀水 505鹿港 506福興 507線西 508和美 509伸港 510員林 511社頭 "
     U"512永靖 513埔心 514溪湖 515大村 516埔鹽 520田中 521北斗 522田尾 523埤頭 524溪州 525竹塘 "
     U"526二林 527大城 528芳苑 530二水"},
    {U"南投縣", U"",
     U"540南投 541中寮 542草屯 544國姓 545埔里 546仁愛 551名間 552集集 553水里 555魚池 556信義 "
     U"557竹山 558鹿谷"},
    {U"嘉義市", U"", U"600東 600西"},
    {U"嘉義縣", U"",
     U"602番路 603梅山 604竹崎 605阿里山 606中埔 607大埔 608水上 611鹿草 612太保 613朴子 614東石 "
     U"615六腳 616新港 621民雄 622大林 623溪口 624義竹 625布袋"},
    {U"雲林縣", U"",
     U"630斗南 631大埤 632虎尾 633土庫 634褒忠 635東勢 636臺西 637崙背 638麥寮 640斗六 643林內 "
     U"646古坑 647莿桐 648西螺 649二崙 651北港 652水林 653口湖 654四湖 655元長"},
    {U"臺南市", U"臺南縣",
     U"700中西 701東 702南 704北 708安平 709安南 710永康 711歸仁 712新化 713左鎮 714玉井 715楠西 "
     U"716南化 717仁德 718關廟 719龍崎 720官田 721麻豆 722佳里 723西港 724七股 725將軍 726學甲 "
     U"727北門 730新營 731後壁 732白河 733東山 734六甲 735下營 736柳營 737鹽水 741善化 742大內 "
     U"743山上 744新市 745安定"},
    {U"高雄市", U"高雄縣",
     U"800新興 801前金 802苓雅 803鹽埕 804鼓山 805旗津 806前鎮 807三民 811楠梓 812小港 813左營 "
     U"814仁武 815大社 820岡山 821路竹 822阿蓮 823田寮 824燕巢 825橋頭 826梓官 827彌陀 828永安 "
     U"829湖內 830鳳山 831大寮 832林園 833鳥松 840大樹 842旗山 843美濃 844六龜 845內門 846杉林 "
     U"847甲仙 848桃源 849那瑪夏 851茂林 852茄萣"},
    {U"澎湖縣", U"", U"880馬公 881西嶼 882望安 883七美 884白沙 885湖西"},
    {U"金門縣", U"", U"890金沙 891金湖 892金寧 893金城 894烈嶼 896烏坵"},
    {U"屏東縣", U"",
     U"900屏東 901三地門 902霧臺 903瑪家 904九如 905里港 906高樹 907鹽埔 908長治 909麟洛 911竹田 "
     U"912內埔 913萬丹 920潮州 921泰武 922來義 923萬巒 924崁頂 925新埤 926南州 927林邊 928東港 "
     U"929琉球 931佳冬 932新園 940枋寮 941枋山 942春日 943獅子 944車城 945牡丹 946恆春 947滿州"},
    {U"臺東縣", U"",
     U"950臺東 951綠島 952蘭嶼 953延平 954卑南 955鹿野 956關山 957海端 958池上 959東河 961成功 "
     U"962長濱 963太麻里 964金峰 965大武 966達仁"},
    {U"花蓮縣", U"",
     U"970花蓮 971新城 972秀林 973吉安 974壽豐 975鳳林 976光復 977豐濱 978瑞穗 979萬榮 981玉里 "
     U"982卓溪 983富里"},
}};

std::vector<District> read_districts() {
    constexpr std::size_t kCode = 3;
    std::vector<District> all;
    for (const County& county : kCounties) {
        View rest = county.districts;
        while (!rest.empty()) {
            const View entry = rest.substr(0, rest.find(U' '));
            all.push_back({&county, entry.substr(0, kCode), entry.substr(kCode)});
            rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
        }
    }
    return all;
}

}  // namespace

const std::vector<District>& all_districts() {
    static const std::vector<District> districts = read_districts();
    return districts;
}

Beginning beginning_of(View address) {
    constexpr std::size_t kName = 3;
    std::size_t digits = 0;
    while (digits < address.size() && is_digit(address[digits])) ++digits;
    const bool postal = digits == 3 || digits == 5 || digits == 6;
    Beginning begin{postal ? address.substr(0, 3) : View(), nullptr, digits};
    const View printed = address.substr(digits, kName);
    if (printed.size() < kName) return begin;
    for (const County& county : kCounties) {
        if (!same(county.name, printed) && !same(county.earlier, printed)) continue;
        begin.county = &county;
        begin.district = digits + kName;
    }
    return begin;
}

bool begins_within_county(View text) {
    constexpr std::size_t kRest = 2;
    const View printed = text.substr(0, kRest);
    return text.size() > kRest && printed.back() == U'縣' &&
           std::ranges::any_of(kCounties, [&](const County& county) {
               return same(county.name.substr(1), printed);
           });
}

std::size_t differing(View name, View printed) {
    if (printed.size() <= name.size() || kDistrictKinds.find(printed[name.size()]) == View::npos) {
        return name.size();
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < name.size(); ++i) {
        count += fold_variant(name[i]) == fold_variant(printed[i]) ? 0 : 1;
    }
    return count;
}

}  // namespace gongwen::extract
