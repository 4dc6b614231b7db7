"""Softmax cross-entropy over a file of logits, beside one ``np.sum`` over it, mapped.

Called with the folder for the file, its number of rows (of ten float32 each) and the number
of rounds. Prints, as one line of JSON, by contender the milliseconds of every round, and the
MiB the whole takes at its peak above what it took before.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from lossexplorer.batch.passes.run import run
from lossexplorer.batch.reading.npy_rows import NpyRows
from lossexplorer.batch.reading.samples import Samples
from lossexplorer.batch.scoring.job import Job

CLASSES = 10
_AT_ONCE = 100_000


def write(folder: Path, rows: int) -> tuple[Path, Path]:
    """Logits of a fair model and their labels."""
    rng = np.random.default_rng(1)
    logits, labels = folder / "logits.npy", folder / "labels.npy"
    y = rng.integers(0, CLASSES, rows)
    np.save(labels, y)
    header = {"descr": "<f4", "fortran_order": False, "shape": (rows, CLASSES)}
    with logits.open("wb") as file:
        np.lib.format.write_array_header_1_0(file, header)
        for start in range(0, rows, _AT_ONCE):
            label = y[start : start + _AT_ONCE]
            z = rng.normal(size=(len(label), CLASSES)) * 1.5
            z[np.arange(len(label)), label] += 2
            file.write(z.astype(np.float32).tobytes())
    return logits, labels


def peak(what: str) -> float:
    """What this process takes or took at most, in MiB."""
    status = Path("/proc/self/status")
    if not status.exists():
        return float("nan")
    line = next(line for line in status.read_text().splitlines() if line.startswith(what))
    return int(line.split()[1]) / 1024


def milliseconds(step: Callable[[], Any]) -> float:
    """How long a step takes."""
    began = time.perf_counter()
    step()
    return (time.perf_counter() - began) * 1e3


def main() -> None:
    """Measure and print."""
    folder, rows, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    logits, labels = write(folder, rows)
    job = Job(Samples(NpyRows(logits), NpyRows(labels), "logits"))
    before = peak("VmRSS")
    steps: dict[str, Callable[[], Any]] = {
        "summary": lambda: run(job),
        "and every row": lambda: run(job, columns=True),
    }
    steps["summary"]()
    for step in steps.values():
        step()
    memory = peak("VmHWM") - before
    mapped = np.load(logits, mmap_mode="r")
    steps["np.sum"] = lambda: mapped.sum()
    steps["np.sum"]()
    times: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            times[name].append(milliseconds(step))
    print(json.dumps({"times": times, "memory": memory}))


if __name__ == "__main__":
    main()
