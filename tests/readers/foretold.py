#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""
foretold.py --netrc PROGRAM [NAME…]: what `netrc why --as NAME` foretells, beside what arrives at a server on loopback.

A line a program and case: `ok` if what arrived is what the tool had said. Exits 1 if something else arrived, or if nothing could be asked; a program that is
missing is named with its reason.
"""

import argparse
import base64
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import ssl
import subprocess
import sys
import tempfile
import typing

from clients import CLEAN, CLIENTS, Client, Question
from programs.program import Missing
from programs.recorder import HttpRecorder

OWN = "Bearer of-the-caller"
MASKED = "***"
PATIENCE = 60.0
#: Where a case puts a file; `variable` is the one that NETRC names.
PLACES = {"home": "home/.netrc", "underscore": "home/_netrc", "variable": "named"}

#: A file's text for a place; {host} and {port} are the server's. Each entry has a password of its own, by which it is known when it arrives.
OTHER = "machine b.test login other password of-other\n"
ENTRY = OTHER + "machine {host} login {place} password of-{place}\n"
PORT = "machine {host}:{port} login {place}-port password of-{place}-port\nmachine {host} login {place} password of-{place}\n"
ONLY_PORT = "machine {host}:{port} login {place}-port password of-{place}-port\n"
DEFAULT = OTHER + "default login {place}-default password of-{place}-default\n"
UNKNOWN = "machine b.test login other port 22 password of-other\nmachine {host} login {place} password of-{place}\n"
LOGINS = "machine {host} login asked password of-asked\nmachine {host} login {place} password of-{place}\n"


@dataclasses.dataclass(frozen=True)
class Case:
    title: str
    files: dict[str, str]
    mode: int = 0o600
    names_missing: bool = False  # NETRC names a file that is not there
    header: str | None = None
    is_told: bool = True
    user: str | None = None  # of the URL


CASES = [
    Case("~/.netrc", {"home": ENTRY}),
    Case("~/.netrc of mode 0644", {"home": ENTRY}, mode=0o644),
    Case("~/_netrc alone", {"underscore": ENTRY}),
    Case("NETRC names another file", {"home": ENTRY, "variable": ENTRY}),
    Case("NETRC names a file of mode 0644, and there is no ~/.netrc", {"variable": ENTRY}, mode=0o644),
    Case("NETRC names a file that is not there", {"home": ENTRY}, names_missing=True),
    Case("an entry with the port before one without", {"home": PORT}),
    Case("an entry with the port alone", {"home": ONLY_PORT}),
    Case("default", {"home": DEFAULT}),
    Case("a word that some do not know", {"home": UNKNOWN}),
    Case("a header of the caller's own", {"home": ENTRY}, header=OWN),
    Case("a header of the caller's own, and no entry for the host", {"home": OTHER}, header=OWN),
    Case("a user in the URL, with an entry before another login's", {"home": LOGINS}, user="asked"),
    Case("a user in the URL, without an entry", {"home": ENTRY}, user="asked"),
    Case("not told to read .netrc", {"home": ENTRY}, is_told=False),
]


@dataclasses.dataclass(frozen=True)
class Arrival:
    """What a server gets: a login, and the entry that has the password with it; a header of the caller's; or nothing."""

    login: str | None = None
    entry: tuple[str, int] | None = None  # file and line
    header: str | None = None

    def __str__(self) -> str:
        if self.entry is not None:
            return f"{self.login}, with the password of {os.path.basename(self.entry[0])}, line {self.entry[1]}"
        return self.header or (f"{self.login}, with a password of no file" if self.login is not None else "nothing")


NOTHING = Arrival()


@dataclasses.dataclass
class Scene:
    """The files of one case, in a folder of their own."""

    folder: pathlib.Path
    case: Case
    ports: dict[str, int]  # of each scheme
    entries: dict[str, tuple[str, int]] = dataclasses.field(default_factory=dict)  # by their passwords

    def lay(self) -> None:
        (self.folder / "home").mkdir()
        for place, text in self.case.files.items():
            path = self.folder / PLACES[place]
            path.write_text(text.format(host="127.0.0.1", port=self.ports["http"], place=place))
            path.chmod(self.case.mode)
            for number, line in enumerate(path.read_text().splitlines(), 1):
                self.entries[line.split()[-1]] = (os.fspath(path), number)

    def url(self, scheme: str, path: str = "") -> str:
        user = "" if self.case.user is None else self.case.user + "@"
        return f"{scheme}://{user}127.0.0.1:{self.ports[scheme]}/{path}"

    def environment(self) -> dict[str, str]:
        named = {"NETRC": os.fspath(self.folder / PLACES["variable"])} if self.case.names_missing or "variable" in self.case.files else {}
        return CLEAN | {"HOME": os.fspath(self.folder / "home")} | named


def foretold(row: dict[str, typing.Any], case: Case) -> Arrival | None:
    """What the tool's own words say that the server will get. None if they leave it open."""
    finds = row["outcome"] == "found" and row["objection"] is None and (case.is_told or row["needs"] is None)
    from_file = Arrival(row["login"] or "", (row["file"], row["line"])) if finds else NOTHING
    if case.header is None:
        return from_file
    of_caller = Arrival(header=case.header)
    return {"kept": of_caller, "replaced": from_file, "rejected": NOTHING}.get(row["own_header"]) if finds else of_caller


