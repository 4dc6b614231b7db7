"""Which arrays of an NPZ file hold predictions, labels and class names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lossexplorer.data.delimited import LABEL_HEADINGS
from lossexplorer.data.npy_header import Header
from lossexplorer.data.number import shown
from lossexplorer.errors import DataError

_PREDICTIONS = frozenset(
    ("predictions", "prediction", "preds", "pred", "yhat", "outputs", "output", "scores", "score")
    + ("logits", "logit", "probabilities", "probability", "probs", "prob", "proba", "p", "logp")
)
_FEATURES = frozenset(("x",))  # a last resort: most often not predictions but what they are of
_CLASS_NAMES = frozenset(("class_names", "classes", "names", "target_names"))


class Roles(NamedTuple):
    """Names of arrays by what they hold."""

    predictions: str
    labels: str | None
    class_names: str | None


def choose_arrays(
    headers: Mapping[str, Header], wanted: Sequence[str], *, labelled: bool = True
) -> Roles:
    """Decide by name, or else by shape, what the arrays hold.

    Args:
        headers: what is in the file.
        wanted: the names of the predictions and, if there are two, of the labels;
            empty to decide here.
        labelled: whether the labels are in this file.

    Raises:
        DataError: a wanted array isn't there, or it can't be told which is meant.
    """
    for name in wanted:
        if name not in headers:
            raise DataError(f"there is no array {shown(name)}", fix=f"there are {listed(headers)}")
    numbers = {name: header for name, header in headers.items() if not header.text}
    predictions = wanted[0] if wanted else _named(numbers, _PREDICTIONS, _FEATURES)
    labels = None
    if labelled:
        labels = wanted[1] if len(wanted) > 1 else _named(numbers, LABEL_HEADINGS)
        if predictions is None and labels is None:
            predictions, labels = _by_shape(numbers)
    elif predictions is None and len(numbers) == 1:
        predictions = next(iter(numbers))
    if predictions is None or (labelled and labels is None):
        missing = "predictions" if predictions is None else "labels"
        raise DataError(
            f"can't tell which array holds the {missing}: there are {listed(headers)}",
            fix="say which arrays to read, or call them 'logits' and 'labels'",
        )
    text = [name for name in headers if headers[name].text and name.lower() in _CLASS_NAMES]
    return Roles(predictions, labels, text[0] if text else None)


def label_array(headers: Mapping[str, Header], wanted: Sequence[str]) -> str:
    """The array of a labels file: the wanted one, the one called so, or the only one."""
    numbers = {name: header for name, header in headers.items() if not header.text}
    named = _named(numbers, LABEL_HEADINGS)
    return named if named and not wanted else only_array(headers, wanted[0] if wanted else None)


def only_array(headers: Mapping[str, Header], wanted: str | None) -> str:
    """The wanted array, or the only one that holds numbers; DataError otherwise."""
    numbers = [name for name, header in headers.items() if not header.text]
    if wanted is None and len(numbers) != 1:
        raise DataError(
            f"{len(numbers)} arrays hold numbers: {listed(headers)}", fix="say which to read"
        )
    name = numbers[0] if wanted is None else wanted
    if name not in headers:
        raise DataError(f"there is no array {shown(name)}", fix=f"there are {listed(headers)}")
    return name


def listed(headers: Mapping[str, Header]) -> str:
    """The arrays with their shapes, for a message."""
    some = [f"{shown(name)} {header}" for name, header in list(headers.items())[:12]]
    return ", ".join(some) + (" …" if len(headers) > 12 else "")


def _named(headers: Mapping[str, Header], *tiers: Iterable[str]) -> str | None:
    """The one array called so; else the one with such a word in its name; else None."""
    for words in tiers:
        exact = [name for name in headers if name.lower() in words]
        partly = [name for name in headers if not set(_words(name)).isdisjoint(words)]
        for found in (exact, partly):
            if len(found) == 1:
                return found[0]
            if found:
                return None
    return None


def _words(name: str) -> list[str]:
    return re.split(r"[\W_]+", name.lower())


def _by_shape(headers: Mapping[str, Header]) -> tuple[str | None, str | None]:
    """Of two arrays, a matrix of floats and as many whole numbers as it has rows."""
    if len(headers) != 2:
        return None, None
    matrices = [name for name, header in headers.items() if len(header.shape) == 2]
    others = [name for name in headers if name not in matrices]
    if len(matrices) != 1:
        return None, None
    matrix, other = headers[matrices[0]], headers[others[0]]
    whole = other.dtype.lstrip("<>|=")[:1] in "iu"
    fits = other.shape == matrix.shape[:1] and "f" in matrix.dtype and whole
    return (matrices[0], others[0]) if fits else (None, None)
