"""Memory that is free goes back to the system: large blocks at once, small ones now and then."""

from __future__ import annotations

import ctypes
from contextlib import suppress

_M_MMAP_THRESHOLD = -3  # in glibc's malloc.h
_LARGE = 2**20


def return_large_blocks() -> bool:
    """Take each block of a megabyte or more from the system by itself.

    Left alone glibc raises that size up to 32 MB, to that of what was freed. Pictures of
    windows and plots then lie among small objects, and the gaps they leave stay taken.

    Returns:
        Whether it is so from now on; False where the C library is not glibc.

    Source: the manual page mallopt(3), M_MMAP_THRESHOLD.
    """
    with suppress(OSError, AttributeError, TypeError):  # the last on Windows
        return ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _LARGE) == 1
    return False


def give_back_gaps() -> bool:
    """Give the system the pages back that lie free among small objects.

    Left alone glibc keeps them: a window that was closed leaves its memory in thousands
    of gaps between what is still needed.

    Returns:
        Whether there were any; False where the C library is not glibc.

    Source: the manual page malloc_trim(3).
    """
    with suppress(OSError, AttributeError, TypeError):  # the last on Windows
        return bool(ctypes.CDLL(None).malloc_trim(0) == 1)
    return False
