# SPDX-License-Identifier: MIT
"""Whatever fails while a file is changed, and whenever the process is killed: the file is the old one or the new one,
whole, with a mode no wider than before, and the next change succeeds and leaves nothing else behind.

`faults.py CHANGE_FILE [ROUNDS]`: ROUNDS is how many kills there are at least, and how many rounds of two writers at
once."""
import errno
import os
import random
import resource
import signal
import stat
import subprocess
import sys
import tempfile

program = sys.argv[1]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 100
DISK = tempfile.gettempdir()
if os.access("/dev/shm", os.W_OK):
    tempfile.tempdir = "/dev/shm"  # What is tried is not the disk, but that may be what keeps attributes.
OLD = b"machine a.test login u password dapi-old-MARKER\n# a comment\n"
NEW = b"machine a.test login u password dapi-new-MARKER-that-is-longer\n# a comment\n" * 3
NEXT = b"machine a.test login u password dapi-next-MARKER\n"
DONE, REFUSED, UNSURE, KILLED = 0, 2, 3, -signal.SIGKILL
ERRORS = [errno.EIO, errno.EINTR] + ([errno.ENOSPC, errno.EACCES] if rounds >= 100 else [])
KILLS = ["before", "after", "within"]


class Scene:
    """A file and what is around it, made anew for each fault."""

    def __init__(self, name, mode=0o600, exists=True, link=False, left=False, attribute=False, options=()):
        self.name, self.mode, self.exists, self.link, self.left = name, mode, exists, link, left
        self.attribute = attribute
        self.options = list(options)
        self.in_place = "--in-place" in options

    def make(self, folder):
        self.folder = folder
        self.target = os.path.join(folder, ".netrc")
        self.unfinished = self.target + ".netrc-new"
        self.backup = self.target + ".bak"
        self.path = self.target
        if self.exists:
            write(self.target, OLD, self.mode)
            if self.attribute:
                os.setxattr(self.target, "user.kept", b"value")
        if self.left:
            write(self.unfinished, b"machine", 0o600)
        if self.link:
            self.path = os.path.join(folder, "link")
            os.symlink(".netrc", self.path)

    def run(self, source, fault=None):
        environment = dict(os.environ, FAULT=fault or "")
        command = [program, *self.options, self.path, "put", source]
        return subprocess.run(command, env=environment, capture_output=True, check=False)

    def text(self):
        return read(self.target) if os.path.exists(self.target) else None


SCENES = [
    Scene("a file"),
    Scene("a file that others may read", mode=0o644),
    Scene("a file that nobody may write", mode=0o400),
    Scene("a link to it", link=True),
    Scene("no file", exists=False),
    Scene("a file, and what a kill left", left=True),
    Scene("a backup", mode=0o640, options=["--backup"]),
]
IN_PLACE = Scene("in place", mode=0o644, options=["--in-place"])


def keeps_attributes():
    with tempfile.NamedTemporaryFile(dir=DISK) as file:
        try:
            os.setxattr(file.name, "user.kept", b"value")
        except OSError:
            return False
    return True


