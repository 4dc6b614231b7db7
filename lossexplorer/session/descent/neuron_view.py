"""What is shown of one neuron or one softmax vector that descends."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

LARGEST = 1e3  # of a start, an input: beyond it every sigmoid is 0 or 1
MOST_POINTS = 40
MOST_STEPS = 1000
MOST_CLASSES = 10

Unit = Literal["sigmoid", "softmax"]
Picture = Literal["steps", "surface", "errors"]
Number = Annotated[float, Meta(ge=-LARGEST, le=LARGEST)]
Places = tuple[float, float] | None


class Point(Struct, frozen=True, forbid_unknown_fields=True):
    """One sample of the neuron: its input and its class."""

    x: Number = 1.0
    label: Literal[0, 1] = 0


class NeuronView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of one neuron or one softmax vector that descends.

    Attributes:
        unit: p = σ(w x + b) judged on points, or p = softmax(z) judged on one label.
        picture: output, loss and gradient against steps; the loss over the plane of weight
            and bias (of a softmax vector: class by class); the error rate over that plane.
        weight, bias: where the neuron starts.
        points: what it is judged on.
        logits: where the softmax vector starts; as many as there are classes.
        label: the vector's class, counted from 0.
        rate: the learning rate η. momentum: μ of the heavy ball.
        steps: how many are taken. step: the one that is looked at.
        speed: steps a second while it plays.
        log_y: logarithmic axes for loss and gradient, and heights of the surface.
        w_range, b_range: of the plane; None for the range the picture chooses.
        step_range, loss_range, gradient_range: of the axes; None for those chosen.
    """

    unit: Unit = "sigmoid"
    picture: Picture = "steps"
    weight: Number = 2.0
    bias: Number = 2.0
    points: Annotated[tuple[Point, ...], Meta(min_length=1, max_length=MOST_POINTS)] = (Point(),)
    logits: Annotated[tuple[Number, ...], Meta(min_length=2, max_length=MOST_CLASSES)] = (
        4.0,
        0.0,
        0.0,
    )
    label: Annotated[int, Meta(ge=0, lt=MOST_CLASSES)] = 1
    rate: Annotated[float, Meta(gt=0, le=1e4)] = 0.15
    momentum: Annotated[float, Meta(ge=0, lt=1)] = 0.0
    steps: Annotated[int, Meta(ge=1, le=MOST_STEPS)] = 200
    step: Annotated[int, Meta(ge=0, le=MOST_STEPS)] = 30
    speed: Annotated[int, Meta(ge=2, le=60)] = 20
    log_y: bool = False
    w_range: Places = None
    b_range: Places = None
    step_range: Places = None
    loss_range: Places = None
    gradient_range: Places = None

    @property
    def start(self) -> tuple[float, ...]:
        """Where the descent starts: (w, b), or the logits."""
        return (self.weight, self.bias) if self.unit == "sigmoid" else self.logits
