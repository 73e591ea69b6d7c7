# SPDX-License-Identifier: MIT
"""Makes a file smaller for as long as it still does what it did."""

import time
import typing


def shrink(text: bytes, still: typing.Callable[[bytes], bool], seconds: float) -> bytes:
    """Takes pieces out, from half of the text down to one byte, and then makes the bytes plain. `still` is asked of each smaller text."""
    end = time.monotonic() + seconds
    size = max(1, len(text) // 2)
    while time.monotonic() < end:
        at, changed = 0, False
        while at < len(text) and time.monotonic() < end:
            smaller = text[:at] + text[at + size :]
            if still(smaller):
                text, changed = smaller, True
            else:
                at += size
        if size == 1 and not changed:
            break
        if not changed or size > len(text):
            size = max(1, min(size // 2, len(text)))
    return text
