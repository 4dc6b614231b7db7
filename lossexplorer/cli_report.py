"""An evaluation as lines for people."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lossexplorer.cli_output import print_table
from lossexplorer.session.session import LossChoice
from lossexplorer.session.units import in_bits


def print_report(report: Mapping[str, Any], facts: Sequence[tuple[str, ...]] = ()) -> None:
    """Print one line a fact, the value first; values that stay apart as a table.

    Args:
        report: as in the JSON.
        facts: more of them, each a name and a text.
    """
    value = report["value"]
    apart = np.ndim(value) > 0
    unit = report["unit"]
    if value is None:
        shown = f"one a row{', in ' + unit if unit else ''}"
    elif apart:
        shown = f"{value.size} values{' in ' + unit if unit else ''}, below"
    else:
        shown = f"{float(value)!r} {unit}".strip()
    set_ = {k: v for k, v in report["parameters"].items() if v is not None and v is not False}
    lines: list[tuple[str, Any]] = [
        ("value", shown),
        ("about", "" if apart or value is None else _about(float(value), report)),
        ("loss", report["loss"]),
        ("convention", report["convention"]),
        ("parameters", ", ".join(f"{name} = {item}" for name, item in set_.items())),
        ("rows", report["rows"]),
        ("reduction", report["reduction"]),
        ("link", _link(report)),
        ("data", _size(report)),
        *((name, text) for name, text in facts),
        *(("", note) for note in report["notes"]),
        ("gradient", _gradient(report)),
    ]
    lines = [line for line in lines if line[1]]
    width = max(len(name) for name, _ in lines)
    for name, text in lines:
        print(f"{name:{width}}  {text}")
    if apart:
        _print_values(value)


def _about(value: float, report: Mapping[str, Any]) -> str:
    """An amount of information, rounded, and in bits."""
    if not report["unit"] or not math.isfinite(value):
        return ""
    base = report["parameters"].get("base", "e")
    bits = in_bits(value, LossChoice(report["loss"], parameters=(("base", base),)))
    in_own = f"{value:.4g} {report['unit']}"
    return in_own if report["unit"] == "bits" else f"{in_own} = {bits:.4g} bits"


def _size(report: Mapping[str, Any]) -> str:
    """Samples and classes; of images, every axis."""
    shape = report["shape"]
    axes = shape if len(shape) > 2 else (report["samples"], report["classes"])
    return " × ".join(map(str, axes))


def _link(report: Mapping[str, Any]) -> str:
    if report["link"] == "identity":
        return ""
    hot = "" if report["temperature"] == 1.0 else f" at temperature {report['temperature']:g}"
    return f"{report['link']}{hot}"


def _gradient(report: Mapping[str, Any]) -> str:
    if report["gradient_norm"] is None:
        return ""
    file = f", written to {report['gradient_file']}" if report["gradient_file"] else ""
    return f"norm {report['gradient_norm']!r}{file}"


def _print_values(values: Any) -> None:
    rows: Sequence[Any] = values.tolist()
    cells = [" ".join(map(repr, row)) if isinstance(row, list) else repr(row) for row in rows]
    print()
    print_table(("row", "value"), [(str(i), cell) for i, cell in enumerate(cells, 1)])
