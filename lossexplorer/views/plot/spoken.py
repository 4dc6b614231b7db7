"""A panel in words: what is drawn, and what it reads now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from lossexplorer.figures.figure import Bars, Panel, Rule
from lossexplorer.views.plot.reading import read
from lossexplorer.views.plot.ticks import number_text

translate = QCoreApplication.translate
_FINEST = 1e-9  # data units per pixel: a place is said as exactly as it is
_MOST = 12  # values are said one by one up to here


def spoken(panel: Panel) -> str:
    """The panel's own sentence; the values at the probe or of the bars if it gives none.

    A semicolon separates what is drawn from what it reads.
    """
    if ";" in panel.describe:
        return panel.describe
    values = _at_probe(panel) or _bars(panel)
    return "; ".join(part for part in (panel.describe, values) if part)


def _at_probe(panel: Panel) -> str:
    probes = [i for i in panel.items if isinstance(i, Rule) and i.orientation == "vertical"]
    for rule in (rule for rule in probes if rule.draggable):
        reading = read(panel, rule.position, panel.y.low, _FINEST)
        if reading is not None:
            place = f"{panel.x.symbol or panel.x.label} = {number_text(rule.position)}"
            rows = ", ".join(f"{row.name} {number_text(row.value)}" for row in reading.rows)
            return translate("PlotView", "at {}: {}").format(place, rows)
    return ""


def _bars(panel: Panel) -> str:
    names = dict(panel.x.ticks)
    for bars in panel.items:
        if isinstance(bars, Bars) and bars.name and 0 < len(bars.x) <= _MOST:
            pairs = zip(bars.x.tolist(), bars.height.tolist(), strict=True)
            return ", ".join(f"{names.get(x, f'{x:g}')}: {number_text(y)}" for x, y in pairs)
    return ""
