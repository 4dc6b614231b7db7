"""What is shown of a classifier of the digits in training."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

LARGEST_RATE = 1e6
LARGEST_DECAY = 1e3
MOST_EPOCHS = 200
LAST_SEED = 2**31 - 1


class DigitsView(Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown of a softmax regression on the digits, trained by mini-batch descent.

    Attributes:
        rate: the learning rate, η.
        momentum: μ.
        batch: rows a mini-batch.
        epochs: how many times every row of the train split is used.
        seed: of the order of the rows.
        decay: λ of the penalty λ/2 ‖W‖².
        run: whether it is trained: what is shown is then the result of these settings.
    """

    rate: Annotated[float, Meta(gt=0, le=LARGEST_RATE)] = 0.1
    momentum: Annotated[float, Meta(ge=0, lt=1)] = 0.9
    batch: Annotated[int, Meta(ge=1, le=1297)] = 32
    epochs: Annotated[int, Meta(ge=1, le=MOST_EPOCHS)] = 20
    seed: Annotated[int, Meta(ge=0, le=LAST_SEED)] = 0
    decay: Annotated[float, Meta(ge=0, le=LARGEST_DECAY)] = 0.0
    run: bool = False
