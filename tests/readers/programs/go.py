# SPDX-License-Identifier: MIT
"""cmd/go's own reader and three Go packages, linked into one program (inside/go/main.go)."""

import os
import pathlib
import shutil
import subprocess

from programs.program import Conversation, INSIDE, Missing, build_folder, command_output, debian_version

PACKAGES = pathlib.Path("/usr/share/gocode/src/github.com")

# What cmd/go does once for each process, for each file here.
LOAD = """
package auth

func Load(file string) {
	netrcOnce.Do(func() {})
	netrc, netrcErr = nil, nil
	os.Setenv("NETRC", file)
	readNetrc()
}
"""


def command_sources() -> pathlib.Path:
    root = command_output("go", "env", "GOROOT", env={**os.environ, "GOFLAGS": ""})
    sources = pathlib.Path(root) / "src" / "cmd" / "go" / "internal" / "auth"
    if not (sources / "netrc.go").exists():
        raise Missing("the sources of cmd/go are not installed (Debian: golang-src)")
    return sources


def build() -> pathlib.Path:
    """Builds once; a program older than its source is built again."""
    workspace = build_folder() / "go"
    program = workspace / "netrc"
    source = INSIDE / "go" / "main.go"
    for package in ("bgentry", "fhs", "git-lfs"):
        if not (PACKAGES / package / "go-netrc").exists():
            raise Missing(f"golang-github-{package}-go-netrc-dev is not installed")
    if program.exists() and program.stat().st_mtime > source.stat().st_mtime:
        return program
    auth = workspace / "src" / "auth"
    auth.mkdir(parents=True, exist_ok=True)
    main = workspace / "src" / "main"
    main.mkdir(parents=True, exist_ok=True)
    for file in ("auth.go", "netrc.go"):
        shutil.copy(command_sources() / file, auth)
    (auth / "load.go").write_text(LOAD.replace("package auth\n", 'package auth\n\nimport "os"\n'))
    shutil.copy(source, main)
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(workspace),
        "GOPATH": f"{workspace}:/usr/share/gocode",
        "GO111MODULE": "off",
        "GOCACHE": str(workspace / "cache"),
        "GOFLAGS": "",
        "CGO_ENABLED": "0",
    }
    done = subprocess.run(["go", "build", "-o", str(program), "main"], env=variables, cwd=workspace, capture_output=True, check=False)
    if done.returncode != 0:
        raise Missing("go build failed: " + done.stderr.decode(errors="replace")[-300:])
    return program


class Go(Conversation):
    """The reader of the `go` command. Its source is compiled: the command asks it for https alone."""

    name = "go"
    mode = "cmd"
    basic = True

    def __init__(self) -> None:
        command_sources()
        super().__init__([str(build()), self.mode])

    def version(self) -> str:
        return command_output("go", "version")


class GoPackage(Go):
    basic = False
    tells_account = True

    def version(self) -> str:
        return debian_version(f"golang-github-{self.mode}-go-netrc-dev")


class Bgentry(GoPackage):
    name = "go-bgentry"
    mode = "bgentry"


class Fhs(GoPackage):
    name = "go-fhs"
    mode = "fhs"


class GitLfs(GoPackage):
    name = "git-lfs"
    mode = "git-lfs"
