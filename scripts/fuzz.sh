#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/fuzz.sh BUILD SECONDS TARGET: runs one fuzz target of a build with -Dfuzz=true, from its seeds. What it finds stays
# under BUILD; a crash belongs into fuzz/crashes/TARGET, where every ordinary test run replays it.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 seconds=$2 target=$3
corpus=$build/corpus/$target
mkdir -p "$corpus"
log=$build/fuzz-$target.log
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
if "$build/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=25 -rss_limit_mb=4096 -dict=fuzz/netrc.dict -print_final_stats=1 \
  -artifact_prefix="$build/$target-" "$corpus" "fuzz/seeds/$target" "fuzz/crashes/$target" >"$log" 2>&1; then
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") executions"
else
  tail -n 40 "$log"
  exit 1
fi