def arrived(scene: Scene, headers: list[str]) -> Arrival:
    """The last Authorization counts: before it a program may have tried without."""
    if not headers:
        return NOTHING
    kind, _, credentials = headers[-1].partition(" ")
    if kind.lower() != "basic":
        return Arrival(header=headers[-1])
    login, _, password = base64.b64decode(credentials).decode().partition(":")
    # Asked for credentials, wget2 sends empty ones where it has none; the user of the URL is sent whether or not the file knows him.
    return Arrival(login, scene.entries.get(password)) if password or login not in ("", scene.case.user) else NOTHING


def told(netrc: str, scene: Scene, clients: list[Client], scheme: str) -> dict[str, list[dict[str, typing.Any]]]:
    """The tool's own words, one or more rows a program: of some it does not know which reader they have."""
    names = [client.name for client in clients if client.scheme == scheme]
    if not names:
        return {}
    command = [netrc, "why", "--json", *(word for name in names for word in ("--as", name)), scene.url(scheme)]
    run = subprocess.run(command, env=scene.environment(), cwd=scene.folder, capture_output=True, timeout=PATIENCE, check=False)
    try:
        rows = json.loads(run.stdout)["programs"]
        return {name: [row for row in rows if row["program"] == name] for name in names}
    except (ValueError, KeyError) as error:
        raise SystemExit(f"{' '.join(command)}: no answer: {run.stderr.decode(errors='replace')}") from error


def run_client(client: Client, scene: Scene, certificate: pathlib.Path) -> None:
    # The path tells whose request it is.
    url = scene.url(client.scheme, client.name + "/")
    asked = Question(url, scene.folder / "home", certificate, scene.case.header, scene.case.is_told)
    environment = scene.environment() | client.environment(asked)
    command = client.command(asked)
    subprocess.run(command, env=environment, cwd=asked.home, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)


def make_certificate(folder: pathlib.Path) -> tuple[pathlib.Path, ssl.SSLContext]:
    """For a server on loopback, and for a day."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
         "-out", certificate, "-keyout", key], check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return certificate, context


def concerns(client: Client, case: Case) -> bool:
    return (case.header is None or client.takes_header) and (case.is_told or client.must_be_told)


class Comparison:
    def __init__(self, netrc: str, clients: list[Client], folder: pathlib.Path) -> None:
        self.netrc = netrc
        self.clients = clients
        self.certificate, tls = make_certificate(folder)
        self.recorders = {"http": HttpRecorder(), "https": HttpRecorder(tls)}
        self.confirmed = self.wrong = 0

    def compare(self, case: Case) -> None:
        clients = [client for client in self.clients if concerns(client, case)]
        with tempfile.TemporaryDirectory(prefix="netrc-foretold-") as folder:
            scene = Scene(pathlib.Path(folder), case, {scheme: each.port for scheme, each in self.recorders.items()})
            scene.lay()
            rows = {}
            for scheme, recorder in self.recorders.items():
                rows |= told(self.netrc, scene, clients, scheme)
                recorder.forget()
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                list(pool.map(lambda client: run_client(client, scene, self.certificate), clients))
            print(f"\n{case.title}")
            for client in clients:
                headers = [value for path, value in self.recorders[client.scheme].headers if path.split("/")[1] == client.name]
                self.judge(client.name, [foretold(row, case) for row in rows[client.name]], arrived(scene, headers))

    def judge(self, name: str, says: list[Arrival | None], does: Arrival) -> None:
        if None in says:
            print(f"  --   {name:10} {does}: the tool does not say")
            return
        # A login that may be a secret is not shown: its entry is known all the same.
        shown = [dataclasses.replace(each, login=does.login) if each is not None and each.login == MASKED else each for each in says]
        foretold_text = " or ".join(map(str, dict.fromkeys(says))) or "not a word"
        if does in shown:
            self.confirmed += 1
            print(f"  ok   {name:10} {does}" + (f": foretold {foretold_text}" if len(set(says)) > 1 else ""))
        else:
            self.wrong += 1
            print(f"  DIFF {name:10} foretold: {foretold_text}; arrived: {does}")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--netrc", required=True, help="the tool")
    options.add_argument("names", nargs="*", metavar="NAME")
    asked = options.parse_args()
    clients, versions, missing = [], {}, {}
    for client in CLIENTS:
        if asked.names and client.name not in asked.names:
            continue
        try:
            versions[client.name] = client.version()
            clients.append(client)
        except Missing as reason:
            missing[client.name] = str(reason)
    with tempfile.TemporaryDirectory(prefix="netrc-foretold-") as folder:
        comparison = Comparison(os.path.abspath(asked.netrc), clients, pathlib.Path(folder))
        for case in CASES:
            comparison.compare(case)
    print()
    for name, version in versions.items():
        print(f"{name:10} {version}")
    for name, reason in missing.items():
        print(f"{name:10} skipped: {reason}")
    print(f"{comparison.confirmed} answers confirmed, {comparison.wrong} not, {len(missing)} programs skipped")
    return 1 if comparison.wrong or not comparison.confirmed else 0


if __name__ == "__main__":
    sys.exit(main())
