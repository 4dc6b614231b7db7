"""Inputs of a loss: to arrays of rows, checked against the space each lives in.

Every message names the argument, the first offending index and what would be right.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from lossexplorer.errors import LossInputError
from lossexplorer.losses.numerics import highest, lowest
from lossexplorer.losses.spaces import check_space, first
from lossexplorer.losses.spec import Array, Input, Space

_ONE_A_ROW = (Space.SIMPLEX, Space.LOG_SIMPLEX, Space.SCORES, Space.VECTOR)

_SINGLE, _DOUBLE = np.dtype(np.float32), np.dtype(np.float64)
_INDEX = np.dtype(np.intp)


def numbers(value: Any, name: str, dtype: DTypeLike | None = None) -> Array:
    """``value`` as an array of float32 or float64.

    Args:
        value: anything ``np.asarray`` takes.
        name: the argument, for messages.
        dtype: what to convert to; None keeps float32 and makes all else float64.

    Raises:
        LossInputError: for text, ragged rows, complex numbers and empty rows.
    """
    if type(value) is np.ndarray and value.size:  # most often nothing is to be done
        given = value.dtype
        if given is dtype or (dtype is None and (given is _SINGLE or given is _DOUBLE)):
            return value
    array = reals(value, name)
    if array.ndim and array.shape[-1] == 0:
        raise LossInputError("it is empty", where=name, fix="give at least one number a row")
    if dtype is None:
        dtype = np.float32 if array.dtype == np.float32 else np.float64
    return array if array.dtype == dtype else array.astype(dtype)


def reals(value: Any, name: str) -> Array:
    """``value`` as an array of real numbers of whatever dtype."""
    try:
        array = np.asarray(value)
    except ValueError:
        raise LossInputError(
            "its rows differ in length", where=name, fix="give a rectangular array"
        ) from None
    kind = array.dtype.kind
    if kind not in "fiub":
        what = "it has complex numbers" if kind == "c" else "not all of it are numbers"
        raise LossInputError(what, where=name, fix="give an array of real numbers")
    return array


def rows_of(array: Array) -> Array:
    """The same numbers as rows, (N, K); a single number is a row of one."""
    if array.ndim == 2:
        return array
    return array.reshape(-1, array.shape[-1]) if array.ndim else array.reshape(1, 1)


def laid_out(array: Array, item: Input, space: Space) -> Array:
    """The same numbers as the kernel takes them, see :data:`~lossexplorer.losses.spec.Kernel`."""
    if space is Space.IMAGE:
        channels = 1 if array.ndim == 2 else array.shape[-3]
        return array.reshape(-1, channels, *array.shape[-2:])
    if item.shared:
        return array
    return array.reshape(-1) if item.shape == "row" else rows_of(array)


def fitting_shape(
    given: tuple[int, ...], item: Input, shape: tuple[int, ...], first: Input
) -> None:
    """Raise LossInputError unless an argument has the shape its declaration asks for.

    Args:
        given: the argument's shape.
        item: its declaration.
        shape: the first input's shape.
        first: the first input's declaration.
    """
    lead, last = shape[:-1], shape[-1:]
    fitting: tuple[tuple[int, ...], ...] = {
        "same": (shape,),
        "row": (lead,),
        "broadcast": (shape, (*lead, 1)) if shape else (shape,),
        "table": (),
        "vector": (last,),
        "number": ((),),
    }[item.shape]
    if item.shape == "table":
        if len(given) == 2 and given[1:] == last:
            return
        words = f"give one row a class, of {last[0]} numbers each, as {first.name} has"
    elif given in fitting:
        return
    elif item.shape == "same":
        words = f"{first.name} has {shape}"
    else:
        shapes = " or ".join(str(s) if s else "one number" for s in dict.fromkeys(fitting))
        words = f"give {shapes} for {first.name} of shape {shape}"
    raise LossInputError(f"it has the shape {given}", where=item.name, fix=words)


def lead_of(space: Space, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of the rows: one value each."""
    return shape[: -3 if space is Space.IMAGE else -1]


