# SPDX-License-Identifier: MIT
"""Each command of docs/using-netrc.md, run as it stands there with the page's own file, and what arrives at each host.

Usage: using_netrc.py NETRC NETRC_LINT PAGE

All hosts of the page are one proxy on loopback, which ends TLS with a certificate that the programs are told to trust.
A program that is not installed is skipped, and the test says so (77).
"""
import base64
import http.server
import importlib.util
import os
import re
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading

from program import MARKER, Runner

run, lint, page = Runner(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3]
DATABRICKS, GITHUB, ARTIFACTORY = "dbc-a1b2345c-d6e7.cloud.databricks.com", "github.com", "artifactory.example.com"
EARTHDATA, DATA = "urs.earthdata.nasa.gov", "data.lpdaac.earthdatacloud.nasa.gov"
HOSTS = [DATABRICKS, GITHUB, ARTIFACTORY, EARTHDATA, DATA]


def basic(login, password):
    return "Basic " + base64.b64encode(f"{login}:{password}".encode()).decode()


def blocks(kind):
    with open(page, encoding="utf-8") as file:
        return re.findall(rf"^```{kind}\n(.*?)^```", file.read(), re.MULTILINE | re.DOTALL)


[NETRC] = blocks("netrc")
LOGINS = {words[1]: basic(words[3], words[5]) for words in map(str.split, NETRC.splitlines())}
WORK = basic("at-work", f"at-work-{MARKER}")
CLUSTERS = f"https://{DATABRICKS}/api/2.0/clusters/list"
TOOLS = "https://github.com/alice/tools.git"
CLONED = [(GITHUB, None), (GITHUB, LOGINS[GITHUB])]  # and what git asks for after that, with the same login

# The page's commands in their order: the exit code, and what arrives.
COMMANDS = [
    ("(umask 077; cat >> ~/.netrc)", 0, []),
    ("chmod 600 ~/.netrc", 0, []),
    ("netrc-lint", 0, []),
    (f"curl -n {CLUSTERS}", 0, [(DATABRICKS, LOGINS[DATABRICKS])]),
    (f"git clone {TOOLS}", 0, CLONED),
    # It finds the index, and nothing there.
    (f"pip install --index-url https://{ARTIFACTORY}/artifactory/api/pypi/pypi/simple alice-tools", 1,
     [(ARTIFACTORY, LOGINS[ARTIFACTORY])]),
    ("NETRC= python3 report.py", 0, [(DATABRICKS, "Bearer my-own-token")]),
    (f"git clone {TOOLS.replace('//', '//alice@')} alice-tools", 0, CLONED),
    (f"netrc why {TOOLS.replace('//', '//bob@')}", 1, []),
    ("curl --version", 0, []),
    ("NETRC=~/work.netrc netrc why --as curl https://github.com/", 0, []),
    ("curl --netrc-file ~/work.netrc https://github.com/", 0, [(GITHUB, WORK)]),
    (f"curl {CLUSTERS}", 0, [(DATABRICKS, None)]),
    (f"netrc why --as git {TOOLS}", 0, []),
    (f"netrc why {TOOLS}", 0, []),
    ("netrc-lint", 0, []),
    ("netrc programs", 0, []),
]


class Proxy(http.server.BaseHTTPRequestHandler):
    """Each host that it is asked for. Without a login it asks for one (401)."""

    protocol_version = "HTTP/1.1"
    timeout = 20
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    arrived = []  # host, Authorization; in a row the same counts once
    host = None

    def do_CONNECT(self):
        self.host = self.path.removesuffix(":443")
        self.send_response(200)
        self.end_headers()
        self.connection = self.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.close_connection = False

    def do_GET(self):
        sent = self.headers["Authorization"]
        if self.arrived[-1:] != [(self.host, sent)]:
            self.arrived.append((self.host, sent))
        if self.host == DATA:  # Earthdata's login sends back with a code, for which there is a cookie
            if "session=1" in (self.headers["Cookie"] or ""):
                self.reply(200)
            elif self.path == "/login":
                self.reply(302, location=f"https://{DATA}/granule.h5", set_cookie="session=1")
            else:
                self.reply(302, location=f"https://{EARTHDATA}/oauth/authorize")
        elif sent is None:
            self.reply(401, www_authenticate='Basic realm="r"')
        elif self.host == EARTHDATA:
            self.reply(302, location=f"https://{DATA}/login")
        else:  # to git, a repository without branches
            self.reply(200 if self.path.endswith("/list") or "/info/refs" in self.path else 404)

    def reply(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def certificate(folder):
    path = os.path.join(folder, "certificate.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=using-netrc", "-addext", "subjectAltName=" + ",".join("DNS:" + host for host in HOSTS),
         "-addext", "keyUsage=critical,digitalSignature,keyCertSign", "-keyout", path, "-out", path + ".public"],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    Proxy.tls.load_cert_chain(path + ".public", path)
    return path + ".public"


def environment(home, port, trusted):
    path = [os.path.dirname(run.program), os.path.dirname(lint), os.path.dirname(sys.executable), os.environ["PATH"]]
    kept = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ}
    trust = {name: trusted for name in ("CURL_CA_BUNDLE", "GIT_SSL_CAINFO", "REQUESTS_CA_BUNDLE", "PIP_CERT")}
    # No settings of this machine, no question at a terminal; and whatever pip would install goes into the home.
    alone = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0",
             "PIP_TARGET": os.path.join(home, "site"), "PIP_BREAK_SYSTEM_PACKAGES": "1",
             "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    return {"HOME": home, "PATH": ":".join(path), "https_proxy": f"http://127.0.0.1:{port}", **trust, **alone, **kept}


