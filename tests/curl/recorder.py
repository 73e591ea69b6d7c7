# SPDX-License-Identifier: MIT
"""An https server on the loopback that writes down the Authorization headers that it is sent, with a certificate made for it."""
import os
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Recorder:
    def __init__(self, folder, hosts):
        self.certificate = os.path.join(folder, "certificate.pem")
        key = os.path.join(folder, "key.pem")
        names = ",".join("DNS:" + host for host in hosts)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1", "-subj", "/CN=test",
                        "-addext", "subjectAltName=" + names, "-keyout", key, "-out", self.certificate], check=True, capture_output=True)
        received = self.received = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                received.append((self.headers["Host"], self.headers.get_all("Authorization") or []))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, key)
        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def route(self):
        """For curl's --connect-to: every host and port leads here."""
        return f"::127.0.0.1:{self.server.server_port}"

    def of(self, command):
        """What one run of a program sends: the header's value, "" for a request without one, None if there is no request."""
        self.received.clear()
        environment = {"PATH": os.environ["PATH"], "HOME": os.path.dirname(self.certificate)}
        environment.update({name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ})
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
        if not self.received:
            assert done.returncode != 0, f"{command} sent nothing and calls it a success"
            return None
        assert done.returncode == 0 and len(self.received) == 1, f"{command}: exit {done.returncode}, received {self.received}, {done.stderr}"
        (_, headers), = self.received
        assert len(headers) <= 1, headers
        return headers[0] if headers else ""

    def close(self):
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()
