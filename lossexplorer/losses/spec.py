"""What a loss declares: inputs, parameters, formula, kinks, conventions.

A loss is a frozen record of plain functions, not a class hierarchy. Everything
the program shows of it (list entry, sliders, formula panel, curve axes, help)
comes from this record, so that a new loss is one new file in ``catalog``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

# found here too: what declares a loss imports from this module alone
from lossexplorer.losses.shortcuts import OfMistake as OfMistake
from lossexplorer.losses.shortcuts import OfSurprise as OfSurprise
from lossexplorer.losses.shortcuts import Sweep as Sweep
from lossexplorer.losses.signature import Input as Input
from lossexplorer.losses.signature import Parameter as Parameter
from lossexplorer.losses.signature import Space as Space

Array = NDArray[Any]
Gradients = Mapping[str, Any]  # arrays, and functions of the rows' factors (see Kernel)


@dataclass(frozen=True)
class Kink:
    """A place where value or slope jumps, in the loss's own curve variable.

    Attributes:
        variable: "residual", "probability", "logit", "margin", "angle" or "distance".
        position: where, for label 1 (``variables`` mirrors it for label 0, except angles
            and distances).
        kind: "kink" (slope jumps), "jump" (value jumps), "clamp" (slope becomes 0)
            or "bend" (only the curvature jumps).
        note: a few words for the plot.
        label: the only label, 0 or 1, under which it is there; None for both.
    """

    variable: str
    position: float
    kind: str = "kink"
    note: str = ""
    label: int | None = None


Kernel = Callable[..., tuple[Array, Gradients]]
"""Value and gradient in one pass, because they share the expensive part.

Called as ``kernel(*inputs, **parameters)``; returns the values (element losses: shape of
the prediction; row losses: without the last axis) and, by input name,
d(sum of values)/d(input). ``evaluate`` always calls it with rows: inputs of shape (N, K),
class indices of shape (N,) with an integer dtype, all floats of one dtype; numbers are
checked already. Inputs of shape "row" come as (N,), "broadcast" as (N, K) or (N, 1),
"table" as (C, K), "vector" as (K,), "number" as (), images as (N, C, H, W). The gradient
of a "broadcast" input is given for every element, (N, K). What is returned must not share
memory with an input.

The gradient of a shared input depends on how the rows are weighted, so the kernel returns
a function of the factor of each row in its place: called with a float or an array of shape
(N, 1), it returns Σ factor · d(value of the row)/d(input), in the input's shape. A
parameter that can be learned (a bias) may have a gradient the same way, under its own name.
"""

Curve = Callable[..., tuple[tuple[Any, ...], Mapping[str, Array]]]
"""How a loss is drawn along a variable that does not follow from its inputs' spaces.

