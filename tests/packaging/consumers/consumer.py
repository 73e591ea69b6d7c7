# SPDX-License-Identifier: MIT
"""consumer.py LIBRARY FILE URL: the same from Python, through the C interface."""
import ctypes
import sys

library, file, url = sys.argv[1:]
netrc = ctypes.CDLL(library)


class Bytes(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_char)), ("size", ctypes.c_size_t)]

    def __bytes__(self):
        return ctypes.string_at(self.data, self.size) if self.data else b""


class Answer(ctypes.Structure):
    _fields_ = [("struct_size", ctypes.c_size_t), ("outcome", ctypes.c_int), ("is_default", ctypes.c_int),
                ("login", Bytes), ("password", Bytes), ("account", Bytes),
                ("reason", ctypes.c_char_p), ("message", ctypes.c_char_p), ("problem", ctypes.c_char_p),
                ("detail", ctypes.c_char_p), ("hint", ctypes.c_char_p), ("entry", ctypes.c_size_t)]


WARN, LOADED, FOUND = 1, 0, 0
netrc.netrc_load_path.argtypes = [ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(ctypes.c_void_p), ctypes.c_void_p]
netrc.netrc_find_url.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.POINTER(Answer)]
netrc.netrc_free.argtypes = [ctypes.c_void_p]

document = ctypes.c_void_p()
if netrc.netrc_load_path(file.encode(), WARN, ctypes.byref(document), None) != LOADED:
    sys.exit("cannot load " + file)
answer = Answer(struct_size=ctypes.sizeof(Answer))
if netrc.netrc_find_url(document, url.encode(), ctypes.byref(answer)) == FOUND:
    print(bytes(answer.login).decode(), bytes(answer.password).decode())
else:
    print(answer.reason.decode())
netrc.netrc_free(document)
