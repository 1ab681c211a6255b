// The entry points of GCC's OpenMP runtime that Tesseract's network calls, for one thread alone.
//
// The network opens a parallel region for every column of a line. libgomp ends each of them with a
// system call that wakes waiting threads, even where none can be waiting (OMP_THREAD_LIMIT=1): a
// tenth of the processor time of a page. Here a region is a call. The program's own definitions
// come before those of a library; with another runtime (LLVM's) they are never called. Names and
// arguments: GCC, libgomp/libgomp_g.h; "Implementing SECTIONS construct" in libgomp's manual says
// who calls them when.

namespace {

using Region = void (*)(void* data);

/// The sections of the region that the thread is in: numbered from 1, 0 when all are done.
struct Sections {
    unsigned count = 0;
    unsigned done = 0;
};

thread_local Sections sections;

}  // namespace

// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming): names of the runtime
extern "C" {

[[gnu::visibility("default")]] void GOMP_parallel(Region region, void* data, unsigned /*threads*/,
                                                  unsigned /*flags*/) {
    region(data);
}

[[gnu::visibility("default")]] unsigned GOMP_sections_next() {
    return sections.done < sections.count ? ++sections.done : 0;
}

[[gnu::visibility("default")]] unsigned GOMP_sections_start(unsigned count) {
    sections = {.count = count};
    return GOMP_sections_next();
}

[[gnu::visibility("default")]] void GOMP_sections_end() {}

[[gnu::visibility("default")]] void GOMP_sections_end_nowait() {}

[[gnu::visibility("default")]] void GOMP_parallel_sections(Region region, void* data,
                                                           unsigned /*threads*/, unsigned count,
                                                           unsigned /*flags*/) {
    const Sections around = sections;
    sections = {.count = count};
    region(data);
    sections = around;
}

}  // extern "C"
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
