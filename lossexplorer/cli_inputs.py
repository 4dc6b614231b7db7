"""From files to the inputs of a loss, saying what was recognised in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lossexplorer.data.kinds import PredictionKind, recognise_kind
from lossexplorer.data.readers import read_array, read_pair, read_table
from lossexplorer.data.table import Table
from lossexplorer.errors import DataError, ExplorerError, LossInputError
from lossexplorer.losses.spec import Loss, Space

LABELS = (Space.CLASS, Space.SIGN, Space.BINARY, Space.SIMPLEX)
_EXPECTED: dict[Space, PredictionKind] = {
    Space.PROBABILITY: "probabilities",
    Space.SIMPLEX: "probabilities",
    Space.LOG_SIMPLEX: "log-probabilities",
    Space.SCORE: "logits",
    Space.SCORES: "logits",
}


@dataclass(frozen=True, eq=False)
class Inputs:
    """What ``evaluate`` is called with.

    Attributes:
        values: one array an input, in the declared order.
        files: the file each input came from.
        table: predictions with labels, if the files were read as that.
        notes: what was recognised or converted, one statement each.
    """

    values: tuple[Any, ...]
    files: tuple[str, ...]
    table: Table | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """How files are to be read.

    Attributes:
        kind, label_column, arrays: as in ``read_table``.
        spaces: where each input of the loss lives, under the parameters given.
        link: what the first input goes through, or None.
        ignored: the label that marks rows to ignore, or None.
    """

    spaces: tuple[Space, ...]
    link: str | None = None
    kind: PredictionKind | None = None
    label_column: str | int | None = None
    arrays: tuple[str, ...] = ()
    ignored: int | None = None

    @property
    def on_classes(self) -> bool:
        """Whether the loss takes class labels."""
        return len(self.spaces) > 1 and self.spaces[1] is Space.CLASS

    @property
    def expected(self) -> PredictionKind | None:
        """What the loss takes the first input as; None where any number will do."""
        return "logits" if self.link else _EXPECTED.get(self.spaces[0])


def read_inputs(loss: Loss, files: Sequence[str], how: Reading) -> Inputs:
    """Read the files of an evaluation.

    Predictions and labels may be in one file or two; other inputs have a file each.

    Raises:
        ExplorerError: if there are too few or too many files, or one can't be used.
    """
    in_one = len(files) == 1 and len(loss.inputs) <= 2
    if len(files) != len(loss.inputs) and not in_one:
        names = ", ".join(item.name for item in loss.inputs)
        given = "1 file is given" if len(files) == 1 else f"{len(files)} files are given"
        raise ExplorerError(given, fix=f"{loss.key} takes {names}: a file for each")
    if len(loss.inputs) != 2:
        return _arrays(files)
    if len(files) == 1:
        return _one_file(loss, files[0], how)
    if how.ignored is not None or how.spaces[1] not in LABELS:
        found = _arrays(files)
        if how.ignored is not None or found.values[0].shape == found.values[1].shape:
            return found
    return _from_table(loss, read_table(*files, **_options(how)), files, how)


def _arrays(files: Sequence[str]) -> Inputs:
    """Every file as it is; a single column against a flat list makes no difference."""
    values = [read_array(name, allow_infinite=i == 0) for i, name in enumerate(files)]
    flat = [x.ravel() if x.ndim == 2 and x.shape[1] == 1 else x for x in values]
    return Inputs(tuple(flat), tuple(files))


def _one_file(loss: Loss, file: str, how: Reading) -> Inputs:
    try:
        return _from_table(loss, read_table(file, **_options(how)), (file, file), how)
    except DataError as error:
        if how.spaces[1] is not Space.REAL:
            raise
        try:  # no labels of classes in it; perhaps numbers to be met
            predictions, targets, notes = read_pair(file, how.label_column)
        except DataError:
            raise error from None
    return Inputs((predictions, targets), (file, file), notes=notes)


def _options(how: Reading) -> dict[str, Any]:
    return {
        "prediction_kind": how.kind,
        "label_column": how.label_column,
        "arrays": how.arrays,
        "allow_infinite": True,
    }


def _from_table(loss: Loss, table: Table, files: Sequence[str], how: Reading) -> Inputs:
    """Predictions with the labels as the loss wants them."""
    notes = [*table.notes]
    target: Any = table.label_rows
    if how.spaces[1] is Space.CLASS and table.label_kind == "index":
        target = table.labels
    elif how.spaces[1] is Space.SIGN and table.predictions.shape[1] > 1 and (target >= 0).all():
        target = 2.0 * target - 1.0
        notes.append("labels become +1 for the class and -1 for the others")
    expected = how.expected
    looks = how.kind or recognise_kind(table.predictions)
    if expected is not None and looks != expected:
        through = f"through {how.link} " if how.link else ""
        notes.append(f"the predictions look like {looks}: {loss.key} {through}takes {expected}")
    return Inputs((table.predictions, target), tuple(files), table, tuple(notes))


def placed(
    error: LossInputError, loss: Loss, files: Sequence[str], weights: str | None = None
) -> ExplorerError:
    """The same error with file, row and class, counted as in files, for an index."""
    found = re.fullmatch(r"(\w+)(?:\[(\d+)(?:, (\d+))?\])?", error.where)
    sources = dict(zip((item.name for item in loss.inputs), files, strict=False))
    if weights:
        sources["sample_weight"] = weights
    if found is None or found[1] not in sources:
        return error
    where = f"{sources[found[1]]}, {found[1]}"
    if found[2] is not None:
        where += f", row {int(found[2]) + 1}"
    if found[3] is not None:
        where += f", class {found[3]}"
    return ExplorerError(error.what, where=where, fix=error.fix)
