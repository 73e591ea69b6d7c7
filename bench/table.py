# SPDX-License-Identifier: MIT
"""Reads google-benchmark's JSON on standard input and prints the ratios with their bounds, as a Markdown table."""
import json
import sys

runs = json.load(sys.stdin)["benchmarks"]
time = {run["run_name"]: run["real_time"] for run in runs if run.get("aggregate_name") == "median"}
memory = {run["run_name"]: run["of_text"] for run in runs if "of_text" in run and run.get("aggregate_name") == "median"}


def short(count):
    return {3: "3", 1000: "1K", 1000000: "1M"}[count]


rows = []
for count, bound in ((1000, 1.5), (1000000, 1.5)):
    rows.append((f"parse and index, {short(count)}: speed of a plain PEGTL grammar", time[f"parse_baseline/{count}"] / time[f"parse_library/{count}"], ">=", bound))
for count, bound in ((1000, 0.2), (1000000, 0.12)):
    rows.append((f"parse and index, {short(count)}: speed of memchr over the lines", time[f"parse_memchr/{count}"] / time[f"parse_library/{count}"], ">=", bound))
for count in (1000, 1000000):
    rows.append((f"hit, {short(count)}: time of unordered_map asked with a view", time[f"find_library/{count}"] / time[f"find_unordered_map/{count}"], "<=", 0.7))
for count in (1000, 1000000):
    rows.append((f"hit, {short(count)}: time of unordered_map asked with a string", time[f"find_library/{count}"] / time[f"find_unordered_map_ready/{count}"], "<=", 0.7))
rows.append(("cold load and lookup, 3: time of open, fstat, read, close", time["load_library"] / time["load_bare"], "<=", 1.3))
for name, value in sorted(memory.items()):
    rows.append((f"document, {short(int(name.split('/')[1]))}: size of the text", value, "<=", 1.7))

print("| what | ratio | wanted | |\n|---|---|---|---|")
for what, ratio, sign, bound in rows:
    reached = ratio >= bound if sign == ">=" else ratio <= bound
    print(f"| {what} | {ratio:.2f} | {sign} {bound} | {'reached' if reached else 'missed'} |")
