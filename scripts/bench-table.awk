# The tables of scripts/bench, from lines "WHAT PAGES SECONDS PROCESSOR_SECONDS".

$1 == "peak_kib" { if ($2 > peak_kib) peak_kib = $2; next }
{ pages[$1] += $2; seconds[$1] += $3; processor[$1] += $4 }

function per_page(what) { return processor[what] / pages[what] }
function per_minute(what) { return 60 * pages[what] / seconds[what] }

function row(name, what) {
    if (!(what in pages)) return
    printf "%-34s %5d  %14.2f  %9s\n", name, pages[what], per_page(what),
        (seconds[what] > 0) ? sprintf("%.1f", per_minute(what)) : ""
}

function figure(name, value, sign, bar, unit) {
    met = sign == "<=" ? value <= bar : value >= bar
    printf "%-46s %6.2f  (%s %s%s: %s)\n", name, value, sign, bar, unit, met ? "met" : "missed"
}

END {
    print  "                                   pages  processor s/page  pages/min"
    row("gongwen, images, one worker", "gongwen")
    row("  of it find and read lines", "reading")
    row("tesseract, images, one by one", "tesseract")
    row("the engine alone, lines cut before", "floor")
    row("gongwen, PDF, two workers", "gongwen_pdf")
    row("ocrmypdf, PDF, two jobs", "ocrmypdf")
    row("gongwen, all images, one worker", "one_worker")
    row("gongwen, all images, two workers", "two_workers")
    print ""
    if ("tesseract" in pages)
        figure("processor time / tesseract's", per_page("gongwen") / per_page("tesseract"), "<=", 0.8)
    if ("ocrmypdf" in pages)
        figure("pages a minute / ocrmypdf's", per_minute("gongwen_pdf") / per_minute("ocrmypdf"), ">=", 10)
    if ("floor" in pages) {
        figure("find and read lines / the engine alone", per_page("reading") / per_page("floor"), "<=", 1.3)
        printf "%-46s %6.2f\n", "everything / the engine alone", per_page("gongwen") / per_page("floor")
    }
    if ("one_worker" in pages)
        figure("two workers / one", per_minute("two_workers") / per_minute("one_worker"), ">=", 1.8)
    figure("worker's peak memory", peak_kib * 1.024e-3, "<=", 400, " MB")
}
