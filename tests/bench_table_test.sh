#!/usr/bin/env bash
# The tables of scripts/bench: rounds add up, ratios are those of sums, parts that did not run are
# left out.
set -euo pipefail
cd "$(dirname "$0")/.."

said=$(awk -f scripts/bench-table.awk <<'MEASURED'
gongwen 4 6 4
reading 4 0 2.4
peak_kib 150000 0 0
tesseract 4 7 5
gongwen 6 9 6
reading 6 0 3.6
peak_kib 200000 0 0
tesseract 6 11 7.5
lines 6 9 9
floor 10 0 5
MEASURED
)
wanted='                                   pages  processor s/page  pages/min
gongwen, images, one worker           10            1.00       40.0
  of it find and read lines           10            0.60           
tesseract, images, one by one         10            1.25       33.3
the engine alone, lines cut before    10            0.50           

processor time / tesseract'\''s                     0.80  (<= 0.8: met)
find and read lines / the engine alone           1.20  (<= 1.3: met)
everything / the engine alone                    2.00
worker'\''s peak memory                           204.80  (<= 400 MB: met)'
diff <(echo "$wanted") <(echo "$said") && echo "the tables are as wanted"
