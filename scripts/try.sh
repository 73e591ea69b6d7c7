#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/try.sh [FILE]: builds the two programs, asks for credentials out of FILE (or out of
# examples/workspaces.netrc), and lints it. Installs Debian packages that are missing; packages aside, leaves nothing
# outside build/. Exits 0 also when netrc-lint finds problems in FILE; 2 when FILE cannot be read.
set -euo pipefail

if [ $# -gt 1 ] || [ "${1:-}" = --help ]; then
  sed -n '3,/^set /s/^# //p' "$0"
  exit $(($# > 1 ? 2 : 0))
fi
file=${1:+$(realpath -m -- "$1")}
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

workspace_url=https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list
build=build/try
most_hosts=20

# Read several times below, so neither a pipe nor standard input will do.
check_file() {
  if [ -n "$file" ] && [ ! -f "$file" ]; then
    echo "$file: $([ -e "$file" ] && echo "not a regular file" || echo "there is no such file")" >&2
    exit 2
  fi
}

build_tools() {
  set_up_build try -Dtests=false -Ddefault_library=static -Doptimization=1
  with_progress $build.log ninja -C $build tools/netrc/netrc tools/netrc-lint/netrc-lint
  PATH=$PWD/$build/tools/netrc:$PWD/$build/tools/netrc-lint:$PATH
}

# Shows a command and what it says. None (1) and refused (3) are answers as good as found.
show() {
  local code=0
  printf '\n$'
  printf ' %q' "$@"
  printf '\n'
  "$@" 2>&1 || code=$?
  [ $code != 2 ] || exit 2
  return $code
}

# Mode and owner are left to netrc-lint: one warning is enough.
ask() {
  show netrc "$1" --policy ignore --file "$file" "$2" || true
}

ask_for_each_host() {
  local line host asked=0 hosts
  hosts=$(netrc list --policy ignore --file "$file" | awk '!seen[$2]++ { print $1, $2 }') || {
    echo "No host to ask for: netrc-lint says more."
    return
  }
  [ -n "$hosts" ] || echo "The file has no entries."
  while read -r line host; do
    if [ $((asked += 1)) -gt $most_hosts ]; then
      echo "… and so on: there are more than $most_hosts hosts."
      break
    fi
    case $host in
    '') asked=0 ;;
    default) ask get a-host-that-is-not-listed.example ;;
    [*\(]*) printf '\nLine %s: a machine whose host nobody can ask for: netrc-lint says more.\n' "$line" ;;
    *) ask get "$host" ;;
    esac
  done <<<"$hosts"
}

lint() {
  local code=0
  show netrc-lint --max-problems 50 "$file" || code=$?
  if [ $code = 0 ]; then
    echo "netrc-lint found no problem."
  else
    echo "netrc-lint found problems in the file (its exit code was $code)."
  fi
}

check_file
# shellcheck disable=SC2086 # words on purpose
install_packages $build_packages
build_tools

if [ -z "$file" ]; then
  # git keeps no modes; a .netrc is its owner's alone.
  install -m 600 examples/workspaces.netrc $build/workspaces.netrc
  file=$build/workspaces.netrc
  ask get "$workspace_url"
  ask why "$workspace_url"
else
  ask_for_each_host
fi
lint
