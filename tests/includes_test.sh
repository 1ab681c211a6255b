#!/usr/bin/env bash
# The arrows between folders point one way:
#   core <- words <- ocr extract institutions
#   core <- scan ocr extract institutions index archive <- pipeline web
# and the six in the middle do not know each other. web uses only core, index and archive.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A may_use=(
    [core]="core"
    [words]="core words"
    [scan]="core scan"
    [ocr]="core words ocr"
    [extract]="core words extract"
    [institutions]="core words institutions"
    [index]="core index"
    [archive]="core archive"
    [pipeline]="core words scan ocr extract institutions index archive pipeline"
    [web]="core index archive web"
)
checked=0
wrong=0
for folder in "${!may_use[@]}"; do
    [ -d "$folder" ] || continue
    while IFS=: read -r file line include; do
        target=${include#*\"}
        target=${target%%/*}
        checked=$((checked + 1))
        if [[ " ${may_use[$folder]} " != *" $target "* ]]; then
            echo "$file:$line: $folder must not include $target/"
            wrong=$((wrong + 1))
        fi
    done < <(grep -rnE '^#include "[a-z_]+/' "$folder" --include='*.h' --include='*.cc')
done
echo "$checked includes checked, $wrong point the wrong way"
[ "$checked" -gt 0 ] && [ "$wrong" -eq 0 ]
