# SPDX-License-Identifier: MIT
"""Builds and runs a consumer of each kind from an installed tree: pkg-config (C, C++, static), CMake, meson, ctypes; and the project as a meson subproject.

Usage: consumers.py [--build BUILD] [--project PROJECT] WORK CC… -- CXX…

BUILD is installed below WORK first; without it, what the system has is used. PROJECT is what the subproject is made of; without it, that consumer is left out,
and says so. A consumer loads a file, asks for a URL, and prints what it found.
"""
import argparse
import os
import shutil
import subprocess
import sys

TOKEN = "dapi0123456789abcdef5ec4e70123456789"
URL = "https://1234567890123456.7.gcp.databricks.com/api/2.0/clusters/list"
FILE = f"machine 1234567890123456.7.gcp.databricks.com login token password {TOKEN}\nmachine b.test login u\npassword\n"
ASKED = {URL: f"token {TOKEN}", "https://b.test/": "entry-refused", "https://c.test/": "host-not-listed"}


class Consumers:
    def __init__(self, work):
        self.work = work
        self.file = os.path.join(work, "netrc")
        self.checks = 0
        self.failures = []
        self.environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, *command, **how):
        done = subprocess.run(command, cwd=self.work, env=self.environment, capture_output=True, text=True, check=False, **how)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout.strip()

    def asks(self, name, *command, links_shared=None):
        """Runs a consumer for each question; looks whether its program needs libnetrc.so."""
        for url, expected in ASKED.items():
            said = self.run(*command, self.file, url)
            self.check(f"{name}, {url}", said == expected, f"said {said!r}, expected {expected!r}")
        if links_shared is not None:
            needed = "libnetrc.so" in self.run("readelf", "-d", command[0])
            self.check(f"{name} links the {'shared' if links_shared else 'static'} library", needed == links_shared, "")

    def check(self, name, holds, detail):
        self.checks += 1
        if not holds:
            self.failures.append(f"FAILED: {name}: {detail}")

    def section(self, name, test):
        """A consumer that cannot be built is a failure, and the others go on."""
        before = len(self.failures)
        try:
            test()
        except RuntimeError as error:
            self.failures.append(f"FAILED: {name}: {error}")
        print(f"{name}: {'as expected' if len(self.failures) == before else 'FAILED'}", flush=True)


def pkg_config(consumers, *args):
    return consumers.run("pkg-config", *args).split()


def with_pkg_config(consumers, cc, cxx):
    strict = ["-Wall", "-Wextra", "-pedantic", "-Werror"]
    flags = pkg_config(consumers, "--cflags", "--libs", "netrc")
    consumers.run(*cc, "-std=c99", *strict, "consumer.c", "-o", "c_shared", *flags)
    consumers.asks("C, shared", "./c_shared", links_shared=True)
    consumers.run(*cxx, "-std=c++20", *strict, "consumer.cpp", "-o", "cpp_shared", *flags)
    consumers.asks("C++, shared", "./cpp_shared", links_shared=True)
    cflags = pkg_config(consumers, "--cflags", "netrc")
    static = ["-Wl,-Bstatic", "-lnetrc", "-Wl,-Bdynamic"]
    libs = [static if flag == "-lnetrc" else [flag] for flag in pkg_config(consumers, "--static", "--libs", "netrc")]
    libs = [flag for flags in libs for flag in flags]
    consumers.run(*cc, "-std=c99", "consumer.c", "-o", "c_static", *cflags, *libs)
    consumers.asks("C, static", "./c_static", links_shared=False)
    consumers.run(*cxx, "-std=c++20", "consumer.cpp", "-o", "cpp_static", *cflags, *libs)
    consumers.asks("C++, static", "./cpp_static", links_shared=False)


