"""The arrays of a figure, exactly as they are drawn: CSV, NPZ, JSON.

Every number keeps all its digits (the shortest text that reads back as the same
float64). Nothing is resampled, merged or rounded.
"""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import fields
from itertools import zip_longest

import numpy as np

from lossexplorer.data.npz_bytes import npz_bytes as archive_bytes
from lossexplorer.data.spreadsheet import guarded
from lossexplorer.export.columns import Column, columns_of
from lossexplorer.export.printable import printable
from lossexplorer.figures.figure import Axis, Figure, Item


def csv_bytes(figure: Figure) -> bytes:
    """One table: a heading, then a row a point (see :func:`columns_of`), UTF-8."""
    return _table(figure, delimiter=",").encode()


def figure_table(figure: Figure) -> str:
    """The same table with tabs, ready to paste into a spreadsheet."""
    return _table(printable(figure), delimiter="\t")


def _table(figure: Figure, delimiter: str) -> str:
    columns = columns_of(figure)
    if figure.notes:
        columns.append(Column("notes", "", figure.notes))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow([_harmless(column.heading) for column in columns])
    cells = [[_cell(value) for value in column.values] for column in columns]
    writer.writerows(zip_longest(*cells, fillvalue=""))
    return text.getvalue()


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return _harmless(value)
    return repr(float(value))


def _harmless(text: str) -> str:
    """``text`` as one line that no spreadsheet takes for a formula."""
    return guarded(" ".join(text.split("\n")).strip())


def npz_bytes(figure: Figure) -> bytes:
    """An NPZ of float64 arrays and texts, named like the CSV's columns.

    ``about`` is a JSON text: title, notes and the axes with their units.
    No array needs ``allow_pickle``.
    """
    arrays: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]] = {
        column.key: np.asarray(column.values) for column in columns_of(figure, whole=True)
    }
    about = {key: value for key, value in _document(figure).items() if key != "panels"}
    about["axes"] = {
        panel.id: {"x": _axis(panel.x), "y": _axis(panel.y)} for panel in figure.panels
    }
    arrays["about"] = np.array(json.dumps(about, ensure_ascii=False, allow_nan=False))
    return archive_bytes(arrays)


def json_bytes(figure: Figure) -> bytes:
    """The whole figure as strict JSON; non-finite numbers are "nan", "inf", "-inf"."""
    document = _document(figure)
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return f"{text}\n".encode()


def _document(figure: Figure) -> dict[str, object]:
    return {
        "format": "lossexplorer figure",
        "version": 1,
        "title": figure.title,
        "notes": list(figure.notes),
        "panels": [
            {
                "id": panel.id,
                "title": panel.title,
                "describe": panel.describe,
                "row": panel.row,
                "column": panel.column,
                "equal": panel.equal,
                "x": _axis(panel.x),
                "y": _axis(panel.y),
                "items": [_item(item) for item in panel.items],
            }
            for panel in figure.panels
        ],
    }


def _axis(axis: Axis) -> dict[str, object]:
    return {
        "label": axis.label,
        "unit": axis.unit,
        "scale": "log10" if axis.decades else axis.scale,
        "low": _plain(axis.low),
        "high": _plain(axis.high),
        "ticks": _plain(axis.ticks),
    }


def _item(item: Item) -> dict[str, object]:
    kind = type(item).__name__.lower()
    return {"kind": kind} | {f.name: _plain(getattr(item, f.name)) for f in fields(item)}


def _plain(value: object) -> object:
    """``value`` in JSON's own types, no number losing a digit."""
    if isinstance(value, np.ndarray):
        return _plain(value.tolist())
    if isinstance(value, list | tuple):
        return [_plain(element) for element in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(float(value))
    if isinstance(value, np.generic):
        return _plain(value.item())
    return value
