#!/usr/bin/env bash
# Same input, same bytes: two builds of radap (optimised, and with sanitizers) print the same output
# and end with the same exit code over samples/*.json and samples/documents/*, and one build does so twice in a row.
#   tests/identity.sh [RADAP] [OTHER_RADAP]      defaults: build/release/radap, build/test/radap
# Wrong usage (2), a bug (70) and a crash fail the check even when both builds agree on them.
set -euo pipefail
cd "$(dirname "$0")/.."
export radap=${1:-build/release/radap} other=${2:-build/test/radap}

work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT

# run_into FILE PROGRAM ARGUMENT...: stdout, stderr and the exit code, in one file.
run_into() {
  local file=$1 status=0
  shift
  "$@" >"$file" 2>"$file.err" || status=$?
  {
    echo "--- stderr"
    cat "$file.err"
    echo "--- exit code $status"
  } >>"$file"
  case $status in
    0 | 1 | 3) ;;
    *)
      echo "exit code $status: $*"
      head -n 5 "$file.err"
      return 1
      ;;
  esac
}

# compare DIR ARGUMENT...: three runs of one command line.
compare() {
  local dir=$1 bad=0
  shift
  run_into "$dir/first" "$radap" "$@" || bad=1
  run_into "$dir/second" "$radap" "$@" || bad=1
  run_into "$dir/other" "$other" "$@" || bad=1
  if ! cmp "$dir/first" "$dir/second"; then
    echo "differs from one run to the next: radap $*"
    bad=1
  fi
  if ! cmp "$dir/first" "$dir/other"; then
    echo "differs between $radap and $other: radap $*"
    diff "$dir/first" "$dir/other" | head -n 6 || true
    bad=1
  fi
  return "$bad"
}

# ids_to_explain DOSSIER: the total, and the first scored id of each shape (1, 1.1, 1.1.1, 7.1/1#1).
ids_to_explain() {
  echo total
  "$radap" score "$1" --format json 2>/dev/null | python3 -c '
import json, re, sys
try:
    ids = list(json.load(sys.stdin)["scores"])
except (ValueError, KeyError, TypeError):  # a dossier that cannot be read has no scores
    ids = []
print(*{re.sub("[0-9]+", "0", id): id for id in reversed(ids) if id != "total"}.values(),
      sep="\n", end="")' || true
}

# check_sample DOSSIER: every command and format over one dossier.
check_sample() {
  local sample=$1 bad=0 dir format id
  local -a ids
  dir=$(mktemp -d "$work/XXXXXX")
  mapfile -t ids < <(ids_to_explain "$sample")
  for format in text json csv; do
    compare "$dir" score "$sample" --format "$format" || bad=1
    compare "$dir" gaps "$sample" --format "$format" || bad=1
    for id in "${ids[@]}"; do
      [[ -z $id ]] || compare "$dir" explain "$sample" "$id" --format "$format" || bad=1
    done
  done
  compare "$dir" score "$sample" --lang en || bad=1
  return "$bad"
}

# check_document FILE: what it becomes as a dossier, and its audit.
check_document() {
  local document=$1 bad=0 dir pack=pmqa4-2568
  [[ $document != */plan-* ]] || pack=iam-plan-2567
  dir=$(mktemp -d "$work/XXXXXX")
  compare "$dir" import "$document" --pack "$pack" --organisation x --year 2567 || bad=1
  compare "$dir" audit "$document" --pack "$pack" --format json || bad=1
  return "$bad"
}
export -f run_into compare ids_to_explain check_sample check_document

for program in "$radap" "$other"; do
  if [[ ! -x $program ]]; then
    echo "$program: not built (cmake --preset release; cmake --build --preset release)" >&2
    exit 1
  fi
done
shopt -s nullglob
samples=(samples/*.json)
if [[ ${#samples[@]} -eq 0 ]]; then
  echo "samples/*.json: no dossier to check" >&2
  exit 1
fi
# shellcheck disable=SC2016  # "$1" is for the inner shell
printf '%s\0' "${samples[@]}" |
  xargs -0 -n 1 -P 2 bash -c 'check_sample "$1" || exit 1' check_sample
documents=(samples/documents/*)
# shellcheck disable=SC2016
printf '%s\0' "${documents[@]}" |
  xargs -0 -n 1 -P 2 bash -c 'check_document "$1" || exit 1' check_document
echo "  ${#samples[@]} dossiers, ${#documents[@]} documents: identical bytes"
