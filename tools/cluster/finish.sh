#!/usr/bin/env bash
# After an array has ended, however it ended: shards that are not done are submitted again, only those; when all are
# done, they are merged and removed. Writes to OUT.log.
#   finish.sh OUT.shards ROUND
set -uo pipefail
folder=$1 round=$2
# shellcheck source=/dev/null
source "$folder/run" && source "$folder/settings" || exit 3
# shellcheck source=tools/cluster/shared.sh disable=SC2154
source "$tools/shared.sh"
# shellcheck source=/dev/null
source "$folder/settings"
name_jobs
# What this job was given must not pass for options of the jobs that it submits.
for variable in "${!SLURM_@}"; do
  [[ $variable == SLURM_CONF ]] || unset "$variable"
done

# merge_all: radap's exit code 1 (some dossier has errors) is a merge like any other.
merge_all() {
  local code=0 numbers
  mapfile -t numbers < <(seq "$shards")
  (cd "$folder" && exec "$radap" merge "${numbers[@]}" -o "$output" --lang "$lang") || code=$?
  [[ $code -le 1 ]] || return "$code"
  # Renamed first: a folder that is half removed must not pass for a run to go on with.
  rm -rf -- "$folder.merged" && mv -- "$folder" "$folder.merged" && rm -rf -- "$folder.merged"
  say "รวมครบ $shards ส่วนแล้ว: $output" "all $shards shards are merged: $output"
}

ls -- "$folder" >/dev/null  # what other nodes wrote
mapfile -t missing < <(missing_shards)
# shellcheck disable=SC2154  # retries: of settings
if [[ ${#missing[@]} -eq 0 ]]; then
  merge_all
elif [[ $round -lt $retries ]]; then
  say "ยังไม่เสร็จ ${#missing[@]} ส่วน ($(as_ranges "${missing[@]}")): ทำซ้ำครั้งที่ $((round + 1)) จาก $retries" \
    "${#missing[@]} shards are not done ($(as_ranges "${missing[@]}")): retry $((round + 1)) of $retries"
  submit_round $((round + 1))
else
  say "ยังไม่เสร็จ ${#missing[@]} ส่วน ($(as_ranges "${missing[@]}")) หลังทำซ้ำ $retries ครั้ง: ดูเหตุใน $folder/logs แล้วสั่ง submit แบบเดิมอีกครั้ง" \
    "${#missing[@]} shards are not done ($(as_ranges "${missing[@]}")) after $retries retries: see $folder/logs for why, then give the same submit again"
  tail -n 3 -- "$folder/logs/${missing[0]}.log" >&2
  exit 1
fi
