#!/usr/bin/env bash
# What tools/print_shapes draws is usable in the place of ocr/hand/print_shapes.inc: the same fonts
# and characters, and on the mean less than one of fifteen steps away.
set -euo pipefail
tool=$1
cd "$(dirname "$0")/.."

digits() { sed -n 's/^    "\([0-9a-f]*\)",\{0,1\}$/\1/p'; }
fonts() { grep '^    // '; }

drawn=$("$tool")
diff <(fonts < ocr/hand/print_shapes.inc) <(fonts <<< "$drawn")
paste -d' ' <(digits < ocr/hand/print_shapes.inc) <(digits <<< "$drawn") | awk '
    length($1) != length($2) { print "line " NR ": other characters"; exit 1 }
    {
        for (i = 1; i <= length($1); ++i) {
            step = index("0123456789abcdef", substr($1, i, 1)) - index("0123456789abcdef", substr($2, i, 1))
            sum += step < 0 ? -step : step
            ++count
        }
    }
    END {
        if (count == 0 || sum >= count) { print "differs by " sum " in " count " digits"; exit 1 }
    }'
