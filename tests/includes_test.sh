#!/usr/bin/env bash
# The arrows between folders point one way:
#   core <- words <- ocr extract institutions
#   core <- scan ocr extract institutions index archive <- pipeline
# and the six in the middle do not know each other. Within extract/letter:
#   wording <- labels <- layouts <- letterhead <- pages <- walk <- fields
# where stamps stand beside the pages, and attested beside them all; within institutions/names:
#   alignment <- slips <- composed <- finding <- judging
# where agreement stands beside them all; within institutions/corrections:
#   citations tokens <- sentences <- sides <- pairs <- letters
# where tables stand beside pairs; within ocr/layout lines, rules and boxes do not know each
# other; within pipeline:
#   environment <- reading <- wording <- filed <- batch <- reports <- review
# where drawing, evaluation, export, templates and drafts serve the command line beside them.
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
)
declare -A may_use_within=(
    [extract/letter/wording]="wording"
    [extract/letter/labels]="wording labels"
    [extract/letter/layouts]="wording labels layouts"
    [extract/letter/letterhead]="wording labels layouts letterhead"
    [extract/letter/pages]="wording labels layouts letterhead pages"
    [extract/letter/stamps]="wording stamps"
    [extract/letter/attested]="wording attested"
    [extract/letter/walk]="wording labels layouts letterhead pages stamps walk"
    [institutions/names/alignment]="alignment"
    [institutions/names/slips]="alignment slips"
    [institutions/names/composed]="alignment slips composed"
    [institutions/names/finding]="alignment slips composed finding"
    [institutions/names/judging]="alignment finding judging"
    [institutions/names/agreement]="agreement"
    [institutions/corrections/citations]="citations"
    [institutions/corrections/tokens]="tokens"
    [institutions/corrections/sentences]="citations tokens sentences"
    [institutions/corrections/sides]="citations tokens sentences sides"
    [institutions/corrections/pairs]="citations tokens sentences sides pairs"
    [institutions/corrections/tables]="tokens sides tables"
    [institutions/corrections/letters]="citations tokens sentences sides pairs letters"
    [ocr/layout/lines]="lines"
    [ocr/layout/rules]="rules"
    [ocr/layout/boxes]="boxes"
    [pipeline/environment]="environment"
    [pipeline/reading]="environment reading"
    [pipeline/wording]="reading wording"
    [pipeline/drawing]="environment drawing"
    [pipeline/batch]="environment reading wording drawing filed batch"
    [pipeline/filed]="environment reading wording filed"
    [pipeline/evaluation]="environment reading batch evaluation"
    [pipeline/templates]="environment drawing batch templates"
    [pipeline/export]="export"
    [pipeline/reports]="reading wording batch filed evaluation reports"
    [pipeline/drafts]="reports drafts"
    [pipeline/review]="wording filed reports review"
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
for folder in "${!may_use_within[@]}"; do
    parent=${folder%/*}
    if [ ! -d "$folder" ]; then
        echo "there is no folder $folder" && wrong=$((wrong + 1))
        continue
    fi
    while IFS=: read -r file line include; do
        target=${include#*"$parent"/}
        [[ $target == */* ]] || continue  # what lies in the folder above is for all of its parts
        checked=$((checked + 1))
        if [[ " ${may_use_within[$folder]} " != *" ${target%%/*} "* ]]; then
            echo "$file:$line: $folder must not include $parent/${target%%/*}/"
            wrong=$((wrong + 1))
        fi
    done < <(grep -rnE "^#include \"$parent/" "$folder" --include='*.h' --include='*.cc')
done
echo "$checked includes checked, $wrong point the wrong way"
[ "$checked" -gt 0 ] && [ "$wrong" -eq 0 ]
