"""Blocks of rows that stay in the cache, and threads that work through them.

NumPy lets other threads run while it computes, so two threads are nearly twice as fast
on large arrays. Where a block ends depends on the numbers' layout only, never on how many
threads there are: the same input gives the same result on every machine's every run.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

SIZE = 512 * 1024
"""Bytes of one array in a block: a handful of such arrays fit into a core's own cache."""


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


THREADS = min(8, _cores())
"""More than that wait for memory rather than for a core."""

_pools: dict[int, ThreadPoolExecutor] = {}


def of_rows(rows: int, row_bytes: int) -> list[slice]:
    """Even blocks of rows of about :data:`SIZE` bytes; an even number of them, if several.

    Args:
        rows: how many there are.
        row_bytes: the size of one.
    """
    count = -(-rows * row_bytes // SIZE)
    if count <= 1 or rows <= 1:
        return [slice(0, rows)]
    length = max(1, -(-rows // (count + count % 2)))
    return [slice(start, min(start + length, rows)) for start in range(0, rows, length)]


def each(
    step: Callable[[int, slice], None],
    parts: Sequence[slice],
    first: int = 0,
    *,
    threads: bool = True,
) -> None:
    """Call ``step(number, part)`` for every part from ``first`` on, in several threads.

    What a step raises is raised here, when no thread is at work any more.
    """
    todo = deque(range(first, len(parts)))

    def work() -> None:
        with np.errstate(all="ignore"):  # it holds for one thread only
            while True:
                try:
                    number = todo.popleft()
                except IndexError:
                    return
                step(number, parts[number])

    # a block or two each are over before another thread has woken up
    others = min(THREADS, len(todo) // 2) - 1 if threads else 0
    futures = [_pool().submit(work) for _ in range(others)]
    try:
        work()
    finally:
        todo.clear()
        errors = [future.exception() for future in futures]
    for error in errors:
        if error is not None:
            raise error


class OrderedSum:
    """Adds up what blocks give in their order, whatever the order they are done in.

    Sums of floating-point numbers depend on the order.
    """

    def __init__(self) -> None:
        self.total: Any = None
        self._lock = Lock()
        self._waiting: dict[int, Any] = {}
        self._next = 0

    def __setitem__(self, number: int, term: Any) -> None:
        with self._lock:
            self._waiting[number] = term
            while self._next in self._waiting:
                term = self._waiting.pop(self._next)
                self.total = term if self.total is None else self.total + term
                self._next += 1


def _pool() -> ThreadPoolExecutor:
    """Waiting threads; a forked process needs its own."""
    pool = _pools.get(os.getpid())
    if pool is None:
        # here, because starting takes 10 ms and small inputs never need it
        from concurrent.futures import ThreadPoolExecutor

        pool = ThreadPoolExecutor(max(1, THREADS - 1), thread_name_prefix="losses")
        _pools.clear()
        _pools[os.getpid()] = pool
    return pool
