"""The classifier of the digits, trained under every drawn loss; what was trained is kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from lossexplorer.errors import LossInputError
from lossexplorer.session.descent.digits_objective import objective, why_not
from lossexplorer.session.descent.digits_samples import CLASSES, digits
from lossexplorer.session.session import LossChoice, Session
from lossexplorer.theory.sgd import Descent, Floats, Ints, Recipe, descend

_MOST_KEPT = 48


class Asked(Struct, frozen=True):
    """What is to be trained: losses that apply, and how."""

    choices: tuple[LossChoice, ...]
    recipe: Recipe


@dataclass(frozen=True, eq=False)
class Run:
    """One loss and how far its descent is.

    Attributes:
        choice: the loss as it was set up.
        descent: None before the first epoch.
        problem: why it can't go on; "" while it can.
    """

    choice: LossChoice
    descent: Descent | None = None
    problem: str = ""

    @property
    def trouble(self) -> str:
        """Why there is no result, in words; "" where there is one, or none yet."""
        if self.problem or self.descent is None or self.descent.diverged is None:
            return self.problem
        if self.descent.diverged == 0:
            return "its loss is infinite at the start: no step can be taken"
        return f"it diverged at step {self.descent.diverged + 1}: a smaller η is needed"


@dataclass(frozen=True, eq=False)
class Training:
    """What is known of all losses.

    Attributes:
        asked: what was to be trained.
        runs: one for each loss.
        share: how much is done, 0 to 1.
        stopped: the person stopped it before its end.
    """

    asked: Asked
    runs: tuple[Run, ...]
    share: float
    stopped: bool = False

    @property
    def complete(self) -> bool:
        """Whether nothing is left to do."""
        return self.share >= 1.0


_kept: OrderedDict[tuple[LossChoice, Recipe], Run] = OrderedDict()


def asked_of(session: Session) -> Asked:
    """What a session asks to train: its drawn losses that apply, the selected one first."""
    view = session.descent.digits
    recipe = Recipe(view.rate, view.momentum, view.batch, view.epochs, view.seed, view.decay)
    choices = (replace(choice, shown=True) for choice in session.drawn)
    return Asked(tuple(choice for choice in choices if not why_not(choice)), recipe)


def kept_run(choice: LossChoice, recipe: Recipe) -> Run | None:
    """What was trained to its end before, if it was."""
    return _kept.get((replace(choice, shown=True), recipe))


def kept_training(asked: Asked) -> Training:
    """What is known without training: runs that ended, nothing of the others."""
    runs = tuple(kept_run(choice, asked.recipe) or Run(choice) for choice in asked.choices)
    return _training(asked, runs)


def train(asked: Asked, pause: Callable[[], None] | None = None) -> Iterator[Training]:
    """Train every loss, all epoch by epoch together, telling after each epoch of all.

    Losses that were trained in the same way before are taken as they were.

    Args:
        asked: what.
        pause: called before every step, to let others work.
    """
    runs = list(kept_training(asked).runs)
    ways = {
        place: _way(run.choice, asked.recipe, pause)
        for place, run in enumerate(runs)
        if run.descent is None
    }
    while ways:
        for place, way in list(ways.items()):
            try:
                runs[place] = Run(runs[place].choice, next(way))
            except LossInputError as error:
                runs[place] = Run(runs[place].choice, runs[place].descent, error.message)
                del ways[place]
            except StopIteration:
                _keep(runs[place], asked.recipe)
                del ways[place]
        if ways:
            yield _training(asked, tuple(runs))
    yield Training(asked, tuple(runs), 1.0)


def training(asked: Asked) -> Training:
    """Every loss trained to its end."""
    *_, last = train(asked)
    return last


def _way(choice: LossChoice, recipe: Recipe, pause: Callable[[], None] | None) -> Iterator[Descent]:
    known = digits()
    loss = objective(choice, known.train_labels)

    def pausing(logits: Floats, rows: Ints) -> tuple[float, Floats]:
        if pause is not None:
            pause()
        return loss(logits, rows)

    return descend(known.train, known.other, known.other_labels, CLASSES, pausing, recipe)


def _keep(run: Run, recipe: Recipe) -> None:
    _kept[run.choice, recipe] = run
    while len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)


def _training(asked: Asked, runs: tuple[Run, ...]) -> Training:
    shares = [_share(run, asked.recipe.epochs) for run in runs]
    return Training(asked, runs, sum(shares) / len(shares) if shares else 1.0)


def _share(run: Run, epochs: int) -> float:
    if run.trouble:
        return 1.0
    return 0.0 if run.descent is None else run.descent.epochs / epochs
