"""One pass over all rows of a job on the processes of a Dask cluster."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

from lossexplorer.batch.passes.cluster_client import connected
from lossexplorer.batch.passes.column_store import ColumnStore
from lossexplorer.batch.passes.run import (
    BLOCK_TILES,
    EVERY,
    Outcome,
    Progress,
    Report,
    block_summary,
    empty_summary,
)
from lossexplorer.batch.scoring.job import Job
from lossexplorer.batch.scoring.setup import setup
from lossexplorer.batch.scoring.values import Values
from lossexplorer.batch.statistics.summary import Summary
from lossexplorer.errors import DataError
from lossexplorer.losses.own.consent import PREFIX, allow

_AHEAD = 4  # blocks that wait or are worked on, for each thread of the cluster; and
_LEAST_AHEAD = 64  # so many at least: enough to do for workers that come later
_MOST_BLOCKS = 20_000  # a scheduler handles about a thousand a second
_RETRIES = 2  # a shared disk may fail once


def run_on(
    job: Job,
    address: str,
    *,
    columns: bool = False,
    gradient: bool = False,
    report: Report | None = None,
    block_rows: int | None = None,
    processes: int | None = None,
) -> Outcome:
    """As :func:`lossexplorer.batch.passes.run.run`, on the processes of a cluster.

    Blocks of rows go to workers, their summaries come back. The result is that of one
    process to the last digit for any blocks and any workers, also if some of them are lost
    on the way: their blocks are done again by others. (That holds for processors and NumPy
    of one kind: exp itself may differ in its last digit from one to another.)

    Args:
        job: which loss, on what. Files are opened by every worker, so they have to be on a
            disk that all machines see under the same path.
        address: of a scheduler, such as "tcp://host:8786"; or "local" for a cluster of
            processes on this machine that lives as long as this call.
        columns: whether every row's own values are kept, here.
        gradient: whether its gradient norm is, too.
        report: told now and then, on the calling thread, how far it is. What it raises
            ends the run.
        block_rows: about how many rows a worker takes at a time; None for a good number.
        processes: of a local cluster; None for as many as there are cores.

    Raises:
        ClusterError: no Dask, no such scheduler, no workers, other versions there, or
            workers that die again and again.
        DataError: if a worker can't read a file.
        LossInputError: as :func:`lossexplorer.batch.passes.run.run`.
    """
    prepared = setup(job)
    rows, tile = job.samples.count, prepared.tile_rows
    store = ColumnStore(prepared, rows, gradient=gradient) if columns else None
    tiles = max(BLOCK_TILES, -(-rows // (tile * _MOST_BLOCKS)))
    step = tile * (tiles if block_rows is None else max(1, block_rows // tile))
    blocks = ((start, min(start + step, rows)) for start in range(0, rows, step))
    summary = empty_summary(prepared)
    begun = told = time.perf_counter()
    with connected(address, processes) as client:
        wanted = _Wanted(columns, gradient, "" if address == "local" else socket.gethostname())
        for part in _in_order(client, job, wanted, blocks):
            if part is not None:
                summary.merge(part.summary)
                for start, values in part.values:
                    store.write(start, values)  # type: ignore[union-attr]
            now = time.perf_counter()
            if report is not None and now - told >= EVERY:
                told, done = now, summary.count
                found = None if store is None else store.columns(done)
                report(Progress(done, rows, now - begun, summary.copy(), found))
    return Outcome(summary, None if store is None else store.columns(rows))


class _Wanted(NamedTuple):
    """What a block gives back: rows' values, gradient norms; and who asks, "" if on one machine."""

    columns: bool
    gradient: bool
    host: str


class _Part(NamedTuple):
    """What a block gave: its summary, and the values of each tile with its first row."""

    summary: Summary
    values: list[tuple[int, Values]]


class _Kept:
    """Values of tiles, as they are sent back: without what only the summary needs."""

    def __init__(self) -> None:
        self.values: list[tuple[int, Values]] = []

    def write(self, start: int, values: Values) -> None:
        """Keep the values of the rows from ``start`` on."""
        self.values.append((start, replace(values, mass=None, confidence=None)))


def _block(job: Job, wanted: _Wanted, start: int, stop: int) -> _Part:
    """Sum up some rows; runs on a worker."""
    store: Any = _Kept() if wanted.columns else None
    if job.loss.startswith(PREFIX):
        allow(job.loss)  # whoever sent it has: the job was set up there
    try:
        summary = block_summary(setup(job), start, stop, store=store, gradient=wanted.gradient)
    except DataError as error:
        here = socket.gethostname()
        raise (error.at(f"on {here}") if wanted.host not in ("", here) else error) from None
    return _Part(summary, store.values if store else [])


def _same(job: Job) -> Job:
    """The job itself: as a task, it is sent again to whoever needs it when its holder dies."""
    return job


def _in_order(
    client: Any, job: Job, wanted: _Wanted, blocks: Iterator[tuple[int, int]]
) -> Iterator[_Part | None]:
    """Parts in the order of their rows; None whenever nothing new came for a while.

    However it ends, no block is left behind on the cluster.
    """
    from distributed import wait

    threads = sum(client.nthreads().values())
    shared = client.submit(_same, job, pure=False)

    def submit(start: int, stop: int) -> Any:
        return client.submit(_block, shared, wanted, start, stop, pure=False, retries=_RETRIES)

    ahead = [submit(*block) for block in islice(blocks, max(_AHEAD * threads, _LEAST_AHEAD))]
    try:
        while ahead:
            if ahead[0].done():
                part: _Part = ahead.pop(0).result()
                ahead.extend(submit(*block) for block in islice(blocks, 1))
                yield part
                continue
            try:
                with client.as_current():
                    wait(ahead[0], timeout=EVERY)
            except TimeoutError:
                yield None
    finally:
        client.cancel([shared, *ahead], force=True)
