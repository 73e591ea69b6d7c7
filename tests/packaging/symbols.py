# SPDX-License-Identifier: MIT
"""A shared library exports what its list says, and nothing of anybody else's. Usage: symbols.py [--write] NM LIBRARY LIST

The lists are part of the interface: a name that goes is a new soname. Make them anew with `ninja -C BUILD symbols symbols-edit symbols-curl`."""
import re
import subprocess
import sys

write = sys.argv[1] == "--write"
nm, library, path = sys.argv[1 + write:]
output = subprocess.run([nm, "-D", "-C", "--defined-only", library], check=True, capture_output=True, text=True).stdout
kinds_and_names = [re.match(r"[0-9a-f]+ (\S) (.*)", line).groups() for line in output.splitlines()]

# g++ and clang leave out other inline functions, so none may be exported. They are weak (W, V) or unique (u).
faults = [f"weak: {name}" for kind, name in kinds_and_names if kind not in "TDBR"]
# The return type of a template stands before its name.
faults += [f"not ours: {name}" for _, name in kinds_and_names if not re.match(r"netrc(::|_[a-z])", name)]
# The ABI tag is the compiler's way to say std::string. A constructor has two symbols of one name.
exported = sorted({name.replace("[abi:cxx11]", "") for _, name in kinds_and_names})
if write:
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(name + "\n" for name in exported)
listed = open(path, encoding="utf-8").read().splitlines()
faults += [f"exported, not listed: {name}" for name in exported if name not in listed]
faults += [f"listed, not exported: {name}" for name in listed if name not in exported]
if not exported:
    faults.append("nothing is exported")
if faults:
    print("\n".join(faults))
    sys.exit(f"{len(faults)} differences. Are they meant? Then: ninja -C BUILD symbols symbols-edit symbols-curl")
print(f"{len(exported)} names, as listed")
