# SPDX-License-Identifier: MIT
"""Runs the peers of bench/peers on the same files, one after the other, and collects what they say."""
import os
import shutil
import statistics
import subprocess
import sys
from typing import NamedTuple

SIZES = [1, 3, 100, 1000, 10000, 1000000]
LIBRARY = "this library"
# Debian's, if it is there: others are often built without the optimizations that its makers mean it to have.
PYTHON = shutil.which("python3", path="/usr/bin") or sys.executable


class Peer(NamedTuple):
    name: str
    command: list
    version: list  # the command that tells it
    environment: dict = {}


class Gap(Exception):
    """Why there is no figure."""


def peers(build, source):
    def path(name):
        return os.path.join(source, "bench", "peers", name)

    def debian(package):
        return ["dpkg-query", "-W", "-f", "${Package} ${Version}", package]
    return [
        Peer(LIBRARY, [os.path.join(build, "bench", "peer")], ["git", "-C", source, "describe", "--always", "--tags"]),
        Peer("CPython netrc", [PYTHON, path("cpython.py")], [PYTHON, "--version"]),
        Peer("Perl Net::Netrc", ["perl", path("perl.pl")], ["perl", "-MNet::Netrc", "-e", 'print "perl $^V, Net::Netrc $Net::Netrc::VERSION"']),
        Peer("Go bgentry", [os.path.join(build, "go_bgentry")], debian("golang-github-bgentry-go-netrc-dev")),
        Peer("ruby-netrc", ["ruby", path("ruby.rb")], ["ruby", "-e", 'require "netrc"; print "ruby #{RUBY_VERSION}, netrc #{Netrc::VERSION}"']),
        Peer("npm netrc", ["node", path("npm.js")], ["node", "-p", "`node ${process.version}, netrc ${require('netrc/package.json').version}`"],
             {"NODE_PATH": os.path.join(build, "node_modules")}),
    ]


def run(peer, arguments, seconds):
    """Its output, split; raises Gap."""
    try:
        done = subprocess.run([*peer.command, *map(str, arguments)], env={**os.environ, **peer.environment}, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=seconds, check=False)
    except FileNotFoundError:
        raise Gap("not installed") from None
    except subprocess.TimeoutExpired:
        raise Gap(f"over {seconds} s") from None
    if done.returncode != 0:
        raise Gap(f"failed: {(done.stderr.strip().splitlines() or ['without a word'])[-1][:100]}")
    return done.stdout.split()


def version_of(peer):
    try:
        done = subprocess.run(peer.version, env={**os.environ, **peer.environment}, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "not installed"
    return done.stdout.strip() if done.returncode == 0 else "not installed"


class Files:
    """A file and the list of its hosts for each size, in a folder."""

    def __init__(self, build, folder):
        self.write = os.path.join(build, "bench", "write_corpus")
        self.folder = folder

    def of(self, size):
        text, hosts = (os.path.join(self.folder, f"{size}.{what}") for what in ("netrc", "hosts"))
        if not os.path.exists(text):
            subprocess.run([self.write, str(size), text, hosts], check=True)
            os.chmod(text, 0o600)
            # Where Net::Netrc looks.
            home = os.path.join(self.folder, f"home-of-{size}.netrc")
            os.mkdir(home)
            os.symlink(text, os.path.join(home, ".netrc"))
        return text, hosts


def check(peer, text, seconds):
    """A peer that reads something else measures something else."""
    with open(text, encoding="ascii") as file:
        _, host, _, login, _, password = file.readline().split()
    if run(peer, ["answer", text, host], seconds) != [login, password]:
        raise Gap("another answer")


def memory(peer, text, seconds, times):
    """KiB: medians, for the runtimes' own sizes differ from run to run."""
    loaded = statistics.median(int(run(peer, ["load", text, 0], seconds)[1]) for _ in range(times))
    empty = statistics.median(int(run(peer, ["empty"], seconds)[0]) for _ in range(times))
    return loaded - empty


def measure(peer, files, milliseconds, seconds):
    """{"load": {size: ns}, "find": {size: ns}, "memory": {size: KiB}, "gaps": {"load 1000000": reason}, "version": …}"""
    result = {"version": version_of(peer), "load": {}, "find": {}, "memory": {}, "gaps": {}}

    def put(what, size, make):
        try:
            result[what][str(size)] = make()
        except Gap as gap:
            result["gaps"][f"{what} {size}"] = str(gap)

    for size in SIZES:
        text, hosts = files.of(size)
        try:
            check(peer, text, seconds)
        except Gap as gap:
            result["gaps"].update({f"{what} {size}": str(gap) for what in ("load", "find", "memory")})
            continue
        put("load", size, lambda text=text: float(run(peer, ["load", text, milliseconds], seconds)[0]))
        put("find", size, lambda text=text, hosts=hosts: float(run(peer, ["find", text, hosts, milliseconds], seconds)[0]))
        put("memory", size, lambda text=text, size=size: memory(peer, text, seconds, 1 if size == SIZES[-1] else 9))
    return result
