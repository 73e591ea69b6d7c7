#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/bench.sh: builds a release with the benchmarks, and prints the table of docs/performance.md. Takes minutes; let the machine do nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/packages.sh
. scripts/builds.sh

# shellcheck disable=SC2086 # words on purpose
install_packages $build_packages libbenchmark-dev hyperfine
make_build bench -Dbench=true -Dtests=false
build/bench/bench/bench --benchmark_repetitions=7 --benchmark_report_aggregates_only=true --benchmark_min_time=0.2 \
  --benchmark_out=build/bench.json --benchmark_out_format=json >build/bench.txt 2>&1
python3 bench/table.py <build/bench.json
netrc=$(mktemp)
trap 'rm -f "$netrc"' EXIT
printf 'machine %s login u password p\n' a.test b.test c.test >"$netrc"
for name in netrc netrc-lint; do
  case $name in
  netrc) command="build/bench/tools/netrc/netrc get --file $netrc b.test" ;;
  netrc-lint) command="build/bench/tools/netrc-lint/netrc-lint $netrc" ;;
  esac
  hyperfine -N --warmup 50 --runs 500 --export-json build/start.json "$command" true >/dev/null 2>&1
  python3 - "$name" <<'PYTHON'
import json
import sys
one, two = (result["median"] for result in json.load(open("build/start.json"))["results"])
print(f"| {sys.argv[1]}, 3 entries: time of `true`, whole process | {one / two:.2f} | <= 2 | {'reached' if one / two <= 2 else 'missed'} |")
PYTHON
done
build/bench/bench/shapes