def write(path, text, mode):
    with open(path, "wb") as file:
        file.write(text)
    os.chmod(path, mode)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def mode_of(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


if keeps_attributes():
    SCENES.append(Scene("a file with an attribute", attribute=True))
else:
    print(f"skipped: {DISK} keeps no extended attributes")


def folder_for(scene):
    return tempfile.TemporaryDirectory(dir=DISK if scene.attribute else None)


def sources(folder):
    result = []
    for name, text in (("new", NEW), ("next", NEXT)):
        result.append(os.path.join(folder, name))
        write(result[-1], text, 0o600)
    return result


def check_rest(scene, context):
    """The file is whole, and nothing is open to more users than it was."""
    old = OLD if scene.exists else None
    assert scene.text() in (old, NEW), (context, scene.text())
    if scene.text() is not None:
        assert mode_of(scene.target) == scene.mode, (context, oct(mode_of(scene.target)))
    if os.path.exists(scene.unfinished):
        # The file's mode is the last that it gets, when it is complete.
        complete = read(scene.unfinished) == NEW
        assert mode_of(scene.unfinished) in ((0o600, scene.mode) if complete else (0o600,)), context
    if os.path.exists(scene.backup):
        assert (read(scene.backup), mode_of(scene.backup)) == (OLD, 0o600), context
    if scene.attribute:
        assert os.getxattr(scene.target, "user.kept") == b"value", context
    if scene.link:
        assert os.readlink(scene.path) == ".netrc", context


def check_next(scene, source, context):
    after = scene.run(source)
    assert after.returncode == DONE, (context, after)
    assert scene.text() == NEXT, context
    names = {".netrc"} | ({"link"} if scene.link else set()) | ({".netrc.bak"} if "--backup" in scene.options else set())
    left = set(os.listdir(scene.folder))
    # Where there was no file, the first change that succeeds has no old text to keep.
    assert left == names, (context, left)


def run_fault(scene, number, fault, new, following):
    context = (scene.name, number, fault)
    with folder_for(scene) as folder:
        scene.make(folder)
        ran = scene.run(new, f"{number}:{fault}")
        if scene.in_place and fault in KILLS:
            return ran.returncode
        check_rest(scene, context)
        if fault in KILLS:
            assert ran.returncode == KILLED, (context, ran)
        else:
            assert ran.returncode in (DONE, REFUSED, UNSURE), (context, ran)
            assert (scene.text() == NEW) == (ran.returncode in (DONE, UNSURE)), (context, ran)
            assert (ran.returncode == DONE) or ran.stderr, context
            assert b"MARKER" not in ran.stderr, (context, ran)
            if ran.returncode == REFUSED and not scene.left:
                assert not os.path.exists(scene.unfinished), context
        check_next(scene, following, context)
        return ran.returncode


def calls_of(scene, source):
    with folder_for(scene) as folder:
        scene.make(folder)
        listed = scene.run(source, "list")
        assert listed.returncode == DONE, listed
        return [name.removesuffix("64") for name in listed.stdout.decode().split()]


def bytes_reach_the_disk_before_the_name(source):
    # A power cut cannot be had here, so the order of the calls is what is looked at.
    for scene in SCENES:
        steps = [call for call in calls_of(scene, source)
                 if call in ("pwrite", "fsync", "fchmod") or call.startswith("rename")]
        assert steps[-5:-2] == ["pwrite", "fsync", "fchmod"] and steps[-1] == "fsync", (scene.name, steps)


def every_call_fails(new, following):
    counts = {}
    for scene in [*SCENES, IN_PLACE]:
        calls = calls_of(scene, new)
        for number, call in enumerate(calls, 1):
            for fault in ERRORS + (["short"] if call == "pwrite" else []):
                status = run_fault(scene, number, fault, new, following)
                counts[call, status] = counts.get((call, status), 0) + 1
    # A call that the linker does not wrap would be missing here.
    expected = ["openat", "fstatat", "flock", "fstat", "stat", "readlink", "read", "pread", "pwrite", "ftruncate",
                "fsync", "flistxattr", "fchown", "fchmod", "renameat", "renameat2", "unlinkat", "close"]
    if keeps_attributes():
        expected += ["fgetxattr", "fsetxattr"]
    for call in expected:
        row = {status: counts.get((call, status), 0) for status in (DONE, REFUSED, UNSURE)}
        assert sum(row.values()) > 0, f"{call} was never called"
        print(f"{call:12} fails {sum(row.values()):4} times: {row[DONE]:4} changed, {row[REFUSED]:4} refused, "
              f"{row[UNSURE]:3} changed, and said to be unsure")


def every_call_kills(new, following):
    kills = 0
    for scene in SCENES:
        for number, call in enumerate(calls_of(scene, new), 1):
            for fault in KILLS if call == "pwrite" else KILLS[:2]:
                run_fault(scene, number, fault, new, following)
                kills += 1
    chance = random.Random(32)
    while kills < rounds:
        scene = chance.choice(SCENES)
        number = chance.randint(1, len(calls_of(scene, new)))
        run_fault(scene, number, chance.choice(KILLS), new, following)
        kills += 1
    print(f"{kills} kills: always the old file or the new one")


def two_writers():
    kinds = 6
    turns = -(-rounds // kinds)
    for options in ([], ["--backup"], ["--in-place"]):
        for exists in (True, False):
            for turn in range(turns):
                with tempfile.TemporaryDirectory() as folder:
                    path = os.path.join(folder, ".netrc")
                    if exists:
                        write(path, OLD, 0o600)
                    both = [subprocess.Popen([program, *options, path, "add", word], stderr=subprocess.PIPE)
                            for word in ("first", "second")]
                    context = (options, exists, turn)
                    for one in both:
                        _, message = one.communicate()
                        assert one.returncode == DONE, (context, message)
                    lines = read(path).splitlines()
                    assert sorted(lines[-2:]) == [b"first", b"second"], (context, lines)
                    assert lines[:-2] == (OLD.splitlines() if exists else []), (context, lines)
                    assert set(os.listdir(folder)) <= {".netrc", ".netrc.bak"}, context
    print(f"{kinds * turns} rounds of two writers at once: both changes are there")


def full_disk(new, following):
    for ignored in (True, False):
        for scene in SCENES:
            if not scene.exists:
                continue

            def limit(ignored=ignored):
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
                resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
                resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD) + 1, len(OLD) + 1))

            with folder_for(scene) as folder:
                scene.make(folder)
                ran = subprocess.run([program, *scene.options, scene.path, "put", new], preexec_fn=limit,
                                     capture_output=True, check=False)
                assert ran.returncode == (REFUSED if ignored else -signal.SIGXFSZ), (scene.name, ran)
                assert scene.text() == OLD, scene.name
                check_rest(scene, scene.name)
                check_next(scene, following, scene.name)
    print("a limit to the file's size: refused, or killed, and the old file stays")


def full_file_system(following):
    with tempfile.TemporaryDirectory() as mount:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", mount], capture_output=True,
                                 check=False)
        if mounted.returncode != 0:
            print("skipped: no file system can be mounted to fill it")
            return
        try:
            big = os.path.join(mount, "big")
            folder = os.path.join(mount, "home")
            for scene in [scene for scene in SCENES if not scene.attribute] + [IN_PLACE]:
                os.mkdir(folder)
                scene.make(folder)
                with tempfile.NamedTemporaryFile() as source:
                    source.write(b"#" * 60000)
                    source.flush()
                    ran = scene.run(source.name)
                assert ran.returncode == REFUSED and b"no space" in ran.stderr, (scene.name, ran)
                assert scene.text() == (OLD if scene.exists else None), (scene.name, scene.text())
                check_rest(scene, scene.name)
                check_next(scene, following, scene.name)
                for path in [os.path.join(folder, name) for name in os.listdir(folder)] + [big]:
                    if os.path.lexists(path):
                        os.remove(path)
                os.rmdir(folder)
        finally:
            subprocess.run(["umount", mount], check=True)
    print("a full file system: refused, and the old file stays")


with tempfile.TemporaryDirectory() as kept:
    new_text, next_text = sources(kept)
    bytes_reach_the_disk_before_the_name(new_text)
    every_call_fails(new_text, next_text)
    every_call_kills(new_text, next_text)
    two_writers()
    full_disk(new_text, next_text)
    full_file_system(next_text)
