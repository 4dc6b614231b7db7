"""TeX as a picture, kept once made.

ziamath takes 150 ms to import and 10 to 80 ms a formula; it is loaded with the
first formula, after the window stands. See :mod:`lossexplorer.views.inspector.typesetter`.
"""

from __future__ import annotations

import warnings

_INK = "#010203"  # replaced by the colour asked for, so that a new theme costs nothing
_made: dict[tuple[str, float], str | ValueError] = {}


def is_made(tex: str, size: float) -> bool:
    """Whether a formula was typeset before, or could not be, and comes at once."""
    return (tex, size) in _made


def typeset(tex: str, size: float, color: str) -> bytes:
    """An SVG of a formula.

    Args:
        tex: in the subset of TeX that ziamath knows.
        size: of the type, in pixels.
        color: "#RRGGBB".

    Raises:
        ValueError: if the TeX can't be read.
    """
    svg = _made.get((tex, size))
    if svg is None:
        svg = _made[tex, size] = _draw(tex, size)
    if isinstance(svg, ValueError):
        raise svg
    return svg.replace(_INK, color).encode()


def _draw(tex: str, size: float) -> str | ValueError:
    """The SVG, or why there is none."""
    with warnings.catch_warnings():
        # ziamath finds its font by a deprecated function of importlib
        warnings.simplefilter("ignore", DeprecationWarning)
        import ziamath
    ziamath.config.svg2 = False  # QtSvg draws SVG 2 symbols as nothing
    try:
        return str(ziamath.Latex(tex, size=size, color=_INK).svg())
    except Exception as error:  # it raises whatever its parser stumbles on
        return ValueError(f"{tex!r} can't be typeset: {error}")
