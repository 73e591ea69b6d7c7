# SPDX-License-Identifier: MIT
"""What is wanted of the figures: each a ratio of two things of one run, or a bound."""
from typing import NamedTuple

from peers import LIBRARY


class Target(NamedTuple):
    what: str
    value: float
    sign: str  # "≥" or "≤"
    bound: float
    unit: str = ""

    def reached(self):
        return self.value >= self.bound if self.sign == "≥" else self.value <= self.bound


def fastest_peer(figures, what, size):
    """(name, value) of the best of the others."""
    others = {name: peer[what][str(size)] for name, peer in figures["peers"].items() if name != LIBRARY and str(size) in peer[what]}
    return min(others.items(), key=lambda item: item[1], default=(None, float("nan")))


def lookup_of_libcurl(time, size):
    """What CURLOPT_NETRC adds to a transfer."""
    return time[f"transfer_option/{size}"] - time["transfer_without/3"]


def targets(figures):
    time = figures["times"]
    start = figures["start_ms"]
    compilers = figures["compilers"]
    peer, load = fastest_peer(figures, "load", 1000)
    result = []
    for size, name in ((1000, "1K"), (1000000, "1M")):
        result.append(Target(f"parse and index, {name} entries: speed of a plain PEGTL grammar (`bench/baseline.cpp`)", time[f"parse_baseline/{size}"] / time[f"parse_library/{size}"], "≥", 1.5))
    for size, name, bound in ((1000, "1K", 0.2), (1000000, "1M", 0.12)):
        result.append(Target(f"parse and index, {name}: speed of finding each line's end by memchr", time[f"parse_memchr/{size}"] / time[f"parse_library/{size}"], "≥", bound))
    for size, name in ((1000, "1K"), (1000000, "1M")):
        result.append(Target(f"hit, {name}: time of `std::unordered_map<std::string, …>` asked with a view, as it comes out of a URL", time[f"find_library/{size}"] / time[f"find_unordered_map/{size}"], "≤", 0.7))
        result.append(Target(f"hit, {name}: time of the map asked with a string that is there already", time[f"find_library/{size}"] / time[f"find_unordered_map_ready/{size}"], "≤", 0.7))
    result += [Target("`find_url`, 1K entries, each URL in turn: time of `find`", time["find_url/1000"] / time["find_near/1000"], "≤", 4)]
    result += [Target(f"miss, {name}: time of a hit", time[f"find_miss/{size}"] / time[f"find_near/{size}"], "≤", 1.3) for size, name in ((1000, "1K"), (1000000, "1M"))]
    result += [
        Target("cold load and lookup of 3 entries: time of open, fstat, read, close", time["load_library"] / time["load_bare"], "≤", 1.3),
        Target("memory of a document of 1K entries: size of its text", figures["memory_of_text"]["1000"], "≤", 1.7),
        Target("memory of a document of 1M entries: size of its text", figures["memory_of_text"]["1000000"], "≤", 1.7),
        Target(f"load of 1K entries from a file: speed of the fastest peer ({peer})", load / figures["peers"][LIBRARY]["load"]["1000"], "≥", 8),
        Target("lookup in a document that is kept, 3 entries: speed of libcurl's, which reads its file each time", lookup_of_libcurl(time, 3) / time["find_library/3"], "≥", 5),
        Target("the same, 1K entries", lookup_of_libcurl(time, 1000) / time["find_library/1000"], "≥", 1000),
        Target("`set_credentials`, 3 entries: µs a transfer", time["set_credentials/3"] / 1e3, "≤", 2),
        Target("lookup through a warm `watched_file`, 3 entries: time of a plain `find`", time["find_watched_file/3"] / time["find_library/3"], "≤", 2),
        Target("lookup through a warm `watched_file`, 1K entries: time of a plain `find`", time["find_watched_file/1000"] / time["find_library/1000"], "≤", 2),
        Target("parse of 1K entries, built by clang 14: time of g++ 12's", compilers["clang"]["parse_library/1000"] / compilers["g++"]["parse_library/1000"], "≤", 1.2),
        Target("`netrc get`, 3 entries, whole process: time of `true`", start["netrc get"] / start["true"], "≤", 1.4),
        Target("`netrc-lint`, 3 entries, whole process: time of `true`", start["netrc-lint"] / start["true"], "≤", 1.4),
        Target("`.text` of the core library, KiB", figures["code_bytes"] / 1024, "≤", 120),
    ]
    return result
