# SPDX-License-Identifier: MIT
"""Makes docs/performance.md and its plots from docs/performance/figures.json and docs/performance/notes.md.

Usage: page.py DOCS [--check]    --check: writes nothing, and exits 1 if a file is not what it would write
"""
import json
import os
import sys
import textwrap

from peers import LIBRARY, SIZES
from plot import bars, duration, kibibytes, lines, size, three_digits
from targets import lookup_of_libcurl, targets

MEASURES = {
    "load": ("Load: from a path to what can be asked", duration),
    "find": ("Lookup: one host of a file that is loaded, hosts in random order", duration),
    "memory": ("Memory: what a load adds to the largest size of the empty process", kibibytes),
}


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(row) + " |" for row in rows)])


def targets_table(figures):
    rows = [[each.what, three_digits(each.value), f"{each.sign} {each.bound:g}", "reached" if each.reached() else "**missed**"] for each in targets(figures)]
    return table(["what", "figure", "wanted", ""], rows)


def peers_table(figures, what, unit_of):
    def cell(peer, count):
        if str(count) in peer[what]:
            return unit_of(peer[what][str(count)])
        return "*" + peer["gaps"].get(f"{what} {count}", "not measured") + "*"
    return table(["", *map(size, SIZES)], [[name, *(cell(peer, count) for count in SIZES)] for name, peer in figures["peers"].items()])


def libcurl_table(figures):
    time = figures["times"]
    rows = []
    for count in (1, 3, 100, 1000, 10000):
        found = time.get(f"find_library/{count}")
        rows.append([size(count), *(duration(time[f"{name}/{count}"]) for name in ("transfer_option", "transfer_adapter")), duration(lookup_of_libcurl(time, count)),
                     duration(time[f"set_credentials/{count}"]), duration(time[f"find_url/{count}"]), duration(found) if found else ""])
    return table(["entries", "transfer with `CURLOPT_NETRC`", "transfer with `watched_file` and `set_credentials`", "what `CURLOPT_NETRC` adds", "`set_credentials` alone", "`find_url` alone", "`find` alone"], rows)


def absolutes(figures):
    time = figures["times"]
    return (f"In absolute figures: {time['parse_library/1000'] / 1e3:.0f} ns an entry of 104 bytes at 1K and {time['parse_library/1000000'] / 1e6:.0f} at 1M, {duration(time['find_library/1000'])} a hit at 1K and "
            f"{duration(time['find_library/1000000'])} at 1M, {duration(time['load_library'])} for a cold load of three entries.")


def losses(figures):
    """Wherever something else is better than the library, or a figure is not what is wanted."""
    result = [f"Missed above: {each.what} ({three_digits(each.value)}, wanted {each.sign} {each.bound:g})." for each in targets(figures) if not each.reached()]
    own = figures["peers"][LIBRARY]
    for what, (title, unit_of) in MEASURES.items():
        for name, peer in figures["peers"].items():
            better = [count for count in SIZES if peer[what].get(str(count), float("inf")) < own[what].get(str(count), 0)]
            if better:
                values = ", ".join(f"{unit_of(peer[what][str(count)])} against {unit_of(own[what][str(count)])} at {size(count)}" for count in better)
                result.append(f"{title.split(':')[0]}: {name} has {values}.")
    start = figures["start_ms"]
    result += [f"Start-up: {name} is there in {three_digits(start[name])} ms, `netrc get` in {three_digits(start['netrc get'])} ms." for name in start if name != "true" and "netrc" not in name.split()[0] and start[name] < start["netrc get"]]
    return "\n".join("- " + each for each in result) or "- Nowhere in this run."


def shapes_text(shapes, bound=5.5):
    if not shapes:
        return "Not measured in this run."
    over = {name: ratio for name, ratio in shapes.items() if ratio > bound}
    within = [ratio for name, ratio in shapes.items() if name not in over]
    text = f"{len(within)} of {len(shapes)} lie between {min(within):.1f} and {max(within):.1f}."
    return text + ("" if not over else " Over the bound in this run: " + ", ".join(f"{name} ({ratio:.1f})" for name, ratio in over.items()) + ".")


