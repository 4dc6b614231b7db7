"""How well colours can be told apart: the contrast ratio of the WCAG 2.2."""

from __future__ import annotations

TEXT = 4.5
"""The least contrast of text with its ground."""

GRAPHICS = 3.0
"""The least contrast of curves, edges and marks with theirs."""

_STEPS = 20


def contrast(a: str, b: str) -> float:
    """The ratio of two colours "#RRGGBB", from 1 to 21."""
    bright, dim = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def mixed(over: str, under: str, share: float) -> str:
    """``#RRGGBB`` of ``share`` of one colour over another."""
    pairs = [(int(over[k : k + 2], 16), int(under[k : k + 2], 16)) for k in (1, 3, 5)]
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def as_text(color: str, ground: str, towards: str) -> str:
    """A colour moved towards another one until text in it can be read on ``ground``."""
    for step in range(_STEPS + 1):
        moved = mixed(towards, color, step / _STEPS)
        if contrast(moved, ground) >= TEXT:
            return moved
    return towards


def _luminance(color: str) -> float:
    channels = [int(color[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
