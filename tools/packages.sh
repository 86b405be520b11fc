# shellcheck shell=bash
# The Debian 12 packages of each task, and how to install them. Sourced by the scripts in tools/.

# shellcheck disable=SC2034  # the lists are used by the scripts that source this file
build_packages=(g++ cmake ninja-build ccache libboost-dev nlohmann-json3-dev libfmt-dev libicu-dev
  libcli11-dev libssl-dev pkg-config liborcus-dev libzip-dev libpoppler-cpp-dev libxlsxwriter-dev
  libmagic-dev libsimdjson-dev libhwy-dev libsqlitecpp-dev libsqlite3-dev libzstd-dev)
# shellcheck disable=SC2034
test_packages=(libgtest-dev librapidcheck-dev libbenchmark-dev clang libclang-rt-14-dev lld
  clang-format python3 python3-jsonschema sqlite3 zstd shellcheck slurmctld slurmd slurm-client munge)
# shellcheck disable=SC2034
format_packages=(clang-format)
# shellcheck disable=SC2034
tidy_packages=(clang-tidy)

# note TEXT: one line on stderr about what happens next; stdout is left to results.
note() {
  echo "==> $*" >&2
}

as_root() {
  if [[ $(id -u) -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

is_installed() {
  [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# ensure_packages PACKAGE...: installs the packages that are missing; does nothing when none is.
ensure_packages() {
  if ! command -v dpkg-query >/dev/null; then
    note "Not a Debian system: install what tools/packages.sh lists by hand"
    return
  fi
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  if [[ ${#missing[@]} -eq 0 ]]; then
    return
  fi
  note "Installing by apt: ${missing[*]}"
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >&2
}
