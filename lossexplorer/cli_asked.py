"""What ``evaluate`` was asked for: a loss, how it is set up, and how files are read."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from typing import Any

from lossexplorer.cli_inputs import Reading
from lossexplorer.cli_parameters import parameters_of
from lossexplorer.cli_reading import array_names, label_column
from lossexplorer.losses import get
from lossexplorer.losses.own import typed_by_hand
from lossexplorer.losses.settings import Settings, defaults, pipeline
from lossexplorer.losses.spec import Loss
from lossexplorer.session.session import LossChoice
from lossexplorer.session.units import unit_of


@dataclass(frozen=True)
class Asked:
    """The words of the command line, understood.

    Attributes:
        loss: which one.
        options: the words.
        settings: what its convention sets.
        parameters: what ``--set`` gave.
    """

    loss: Loss
    options: argparse.Namespace
    settings: Settings
    parameters: dict[str, Any]

    @classmethod
    def of(cls, options: argparse.Namespace) -> Asked:
        """Understand the options.

        Raises:
            ExplorerError: for an unknown loss, convention, parameter or value.
        """
        loss = get(typed_by_hand(options.loss))
        parameters = parameters_of(loss, options.set)
        settings = defaults(loss, options.convention, linked=options.link is not None)
        return cls(loss, options, settings, parameters)

    @property
    def reading(self) -> Reading:
        """How the files are read."""
        in_force = {**self.settings.parameters, **self.parameters}
        return Reading(
            spaces=self.loss.spaces_of(in_force),
            link=self.options.link,
            kind=self.options.kind,
            label_column=label_column(self.options),
            arrays=array_names(self.options),
            ignored=in_force.get("ignore_index") if len(self.options.files) > 1 else None,
        )

    @property
    def rows(self) -> str | None:
        """How the elements of a row combine, as ``evaluate`` takes it."""
        word = self.options.rows
        return {None: "default", "keep": None}.get(word, word)

    @property
    def unit(self) -> str:
        """Of the value; "" for none."""
        base = [(name, value) for name, value in self.parameters.items() if name == "base"]
        convention = self.options.convention
        return unit_of(LossChoice(self.loss.key, parameters=tuple(base), convention=convention))

    def reduction(self, label_rows: bool) -> str:
        """How the rows combine, for labels given as rows or as indices."""
        return pipeline(self.settings, self.rows, self.options.reduction, label_rows)[1]

    def report(
        self, value: Any, shape: tuple[int, ...], label_rows: bool, **found: Any
    ) -> dict[str, Any]:
        """Everything that is printed, in the order it is printed in.

        Args:
            value: of the loss.
            shape: of the predictions.
            label_rows: whether labels of classes were given as rows.
            **found: kinds, gradient norm and notes.
        """
        rows, reduction = pipeline(self.settings, self.rows, self.options.reduction, label_rows)
        return {
            "value": value,
            "unit": self.unit,
            "loss": self.loss.key,
            "convention": self.options.convention or self.loss.convention,
            "link": self.options.link or "identity",
            "temperature": self.options.temperature,
            "parameters": {**self.settings.parameters, **self.parameters},
            "rows": None if self.loss.per_row else rows or "keep",
            "reduction": reduction,
            "shape": shape,
            "samples": shape[0] if shape else 1,
            "classes": shape[1] if len(shape) > 1 else 1,
            "prediction_kind": found["prediction_kind"],
            "label_kind": found["label_kind"],
            "files": self.options.files,
            "gradient_norm": found["gradient_norm"],
            "gradient_file": self.options.gradient,
            "notes": found["notes"],
        }
