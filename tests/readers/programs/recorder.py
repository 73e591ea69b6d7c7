# SPDX-License-Identifier: MIT
"""Servers on loopback that write down which credentials a program sends."""

import base64
import binascii
import http.server
import socket
import socketserver
import threading

PATIENCE = 20.0


class HttpRecorder:
    """
    An HTTP server, and a proxy for every host. Whoever sends no credentials is asked for them (401), once; `sent` is the last thing that came:
    None without a request, b"" for a request without credentials, or what Basic held.
    """

    def __init__(self) -> None:
        self.requests = 0
        self.sent: bytes | None = None
        recorder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:  # pylint: disable=invalid-name
                recorder.take(self.headers.get("Authorization"))
                code = 200 if recorder.sent else 401
                self.send_response(code)
                if code == 401:
                    self.send_header("WWW-Authenticate", 'Basic realm="r"')
                self.send_header("Content-Length", "0")
                self.send_header("Connection", "close")
                self.end_headers()
                self.close_connection = True

            do_HEAD = do_GET

            def log_message(self, *_: object) -> None:
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def forget(self) -> None:
        self.requests = 0
        self.sent = None

    def take(self, header: str | None) -> None:
        self.requests += 1
        kind, _, value = (header or "").partition(" ")
        if kind != "Basic":
            self.sent = self.sent or b""
            return
        try:
            self.sent = base64.b64decode(value.encode("latin-1"))
        except binascii.Error:
            self.sent = value.encode("latin-1")

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class FtpRecorder:
    """An FTP server that asks for a password and lets everybody in. `sent` has the last USER, PASS and ACCT."""

    def __init__(self) -> None:
        self.sent: dict[bytes, bytes] = {}
        recorder = self

        class Handler(socketserver.StreamRequestHandler):
            timeout = PATIENCE

            def handle(self) -> None:
                try:
                    self.wfile.write(b"220 recorder\r\n")
                    while line := self.rfile.readline(1 << 20):
                        command, _, value = line.rstrip(b"\r\n").partition(b" ")
                        command = command.upper()
                        if command in (b"USER", b"PASS", b"ACCT"):
                            recorder.sent[command] = value
                        self.wfile.write({b"USER": b"331 password\r\n", b"QUIT": b"221 bye\r\n"}.get(command, b"230 welcome\r\n"))
                        if command == b"QUIT":
                            return
                except (TimeoutError, socket.timeout, ConnectionError):
                    pass

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def forget(self) -> None:
        self.sent = {}

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
