// What Tesseract prepares for its older engine, which reads by shapes of letters: nothing.
//
// With OEM_LSTM_ONLY that engine never runs, and yet Init() makes two things for it: a table of
// letters that it confuses, kept in order by inserting into lists ("universal ambiguities",
// ccutil/ambigs.cpp), and an empty template for each sign of the alphabet, to be adapted while it
// reads (classify/adaptive.cpp; classify_enable_adaptive_matcher does not keep it from that). A
// Chinese alphabet has six thousand signs: together two thirds of the time that a model takes to
// load, and 38 MB. The program's own definitions come before the library's, as in one_thread.cc.
// The declarations below hold no more than what makes up the symbols' names; Tesseract does not
// install the headers with the real ones.

#include <new>

#include <dlfcn.h>

namespace tesseract {

class UNICHARSET;
struct ADAPT_TEMPLATES_STRUCT;
struct ADAPT_CLASS_STRUCT;

class UnicharAmbigs {
  public:
    [[gnu::visibility("default")]] void LoadUniversal(const UNICHARSET& encoder, UNICHARSET* known);
};

void UnicharAmbigs::LoadUniversal(const UNICHARSET& /*encoder*/, UNICHARSET* /*known*/) {}

/// Takes `sign` over and so has to destroy it. Where the library does not show how, it is left.
// NOLINTNEXTLINE(readability-identifier-naming): the library's name
[[gnu::visibility("default")]] void AddAdaptedClass(ADAPT_TEMPLATES_STRUCT* /*all*/,
                                                    ADAPT_CLASS_STRUCT* sign, int /*number*/) {
    using Destructor = void (*)(ADAPT_CLASS_STRUCT*);
    static const auto destroy =
        reinterpret_cast<Destructor>(dlsym(RTLD_DEFAULT, "_ZN9tesseract18ADAPT_CLASS_STRUCTD1Ev"));
    if (destroy == nullptr) return;
    destroy(sign);
    ::operator delete(sign);
}

}  // namespace tesseract