def page(figures, notes):
    machine = figures["machine"]
    versions = "; ".join(f"{name}: {version}" for name, version in machine["peers"].items() if name != LIBRARY)
    parts = [f"""# Figures

<!-- Made by scripts/bench.sh from performance/figures.json and performance/notes.md. -->

`scripts/bench.sh` measures everything anew and makes this page, its plots and [the figures](performance/figures.json) that they are made of. Ratios count: each is between two things of one run.
Medians; times of the library and of libcurl are of the processor, those of the other readers and of whole processes are of the clock.
{"**A short run, to see that the machinery works: its figures mean little.**" if figures["quick"] else ""}
Machine: {machine["processor"]}, {machine["cores"]} cores, {machine["system"]}; {machine["g++"]}, `-O2`; {machine["clang"]}; libcurl {machine["libcurl"]}.

## What is wanted

{targets_table(figures)}

{absolutes(figures)}

## Beside other readers

The same files for all, one entry of 104 bytes a line: `machine 1234567890123456.7.gcp.databricks.com login token password dapi…`. Each reader is asked through its own interface, in a process of its own,
timed by its own language's clock ([bench/peers](../bench/peers/README.md)). What they read differs: this library alone reports problems, checks hosts, keeps offsets and builds an index. Go bgentry keeps every token, to write the
file anew. Versions: {versions}. What is in *italics* is a gap, and why.
"""]
    for what, (title, unit_of) in MEASURES.items():
        parts.append(f"### {title}\n\n![{title}](performance/{what}.svg)\n\n{peers_table(figures, what, unit_of)}\n")
    start = figures["start_ms"]
    parts.append(f"""### Start-up: a whole process, from its start to the answer, three entries

![Start-up](performance/start.svg)

{table(["program", "ms"], [[name, three_digits(value)] for name, value in sorted(start.items(), key=lambda item: item[1])])}

`true` does nothing: it is what a process costs. By `hyperfine`.

## Beside libcurl

libcurl reads the file for each transfer, and cannot be asked for less than a transfer. So this is the transfer that costs least (`bench/connection.hpp`): one kept connection over the loopback, whose other end
the same thread holds, an answer without a body that lies ready. The host stands in the middle of the file; that the credentials arrive is checked. The same transfer without credentials takes {duration(figures["times"]["transfer_without/3"])}; it is a part of the two
columns of transfers. `find` is asked for hosts in random order, the others for one host.

![Transfers](performance/transfer.svg)

{libcurl_table(figures)}

## Where something else is better

{losses(figures)}

## Shapes that hurt parsers

Reading 64 MiB of each of 34 shapes is to take at most 5.5 times what 16 MiB take (`bench/shapes.cpp`). {shapes_text(figures["shapes"])}

""" + notes)
    return "\n".join(parts)


def wrapped(text, columns=120):
    """Lines of prose at most `columns` wide; tables and comments as they are."""
    result = []
    for line in text.split("\n"):
        if len(line) <= columns or line.startswith(("|", "<!--")):
            result.append(line)
        else:
            result += textwrap.wrap(line, columns, subsequent_indent="  " if line.startswith("- ") else "", break_long_words=False, break_on_hyphens=False)
    return "\n".join(result)


def plots(figures):
    result = {f"{what}.svg": lines(title, unit_of, {name: {int(count): value for count, value in peer[what].items()} for name, peer in figures["peers"].items()})
              for what, (title, unit_of) in MEASURES.items()}
    result["start.svg"] = bars("Start-up: a whole process, three entries", lambda value: f"{three_digits(value)} ms", figures["start_ms"])
    transfers = {"CURLOPT_NETRC": "transfer_option", "watched_file, set_credentials": "transfer_adapter"}
    result["transfer.svg"] = lines("A transfer of libcurl", duration, {
        name: {count: figures["times"][f"{of}/{count}"] for count in (1, 3, 100, 1000, 10000)} for name, of in transfers.items()})
    return result


def main(docs, *options):
    folder = os.path.join(docs, "performance")
    with open(os.path.join(folder, "figures.json"), encoding="utf-8") as file:
        figures = json.load(file)
    with open(os.path.join(folder, "notes.md"), encoding="utf-8") as file:
        notes = file.read()
    wanted = {os.path.join(docs, "performance.md"): wrapped(page(figures, notes))}
    wanted.update({os.path.join(folder, name): text for name, text in plots(figures).items()})
    differ = []
    for path, text in wanted.items():
        if "--check" not in options:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != text:
            differ.append(path)
    for path in differ:
        print(f"{path} is not what bench/page.py makes of figures.json and notes.md: run `python3 bench/page.py docs`")
    return 1 if differ else 0


sys.exit(main(*sys.argv[1:]))
