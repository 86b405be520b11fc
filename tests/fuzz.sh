#!/usr/bin/env bash
# Runs every fuzz target of the test preset for some seconds, two at a time.
#   tests/fuzz.sh [BUILD_DIR] [SECONDS]      defaults: build/test, 60
#
# tests/fuzz/NAME_fuzz.cc starts from the files of tests/fuzz/corpus/NAME/ (copied, so that findings
# do not end up in the checkout) and from the words of tests/fuzz/NAME.dict, if they exist.
# An input that breaks a target is kept in BUILD_DIR/crashes/NAME-*; repeat it with
#   build/test/NAME_fuzz build/test/crashes/NAME-...
set -euo pipefail
cd "$(dirname "$0")/.."
export build_dir=${1:-build/test} seconds=${2:-60}

# Each target's temporary corpus goes below this folder.
work=$(mktemp -d)
export work
trap 'rm -rf "$work"' EXIT

fuzz_one() {
  local name=$1 log=$build_dir/$1_fuzz.log
  local options=(-max_total_time="$seconds" -max_len=65536 -rss_limit_mb=1024 -timeout=20
    -artifact_prefix="$build_dir/crashes/$name-")
  mkdir -p "$work/$name"
  if [[ -d tests/fuzz/corpus/$name ]]; then
    cp -r "tests/fuzz/corpus/$name/." "$work/$name/"
  fi
  if [[ -f tests/fuzz/$name.dict ]]; then
    options+=(-dict="tests/fuzz/$name.dict")
  fi
  if "$build_dir/${name}_fuzz" "${options[@]}" "$work/$name" >"$log" 2>&1; then
    echo "  $name: $(tail -n 1 "$log")"
  else
    printf '%s\n' "  $name: FAILED, see $log; its end:
$(tail -n 40 "$log" | cut -c 1-160)"
    return 1
  fi
}
export -f fuzz_one

mkdir -p "$build_dir/crashes"
shopt -s nullglob
names=()
for source in tests/fuzz/*_fuzz.cc; do
  name=$(basename "$source" _fuzz.cc)
  names+=("$name")
done
for corpus in tests/fuzz/corpus/*/; do
  name=$(basename "$corpus")
  if [[ ! -f tests/fuzz/${name}_fuzz.cc ]]; then
    echo "$corpus: no target uses it; the corpus of NAME_fuzz.cc is tests/fuzz/corpus/NAME/" >&2
    exit 1
  fi
done
if [[ ${#names[@]} -eq 0 ]]; then
  echo "  there is no tests/fuzz/*_fuzz.cc"
  exit 0
fi
# shellcheck disable=SC2016  # "$1" is for the inner shell
printf '%s\0' "${names[@]}" | xargs -0 -n 1 -P 2 bash -c 'fuzz_one "$1" || exit 1' fuzz_one
