#include "tools/drawing/fonts.h"

#include <map>
#include <memory>

#include <fontconfig/fontconfig.h>

#include "core/error.h"

namespace gongwen::tools {
namespace {

struct FontconfigDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
template <typename T>
using Owned = std::unique_ptr<T, FontconfigDeleter>;

bool is_installed(const std::string& family) {
    const Owned<FcPattern> wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    const Owned<FcObjectSet> objects(FcObjectSetBuild(FC_FAMILY, nullptr));
    const Owned<FcFontSet> found(FcFontList(nullptr, wanted.get(), objects.get()));
    return found && found->nfont > 0;
}

std::string how_to_install(const std::string& family) {
    static const std::map<std::string, std::string> packages = {
        {"AR PL UKai TW", "fonts-arphic-ukai"},
        {"AR PL UMing TW", "fonts-arphic-uming"},
        {"TW-Kai", "fonts-cns11643-kai"},
        {"TW-Sung", "fonts-cns11643-sung"},
        {"Noto Serif CJK TC", "fonts-noto-cjk"},
        {"Noto Sans CJK TC", "fonts-noto-cjk"},
        {"cwTeXKai", "fonts-cwtex-kai"},
        {"cwTeXFangSong", "fonts-cwtex-fs"},
        {"cwTeXMing", "fonts-cwtex-ming"},
        {"cwTeXHeiBold", "fonts-cwtex-heib"},
        {"AR PL KaitiM Big5", "fonts-arphic-bkai00mp"},
        {"LXGW WenKai", "fonts-lxgw-wenkai"},
        {"WenQuanYi Zen Hei", "fonts-wqy-zenhei"}};
    const auto package = packages.find(family);
    return package == packages.end() ? "install it, or name another one"
                                     : "install the Debian package " + package->second;
}

}  // namespace

void require_font(const std::string& family) {
    if (is_installed(family)) return;
    throw Error(ErrorKind::PartMissing, "font \"" + family + "\"",
                "is not on this machine; " + how_to_install(family));
}

}  // namespace gongwen::tools
