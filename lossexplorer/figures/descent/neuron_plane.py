"""The plane of weight and bias: a loss or the error rate over it, and who walks where."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from lossexplorer.figures.descent.neuron_lines import Walks
from lossexplorer.figures.descent.neuron_section import data_panel, section_panel
from lossexplorer.figures.figure import (
    Axis,
    Floats,
    Image,
    Item,
    Line,
    Markers,
    Note,
    Panel,
    floats,
)
from lossexplorer.figures.remembered import once
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.descent.neuron_state import at_step, leading
from lossexplorer.session.descent.neuron_surface import Surface, errors_over, losses_over, plane_of
from lossexplorer.session.descent.neuron_view import NeuronView
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.contours import contours, round_levels
from lossexplorer.theory.descent import Descent
from lossexplorer.theory.surface import Plane

_DEEPEST = 1e-6  # a logarithmic surface ends there, below its highest place
# of the weights, where heights are written: beside each other on steep slopes, and not in
# the middle, where the descents are
_TEXTS = (0.12, 0.24, 0.76, 0.88)


def plane_panels(session: Session, walks: Walks, draft: bool) -> tuple[Panel, ...]:
    """The plane and the data; for errors, between them, the stairs along the weight."""
    plane = _surface_panel(session, walks, draft)
    if session.descent.neuron.picture == "surface":
        return plane, data_panel(session, walks, column=1)
    return plane, section_panel(session, walks, column=1), data_panel(session, walks, column=2)


def _surface_panel(session: Session, walks: Walks, draft: bool) -> Panel:
    view, choice = session.descent.neuron, leading(session)
    assert choice is not None
    plane = plane_of(view)
    items: list[Item] = []
    if view.picture == "errors":
        rates = errors_over(view.points, plane)
        items.append(_picture(rates, False, "error rate", (0.0, 1.0), smooth=False))
        title = "error rate"
    else:
        surface = losses_over(choice, view.points, plane, draft)
        name = get(choice.key).short
        items.append(_picture(surface, view.log_y, f"log₁₀ {name}" if view.log_y else name))
        items += _contours(surface, view.log_y)
        title = get(choice.key).title
    items.append(
        Markers(
            "start",
            floats([view.weight]),
            floats([view.bias]),
            "accent",
            size=11.0,
            filled=False,
            name="start",
            draggable=True,
            moves="xy",
        )
    )
    items += [item for one, walk in walks for item in _path(session, one, walk)]
    return Panel(
        "plane",
        weight_axis(view),
        Axis("bias b", *plane.biases, symbol="b"),
        tuple(items),
        title=title,
        row=0,
        column=0,
        link_x="weight",
        describe=f"{title}, against weight and bias; start at w = {view.weight:.4g}, "
        f"b = {view.bias:.4g}",
    )


def weight_axis(view: NeuronView) -> Axis:
    """The weights that are shown."""
    return Axis("weight w", *plane_of(view).weights, symbol="w")


def _heights(surface: Surface, log: bool) -> Floats:
    """The surface, or its decimal logarithm."""
    if not log:
        return surface.values
    top = float(np.nanmax(surface.values, initial=0.0))
    floor = top * _DEEPEST if top > 0 else 1.0
    return np.log10(np.maximum(surface.values, floor))


def _picture(
    surface: Surface,
    log: bool,
    name: str,
    ends: tuple[float | None, float | None] = (None, None),
    *,
    smooth: bool = True,
) -> Image:
    """The plane in colours; its cells are centred on the samples."""

    def make() -> Image:
        values = _heights(surface, log)
        rows, columns = values.shape
        (w0, w1), (b0, b1) = surface.plane.weights, surface.plane.biases
        dw, db = (w1 - w0) / (columns - 1) / 2, (b1 - b0) / (rows - 1) / 2
        return Image(
            "surface",
            floats(values),
            w0 - dw,
            b0 - db,
            w1 + dw,
            b1 + db,
            diverging=False,
            name=name,
            low=ends[0],
            high=ends[1],
            smooth=smooth,
            ground=True,
        )

    return once((surface,), ("picture", log), make)


def _contours(surface: Surface, log: bool) -> tuple[Item, ...]:
    """Lines of equal height, each with its height written on it."""

    def make() -> tuple[Item, ...]:
        return tuple(_contour_items(_heights(surface, log), surface.plane, log))

    return once((surface,), ("contours", log), make)


def _contour_items(heights: Floats, plane: Plane, log: bool) -> Iterator[Item]:
    known = heights[np.isfinite(heights)]
    if not known.size:
        return
    levels = round_levels(float(known.min()), float(known.max()))
    lines = contours(plane.w, plane.b, heights, levels.tolist())
    for index, (level, (across, up)) in enumerate(zip(levels, lines, strict=True)):
        if not across.size:
            continue
        yield Line(f"level:{index}", floats(across), floats(up), "secondary", name="")
        place = _place_of_text(across, up, plane, _TEXTS[index % len(_TEXTS)])
        words = f"{10.0**level:.2g}" if log else f"{level:.3g}"
        yield Note(f"height:{index}", *place, words, anchor=(0.5, 0.5))


def _place_of_text(across: Floats, up: Floats, plane: Plane, share: float) -> tuple[float, float]:
    """The corner of a contour nearest to a share of the weights, inside the plane."""
    (w0, w1), (b0, b1) = plane.weights, plane.biases
    right, above = (across - w0) / (w1 - w0), (up - b0) / (b1 - b0)
    off = np.abs(right - share)
    off[~((right > 0.05) & (right < 0.95) & (above > 0.05) & (above < 0.95))] += 10.0
    best = int(np.nanargmin(off))
    return float(across[best]), float(up[best])


def _path(session: Session, choice: LossChoice, walk: Descent) -> Iterator[Item]:
    """One loss's way over the plane, and where it is now."""
    stroke, view = stroke_of(choice.key), session.descent.neuron
    selected = choice.key == session.selected

    def make() -> Line:
        points = np.array(walk.points)
        return Line(
            f"path:{choice.key}",
            floats(points[:, 0]),
            floats(points[:, 1]),
            stroke.color,
            stroke.dash,
            name=f"path of {get(choice.key).short}",
            emphasis=selected,
        )

    yield once((walk,), ("path", walk.steps, choice.key, selected), make)
    weight, bias = walk.points[at_step(walk, view.step)]
    if math.isfinite(weight) and math.isfinite(bias):
        yield Markers(
            f"now:{choice.key}", floats([weight]), floats([bias]), stroke.color, stroke.symbol
        )
