# The table of scripts/bench-search, from the lines that tools/search_bench printed.

function bar(value, limit, is_most) {
    met = is_most ? value <= limit : value >= limit
    return sprintf("(%s %s: %s)", is_most ? "<=" : ">=", limit, met ? "met" : "missed")
}

$1 == "gongwen" || $1 == "xapian" || $1 == "fts5" {
    if (!($2 in seen)) { seen[$2] = 1; counts[++n] = $2 }
    speed[$1, $2] = $8 > 0 ? $2 / $8 : 0
    worked_speed[$1, $2] = $4 > 0 ? $2 / $4 : 0
    peak[$1, $2] = $5
    size[$1, $2] = $6 > 0 ? $7 / $6 : 0
}
$1 == "latency" { median[$2] = $4; p95[$2] = $5; worked[$2] = $7 }
$1 == "filing" { filed[$2] = $5; filed_worked[$2] = $6 }

END {
    printf "%-34s", "records"
    for (i = 1; i <= n; ++i) printf "%12d", counts[i]
    printf "\n%-34s", "searches, 95 %, ms"
    for (i = 1; i <= n; ++i) printf "%12.1f", p95[counts[i]]
    printf "   %s", bar(p95[counts[n]], 50, 1)
    printf "\n%-34s", "  of the processor"
    for (i = 1; i <= n; ++i) printf "%12.1f", worked[counts[i]]
    printf "   %s", bar(worked[counts[n]], 50, 1)
    printf "\n%-34s", "filing one letter, ms"
    for (i = 1; i <= n; ++i) printf "%12.2f", filed[counts[i]]
    printf "   %s", bar(filed[counts[n]], 5, 1)
    printf "\n%-34s", "  of the processor"
    for (i = 1; i <= n; ++i) printf "%12.2f", filed_worked[counts[i]]
    printf "   %s", bar(filed_worked[counts[n]], 5, 1)
    split("gongwen xapian fts5", names)
    for (k = 1; k <= 3; ++k) {
        printf "\n%-34s", "index / text, " names[k]
        for (i = 1; i <= n; ++i) printf "%12.2f", size[names[k], counts[i]]
        if (k == 1) printf "   %s", bar(size["gongwen", counts[n]], 5, 1)
    }
    for (k = 1; k <= 3; ++k) {
        printf "\n%-34s", "records a second, " names[k]
        for (i = 1; i <= n; ++i) printf "%12.0f", speed[names[k], counts[i]]
        if (k == 1) printf "   %s", bar(speed["gongwen", counts[n]], speed["xapian", counts[n]], 0)
    }
    for (k = 1; k <= 2; ++k) {
        printf "\n%-34s", "  of the processor, " names[k]
        for (i = 1; i <= n; ++i) printf "%12.0f", worked_speed[names[k], counts[i]]
    }
    printf "\n%-34s", "memory to make it, gongwen, MB"
    for (i = 1; i <= n; ++i) printf "%12.0f", peak["gongwen", counts[i]]
    printf "   %s\n", bar(peak["gongwen", counts[n]], 500, 1)
}
