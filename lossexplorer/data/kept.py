"""Tables that were read last, so that a file that is looked at and then opened is read once."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TypeVar

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.readers import read_predictions, read_table
from lossexplorer.data.table import Predictions, Table
from lossexplorer.data.text_blocks import Report

_MOST = 2  # two models

_kept: OrderedDict[tuple[object, ...], Table | Predictions] = OrderedDict()
_lock = Lock()
_Read = TypeVar("_Read", Table, Predictions)


def kept_table(
    path: str | Path,
    labels_path: str | Path | None = None,
    *,
    prediction_kind: PredictionKind | None = None,
    label_column: str | int | None = None,
    arrays: Sequence[str] = (),
    lowest_label: int = 0,
    allow_infinite: bool = False,
    report: Report | None = None,
) -> Table:
    """The same as :func:`read_table`; a file that has not changed since is not read again."""
    named = "" if label_column is None else str(label_column)
    key = (_stamp(path), labels_path and _stamp(labels_path), named, lowest_label, *arrays)
    with _lock:  # what was read without infinities has none
        infinite = allow_infinite and (*key, False) not in _kept
    return _kept_or_read(
        (*key, infinite),
        prediction_kind,
        lambda: read_table(
            path,
            labels_path,
            label_column=label_column,
            arrays=arrays,
            lowest_label=lowest_label,
            allow_infinite=allow_infinite,
            report=report,
        ),
    )


def kept_predictions(
    path: str | Path,
    *,
    prediction_kind: PredictionKind | None = None,
    left_out: str | int | None = None,
    arrays: Sequence[str] = (),
    report: Report | None = None,
) -> Predictions:
    """The same as :func:`read_predictions`; an unchanged file is not read again."""
    return _kept_or_read(
        (_stamp(path), "alone", left_out, *arrays),
        prediction_kind,
        lambda: read_predictions(path, left_out=left_out, arrays=arrays, report=report),
    )


def _kept_or_read(
    key: tuple[object, ...], kind: PredictionKind | None, read: Callable[[], _Read]
) -> _Read:
    """What is kept under a key or is read now, with the kind that is declared."""
    with _lock:
        found = _kept.get(key)
    if found is None:
        found = read()
        with _lock:
            _kept[key] = found
            while len(_kept) > _MOST:
                _kept.popitem(last=False)
    if kind is None:
        return found  # type: ignore[return-value]
    notes = tuple(note for note in found.notes if ": read as " not in note)
    return replace(found, prediction_kind=kind, notes=notes)  # type: ignore[return-value]


def _stamp(path: str | Path) -> tuple[object, ...]:
    """What tells a file from another one, and from itself after a change."""
    try:
        there = os.stat(path)
    except (OSError, ValueError):
        return (str(path),)  # reading it says what is wrong
    return (os.path.abspath(path), there.st_ino, there.st_size, there.st_mtime_ns)
