"""One pass over all rows of a job, in several threads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice

import numpy as np

from lossexplorer.batch.passes.column_store import ColumnStore
from lossexplorer.batch.passes.result import Columns
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.setup import Setup, setup
from lossexplorer.batch.scoring.tile import read_tile
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.losses.blocks import THREADS

BLOCK_TILES = 8
"""Tiles a thread works through at most before it takes the next ones."""

_FREED = 8 << 20
"""The C library gives freed blocks back to the system, and every tile would wait for new
pages, unless it has seen one as large as this freed: it keeps smaller ones from then on."""

EVERY = 0.06
"""Seconds between two reports."""


@dataclass(frozen=True, eq=False)
class Progress:
    """How far a run is.

    Attributes:
        done: rows done, all those from the first on.
        rows: rows in all.
        seconds: since the start.
        summary: of the rows done; a copy.
        columns: of the rows done; views of arrays that are still being filled behind
            their ends. None if they weren't asked for.
    """

    done: int
    rows: int
    seconds: float
    summary: Summary
    columns: Columns | None


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a run found: ``columns`` is None if they weren't asked for."""

    summary: Summary
    columns: Columns | None


Report = Callable[[Progress], None]


def empty_summary(prepared: Setup) -> Summary:
    """The summary of no row."""
    return Summary(
        prepared.job.samples.classes,
        weighted=prepared.weighted,
        top=prepared.job.top,
        reduction=prepared.reduction,
        value_only=prepared.value_only,
    )


def block_summary(
    prepared: Setup,
    start: int,
    stop: int,
    *,
    store: ColumnStore | None = None,
    gradient: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> Summary:
    """Sum up rows ``start`` up to ``stop``, tile by tile.

    Args:
        prepared: the job's settings.
        start: where a tile starts: a multiple of ``prepared.tile_rows``.
        stop: where a tile or the batch ends.
        store: where the rows' own values go, or None.
        gradient: whether gradient norms go there too.
        stopped: asked before each tile whether nobody waits any more.

    Raises:
        DataError: if a file can't be read.
        LossInputError: for numbers the loss can't take.
    """
    found = empty_summary(prepared)
    np.empty(_FREED, np.uint8)
    with np.errstate(all="ignore"):
        for first in range(start, stop, prepared.tile_rows):
            if stopped():
                break
            last = min(first + prepared.tile_rows, stop)
            values = read_tile(prepared, first, last, columns=store is not None, gradient=gradient)
            found.add(values, first)
            if store is not None:
                store.write(first, values)
    return found


def run(
    job: Job,
    *,
    columns: bool = False,
    gradient: bool = False,
    report: Report | None = None,
    threads: int | None = None,
    block_rows: int | None = None,
    value_only: bool = False,
) -> Outcome:
    """Evaluate a loss on all rows of a job.

    The result is the same to the last digit for any number of threads and size of blocks.

    Args:
        job: which loss, on what.
        columns: whether every row's own values are kept.
        gradient: whether its gradient norm is, too (that takes longer).
        report: told now and then, on the calling thread, how far it is. What it raises
            ends the run, once no thread is at work any more, and is raised here.
        threads: how many work; None for as many as there are cores.
        block_rows: about how many rows a thread takes at a time; None for a good number.
        value_only: whether only the reduced value is wanted, without columns: the same to
            the last digit, in less time. The summary holds nothing else then.

    Raises:
        DataError: if a file can't be read.
        LossInputError: if the loss can't be applied, or for a number it can't take, naming
            the first such row.
    """
    prepared = setup(job, value_only=value_only)
    rows = job.samples.count
    store = ColumnStore(prepared, rows, gradient=gradient) if columns else None
    count = 1 if not prepared.loss.in_threads else threads or THREADS
    if block_rows is None:  # several blocks a thread, so that they end at about the same time
        block_rows = min(BLOCK_TILES * prepared.tile_rows, rows // (4 * count))
    step = max(1, block_rows // prepared.tile_rows) * prepared.tile_rows
    blocks = [(start, min(start + step, rows)) for start in range(0, rows, step)]
    pass_ = _Pass(prepared, rows, store, gradient, report)
    pass_.through(blocks, min(count, len(blocks)))
    return Outcome(pass_.summary, None if store is None else store.columns(rows))


class _Pass:
    """A run that is going on: blocks are merged in their order, whatever order they end in."""

    def __init__(
        self,
        prepared: Setup,
        rows: int,
        store: ColumnStore | None,
        gradient: bool,
        report: Report | None,
    ) -> None:
        self.summary = empty_summary(prepared)
        self._prepared, self._rows, self._store = prepared, rows, store
        self._gradient, self._report = gradient, report
        self._begun = self._told = time.perf_counter()
        self._stopped = False

    def through(self, blocks: list[tuple[int, int]], threads: int) -> None:
        """Work through all blocks."""
        if len(blocks) < 2:  # over before a thread has started
            for block in blocks:
                self.summary.merge(self._block(*block))
            return
        todo = iter(blocks)
        with ThreadPoolExecutor(threads, thread_name_prefix="batch") as pool:
            # a block more than there are threads waits, so that none of them does
            ahead = [pool.submit(self._block, *block) for block in islice(todo, threads + 1)]
            try:
                for future in self._in_order(pool, ahead, todo):
                    self.summary.merge(future.result())
                    self._tell()
            finally:
                self._stopped = True

    def _block(self, start: int, stop: int) -> Summary:
        return block_summary(
            self._prepared,
            start,
            stop,
            store=self._store,
            gradient=self._gradient,
            stopped=lambda: self._stopped,
        )

    def _in_order(
        self,
        pool: ThreadPoolExecutor,
        ahead: list[Future[Summary]],
        todo: Iterator[tuple[int, int]],
    ) -> Iterator[Future[Summary]]:
        """Finished blocks in their order; others are begun as soon as a thread is free."""
        running = set(ahead)
        while ahead or running:  # what has ended since the last look is still in ``running``
            done, running = wait(running, EVERY, FIRST_COMPLETED)
            for _ in done:
                if block := next(todo, None):
                    ahead.append(pool.submit(self._block, *block))
                    running.add(ahead[-1])
            if not done:
                self._tell()
            while ahead and ahead[0].done():
                yield ahead.pop(0)

    def _tell(self) -> None:
        now = time.perf_counter()
        if self._report is None or now - self._told < EVERY:
            return
        self._told = now
        done = self.summary.count
        columns = None if self._store is None else self._store.columns(done)
        self._report(Progress(done, self._rows, now - self._begun, self.summary.copy(), columns))
