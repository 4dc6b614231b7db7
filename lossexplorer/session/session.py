"""The session: everything a person has chosen, as one frozen value.

Structs are strict: reading refuses fields, types and words that are not
declared here (see :mod:`lossexplorer.session.store`).
"""

from __future__ import annotations

from typing import Annotated, Literal

import numpy as np
from msgspec import Meta, Struct

from lossexplorer.data.kinds import PredictionKind
from lossexplorer.data.labels import LabelKind
from lossexplorer.session.annotations import MOST, Annotation
from lossexplorer.session.batch_view import BatchView
from lossexplorer.session.descent.view import DescentView
from lossexplorer.session.images.view import ImagesView
from lossexplorer.session.information.view import InformationView
from lossexplorer.session.large import Large
from lossexplorer.session.lesson import Lesson
from lossexplorer.session.likelihood.view import LikelihoodView
from lossexplorer.session.margins.view import MarginsView
from lossexplorer.session.matrix import Matrix
from lossexplorer.session.samples import Data, Second
from lossexplorer.session.words import Key, Name

__all__ = ["Data", "LabelKind", "PredictionKind", "Second", "Session"]

Workspace = Literal[
    "curves",
    "vector",
    "batch",
    "information",
    "likelihood",
    "descent",
    "margins",
    "images",
    "numerics",
]
Variable = Literal["probability", "logit", "residual", "margin", "angle", "distance"]
NumericVariable = Literal["logit", "probability", "margin", "residual"]
FontFamily = Literal["sans", "serif", "stix"]
LegendPlace = Literal["ends", "right", "inside", "below", "none"]
# between what a style can be
SIDE_MM = (10, 2000)
DPI = (36, 1200)
TYPE_PT = (4, 48)

ParameterValue = bool | int | float | str | tuple[float, ...] | None


class LossChoice(Struct, frozen=True, forbid_unknown_fields=True):
    """One loss as set up by the person; parameters not named have their defaults.

    Attributes:
        parameters: sorted (name, value) pairs, hashable.
        convention: None for the loss's own default.
        rows, reduction: "" for what the convention sets.
    """

    key: Key
    shown: bool = True
    parameters: tuple[tuple[Name, ParameterValue], ...] = ()
    convention: Name | None = None
    rows: Literal["", "mean", "sum", "keep"] = ""
    reduction: Literal["", "none", "sum", "mean", "weighted_mean", "batchmean"] = ""

    def values(self) -> dict[str, ParameterValue]:
        """The parameters that differ from the defaults, by name."""
        return dict(self.parameters)


class CurvesView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Curves workspace shows.

    Attributes:
        probe: the position, in units of ``variable``.
        label: which class is true; "both" draws the two curves of every loss.
        x_range, y_range, gradient_range: None for the range the builder chooses.
    """

    variable: Variable = "probability"
    probe: float = 0.6
    label: Literal["0", "1", "both"] = "1"
    log_y: bool = False
    layout: Literal["overlay", "multiples"] = "overlay"
    tangent: bool = True
    curvature: bool = False
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    gradient_range: tuple[float, float] | None = None


class VectorView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Vector workspace shows.

    Attributes:
        row: the sample that is edited.
        compare: other rows drawn beside it (the two predictions of one digit).
        renormalise: dragging one bar rescales the others so that the row sums to 1.
        gradient: with respect to which variable arrows are drawn.
        detail: what the lower panels show.
    """

    row: Annotated[int, Meta(ge=0)] = 0
    compare: bool = True
    renormalise: bool = True
    temperature: Annotated[float, Meta(gt=0)] = 1.0
    gradient: Literal["probabilities", "logits"] = "probabilities"
    detail: Literal["contributions", "chain"] = "contributions"


