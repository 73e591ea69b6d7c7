# SPDX-License-Identifier: MIT
"""The programs that people name, each by its name in `netrc why --as`: how it is run against a server on loopback."""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import typing

from programs.program import Missing, command_output

#: Whose packages are asked: Debian's, or those of an environment (venv) that somebody made.
PYTHON = os.environ.get("NETRC_TEST_PYTHON", "/usr/bin/python3")
#: All that a client gets of the user's environment.
CLEAN = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}


@dataclasses.dataclass(frozen=True)
class Question:
    url: str
    home: pathlib.Path
    certificate: pathlib.Path  # of an https server
    header: str | None = None  # the Authorization that the caller sets
    is_told: bool = True  # to read .netrc, where a program must be told


@dataclasses.dataclass(frozen=True)
class Client:
    name: str
    version: typing.Callable[[], str]  # raises Missing
    command: typing.Callable[[Question], list[str]]
    environment: typing.Callable[[Question], dict[str, str]] = lambda asked: {}
    takes_header: bool = True
    scheme: str = "http"
    must_be_told: bool = False  # it has a switch, which `netrc why` may say is needed


def package_version(package: str, first: str = "0", reason: str = "") -> str:
    """Of a Python package. Below `first` the program does not do what `netrc why` says of its name."""
    asked = f"from importlib.metadata import PackageNotFoundError, version\ntry: print(version({package!r}))\nexcept PackageNotFoundError: print()"
    version = command_output(PYTHON, "-c", asked)
    if not version:
        raise Missing(f"{PYTHON} has no {package}")
    numbers = [[int(part) for part in each.split(".")[:2] if part.isdigit()] for each in (version, first)]
    if numbers[0] < numbers[1]:
        raise Missing(f"{package} {version}: {reason}")
    return version


def python(code: str) -> list[str]:
    return [PYTHON, "-c", code]


def headers(asked: Question) -> dict[str, str]:
    return {} if asked.header is None else {"Authorization": asked.header}


def option(asked: Question, *words: str) -> list[str]:
    """The words, with the caller's header for {}: nothing without such a header."""
    return [] if asked.header is None else [word.replace("{}", f"Authorization: {asked.header}") for word in words]


def curl(asked: Question) -> list[str]:
    told = ["--netrc"] if asked.is_told else []
    return ["curl", "-q", "--silent", *told, *option(asked, "--header", "{}"), "--output", os.devnull, asked.url]


def git(asked: Question) -> list[str]:
    return ["git", *option(asked, "-c", "http.extraHeader={}"), "ls-remote", asked.url + "a.git"]


def git_lfs(asked: Question) -> list[str]:
    folder = asked.home / "clone"
    subprocess.run(["git", "init", "--quiet", folder], check=True, env=CLEAN | {"HOME": os.fspath(asked.home)})
    return ["git", "-C", os.fspath(folder), "-c", f"lfs.url={asked.url}lfs", *option(asked, "-c", "http.extraHeader={}"), "lfs", "locks"]


def without_prompts(asked: Question) -> dict[str, str]:
    return {"GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1"}


def pip(asked: Question) -> list[str]:
    return [PYTHON, "-m", "pip", "download", "--isolated", "--no-deps", "--no-cache-dir", "--retries=0", "--disable-pip-version-check",
            f"--dest={asked.home}", f"--index-url={asked.url}simple/", "nothing"]  # fmt: skip


def poetry(asked: Question) -> list[str]:
    """Through the class that makes all its requests: `poetry lock` takes a second and a half."""
    return python(f"from poetry.utils.authenticator import Authenticator; Authenticator().get({asked.url!r})")


def requests(asked: Question) -> list[str]:
    return python(f"import requests; requests.get({asked.url!r}, headers={headers(asked)!r})")


def httpie(asked: Question) -> list[str]:
    own = [] if asked.header is None else [f"Authorization:{asked.header}"]
    return [PYTHON, "-m", "httpie", "--ignore-stdin", "GET", asked.url, *own]


def httpx(asked: Question) -> list[str]:
    told = ", auth=httpx.NetRCAuth()" if asked.is_told else ""
    return python(f"import httpx; httpx.get({asked.url!r}, headers={headers(asked)!r}{told})")


def aiohttp(asked: Question) -> list[str]:
    return python(
        "import aiohttp, asyncio\n"
        "async def main():\n"
        f"    async with aiohttp.ClientSession(trust_env={asked.is_told}) as session:\n"
        f"        async with session.get({asked.url!r}, headers={headers(asked)!r}): pass\n"
        "asyncio.run(main())"
    )


