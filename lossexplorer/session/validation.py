"""What a session must satisfy beyond types: shapes that fit, losses that exist, ranges."""

from __future__ import annotations

import math
from importlib import import_module
from typing import get_args

from lossexplorer.errors import LossInputError, SessionError, near
from lossexplorer.losses import get
from lossexplorer.losses.own import NotAllowedError
from lossexplorer.losses.parameter_values import checked
from lossexplorer.losses.settings import defaults
from lossexplorer.losses.variables import VARIABLES
from lossexplorer.session.annotations import check as check_annotations
from lossexplorer.session.data_checks import check_data
from lossexplorer.session.ideas import IDEAS
from lossexplorer.session.large import Large
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.numeric_axis import LARGEST
from lossexplorer.session.session import (
    CurvesView,
    Data,
    LossChoice,
    NumericsView,
    Session,
    Workspace,
)


class CodeNotAllowedError(SessionError):
    """A session with a loss in Python that nobody at this computer has allowed yet.

    Attributes:
        name: what :func:`lossexplorer.losses.own.allow` takes.
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "", name: str = "") -> None:
        self.name = name
        super().__init__(what, where=where, fix=fix)

    def at(self, where: str) -> CodeNotAllowedError:
        """The same error, placed."""
        place = f"{where}, {self.where}" if self.where else where
        return CodeNotAllowedError(self.what, where=place, fix=self.fix, name=self.name)


def validate(session: Session) -> None:
    """Check that every part of a session fits the others.

    Raises:
        SessionError: for the first that does not, with its place.
    """
    check_data(session.data)
    seen: set[str] = set()
    for i, choice in enumerate(session.losses):
        place = f"session.losses[{i}]"
        _choice(choice, session.data.classes, place)
        if choice.key in seen:
            raise SessionError(
                f"the loss '{choice.key}' is there twice", where=place, fix="keep one of them"
            )
        seen.add(choice.key)
    _known_loss(session.selected, "session.selected")
    _row(session.vector.row, session.data.rows, "session.vector.row")
    _curves(session.curves)
    _numerics(session.numerics)
    for name in IDEAS:
        import_module(f"lossexplorer.session.{name}.checks").check(getattr(session, name))
    check_annotations(session.annotations, get_args(Workspace))
    if session.large is not None:
        _large(session.large, session.data)
    if session.lesson is not None:
        _lesson(session.lesson, session.data.rows)


def _known_loss(key: str, place: str) -> None:
    try:
        loss = get(key)
    except NotAllowedError as error:
        raise CodeNotAllowedError(error.what, where=place, fix=error.fix, name=error.name) from None
    except LossInputError as error:
        raise SessionError(error.what, where=place, fix=error.fix) from None
    if loss.key != key:
        raise SessionError(f"{key!r} is another name", where=place, fix=f"write {loss.key!r}")


def _choice(choice: LossChoice, classes: int, place: str) -> None:
    _known_loss(choice.key, f"{place}.key")
    loss = get(choice.key)
    declared = {parameter.name: parameter for parameter in loss.parameters}
    for name, value in choice.parameters:
        if name not in declared:
            raise SessionError(
                f"{choice.key} has no parameter {name[:50]!r}",
                where=f"{place}.parameters",
                fix=near(name, declared) or f"it has {', '.join(declared) or 'none'}",
            )
        try:
            checked(declared[name], value, classes)
        except LossInputError as error:
            where = f"{place}.parameters.{name}"
            raise SessionError(error.what, where=where, fix=error.fix) from None
    try:
        defaults(loss, choice.convention)
    except LossInputError as error:
        raise SessionError(error.what, where=f"{place}.convention", fix=error.fix) from None
    if choice.rows and loss.per_row:
        raise SessionError(
            f"{choice.key} already gives one number a row", where=f"{place}.rows", fix='write ""'
        )


def _row(row: int, rows: int, place: str) -> None:
    if not 0 <= row < rows:
        raise SessionError(
            f"there is no row {row}", where=place, fix=f"rows are 0 to {rows - 1} here"
        )


def _curves(view: CurvesView) -> None:
    _view(view, VARIABLES[view.variable].domain, "session.curves")


def _numerics(view: NumericsView) -> None:
    place = "session.numerics"
    low, high = VARIABLES[view.variable].domain
    _view(view, (max(low, -LARGEST), min(high, LARGEST)), place)
    if not (view.float16 or view.float32 or view.float64):
        raise SessionError("no precision is shown", where=place, fix='write "float32": true')
    if not (view.naive or view.stable):
        raise SessionError("no form is shown", where=place, fix='write "stable": true')


def _view(view: CurvesView | NumericsView, domain: tuple[float, float], place: str) -> None:
    """A probe inside the variable's domain, and ranges that go upwards."""
    low, high = domain
    if not (low <= view.probe <= high and math.isfinite(view.probe)):
        raise SessionError(
            f"{view.probe:g} is outside what a {view.variable} can be",
            where=f"{place}.probe",
            fix=f"give a number from {low:g} to {high:g}",
        )
    for name in ("x_range", "y_range", "gradient_range"):
        span: tuple[float, float] | None = getattr(view, name)
        if span is not None and not -math.inf < span[0] < span[1] < math.inf:
            raise SessionError(
                "this is no range",
                where=f"{place}.{name}",
                fix="give the lower end before the upper, or null",
            )


def _large(large: Large, data: Data) -> None:
    place = "session.large"
    _row(large.opened, large.rows, f"{place}.opened")
    if data.rows != 1:
        raise SessionError(
            f"the data have {data.rows} rows", where="session.data", fix="give the one opened"
        )
    for i, edited in enumerate(large.edited):
        _row(edited.row, large.rows, f"{place}.edited[{i}].row")
        for name in ("predictions", "labels", "second"):
            matrix: Matrix | None = getattr(edited, name)
            if matrix is not None and matrix.shape != data.predictions.shape:
                raise SessionError(
                    f"this is no row of {data.classes} numbers",
                    where=f"{place}.edited[{i}].{name}",
                    fix="give one a class",
                )


def _lesson(lesson: Lesson, rows: int) -> None:
    for i, item in enumerate(lesson.published):
        place = f"session.lesson.published[{i}]"
        if item.loss or not item.quantity:
            _known_loss(item.loss, f"{place}.loss")
        if item.row is not None:
            _row(item.row, rows, f"{place}.row")
