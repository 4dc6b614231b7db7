"""The Vector workspace: one sample, class by class.

Above, the prediction beside the label; below, what each class contributes and
which way the gradient pulls, or the chain rule factor by factor.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lossexplorer.figures.class_panels import (
    bars_panel,
    class_axis,
    gradient_panel,
    jacobian_panel,
    number,
)
from lossexplorer.figures.figure import Axis, Bars, Figure, Floats, Item, Note, Panel, floats
from lossexplorer.figures.ranges import around
from lossexplorer.figures.strokes import stroke_of
from lossexplorer.losses import get
from lossexplorer.session.gradient_check import check_row
from lossexplorer.session.readings import compared_rows
from lossexplorer.session.row_view import RowView, row_view
from lossexplorer.session.session import Session
from lossexplorer.session.units import unit_of

_ROOM = 12  # so many numbers stand over bars without touching


def vector_figure(session: Session) -> Figure:
    """Prediction above; below, contributions and gradient, or the chain rule."""
    view = row_view(session, session.selected)
    chain = session.vector.detail == "chain" and view.jacobian is not None
    columns = 3 if chain else 2
    lower = _chain(session, view) if chain else _contributions(session, view)
    return Figure(
        panels=(*_predictions(session, columns), *lower),
        row_weights=(1.5, 1.0),
        column_weights=(1.0,) * columns,
        title=session.title,
        notes=tuple(_notes(session, view)),
    )


def _predictions(session: Session, columns: int) -> Iterator[Panel]:
    """The bars a person drags: probabilities, or logits with their softmax beside them."""
    if session.data.prediction_kind == "probabilities":
        yield _probabilities(session, span=columns, column=0, draggable=True)
        return
    yield _logits(session)
    yield _probabilities(session, span=columns - 1, column=1, draggable=False)


def _groups(session: Session) -> Iterator[tuple[int, Floats, float, str]]:
    """(row, bar positions, bar width, colour) of every compared row."""
    rows = compared_rows(session)
    width = 0.8 / len(rows)
    places = np.arange(session.data.classes)
    for index, row in enumerate(rows):
        offset = (index - (len(rows) - 1) / 2) * width
        color = "accent" if row == session.vector.row else "secondary"
        yield row, floats(places + offset), width * 0.92, color


def _probabilities(session: Session, *, span: int, column: int, draggable: bool) -> Panel:
    data = session.data
    heights = {row: row_view(session, session.selected, row) for row, *_ in _groups(session)}
    label = heights[session.vector.row].label
    everything = np.concatenate([label, *(view.probabilities for view in heights.values())])
    # air for the names of the rows, and more beside logits, where the panel is small
    low, high = -0.02, (1.0 if draggable else 1.2) + (0.18 if draggable else 0.2) * len(heights)
    if everything.min() < 0 or everything.max() > 1.1:
        low, high = around(everything)
    items: list[Item] = [
        Bars(
            "label",
            floats(np.arange(data.classes)),
            floats(label),
            0.92,
            "secondary",
            fill="outline",
            name="label",
        )
    ]
    for row, x, width, color in _groups(session):
        p = heights[row].probabilities
        items.append(
            Bars(
                f"row:{row}",
                x,
                floats(p),
                width,
                color,
                fill="solid" if row == session.vector.row else "hatch",
                texts=_bar_texts(
                    p, row == session.vector.row, len(heights), _ROOM if draggable else _ROOM // 2
                ),
                name=data.row_name(row),
                draggable=draggable,
            )
        )
    items += _legend(session, high, high - low, label)
    words = "probability" if draggable else "probability after softmax"
    if not draggable and session.data.classes == 1:
        words = "probability after sigmoid"
    return Panel(
        id="probabilities",
        x=class_axis(data),
        y=Axis(words, low, high),
        items=tuple(items),
        column=column,
        column_span=span,
        zoomable=False,
        describe=_describe(session, heights[session.vector.row]),
    )


def _bar_texts(p: Floats, shown: bool, rows: int, room: int) -> tuple[str, ...]:
    """The numbers over bars as far as there is room: else only the largest."""
    if p.size * rows <= room:
        return tuple(number(v, 3) for v in p)
    if p.size > room or (rows > 2 and not shown):
        return ()
    top = int(p.argmax())
    every = shown and rows <= 2
    return tuple(number(v, 3) if every or k == top else "" for k, v in enumerate(p))


def _logits(session: Session) -> Panel:
    data = session.data
    rows = list(_groups(session))
    values = data.predictions.array
    low, high = around(values[[row for row, *_ in rows]].ravel(), least=1.0)
    kind = "log-probability" if data.prediction_kind == "log-probabilities" else "logit"
    few = data.classes * len(rows) <= _ROOM // 2
    return Panel(
        id="logits",
        x=class_axis(data),
        y=Axis(kind, min(low, -0.25 * high), max(high, -0.25 * low)),
        items=tuple(
            Bars(
                f"row:{row}",
                x,
                floats(values[row]),
                width,
                color,
                fill="solid" if row == session.vector.row else "hatch",
                texts=tuple(number(v, 3) for v in values[row]) if few else (),
                name=data.row_name(row),
                draggable=True,
            )
            for row, x, width, color in rows
        ),
        zoomable=False,
        describe=f"{kind} of each class of {data.row_name(session.vector.row)}",
    )


def _legend(session: Session, top: float, height: float, label: Floats) -> Iterator[Note]:
    """The name of each row with the selected loss's value on it, in the row's colour."""
    short = get(session.selected).short
    # away from the label's outline, which is the highest thing there
    left = int(label.argmax()) >= session.data.classes / 2
    x = -0.5 if left else session.data.classes - 0.5
    for index, row in enumerate(compared_rows(session)):
        value = row_view(session, session.selected, row).value
        reading = f"   {short} = {number(value, 4)}" if value is not None else ""
        yield Note(
            f"name:{row}",
            x,
            top - 0.085 * index * height,
            session.data.row_name(row) + reading,
            color="accent" if row == session.vector.row else "secondary",
            anchor=(0.0 if left else 1.0, 1.0),
            size="normal",
        )


def _contributions(session: Session, view: RowView) -> tuple[Panel, ...]:
    loss = get(session.selected)
    wrt = session.vector.gradient
    gradient = view.gradient_p if wrt == "probabilities" else view.gradient_z
    symbol = "p" if wrt == "probabilities" else "z"
    if gradient is None and view.gradient_z is not None:
        gradient, symbol = view.gradient_z, "z"
    why = view.reason or f"{loss.title} does not split into classes"
    return (
        bars_panel(
            session.data,
            "contributions",
            view.contributions,
            Axis(f"contribution to {loss.short}", 0, 1, unit=unit_of(session.choice(loss.key))),
            color=stroke_of(loss.key).color,
            why=why,
            row=1,
        ),
        gradient_panel(session.data, view, gradient, symbol, row=1, column=1, why=why),
    )


def _chain(session: Session, view: RowView) -> tuple[Panel, ...]:
    why = view.reason
    return (
        gradient_panel(
            session.data, view, view.gradient_p, "p", row=1, column=0, why=why, title="∂L/∂p"
        ),
        jacobian_panel(session.data, view, row=1, column=1, title="× ∂p/∂z"),
        gradient_panel(
            session.data, view, view.gradient_z, "z", row=1, column=2, why=why, title="= ∂L/∂z"
        ),
    )


def _notes(session: Session, view: RowView) -> Iterator[str]:
    """What the arrows can't say: infinities, and the live finite-difference check."""
    title = get(session.selected).title
    if view.reason:
        yield f"{title}: {view.reason}"
        return
    if view.value is not None and not np.isfinite(view.value):
        yield f"{title} is infinite here: a class with label weight has probability 0"
    for check in check_row(session, session.selected):
        name = f"∂L/∂{check.wrt}"
        if np.isnan(check.error):
            yield f"{name}: no finite difference to compare with here"
        elif check.agrees:
            yield f"{name} agrees with finite differences to {check.error:.0e}"
        else:
            yield (
                f"{name} differs from finite differences by {check.error:.0e}: "
                "a kink, or a slope too steep for them"
            )


def _describe(session: Session, view: RowView) -> str:
    data = session.data
    top = int(view.probabilities.argmax())
    true = int(view.label.argmax())
    text = (
        f"Probability of each of {data.classes} classes of {data.row_name(session.vector.row)}; "
        f"largest: {data.class_name(top)} with {number(view.probabilities[top], 4)}; "
        f"label: {data.class_name(true)}"
    )
    if view.value is not None:
        text += f"; {get(session.selected).title}: {number(view.value, 4)}"
    return text