def ansible(asked: Question) -> list[str]:
    """As a task runs on the host that it manages."""
    task = asked.home / "task.json"
    task.write_text(json.dumps({"ANSIBLE_MODULE_ARGS": {"url": asked.url, "headers": headers(asked)}}))
    return [PYTHON, "-m", "ansible.modules.uri", os.fspath(task)]


def wget(asked: Question) -> list[str]:
    return ["wget", "--no-config", "--no-hsts", "--tries=1", "--quiet", *option(asked, "--header", "{}"), "--output-document=/dev/null", asked.url]


def gdal(asked: Question) -> list[str]:
    return ["gdalinfo", f"/vsicurl/{asked.url}a.tif"]


def gdal_environment(asked: Question) -> dict[str, str]:
    return {"GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR"} | {"GDAL_HTTP_HEADERS": word for word in option(asked, "{}")}


def wget2(asked: Question) -> list[str]:
    return ["wget2", "--no-config", "--no-hsts", "--no-hpkp", "--no-ocsp", "--no-robots", "--tries=1", "--quiet", *option(asked, "--header", "{}"),
            "--output-document=/dev/null", asked.url]  # fmt: skip


def aria2(asked: Question) -> list[str]:
    own = [f"--header={word}" for word in option(asked, "{}")]
    return ["aria2c", "--no-conf", "--quiet", "--max-tries=1", f"--dir={asked.home}", "--dry-run=true", "--async-dns=false", *own, asked.url]


def nix(asked: Question) -> list[str]:
    return ["nix-prefetch-url", asked.url + "a"]


def nix_environment(asked: Question) -> dict[str, str]:
    return {f"NIX_{name}_DIR": os.fspath(asked.home / "nix" / name.lower()) for name in ("STORE", "STATE", "LOG")}


def go(asked: Question) -> list[str]:
    return ["go", "list", "-m", "-versions", "a.test/a"]


def go_environment(asked: Question) -> dict[str, str]:
    folders = {name: os.fspath(asked.home / name.lower()) for name in ("GOPATH", "GOCACHE")}
    return folders | {"GOPROXY": asked.url, "GONOSUMDB": "*", "GOFLAGS": "-mod=mod", "GOTOOLCHAIN": "local", "SSL_CERT_FILE": os.fspath(asked.certificate)}


def cmake(asked: Question) -> list[str]:
    script = asked.home / "download.cmake"
    script.write_text(f'file(DOWNLOAD "{asked.url}" "{asked.home}/got"' + "".join(f' HTTPHEADER "{word}"' for word in option(asked, "{}")) + ")\n")
    return ["cmake", *(["-DCMAKE_NETRC=OPTIONAL"] if asked.is_told else []), "-P", os.fspath(script)]


def installed(*command: str) -> typing.Callable[[], str]:
    def version() -> str:
        if shutil.which(command[0]) is None:
            raise Missing(f"there is no {command[0]}")
        return command_output(*command)

    return version


CLIENTS = [
    Client("curl", installed("curl", "--version"), curl, must_be_told=True),
    Client("git", installed("git", "--version"), git, without_prompts),
    Client("git-lfs", installed("git-lfs", "--version"), git_lfs, without_prompts),
    Client("wget", installed("wget", "--version"), wget),
    Client("wget2", installed("wget2", "--version"), wget2),
    Client("aria2", installed("aria2c", "--version"), aria2),
    Client("requests", lambda: package_version("requests"), requests),
    Client("pip", lambda: package_version("pip"), pip, takes_header=False),
    Client("poetry", lambda: package_version("poetry"), poetry, lambda asked: {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, takes_header=False),
    Client("httpie", lambda: package_version("httpie"), httpie),
    Client("httpx", lambda: package_version("httpx", "0.24", "below 0.24 it reads .netrc unasked"), httpx, must_be_told=True),
    Client("aiohttp", lambda: package_version("aiohttp", "3.14", "up to 3.13 it does otherwise in many ways"), aiohttp, must_be_told=True),
    Client("ansible", lambda: package_version("ansible-core"), ansible),
    Client("go", installed("go", "version"), go, go_environment, takes_header=False, scheme="https"),
    Client("cmake", installed("cmake", "--version"), cmake, must_be_told=True),
    Client("gdal", installed("gdalinfo", "--version"), gdal, gdal_environment),
    Client("nix", installed("nix-prefetch-url", "--version"), nix, nix_environment, takes_header=False),
]
