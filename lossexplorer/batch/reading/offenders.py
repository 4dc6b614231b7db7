"""What is odd about many rows, with counts and the first rows, read a part at a time."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from lossexplorer.batch.reading.samples import Samples
from lossexplorer.data.diagnostics import findings, in_order
from lossexplorer.data.evidence import Evidence
from lossexplorer.data.finding import Diagnostic

_TILE = 160_000  # numbers; in float32 they stay in the cache
_PART = 16  # tiles a thread goes through before it is asked for what it found
_THREADS = 2  # the rows are read from memory soon: more would wait for it
_EVERY_S = 0.05  # between two reports

# what to do about predictions in a file, which is never written to: code → text
_IN_FILES: Mapping[str, str] = MappingProxyType(
    {
        "row-sum": "divide each row by its sum before it is written",
        "outside": "look at how the file was written, or say that it has logits",
        "like-logits": "open it again and say that it has logits",
        "double-softmax": "open it again and say that it has probabilities",
        "softmax-of-softmax": "take one of the two softmaxes out of the model",
        "log-zero": "choose an ε for the loss, or write logits",
        "off-by-one": "take 1 off the labels, or add 1, before they are written",
    }
)


def diagnose_samples(
    samples: Samples,
    report: Callable[[int], None] | None = None,
    *,
    needs: Collection[str] = frozenset(),
) -> tuple[Diagnostic, ...]:
    """Everything odd about samples that may be in files; errors first, without fixes.

    About 5 ns a number in float32, on two cores at once.

    Args:
        samples: predictions and labels.
        report: told how many rows are done, on the calling thread; what it raises ends
            the work.
        needs: what the shown losses need; see :func:`lossexplorer.data.diagnostics.diagnose`.

    Raises:
        DataError: if a file can't be read or isn't what it was.
    """

    def equal(one: int, other: int) -> bool:
        rows = samples.predictions.pick(np.array([one, other]))
        return bool((rows[0] == rows[1]).all())

    evidence = _all_rows(samples, report)
    return in_order(_of_file(one) for one in findings(evidence, needs, equal))


def evidence_of(samples: Samples, start: int, stop: int) -> Evidence:
    """What is counted over rows ``start`` up to ``stop``; to be merged with other parts."""
    step = max(1, _TILE // samples.classes)
    found: Evidence | None = None
    for at in range(start, stop, step):
        end = min(at + step, stop)
        labels = samples.labels.read(at, end)
        if labels.ndim == 1:
            labels = labels.astype(np.int64, copy=False)
        rows = samples.predictions.read(at, end)
        hard = samples.hard or samples.classes == 1
        tile = Evidence.of(rows, labels, samples.prediction_kind, start=at, hard=hard)
        found = tile if found is None else found.merged(tile)
    assert found is not None, "there is no row"
    return found


def _all_rows(samples: Samples, report: Callable[[int], None] | None) -> Evidence:
    part = _PART * max(1, _TILE // samples.classes)
    starts = range(0, samples.count, part)
    threads = min(_THREADS, os.cpu_count() or 1, len(starts))
    found: Evidence | None = None
    reported = time.monotonic()
    for place, one in enumerate(_parts(samples, starts, threads)):
        found = one if found is None else found.merged(one)
        if report is not None and time.monotonic() - reported > _EVERY_S:
            report(min((place + 1) * part, samples.count))
            reported = time.monotonic()
    assert found is not None, "there is no row"
    return found


def _parts(samples: Samples, starts: range, threads: int) -> Iterator[Evidence]:
    """What is found in each part, a few of them ahead in threads."""
    waiting: deque[Future[Evidence]] = deque()
    with ThreadPoolExecutor(threads) as pool:
        try:
            for start in starts:
                stop = min(start + starts.step, samples.count)
                waiting.append(pool.submit(evidence_of, samples, start, stop))
                if len(waiting) > threads:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:  # nobody wants the rest: what has not begun does not begin
            pool.shutdown(wait=False, cancel_futures=True)


def _of_file(found: Diagnostic) -> Diagnostic:
    """The same without a fix: what to do instead."""
    return replace(found, fix=None, fix_text=_IN_FILES.get(found.code, found.fix_text))
