#!/usr/bin/env bash
# Every *_test.cc stands in its folder's CMakeLists.txt: one that does not passes for ever.
set -euo pipefail
cd "$(dirname "$0")"

checked=0
left_out=0
for folder in */; do
    [ -f "${folder}CMakeLists.txt" ] || continue
    while read -r file; do
        checked=$((checked + 1))
        if ! grep -qw -- "$file" "${folder}CMakeLists.txt"; then
            echo "$folder$file is in no test program: name it in ${folder}CMakeLists.txt"
            left_out=$((left_out + 1))
        fi
    done < <(cd "$folder" && find . -name '*_test.cc' | sed 's|^\./||')
done
echo "$checked files of tests, $left_out not built"
[ "$checked" -gt 0 ] && [ "$left_out" -eq 0 ]
