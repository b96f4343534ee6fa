#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Holds the files to the house's style and says what it found. Exit status 1 when it is not content.
#   tools/check_style.sh           all files of the project; layout only of those that differ from the last commit
#   tools/check_style.sh --all     layout of all files
#   tools/check_style.sh --fix     lays these files out instead of complaining (with --all: all of them)
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/.." || exit 2

unhappy=0
all=no
fix=no
for option in "$@"; do
    case $option in
        --all) all=yes ;;
        --fix) fix=yes ;;
        *) sed -n '3,6s/^# *//p' "$0"; exit 2 ;;
    esac
done

# complain TEXT... : one heading, then the lines of standard input; nothing when there are none.
complain() {
    local lines
    lines=$(cat)
    [ -n "$lines" ] || return 0
    printf '%s\n' "$*"
    printf '%s\n' "$lines" | sed 's/^/  /'
    unhappy=1
}

# Without git (an unpacked archive) there is no list of changed files: all are looked at.
all_files() {
    git ls-files --cached --others --exclude-standard 2>/dev/null ||
        find . -type f -not -path './build/*' -not -path './.git/*' -printf '%P\n'
}

mapfile -t files < <(all_files | grep -E '^(src|ui|tests|benchmarks|sample_data/generate|tools|cmake|packaging)/|^[^/]+$' |
    while IFS= read -r file; do [ -f "$file" ] && printf '%s\n' "$file"; done | sort)
select_files() { printf '%s\n' "${files[@]}" | grep -E "$1"; }
mapfile -t sources < <(select_files '\.(h|cpp)$')
mapfile -t texts < <(select_files '(\.(h|cpp|py|sh|cmake)|/CMakeLists\.txt|^CMakeLists\.txt|^run|^test)$')

for file in "${texts[@]}"; do
    head -n 2 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || echo "$file"
done | complain 'No licence in the first line (SPDX-License-Identifier: GPL-3.0-or-later):'

for file in "${sources[@]}"; do
    [[ $file != *.h ]] || grep -qx '#pragma once' "$file" || echo "$file"
done | complain 'Headers without #pragma once:'

select_files '\.(h|cpp)$' | grep -E '(^|/)(utils?|common|misc|helpers?|managers?)(/|\.|_[a-z]+\.)|_(utils?|misc|helpers?|manager)\.' |
    complain 'Names that say nothing (util, common, misc, helper, manager):'

select_files '\.(h|cpp)$' | grep -vE '(^|/)[a-z0-9_]+\.(h|cpp)$' | complain 'File names that are not snake_case:'

grep -nE '\b(TODO|FIXME|XXX|HACK)\b' "${texts[@]}" | grep -v '^tools/check_style.sh:' |
    complain 'Left for later (finish it, or write an issue):'

grep -nP '\t' "${texts[@]}" | cut -c1-120 | complain 'Tabs:'
grep -nE ' +$' "${texts[@]}" | cut -c1-120 | complain 'Spaces at the end of a line:'
grep -lP '\r$' "${texts[@]}" | complain 'Windows line ends:'

grep -nE '^\s*catch \(\.\.\.\)\s*\{?\s*\}' "${sources[@]}" | complain 'Exceptions that vanish:'

wc -l "${sources[@]}" | awk '$2 != "total" && $1 > 400 { print $1 " lines  " $2 }' |
    complain 'Files over 400 lines (split them by meaning):'

layout_files() {
    if [ "$all" = yes ] || ! git rev-parse --verify -q HEAD >/dev/null; then
        printf '%s\n' "${sources[@]}"
    else
        { git diff --name-only HEAD; git ls-files --others --exclude-standard; } |
            grep -xF -f <(printf '%s\n' "${sources[@]}")
    fi
}

mapfile -t to_lay_out < <(layout_files)
formatter=$(command -v clang-format-14 || true)
if [ -z "$formatter" ]; then
    echo 'clang-format-14 is not here; the layout was not looked at.'
elif [ "$fix" = yes ]; then
    [ "${#to_lay_out[@]}" -eq 0 ] || "$formatter" -i "${to_lay_out[@]}"
elif [ "${#to_lay_out[@]}" -gt 0 ]; then
    printf '%s\0' "${to_lay_out[@]}" | xargs -0 "$formatter" --dry-run 2>&1 |
        sed -nE 's/^([^: ]+):[0-9]+:[0-9]+: warning:.*/\1/p' | sort | uniq -c |
        awk '{ print $2 " (" $1 " places)" }' | complain 'Layout differs from .clang-format (tools/check_style.sh --fix):'
fi

exit "$unhappy"
