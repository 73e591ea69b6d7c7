# SPDX-License-Identifier: MIT
"""examples/fetch.c sends what curl's CURLOPT_NETRC would, and nothing where the file is in doubt. Usage: fetch.py PROGRAM"""
import base64
import http.server
import os
import subprocess
import sys
import tempfile
import threading

program = os.path.abspath(sys.argv[1])
received = []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        received.append(self.headers.get("Authorization"))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"hello\n")

    def log_message(self, *_):
        pass


def basic(login, password):
    return "Basic " + base64.b64encode(f"{login}:{password}".encode()).decode()


# file, path before the port, exit code, what the server got (nothing: no request came)
CASES = [
    ("found", "machine 127.0.0.1 login token password s3cret", "http://127.0.0.1:{}/", 0, [basic("token", "s3cret")]),
    ("for this port", "machine 127.0.0.1:{} login u password p", "http://127.0.0.1:{}/", 0, [basic("u", "p")]),
    ("for another port", "machine 127.0.0.1:1 login u password p", "http://127.0.0.1:{}/", 0, [None]),
    ("not listed", "machine a.test login u password p", "http://127.0.0.1:{}/", 0, [None]),
    ("an entry in doubt", "machine 127.0.0.1 login u\npassword", "http://127.0.0.1:{}/", 1, []),
    ("a line end in the password", 'machine 127.0.0.1 login u password "p\\nX: y"', "http://127.0.0.1:{}/", 1, []),
    ("not encrypted, another name", "machine localhost login u password p", "http://localhost:{}/", 1, []),
]

server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
port = server.server_address[1]
threading.Thread(target=server.serve_forever, daemon=True).start()
failures = 0
with tempfile.TemporaryDirectory() as home:
    path = os.path.join(home, "netrc")
    for name, text, url, code, expected in CASES:
        with open(path, "w", encoding="ascii") as file:
            file.write(text.replace("{}", str(port)) + "\n")
        os.chmod(path, 0o600)
        received.clear()
        environment = {key: value for key, value in os.environ.items() if not key.lower().endswith("_proxy")}
        done = subprocess.run([program, url.format(port)], env={**environment, "NETRC": path, "HOME": home}, capture_output=True, text=True,
                              timeout=30, check=False)
        shown = done.stdout + done.stderr
        if done.returncode != code or received != expected or "s3cret" in shown or (code == 0) != ("hello" in shown):
            failures += 1
            print(f"FAILED: {name}: exit {done.returncode}, received {received}, output {shown!r}")
server.shutdown()
print(f"{len(CASES)} cases, {failures} failed")
sys.exit(1 if failures else 0)
