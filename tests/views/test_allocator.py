"""Large blocks are taken from the system one by one, and gaps are given back to it."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, sys
import numpy as np
from lossexplorer.views.allocator import return_large_blocks

class Figures(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "mapped",
        "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]

libc = ctypes.CDLL(None)
libc.mallinfo2.restype = Figures
libc.mallopt(-3, 32 * 2**20)  # as far as it goes by itself, whatever the environment says
if sys.argv[1] == "set":
    assert return_large_blocks()
before = libc.mallinfo2().mapped
kept = np.ones(8 * 2**20, np.uint8)
print(libc.mallinfo2().mapped - before >= kept.nbytes)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has it")
@pytest.mark.parametrize(("how", "mapped"), [("left", "False"), ("set", "True")])
def test_a_large_block_is_one_of_its_own(how, mapped):
    command = [sys.executable, "-c", PROGRAM, how]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == (mapped, "")


GAPS = """
from pathlib import Path
from lossexplorer.views.allocator import give_back_gaps

def pages():
    return int(Path("/proc/self/statm").read_text().split()[1])

small = [bytes(1000) for _ in range(50_000)]  # too large for Python's own allocator
kept = small[::500] + small[-1:]
del small
before = pages()
print(give_back_gaps(), (before - pages()) * 4096 > 30e6)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has it")
def test_what_lies_free_among_small_objects_is_given_back():
    command = [sys.executable, "-c", GAPS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("True True", "")
