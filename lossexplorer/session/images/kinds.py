"""The distortions in words: what they are called and what their amount is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lossexplorer.session.images.view import KINDS, ImagesView, Kind


@dataclass(frozen=True)
class KindWords:
    """One distortion.

    Attributes:
        title: its name. amount: what the slider sets. symbol: of the amount.
        unit: of the amount, or "". neutral: the amount that changes nothing.
    """

    title: str
    amount: str
    symbol: str
    unit: str
    neutral: float


WORDS: Mapping[Kind, KindWords] = {
    "shift": KindWords("shift", "shift to the right", "s", "px", 0.0),
    "blur": KindWords("blur", "σ of the blur", "σ", "px", 0.0),
    "noise": KindWords("noise", "σ of the noise", "σ", "", 0.0),
    "contrast": KindWords("contrast", "contrast factor", "c", "", 1.0),
    "blend": KindWords("second picture", "share of the second picture", "α", "", 0.0),
}


def named(kind: Kind, amount: float) -> str:
    """A distortion with its amount: "blur σ = 1.2 px"."""
    words = WORDS[kind]
    text = f"{words.title} {words.symbol} = {amount:.4g}".replace("-", "−")
    return f"{text} {words.unit}" if words.unit else text


def offered(view: ImagesView) -> tuple[Kind, ...]:
    """The distortions there are: blending needs a second picture."""
    return KINDS if view.other is not None else KINDS[:-1]