def missing(command):
    """The program without which the command cannot be run, or None."""
    program = re.match(r"(?:\w+=\S* )*(\S*)", command)[1]
    if program == "python3":
        return None if importlib.util.find_spec("requests") else "python3-requests"
    return program if program in ("curl", "git", "pip") and not shutil.which(program, path=settings["PATH"]) else None


def ask(command, exit_code, expected, stdin=""):
    """Runs the command in bash; what arrives is what is expected, and nothing else. Returns what it prints."""
    if reason := missing(command):
        skipped.add(reason)
        return ""
    Proxy.arrived.clear()
    done = subprocess.run(["bash", "-c", command], cwd=settings["HOME"], env=settings, input=stdin, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
    detail = f"exit {done.returncode}: {done.stdout}\n  arrived: {Proxy.arrived}\n  expected: {expected}"
    run.check(f"{command}: exit code", done.returncode == exit_code, detail)
    run.check(f"{command}: what arrives", Proxy.arrived == expected, detail)
    run.check(f"{command}: no secret is shown", MARKER not in done.stdout, detail)
    return done.stdout


if shutil.which("openssl") is None:
    print("SKIPPED: openssl is not installed")
    sys.exit(77)
lines = [line for block in blocks("sh") for line in block.splitlines() if line]
commands = [re.sub(r"\s+# .*", "", line) for line in lines]
run.check("the commands of the page are those of this test", commands == [command for command, _, _ in COMMANDS],
          "\n  ".join(commands))
[program, report] = blocks("python")
skipped = set()
with tempfile.TemporaryDirectory() as folder:
    trusted = certificate(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    home = os.path.join(folder, "home")
    os.mkdir(home)
    settings = environment(home, server.server_port, trusted)
    work = f"machine {GITHUB} login at-work password at-work-{MARKER}\n"
    for name, text in (("report.py", report), ("work.netrc", work)):
        with open(os.open(os.path.join(home, name), os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
    said = {}
    for line, (command, exit_code, expected) in zip(lines, COMMANDS):
        said[command] = ask(line, exit_code, expected, NETRC if "cat >>" in line else "")
        if "cat >>" in line:
            mode = os.stat(os.path.join(home, ".netrc")).st_mode & 0o777
            run.check("the file is for its owner alone", mode == 0o600, oct(mode))
    run.check("netrc-lint is silent", said["netrc-lint"] == "", said["netrc-lint"])
    out = said[f"netrc why {TOOLS.replace('//', '//bob@')}"]
    run.check("no entry of bob", "the host is listed, but not for this login" in out, out)
    there_and_back = [(DATA, None), (EARTHDATA, LOGINS[EARTHDATA]), (DATA, None)]
    ask("python3 -", 0, [(DATABRICKS, LOGINS[DATABRICKS]), *there_and_back], program)
    # What the page says besides.
    ask("python3 report.py", 0, [(DATABRICKS, LOGINS[DATABRICKS])])
    if said["curl --version"].startswith("curl 7.88.1 "):
        ask(f"curl -n -L -c cookies -b cookies https://{DATA}/granule.h5", 0,
            [*there_and_back[:2], (DATA, LOGINS[EARTHDATA])])
    server.shutdown()
    server.server_close()

for each in sorted(skipped):
    print(f"SKIPPED: {each} is not installed")
if skipped and not run.failed:
    print(f"{run.passed} checks passed, 0 failed, {len(skipped)} programs skipped")
    sys.exit(77)
run.finish()
