"""Which frameworks there are, and the snippet of an evaluation in each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lossexplorer.errors import LossInputError, near
from lossexplorer.session.session import Session
from lossexplorer.snippets import jax_code, keras_code, latex, numpy_code, pytorch_code
from lossexplorer.snippets.evaluation import Evaluation, Resolved, of_session, resolve


@dataclass(frozen=True)
class Framework:
    """One language a snippet can be written in.

    Attributes:
        title: what people call it.
        write: from an evaluation to the text.
    """

    title: str
    write: Callable[[Resolved], str]


FRAMEWORKS: Mapping[str, Framework] = {
    "numpy": Framework("NumPy", numpy_code.write),
    "pytorch": Framework("PyTorch", pytorch_code.write),
    "keras": Framework("Keras", keras_code.write),
    "jax": Framework("JAX, Optax", jax_code.write),
    "latex": Framework("LaTeX", latex.write),
}


def write(evaluation: Evaluation, framework: str) -> str:
    """An evaluation as source.

    Args:
        evaluation: what is evaluated.
        framework: a key of :data:`FRAMEWORKS`.

    Raises:
        LossInputError: for an unknown framework, for whatever ``evaluate`` refuses, and
            for a loss that can't be written out.
    """
    if framework not in FRAMEWORKS:
        raise LossInputError(
            f"there is no snippet for {framework!r}",
            fix=near(framework, FRAMEWORKS) or f"choose {', '.join(FRAMEWORKS)}",
        )
    return FRAMEWORKS[framework].write(resolve(evaluation))


def snippet(session: Session, key: str, framework: str) -> str:
    """What the window shows of a loss now, as source that computes the same number.

    Raises:
        LossInputError: as :func:`write`, and if the loss does not apply there.
    """
    return write(of_session(session, key), framework)