Called as ``curve(x, label, **parameters)`` with points x of shape (n,) and label 0 or 1;
returns the inputs for ``evaluate``, one row a point, and by input name d(input)/dx in the
input's shape. Shared inputs stay where they are.
"""


@dataclass(frozen=True)
class Through:
    """A stable kernel of an element loss, in other coordinates than the link's output.

    An element loss behind a softmax has to give its gradient element by element,
    because weights may differ between them. So its kernel takes the output of the
    link called ``coordinates`` in the place of the first input, and the gradient
    with respect to that is pulled back to the logits afterwards.
    """

    coordinates: str
    kernel: Kernel


@dataclass(frozen=True, kw_only=True)
class Loss:
    """One entry of the catalog.

    Attributes:
        key: the name ``evaluate`` takes, e.g. "squared_error".
        title: the name people read, e.g. "Squared error".
        family: the heading it stands under in the list, e.g. "Regression".
        short: a label for the end of a curve, e.g. "MSE"; at most ~8 characters.
        inputs: in positional order.
        parameters: keyword arguments of the kernel.
        value_and_gradient: the kernel, in the loss's natural space.
        per_row: True if the kernel uses up the last axis (a row loss).
        from_logits: by link name, a fused stable kernel that takes the link's
            input (logits, already divided by the temperature) in the place of
            the first input and returns the gradient with respect to it under
            the name of the first input; element losses behind a link that mixes
            elements take a :class:`Through`. Links without an entry go by the
            chain rule.
        sweeps: by link name, what large arrays go through in place of the kernel; it
            takes the link's input, divided by the temperature.
        of_surprise: the values on class indices, from the probability of the label.
        of_mistake: the values on class labels, from whether another class was predicted.
        in_threads: whether several threads may call the kernel at once.
        links: the links that make sense for the first input, identity first.
        rows, reduction: what holds where neither caller nor convention says otherwise.
        conventions: by source ("textbook", "pytorch", "keras", "optax", "sklearn"),
            what it sets: "rows", "reduction" and parameters. A parameter may be a
            function of the dtype. "soft_reduction" is the reduction for labels given
            as rows, where the source treats them otherwise; "logits" maps to what
            the source sets instead when logits go in through a link; "function" is what
            the source calls the loss, where ``calls`` don't tell.
            ``settings.defaults`` resolves all of it.
        convention: the convention used when none is named.
        contributions: same arguments as the kernel; per-class terms that sum to
            the row's value. None for element losses (their values are the terms)
            and where no such split exists.
        kinks: given the parameters, where value or slope jumps.
        curves: by variable, for losses whose inputs are no single number a class.
        angular: of the angular softmax family: given the parameters, its
            :class:`~lossexplorer.losses.angular.Angular`.
        textbook: the loss as a book writes it, without any guard against overflow:
            ``textbook(xp, *inputs, **parameters)``, with ``xp`` NumPy or a module like
            it, returns the values the kernel returns. Class labels come as label rows
            (N, C). Its source is shown to people and run in other frameworks, so it
            uses nothing but ``xp``, operators and its arguments. Parameters it doesn't
            need may be left out of its signature. It is what the stable form is
            compared with.
        calls: by source ("pytorch", "keras", "optax", "sklearn"), an expression of that
            framework which gives the values of the kernel, given the parameters and
            ``link``; None where it can't. Inputs go by their declared names, the first
            before its link. One that takes ``soft`` is told whether the class labels
            are soft.
        diagnose: same arguments as the kernel; what a person should know of this
            input, one line each (a margin past π, a zero vector).
        spaces: given the parameters, the spaces of those inputs whose space
            depends on them; the others keep the declared one.
        formula, gradient_formula: TeX, in mathtext's common subset.
        summary: one sentence: what it is for.
        notes: when it fails, one sentence each.
        reference: author, year, title.
        aliases: other names accepted wherever a key is.
        unit: "nats" if the value is an amount of information (with a ``base``
            parameter: in units of that base), else "".
    """

    key: str
    title: str
    family: str
    short: str
    inputs: tuple[Input, ...]
    value_and_gradient: Kernel
    formula: str
    gradient_formula: str
    summary: str
    reference: str
    parameters: tuple[Parameter, ...] = ()
    per_row: bool = False
    from_logits: Mapping[str, Kernel | Through] = field(default_factory=dict)
    sweeps: Mapping[str, Sweep] = field(default_factory=dict)
    of_surprise: OfSurprise | None = None
    of_mistake: OfMistake | None = None
    in_threads: bool = True
    links: tuple[str, ...] = ("identity",)
    rows: str | None = None
    reduction: str = "mean"
    conventions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    convention: str = "pytorch"
    contributions: Callable[..., Array] | None = None
    kinks: Callable[..., tuple[Kink, ...]] = lambda **_: ()
    curves: Mapping[str, Curve] = field(default_factory=dict)
    angular: Callable[..., Any] | None = None
    textbook: Callable[..., Any] | None = None
    calls: Mapping[str, Callable[..., str | None]] = field(default_factory=dict)
    diagnose: Callable[..., Iterable[str]] | None = None
    spaces: Callable[..., Mapping[str, Space]] | None = None
    notes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    unit: str = ""

    def __post_init__(self) -> None:
        """Check that the kernel's signature and the declared parameters agree.

        Raises:
            TypeError: if they differ, naming the loss and the parameter.
        """
        declared = {p.name: p.default for p in self.parameters}
        fused = (k.kernel if isinstance(k, Through) else k for k in self.from_logits.values())
        for kernel in (self.value_and_gradient, *fused):
            signature = inspect.signature(kernel).parameters.values()
            taken = {p.name: p.default for p in signature if p.kind is p.KEYWORD_ONLY}
            positional = [p.name for p in signature if p.kind is p.POSITIONAL_OR_KEYWORD]
            if taken.keys() != declared.keys():
                odd = sorted(taken.keys() ^ declared.keys())
                raise TypeError(f"{self.key}: kernel and declaration differ on {odd}")
            for name, default in taken.items():
                if default is not inspect.Parameter.empty and default != declared[name]:
                    raise TypeError(f"{self.key}: default of {name!r} differs from the kernel's")
            if len(positional) != len(self.inputs):
                raise TypeError(f"{self.key}: kernel takes {positional}, not the declared inputs")

    def parameter(self, name: str) -> Parameter:
        """The declared parameter called ``name``; KeyError if there is none."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise KeyError(name)

    def spaces_of(self, parameters: Mapping[str, Any]) -> tuple[Space, ...]:
        """The space of each input under these parameters, in order."""
        if self.spaces is None:
            return self._spaces
        special = self.spaces(**parameters)
        return tuple(special.get(i.name, i.space) for i in self.inputs)

    @functools.cached_property
    def _spaces(self) -> tuple[Space, ...]:
        return tuple(i.space for i in self.inputs)

    @functools.cached_property
    def differentiable(self) -> tuple[str, ...]:
        """Names of the inputs that have a gradient, in order."""
        return tuple(i.name for i in self.inputs if i.differentiable)
