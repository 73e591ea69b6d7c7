# SPDX-License-Identifier: MIT
"""Measures everything that docs/performance.md shows, and writes it down as JSON.

Usage: measure.py BUILD CLANG_BUILD FIGURES [--quick]    --quick: so short that the figures mean little; to see that it works
"""
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import peers

SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NANOSECONDS = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def benchmarks(build, quick, only="."):
    """Medians: name -> nanoseconds of processor time, and what was counted beside."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        subprocess.run([os.path.join(build, "bench", "bench"), f"--benchmark_filter={only}", f"--benchmark_repetitions={3 if quick else 7}",
                        f"--benchmark_min_time={0.01 if quick else 0.2}", "--benchmark_report_aggregates_only=true", "--benchmark_out_format=json",
                        f"--benchmark_out={out.name}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        runs = [run for run in json.load(open(out.name, encoding="utf-8"))["benchmarks"] if run["aggregate_name"] == "median"]
    times = {run["run_name"]: run["cpu_time"] * NANOSECONDS[run["time_unit"]] for run in runs}
    memory = {run["run_name"].split("/")[1]: run["of_text"] for run in runs if "of_text" in run}
    return times, memory


def compilers(builds, quick):
    """The same two measurements in turns, so that a busy minute meets both."""
    rounds = {name: [] for name in builds}
    for _ in range(1 if quick else 5):
        for name, build in builds.items():
            rounds[name].append(benchmarks(build, True, "parse_library/1000$|find_library/1000$")[0])
    return {name: {what: statistics.median(times[what] for times in taken) for what in taken[0]} for name, taken in rounds.items()}


def start_up(build, every, files, quick, folder):
    """Whole processes, from exec to answer, three entries: milliseconds, the median. The programs are installed first: a copy lies in the page cache in larger pieces
    than what a linker wrote, and starts faster."""
    subprocess.run(["meson", "install", "--no-rebuild", "--quiet", "-C", os.path.abspath(build), "--destdir", os.path.join(folder, "installed")], check=True)
    programs = next(where for where, _, names in os.walk(os.path.join(folder, "installed")) if "netrc-lint" in names and where.endswith("bin"))
    text, hosts = files.of(3)
    host = open(hosts, encoding="ascii").readline().strip()
    commands = {"true": [shutil.which("true")],
                "netrc get": [os.path.join(programs, "netrc"), "get", "--file", text, host],
                "netrc-lint": [os.path.join(programs, "netrc-lint"), text]}
    for peer in every:
        if peer.name != peers.LIBRARY and peers.version_of(peer) != "not installed":
            environment = [f"{name}={value}" for name, value in peer.environment.items()]
            commands[peer.name] = ["env", *environment, *peer.command, "answer", text, host] if environment else [*peer.command, "answer", text, host]
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        runs = ["--warmup", "3", "--runs", "20"] if quick else ["--warmup", "20", "--runs", "300"]
        subprocess.run(["hyperfine", "-N", *runs, "--export-json", out.name, *(" ".join(command) for command in commands.values())],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        results = json.load(open(out.name, encoding="utf-8"))["results"]
    return {name: result["median"] * 1e3 for name, result in zip(commands, results)}


def code_size(build):
    """Bytes of machine code in the core library, all sections of all its objects."""
    sections = re.findall(r"^\.text\S*\s+(\d+)", output_of("size", "-A", os.path.join(build, "lib", "libnetrc.a")), re.MULTILINE)
    return sum(map(int, sections))


def shapes(build):
    """Of 34 shapes that hurt parsers: how much longer 64 MiB take than 16 MiB."""
    out = subprocess.run([os.path.join(build, "bench", "shapes")], capture_output=True, text=True, check=False).stdout
    return {name.strip(): float(ratio) for name, ratio in re.findall(r"^(.{30}) .* ms +([\d.]+)", out, re.MULTILINE)}


def machine(every):
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        processor = re.search(r"^model name\s*: (.*)$", info.read(), re.MULTILINE)
    return {"processor": processor.group(1) if processor else platform.machine(), "cores": os.cpu_count(), "system": f"Linux {platform.release()}",
            "g++": output_of("g++", "--version").splitlines()[0], "clang": output_of("clang++-14", "--version").splitlines()[0],
            "libcurl": output_of("pkg-config", "--modversion", "libcurl").strip(), "peers": {peer.name: peers.version_of(peer) for peer in every}}


def main(build, clang_build, figures, *options):
    quick = "--quick" in options
    every = peers.peers(build, SOURCE)
    with tempfile.TemporaryDirectory() as folder:
        files = peers.Files(build, folder)
        said = {"machine": machine(every), "quick": quick}
        print("the library", flush=True)
        said["times"], said["memory_of_text"] = benchmarks(build, quick)
        said["compilers"] = compilers({"g++": build, "clang": clang_build}, quick)
        said["code_bytes"] = code_size(build)
        said["peers"] = {}
        for peer in every:
            print(peer.name, flush=True)
            said["peers"][peer.name] = peers.measure(peer, files, 20 if quick else 500, 5 if quick else 120)
        print("start-up", flush=True)
        said["start_ms"] = start_up(build, every, files, quick, folder)
        print("shapes", flush=True)
        said["shapes"] = {} if quick else shapes(build)
    os.makedirs(os.path.dirname(figures), exist_ok=True)
    with open(figures, "w", encoding="utf-8") as file:
        json.dump(rounded(said), file, indent=1, ensure_ascii=False)
        file.write("\n")


def rounded(value):
    """Four digits are more than the machine can say."""
    if isinstance(value, dict):
        return {name: rounded(each) for name, each in value.items()}
    return float(f"{value:.4g}") if isinstance(value, float) else value


main(*sys.argv[1:])
