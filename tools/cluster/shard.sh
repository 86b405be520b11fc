#!/usr/bin/env bash
# One task of the array: scores shard SLURM_ARRAY_TASK_ID. Safe to run again at any time: it goes on where it was.
#   shard.sh OUT.shards
set -uo pipefail
folder=$1
# shellcheck source=/dev/null
source "$folder/run" && source "$folder/settings" || exit 3
task=$SLURM_ARRAY_TASK_ID

code=0
# shellcheck disable=SC2154  # of run and settings
"$radap" batch "$input" -o "$folder/$task" --shard "$task/$shards" --resume \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --lang "${row_lang:-$lang}" "${radap_options[@]}" || code=$?
# 1: some dossier has errors, which is a result like any other.
[[ $code -eq 1 ]] && code=0
exit "$code"
