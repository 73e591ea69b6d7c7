# SPDX-License-Identifier: MIT
"""Servers on loopback that write down which credentials a program sends."""

import base64
import socket
import socketserver
import ssl
import threading
import typing

PATIENCE = 20.0
LONGEST = 1 << 20


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, serve: typing.Callable[[typing.BinaryIO, typing.BinaryIO], None], tls: ssl.SSLContext | None = None) -> None:
        class Handler(socketserver.StreamRequestHandler):
            timeout = PATIENCE

            def handle(self) -> None:
                try:
                    serve(self.rfile, self.wfile)
                except (TimeoutError, OSError):
                    pass  # whoever asked has gone

        self.tls = tls
        super().__init__(("127.0.0.1", 0), Handler)
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def get_request(self) -> tuple[socket.socket, typing.Any]:
        connection, address = super().get_request()
        # Whoever reads first shakes hands: not here, where others wait.
        return (self.tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False) if self.tls else connection), address

    def close(self) -> None:
        self.shutdown()
        self.server_close()


class HttpRecorder(Server):
    """
    An HTTP server, and a proxy for every host. Whoever sends no credentials is asked for them (401); `sent` is the last that came: None without a request, b""
    for a request without credentials, or what Basic held. `headers` has each Authorization as it came, with the path asked for.
    """

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.sent: bytes | None = None
        self.headers: list[tuple[str, str]] = []
        super().__init__(self.serve, tls)

    def forget(self) -> None:
        self.sent = None
        self.headers = []

    def serve(self, lines: typing.BinaryIO, out: typing.BinaryIO) -> None:
        basic = b""
        is_answered = False
        request = lines.readline(LONGEST)
        if not request:
            return
        while (line := lines.readline(LONGEST)).rstrip(b"\r\n"):
            name, _, value = line.partition(b":")
            kind, _, credentials = value.strip().partition(b" ")
            if name.lower() != b"authorization":
                continue
            is_answered = True
            self.headers.append((request.split()[1].decode("latin-1"), value.strip().decode("latin-1")))
            if kind.lower() == b"basic":
                basic = base64.b64decode(credentials)
        self.sent = basic or self.sent or b""
        status = b"200 OK" if is_answered else b'401 Unauthorized\r\nWWW-Authenticate: Basic realm="r"'
        out.write(b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


class FtpRecorder(Server):
    """An FTP server that asks for a password and lets everybody in. `sent` has the last USER, PASS and ACCT."""

    REPLIES = {b"USER": b"331 password\r\n", b"QUIT": b"221 bye\r\n"}

    def __init__(self) -> None:
        self.sent: dict[bytes, bytes] = {}
        super().__init__(self.serve)

    def forget(self) -> None:
        self.sent = {}

    def serve(self, lines: typing.BinaryIO, out: typing.BinaryIO) -> None:
        out.write(b"220 recorder\r\n")
        command = b""
        while command != b"QUIT" and (line := lines.readline(LONGEST)):
            command, _, value = line.rstrip(b"\r\n").partition(b" ")
            command = command.upper()
            if command in (b"USER", b"PASS", b"ACCT"):
                self.sent[command] = value
            out.write(self.REPLIES.get(command, b"230 welcome\r\n"))