def needs_row(name: str, space: Space, shape: tuple[int, ...]) -> None:
    """Raise LossInputError if a single number is given where a row or an image has to be."""
    if not shape and space in _ONE_A_ROW:
        raise LossInputError("it is a single number", where=name, fix="give a row of numbers")
    if space is Space.IMAGE and (len(shape) < 2 or 0 in shape[-3:]):
        raise LossInputError(
            f"it has the shape {shape}",
            where=name,
            fix="give an image as (height, width) or (channels, height, width)",
        )


def class_labels(
    array: Array, item: Input, shape: tuple[int, ...], dtype: DTypeLike, ignore_index: int | None
) -> Array:
    """Class labels for rows of ``shape`` (…, C), C classes: indices (N,) or rows (N, C).

    An array of this shape is one label row each, one-hot or soft; one axis less is a class
    index each.

    Raises:
        LossInputError: wrong shape, index out of range, or a label row outside [0, 1].
    """
    given = array.shape
    if given == shape[:-1]:
        return _indices(array, item.name, shape[-1], ignore_index)
    if given == shape:
        labels = rows_of(array.astype(dtype, copy=False))
        check_space(labels, item, Space.SIMPLEX, shape)
        return labels
    raise LossInputError(
        f"it has the shape {given}",
        where=item.name,
        fix=f"give class indices of shape {shape[:-1]} or label rows of shape {shape}",
    )


def _indices(array: Array, name: str, classes: int, ignore_index: int | None) -> Array:
    index = array if array.dtype is _INDEX else _whole(array, name)
    flat = index if index.ndim == 1 else index.reshape(-1)
    if not flat.size or (lowest(flat) >= 0 and highest(flat) < classes):
        return flat
    good = (index >= 0) & (index < classes)
    if ignore_index is not None:
        good |= index == ignore_index
    if not good.all():
        place, bad = first(~good, index)
        hint = f"; ignore_index={bad} would skip it" if bad < 0 else ""
        raise LossInputError(
            f"there is no class {bad}",
            where=f"{name}{place}",
            fix=f"the classes are 0 to {classes - 1}{hint}",
        )
    return flat


def _whole(array: Array, name: str) -> Array:
    """Class indices of any dtype as integers."""
    if array.dtype.kind != "f":
        return array.astype(np.intp, copy=False)
    whole = array == np.floor(array)
    if not whole.all():
        place, bad = first(~whole, array)
        raise LossInputError(
            f"{bad} is no class index", where=f"{name}{place}", fix="give whole numbers from 0"
        )
    return array.astype(np.intp)


def sample_weights(
    value: Any, lead: tuple[int, ...], dtype: DTypeLike, shape: tuple[int, ...] | None
) -> Array:
    """Sample weights as a number, (N, 1) for one a row, or (N, K) for one an element.

    Args:
        value: a number, or an array of the shape of the values or of the rows.
        lead: the shape of the rows.
        dtype: what is computed in.
        shape: of the elements, if the values are elements; None if they are rows.

    Raises:
        LossInputError: wrong shape, or a weight that is negative or not finite.
    """
    array = numbers(value, "sample_weight", dtype)
    fitting = [lead, (*lead, 1)] if shape != () else []
    if shape is not None:
        fitting.insert(0, shape)
    if array.ndim and array.shape not in fitting:
        shapes = " or ".join(str(s) for s in dict.fromkeys(fitting) if s) or "one number"
        raise LossInputError(
            f"it has the shape {array.shape}", where="sample_weight", fix=f"give {shapes}"
        )
    if array.size and not (lowest(array) >= 0 and highest(array) < np.inf):
        good = (array >= 0) & (array < np.inf)
        place, bad = first(~good, array)
        raise LossInputError(
            f"{bad} is no weight",
            where=f"sample_weight{place}",
            fix="give finite numbers of at least 0",
        )
    if not array.ndim:
        return array
    return array.reshape(-1, shape[-1] if shape and array.shape == shape else 1)