class NumericsView(Struct, frozen=True, forbid_unknown_fields=True):
    """What the Numerics workspace shows: the selected loss in several precisions.

    Attributes:
        probe: the position, in units of ``variable``.
        log_x: a logarithmic axis for probabilities, a symmetric-logarithmic one otherwise.
        float16, float32, float64: which precisions are drawn.
        naive, stable: which forms are drawn.
        guard: what keeps the naive logarithm from 0: ε added, or the probability clipped.
        detail: what the lower panel shows.
        x_range, y_range, gradient_range: None for the range the builder chooses.
    """

    variable: NumericVariable = "logit"
    probe: float = -20.0
    label: Literal["0", "1"] = "1"
    log_x: bool = False
    log_y: bool = False
    float16: bool = False
    float32: bool = True
    float64: bool = True
    naive: bool = True
    stable: bool = True
    guard: Literal["none", "add", "clip"] = "none"
    epsilon: Annotated[float, Meta(gt=0, lt=0.5)] = 1e-7
    detail: Literal["gradient", "gradient_error"] = "gradient"
    x_range: tuple[float, float] | None = None
    y_range: tuple[float, float] | None = None
    gradient_range: tuple[float, float] | None = None


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """How exported files look; the window's own theme is a preference, not data.

    Attributes:
        font_family: "stix" looks like Times.
        legend: where the names of curves stand: at their ends, in one list beside, inside
            or below the panels, or nowhere.
    """

    theme: Literal["light", "dark", "print"] = "light"
    width_mm: Annotated[float, Meta(ge=SIDE_MM[0], le=SIDE_MM[1])] = 160.0
    height_mm: Annotated[float, Meta(ge=SIDE_MM[0], le=SIDE_MM[1])] = 110.0
    dpi: Annotated[int, Meta(ge=DPI[0], le=DPI[1])] = 200
    font_size: Annotated[float, Meta(ge=TYPE_PT[0], le=TYPE_PT[1])] = 9.0
    font_family: FontFamily = "sans"
    legend: LegendPlace = "ends"


class Session(Struct, frozen=True, forbid_unknown_fields=True):
    """The whole session.

    Attributes:
        losses: chosen losses in the order they were ticked; each key once.
        selected: the loss the inspector shows.
        large: the files of a batch too large to hold here; ``data`` is then the one
            row of it that was opened.
        annotations: notes on the plots of all workspaces, later ones on top.
    """

    data: Data
    losses: tuple[LossChoice, ...] = ()
    selected: Key = "cross_entropy"
    workspace: Workspace = "vector"
    curves: CurvesView = CurvesView()
    vector: VectorView = VectorView()
    numerics: NumericsView = NumericsView()
    batch: BatchView = BatchView()
    information: InformationView = InformationView()
    likelihood: LikelihoodView = LikelihoodView()
    descent: DescentView = DescentView()
    margins: MarginsView = MarginsView()
    images: ImagesView = ImagesView()
    large: Large | None = None
    style: Style = Style()
    title: Name = ""
    lesson: Lesson | None = None
    annotations: Annotated[tuple[Annotation, ...], Meta(max_length=MOST)] = ()

    def choice(self, key: str) -> LossChoice:
        """The settings of one loss; defaults (not shown) if it was never touched."""
        for choice in self.losses:
            if choice.key == key:
                return choice
        return LossChoice(key, shown=False)

    @property
    def shown(self) -> tuple[LossChoice, ...]:
        """The losses that are ticked."""
        return tuple(choice for choice in self.losses if choice.shown)

    @property
    def drawn(self) -> tuple[LossChoice, ...]:
        """The losses that are drawn: the ticked ones and, ticked or not, the selected."""
        return tuple(c for c in self.losses if c.shown or c.key == self.selected) + (
            () if any(c.key == self.selected for c in self.losses) else (LossChoice(self.selected),)
        )


def blank(classes: int = 3) -> Session:
    """A session to start from: one uniform row, cross-entropy and squared error."""
    uniform = np.full((1, classes), 1 / classes)
    label = np.eye(classes)[:1]
    return Session(
        data=Data(predictions=Matrix(uniform), labels=Matrix(label)),
        losses=(LossChoice("cross_entropy"), LossChoice("squared_error")),
    )
