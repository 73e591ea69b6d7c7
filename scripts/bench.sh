#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/bench.sh [--quick]: measures the library, its peers and libcurl, and makes docs/performance.md with its plots
# and figures anew. Takes a quarter of an hour; let the machine do nothing else. --quick takes two minutes and leaves
# its page under build/: to see that everything works. Installs Debian packages that are missing, and from npm the
# package `netrc` under build/; packages aside, leaves nothing outside build/ and docs/.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

command -v node >/dev/null || bench_packages="$bench_packages nodejs npm"
# shellcheck disable=SC2086 # words on purpose
install_packages $bench_packages
docs=docs
[ "${1:-}" != --quick ] || docs=build/docs
make_build bench -Dbench=true -Dtests=false
CXX=clang++-14 make_build bench-clang -Dbench=true -Dtests=false -Dtools=false

# A peer that cannot be had is a gap in the page, not the end of the run.
build=$PWD/build/bench
GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE=$build/go-cache quietly build/go.log go build -o "$build/go_bgentry" bench/peers/go_bgentry.go || true
[ -d "$build/node_modules/netrc" ] || quietly build/npm.log npm install --prefix "$build" --no-save --no-audit --no-fund netrc@0.1.4 || true

mkdir -p "$docs/performance"
[ "$docs" = docs ] || cp docs/performance/notes.md "$docs/performance/"
python3 bench/measure.py "$build" build/bench-clang "$docs/performance/figures.json" "$@"
python3 bench/page.py "$docs"
echo "Made $docs/performance.md, and its figures and plots in $docs/performance/."
