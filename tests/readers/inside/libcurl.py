# SPDX-License-Identifier: MIT
"""Asked by programs/curl.py: `libcurl.py LIBRARY PORT MODE`: CURLOPT_NETRC of a libcurl for which every host is 127.0.0.1:PORT. With LIBRARY alone, its version."""

import base64
import ctypes
import json
import sys
import urllib.parse

URL, USERAGENT, NETRC, NETRC_FILE, CONNECT_TO = 10002, 10018, 51, 10118, 10243
VERBOSE, DEBUGFUNCTION, WRITEFUNCTION, PROXY, ERRORBUFFER, TIMEOUT_MS = 41, 20094, 20011, 10004, 10010, 155
HEADER_OUT = 2
READ_ERROR = 26

libcurl = ctypes.CDLL(sys.argv[1])
libcurl.curl_easy_init.restype = ctypes.c_void_p
libcurl.curl_slist_append.restype = ctypes.c_void_p
libcurl.curl_slist_append.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
libcurl.curl_easy_perform.argtypes = libcurl.curl_easy_cleanup.argtypes = [ctypes.c_void_p]
libcurl.curl_version.restype = ctypes.c_char_p
libcurl.curl_global_init(3)

sent = []


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_char), ctypes.c_size_t, ctypes.c_void_p)
def debug(_handle, kind, data, size, _user):
    if kind == HEADER_OUT:
        sent.append(data[:size])
    return 0


@ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t, ctypes.c_void_p)
def write(_data, size, count, _user):
    return size * count


def option(handle, number, value):
    libcurl.curl_easy_setopt(ctypes.c_void_p(handle), ctypes.c_int(number), value)


def answer(question, connect_to):
    sent.clear()
    handle = libcurl.curl_easy_init()
    message = ctypes.create_string_buffer(256)
    user = "" if question["user"] is None else urllib.parse.quote(question["user"], safe="") + "@"
    option(handle, URL, f"http://{user}{question['host']}/".encode())
    option(handle, NETRC, ctypes.c_long(int(sys.argv[3])))
    option(handle, NETRC_FILE, question["file"].encode())
    option(handle, CONNECT_TO, connect_to)
    option(handle, PROXY, b"")
    option(handle, VERBOSE, ctypes.c_long(1))
    option(handle, TIMEOUT_MS, ctypes.c_long(20000))
    option(handle, DEBUGFUNCTION, debug)
    option(handle, WRITEFUNCTION, write)
    option(handle, ERRORBUFFER, message)
    code = libcurl.curl_easy_perform(handle)
    libcurl.curl_easy_cleanup(handle)
    if code == READ_ERROR and b"netrc" in message.value:
        return {"outcome": "refused"}
    if code != 0:
        return {"outcome": "unable", "why": f"{code}: {message.value.decode(errors='replace')}"}
    for header in b"".join(sent).split(b"\r\n"):
        if header.lower().startswith(b"authorization: basic "):
            login, _, password = base64.b64decode(header.split()[2]).partition(b":")
            if not password and question["user"] is not None and login == question["user"].encode():
                break  # the user of the URL, whether or not the file knows him
            return {"outcome": "found", "login": base64.b64encode(login).decode(), "password": base64.b64encode(password).decode()}
    return {"outcome": "none"}


if len(sys.argv) == 2:
    print(libcurl.curl_version().decode().split()[0])
else:
    loopback = ctypes.c_void_p(libcurl.curl_slist_append(None, f"::127.0.0.1:{sys.argv[2]}".encode()))
    for question_line in sys.stdin:
        print(json.dumps(answer(json.loads(question_line), loopback)), flush=True)
