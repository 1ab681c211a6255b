# How search grows with the archive, as SVG: both axes in powers of ten, so that what grows with
# the number of records is a straight line.

function log10(x) { return log(x) / log(10) }
function x_of(count) { return left + (log10(count) - first) / (last - first) * width }
function y_of(value) { return bottom - (log10(value) + 1) / 4 * height }  # 0.1 to 1000
# Where a label may stand: above its point, or above the labels that are there already.
function free_at(column, y,   i, moved) {
    do {
        moved = 0
        for (i = 1; i <= labels[column]; ++i) {
            if (y - taken[column, i] < 12 && taken[column, i] - y < 12) { y = taken[column, i] - 12; moved = 1 }
        }
    } while (moved)
    taken[column, ++labels[column]] = y
    return y
}
function line(name, values, colour,   i, path) {
    for (i = 1; i <= n; ++i) {
        path = path sprintf("%.1f,%.1f ", x_of(counts[i]), y_of(values[counts[i]]))
        printf "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>\n", x_of(counts[i]), y_of(values[counts[i]]), colour
        printf "<text x='%.1f' y='%.1f' fill='%s'>%.1f</text>\n", x_of(counts[i]) + 5, free_at(i, y_of(values[counts[i]]) - 6), colour, values[counts[i]]
    }
    printf "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>\n", path, colour
    printf "<text x='%d' y='%d' fill='%s'>%s</text>\n", left + 10, top + 16 * ++legend, colour, name
}

$1 == "gongwen" { counts[++n] = $2; size[$2] = $7 / $6 }
$1 == "latency" { median[$2] = $4; p95[$2] = $5 }
$1 == "filing" { filed[$2] = $5 }

END {
    left = 60; top = 20; width = 480; height = 300; bottom = top + height
    first = log10(counts[1]); last = log10(counts[n])
    if (first == last) last = first + 1
    print "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 370' font-family='sans-serif' font-size='12'>"
    print "<rect width='640' height='370' fill='white'/>"
    for (value = 0.1; value <= 1000; value *= 10) {
        printf "<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#ddd'/>\n", left, left + width, y_of(value), y_of(value)
        printf "<text x='%d' y='%.1f' text-anchor='end'>%g</text>\n", left - 6, y_of(value) + 4, value
    }
    for (i = 1; i <= n; ++i) {
        printf "<text x='%.1f' y='%d' text-anchor='middle'>%d</text>\n", x_of(counts[i]), bottom + 18, counts[i]
    }
    printf "<text x='%d' y='%d' text-anchor='middle'>records</text>\n", left + width / 2, bottom + 38
    line("searches, 95 % below, ms", p95, "#b00020")
    line("searches, median, ms", median, "#e07b00")
    line("filing one letter, ms", filed, "#1f6fb2")
    line("index / text", size, "#2a7d2e")
    print "</svg>"
}
