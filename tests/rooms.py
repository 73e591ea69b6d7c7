# SPDX-License-Identifier: MIT
"""The house of CONTRIBUTING.md: a room includes only rooms that stand before it in that page's list, no source is over
400 lines, and only lib/platform and tools/shared call the operating system. `rooms.py ROOT`."""
import os
import re
import subprocess
import sys

root = sys.argv[1]
INCLUDE = re.compile(r'^#include (?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
SYSTEM = re.compile(r"^(sys/|unistd\.h|fcntl\.h|pwd\.h|time\.h|spawn\.h|windows\.h)")
LINES = 400


def rooms_of_page():
    """The rooms, lowest first: the table rows that begin with a folder in lib/."""
    with open(os.path.join(root, "CONTRIBUTING.md"), encoding="utf-8") as page:
        return re.findall(r"^\| `lib/(\w+)/` \|", page.read(), re.MULTILINE)


def sources(folder):
    for path, _, names in os.walk(os.path.join(root, folder)):
        for name in names:
            if name.endswith((".cpp", ".hpp")):
                yield os.path.relpath(os.path.join(path, name), root)


def read(path):
    with open(os.path.join(root, path), encoding="utf-8") as file:
        return file.read()


def room_of(path):
    return path.split(os.sep)[1]


def room_of_public():
    """netrc/NAME.hpp belongs to the room that implements it, the only one that has a NAME.cpp; a header without a source
    may be included by all."""
    result = {"netrc": "lookup", "file": "file", "curl": "curl", "readers": "readers"}
    for path in sources("lib"):
        header = os.path.splitext(os.path.basename(path))[0]
        if path.endswith(".cpp") and os.path.exists(os.path.join(root, "include/netrc", header + ".hpp")):
            result.setdefault(header, room_of(path))
    return result


def faults():
    order = rooms_of_page()
    found = []
    folders = {room_of(path) for path in sources("lib")}
    if folders != set(order):
        found.append(f"CONTRIBUTING.md lists other rooms than lib/ has: {sorted(folders ^ set(order))}")
    public = room_of_public()
    for path in sources("lib"):
        for own, system in INCLUDE.findall(read(path)):
            if system and SYSTEM.match(system) and room_of(path) != "platform":
                found.append(f"{path}: <{system}> belongs into lib/platform")
            target = public.get(own[6:-4]) if own.startswith("netrc/") else own.split("/")[0]
            if target in order and room_of(path) in order and order.index(target) > order.index(room_of(path)):
                found.append(f"{path}: includes {own}, of a higher room")
    for path in sources("tools"):
        for _, system in INCLUDE.findall(read(path)):
            if system and SYSTEM.match(system) and not path.startswith(os.path.join("tools", "shared")):
                found.append(f"{path}: <{system}> belongs into tools/shared")
    for folder in ("lib", "include", "tools", "tests", "fuzz", "bench", "examples"):
        for path in sources(folder):
            count = read(path).count("\n")
            if count > LINES:
                found.append(f"{path}: {count} lines, more than {LINES}")
    return found


found = faults()
print("\n".join(found) or "the rooms are in order")
sys.exit(1 if found else 0)
