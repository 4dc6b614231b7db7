"""A session that shows arrays of a program: predictions, labels, losses, names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, TypeAlias

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.labels import named_labels
from lossexplorer.data.table import make_predictions, make_table
from lossexplorer.errors import DataError, LossInputError, near
from lossexplorer.losses import get
from lossexplorer.losses.own import typed_by_hand
from lossexplorer.losses.spec import Loss
from lossexplorer.session.batch_edits import set_second
from lossexplorer.session.edits import select_loss, set_parameter, show_loss, with_choice
from lossexplorer.session.from_table import session_of
from lossexplorer.session.large import IN_MEMORY
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.session import ParameterValue, Session
from lossexplorer.session.words import LONGEST_NAME

LossAsked: TypeAlias = "str | Loss | tuple[str | Loss, Mapping[str, ParameterValue]]"

_MOST_MODELS = 2
_RIGHT = "give rows of numbers"


def session_of_arrays(
    predictions: Any,
    labels: Any,
    *,
    losses: Sequence[LossAsked] = (),
    names: Sequence[str] = (),
    kind: PredictionKind | None = None,
    title: str = "",
) -> Session:
    """The session of arrays, in Batch if there are several rows and in Vector otherwise.

    Args:
        predictions: (N, K), (N,) or, with one label, (K,); anything NumPy, torch or pandas
            calls an array. A mapping of one or two such arrays by the models' names.
        labels: (N,) indices or names of classes, or (N, K) rows.
        losses: keys, or pairs of a key and parameters; the first is selected. Empty for
            those such data ask for.
        names: K names of classes; those of a data frame's columns if empty.
        kind: what the predictions are; None to recognise it.
        title: what the session is called.

    Raises:
        ExplorerError: for what can't be shown, naming the argument.
    """
    models = _models(predictions)
    (first, values), *others = models.items()
    names = _listed_names(names) or _column_names(values)
    array = _numbers(values, "predictions")
    if array.size > IN_MEMORY:
        raise DataError(
            f"{array.size:,} numbers can't be held by a window",
            where="predictions",
            fix="save them with numpy.save and open the file",
        )
    table = make_table(array, _labels(labels, names), prediction_kind=kind)
    classes = table.predictions.shape[1]
    if names and len(names) != classes:
        raise DataError(
            f"there are {len(names)} for {classes} columns of predictions",
            where="names",
            fix="give one name a class",
        )
    session = session_of(table)
    data = replace(
        session.data,
        class_names=tuple(name[:LONGEST_NAME] for name in names),
        model=first[:LONGEST_NAME],
    )
    session = replace(session, data=data, title=str(title).strip()[:LONGEST_NAME])
    for name, other in others:
        found = make_predictions(_numbers(other, name), prediction_kind=kind)
        session = set_second(session, Matrix(found.values), found.prediction_kind, name)
    session = with_losses(session, losses)
    return replace(session, workspace="batch" if data.rows > 1 else "vector")


def with_losses(session: Session, losses: Sequence[LossAsked]) -> Session:
    """The session with these losses ticked and no others, the first one selected.

    One that the session has set up already stays as it is, but for the parameters given.

    Raises:
        LossInputError: for a loss or a parameter there isn't.
    """
    if isinstance(losses, str):
        losses = (losses,)
    if not losses:
        return session
    before = session
    session = replace(session, losses=())
    keys = []
    for loss, values in _losses_asked(losses):
        found = get(typed_by_hand(loss) if isinstance(loss, str) else loss)
        keys.append(found.key)
        session = with_choice(session, before.choice(found.key))
        session = show_loss(session, found.key, True)
        declared = [parameter.name for parameter in found.parameters]
        for name, value in values.items():
            if name not in declared:
                fix = near(name, declared) or f"it has {', '.join(declared) or 'none'}"
                raise LossInputError(f"there is no parameter {name!r}", where=found.key, fix=fix)
            session = set_parameter(session, found.key, name, value)
    return select_loss(session, keys[0])


def _losses_asked(
    losses: Sequence[LossAsked],
) -> Iterator[tuple[str | Loss, Mapping[str, ParameterValue]]]:
    """Each loss with the parameters given for it."""
    if not isinstance(losses, Iterable):
        raise LossInputError("are no list", where="losses", fix='give losses=["focal", …]')
    for asked in losses:
        pair = asked if isinstance(asked, tuple) else (asked, {})
        if len(pair) != 2 or not isinstance(pair[1], Mapping):
            raise LossInputError(
                f"{asked!r} is neither a key nor a pair of a key and parameters",
                where="losses",
                fix='give "focal" or ("focal", {"gamma": 1.0})',
            )
        yield pair


def _listed_names(names: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(names, Iterable):
        raise DataError("are no list", where="names", fix="give one name a class")
    return tuple(map(str, names))


def _models(predictions: Any) -> dict[str, Any]:
    """The models' predictions by name; one without a name is called ""."""
    if not isinstance(predictions, Mapping):
        return {"": predictions}
    if not 0 < len(predictions) <= _MOST_MODELS:
        raise DataError(
            f"there are {len(predictions)} models", where="predictions", fix="give one or two"
        )
    return {str(name): values for name, values in predictions.items()}


def _column_names(values: Any) -> tuple[str, ...]:
    """What a data frame calls its columns; nothing for numbers and other arrays."""
    columns = list(getattr(values, "columns", ()))
    return tuple(columns) if all(isinstance(name, str) for name in columns) else ()


def _array(values: Any, what: str) -> NDArray[Any]:
    """Anything that is an array to someone as NumPy's."""
    if values is None:
        raise DataError("are missing", where=what, fix=_RIGHT)
    if np.ma.is_masked(values):
        raise DataError("hold masked numbers", where=what, fix="leave out their rows")
    try:
        for leave in ("detach", "cpu"):  # a torch tensor with a gradient, or on another device
            if hasattr(values, leave):
                values = getattr(values, leave)()
        if str(getattr(values, "dtype", "")) == "torch.bfloat16":  # NumPy has no such numbers
            values = values.float()
        return np.asarray(values)
    except Exception as error:  # a stranger's __array__ may raise anything
        reason = " ".join(str(error).split())[:200]
        raise DataError(f"are no array ({reason})", where=what, fix=_RIGHT) from None


def _numbers(values: Any, what: str) -> NDArray[Any]:
    array = _array(values, what)
    if array.dtype.kind == "O":
        with suppress(TypeError, ValueError):
            array = array.astype(np.float64)
    if array.dtype.kind not in "buif":
        raise DataError("hold something that is no number", where=what, fix=_RIGHT)
    if not array.size:
        raise DataError("are empty", where=what, fix="give at least one row")
    return np.atleast_1d(array)


def _labels(labels: Any, names: Sequence[str]) -> NDArray[Any]:
    array = np.atleast_1d(_array(labels, "labels"))
    if array.dtype.kind in "OUS" and array.ndim == 1 and any(isinstance(w, str) for w in array):
        if not names:
            raise DataError(
                "are words, and the classes have no names", where="labels", fix="give names=[…]"
            )
        return named_labels([str(word) for word in array], names)
    return _numbers(array, "labels")
