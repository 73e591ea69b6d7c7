#!/bin/bash
# SPDX-License-Identifier: MIT
# scripts/fuzz.sh BUILD SECONDS TARGET: runs one fuzz target of a build with -Dfuzz=true, from its seeds. What it finds
# stays under BUILD; a crash belongs into fuzz/crashes/TARGET, where every ordinary test run replays it.
set -euo pipefail
cd "$(dirname "$0")/.."
build=$1 seconds=$2 target=$3
corpus=$build/corpus/$target
mkdir -p "$corpus"
log=$build/fuzz-$target.log
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
# What an execution frees it frees within a few KB: a quarantine of 256 MB (the default) only costs the caches.
export ASAN_OPTIONS=quarantine_size_mb=8:malloc_context_size=8

# The longest input: an execution costs what its text is long, and a mutation in a short one hits more often what
# matters. Two entries and a damage between them fit into 128 bytes, and so does what nearly every rule calls bad. More
# than 16 machines, from which on lookup has an index, take 170. The head of a text for the readers, or for a change,
# takes 40. What is loaded may need more than one read.
case $target in
  document | lookup) longest=192 ;;
  edit | readers) longest=256 ;;
  load) longest=4096 ;;
  *) longest=128 ;;
esac
# Without -entropic=0 libFuzzer 14 spends up to nine tenths of a run of minutes on choosing the next input.
if "$build/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len="$longest" -entropic=0 -timeout=25 -rss_limit_mb=4096 \
  -dict=fuzz/netrc.dict -print_final_stats=1 -artifact_prefix="$build/$target-" \
  "$corpus" "fuzz/seeds/$target" "fuzz/crashes/$target" >"$log" 2>&1; then
  count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  each=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$log")
  echo "$target: $count executions, $each a second"
else
  tail -n 40 "$log"
  exit 1
fi
