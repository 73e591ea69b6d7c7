#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/readers.sh [--files N] [--seed S] [READER…]: holds the table of readers against the real programs, over fresh
# files (5,000 for each reader). Prints the smallest file for each difference, and exits 1 if a reader misses its mark.
# Installs Debian packages that are missing, and two npm packages below build/. scripts/readers.sh --confirm: what
# `netrc readers` says of twelve files on which programs famously differ, each answer confirmed by the program itself.
# scripts/readers.sh --programs [NAME…]: what `netrc why --as NAME` foretells, beside what that program sends to a server
# on loopback. A program that is not to be had is skipped, with its reason. NETRC_TEST_LIBCURL names a libcurl.so of 8.21
# or later, NETRC_TEST_PYTHON_3_10 a Python 3.10, NETRC_TEST_PYTHON a Python with newer packages than Debian's.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

if [ "${1:-}" = --help ]; then
  sed -n '3,9s/^# //p' "$0"
  exit 0
fi

# Whoever has node and npm from elsewhere keeps them: Debian's would not go with these.
install_npm_packages() {
  local folder=build/readers/npm
  [ -d $folder/node_modules/netrc-parser ] && [ -d $folder/node_modules/netrc ] && return
  command -v npm >/dev/null || install_packages nodejs npm || return 0
  mkdir -p $folder
  quietly build/npm.log npm --prefix $folder install --no-audit --no-fund netrc@0.1.4 netrc-parser@3.1.6 || echo "npm could not install its two packages: they are skipped."
}

# shellcheck disable=SC2086 # words on purpose
install_packages $test_packages $reader_packages $program_packages
mkdir -p build
install_npm_packages
[ -f build/release/build.ninja ] || quietly build/release.log meson setup build/release
quietly build/release.log ninja -C build/release tests/readers/reader_answer tools/netrc/netrc
if [ "${1:-}" = --confirm ]; then
  exec /usr/bin/python3 tests/readers/confirm.py --netrc build/release/tools/netrc/netrc
fi
if [ "${1:-}" = --programs ]; then
  shift
  exec /usr/bin/python3 tests/readers/foretold.py --netrc build/release/tools/netrc/netrc "$@"
fi
exec /usr/bin/python3 tests/readers/compare.py --answer build/release/tests/readers/reader_answer "$@"
