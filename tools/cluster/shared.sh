# shellcheck shell=bash disable=SC1111,SC2034,SC2154
# What the scripts in this folder share. Sourced.
#
# All that is known of a run stands in the folder OUT.shards on the shared file system, so that any node can go on:
#   run       what is run: INPUT, its size and time, the number of shards, options of radap batch
#   settings  how: where the tools are, options of sbatch, language
#   N         rows of shard N once it is whole, with N.summary.json; before that N.part
#   logs/N.log
# A shard is done when its file N is there: `radap batch` gives it that name only then. No accounting is asked.
# (shellcheck: Thai texts have their quotes; variables come from run, settings and the script that sources this.)

lang=th

# say THAI ENGLISH: one line for the person, on stderr.
say() {
  if [[ $lang == en ]]; then echo "==> $2" >&2; else echo "==> $1" >&2; fi
}

# stop CODE THAI ENGLISH
stop() {
  say "$2" "$3"
  exit "$1"
}

# find_radap: sets `radap` to the absolute path of the program.
find_radap() {
  local place
  for place in "${RADAP_BIN:-}" "$here/radap" "$here/../../build/release/radap" \
    "$(command -v radap || true)"; do
    [[ -n $place && -x $place ]] || continue
    radap=$(realpath -- "$place")
    return
  done
  stop 3 "ไม่พบโปรแกรม radap: สร้างด้วย tools/run หรือระบุใน RADAP_BIN" \
    "radap is not there: build it with tools/run, or say in RADAP_BIN where it is"
}

# name_jobs: sets `job_name`, by which squeue finds the jobs of this output again.
name_jobs() {
  job_name=radap-$(printf '%s' "$output" | sha256sum | cut -c1-12)
}

# job_ids: ids of the jobs of this output that wait or run, one a line.
job_ids() {
  squeue --noheader --me --name="$job_name" --format='%A' 2>/dev/null | sort -un
}

# missing_shards: numbers of the shards that are not done, one a line.
missing_shards() {
  local shard
  for ((shard = 1; shard <= shards; shard++)); do
    [[ -f $folder/$shard ]] || echo "$shard"
  done
}

# as_ranges NUMBER...: 1 2 3 7 -> 1-3,7, which a long array needs.
as_ranges() {
  local ranges='' first='' last='' number
  for number in "$@" ''; do
    if [[ -n $last && $number == $((last + 1)) ]]; then
      last=$number
      continue
    fi
    if [[ -n $first ]]; then
      ranges+=,$first
      [[ $first == "$last" ]] || ranges+=-$last
    fi
    first=$number last=$number
  done
  echo "${ranges#,}"
}

# send OPTION... SCRIPT ARGUMENT...: sbatch with the person's options first; prints the id of the job.
send() {
  local id
  # In sbatch's names of files, % stands before a symbol.
  id=$(sbatch --parsable "${sbatch_options[@]}" --job-name="$job_name" --requeue \
    --open-mode=append "$@") || return
  echo "${id%%;*}"
}

# submit_round ROUND: an array of the shards that are not done, and after it finish.sh, which looks what came of it.
submit_round() {
  local round=$1 array='' after=() missing
  mapfile -t missing < <(missing_shards)
  if [[ ${#missing[@]} -gt 0 ]]; then
    array=$(send --array="$(as_ranges "${missing[@]}")" --output="${folder//%/%%}/logs/%a.log" \
      "$tools/shard.sh" "$folder") || return
    after=(--dependency="afterany:$array")
  fi
  finish=$(send --nodes=1 --ntasks=1 --cpus-per-task=1 "${after[@]}" \
    --output="${output//%/%%}.log" "$tools/finish.sh" "$folder" "$round") || {
    say "งานของส่วนย่อย ($array) เข้าคิวแล้ว แต่งานที่รวมผลเข้าคิวไม่ได้: เมื่องานนั้นจบ ให้สั่ง submit แบบเดิมอีกครั้ง" \
      "the shards are in the queue ($array), but what merges them is not: once they have ended, give the same submit again"
    return 1
  }
  say "เข้าคิวแล้ว ${#missing[@]} ส่วน (งาน ${array:--}) แล้วรวมผล (งาน $finish) ยกเลิกทั้งหมดด้วย: scancel --name=$job_name" \
    "in the queue: ${#missing[@]} shards (job ${array:--}), then merge (job $finish); cancel all with: scancel --name=$job_name"
}