def with_another_library(consumers, cxx, name):
    """netrc-curl or netrc-edit."""
    flags = pkg_config(consumers, "--cflags", "--libs", f"netrc-{name}", "netrc")
    consumers.run(*cxx, "-std=c++20", f"-DWITH_{name.upper()}", "consumer.cpp", "-o", f"{name}_shared", *flags)
    consumers.asks(f"netrc-{name}, shared", f"./{name}_shared", links_shared=True)


def with_cmake(consumers, prefix):
    consumers.run("cmake", "-G", "Ninja", "-S", ".", "-B", "cmake", f"-DCMAKE_PREFIX_PATH={prefix}")
    consumers.run("cmake", "--build", "cmake")
    for name in ("c", "cpp", "curl", "edit"):
        consumers.asks(f"CMake, {name}", f"./cmake/{name}_consumer", links_shared=True)
    consumers.asks("CMake, static", "./cmake/static_consumer", links_shared=False)


def with_meson(consumers, folder, *options, links_shared):
    consumers.run("meson", "setup", folder, "--buildtype=debug", *options)
    consumers.run("ninja", "-C", folder)
    for name in ("c", "cpp", "curl", "edit"):
        consumers.asks(f"{folder}, {name}", f"./{folder}/{name}_consumer", links_shared=links_shared)


def installed(consumers, build):
    """Installs into a root of its own, and has it looked into."""
    root = os.path.join(consumers.work, "root")
    consumers.run("meson", "install", "--no-rebuild", "--quiet", "-C", os.path.abspath(build), "--destdir", root)
    folders = [folder for folder, _, files in os.walk(root) if "netrc.pc" in files]
    if len(folders) != 1:
        sys.exit(f"netrc.pc is in {len(folders)} folders of {root}")
    consumers.environment["PKG_CONFIG_PATH"] = folders[0]
    consumers.environment["LD_LIBRARY_PATH"] = os.path.dirname(folders[0])


def main():
    if "--" not in sys.argv:
        sys.exit(__doc__)
    split = sys.argv.index("--")
    cxx = sys.argv[split + 1:]
    parser = argparse.ArgumentParser()
    parser.add_argument("--build")
    parser.add_argument("--project")
    parser.add_argument("work")
    parser.add_argument("cc", nargs="+")
    args = parser.parse_args(sys.argv[1:split])

    work = os.path.abspath(args.work)
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "consumers"), work)
    consumers = Consumers(work)
    with open(consumers.file, "w", encoding="ascii") as file:
        file.write(FILE)
    os.chmod(consumers.file, 0o600)
    # The compilers that CMake and meson take.
    consumers.environment.update(CC=" ".join(args.cc), CXX=" ".join(cxx))
    if args.build:
        installed(consumers, args.build)
    prefix = os.path.realpath(consumers.run("pkg-config", "--variable=prefix", "netrc"))
    libdir = os.path.realpath(consumers.run("pkg-config", "--variable=libdir", "netrc"))

    consumers.section("pkg-config", lambda: with_pkg_config(consumers, args.cc, cxx))
    for name in ("curl", "edit"):
        consumers.section(f"pkg-config, netrc-{name}", lambda name=name: with_another_library(consumers, cxx, name))
    consumers.section("CMake", lambda: with_cmake(consumers, prefix))
    consumers.section("meson", lambda: with_meson(consumers, "meson-installed", links_shared=True))
    library = os.path.join(libdir, "libnetrc.so")
    consumers.section("ctypes", lambda: consumers.asks("ctypes", sys.executable, "consumer.py", library))
    if args.project:
        os.mkdir(os.path.join(work, "subprojects"))
        os.symlink(os.path.abspath(args.project), os.path.join(work, "subprojects", "netrc"))
        consumers.section("meson subproject",
                          lambda: with_meson(consumers, "meson-subproject", "--force-fallback-for=netrc,netrc-edit,netrc-curl", links_shared=False))
    else:
        print("meson subproject: left out: no --project")

    print("\n".join(consumers.failures + [f"{consumers.checks} checks, {len(consumers.failures)} failures"]))
    sys.exit(1 if consumers.failures or not consumers.checks else 0)


main()
